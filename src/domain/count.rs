//! One count of one measure, or the stated reason why there is none.
use serde::{Deserialize, Serialize};

/// A count as reported: a number, or why there is no number. Never a silent zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Count {
    /// A number of dossiers, services or ratings.
    Value(u64),
    /// The measure does not apply to the unit in this period.
    NotApplicable,
    /// The unit did not give the number.
    NotProvided,
}

impl Count {
    /// The largest count accepted. No unit has a billion dossiers in a month; the bound lets
    /// the board keep a count in four bytes.
    pub const MAX: u64 = 999_999_999;

    /// The number, if there is one.
    pub fn value(self) -> Option<u64> {
        match self {
            Self::Value(value) => Some(value),
            Self::NotApplicable | Self::NotProvided => None,
        }
    }
}

/// A [`Count`] in four bytes, as the board and an edition's body hold it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PackedCount(u32);

const NOT_PROVIDED: u32 = u32::MAX;
const NOT_APPLICABLE: u32 = u32::MAX - 1;

impl PackedCount {
    /// Nothing was given.
    pub const NOT_PROVIDED: Self = Self(NOT_PROVIDED);

    /// Whether an unpacked value could have been packed from a count.
    pub fn is_sound(self) -> bool {
        u64::from(self.0) <= Count::MAX || self.0 >= NOT_APPLICABLE
    }
}

impl From<Count> for PackedCount {
    fn from(count: Count) -> Self {
        Self(match count {
            Count::Value(value) => {
                u32::try_from(value.min(Count::MAX)).expect("the bound fits four bytes")
            }
            Count::NotApplicable => NOT_APPLICABLE,
            Count::NotProvided => NOT_PROVIDED,
        })
    }
}

impl From<PackedCount> for Count {
    fn from(packed: PackedCount) -> Self {
        match packed.0 {
            NOT_PROVIDED => Self::NotProvided,
            NOT_APPLICABLE => Self::NotApplicable,
            value => Self::Value(u64::from(value)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packed_count_is_the_same_count() {
        for count in [
            Count::Value(0),
            Count::Value(1),
            Count::Value(Count::MAX),
            Count::NotApplicable,
            Count::NotProvided,
        ] {
            let packed = PackedCount::from(count);
            assert!(packed.is_sound());
            assert_eq!(Count::from(packed), count);
        }
    }
}
