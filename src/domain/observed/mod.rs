//! What others found out and published about units and the programme: index scores, ranks, levels,
//! counters. Each is one [`Observation`] with its day and its source; several of one thing may
//! contradict each other, and all of them stand.
mod asked;
mod assessments;
mod band;
mod blocks;
mod dti;
mod dti_history;
mod dti_ranks;
mod fault;
mod observation;
mod of_unit;
mod parts;
mod programme;
mod score;
mod service766;
mod topic;
mod version;

pub use asked::DtiAsked;
pub use assessments::{Grades, SystemLevel, SystemLevels};
pub use band::Band;
pub use blocks::{Blocks, Weight};
pub use dti::{Claims, DtiEdition, DtiRow, RankChange};
pub use dti_history::{DtiHistory, DtiYear, Reckoned};
pub use dti_ranks::{DtiLine, DtiRanks, Span};
pub use fault::ObservationFault;
pub use observation::{Observation, ObservationKey, Observed, Placing, Provenance};
pub use of_unit::{Told, UnitDti, UnitObserved};
pub use parts::{DtiPart, Grade, Level, ServicePart};
pub use programme::{Apart, Counter, CounterSubject};
pub use score::{Score, ScoreError};
pub use service766::{
    ServiceChange, ServiceGap, ServiceRow, ServiceScheme, ServiceShare, ServiceSnapshot,
};
pub use topic::{League, Topic};
pub use version::{ObservationId, ObservationVersion, contested, standing};
