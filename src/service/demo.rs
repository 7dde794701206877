//! Accounts for trying the product out with sample data: random passwords, told once.
use super::{AccountError, Desk, NewAccount, secrets::Token};
use crate::domain::{Account, Role, UnitId};

/// Signs of a demo password: as safe as any chosen one, and short enough to be typed.
const SIGNS: usize = 20;

/// Name, person, role and unit of each.
const DEMO: [(&str, &str, Role, Option<&str>); 5] = [
    (
        "nhap.quangtri",
        "Cán bộ mẫu",
        Role::EntryOfficer,
        Some("34-44"),
    ),
    (
        "nhap.hanoi",
        "Cán bộ mẫu Hà Nội",
        Role::EntryOfficer,
        Some("34-01"),
    ),
    (
        "ky.quangtri",
        "Người ký mẫu",
        Role::ProvincialApprover,
        Some("34-44"),
    ),
    ("duyet", "Người duyệt mẫu", Role::NationalReviewer, None),
    ("quantri", "Quản trị mẫu", Role::Administrator, None),
];

/// Whether an account is one of these, and not somebody's who has the same name.
pub fn is_demo(account: &Account) -> bool {
    let name = account.name.as_str();
    DEMO.iter()
        .any(|(demo, person, ..)| *demo == name && *person == account.person)
}

impl Desk {
    /// Adds an account for each role, if there is none at all; gives names and passwords.
    pub async fn add_demo_accounts(&self) -> Result<Vec<(NewAccount, String)>, AccountError> {
        if !self.accounts().await?.is_empty() || !self.board().has_sample() {
            return Ok(Vec::new());
        }
        let mut added = Vec::new();
        for (name, person, role, unit) in DEMO {
            let Ok(name) = name.parse() else { continue };
            let new = NewAccount {
                name,
                person: person.into(),
                role,
                units: unit.map(|unit| UnitId(unit.into())).into_iter().collect(),
            };
            let password = loop {
                let password: String = Token::new().reveal().chars().take(SIGNS).collect();
                match self.add_account(&new, &password, "host").await {
                    // Chance may write a run or a word that is tried first: then once more.
                    Err(AccountError::Password(_)) => {}
                    done => break done.map(|_| password)?,
                }
            };
            added.push((new, password));
        }
        // Nobody who tries the product out should need a phone first.
        self.set_second_factor_rule(false, "host").await?;
        Ok(added)
    }
}
