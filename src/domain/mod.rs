//! The rules of the subject: months, units, measures, rates, targets, flags, the board.
//!
//! Pure and total: no framework, no SQL, no clock, no chance. Everything else in the product
//! shows, keeps or moves what is decided here.
mod board;
mod count;
mod counts;
mod edition;
mod figure;
mod flag;
mod grounds;
mod import;
mod indicator;
mod measure;
mod month;
mod overview;
mod peers;
mod period;
mod published;
mod ranking;
mod rate;
mod reading;
mod report;
mod search;
mod source;
mod target;
mod trend;
mod unit;
mod units;
mod view;
mod words;

pub use board::Board;
pub use count::{Count, PackedCount};
pub use counts::{Breach, Counts, IDENTITIES, Identity, Relation};
pub use edition::{BodyError, Edition, EditionBody, Head, Row, Slab};
pub use figure::{Basis, Figure, Gap, Spread};
pub use flag::{Evidence, Flag, judge};
pub use grounds::Grounds;
pub use import::{Imported, Problem, Reason, check_period, read_day};
pub use indicator::Indicator;
pub use measure::{Measure, Nature};
pub use month::{Month, MonthError, day_in_vietnam};
pub use overview::Overview;
pub use peers::{Against, Size, Zone};
pub use period::{Period, PeriodError, PeriodRule};
pub use published::{Bound, PublishedFigure, Verdict};
pub use ranking::{Ranked, ranking, ranks};
pub use rate::{Decimal, DecimalError, Rate};
pub use reading::Reading;
pub use report::Report;
pub use search::{By, Found, Nearness, nearest, search, the_one};
pub use source::SourceSystem;
pub use target::{ReferencePath, Scope, Target, Verified, target_in_force};
pub use trend::{TargetStep, Trend};
pub use unit::{Region, Succession, Tile, Unit, UnitId, UnitKind};
pub use units::{UnitIx, Units};
pub use view::{Map, Order, Settled, View, ViewError};
pub use words::Bilingual;
