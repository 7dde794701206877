//! The sentences of a report, made from its figures.
use crate::{
    domain::{Basis, Decimal, Month, Overview, Pace, Rate, View},
    i18n::{Lang, names::capital},
};

impl Lang {
    /// What a figure is, in a report: rate, fraction, change, distance to the target.
    pub fn rate_sentence(
        self,
        name: &str,
        view: &View,
        month: Month,
        (rate, before): (Option<Rate>, Option<Rate>),
        target: Option<Decimal>,
    ) -> String {
        let (what, when) = (self.of(view.indicator.short()), self.covered(view, month));
        let Some(rate) = rate else {
            return match self {
                Self::Vi => format!("{}, {name} chưa có số liệu về {what}.", capital(&when)),
                Self::En => format!("{}: {name} has no figure on {what}.", capital(&when)),
            };
        };
        let (shown, part, whole) = (
            self.number(rate.percent(), 2) + "%",
            self.whole(rate.part),
            self.whole(rate.whole),
        );
        let mut said = match self {
            Self::Vi => format!(
                "{}, tỷ lệ {what} của {name} đạt {shown} ({part} trên {whole})",
                capital(&when)
            ),
            Self::En => format!(
                "{}: the rate of {what} in {name} was {shown} ({part} of {whole})",
                capital(&when)
            ),
        };
        if let Some(before) = before {
            let change = rate.percent() - before.percent();
            said += &format!(", {} {}", self.changed(change), self.since(view));
        }
        if let Some(target) = target {
            said += &self.against(rate, target);
        }
        said + "."
    }

    fn against(self, rate: Rate, target: Decimal) -> String {
        let limit = self.limit(target);
        if rate.reaches(target) {
            return match self {
                Self::Vi => format!("; đã đạt mục tiêu {limit}"),
                Self::En => format!("; the target of {limit} is reached"),
            };
        }
        let short = (target.value() - rate.percent()).max(0.01);
        let short = self.number(short, 2);
        match self {
            Self::Vi => format!("; còn thiếu {short} điểm phần trăm để đạt mục tiêu {limit}"),
            Self::En => format!("; {short} points short of the target of {limit}"),
        }
    }

    /// `tăng 1,89 điểm phần trăm`.
    pub fn changed(self, change: f64) -> String {
        let points = self.number(change.abs(), 2);
        let is_none = points.bytes().all(|byte| !matches!(byte, b'1'..=b'9'));
        match (self, is_none, change > 0.0) {
            (Self::Vi, true, _) => "không đổi".to_owned(),
            (Self::En, true, _) => "unchanged".to_owned(),
            (Self::Vi, _, true) => format!("tăng {points} điểm phần trăm"),
            (Self::Vi, _, false) => format!("giảm {points} điểm phần trăm"),
            (Self::En, _, true) => format!("up {points} points"),
            (Self::En, _, false) => format!("down {points} points"),
        }
    }

    /// `tháng 10/2026`, `lũy kế từ đầu năm đến tháng 10/2026`.
    pub fn covered(self, view: &View, month: Month) -> String {
        let long = self.month_long(month);
        match (self, view.basis) {
            (_, Basis::Month) => long,
            (Self::Vi, _) => format!("lũy kế từ đầu năm đến {long}"),
            (Self::En, _) => format!("January to {long}"),
        }
    }

    /// How many reach the target and how many lie under the floor, those by name.
    pub fn counts_sentence(self, overview: &Overview, under: &[String]) -> Option<String> {
        let all = overview.rated().count();
        let (target, met) = overview.target.zip(overview.at_target())?;
        let limit = self.limit(target.value);
        let mut said = match self {
            Self::Vi => format!("Có {met} trên {all} địa phương đạt mục tiêu {limit}"),
            Self::En => format!("{met} of {all} localities reach the target of {limit}"),
        };
        if let Some(floor) = overview.floor {
            let (floor, count) = (self.limit(floor), under.len());
            let names = self.few(under, 8);
            said += &match (self, count) {
                (Self::Vi, 0) => format!("; không địa phương nào dưới mức sàn {floor}"),
                (Self::En, 0) => format!("; none lies under the floor of {floor}"),
                (Self::Vi, _) => {
                    format!("; {count} địa phương dưới mức sàn {floor}: {names}")
                }
                (Self::En, _) => format!("; {count} lie under the floor of {floor}: {names}"),
            };
        }
        Some(said + ".")
    }

    /// The pace that is needed beside the one of the last year; `None` once the target is reached.
    pub fn pace_sentence(self, name: &str, pace: &Pace) -> Option<String> {
        let required = pace.required().filter(|_| pace.short() > 0.0)?;
        let required = self.number(required, 2);
        let (goal, horizon) = (self.limit(pace.target.value), self.horizon(pace.horizon));
        let mut said = match self {
            Self::Vi => format!(
                "Để đạt mục tiêu {goal} vào {horizon}, {name} cần tăng {required} điểm phần trăm mỗi tháng"
            ),
            Self::En => format!(
                "To reach the target of {goal} by {horizon}, {name} must rise by {required} points a month"
            ),
        };
        if let Some(year) = pace.actual[2] {
            said += &match self {
                Self::Vi => {
                    format!("; 12 tháng qua, bình quân mỗi tháng {}", self.changed(year))
                }
                Self::En => {
                    format!(
                        "; over the last 12 months it was {} a month",
                        self.changed(year)
                    )
                }
            };
        }
        Some(said + ".")
    }

    /// `894.669 trên 2.194.071`.
    pub fn part_of_whole(self, rate: Rate) -> String {
        let (part, whole) = (self.whole(rate.part), self.whole(rate.whole));
        match self {
            Self::Vi => format!("{part} trên {whole}"),
            Self::En => format!("{part} of {whole}"),
        }
    }

    /// How the map is read.
    pub fn map_reading(self) -> &'static str {
        match self {
            Self::Vi => "Mỗi ô là một địa phương; ô càng đậm, tỷ lệ càng cao.",
            Self::En => "Each tile is a locality; the darker, the higher its rate.",
        }
    }

    /// The highest and the lowest, each with its rate.
    pub fn ends_sentence(self, best: &(String, String), worst: &(String, String)) -> String {
        let ((high, top), (low, foot)) = (best, worst);
        match self {
            Self::Vi => format!("Cao nhất là {high} ({top}), thấp nhất là {low} ({foot})."),
            Self::En => format!("Highest is {high} ({top}), lowest {low} ({foot})."),
        }
    }

    /// Whose figures are missing.
    pub fn silent_sentence(self, names: &[String], month: Month) -> String {
        let (count, month) = (names.len(), self.month_long(month));
        let names = self.few(names, 8);
        match self {
            Self::Vi => format!("{count} địa phương chưa có số liệu {month}: {names}."),
            Self::En => format!("{count} without a figure for {month}: {names}."),
        }
    }

    /// Since when the flags of a unit stand that a table has.
    pub fn flags_explained(self, oldest: Month) -> String {
        let month = self.month_long(oldest);
        match self {
            Self::Vi => {
                format!("Cảnh báo lâu nhất có từ {month}; bảng nêu lý do của từng cảnh báo.")
            }
            Self::En => {
                format!(
                    "The oldest has stood since {month}; the table says why each was raised."
                )
            }
        }
    }

    /// Who reaches the target and who lies under the floor, by name, where anybody does.
    pub fn named_ends(self, reaching: &[String], under: &[String]) -> Vec<String> {
        let [at, below] = match self {
            Self::Vi => ["Đạt mục tiêu", "Dưới mức sàn"],
            Self::En => ["At the target", "Under the floor"],
        };
        let lists = [(at, reaching), (below, under)];
        let named = lists.into_iter().filter(|(_, names)| !names.is_empty());
        named
            .map(|(label, names)| format!("{label}: {}.", names.join(", ")))
            .collect()
    }
}
