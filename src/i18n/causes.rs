//! What causes, standings and acts of follow-up actions are called, and the rules behind flags.
use super::Lang;
use crate::domain::{Cause, FollowUpAct, FollowUpStanding};

impl Lang {
    /// A cause that a province names.
    pub fn cause(self, cause: Cause) -> &'static str {
        let (vi, en) = match cause {
            Cause::Staff => ("Thiếu nhân lực", "Too few staff"),
            Cause::Software => (
                "Phần mềm hoặc kết nối bị lỗi",
                "Software or connections fail",
            ),
            Cause::Habit => (
                "Người dân chưa quen nộp trực tuyến",
                "People are not used to applying online",
            ),
            Cause::Catalogue => (
                "Thiếu danh mục thủ tục toàn trình",
                "The list of end-to-end procedures is missing",
            ),
            Cause::Figures => (
                "Số liệu nhập sai hoặc thiếu",
                "Figures entered wrongly or not at all",
            ),
            Cause::Merger => ("Sáp nhập tổ chức", "Offices were merged"),
            Cause::Budget => ("Vướng ngân sách", "Lack of budget"),
            Cause::Other => ("Nguyên nhân khác", "Another cause"),
        };
        self.either(vi, en)
    }

    /// How an action stands today.
    pub fn follow_up_standing(self, standing: FollowUpStanding) -> &'static str {
        let (vi, en) = match standing {
            FollowUpStanding::Overdue => ("Quá hạn", "Overdue"),
            FollowUpStanding::Open => ("Chưa bắt đầu", "Open"),
            FollowUpStanding::InProgress => ("Đang thực hiện", "In progress"),
            FollowUpStanding::Done => ("Đã hoàn thành", "Done"),
        };
        self.either(vi, en)
    }

    /// What was done, in the log of an action.
    pub fn follow_up_act(self, act: FollowUpAct) -> &'static str {
        let (vi, en) = match act {
            FollowUpAct::Assign => ("Giao việc", "Assigned"),
            FollowUpAct::Revise => ("Sửa nội dung được giao", "Revised"),
            FollowUpAct::Begin => ("Bắt đầu thực hiện", "Begun"),
            FollowUpAct::Finish => ("Hoàn thành", "Finished"),
            FollowUpAct::Reopen => ("Mở lại", "Reopened"),
            FollowUpAct::Note => ("Ghi chú", "Note"),
            FollowUpAct::Answer => ("Giải trình", "Answer"),
            FollowUpAct::Attach => ("Minh chứng", "Evidence"),
        };
        self.either(vi, en)
    }
}
