//! The words of the pages of administrators.
use super::Lang;
use crate::domain::LockException;

/// What those pages say in one language.
#[derive(Debug)]
pub struct AdminTexts {
    /// Link in the header, and title of the list of accounts.
    pub title: &'static str,
    /// Title of the list.
    pub accounts: &'static str,
    /// Title of the settings.
    pub settings: &'static str,
    /// Title of the log.
    pub audit: &'static str,
    /// Heads.
    pub person: &'static str,
    /// Heads.
    pub role: &'static str,
    /// Heads.
    pub units: &'static str,
    /// Heads.
    pub state: &'static str,
    /// Heads: whether there is a second factor.
    pub factor: &'static str,
    /// Heads.
    pub last_sign_in: &'static str,
    /// Nobody signed in with it.
    pub never: &'static str,
    /// There is one.
    pub yes: &'static str,
    /// There is none.
    pub no: &'static str,
    /// Opens one account.
    pub change: &'static str,
    /// Heading and button.
    pub invite: &'static str,
    /// Under the name.
    pub name_hint: &'static str,
    /// Under the units.
    pub units_hint: &'static str,
    /// Heading of a one-time link.
    pub link: &'static str,
    /// Beside it.
    pub link_explained: &'static str,
    /// Button.
    pub reset: &'static str,
    /// Beside it.
    pub reset_explained: &'static str,
    /// Button.
    pub disable: &'static str,
    /// Button.
    pub enable: &'static str,
    /// Button and heading.
    pub change_role: &'static str,
    /// Beside what ends the sessions of an account.
    pub change_ends: &'static str,
    /// Button: ends every session of an account.
    pub end_sessions: &'static str,
    /// After a change.
    pub saved: &'static str,
    /// Heading of the general rule.
    pub rule: &'static str,
    /// Label: which days a month has.
    pub period: &'static str,
    /// From the 15th to the 14th.
    pub mid_month: &'static str,
    /// The calendar month.
    pub calendar: &'static str,
    /// Label. Unit: days.
    pub on_time_days: &'static str,
    /// Label. Unit: days.
    pub open_days: &'static str,
    /// Button.
    pub save: &'static str,
    /// Heading of months of their own.
    pub months: &'static str,
    /// Label.
    pub month: &'static str,
    /// Label.
    pub on_time_until: &'static str,
    /// Label.
    pub locked_after: &'static str,
    /// Label.
    pub reason: &'static str,
    /// Button.
    pub take_back: &'static str,
    /// Heading and button.
    pub let_in: &'static str,
    /// Under it.
    pub let_in_explained: &'static str,
    /// Label.
    pub unit: &'static str,
    /// Label.
    pub until: &'static str,
    /// An empty list.
    pub none: &'static str,
    /// Heading.
    pub factor_rule: &'static str,
    /// Choice.
    pub factor_required: &'static str,
    /// Choice.
    pub factor_optional: &'static str,
    /// A month that cannot be read.
    pub bad_month: &'static str,
    /// A day that cannot be read.
    pub bad_day: &'static str,
    /// A number that cannot be read.
    pub bad_number: &'static str,
    /// No person was named.
    pub bad_person: &'static str,
    /// No role was chosen.
    pub bad_role: &'static str,
    /// None of the choices was chosen.
    pub not_one: &'static str,
    /// A reason is missing.
    pub reason_missing: &'static str,
    /// The last day is over.
    pub past: &'static str,
    /// Heads.
    pub at: &'static str,
    /// Heads.
    pub actor: &'static str,
    /// Heads.
    pub act: &'static str,
    /// Heads.
    pub subject: &'static str,
    /// Heads.
    pub detail: &'static str,
    /// Label of the filter.
    pub find: &'static str,
    /// Under it.
    pub find_hint: &'static str,
    /// Button of the filter.
    pub find_go: &'static str,
    /// Leads to earlier rows.
    pub earlier: &'static str,
    /// Leads to the newest rows.
    pub newest: &'static str,
    /// Before the hash of the newest row.
    pub head: &'static str,
    /// What it is good for.
    pub head_explained: &'static str,
    /// Button.
    pub verify: &'static str,
    /// Leads to the file.
    pub download: &'static str,
    /// No row fits.
    pub log_empty: &'static str,
}

impl Lang {
    /// The words of the pages of administrators.
    pub fn admin(self) -> &'static AdminTexts {
        match self {
            Self::Vi => &super::admin_words::VI,
            Self::En => &super::admin_words::EN,
        }
    }

    /// A unit that may still report a month, why, and who allowed it.
    pub fn let_in(self, exception: &LockException) -> String {
        let (month, until) = (self.month(exception.month), self.day(exception.until));
        let (why, who) = (&exception.reason, &exception.author);
        match self {
            Self::Vi => format!("kỳ {month}, đến hết {until}: {why} ({who})"),
            Self::En => format!("{month}, until {until}: {why} ({who})"),
        }
    }

    /// More days than a clock may be set to.
    pub fn clock_too_long(self, most: u16) -> String {
        match self {
            Self::Vi => format!("Nhiều nhất {most} ngày."),
            Self::En => format!("At most {most} days."),
        }
    }

    /// No unit that reports is called that.
    pub fn no_reporting_unit(self, text: &str) -> String {
        match self {
            Self::Vi => {
                format!("Không có đơn vị báo cáo nào là “{text}”. Xin ghi mã, như 34-44.")
            }
            Self::En => {
                format!(
                    "No unit that reports is called “{text}”. Please give its key, such as 34-44."
                )
            }
        }
    }

    /// The role and the units do not fit each other, on the page.
    pub fn role_and_units(self, of_units: bool) -> &'static str {
        match (self, of_units) {
            (Self::Vi, true) => "Vai trò này cần ít nhất một đơn vị.",
            (Self::Vi, false) => {
                "Vai trò cấp trung ương không thuộc đơn vị nào: xin bỏ trống đơn vị."
            }
            (Self::En, true) => "This role needs at least one unit.",
            (Self::En, false) => {
                "A national role belongs to no unit: please leave the units empty."
            }
        }
    }
}
