//! States of a report, acts, and why one cannot follow.
use super::{Lang, capital};
use crate::domain::{Act, LONGEST_MESSAGE, Obstacle, Refused, ReportState};

impl Lang {
    /// The name of a state.
    pub fn report_state(self, state: ReportState) -> &'static str {
        match (state, self) {
            (ReportState::Draft, Self::Vi) => "Nháp",
            (ReportState::Draft, Self::En) => "Draft",
            (ReportState::AwaitingSignature, Self::Vi) => "Chờ ký",
            (ReportState::AwaitingSignature, Self::En) => "Awaiting signature",
            (ReportState::Submitted, Self::Vi) => "Chờ duyệt",
            (ReportState::Submitted, Self::En) => "Submitted",
            (ReportState::Returned, Self::Vi) => "Trả lại",
            (ReportState::Returned, Self::En) => "Returned",
            (ReportState::Approved, Self::Vi) => "Đã duyệt",
            (ReportState::Approved, Self::En) => "Approved",
        }
    }

    /// What a button says that does it.
    pub fn act(self, act: Act) -> &'static str {
        match (act, self) {
            (Act::Save, Self::Vi) => "Lưu nháp",
            (Act::Save, Self::En) => "Save draft",
            (Act::Submit, Self::Vi) => "Gửi báo cáo",
            (Act::Submit, Self::En) => "Submit",
            (Act::Sign, Self::Vi) => "Ký và gửi",
            (Act::Sign, Self::En) => "Sign and send",
            (Act::Return, Self::Vi) => "Trả lại",
            (Act::Return, Self::En) => "Return",
            (Act::Approve, Self::Vi) => "Duyệt",
            (Act::Approve, Self::En) => "Approve",
            (Act::Correct, Self::Vi) => "Đính chính",
            (Act::Correct, Self::En) => "Correct",
            (Act::Reopen, Self::Vi) => "Mở lại số liệu",
            (Act::Reopen, Self::En) => "Reopen figures",
        }
    }

    /// What was done, in a list of who did what: `đã gửi báo cáo`.
    pub fn act_done(self, act: Act) -> &'static str {
        match (act, self) {
            (Act::Save, Self::Vi) => "đã lưu nháp",
            (Act::Save, Self::En) => "saved the draft",
            (Act::Submit, Self::Vi) => "đã gửi báo cáo",
            (Act::Submit, Self::En) => "submitted the report",
            (Act::Sign, Self::Vi) => "đã ký và gửi",
            (Act::Sign, Self::En) => "signed and sent it",
            (Act::Return, Self::Vi) => "đã trả lại",
            (Act::Return, Self::En) => "returned it",
            (Act::Approve, Self::Vi) => "đã duyệt",
            (Act::Approve, Self::En) => "approved it",
            (Act::Correct, Self::Vi) => "đã mở bản đính chính",
            (Act::Correct, Self::En) => "opened a correction",
            (Act::Reopen, Self::Vi) => "đã mở lại số liệu",
            (Act::Reopen, Self::En) => "reopened figures",
        }
    }

    /// How a report begins, in the same list.
    pub fn entry_begun(self) -> &'static str {
        match self {
            Self::Vi => "bắt đầu nhập",
            Self::En => "entry begun",
        }
    }

    /// Why an act was refused.
    pub fn refused(self, refused: Refused) -> String {
        let most = self.whole(LONGEST_MESSAGE as u64);
        match (refused, self) {
            (Refused::NotNow { act, state }, Self::Vi) => format!(
                "Báo cáo đang ở trạng thái \"{}\" nên không thực hiện được \"{}\".",
                self.report_state(state),
                self.act(act)
            ),
            (Refused::NotNow { act, state }, Self::En) => format!(
                "The report is in the state \"{}\", which does not allow \"{}\".",
                self.report_state(state),
                self.act(act)
            ),
            (Refused::MessageMissing(act), Self::Vi) => {
                format!("\"{}\" cần ghi rõ lý do.", self.act(act))
            }
            (Refused::MessageMissing(act), Self::En) => {
                format!("\"{}\" needs a message that says why.", self.act(act))
            }
            (Refused::MessageTooLong(_), Self::Vi) => {
                format!("Lý do dài quá {most} ký tự; xin viết ngắn hơn.")
            }
            (Refused::MessageTooLong(_), Self::En) => {
                format!("The message is longer than {most} characters; please shorten it.")
            }
        }
    }

    /// What keeps a report from being handed in.
    pub fn obstacle(self, obstacle: &Obstacle) -> String {
        match (obstacle, self) {
            (Obstacle::NotYet { from }, Self::Vi) => {
                format!("Chưa hết kỳ báo cáo; gửi được từ {}.", self.day(*from))
            }
            (Obstacle::NotYet { from }, Self::En) => {
                format!("The period is not over; submit from {}.", self.day(*from))
            }
            (Obstacle::Locked, Self::Vi) => {
                "Kỳ này đã khóa; đề nghị người duyệt mở lại nếu cần.".into()
            }
            (Obstacle::Locked, Self::En) => {
                "This month is locked; ask the reviewer to open it if needed.".into()
            }
            (Obstacle::Nothing, Self::Vi) => "Chưa có số liệu nào.".into(),
            (Obstacle::Nothing, Self::En) => "No figure is given yet.".into(),
            (Obstacle::Contradiction(breach), _) => capital(&self.breach(breach)) + ".",
            (Obstacle::ReasonMissing(notice), Self::Vi) => {
                format!("{} Nếu số đúng, xin ghi lý do.", self.notice(notice))
            }
            (Obstacle::ReasonMissing(notice), Self::En) => {
                format!("{} If it is right, please say why.", self.notice(notice))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_and_act_has_a_name_of_its_own() {
        for lang in Lang::ALL {
            let mut states = ReportState::ALL.map(|state| lang.report_state(state));
            states.sort_unstable();
            assert!(states.windows(2).all(|pair| pair[0] != pair[1]));
            let mut acts = Act::ALL.map(|act| lang.act(act));
            acts.sort_unstable();
            assert!(acts.windows(2).all(|pair| pair[0] != pair[1]));
        }
    }

    #[test]
    fn a_refusal_names_the_state_and_the_act() {
        let refused = Refused::NotNow {
            act: Act::Submit,
            state: ReportState::Approved,
        };
        assert_eq!(
            Lang::Vi.refused(refused),
            "Báo cáo đang ở trạng thái \"Đã duyệt\" nên không thực hiện được \"Gửi báo cáo\"."
        );
        assert_eq!(
            Lang::Vi.refused(Refused::MessageMissing(Act::Return)),
            "\"Trả lại\" cần ghi rõ lý do."
        );
    }
}
