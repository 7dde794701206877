//! What is said of accounts, one-time links and the audit log.
use super::Lang;
use crate::domain::{AccountName, Role};

impl Lang {
    /// An account was added.
    pub fn account_added(self, name: &AccountName) -> String {
        match self {
            Self::Vi => format!("Đã thêm tài khoản {name}."),
            Self::En => format!("Added the account {name}."),
        }
    }

    /// An account was taken out of use.
    pub fn account_disabled(self, name: &AccountName) -> String {
        match self {
            Self::Vi => {
                format!("Đã khóa tài khoản {name}; các phiên của tài khoản đã kết thúc.")
            }
            Self::En => format!("Disabled the account {name}; its sessions are over."),
        }
    }

    /// The name is taken.
    pub fn account_taken(self, name: &AccountName) -> String {
        match self {
            Self::Vi => format!("Đã có tài khoản {name}; chọn tên khác."),
            Self::En => format!("There is an account {name} already; choose another name."),
        }
    }

    /// Nobody has the name.
    pub fn account_unknown(self, name: &AccountName) -> String {
        match self {
            Self::Vi => format!("Không có tài khoản {name}."),
            Self::En => format!("There is no account {name}."),
        }
    }

    /// The role and the units do not fit each other.
    pub fn account_units(self, role: Role) -> String {
        match (self, role.belongs_to_units()) {
            (Self::Vi, true) => {
                format!("{} cần ít nhất một đơn vị: --unit 34-44.", self.role(role))
            }
            (Self::Vi, false) => {
                format!("{} không thuộc đơn vị nào: bỏ --unit.", self.role(role))
            }
            (Self::En, true) => {
                format!("{} needs at least one unit: --unit 34-44.", self.role(role))
            }
            (Self::En, false) => {
                format!("{} belongs to no unit: leave out --unit.", self.role(role))
            }
        }
    }

    /// No such unit reports.
    pub fn account_no_unit(self, unit: &str) -> String {
        match self {
            Self::Vi => format!("Không có đơn vị báo cáo nào mang mã {unit}."),
            Self::En => format!("No unit that reports has the key {unit}."),
        }
    }

    /// Nobody would be left who keeps accounts.
    pub fn last_administrator(self) -> &'static str {
        match self {
            Self::Vi => {
                "Đây là quản trị viên duy nhất đang hoạt động. Hãy mời một quản trị viên khác trước."
            }
            Self::En => {
                "This is the only administrator in use. Please invite another one first."
            }
        }
    }

    /// A one-time link.
    pub fn link_given(self, path: &str) -> String {
        match self {
            Self::Vi => {
                format!("Liên kết dùng một lần, trong 72 giờ, nối vào địa chỉ máy chủ: {path}")
            }
            Self::En => {
                format!("One-time link, for 72 hours, after the address of the server: {path}")
            }
        }
    }

    /// The link does not hold.
    pub fn link_over(self) -> &'static str {
        match self {
            Self::Vi => "Liên kết đã dùng hoặc đã hết hạn. Xin quản trị viên cấp liên kết mới.",
            Self::En => {
                "The link was used or has expired. Please ask an administrator for a new one."
            }
        }
    }

    /// The token of a machine, told once.
    pub fn token_given(self, id: i64, token: &str) -> String {
        match self {
            Self::Vi => format!("Mã số {id}. Khóa của máy, chỉ hiện một lần: {token}"),
            Self::En => format!("Number {id}. The machine's token, told once: {token}"),
        }
    }

    /// A token was taken out of use, or was not in use.
    pub fn token_revoked(self, id: i64, was_in_use: bool) -> String {
        match (self, was_in_use) {
            (Self::Vi, true) => format!("Khóa {id} không còn dùng được."),
            (Self::Vi, false) => format!("Không có khóa {id} nào đang dùng."),
            (Self::En, true) => format!("Token {id} does not hold any more."),
            (Self::En, false) => format!("No token {id} is in use."),
        }
    }

    /// The key of a request was used for another one.
    pub fn key_used(self) -> &'static str {
        match self {
            Self::Vi => "Idempotency-Key này đã dùng cho một yêu cầu khác; dùng khóa mới.",
            Self::En => "This Idempotency-Key was used for another request; take a new one.",
        }
    }

    /// No measure has that code.
    pub fn no_such_measure(self) -> &'static str {
        match self {
            Self::Vi => "không có số liệu nào mang mã này",
            Self::En => "no measure has this code",
        }
    }

    /// Nobody changed the audit log.
    pub fn audit_sound(self, rows: i64, head: &str) -> String {
        match self {
            Self::Vi => format!("Nhật ký nguyên vẹn: {rows} dòng. Dấu cuối: {head}"),
            Self::En => format!("The audit log is sound: {rows} rows. Head: {head}"),
        }
    }

    /// The first row that was changed.
    pub fn audit_broken(self, position: i64) -> String {
        match self {
            Self::Vi => format!("Nhật ký đã bị sửa hoặc mất dòng, từ dòng {position}."),
            Self::En => format!("The audit log was changed or cut, from row {position} on."),
        }
    }
}
