//! What is said of the draft as a whole: when it was saved, and what keeps it from being handed in.
use super::Lang;

impl Lang {
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_was_saved_by_the_clocks_of_viet_nam() {
        let at = chrono::DateTime::parse_from_rfc3339("2026-11-22T20:05:59Z").unwrap();
        assert_eq!(
            Lang::Vi.draft_saved(at.timestamp()),
            "Nháp đã lưu lúc 03:05"
        );
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
}
