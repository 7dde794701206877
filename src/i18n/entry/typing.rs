//! The words of the form while it is being typed in.
use super::Lang;

/// What the form says in one language while it is being typed in.
#[derive(Debug)]
pub struct TypingTexts {
    /// How to move and paste.
    pub keys: &'static str,
    /// Takes back what was pasted.
    pub undo: &'static str,
    /// The draft is on its way.
    pub saving: &'static str,
    /// The draft is on its way, and the report goes after it.
    pub handing_in: &'static str,
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
    /// Before a comment of one of them.
    pub comment: &'static str,
    /// Before a reason of one of them.
    pub reason: &'static str,
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
    handing_in: "Đang lưu nháp, xong sẽ gửi",
    unsent: "Chưa gửi, giữ trong máy này; sẽ gửi khi có mạng",
    session_over: "Phiên làm việc đã hết. Số chưa gửi được giữ trong máy này: đăng nhập lại rồi mở lại trang này.",
    take_up: "Lấy lại",
    throw_away: "Bỏ đi",
    choose: "Dòng này đang có nội dung khác. Chọn nội dung giữ lại:",
    comment: "ghi chú",
    reason: "lý do",
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
    handing_in: "Saving the draft, then handing it in",
    unsent: "Not sent, kept on this computer; sent when it is online again",
    session_over: "The session is over. What was not sent is kept on this computer: sign in again and come back to this page.",
    take_up: "Take it up",
    throw_away: "Throw it away",
    choose: "This line holds something else already. Choose what to keep:",
    comment: "comment",
    reason: "reason",
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
}
