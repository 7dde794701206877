//! What is unusual about a report, with its numbers: asked about, never called wrong.
use super::{Lang, capital};
use crate::domain::{About, Notice, Rate};

impl Lang {
    /// A few words for a notice, for badges and lists.
    pub fn notice_word(self, notice: &Notice) -> &'static str {
        match (notice, self) {
            (Notice::Jump { .. }, Self::Vi) => "Khác các tháng trước",
            (Notice::Jump { .. }, Self::En) => "Unlike earlier months",
            (Notice::DenominatorFell { .. }, Self::Vi) => "Mẫu số giảm, tỷ lệ tăng",
            (Notice::DenominatorFell { .. }, Self::En) => "Denominator down, rate up",
            (Notice::AtTarget { .. }, Self::Vi) => "Vừa đủ mục tiêu",
            (Notice::AtTarget { .. }, Self::En) => "Target met exactly",
            (Notice::FullRate { .. }, Self::Vi) => "Tròn 100%",
            (Notice::FullRate { .. }, Self::En) => "Exactly 100%",
            (Notice::RoundCount { .. }, Self::Vi) => "Số tròn",
            (Notice::RoundCount { .. }, Self::En) => "Round number",
            (Notice::RoundCounts { .. }, Self::Vi) => "Nhiều số tròn",
            (Notice::RoundCounts { .. }, Self::En) => "Several round numbers",
            (Notice::OpeningStock { .. }, Self::Vi) => "Khác tồn kỳ trước",
            (Notice::OpeningStock { .. }, Self::En) => "Unlike last month's stock",
            (Notice::Revised { .. }, Self::Vi) => "Khác số đã công bố",
            (Notice::Revised { .. }, Self::En) => "Unlike what was published",
        }
    }

    /// What was found, what it was compared with, and the request to check it.
    pub fn notice(self, notice: &Notice) -> String {
        let ask = match self {
            Self::Vi => "Xin kiểm tra.",
            Self::En => "Please check.",
        };
        format!("{} {ask}", self.notice_numbers(notice))
    }

    fn notice_numbers(self, notice: &Notice) -> String {
        let whole = |number: &u64| self.whole(*number);
        let of = |rate: &Rate| format!("{}/{}", whole(&rate.part), whole(&rate.whole));
        let about = match notice.about() {
            About::Measure(measure) => self.of(measure.name()).to_owned(),
            About::Indicator(indicator) => capital(self.of(indicator.short())),
            About::Report => String::new(),
        };
        match notice {
            Notice::Jump {
                value,
                twice_median,
                low,
                high,
                months,
                ..
            } => {
                let places = usize::from(twice_median % 2 == 1);
                let median = self.number(*twice_median as f64 / 2.0, places);
                let (value, low, high) = (whole(value), whole(low), whole(high));
                match self {
                    Self::Vi => format!(
                        "{about}: {value}, ngoài khoảng {low} – {high} của {months} tháng trước \
                         (trung vị {median})."
                    ),
                    Self::En => format!(
                        "{about}: {value}, outside of the range {low} – {high} of the {months} \
                         months before (median {median})."
                    ),
                }
            }
            Notice::DenominatorFell { before, now, .. } => {
                let (from, to) = (whole(&before.whole), whole(&now.whole));
                let (low, high) = (self.percent(before.percent()), self.percent(now.percent()));
                match self {
                    Self::Vi => format!(
                        "{about}: mẫu số giảm từ {from} xuống {to}, tỷ lệ tăng từ {low} lên {high}."
                    ),
                    Self::En => format!(
                        "{about}: the denominator fell from {from} to {to}, the rate rose from \
                         {low} to {high}."
                    ),
                }
            }
            Notice::AtTarget { rate, target, .. } => {
                let (rate, target) = (of(rate), self.limit(*target));
                match self {
                    Self::Vi => format!("{about}: {rate} vừa đủ mục tiêu {target}."),
                    Self::En => format!("{about}: {rate} just meets the target of {target}."),
                }
            }
            Notice::FullRate { rate, .. } => {
                let rate = of(rate);
                match self {
                    Self::Vi => format!("{about}: {rate}, tròn 100%."),
                    Self::En => format!("{about}: {rate}, exactly 100%."),
                }
            }
            Notice::RoundCount { value, step, .. } => {
                let (value, step) = (whole(value), self.whole((*step).into()));
                match self {
                    Self::Vi => format!("{about}: {value} chia hết cho {step}."),
                    Self::En => format!("{about}: {value} is divisible by {step}."),
                }
            }
            Notice::RoundCounts { how_many, step, .. } => {
                let step = self.whole((*step).into());
                match self {
                    Self::Vi => format!("{how_many} số liệu chia hết cho {step}."),
                    Self::En => format!("{how_many} counts are divisible by {step}."),
                }
            }
            Notice::OpeningStock { given, expected } => {
                let (given, expected) = (whole(given), whole(expected));
                match self {
                    Self::Vi => {
                        format!("{about}: {given}; cuối kỳ trước đang giải quyết {expected}.")
                    }
                    Self::En => format!(
                        "{about}: {given}; {expected} were pending at the end of the month before."
                    ),
                }
            }
            Notice::Revised { old, new, .. } => {
                let (old, new) = (whole(old), self.count(*new));
                match self {
                    Self::Vi => format!("{about}: đã công bố {old}, nay là {new}."),
                    Self::En => format!("{about}: {old} was published, now {new}."),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Count, Decimal, Indicator, Measure};

    fn rate(part: u64, whole: u64) -> Rate {
        Rate::new(part, whole).unwrap()
    }

    #[test]
    fn a_notice_gives_its_numbers_and_asks_politely() {
        let jump = Notice::Jump {
            measure: Measure::ReceivedTotal,
            value: 2_120,
            twice_median: 2_071,
            low: 932,
            high: 1_139,
            months: 6,
            tenths: 50,
        };
        assert_eq!(
            Lang::Vi.notice(&jump),
            "Hồ sơ tiếp nhận: 2.120, ngoài khoảng 932 – 1.139 của 6 tháng trước (trung vị \
             1.035,5). Xin kiểm tra."
        );
        let met = Notice::AtTarget {
            indicator: Indicator::E2eTotal,
            rate: rate(865, 1_235),
            target: Decimal::whole(70),
            from: 200,
        };
        assert_eq!(
            Lang::Vi.notice(&met),
            "Hồ sơ trực tuyến toàn trình: 865/1.235 vừa đủ mục tiêu 70%. Xin kiểm tra."
        );
        let revised = Notice::Revised {
            measure: Measure::Withdrawn,
            old: 1_000,
            new: Count::NotProvided,
            percent: 10,
            least: 10,
        };
        assert_eq!(
            Lang::En.notice(&revised),
            "Dossiers withdrawn or returned: 1,000 was published, now not provided. Please check."
        );
        let stock = Notice::OpeningStock {
            given: 41,
            expected: 42,
        };
        assert_eq!(
            Lang::Vi.notice(&stock),
            "Hồ sơ từ kỳ trước chuyển sang: 41; cuối kỳ trước đang giải quyết 42. Xin kiểm tra."
        );
    }

    #[test]
    fn no_notice_blames_anybody() {
        let indicator = Indicator::OnTime;
        let measure = Measure::FeeDue;
        let all = [
            Notice::FullRate {
                indicator,
                rate: rate(10, 10),
                from: 10,
            },
            Notice::RoundCount {
                measure,
                value: 5_000,
                step: 1_000,
            },
            Notice::RoundCounts {
                how_many: 3,
                step: 100,
                many: 3,
            },
            Notice::DenominatorFell {
                indicator,
                before: rate(1, 10),
                now: rate(4, 5),
                fall_percent: 20,
                rise_hundredths: 500,
            },
        ];
        for notice in all {
            let (vi, en) = (Lang::Vi.notice(&notice), Lang::En.notice(&notice));
            assert!(vi.ends_with("Xin kiểm tra.") && en.ends_with("Please check."));
            for word in ["sai", "lỗi", "gian", "wrong", "error", "false"] {
                let words = format!("{} {}", vi.to_lowercase(), en.to_lowercase());
                assert!(!words.split(' ').any(|part| part == word), "{words}");
            }
        }
    }
}
