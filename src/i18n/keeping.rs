//! The words of the pages on which administrators keep targets.
use super::Lang;
use crate::domain::{TargetFault, Validity};

/// What those pages say in one language.
#[derive(Debug)]
pub struct KeepingTexts {
    /// Title and heading of the list.
    pub title: &'static str,
    /// What a version is, and what stays.
    pub explained: &'static str,
    /// Heads and labels.
    pub indicator: &'static str,
    /// Heads and labels.
    pub scope: &'static str,
    /// Heads and labels. Unit: percent.
    pub value: &'static str,
    /// Label.
    pub operator: &'static str,
    /// Choice.
    pub at_least: &'static str,
    /// Choice.
    pub equal: &'static str,
    /// Heads and labels.
    pub due: &'static str,
    /// Label.
    pub from: &'static str,
    /// Under it.
    pub from_hint: &'static str,
    /// Label.
    pub issued: &'static str,
    /// Heads and labels.
    pub document: &'static str,
    /// Label.
    pub source: &'static str,
    /// Under it.
    pub source_hint: &'static str,
    /// Label.
    pub verified: &'static str,
    /// Label.
    pub judged: &'static str,
    /// Under it.
    pub judged_hint: &'static str,
    /// Label.
    pub note: &'static str,
    /// Heads: the number of the version.
    pub version: &'static str,
    /// Heads: on which days it holds.
    pub held: &'static str,
    /// Heads: who made it and when.
    pub made: &'static str,
    /// It came with the program.
    pub with_program: &'static str,
    /// Leads to the versions of a target.
    pub versions: &'static str,
    /// Heading and button.
    pub add: &'static str,
    /// Heading and button.
    pub revise: &'static str,
    /// Under the heading.
    pub revise_explained: &'static str,
    /// Button.
    pub withdraw: &'static str,
    /// Before the button is pressed.
    pub withdraw_sure: &'static str,
    /// In the place of a value.
    pub withdrawn: &'static str,
    /// Another version was made meanwhile.
    pub changed: &'static str,
}

static VI: KeepingTexts = KeepingTexts {
    title: "Mục tiêu",
    explained: "Mục tiêu không bị sửa tại chỗ: mỗi thay đổi là một phiên bản mới, phiên bản cũ ở lại kèm người lập và thời gian có hiệu lực. Ấn bản đã phát hành giữ nguyên cảnh báo đã xét.",
    indicator: "Chỉ tiêu",
    scope: "Phạm vi",
    value: "Mức",
    operator: "Cách đọc mức",
    at_least: "Từ mức này trở lên (≥)",
    equal: "Đúng mức này (=)",
    due: "Hạn",
    from: "Hiệu lực từ ngày",
    from_hint: "Các kỳ kết thúc trước ngày này vẫn xét theo phiên bản trước. Muốn thay hẳn phiên bản trước, ghi ngày bắt đầu của nó hoặc sớm hơn.",
    issued: "Ngày ban hành văn bản (nếu rõ)",
    document: "Văn bản",
    source: "Nguồn đã đọc",
    source_hint: "Địa chỉ trang hoặc tên bài; bắt buộc khi ghi là đã kiểm chứng.",
    verified: "Kiểm chứng",
    judged: "Dùng để xét đơn vị",
    judged_hint: "Chỉ khi đã kiểm chứng và văn bản đếm đúng như chỉ tiêu, cho cả phạm vi.",
    note: "Ghi chú",
    version: "Bản",
    held: "Hiệu lực",
    made: "Người lập",
    with_program: "Có sẵn trong chương trình",
    versions: "Các phiên bản",
    add: "Thêm mục tiêu",
    revise: "Lập phiên bản mới",
    revise_explained: "Chỉ tiêu và phạm vi giữ nguyên; khác chỉ tiêu hoặc phạm vi là mục tiêu khác.",
    withdraw: "Rút mục tiêu",
    withdraw_sure: "Từ hôm nay mục tiêu không còn hiệu lực và không hiện trên trang công khai. Các phiên bản cũ vẫn ở lại trang này.",
    withdrawn: "Đã rút",
    changed: "Có người vừa lập phiên bản khác. Xin xem lại phiên bản mới nhất bên dưới rồi lập lại.",
};

static EN: KeepingTexts = KeepingTexts {
    title: "Targets",
    explained: "A target is never edited in place: each change is a new version, and the old one stays with who made it and when it held. Editions that were published keep their flags.",
    indicator: "Indicator",
    scope: "Binds",
    value: "Value",
    operator: "How the value is meant",
    at_least: "This value or more (≥)",
    equal: "This value itself (=)",
    due: "Due",
    from: "Holds from",
    from_hint: "Periods that end before are judged by the version before. To replace that one in whole, give its first day or an earlier one.",
    issued: "Date of the document (if known)",
    document: "Document",
    source: "Where it was read",
    source_hint: "The address of a page, or a title; required for what is verified.",
    verified: "Verification",
    judged: "Judges units",
    judged_hint: "Only if it is verified, and the document counts what the indicator counts, for the whole scope.",
    note: "Note",
    version: "Version",
    held: "Holds",
    made: "Made by",
    with_program: "Came with the program",
    versions: "Versions",
    add: "Add a target",
    revise: "Make a new version",
    revise_explained: "Indicator and scope stay; with others it would be another target.",
    withdraw: "Withdraw the target",
    withdraw_sure: "From today on it holds no more and leaves the public pages. Its versions stay here.",
    withdrawn: "Withdrawn",
    changed: "Somebody made another version just now. Please look at the newest one below, and make yours again.",
};

impl Lang {
    /// The words of the pages on which targets are kept.
    pub fn keeping(self) -> &'static KeepingTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

    /// In what a value is given, under its field.
    pub fn unit_of_value(self, unit: &str) -> &'static str {
        match (self, unit) {
            (Self::Vi, "%") => "Phần trăm, như 70 hoặc 72,5.",
            (Self::En, "%") => "Percent, such as 70 or 72.5.",
            (Self::Vi, _) => "Một số, theo đơn vị tính của mục tiêu.",
            (Self::En, _) => "A number, in the unit of the target.",
        }
    }

    /// On which days a version of a target holds.
    pub fn validity(self, held: Validity) -> String {
        let day = |day| self.day(day);
        match (self, held) {
            (Self::Vi, Validity::Never) => "Đã được đính chính".to_owned(),
            (Self::En, Validity::Never) => "Corrected".to_owned(),
            (Self::Vi, Validity::Days(None, None)) => "Từ đầu đến nay".to_owned(),
            (Self::En, Validity::Days(None, None)) => "Since ever".to_owned(),
            (Self::Vi, Validity::Days(Some(from), None)) => format!("Từ {}", day(from)),
            (Self::En, Validity::Days(Some(from), None)) => format!("From {}", day(from)),
            (Self::Vi, Validity::Days(None, Some(until))) => format!("Đến hết {}", day(until)),
            (Self::En, Validity::Days(None, Some(until))) => format!("Until {}", day(until)),
            (Self::Vi, Validity::Days(Some(from), Some(until))) => {
                format!("Từ {} đến hết {}", day(from), day(until))
            }
            (Self::En, Validity::Days(Some(from), Some(until))) => {
                format!("From {} until {}", day(from), day(until))
            }
        }
    }

    /// Why a target cannot stand.
    pub fn target_fault(self, fault: TargetFault) -> &'static str {
        match (self, fault) {
            (Self::Vi, TargetFault::Value) => "Mức phải lớn hơn 0 và không quá 100%.",
            (Self::En, TargetFault::Value) => "The value must be above 0 and at most 100%.",
            (Self::Vi, TargetFault::Document) => "Xin ghi văn bản đặt ra mục tiêu.",
            (Self::En, TargetFault::Document) => "Please name the document that sets it.",
            (Self::Vi, TargetFault::DueBefore) => "Hạn phải sau ngày bắt đầu hiệu lực.",
            (Self::En, TargetFault::DueBefore) => "It cannot be due before it holds.",
            (Self::Vi, TargetFault::Source) => "Đã kiểm chứng thì xin ghi nguồn đã đọc.",
            (Self::En, TargetFault::Source) => "Please say where the verified number was read.",
            (Self::Vi, TargetFault::Path) => {
                "Các mốc phải trước tháng đến hạn và không cao hơn mức phải đạt."
            }
            (Self::En, TargetFault::Path) => {
                "Milestones must lie before the due month, and none above the value."
            }
            (Self::Vi, TargetFault::Judges) => {
                "Chỉ mục tiêu đã kiểm chứng, của chỉ tiêu có số liệu ở đây, mới dùng để xét."
            }
            (Self::En, TargetFault::Judges) => {
                "Only a verified target of an indicator that is counted here can judge."
            }
        }
    }
}
