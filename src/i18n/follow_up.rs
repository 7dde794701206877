//! The words of the pages on follow-up actions.
use super::Lang;
use crate::domain::{
    Basis, FollowUpFault, FollowUpField, LEAST_DOSSIERS, LinkFault, Month, POOLED_MONTHS,
};

/// What those pages say in one language.
#[derive(Debug)]
pub struct FollowUpTexts {
    /// Title and link of the list.
    pub title: &'static str,
    /// Over the list of those who give actions out.
    pub explained: &'static str,
    /// Over the list of a unit's people.
    pub own_explained: &'static str,
    /// No action at all, to those who give them out.
    pub none: &'static str,
    /// No action at all, to a unit's people.
    pub none_own: &'static str,
    /// The filters leave nothing.
    pub none_like: &'static str,
    /// Takes the filters away.
    pub all: &'static str,
    /// Choice: whatever it is.
    pub any: &'static str,
    /// Button.
    pub filter: &'static str,
    /// Heads and labels.
    pub unit: &'static str,
    /// Heads and labels.
    pub flag: &'static str,
    /// Label.
    pub indicator: &'static str,
    /// Label.
    pub basis: &'static str,
    /// Label.
    pub since: &'static str,
    /// Label.
    pub seen_in: &'static str,
    /// Heads and labels.
    pub standing: &'static str,
    /// Link and title.
    pub new: &'static str,
    /// Under the title.
    pub new_explained: &'static str,
    /// Label and head: the first of the seven.
    pub goal: &'static str,
    /// Under it.
    pub goal_hint: &'static str,
    /// Label and head.
    pub people: &'static str,
    /// Label and head.
    pub task: &'static str,
    /// Label and head.
    pub due: &'static str,
    /// Under it.
    pub due_hint: &'static str,
    /// Label and head.
    pub responsibility: &'static str,
    /// Under it.
    pub responsibility_hint: &'static str,
    /// Label and head.
    pub product: &'static str,
    /// Label and head.
    pub result: &'static str,
    /// In its place until it is done.
    pub result_open: &'static str,
    /// Button.
    pub assign: &'static str,
    /// It was given out just now.
    pub assigned: &'static str,
    /// Something was done just now.
    pub saved: &'static str,
    /// Somebody else changed it since.
    pub conflict: &'static str,
    /// The state does not allow it.
    pub not_now: &'static str,
    /// The flag cannot be.
    pub no_such_flag: &'static str,
    /// A choice that is none.
    pub not_one: &'static str,
    /// A text that is no month.
    pub bad_month: &'static str,
    /// The due day cannot stand.
    pub due_fault: &'static str,
    /// Heads: the seven fields.
    pub given: &'static str,
    /// Before who gave it out.
    pub made: &'static str,
    /// Heads: what the province says.
    pub answer: &'static str,
    /// It did not answer.
    pub no_answer: &'static str,
    /// Label.
    pub cause: &'static str,
    /// Label.
    pub answer_words: &'static str,
    /// Button.
    pub answer_send: &'static str,
    /// What becomes of the answer before.
    pub answer_again: &'static str,
    /// Label and head.
    pub evidence: &'static str,
    /// Label.
    pub evidence_link: &'static str,
    /// There is none.
    pub no_evidence: &'static str,
    /// Under the field.
    pub evidence_hint: &'static str,
    /// Button.
    pub evidence_send: &'static str,
    /// Label.
    pub note: &'static str,
    /// Button.
    pub note_send: &'static str,
    /// Heads.
    pub steps: &'static str,
    /// Button.
    pub begin: &'static str,
    /// Button.
    pub finish: &'static str,
    /// Under the result.
    pub finish_hint: &'static str,
    /// Button and the words before it.
    pub reopen: &'static str,
    /// Before the button is pressed.
    pub reopen_sure: &'static str,
    /// Label.
    pub reason: &'static str,
    /// Button and heading.
    pub revise: &'static str,
    /// Under the reason.
    pub revise_hint: &'static str,
    /// Heads.
    pub log: &'static str,
    /// Heads.
    pub effect: &'static str,
    /// Label of the table.
    pub effect_months: &'static str,
    /// Heads.
    pub month: &'static str,
    /// Heads.
    pub rate: &'static str,
    /// In the place of a rate.
    pub no_rate: &'static str,
    /// Label.
    pub before: &'static str,
    /// Label.
    pub after: &'static str,
    /// No before and after yet.
    pub not_begun: &'static str,
    /// Title and link.
    pub practice: &'static str,
    /// No locality gained.
    pub practice_none: &'static str,
    /// It finished nothing.
    pub practice_no_action: &'static str,
    /// Heads: the rate at first.
    pub then: &'static str,
    /// Heads: the rate now.
    pub now: &'static str,
    /// Heads. Unit: points.
    pub gained: &'static str,
    /// Heads.
    pub done_actions: &'static str,
}

impl Lang {
    /// How many actions wait for a unit, and how many are overdue.
    pub fn open_actions(self, open: usize, late: usize) -> String {
        match (self, late) {
            (Self::Vi, 0) => format!("{open} việc cần làm theo cảnh báo"),
            (Self::Vi, _) => format!("{open} việc cần làm theo cảnh báo, {late} việc quá hạn"),
            (Self::En, 0) => format!("{open} actions on flags to be done"),
            (Self::En, _) => format!("{open} actions on flags to be done, {late} overdue"),
        }
    }

    /// The words of the pages on follow-up actions.
    pub fn follow_up(self) -> &'static FollowUpTexts {
        match self {
            Self::Vi => &super::follow_up_words::VI,
            Self::En => &super::follow_up_words::EN,
        }
    }

    /// How many actions a list shows, and how many of them are overdue.
    pub fn follow_up_counts(self, shown: usize, overdue: usize) -> String {
        match self {
            Self::Vi => format!("{shown} việc, trong đó {overdue} việc quá hạn."),
            Self::En => format!("Actions: {shown}, of which overdue: {overdue}."),
        }
    }

    /// What a field of an action is called.
    fn follow_up_field(self, field: FollowUpField) -> &'static str {
        let t = self.follow_up();
        match field {
            FollowUpField::Goal => t.goal,
            FollowUpField::People => t.people,
            FollowUpField::Task => t.task,
            FollowUpField::Due => t.due,
            FollowUpField::Responsibility => t.responsibility,
            FollowUpField::Product => t.product,
            FollowUpField::Result => t.result,
            FollowUpField::Note => t.note,
            FollowUpField::Answer => t.answer_words,
            FollowUpField::Cause => t.cause,
            FollowUpField::Evidence => t.evidence_link,
            FollowUpField::Reason => t.reason,
        }
    }

    /// What is wrong with what was typed, and what helps.
    pub fn follow_up_fault(self, fault: FollowUpFault) -> String {
        let (name, most) = (self.follow_up_field(fault.field()), fault.field().most());
        match (fault, self) {
            (FollowUpFault::Missing(_), Self::Vi) => {
                format!("Mục “{name}” còn trống. Xin ghi vào rồi gửi lại.")
            }
            (FollowUpFault::Missing(_), Self::En) => {
                format!("“{name}” is empty. Please fill it in and send again.")
            }
            (FollowUpFault::TooLong(_), Self::Vi) => {
                format!("Mục “{name}” dài quá {most} ký tự. Xin rút gọn.")
            }
            (FollowUpFault::TooLong(_), Self::En) => {
                format!("“{name}” is longer than {most} characters. Please shorten it.")
            }
            (FollowUpFault::Sign(_), Self::Vi) => {
                format!("Mục “{name}” có ký tự điều khiển không hiện ra. Xin gõ lại chỗ đó.")
            }
            (FollowUpFault::Sign(_), Self::En) => {
                format!("“{name}” holds a control character. Please type that part again.")
            }
            (FollowUpFault::Due, _) => self.follow_up().due_fault.to_owned(),
            (FollowUpFault::Link(fault), _) => self.link_fault(fault).to_owned(),
        }
    }

    fn link_fault(self, fault: LinkFault) -> &'static str {
        match (fault, self) {
            (LinkFault::NotHttps, Self::Vi) => "Liên kết phải bắt đầu bằng https://.",
            (LinkFault::NotHttps, Self::En) => "The link must begin with https://.",
            (LinkFault::Host, Self::Vi) => {
                "Tên miền trong liên kết không đúng. Xin chép lại từ thanh địa chỉ."
            }
            (LinkFault::Host, Self::En) => {
                "The link names no proper host. Please copy it from the address bar again."
            }
            (LinkFault::Sign, Self::Vi) => {
                "Liên kết có dấu cách hoặc ký tự lạ. Xin chép lại từ thanh địa chỉ."
            }
            (LinkFault::Sign, Self::En) => {
                "The link holds a space or a strange sign. Please copy it from the address bar again."
            }
            (LinkFault::TooLong, Self::Vi) => {
                "Liên kết dài quá 500 ký tự. Xin dùng liên kết ngắn."
            }
            (LinkFault::TooLong, Self::En) => {
                "The link is longer than 500 characters. Please use a short one."
            }
        }
    }

    /// The basis of a flag, as a choice.
    pub fn flag_basis(self, basis: Basis) -> &'static str {
        match (basis, self) {
            (Basis::Month, Self::Vi) => "Theo tháng",
            (Basis::Month, Self::En) => "Of the month",
            (Basis::YearToDate, Self::Vi) => "Lũy kế từ đầu năm",
            (Basis::YearToDate, Self::En) => "Cumulative since January",
        }
    }

    /// Since when a flag stands, and in which month it was seen.
    pub fn flag_months(self, since: Month, seen_in: Month) -> String {
        let (first, seen) = (self.month(since), self.month(seen_in));
        match self {
            Self::Vi => format!("Có từ {first}, xem xét theo số liệu {seen}"),
            Self::En => format!("Raised since {first}, considered on the figures of {seen}"),
        }
    }

    /// The months of a pooled figure, and whether some of them are missing.
    pub fn pooled_months(self, first: Month, last: Month, is_whole: bool) -> String {
        let (first, last) = (self.month(first), self.month(last));
        match (self, is_whole) {
            (Self::Vi, true) => format!("gộp {first} đến {last}"),
            (Self::Vi, false) => format!("gộp {first} đến {last}, thiếu số liệu"),
            (Self::En, true) => format!("{first} to {last}, pooled"),
            (Self::En, false) => format!("{first} to {last}, pooled, figures missing"),
        }
    }

    /// How the climbers were found.
    pub fn practice_explained(self, indicator: &str) -> String {
        match self {
            Self::Vi => format!(
                "{indicator}. Tỷ lệ gộp {POOLED_MONTHS} tháng gần nhất so với tỷ lệ gộp {POOLED_MONTHS} tháng ở đầu khoảng so sánh, trên bản đồ hiện nay (số liệu trước sáp nhập cộng từ các đơn vị cũ); chỉ xét nơi có đủ số liệu và từ {LEAST_DOSSIERS} hồ sơ trở lên. Việc đã hoàn thành được liệt kê để tham khảo, không khẳng định là nguyên nhân."
            ),
            Self::En => format!(
                "{indicator}. The rate of the latest {POOLED_MONTHS} months pooled, against {POOLED_MONTHS} months pooled at the start of the span, on today's map (figures before the merger are summed from the former units); only localities with all figures and at least {LEAST_DOSSIERS} dossiers. Finished actions are listed for reference, not as the cause."
            ),
        }
    }

    /// Heads of the climbers over so many months.
    pub fn climbers_over(self, months: i32) -> String {
        match self {
            Self::Vi => format!("Tăng nhiều nhất trong {months} tháng"),
            Self::En => format!("Gained most over {months} months"),
        }
    }
}
