//! What is said while somebody chooses a password or sets up a second factor.
use super::Lang;
use crate::domain::AccountName;

/// What those pages say in one language.
#[derive(Debug)]
pub struct AccessTexts {
    /// Title of the page that a one-time link opens, and its button.
    pub choose_password: &'static str,
    /// Label of a password that is chosen.
    pub new_password: &'static str,
    /// Under it: what a password must be.
    pub password_rules: &'static str,
    /// The password is set.
    pub password_chosen: &'static str,
    /// Title of the page of a link that does not hold.
    pub link_over: &'static str,
    /// Label of the password in use.
    pub present_password: &'static str,
    /// Heading and button.
    pub change_password: &'static str,
    /// Under it.
    pub change_ends: &'static str,
    /// The password was changed.
    pub password_changed: &'static str,
    /// The present password or the code is wrong.
    pub wrong: &'static str,
    /// Heading and title.
    pub second_factor: &'static str,
    /// It is in use.
    pub factor_on: &'static str,
    /// It is not in use.
    pub factor_off: &'static str,
    /// Nothing else opens before it is set up.
    pub factor_required: &'static str,
    /// Opens the page that sets it up.
    pub set_up: &'static str,
    /// Opens the page that changes it.
    pub keep: &'static str,
    /// First step.
    pub step_scan: &'static str,
    /// What the picture is, for those who do not see it.
    pub qr_label: &'static str,
    /// Second way of the first step.
    pub step_type: &'static str,
    /// Second step.
    pub step_confirm: &'static str,
    /// Button of the second step.
    pub confirm: &'static str,
    /// Label of a code of the phone or a recovery code.
    pub code_or_recovery: &'static str,
    /// Title of the recovery codes.
    pub codes: &'static str,
    /// What they are for.
    pub codes_explained: &'static str,
    /// Leads on from them.
    pub codes_kept: &'static str,
    /// Button.
    pub new_codes: &'static str,
    /// Button.
    pub drop: &'static str,
    /// Under the heading of both.
    pub drop_explained: &'static str,
    /// It was taken away.
    pub dropped: &'static str,
    /// A short password needs it.
    pub short_keeps: &'static str,
    /// It was changed elsewhere.
    pub not_now: &'static str,
    /// Ends one session.
    pub end_session: &'static str,
}

impl Lang {
    /// The words of passwords and second factors.
    pub fn access(self) -> &'static AccessTexts {
        match self {
            Self::Vi => &super::access_words::VI,
            Self::En => &super::access_words::EN,
        }
    }

    /// Whose password is chosen.
    pub fn password_of(self, name: &AccountName) -> String {
        match self {
            Self::Vi => format!("Cho tài khoản {name}. Liên kết này dùng được một lần."),
            Self::En => format!("For the account {name}. This link works once."),
        }
    }
}
