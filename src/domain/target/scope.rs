//! Whom a target binds: the country, a block of units, a region, or one unit.
use crate::domain::{Unit, UnitId, UnitKind, Zone};

/// Whom a target binds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The country as a whole.
    National,
    /// Each locality, and the block of them.
    Localities,
    /// Each ministry, and the block of them.
    Ministries,
    /// Each locality of a region.
    Region(Zone),
    /// One unit.
    Unit(UnitId),
}

/// Letters of a unit's key at most.
const LONGEST_KEY: usize = 20;

impl Scope {
    /// The code that files and the database use: `localities`, `region:southeast`, `unit:34-01`.
    pub fn code(&self) -> String {
        match self {
            Self::National => "national".into(),
            Self::Localities => "localities".into(),
            Self::Ministries => "ministries".into(),
            Self::Region(zone) => format!("region:{}", zone.code()),
            Self::Unit(id) => format!("unit:{id}"),
        }
    }

    /// Reads a code, to the letter.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "national" => return Some(Self::National),
            "localities" => return Some(Self::Localities),
            "ministries" => return Some(Self::Ministries),
            _ => {}
        }
        if let Some(zone) = code.strip_prefix("region:") {
            return zone.parse().ok().map(Self::Region);
        }
        let key = code.strip_prefix("unit:")?;
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        let is_key = (1..=LONGEST_KEY).contains(&key.len()) && key.bytes().all(plain);
        is_key.then(|| Self::Unit(UnitId(key.to_owned())))
    }

    /// The scope that binds `unit` as one of its block. What is neither country nor ministry is
    /// read beside the localities, as communes are.
    pub fn of_block(unit: &Unit) -> Self {
        match unit.kind() {
            UnitKind::Nation => Self::National,
            UnitKind::Ministry => Self::Ministries,
            UnitKind::Block if unit.id.0 == "block-ministries" => Self::Ministries,
            _ => Self::Localities,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scope_reads_back_as_it_was_written() {
        for code in [
            "national",
            "localities",
            "ministries",
            "region:red-river-delta",
            "unit:34-01",
            "unit:min-BTC",
        ] {
            let scope = Scope::from_code(code);
            assert_eq!(scope.map(|scope| scope.code()).as_deref(), Some(code));
        }
    }

    #[test]
    fn what_is_no_scope_is_none() {
        for code in [
            "",
            "National",
            "localities ",
            "region:",
            "region:atlantis",
            "unit:",
            "unit:34 01",
            "unit:a'b",
            "unit:123456789012345678901",
            "unit",
        ] {
            assert_eq!(Scope::from_code(code), None, "{code}");
        }
    }
}
