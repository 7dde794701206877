//! What causes, standings and acts of follow-up actions are called, and the rules behind flags.
use super::Lang;
use crate::domain::{Cause, FollowUpAct, FollowUpStanding, RuleKind};

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

    /// The flag that a rule raises, in a word or two.
    pub fn flag_kind(self, rule: RuleKind) -> &'static str {
        let (vi, en) = match rule {
            RuleKind::NoReport => ("Chưa báo cáo", "No report"),
            RuleKind::Late => ("Báo cáo trễ hạn", "Late report"),
            RuleKind::Incomplete => ("Thiếu số liệu", "Incomplete figures"),
            RuleKind::BelowFloor => ("Dưới ngưỡng cờ", "Below the floor"),
            RuleKind::BelowTarget => ("Dưới mục tiêu", "Below target"),
            RuleKind::BelowPath => ("Dưới đường tham chiếu", "Below the reference path"),
            RuleKind::OutOfReach => ("Khó đạt mục tiêu", "Out of reach"),
            RuleKind::Falling => ("Giảm liên tiếp", "Falling"),
            RuleKind::Stagnating => ("Chững lại", "Stagnating"),
            RuleKind::Shifted => ("Tụt so với chính mình", "Fell below its own past"),
            RuleKind::BottomQuartile => ("Nhóm 25% thấp nhất", "Lowest quarter"),
            RuleKind::RankFell => ("Tụt hạng", "Rank fell"),
            RuleKind::SourcesDiffer => ("Hai nguồn lệch nhau", "Sources differ"),
            RuleKind::Climber => ("Tăng nhanh", "Fast climber"),
            RuleKind::NewlyReached => ("Mới đạt mục tiêu", "Newly reached"),
        };
        self.either(vi, en)
    }

    fn either(self, vi: &'static str, en: &'static str) -> &'static str {
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }
}
