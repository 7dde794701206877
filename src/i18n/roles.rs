//! What roles and states of accounts are called.
use super::Lang;
use crate::domain::{AccountState, Role};

impl Lang {
    /// The name of a role.
    pub fn role(self, role: Role) -> &'static str {
        let (vi, en) = match role {
            Role::EntryOfficer => ("Cán bộ nhập liệu", "Entry officer"),
            Role::ProvincialApprover => ("Lãnh đạo duyệt cấp tỉnh", "Provincial approver"),
            Role::NationalReviewer => ("Chuyên viên thẩm định trung ương", "National reviewer"),
            Role::Administrator => ("Quản trị viên", "Administrator"),
            Role::Viewer => ("Người xem", "Viewer"),
        };
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }

    /// The name of a state of an account.
    pub fn account_state(self, state: AccountState) -> &'static str {
        let (vi, en) = match state {
            AccountState::Invited => ("Đã mời", "Invited"),
            AccountState::Active => ("Đang hoạt động", "Active"),
            AccountState::Disabled => ("Đã khóa", "Disabled"),
        };
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }
}
