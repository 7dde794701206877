//! Who acts, and what that person may do: the one policy, asked by every act.
use super::{AccountName, AccountState, Role, UnitId};

/// Number of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountId(pub i64);

/// An account as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its number.
    pub id: AccountId,
    /// What is typed to sign in.
    pub name: AccountName,
    /// The person, as shown beside what was done.
    pub person: String,
    /// What it is for.
    pub role: Role,
    /// Whether it is in use.
    pub state: AccountState,
    /// The units that it belongs to; empty for national roles.
    pub units: Vec<UnitId>,
    /// Whether signing in asks for a code as well.
    pub has_second_factor: bool,
}

/// What somebody wants to do, and to what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action<'a> {
    /// Read a report of the unit that is not published.
    Read(&'a UnitId),
    /// Type in figures of the unit, and hand them in.
    Enter(&'a UnitId),
    /// Sign or return a report of the unit before it leaves the province.
    Sign(&'a UnitId),
    /// See what every unit handed in.
    Survey,
    /// Approve or return a report, reopen a value, publish an edition.
    Review,
    /// Read notes on every unit, also internal ones; those on one unit go with its reports.
    ReadNotes,
    /// Write a note on the unit; without one, on every unit.
    Note(Option<&'a UnitId>),
    /// Read the follow-up actions of the unit, and go on with them.
    FollowUp(&'a UnitId),
    /// Answer a follow-up action for the unit.
    Answer(&'a UnitId),
    /// Give out follow-up actions, and change them.
    Assign,
    /// Keep accounts, deadlines and settings, and read the audit log.
    Administer,
}

impl Account {
    /// Whether this account may do that. Everything that is not written here is refused.
    ///
    /// A unit of somebody else's is treated like one that does not exist, so that an answer tells
    /// nobody what there is.
    pub fn may(&self, action: Action) -> bool {
        if !self.state.may_sign_in() {
            return false;
        }
        let own = |unit: &UnitId| self.units.contains(unit);
        match (self.role, action) {
            (Role::EntryOfficer, Action::Enter(unit))
            | (Role::ProvincialApprover, Action::Sign(unit))
            | (
                Role::EntryOfficer | Role::ProvincialApprover,
                Action::Read(unit)
                | Action::Note(Some(unit))
                | Action::FollowUp(unit)
                | Action::Answer(unit),
            ) => own(unit),
            (_, Action::ReadNotes)
            | (Role::Viewer, Action::Read(_) | Action::Survey)
            | (
                Role::NationalReviewer | Role::Administrator,
                Action::Read(_)
                | Action::Survey
                | Action::Review
                | Action::Note(_)
                | Action::FollowUp(_)
                | Action::Assign,
            )
            | (Role::Administrator, Action::Administer) => true,
            _ => false,
        }
    }

    /// Whether this account may judge figures that `entered_by` gave: nobody judges their own.
    pub fn may_judge_figures_of<'a>(
        &self,
        mut entered_by: impl Iterator<Item = &'a str>,
    ) -> bool {
        !entered_by.any(|name| name == self.name.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(role: Role, state: AccountState, units: &[&str]) -> Account {
        Account {
            id: AccountId(1),
            name: "lan.nguyen".parse().unwrap(),
            person: "Nguyễn Thị Lan".into(),
            role,
            state,
            units: units.iter().map(|id| UnitId((*id).into())).collect(),
            has_second_factor: false,
        }
    }

    /// The policy written by hand: for each role, what it may do to its own unit and to another.
    #[test]
    fn each_role_may_do_what_the_table_says_and_nothing_else() {
        let (own, other) = (UnitId("34-44".into()), UnitId("34-01".into()));
        let actions = [
            Action::Read(&own),
            Action::Read(&other),
            Action::Enter(&own),
            Action::Enter(&other),
            Action::Sign(&own),
            Action::Sign(&other),
            Action::Survey,
            Action::Review,
            Action::Administer,
            Action::ReadNotes,
            Action::Note(Some(&own)),
            Action::Note(Some(&other)),
            Action::Note(None),
            Action::FollowUp(&own),
            Action::FollowUp(&other),
            Action::Answer(&own),
            Action::Answer(&other),
            Action::Assign,
        ];
        for (role, expected) in [
            (Role::EntryOfficer, "y-y------yy--y-y--"),
            (Role::ProvincialApprover, "y---y----yy--y-y--"),
            (Role::NationalReviewer, "yy----yy-yyyyyy--y"),
            (Role::Administrator, "yy----yyyyyyyyy--y"),
            (Role::Viewer, "yy----y--y--------"),
        ] {
            let units: &[&str] = if role.belongs_to_units() {
                &["34-44"]
            } else {
                &[]
            };
            let found = |state| -> String {
                let account = account(role, state, units);
                let sign = |action| if account.may(action) { 'y' } else { '-' };
                actions.into_iter().map(sign).collect()
            };
            assert_eq!(found(AccountState::Active), expected, "{role}");
            let none = "-".repeat(expected.len());
            assert_eq!(found(AccountState::Disabled), none, "{role}");
            assert_eq!(found(AccountState::Invited), none, "{role}");
        }
    }

    #[test]
    fn nobody_judges_figures_that_they_gave() {
        let admin = account(Role::Administrator, AccountState::Active, &[]);
        assert!(admin.may_judge_figures_of(["minh.tran"].into_iter()));
        assert!(!admin.may_judge_figures_of(["minh.tran", "lan.nguyen"].into_iter()));
    }
}
