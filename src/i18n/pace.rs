//! How fast a rate must rise, beside how fast it rose, in words.
use super::Lang;
use crate::domain::{BestGain, Board, LEAST_DOSSIERS, Pace, Volume};

/// What the panel of the pace says in one language.
#[derive(Debug)]
pub struct PaceTexts {
    /// Heading.
    pub title: &'static str,
    /// Points per month that are needed.
    pub required: &'static str,
    /// What the part must grow by, month by month.
    pub dossiers: &'static str,
    /// Under it.
    pub dossiers_means: &'static str,
    /// Under a pace of the last months.
    pub actual_means: &'static str,
    /// The fastest rise of any locality.
    pub best: &'static str,
    /// Under it, where none was seen over so many months.
    pub best_unknown: &'static str,
    /// The target is reached.
    pub reached: &'static str,
    /// No month is left.
    pub no_month: &'static str,
    /// Label of the reader's own planning date.
    pub choose: &'static str,
    /// Button.
    pub show: &'static str,
    /// Link to the contributions.
    pub to_contribution: &'static str,
    /// Link to the scenarios.
    pub to_what_if: &'static str,
}

static VI: PaceTexts = PaceTexts {
    title: "Nhịp độ cần có",
    required: "Cần tăng mỗi tháng",
    dossiers: "Thêm mỗi tháng",
    dossiers_means: "vào tử số, so với tháng liền trước",
    actual_means: "mỗi tháng, đã thực hiện",
    best: "Nhanh nhất từng thấy",
    best_unknown: "chưa nơi nào có số liệu dài như vậy",
    reached: "đã đạt mục tiêu",
    no_month: "không còn tháng nào",
    choose: "Chọn ngày kế hoạch khác",
    show: "Tính lại",
    to_contribution: "Địa phương nào giữ phần lớn khoảng cách?",
    to_what_if: "Thử một kịch bản",
};

static EN: PaceTexts = PaceTexts {
    title: "Required pace",
    required: "Needed per month",
    dossiers: "More each month",
    dossiers_means: "in the numerator, than the month before",
    actual_means: "per month, achieved",
    best: "Fastest ever seen",
    best_unknown: "no locality has figures over so long a span",
    reached: "target reached",
    no_month: "no month is left",
    choose: "Choose another planning date",
    show: "Recalculate",
    to_contribution: "Which localities hold most of the gap?",
    to_what_if: "Try a scenario",
};

impl Lang {
    /// The words of the panel of the pace.
    pub fn pace(self) -> &'static PaceTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

    /// What the pace is reckoned to: the target, that it is overdue, the horizon by its name.
    pub fn pace_lead(self, pace: &Pace) -> String {
        let (goal, months) = (self.goal(pace.target), pace.months());
        let horizon = self.horizon(pace.horizon);
        let due = self.day(pace.target.due);
        let is_past = pace.target.is_past_due(pace.month);
        match (self, is_past) {
            (Self::Vi, true) => format!(
                "Mục tiêu {goal} quá hạn từ {due}. Tính đến {horizon}: còn {months} tháng."
            ),
            (Self::Vi, false) => {
                format!("Mục tiêu {goal}. Tính đến {horizon}: còn {months} tháng.")
            }
            (Self::En, true) => format!(
                "Target {goal}, overdue since {due}. Reckoned to {horizon}: {months} months left."
            ),
            (Self::En, false) => {
                format!("Target {goal}. Reckoned to {horizon}: {months} months left.")
            }
        }
    }

    /// One line about the pace that all localities need.
    pub fn pace_line(self, pace: &Pace) -> String {
        let horizon = self.horizon(pace.horizon);
        let goal = self.goal(pace.target);
        let Some(required) = pace.required().filter(|_| pace.short() > 0.0) else {
            return String::new();
        };
        let required = self.number(required, 1);
        let mut line = match self {
            Self::Vi => {
                format!(
                    "Để đạt {goal} vào {horizon}, khối địa phương cần tăng {required} điểm phần trăm mỗi tháng"
                )
            }
            Self::En => {
                format!(
                    "To be at {goal} by {horizon}, the localities need {required} points a month"
                )
            }
        };
        if let Some(year) = pace.actual[2] {
            let year = self.signed(year);
            line += &match self {
                Self::Vi => format!("; 12 tháng qua mỗi tháng {year} điểm phần trăm"),
                Self::En => format!("; in the last 12 months it was {year} points a month"),
            };
        }
        line + "."
    }

    /// What is missing to the target.
    pub fn short_of_target(self, points: f64) -> String {
        let points = self.number(points, 1);
        match self {
            Self::Vi => format!("còn thiếu {points} điểm %"),
            Self::En => format!("{points} points short"),
        }
    }

    /// The last so many months.
    pub fn last_months(self, months: u32) -> String {
        match self {
            Self::Vi => format!("{months} tháng qua"),
            Self::En => format!("Last {months} months"),
        }
    }

    /// At how many dossiers a month the reckoning stays.
    pub fn held_volume(self, volume: Volume) -> String {
        let (mean, months) = (self.number(volume.mean(), 0), volume.months);
        match self {
            Self::Vi => {
                format!("giữ mẫu số ở trung bình {months} tháng gần nhất: {mean} mỗi tháng")
            }
            Self::En => format!(
                "the denominator held at the mean of the last {months} months: {mean} a month"
            ),
        }
    }

    /// Who rose fastest, and when.
    pub fn best_gain(self, board: &Board, best: BestGain) -> String {
        let unit = self.unit_name(board.units().get(best.unit));
        let from = self.month(best.from);
        let to = self.month(best.from.plus(best.months as i32));
        format!("{unit}, {from} – {to}")
    }

    /// How the best pace and the span it is of are to be read.
    pub fn best_means(self, months: u32) -> String {
        match self {
            Self::Vi => format!("mỗi tháng, trong {months} tháng liền ở một địa phương bất kỳ"),
            Self::En => format!("per month, over {months} months in any locality"),
        }
    }

    /// Whether so fast a rise was ever seen.
    pub fn beyond_all(self, is_beyond: bool) -> &'static str {
        match (self, is_beyond) {
            (Self::Vi, true) => {
                "Mức tăng cần có lớn hơn mọi mức tăng từng thấy trong cùng số tháng."
            }
            (Self::Vi, false) => "Từng có địa phương tăng được như vậy trong cùng số tháng.",
            (Self::En, true) => {
                "More is needed than any locality ever gained in as many months."
            }
            (Self::En, false) => "Some locality once gained as much in as many months.",
        }
    }

    /// What all these numbers are made of.
    pub fn pace_explained(self) -> String {
        let least = LEAST_DOSSIERS;
        match self {
            Self::Vi => format!(
                "Theo số của từng tháng trên bản đồ hiện nay; trước khi sáp nhập là tổng các đơn vị cũ. Nhịp độ là thay đổi giữa hai đầu chia cho số tháng; không tính khi thiếu báo cáo ở một đầu. Mức nhanh nhất xét mọi địa phương, mới và cũ, với ít nhất {least} hồ sơ mỗi tháng."
            ),
            Self::En => format!(
                "By the figures of single months on today's map; before the merger the former units are summed. A pace is the change between both ends over the months; none is told where a report of an end is missing. The fastest one looks at every locality, present and former, with at least {least} dossiers a month."
            ),
        }
    }
}
