//! The words of the board of completeness and of what editions changed.
use super::Lang;
use crate::domain::{Edition, ReportState};

/// What those pages say in one language.
#[derive(Debug)]
pub struct SurveyTexts {
    /// Title and link of the board.
    pub board: &'static str,
    /// How it is to be read.
    pub board_explained: &'static str,
    /// Heads: share of months handed in.
    pub rate: &'static str,
    /// Heads: share of them on time.
    pub timely: &'static str,
    /// A month that was published from another source.
    pub elsewhere: &'static str,
    /// Heads the list of those who are due.
    pub reminders: &'static str,
    /// Nobody is due.
    pub nobody_due: &'static str,
    /// Title and link of what editions changed.
    pub editions: &'static str,
    /// A first edition.
    pub first: &'static str,
    /// An edition whose counts are those of the one before it.
    pub same: &'static str,
    /// Heads.
    pub old: &'static str,
    /// Heads.
    pub new: &'static str,
    /// Heads.
    pub why: &'static str,
    /// Nothing was published in the month.
    pub none: &'static str,
}

static VI: SurveyTexts = SurveyTexts {
    board: "Bảng đầy đủ, đúng hạn",
    board_explained: "Mỗi ô một kỳ: D đã duyệt, G đã gửi, K chờ ký, T trả lại, N nháp, B công bố từ nguồn khác, – chưa có.",
    rate: "Tỷ lệ nộp",
    timely: "Đúng hạn",
    elsewhere: "công bố từ nguồn khác",
    reminders: "Cần nhắc",
    nobody_due: "Không đơn vị nào phải nhắc cho kỳ này.",
    editions: "Các ấn bản và thay đổi",
    first: "Ấn bản đầu, chưa có gì để so.",
    same: "Số liệu như ấn bản trước; chỉ cảnh báo được tính lại.",
    old: "Trước",
    new: "Sau",
    why: "Ai, vì sao",
    none: "Kỳ này chưa có ấn bản.",
};

static EN: SurveyTexts = SurveyTexts {
    board: "Completeness and timeliness",
    board_explained: "One cell for each period: D approved, G handed in, K to be signed, T returned, N draft, B published from another source, – nothing.",
    rate: "Reporting rate",
    timely: "On time",
    elsewhere: "published from another source",
    reminders: "To be reminded",
    nobody_due: "No unit has to be reminded for this period.",
    editions: "Editions and their changes",
    first: "First edition, nothing to compare with.",
    same: "Figures as in the edition before; only flags were judged anew.",
    old: "Before",
    new: "After",
    why: "Who, why",
    none: "No edition of this period yet.",
};

impl Lang {
    /// The words of the board of completeness and of what editions changed.
    pub fn survey(self) -> &'static SurveyTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

    /// The letter of a state on the board: colour alone would not say it.
    pub fn state_letter(self, state: ReportState) -> &'static str {
        match state {
            ReportState::Draft => "N",
            ReportState::AwaitingSignature => "K",
            ReportState::Submitted => "G",
            ReportState::Returned => "T",
            ReportState::Approved => "D",
        }
    }

    /// An edition as a heading: `2026-10 r2, công bố 22/11/2026, 17:05`.
    pub fn edition_heading(self, edition: &Edition) -> String {
        let at = self.moment(edition.published_at);
        match self {
            Self::Vi => format!("{} r{}, công bố {at}", edition.month, edition.revision),
            Self::En => format!("{} r{}, published {at}", edition.month, edition.revision),
        }
    }
}
