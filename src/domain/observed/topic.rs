//! What is observed, and who is ranked with whom.
use super::super::{UnitKind, view::coded};
use super::parts::{DtiPart, Grade, Level, ServicePart};
use super::{Observed, Score};
use crate::domain::Decimal;
use std::str::FromStr;

/// What a publication is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// The digital transformation index, one edition a year.
    Dti,
    /// The index of Decision 766/QĐ-TTg 23/6/2022 of how citizens and enterprises are served.
    Service766,
    /// The level, A to D, of a province's dossier-handling system.
    DossierSystem,
    /// How many localities the Ministry of Public Security graded good, fair, average.
    PoliceGrades,
    /// Counters of the national programme.
    Programme,
}

coded!(Topic {
    Dti "dti", Service766 "index766", DossierSystem "dossier_system",
    PoliceGrades "police_grades", Programme "programme"
});

/// Who is ranked together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum League {
    /// Provinces and cities.
    Provinces,
    /// Ministries that supply public services.
    MinistriesWithServices,
    /// Ministries and agencies that supply none.
    MinistriesWithout,
    /// The country as a whole, ranked with nobody.
    National,
}

coded!(League {
    Provinces "provinces", MinistriesWithServices "ministries_with_dvc",
    MinistriesWithout "ministries_without_dvc", National "national"
});

impl League {
    /// Whether a unit of this kind can be one of it.
    pub fn takes(self, kind: UnitKind) -> bool {
        match self {
            Self::Provinces => kind.is_locality(),
            Self::MinistriesWithServices | Self::MinistriesWithout => {
                kind == UnitKind::Ministry
            }
            Self::National => kind == UnitKind::Nation,
        }
    }
}

impl Topic {
    /// Whether `item` is one of its parts; a counter of the programme may be new.
    pub fn has(self, item: &str) -> bool {
        match self {
            Self::Dti => DtiPart::from_str(item).is_ok(),
            Self::Service766 => ServicePart::from_str(item).is_ok(),
            Self::DossierSystem => item == Level::ITEM,
            Self::PoliceGrades => Grade::from_str(item).is_ok(),
            Self::Programme => is_code(item),
        }
    }

    /// Reads a value of this topic; `None` if it is none.
    pub fn reads(self, text: &str) -> Option<Observed> {
        match self {
            Self::Dti | Self::Service766 => text.parse().ok().map(Observed::Score),
            Self::DossierSystem => text.parse().ok().map(Observed::Level),
            Self::PoliceGrades | Self::Programme => text.parse().ok().map(Observed::Number),
        }
    }

    /// The largest value of a part; `None` where there is no bound.
    pub fn maximum(self, item: &str) -> Option<Observed> {
        match self {
            Self::Dti => Some(Observed::Score(Score::whole(1))),
            Self::Service766 => {
                let part: ServicePart = item.parse().ok()?;
                Some(Observed::Score(part.maximum()))
            }
            Self::DossierSystem => None,
            Self::PoliceGrades => Some(Observed::Number(Decimal::whole(63))),
            Self::Programme => None,
        }
    }

    /// Whether every observation is of a league.
    pub fn needs_league(self) -> bool {
        self == Self::Dti
    }
}

/// Whether a text can be the code of a counter: `popdb_localities`.
fn is_code(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    (1..=40).contains(&text.len()) && text.bytes().all(plain)
}
