//! The words of the counters of the national programme.
use super::Lang;
use crate::domain::{Apart, CounterSubject, Decimal, Observation, Observed, Period, Topic};
use chrono::NaiveDate;

/// What the page and its tables say in one language.
#[derive(Debug)]
pub struct ProgrammeTexts {
    /// Under the headline: what these numbers are, and what they are not.
    pub explained: &'static str,
    /// Heads.
    pub counter: &'static str,
    /// Heads: the value.
    pub value: &'static str,
    /// Heads: how much of the whole it is.
    pub share: &'static str,
    /// Heads: the day or the days.
    pub day: &'static str,
    /// In the place of a share where the whole is not known.
    pub no_whole: &'static str,
    /// In the place of a share of a place among others.
    pub place: &'static str,
    /// Several sources say different things of one day.
    pub contested: &'static str,
    /// Heading of the counters of one unit.
    pub of_unit: &'static str,
    /// Under it.
    pub of_unit_explained: &'static str,
    /// Before the files.
    pub files: &'static str,
}

static VI: ProgrammeTexts = ProgrammeTexts {
    explained: "Số liệu đã công bố, không phải minh họa: chép từ báo chí và trang của cơ quan nhà nước, mỗi số giữ nguyên ngày, tổng và nguồn. Tỷ lệ chỉ tính khi nguồn nêu tổng; hai số của hai danh mục hoặc hai kỳ dài ngắn khác nhau đứng cạnh nhau mà không so.",
    counter: "Chỉ số đếm",
    value: "Giá trị",
    share: "Trên tổng",
    day: "Ngày",
    no_whole: "không nêu tổng",
    place: "thứ hạng, không phải tiến độ",
    contested: "các nguồn nêu khác nhau",
    of_unit: "Chỉ số đếm đã công bố",
    of_unit_explained: "Số liệu đã công bố, không phải minh họa: mỗi số giữ nguyên ngày và nguồn.",
    files: "Tải về:",
};

static EN: ProgrammeTexts = ProgrammeTexts {
    explained: "Published figures, not samples: copied from the press and from pages of state bodies, each with its day, its whole and its source. A share is reckoned only where the source gives the whole; numbers of two lists, or of periods of different length, stand side by side and are not compared.",
    counter: "Counter",
    value: "Value",
    share: "Of the whole",
    day: "Day",
    no_whole: "whole not given",
    place: "a rank, not progress",
    contested: "sources differ",
    of_unit: "Published counters",
    of_unit_explained: "Published figures, not samples: each with its day and its source.",
    files: "Download:",
};

/// What is counted, as files say it, and in English.
const UNITS: [(&str, &str); 12] = [
    ("tài khoản", "accounts"),
    ("thủ tục", "procedures"),
    ("dịch vụ", "services"),
    ("tỉnh", "provinces"),
    ("tổ", "teams"),
    ("người", "people"),
    ("bộ, ngành", "ministries"),
    ("địa phương", "localities"),
    ("doanh nghiệp", "enterprises"),
    ("cơ quan", "bodies"),
    ("thẻ", "cards"),
    ("tỷ USD", "billion USD"),
];

impl Lang {
    /// The words of the programme.
    pub fn programme(self) -> &'static ProgrammeTexts {
        self.either(&VI, &EN)
    }

    /// What a group of counters is about.
    pub fn counter_subject(self, subject: CounterSubject) -> &'static str {
        let (vi, en) = match subject {
            CounterSubject::Portal => ("Cổng Dịch vụ công quốc gia", "National portal"),
            CounterSubject::Services => (
                "Thủ tục và dịch vụ công thiết yếu",
                "Procedures and essential services",
            ),
            CounterSubject::Population => {
                ("Dữ liệu dân cư, định danh", "Population data and identity")
            }
            CounterSubject::Steering => (
                "Chỉ đạo, nghị quyết, chương trình",
                "Steering, resolutions, programmes",
            ),
            CounterSubject::Teams => ("Tổ công nghệ số cộng đồng", "Community digital teams"),
            CounterSubject::Infrastructure => ("Hạ tầng số", "Infrastructure"),
            CounterSubject::World => ("Vị trí trên thế giới", "Position in the world"),
            CounterSubject::Economy => ("Kinh tế số", "Digital economy"),
            CounterSubject::Other => ("Kết quả khác", "Other results"),
        };
        self.either(vi, en)
    }

    /// A counter with what it counts: `16,4 triệu tài khoản`, `56/76 dịch vụ`; a dash where only a
    /// rank was published.
    pub fn counted(self, told: &Observation) -> String {
        let value = self.observed(told).unwrap_or_else(|| "–".to_owned());
        let unit = told.unit_of_value.as_str();
        if unit.is_empty() || unit == "%" || told.is_place() {
            return value;
        }
        format!("{value} {}", self.counted_thing(unit))
    }

    /// What is counted; words of an administrator stay as they are.
    fn counted_thing(self, unit: &str) -> &str {
        let known = UNITS.iter().find(|(vi, _)| *vi == unit);
        match self {
            Self::Vi => unit,
            Self::En => known.map_or(unit, |(_, en)| en),
        }
    }

    /// The day of an observation, or the days of its period; a year, and an edition of a year, by its
    /// number.
    pub fn observed_days(self, told: &Observation) -> String {
        let (until, since) = (told.key.as_of, told.since);
        let of_year = |month, day| NaiveDate::from_ymd_opt(told.year(), month, day);
        let is_year =
            since.is_some() && since == of_year(1, 1) && Some(until) == of_year(12, 31);
        if is_year || told.key.topic == Topic::Dti {
            return match self {
                Self::Vi => format!("năm {}", told.year()),
                Self::En => told.year().to_string(),
            };
        }
        let period = since.and_then(|since| Period::new(since, until).ok());
        period.map_or_else(|| self.day(until), |period| self.period(period))
    }

    /// By how much a counter differs from an earlier day: `+4 so với 30/4/2025`.
    pub fn counted_change(self, change: Decimal, before: &Observation) -> String {
        let number = self
            .observed(&Observation {
                value: Some(Observed::Number(Decimal {
                    hundredths: change.hundredths.abs(),
                    ..change
                })),
                out_of: None,
                ..before.clone()
            })
            .unwrap_or_default();
        let sign = match change.hundredths {
            0 => "",
            1.. => "+",
            _ => "−",
        };
        let day = self.observed_days(before);
        match self {
            Self::Vi => format!("{sign}{number} so với {day}"),
            Self::En => format!("{sign}{number} since {day}"),
        }
    }

    /// Why the values of a counter are not compared.
    pub fn counted_apart(self, apart: Apart) -> &'static str {
        let (vi, en) = match apart {
            Apart::Wholes => (
                "Hai danh mục khác nhau: không so với nhau.",
                "Two different lists: not compared.",
            ),
            Apart::Periods => (
                "Kỳ dài ngắn khác nhau: không so với nhau.",
                "Periods of different length: not compared.",
            ),
            Apart::Units => (
                "Đơn vị đếm khác nhau: không so với nhau.",
                "Counted in different terms: not compared.",
            ),
        };
        self.either(vi, en)
    }

    /// The finding: of how many counters the whole is known, how many are complete, which is
    /// farthest from it. Every second piece stands out.
    pub fn programme_headline(
        self,
        [complete, known]: [usize; 2],
        farthest: Option<&Observation>,
    ) -> Vec<String> {
        let mut pieces = match self {
            Self::Vi => vec![
                "Trong các chỉ số đếm của chương trình, ".to_owned(),
                format!("{complete} trong {known}"),
                " chỉ số biết tổng đã đủ ở lần công bố gần nhất".to_owned(),
            ],
            Self::En => vec![
                "Of the counters of the programme, ".to_owned(),
                format!("{complete} of {known}"),
                " whose whole is known were complete when last published".to_owned(),
            ],
        };
        let end = pieces.last_mut();
        match (farthest, end) {
            (Some(told), Some(end)) => {
                let name = self.observed_item(told);
                end.push_str(&match self {
                    Self::Vi => format!("; còn xa nhất: {name}, "),
                    Self::En => format!("; farthest from it: {name}, "),
                });
                pieces.push(self.observed(told).unwrap_or_default());
                pieces.push(format!(" ({}).", self.observed_days(told)));
            }
            (None, Some(end)) => end.push('.'),
            (_, None) => {}
        }
        pieces
    }

    /// How many counters there are, from how many sources.
    pub fn programme_extent(self, counters: usize, sources: usize, last: NaiveDate) -> String {
        let last = self.day(last);
        match self {
            Self::Vi => {
                format!("{counters} chỉ số đếm từ {sources} nguồn, mới nhất {last}.")
            }
            Self::En => {
                format!("{counters} counters from {sources} sources, the latest of {last}.")
            }
        }
    }
}
