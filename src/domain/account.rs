//! Who may sign in: the name of an account, what it is for, and whether it is in use.
use std::{fmt, str::FromStr};

/// What an account is for. One account has one role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Types in the figures of its units.
    EntryOfficer,
    /// Signs the reports of its units before they leave the province.
    ProvincialApprover,
    /// Approves or returns the reports of every unit, and publishes editions.
    NationalReviewer,
    /// Keeps accounts, targets and settings.
    Administrator,
    /// Reads what is not public yet, and changes nothing.
    Viewer,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 5] = [
        Self::EntryOfficer,
        Self::ProvincialApprover,
        Self::NationalReviewer,
        Self::Administrator,
        Self::Viewer,
    ];

    /// The code that the database and the command use.
    pub fn code(self) -> &'static str {
        match self {
            Self::EntryOfficer => "entry_officer",
            Self::ProvincialApprover => "provincial_approver",
            Self::NationalReviewer => "national_reviewer",
            Self::Administrator => "administrator",
            Self::Viewer => "viewer",
        }
    }

    /// Reads a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// Whether an account with this role belongs to one or more units. The others are national
    /// and belong to none.
    pub fn belongs_to_units(self) -> bool {
        matches!(self, Self::EntryOfficer | Self::ProvincialApprover)
    }

    /// Whether a second factor is required unless a setting says otherwise.
    pub fn needs_second_factor_by_default(self) -> bool {
        matches!(self, Self::NationalReviewer | Self::Administrator)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A text that is the code of no role or no state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such code")]
pub struct NoSuchCode;

impl FromStr for Role {
    type Err = NoSuchCode;

    fn from_str(text: &str) -> Result<Self, NoSuchCode> {
        Self::from_code(text).ok_or(NoSuchCode)
    }
}

/// Whether an account is in use. Only an active one signs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccountState {
    /// Has a link with which to choose a password, and no password yet.
    Invited,
    /// In use.
    Active,
    /// Out of use; what it did stays under its name.
    Disabled,
}

impl AccountState {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::Invited, Self::Active, Self::Disabled];

    /// The code that the database uses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Active => "active",
            Self::Disabled => "disabled",
        }
    }

    /// Reads a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether somebody may sign in, and stay signed in.
    pub fn may_sign_in(self) -> bool {
        self == Self::Active
    }
}

impl fmt::Display for AccountState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for AccountState {
    type Err = NoSuchCode;

    fn from_str(text: &str) -> Result<Self, NoSuchCode> {
        Self::from_code(text).ok_or(NoSuchCode)
    }
}

/// The name with which somebody signs in: 3 to 64 of a-z, 0-9 and `. _ - @`.
///
/// Capitals are taken and lowered, so that two accounts never differ in case alone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountName(String);

/// Why a text is not the name of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AccountNameError {
    /// Shorter than [`AccountName::SHORTEST`].
    #[error("shorter than {} characters", AccountName::SHORTEST)]
    TooShort,
    /// Longer than [`AccountName::LONGEST`].
    #[error("longer than {} characters", AccountName::LONGEST)]
    TooLong,
    /// The first character that a name may not hold.
    #[error("may not hold {0:?}")]
    Sign(char),
}

impl AccountName {
    /// Characters of the shortest name.
    pub const SHORTEST: usize = 3;
    /// Characters of the longest name.
    pub const LONGEST: usize = 64;

    /// The name, lower case.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for AccountName {
    type Err = AccountNameError;

    /// Spaces around the name are dropped: a name is often pasted.
    fn from_str(text: &str) -> Result<Self, AccountNameError> {
        // ASCII only: `to_lowercase` would turn the Kelvin sign into a plain k.
        let name = text.trim().to_ascii_lowercase();
        let taken = |sign: &char| matches!(sign, 'a'..='z' | '0'..='9' | '.' | '_' | '-' | '@');
        if let Some(sign) = name.chars().find(|sign| !taken(sign)) {
            return Err(AccountNameError::Sign(sign));
        }
        match name.len() {
            length if length < Self::SHORTEST => Err(AccountNameError::TooShort),
            length if length > Self::LONGEST => Err(AccountNameError::TooLong),
            _ => Ok(Self(name)),
        }
    }
}

impl fmt::Display for AccountName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn codes_are_read_back_and_nothing_else_is() {
        for role in Role::ALL {
            assert_eq!(role.to_string().parse(), Ok(role));
        }
        for state in AccountState::ALL {
            assert_eq!(state.to_string().parse(), Ok(state));
        }
        assert_eq!("Administrator".parse::<Role>(), Err(NoSuchCode));
        assert_eq!("".parse::<AccountState>(), Err(NoSuchCode));
    }

    #[test]
    fn only_provincial_roles_belong_to_units_and_only_an_active_account_signs_in() {
        let of_units = Role::ALL.into_iter().filter(|role| role.belongs_to_units());
        assert!(of_units.eq([Role::EntryOfficer, Role::ProvincialApprover]));
        let open = AccountState::ALL
            .into_iter()
            .filter(|state| state.may_sign_in());
        assert!(open.eq([AccountState::Active]));
    }

    #[test]
    fn those_who_decide_for_the_nation_need_a_second_factor() {
        let strict = Role::ALL
            .into_iter()
            .filter(|role| role.needs_second_factor_by_default());
        assert!(strict.eq([Role::NationalReviewer, Role::Administrator]));
    }

    #[test]
    fn a_name_is_lowered_and_trimmed() {
        let name: AccountName = " Lan.Nguyen@QuangTri ".parse().unwrap();
        assert_eq!(name.as_str(), "lan.nguyen@quangtri");
        assert_eq!("LAN".parse::<AccountName>(), "lan".parse());
    }

    #[test]
    fn a_name_with_marks_spaces_or_a_wrong_length_is_refused() {
        let read = |text: &str| text.parse::<AccountName>();
        assert_eq!(read("lân"), Err(AccountNameError::Sign('â')));
        assert_eq!(read("lan nguyen"), Err(AccountNameError::Sign(' ')));
        // The Kelvin sign, which lower case makes a plain k.
        assert_eq!(read("\u{212a}im"), Err(AccountNameError::Sign('\u{212a}')));
        assert_eq!(read("la"), Err(AccountNameError::TooShort));
        assert_eq!(read(""), Err(AccountNameError::TooShort));
        assert!(read(&"a".repeat(64)).is_ok());
        assert_eq!(read(&"a".repeat(65)), Err(AccountNameError::TooLong));
    }

    proptest! {
        #[test]
        fn whatever_is_read_is_a_name_and_reads_as_itself(text in "\\PC{0,70}|[A-Za-z0-9._@-]{0,70}") {
            if let Ok(name) = text.parse::<AccountName>() {
                prop_assert!((3..=64).contains(&name.as_str().len()));
                prop_assert_eq!(name.as_str().parse::<AccountName>(), Ok(name));
            }
        }
    }
}
