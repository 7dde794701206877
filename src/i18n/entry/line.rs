//! What is said of one line of the form: its value, its state, its change, a rule that is broken.
use super::Lang;
use crate::domain::{Breach, Mark, Relation};

impl Lang {
    /// A count as it stands in a field, written so that it reads back the same. In English a
    /// lone comma would leave open whether it means thousands, so there is none.
    pub fn field(self, value: u64) -> String {
        match self {
            Self::Vi => self.whole(value),
            Self::En => value.to_string(),
        }
    }

    /// The state of a line; nothing where nothing was given.
    pub fn mark(self, mark: Mark) -> String {
        let (vi, en) = match mark {
            Mark::OffBy(by) => {
                let by = self.whole(by);
                return match self {
                    Self::Vi => format!("lệch {by}"),
                    Self::En => format!("off by {by}"),
                };
            }
            Mark::Beyond(by) => {
                let by = self.whole(by);
                return match self {
                    Self::Vi => format!("vượt {by}"),
                    Self::En => format!("{by} too many"),
                };
            }
            Mark::Locked => ("khóa", "locked"),
            Mark::Conflict => ("hai giá trị", "two values"),
            Mark::Unread => ("không đọc được", "not readable"),
            Mark::Saving => ("đang lưu", "saving"),
            Mark::Unsent => ("chưa gửi", "not sent"),
            Mark::Asked => ("xin kiểm tra", "please check"),
            Mark::Answered => ("đã ghi lý do", "reason given"),
            Mark::Saved => ("đã lưu", "saved"),
            Mark::Empty => ("", ""),
        };
        match self {
            Self::Vi => vi.into(),
            Self::En => en.into(),
        }
    }

    /// The rule of an identity that is broken, by how much, and that the draft is kept.
    pub fn breach_below(self, breach: &Breach) -> String {
        let by = self.whole(breach.left.abs_diff(breach.right));
        let rule = self.breach(breach);
        let rule = rule.trim_end_matches('.');
        match (self, breach.identity.relation) {
            (Self::Vi, Relation::Equals) => {
                format!("{rule}; lệch {by}. Vẫn lưu nháp được, chưa gửi được.")
            }
            (Self::Vi, Relation::AtMost) => {
                format!("{rule}; vượt {by}. Vẫn lưu nháp được, chưa gửi được.")
            }
            (Self::En, Relation::Equals) => {
                format!("{rule}; off by {by}. The draft is saved, but cannot be handed in.")
            }
            (Self::En, Relation::AtMost) => {
                format!("{rule}; {by} too many. The draft is saved, but cannot be handed in.")
            }
        }
    }

    /// A change of a count since the month before: `+51 · +1,8%`; nothing where it means nothing.
    pub fn change(self, before: Option<u64>, now: Option<u64>) -> String {
        let Some((before, now)) = before.zip(now) else {
            return String::new();
        };
        let by = self.whole(now.abs_diff(before));
        let by = match now.cmp(&before) {
            std::cmp::Ordering::Less => format!("−{by}"),
            std::cmp::Ordering::Equal => by,
            std::cmp::Ordering::Greater => format!("+{by}"),
        };
        if before == 0 {
            return by;
        }
        let share = 100.0 * (now as f64 - before as f64) / before as f64;
        format!("{by} · {}%", self.signed(share))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Count, Counts, Measure, Origin, read_count};

    #[test]
    fn what_the_form_writes_into_a_field_reads_back_in_both_languages() {
        for lang in [Lang::Vi, Lang::En] {
            for value in [0, 7, 1_234, 36_204, 1_234_567, Count::MAX] {
                let text = lang.field(value);
                assert_eq!(read_count(&text, Origin::Form), Ok(Count::Value(value)));
            }
        }
    }

    #[test]
    fn a_change_says_how_many_and_how_much() {
        assert_eq!(Lang::Vi.change(Some(2_790), Some(2_841)), "+51 · +1,8%");
        assert_eq!(Lang::Vi.change(Some(7_711), Some(7_254)), "−457 · −5,9%");
        assert_eq!(Lang::Vi.change(Some(186), Some(186)), "0 · 0,0%");
        assert_eq!(Lang::Vi.change(Some(0), Some(3)), "+3");
        assert_eq!(Lang::Vi.change(None, Some(3)), "");
    }

    #[test]
    fn a_breach_below_its_line_says_by_how_much() {
        let mut counts = Counts::none();
        counts.set(Measure::ReceivedTotal, Count::Value(10));
        counts.set(Measure::ReceivedOnline, Count::Value(19));
        let said = Lang::Vi.breach_below(&counts.breaches()[0]);
        assert!(said.contains("vượt 9. Vẫn lưu nháp được"), "{said}");
        assert!(!said.contains(".;"), "{said}");
    }
}
