//! The rules of the subject: months, units, measures, rates, targets, flags, the board.
//!
//! Pure and total: no framework, no SQL, no clock, no chance. Everything else in the product
//! shows, keeps or moves what is decided here.
mod account;
mod actor;
mod address;
mod ahead;
mod asking;
pub mod backtest;
mod backup;
mod board;
mod bullet;
mod bump;
mod check;
mod citation;
mod classes;
mod clock;
mod contribution;
mod count;
mod counts;
mod counts_text;
mod demand;
mod difference;
mod draft;
mod drawing;
mod edition;
mod encoding;
mod figure;
mod filing;
mod finder;
mod flag;
mod folded;
mod follow_up;
pub mod forecast;
mod form;
mod gains;
mod grounds;
mod heat;
mod histogram;
mod horizon;
mod import;
mod indicator;
mod island;
mod measure;
mod ministry;
mod month;
mod month_ranks;
mod multiples;
mod note;
mod observed;
mod obstacle;
mod outlook;
mod overview;
mod pace;
mod pack;
mod password;
mod peers;
mod period;
mod progress;
mod published;
mod rank_trend;
mod ranking;
mod rate;
mod reading;
mod record;
mod report;
mod rule;
mod scatter;
mod search;
mod series;
mod session;
mod showing;
mod side_by_side;
mod slab;
mod slope;
#[cfg(test)]
mod small_board;
mod source;
pub mod statistics;
mod target;
mod target_version;
mod theme;
mod throttle;
mod trend;
mod typed;
mod unit;
mod units;
mod upload;
mod view;
mod volume;
mod weakness;
mod what_if;
mod words;
mod workflow;

pub use account::{AccountName, AccountNameError, AccountState, NoSuchCode, Role};
pub use actor::{Account, AccountId, Action};
pub use address::AddressBucket;
pub use ahead::Ahead;
pub use asking::Asking;
pub use backup::{Copied, CopyRefused, Kept};
pub use board::Board;
pub use bullet::Bullet;
pub use bump::{Bump, Places};
pub use check::{About, Context, History, LOOKS_BACK, Notice, Thresholds, check};
pub use citation::{Citation, Cited};
pub use classes::{Bounds, Classes};
pub use clock::{
    DeadlineError, Deadlines, DueDays, LockException, MonthException, ON_TIME_DAYS, OPEN_DAYS,
    Standing,
};
pub use contribution::{Contribution, Shortfall};
pub use count::{Count, PackedCount};
pub use counts::{Breach, Counts, IDENTITIES, Identity, Relation};
pub use counts_text::CountsTextError;
pub use demand::{Demand, Document, Operator};
pub use difference::{Change, differences};
pub use draft::{
    Held, Line, Lines, Mark, Meeting, SaveAnswer, SaveOutcome, Unsent, UnsentLine, meet,
    pasted_column,
};
pub use drawing::Drawing;
pub use edition::{BodyError, Edition, EditionBody, Head};
pub use encoding::TextEncoding;
pub use figure::{Basis, Figure, Gap, Spread};
pub use filing::{Event, Filing, FilingHead, FilingId, Trace};
pub use finder::{Finder, Hit, document_names};
pub use flag::{AGES, Finding, Flag, Wanted, evaluate, judge, judge_among, judge_as_of};
pub use folded::{Nearness, marks_removed, plain, untitled};
pub use follow_up::{
    Answered, Assignment, Cause, Climber, Effect, EvidenceLink, FlagRef, FollowUp, FollowUpAct,
    FollowUpDeed, FollowUpFault, FollowUpField, FollowUpId, FollowUpLine, FollowUpRefused,
    FollowUpStanding, FollowUpState, LATEST_DUE_YEARS, LinkFault, POOLED_MONTHS, Pooled,
    climbers, effect,
};
pub use form::{FORM, Group};
pub use gains::{BestGain, Gains, LEAST_DOSSIERS, best_gain, gain};
pub use grounds::Grounds;
pub use heat::{HeatCell, HeatRow, HeatTable};
pub use histogram::Histogram;
pub use horizon::{Horizon, HorizonName};
pub use import::{Imported, Problem, Reason, check_period, read_day};
pub use indicator::Indicator;
pub use island::Island;
pub use measure::{Measure, Nature};
pub use ministry::{Ministry, MinistryKind, RankedWith};
pub use month::{Month, MonthError, day_in_vietnam};
pub use multiples::Multiples;
pub use note::{Audience, LONGEST_NOTE, Note, NoteContent, NoteFault, Noted, PublicNote};
pub use observed::{
    Apart, Band, Blocks, Claims, Counter, CounterSubject, DtiAsked, DtiEdition, DtiHistory,
    DtiLine, DtiPart, DtiRanks, DtiRow, DtiYear, Grade, Grades, League, Level, Observation,
    ObservationFault, ObservationId, ObservationKey, ObservationVersion, Observed, Placing,
    Provenance, RankChange, Reckoned, Score, ScoreError, ServiceChange, ServiceGap,
    ServicePart, ServiceRow, ServiceScheme, ServiceShare, ServiceSnapshot, Span, SystemLevel,
    SystemLevels, Told, Topic, UnitDti, UnitObserved, Weight, contested, standing,
};
pub use obstacle::{Obstacle, obstacles};
pub use outlook::{Likelihood, MonthAhead, UnitOutlook};
pub use overview::Overview;
pub use pace::{Pace, SPANS};
pub use pack::{PAGES_OF_UNITS, Pack, PackPart, PackScope};
pub use password::{Guess, PasswordRefusal, PasswordRule};
pub use peers::{Against, Size, Zone};
pub use period::{Period, PeriodError, PeriodRule};
pub use progress::{Progress, Unjudged};
pub use published::{Bound, PublishedFigure, Verdict};
pub use rank_trend::{Place, RankTrend};
pub use ranking::{Ranked, ranking, ranks};
pub use rate::{Decimal, DecimalError, Rate};
pub use reading::Reading;
pub use report::Report;
pub use rule::{
    Asked, Input, LONGEST_WORDING, Name, Parameter, Parameters, ParametersError, Part, Rule,
    RuleFault, RuleKind, Severity, Value, Wording, WordingFault, in_force, parts,
};
pub use scatter::{Scatter, ScatterPoint};
pub use search::{By, Found, nearest, search, the_one};
pub use series::{Comparison, RegionSeries, Series};
pub use session::{SessionEnd, SessionRule, SessionStanding};
pub use showing::Showing;
pub use side_by_side::{Column, SideBySide};
pub use slab::{Row, Slab};
pub use slope::{Shift, Slope};
pub use source::SourceSystem;
pub use target::{
    Bearing, Claim, PathShape, PathShapeError, ReferencePath, Scope, Target, Verified,
    target_in_force,
};
pub use target_version::{TargetFault, TargetVersion, Validity, holding};
pub use theme::Theme;
pub use throttle::{Failure, Throttle, Wait};
pub use trend::{TargetStep, Trend};
pub use typed::{Manner, Origin, Typed, TypedError, read_count, read_typed};
pub use unit::{Region, Succession, Tile, Unit, UnitId, UnitKind};
pub use units::{UnitIx, Units};
pub use upload::{CellPlace, FileFault, Inside, UploadProblem, UploadReason};
pub use view::{Map, Order, Settled, View, ViewError};
pub use volume::Volume;
pub use weakness::{CertificateFault, Weakness};
pub use what_if::{Course, FURTHEST, Scenario, WhatIf};
pub use words::Bilingual;
pub use workflow::{Act, LONGEST_MESSAGE, Refused, ReportState, next};
