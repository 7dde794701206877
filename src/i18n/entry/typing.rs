//! The words of the form while it is being typed in.
use super::Lang;
use crate::domain::{Breach, Mark, Relation};

/// What the form says in one language while it is being typed in.
#[derive(Debug)]
pub struct TypingTexts {
    /// How to move and paste.
    pub keys: &'static str,
    /// Takes back what was pasted.
    pub undo: &'static str,
    /// The draft is on its way.
    pub saving: &'static str,
    /// The draft is held back in the browser.
    pub unsent: &'static str,
    /// The session is over; what to do.
    pub session_over: &'static str,
    /// Takes up what was held back.
    pub take_up: &'static str,
    /// Throws it away.
    pub throw_away: &'static str,
    /// Above two values of which one must be chosen.
    pub choose: &'static str,
    /// Goes to the line of a breach.
    pub to_line: &'static str,
    /// Opens the form without values, for print.
    pub blank: &'static str,
    /// On the form without values.
    pub blank_hint: &'static str,
    /// Place and day, to be filled in by hand.
    pub place_and_day: &'static str,
    /// Who signs, from left to right, and how.
    pub signers: [&'static str; 2],
    /// Under each.
    pub sign_here: &'static str,
    /// Heads of the first clock.
    pub on_time_until: &'static str,
    /// Heads of the second clock.
    pub locked_after: &'static str,
    /// Under the second clock.
    pub then_correction: &'static str,
}

static VI: TypingTexts = TypingTexts {
    keys: "Mũi tên, Tab, Enter để di chuyển; Esc trả lại số cũ; dán được cả cột từ Excel.",
    undo: "Hoàn tác dán",
    saving: "Đang lưu nháp",
    unsent: "Chưa gửi, giữ trong máy này; sẽ gửi khi có mạng",
    session_over: "Phiên làm việc đã hết. Số chưa gửi được giữ trong máy này: đăng nhập lại rồi mở lại trang này.",
    take_up: "Lấy lại",
    throw_away: "Bỏ đi",
    choose: "Người khác vừa sửa ô này. Chọn giá trị giữ lại:",
    to_line: "Đến dòng",
    blank: "Mở biểu trống để in",
    blank_hint: "Biểu trống để in và ghi tay.",
    place_and_day: "………………, ngày …… tháng …… năm ………",
    signers: ["Người lập biểu", "Thủ trưởng đơn vị"],
    sign_here: "(Ký, ghi rõ họ tên)",
    on_time_until: "Đúng hạn đến",
    locked_after: "Khóa sau",
    then_correction: "sau đó chỉ sửa khi được mở khóa",
};

static EN: TypingTexts = TypingTexts {
    keys: "Arrows, Tab and Enter move; Esc brings the old value back; a column from Excel can be pasted.",
    undo: "Undo pasting",
    saving: "Saving the draft",
    unsent: "Not sent, kept on this computer; sent when it is online again",
    session_over: "The session is over. What was not sent is kept on this computer: sign in again and come back to this page.",
    take_up: "Take it up",
    throw_away: "Throw it away",
    choose: "Somebody else just changed this cell. Choose the value to keep:",
    to_line: "Go to",
    blank: "Open the empty form for print",
    blank_hint: "The empty form, to be printed and filled in by hand.",
    place_and_day: "………………, date ………………",
    signers: ["Prepared by", "Head of the unit"],
    sign_here: "(Signature and full name)",
    on_time_until: "On time until",
    locked_after: "Locked after",
    then_correction: "then only if it is unlocked",
};

impl Lang {
    /// The words of the form while it is being typed in.
    pub fn typing(self) -> &'static TypingTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

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

    /// When the draft was saved last, by the clocks of Việt Nam; `at` in seconds since 1970.
    pub fn draft_saved(self, at: i64) -> String {
        let minutes = (at + 7 * 3_600).rem_euclid(86_400) / 60;
        let time = format!("{:02}:{:02}", minutes / 60, minutes % 60);
        match self {
            Self::Vi => format!("Nháp đã lưu lúc {time}"),
            Self::En => format!("Draft saved at {time}"),
        }
    }

    /// How many things keep the report from being handed in; nothing if none.
    pub fn errors(self, errors: usize) -> String {
        match (self, errors) {
            (_, 0) => String::new(),
            (Self::Vi, _) => format!("{errors} lỗi chặn gửi"),
            (Self::En, 1) => "1 error blocks handing in".into(),
            (Self::En, _) => format!("{errors} errors block handing in"),
        }
    }

    /// How many things the checks ask about, and how many of them have no reason yet.
    pub fn asked(self, asked: usize, unanswered: usize) -> String {
        let points = match (self, asked) {
            (_, 0) => return String::new(),
            (Self::Vi, _) => format!("{asked} điểm xin kiểm tra"),
            (Self::En, 1) => "1 point to check".into(),
            (Self::En, _) => format!("{asked} points to check"),
        };
        match (self, unanswered) {
            (Self::Vi, 0) => format!("{points}, đã có lý do"),
            (Self::En, 0) => format!("{points}, with reasons"),
            (Self::Vi, _) => format!("{points}, {unanswered} chưa có lý do"),
            (Self::En, _) => format!("{points}, {unanswered} without a reason"),
        }
    }

    /// Why a report cannot be handed in yet; nothing if it can.
    pub fn why_not_yet(self, errors: usize, unanswered: usize, unsent: usize) -> &'static str {
        match (self, errors, unanswered, unsent) {
            (Self::Vi, 1.., _, _) => "Gửi được khi không còn lỗi.",
            (Self::En, 1.., _, _) => "Can be handed in when no error is left.",
            (Self::Vi, 0, 1.., _) => "Gửi được khi mỗi điểm xin kiểm tra có lý do.",
            (Self::En, 0, 1.., _) => "Can be handed in when each point to check has a reason.",
            (Self::Vi, 0, 0, 1..) => "Gửi được khi mọi ô đã lưu.",
            (Self::En, 0, 0, 1..) => "Can be handed in when every cell is saved.",
            (_, 0, 0, 0) => "",
        }
    }

    /// What came of pasting: cells filled, texts that are no counts, rows that found no place.
    pub fn pasted(self, filled: usize, unread: usize, left: usize) -> String {
        let mut said = match self {
            Self::Vi => format!("Đã điền {filled} ô."),
            Self::En => format!("Cells filled: {filled}."),
        };
        if unread > 0 {
            said += &match self {
                Self::Vi => format!(" {unread} ô không đọc được là số nguyên."),
                Self::En => format!(" Not readable as whole numbers: {unread}."),
            };
        }
        if left > 0 {
            said += &match self {
                Self::Vi => format!(" {left} dòng không có chỗ hoặc ô bị khóa."),
                Self::En => format!(" Rows without a cell, or whose cell is locked: {left}."),
            };
        }
        said
    }

    /// Values that were held back in the browser and are offered again.
    pub fn held_back(self, cells: usize) -> String {
        match self {
            Self::Vi => format!("Máy này còn giữ {cells} ô chưa gửi từ lần trước."),
            Self::En => {
                format!("This computer still holds cells from last time, not sent: {cells}.")
            }
        }
    }

    /// What the column beside the rates is.
    pub fn points_since(self, month: &str) -> String {
        match self {
            Self::Vi => format!("Cột phải: điểm phần trăm so với {month}."),
            Self::En => format!("On the right: percentage points since {month}."),
        }
    }

    /// Heads of the column of changes.
    pub fn change_since(self, month: &str) -> String {
        match self {
            Self::Vi => format!("So với {month}"),
            Self::En => format!("Since {month}"),
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
    fn a_draft_was_saved_by_the_clocks_of_viet_nam() {
        let at = chrono::DateTime::parse_from_rfc3339("2026-11-22T20:05:59Z").unwrap();
        assert_eq!(
            Lang::Vi.draft_saved(at.timestamp()),
            "Nháp đã lưu lúc 03:05"
        );
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
    fn a_report_that_cannot_be_handed_in_says_the_gravest_reason_and_one_that_can_says_nothing()
    {
        let why = |errors, unanswered, unsent| Lang::Vi.why_not_yet(errors, unanswered, unsent);
        assert!(why(1, 2, 3).contains("lỗi"));
        assert!(why(0, 2, 3).contains("lý do"));
        assert!(why(0, 0, 3).contains("lưu"));
        assert_eq!(why(0, 0, 0), "");
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
