//! Titles of slides: each says what was found, and only what the figures have.
use crate::{
    domain::{Decimal, Month, Pace, Rate},
    i18n::{Lang, names::capital},
};
use chrono::NaiveDate;

impl Lang {
    /// Where a group or a unit stands: its rate and its distance to the target.
    pub fn standing_finding(
        self,
        name: &str,
        month: Month,
        rate: Option<Rate>,
        target: Option<Decimal>,
    ) -> String {
        let name = capital(name);
        let Some(rate) = rate else {
            let month = self.month_long(month);
            return match self {
                Self::Vi => format!("{name} chưa có số liệu {month}"),
                Self::En => format!("{name}: no figure for {month}"),
            };
        };
        let shown = self.near(rate, target);
        let Some(target) = target else {
            return match self {
                Self::Vi => format!("{name} đạt {shown}"),
                Self::En => format!("{name} at {shown}"),
            };
        };
        let limit = self.limit(target);
        if rate.reaches(target) {
            return match self {
                Self::Vi => format!("{name} đạt {shown}, đã tới mục tiêu {limit}"),
                Self::En => format!("{name} at {shown}, which reaches the target of {limit}"),
            };
        }
        let short = target.value() - rate.percent();
        let points = match short {
            tiny if tiny < 0.01 => format!("< {}", self.number(0.01, 2)),
            small if small < 0.05 => self.number(small, 2),
            wide => self.number(wide, 1),
        };
        match self {
            Self::Vi => {
                format!("{name} đạt {shown}, còn thiếu {points} điểm so với mục tiêu {limit}")
            }
            Self::En => format!("{name} at {shown}, {points} points short of {limit}"),
        }
    }

    /// Who rose and who fell most, each with its change.
    pub fn movement_finding(
        self,
        risen: Option<(&str, f64)>,
        fallen: Option<(&str, f64)>,
    ) -> String {
        let (rise, fall) = (
            risen.map(|(name, points)| (name, self.signed(points))),
            fallen.map(|(name, points)| (name, self.signed(points))),
        );
        match (self, rise, fall) {
            (Self::Vi, Some((up, more)), Some((down, less))) => {
                format!("{up} tăng nhiều nhất ({more} điểm), {down} giảm nhiều nhất ({less})")
            }
            (Self::En, Some((up, more)), Some((down, less))) => {
                format!("{up} rose most ({more} points), {down} fell most ({less})")
            }
            (Self::Vi, Some((up, more)), None) => {
                format!("Không nơi nào giảm; {up} tăng nhiều nhất ({more} điểm)")
            }
            (Self::En, Some((up, more)), None) => {
                format!("None fell; {up} rose most ({more} points)")
            }
            (Self::Vi, None, Some((down, less))) => {
                format!("Không nơi nào tăng; {down} giảm nhiều nhất ({less} điểm)")
            }
            (Self::En, None, Some((down, less))) => {
                format!("None rose; {down} fell most ({less} points)")
            }
            (Self::Vi, None, None) => "Không nơi nào thay đổi".to_owned(),
            (Self::En, None, None) => "None changed".to_owned(),
        }
    }

    /// How many units are flagged as laggards among how many.
    pub fn laggards_finding(self, flagged: usize, of: usize) -> String {
        match (self, flagged) {
            (Self::Vi, 0) => "Không địa phương nào có cảnh báo chậm".to_owned(),
            (Self::En, 0) => "No locality is flagged as lagging".to_owned(),
            (Self::Vi, _) => format!("{flagged} trên {of} địa phương có cảnh báo chậm"),
            (Self::En, _) => format!("{flagged} of {of} localities are flagged as lagging"),
        }
    }

    /// Who the laggards are, and what the table says of them.
    pub fn laggards_named(self, names: &[String]) -> String {
        let named = self.few(names, names.len());
        match self {
            Self::Vi => format!(
                "Gồm {named}. Bảng nêu cảnh báo nặng nhất của từng địa phương và mức cần tăng mỗi \
                 tháng để đạt mục tiêu."
            ),
            Self::En => format!(
                "They are {named}. The table has the gravest flag of each and what it needs each \
                 month to reach the target."
            ),
        }
    }

    /// How many more laggards there are than the table shows.
    pub fn laggards_left_out(self, more: usize) -> String {
        match self {
            Self::Vi => format!(
                "Còn {more} địa phương khác; danh sách đầy đủ ở trang Cảnh báo của ấn bản này."
            ),
            Self::En => {
                format!("{more} more are on the page of flags of this edition.")
            }
        }
    }

    /// How many actions are overdue.
    pub fn overdue_finding(self, overdue: usize) -> String {
        match (self, overdue) {
            (Self::Vi, 0) => "Không có việc cần làm nào quá hạn".to_owned(),
            (Self::En, 0) => "No action is overdue".to_owned(),
            (Self::Vi, _) => format!("{overdue} việc cần làm đã quá hạn"),
            (Self::En, 1) => "1 action is overdue".to_owned(),
            (Self::En, _) => format!("{overdue} actions are overdue"),
        }
    }

    /// Who climbed fastest over so many months.
    pub fn practice_finding(self, names: &[String], months: i32) -> String {
        let named = self.few(names, 3);
        match (self, names.is_empty()) {
            (Self::Vi, true) => {
                format!("Chưa xác định được nơi tăng nhanh trong {months} tháng")
            }
            (Self::En, true) => format!("No fast climber is known over {months} months"),
            (Self::Vi, false) => format!("Tăng nhanh nhất trong {months} tháng: {named}"),
            (Self::En, false) => format!("Fastest climbers over {months} months: {named}"),
        }
    }

    /// How climbers are found; where there are notes, that nothing is claimed about causes.
    pub fn practice_sentence(self, months: i32, has_notes: bool) -> String {
        let (mut said, notes) = match self {
            Self::Vi => (
                format!(
                    "So tỷ lệ gộp của ba tháng gần nhất với ba tháng tương ứng, {months} tháng trước."
                ),
                " Ghi chú do địa phương công bố; không khẳng định quan hệ nhân quả.",
            ),
            Self::En => (
                format!(
                    "The pooled rate of the last three months is compared with that of the same \
                     three, {months} months before."
                ),
                " Notes are what localities published; no cause is claimed.",
            ),
        };
        if has_notes {
            said += notes;
        }
        said
    }

    /// The page of one unit: rate and rank.
    pub fn unit_finding(
        self,
        name: &str,
        rate: Option<Rate>,
        rank: Option<(u32, usize)>,
    ) -> String {
        let shown = rate.map(|rate| self.percent(rate.percent()));
        let place = rank.map(|(rank, of)| match self {
            Self::Vi => format!("hạng {rank}/{of}"),
            Self::En => format!("rank {rank} of {of}"),
        });
        let parts: Vec<String> = shown.into_iter().chain(place).collect();
        if parts.is_empty() {
            return match self {
                Self::Vi => format!("{name}: chưa có số liệu"),
                Self::En => format!("{name}: no figure"),
            };
        }
        format!("{name}: {}", parts.join(", "))
    }

    /// Title of the page on method.
    pub fn method_finding(self) -> &'static str {
        match self {
            Self::Vi => {
                "Mọi tỷ lệ được tính từ số đếm đã báo cáo, không lấy trung bình các tỷ lệ"
            }
            Self::En => "Every rate is made from reported counts, never as a mean of rates",
        }
    }

    /// Title of the appendix.
    pub fn appendix_finding(self, units: usize) -> String {
        match self {
            Self::Vi => format!("Bảng xếp hạng đầy đủ của {units} địa phương"),
            Self::En => format!("The whole ranking of {units} localities"),
        }
    }

    /// `khối địa phương`, in the middle of a sentence.
    pub fn the_localities(self) -> &'static str {
        match self {
            Self::Vi => "khối địa phương",
            Self::En => "the localities",
        }
    }

    /// `các địa phương vùng Đồng bằng sông Hồng`.
    pub fn localities_of_zone(self, zone: &str) -> String {
        match self {
            Self::Vi => format!("các địa phương vùng {zone}"),
            Self::En => format!("the localities of the {zone}"),
        }
    }

    /// A finding with whom it is about before it: `Khối địa phương: tăng …`.
    pub fn finding_of(self, name: &str, finding: &str) -> String {
        let mut letters = finding.chars();
        let first = letters.next().map(char::to_lowercase);
        let rest: String = first.into_iter().flatten().chain(letters).collect();
        format!("{}: {rest}", capital(name))
    }

    /// How many flags a unit has.
    pub fn flags_finding(self, name: &str, flags: usize) -> String {
        match (self, flags) {
            (Self::Vi, 0) => format!("{name} không có cảnh báo"),
            (Self::En, 0) => format!("{name} has no flag"),
            (Self::Vi, _) => format!("{name} có {flags} cảnh báo"),
            (Self::En, 1) => format!("{name} has 1 flag"),
            (Self::En, _) => format!("{name} has {flags} flags"),
        }
    }

    /// How many rose and how many fell between two months.
    pub fn compared_sentence(
        self,
        [up, down]: [usize; 2],
        month: &str,
        before: &str,
    ) -> String {
        match self {
            Self::Vi => format!(
                "So {month} với {before}, {up} địa phương tăng, {down} địa phương giảm."
            ),
            Self::En => {
                format!("Between {before} and {month}, {up} localities rose and {down} fell.")
            }
        }
    }

    /// The unit under a distance: `điểm % so với mục tiêu 70%`.
    pub fn points_to(self, target: Decimal) -> String {
        let limit = self.limit(target);
        match self {
            Self::Vi => format!("điểm % so với mục tiêu {limit}"),
            Self::En => format!("points to the target of {limit}"),
        }
    }

    /// The unit under a pace, and until when it is reckoned.
    pub fn paced_until(self, pace: &Pace) -> String {
        let horizon = self.horizon(pace.horizon);
        match self {
            Self::Vi => format!("điểm %, tính đến {horizon}"),
            Self::En => format!("points, until {horizon}"),
        }
    }

    /// `2 địa phương dưới mức sàn 5%`.
    pub fn under_floor(self, units: usize, floor: Decimal) -> String {
        let floor = self.limit(floor);
        match self {
            Self::Vi => format!("{units} địa phương dưới mức sàn {floor}"),
            Self::En => format!("{units} under the floor of {floor}"),
        }
    }

    /// The source of what is not public.
    pub fn internal_source(self, on: NaiveDate) -> String {
        let on = self.day(on);
        match self {
            Self::Vi => format!("Nguồn: sổ theo dõi việc cần làm, ngày {on}. Tài liệu nội bộ."),
            Self::En => format!("Source: the list of actions on {on}. Internal."),
        }
    }
}
