//! Flags in words: which rule, which numbers, which threshold, what clears it.
use super::Lang;
use crate::domain::{Basis, Decimal, Evidence, Flag, Month, Rate, Target, UnitIx};

impl Lang {
    /// One or two words for a flag.
    pub fn flag_word(self, evidence: &Evidence) -> &'static str {
        match (evidence, self) {
            (Evidence::NoReport { .. }, Self::Vi) => "Chưa báo cáo",
            (Evidence::NoReport { .. }, Self::En) => "No report",
            (Evidence::BelowFloor { .. }, Self::Vi) => "Dưới mức sàn",
            (Evidence::BelowFloor { .. }, Self::En) => "Under the floor",
            (Evidence::Falling { .. }, Self::Vi) => "Giảm 3 tháng",
            (Evidence::Falling { .. }, Self::En) => "Falling 3 months",
            (Evidence::BottomQuartile { .. }, Self::Vi) => "Nhóm cuối",
            (Evidence::BottomQuartile { .. }, Self::En) => "Lowest quarter",
            (Evidence::BelowTarget { .. }, Self::Vi) => "Dưới mục tiêu",
            (Evidence::BelowTarget { .. }, Self::En) => "Below target",
        }
    }

    /// Which rule, which numbers, which threshold.
    pub fn flag_sentence(self, evidence: &Evidence) -> String {
        let percent = |rate: &Rate, limit: &i64| {
            self.percent_near(rate.percent(), &[*limit as f64 / 100.0])
        };
        let level = |hundredths: &i64| {
            self.limit(Decimal {
                hundredths: *hundredths,
                places: 2,
            })
        };
        match (self, evidence) {
            (Self::Vi, Evidence::NoReport { last: Some(last) }) => {
                format!(
                    "Chưa có báo cáo; báo cáo gần nhất là {}.",
                    self.month_long(*last)
                )
            }
            (Self::Vi, Evidence::NoReport { last: None }) => "Chưa từng có báo cáo.".into(),
            (Self::En, Evidence::NoReport { last: Some(last) }) => {
                format!(
                    "No report; the latest one is for {}.",
                    self.month_long(*last)
                )
            }
            (Self::En, Evidence::NoReport { last: None }) => {
                "There has never been a report.".into()
            }
            (Self::Vi, Evidence::BelowFloor { rate, floor }) => {
                format!(
                    "Tỷ lệ {} thấp hơn mức sàn {}.",
                    percent(rate, floor),
                    level(floor)
                )
            }
            (Self::En, Evidence::BelowFloor { rate, floor }) => {
                format!(
                    "The rate of {} is under the floor of {}.",
                    percent(rate, floor),
                    level(floor)
                )
            }
            (_, Evidence::Falling { rates }) => self.falling_sentence(rates),
            (
                Self::Vi,
                Evidence::BottomQuartile {
                    rate,
                    rank,
                    of,
                    limit,
                    ..
                },
            ) => format!(
                "Hạng {rank} trong {of}: tỷ lệ {} thuộc một phần tư thấp nhất (từ {} trở xuống).",
                self.percent(rate.percent()),
                self.percent(limit.percent()),
            ),
            (
                Self::En,
                Evidence::BottomQuartile {
                    rate,
                    rank,
                    of,
                    limit,
                    ..
                },
            ) => format!(
                "Rank {rank} of {of}: the rate of {} is in the lowest quarter ({} or less).",
                self.percent(rate.percent()),
                self.percent(limit.percent()),
            ),
            (
                Self::Vi,
                Evidence::BelowTarget {
                    rate,
                    target,
                    past_due,
                    ..
                },
            ) => format!(
                "Tỷ lệ {} thấp hơn mục tiêu {}{}.",
                percent(rate, target),
                level(target),
                if *past_due { " đã quá hạn" } else { "" },
            ),
            (
                Self::En,
                Evidence::BelowTarget {
                    rate,
                    target,
                    past_due,
                    ..
                },
            ) => format!(
                "The rate of {} is below the target of {}{}.",
                percent(rate, target),
                level(target),
                if *past_due { ", now past due" } else { "" },
            ),
        }
    }

    fn falling_sentence(self, rates: &[Rate; 4]) -> String {
        let path: Vec<String> = rates
            .iter()
            .map(|rate| self.number(rate.percent(), 2) + "%")
            .collect();
        let total = self.number(rates[0].percent() - rates[3].percent(), 1);
        let path = path.join(" → ");
        match self {
            Self::Vi => format!("Giảm 3 tháng liền, tổng {total} điểm phần trăm: {path}."),
            Self::En => format!("Fell three months running, {total} points in all: {path}."),
        }
    }

    /// What would clear a flag.
    pub fn clear_sentence(self, evidence: &Evidence) -> String {
        match (self, evidence, evidence.clears_with()) {
            (Self::Vi, _, Some(more)) => format!(
                "có thêm {} ở tử số, với mẫu số như kỳ này.",
                self.whole(more)
            ),
            (Self::En, _, Some(more)) => format!(
                "the numerator has {} more, with this period's denominator.",
                self.whole(more)
            ),
            (Self::Vi, Evidence::NoReport { .. }, _) => "báo cáo của tháng được duyệt.".into(),
            (Self::En, Evidence::NoReport { .. }, _) => {
                "the month's report is approved.".into()
            }
            (Self::Vi, Evidence::Falling { .. }, _) => {
                "một tháng không giảm so với tháng trước.".into()
            }
            (Self::En, Evidence::Falling { .. }, _) => {
                "one month does not fall below the month before.".into()
            }
            (Self::Vi, Evidence::BottomQuartile { above, .. }, _) => format!(
                "đạt từ {}% trở lên, các nơi khác không đổi.",
                self.number(above.percent(), 2)
            ),
            (Self::En, Evidence::BottomQuartile { above, .. }, _) => format!(
                "the rate reaches {}%, the others being unchanged.",
                self.number(above.percent(), 2)
            ),
            (_, Evidence::BelowFloor { .. } | Evidence::BelowTarget { .. }, None) => {
                String::new()
            }
        }
    }

    /// Labels of a why-panel: the rate used, the threshold, the rule.
    pub fn why_labels(self) -> [&'static str; 3] {
        match self {
            Self::Vi => ["Tỷ lệ dùng để xét", "Ngưỡng", "Quy tắc"],
            Self::En => ["Rate used", "Threshold", "Rule"],
        }
    }

    /// The rule of a flag with its version, the indicator and the basis.
    pub fn rule(self, flag: &Flag<UnitIx>) -> String {
        let basis = match flag.basis {
            Basis::Month => self.texts().basis_month,
            Basis::YearToDate => self.texts().basis_ytd,
        };
        format!(
            "{}, {}, {}",
            flag.evidence.rule(),
            flag.indicator.code(),
            basis.to_lowercase()
        )
    }

    /// When a target is due, and whether that has passed.
    pub fn due(self, target: &Target, month: Month) -> String {
        let day = self.day(target.due);
        match (self, target.is_past_due(month)) {
            (Self::Vi, true) => format!("hạn {day} đã qua"),
            (Self::Vi, false) => format!("hạn {day}"),
            (Self::En, true) => format!("was due {day}"),
            (Self::En, false) => format!("due {day}"),
        }
    }

    /// A threshold: `70%`, `17,9%`.
    pub fn limit(self, value: Decimal) -> String {
        let places = match value.hundredths % 100 {
            0 => 0,
            tens if tens % 10 == 0 => 1,
            _ => 2,
        };
        self.number(value.value(), places) + "%"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(part: u64, whole: u64) -> Rate {
        Rate::new(part, whole).unwrap()
    }

    #[test]
    fn a_flag_says_its_rule_its_numbers_and_its_threshold() {
        let floor = Evidence::BelowFloor {
            rate: rate(499, 10_000),
            floor: 500,
        };
        assert_eq!(
            Lang::Vi.flag_sentence(&floor),
            "Tỷ lệ 4,99% thấp hơn mức sàn 5%."
        );
        assert_eq!(
            Lang::Vi.clear_sentence(&floor),
            "có thêm 1 ở tử số, với mẫu số như kỳ này."
        );
        let falling = Evidence::Falling {
            rates: [rate(50, 100), rate(49, 100), rate(47, 100), rate(44, 100)],
        };
        assert_eq!(
            Lang::En.flag_sentence(&falling),
            "Fell three months running, 6.0 points in all: 50.00% → 49.00% → 47.00% → 44.00%."
        );
    }

    #[test]
    fn a_threshold_has_no_more_decimals_than_it_needs() {
        assert_eq!(Lang::Vi.limit("70".parse().unwrap()), "70%");
        assert_eq!(Lang::Vi.limit("7.50".parse().unwrap()), "7,5%");
    }
}
