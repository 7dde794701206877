//! The words of contributions and of scenarios.
use super::Lang;
use crate::domain::{Contribution, Month, Pace, WhatIf};

/// What the pages of contributions and scenarios say in one language.
#[derive(Debug)]
pub struct WhatIfTexts {
    /// Title of the page of contributions.
    pub contribution: &'static str,
    /// How they are reckoned.
    pub contribution_explained: &'static str,
    /// Nobody is below the target.
    pub none_below: &'static str,
    /// The mark on everything that comes from a scenario.
    pub mark: &'static str,
    /// Title of the page of scenarios.
    pub title: &'static str,
    /// What a scenario is.
    pub explained: &'static str,
    /// Heading over the form.
    pub assume: &'static str,
    /// Label: everyone below the target moves to.
    pub all: &'static str,
    /// Under it.
    pub all_hint: &'static str,
    /// Label: by which month.
    pub by: &'static str,
    /// Label: another unit.
    pub unit: &'static str,
    /// Its choice of none.
    pub no_unit: &'static str,
    /// Label: to which rate. Unit: percent.
    pub rate: &'static str,
    /// Under the units that are there.
    pub empty_takes_out: &'static str,
    /// Button.
    pub reckon: &'static str,
    /// Link: nobody moves.
    pub anew: &'static str,
    /// Heading over the months.
    pub months: &'static str,
    /// Column.
    pub in_scenario: &'static str,
    /// Column.
    pub unchanged: &'static str,
    /// Column.
    pub difference: &'static str,
    /// Heading over the units that move.
    pub moved: &'static str,
    /// Column.
    pub from: &'static str,
    /// Column.
    pub to: &'static str,
    /// Column. Unit: per month.
    pub volume: &'static str,
    /// Who has no figures.
    pub left_out: &'static str,
    /// Link to the file.
    pub download: &'static str,
}

static VI: WhatIfTexts = WhatIfTexts {
    contribution: "Phần của mỗi địa phương trong khoảng cách",
    contribution_explained: "Nếu riêng địa phương đó đạt mục tiêu xét nó, còn các nơi khác giữ nguyên, tỷ lệ chung tăng thêm chừng này điểm phần trăm. Số hồ sơ trong kỳ giữ nguyên.",
    none_below: "Không địa phương nào dưới mục tiêu trong kỳ này, hoặc chưa có mục tiêu dùng để xét.",
    mark: "KỊCH BẢN",
    title: "Thử kịch bản",
    explained: "Không phải dự báo: mỗi địa phương được chọn đi đều từ tỷ lệ tháng gần nhất đến tỷ lệ đã ghi, nơi khác giữ nguyên. Số hồ sơ mỗi tháng giữ ở trung bình 12 tháng gần nhất.",
    assume: "Giả định",
    all: "Mọi địa phương dưới mục tiêu đạt (%)",
    all_hint: "Nơi đã cao hơn mức này không bị hạ xuống. Để trống nếu không dùng.",
    by: "Vào tháng",
    unit: "Thêm một địa phương",
    no_unit: "Chọn địa phương",
    rate: "đạt (%)",
    empty_takes_out: "Xóa số để bỏ địa phương khỏi kịch bản.",
    reckon: "Tính",
    anew: "Bắt đầu lại",
    months: "Kết quả chung theo tháng",
    in_scenario: "Theo kịch bản",
    unchanged: "Nếu giữ nguyên",
    difference: "Chênh lệch",
    moved: "Địa phương thay đổi trong kịch bản",
    from: "Tỷ lệ gần nhất",
    to: "Đạt tới",
    volume: "Hồ sơ mỗi tháng",
    left_out: "Không có trong kịch bản, vì 12 tháng qua không có số đủ",
    download: "Tải kịch bản dạng CSV",
};

static EN: WhatIfTexts = WhatIfTexts {
    contribution: "What each locality holds of the gap",
    contribution_explained: "If that locality alone reached the target that judges it, and all others stayed, the pooled rate would gain so many points. The dossiers of the period stay as they are.",
    none_below: "No locality is below the target in this period, or no target judges it.",
    mark: "SCENARIO",
    title: "What if",
    explained: "Not a forecast: each chosen locality moves evenly from its latest monthly rate to the one given, and all others stay. The dossiers of a month are held at the mean of the last 12 months.",
    assume: "Assumptions",
    all: "Every locality below its target reaches (%)",
    all_hint: "Who is beyond already does not fall back. Leave empty not to use it.",
    by: "By the month",
    unit: "Add a locality",
    no_unit: "Choose a locality",
    rate: "reaches (%)",
    empty_takes_out: "Clear a number to take a locality out.",
    reckon: "Reckon",
    anew: "Start again",
    months: "The pooled rate by month",
    in_scenario: "In the scenario",
    unchanged: "If nobody moves",
    difference: "Difference",
    moved: "Localities that move",
    from: "Latest rate",
    to: "Reaches",
    volume: "Dossiers a month",
    left_out: "Not in the scenario, for want of complete figures in the last 12 months",
    download: "Download the scenario as CSV",
};

/// Units of which the sentence about the gap speaks.
pub const FIRST: usize = 10;

impl Lang {
    /// The words of contributions and of scenarios.
    pub fn what_if(self) -> &'static WhatIfTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

    /// What the first units hold of the gap: "Mười địa phương chiếm 64,0% khoảng cách".
    pub fn gap_headline(self, contribution: &Contribution) -> String {
        let of = contribution.rows.len();
        let count = of.min(FIRST);
        let share = self.percent(contribution.share_of_first(FIRST));
        let gap = self.number(contribution.gap, 1);
        match self {
            Self::Vi => {
                let count = match count {
                    FIRST => "Mười".to_owned(),
                    _ => count.to_string(),
                };
                format!(
                    "{count} địa phương chiếm {share} khoảng cách: {gap}\u{a0}điểm phần trăm của tỷ\u{a0}lệ chung, do {of} địa phương dưới mục tiêu"
                )
            }
            Self::En => {
                let count = match count {
                    FIRST => "Ten".to_owned(),
                    _ => count.to_string(),
                };
                format!(
                    "{count} localities hold {share} of the gap: {gap} points of the pooled rate, from {of} localities below target"
                )
            }
        }
    }

    /// What reaching its target adds to the pooled rate, with the share of the gap.
    pub fn worth(self, points: f64, share: f64) -> String {
        let (points, share) = (self.number(points, 2), self.percent(share));
        match self {
            Self::Vi => format!("+{points} điểm % ({share})"),
            Self::En => format!("+{points} points ({share})"),
        }
    }

    /// From which rate to which target, and how many dossiers that is.
    pub fn way_to_target(self, rate: &str, target: &str, dossiers: u64) -> String {
        let dossiers = self.whole(dossiers);
        match self {
            Self::Vi => format!("từ {rate} lên {target}: thêm {dossiers} vào tử số"),
            Self::En => format!("from {rate} to {target}: {dossiers} more in the numerator"),
        }
    }

    /// What a scenario comes to, in one sentence after its mark.
    pub fn scenario_headline(self, what_if: &WhatIf) -> Option<String> {
        let (rate, unchanged) = (what_if.at(what_if.by)?, what_if.unchanged()?);
        let (count, by) = (what_if.moved().count(), self.month_long(what_if.by));
        let (rate, stays) = (self.percent(rate), self.percent(unchanged));
        Some(match (self, count) {
            (Self::Vi, 0) => {
                format!("Chưa địa phương nào thay đổi: tỷ\u{a0}lệ chung giữ ở {stays}")
            }
            (Self::En, 0) => format!("Nobody moves yet: the pooled rate stays at {stays}"),
            (Self::Vi, _) => format!(
                "Nếu {count} địa phương đạt mức đã ghi, tỷ\u{a0}lệ chung {by} là {rate} thay vì {stays}"
            ),
            (Self::En, _) => format!(
                "If {count} localities reach their marks, the pooled rate of {by} is {rate} instead of {stays}"
            ),
        })
    }

    /// From which month, on which basis and map a scenario is reckoned.
    pub fn scenario_from(self, month: Month) -> String {
        let month = self.month_long(month);
        match self {
            Self::Vi => {
                format!("Xuất phát từ số của {month}, theo tháng, trên 34 địa phương hiện nay.")
            }
            Self::En => format!(
                "Reckoned from the figures of {month}, by month, for today's 34 localities."
            ),
        }
    }

    /// How the scenario stands to the target of all localities.
    pub fn scenario_target(self, pace: &Pace, rate: f64) -> String {
        let (goal, gap) = (self.goal(pace.target), rate - pace.target.value.value());
        let (points, horizon) = (self.signed(gap), self.horizon(pace.horizon));
        match self {
            Self::Vi => {
                format!(
                    "So với mục tiêu {goal}: {points} điểm phần trăm. Mốc tính mặc định: {horizon}."
                )
            }
            Self::En => format!(
                "Against the target {goal}: {points} points. Reckoned by default to {horizon}."
            ),
        }
    }
}
