//! What can be wrong with a file of figures, in terms that say where and why.
use super::{Breach, ObservationFault, Period};
use chrono::NaiveDate;

/// One thing wrong with a file. The file is taken whole or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Line of the file, the header being 1; `None` when it concerns the whole file.
    pub line: Option<u64>,
    /// Name of the column, where one is at fault.
    pub column: Option<String>,
    /// The text that stands there.
    pub value: String,
    /// What is wrong with it.
    pub reason: Reason,
}

/// Why a value cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The file is not UTF-8.
    NotUtf8,
    /// The file has no rows below its header.
    Empty,
    /// A column that must be there is missing.
    ColumnMissing,
    /// A column of observations that must be there, be it empty, is missing.
    ColumnAbsent,
    /// No such column is known.
    ColumnUnknown,
    /// The column stands there twice.
    ColumnTwice,
    /// The row has more or fewer fields than the header.
    FieldCount {
        /// Fields in the header.
        expected: usize,
        /// Fields in the row.
        found: usize,
    },
    /// No unit has this key.
    UnitUnknown,
    /// Nobody reports for this unit.
    UnitDoesNotReport,
    /// The unit does not exist on the last day of the period.
    UnitNotValid {
        /// First day of the unit.
        from: NaiveDate,
        /// Last day of the unit.
        to: Option<NaiveDate>,
        /// Last day of the period.
        on: NaiveDate,
    },
    /// The row gives no count at all.
    NoCount,
    /// Not a month.
    NotAMonth,
    /// Not a date.
    NotADate,
    /// The days are not one reporting month.
    NotAReportingMonth,
    /// The period ends after today.
    InTheFuture {
        /// The day of the import.
        today: NaiveDate,
    },
    /// The period is older than the reporting that this product follows.
    TooEarly,
    /// A separator that could mean thousands or decimals: `1.234`.
    AmbiguousNumber,
    /// Not a whole number.
    NotACount,
    /// Larger than any count can be.
    TooLarge,
    /// The file has another row for the same unit and period.
    Twice {
        /// The line of the first one.
        first: u64,
    },
    /// The counts contradict each other.
    Contradiction(Breach),
    /// Somebody is typing the same report in.
    BeingEntered,
    /// A value of a published figure that could not be read.
    NotUnderstood,
    /// An observation that cannot stand.
    Observation(ObservationFault),
    /// Anything the CSV reader could not read.
    Unreadable(String),
}

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Rows in the file.
    pub rows: usize,
    /// Reports that were not there before.
    pub new: usize,
    /// Reports that differ from the version there was, and became the next version.
    pub corrected: usize,
    /// Reports that were there already, to the last count.
    pub unchanged: usize,
    /// Editions published, as `2026-10 r1`.
    pub editions: Vec<String>,
}

/// Reads a day as `2026-10-14` or `14/10/2026`.
pub fn read_day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .or_else(|_| NaiveDate::parse_from_str(text, "%d/%m/%Y"))
        .ok()
        .filter(|day| (1900..2200).contains(&chrono::Datelike::year(day)))
}

/// First day of the first report taken. Decree 09/2019, which sets the reporting months, is of that
/// month (own knowledge, not verified); what is older is taken for a slip of the year.
const FIRST_DAY: NaiveDate =
    NaiveDate::from_ymd_opt(2019, 1, 1).expect("a day of the calendar");

/// Checks that `period` is one reporting month that has ended by `today` and is not older than
/// any report can be.
pub fn check_period(period: Period, today: NaiveDate) -> Result<Period, Reason> {
    if !period.is_reporting_month() {
        return Err(Reason::NotAReportingMonth);
    }
    if period.start() < FIRST_DAY {
        return Err(Reason::TooEarly);
    }
    if period.end() > today {
        return Err(Reason::InTheFuture { today });
    }
    Ok(period)
}
