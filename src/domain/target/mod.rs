//! Targets, who they bind, and which one judges a month.
mod judging;
mod path;
mod scope;

use super::{Decimal, Indicator, Month, Operator};
use chrono::NaiveDate;

pub use judging::{Bearing, Claim};
pub use path::{PathShape, PathShapeError, ReferencePath};
pub use scope::Scope;

/// How far the number of a target was confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verified {
    /// Read in a source.
    Yes,
    /// Partly.
    Partly,
    /// General knowledge only; shown as "chưa kiểm chứng".
    No,
}

impl Verified {
    /// The code that files and the database use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Partly => "partly",
            Self::No => "no",
        }
    }

    /// Reads a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Yes, Self::Partly, Self::No]
            .into_iter()
            .find(|how| how.code() == code)
    }
}

/// One number to be reached by one day, from one document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Key; a document that binds ministries and localities gives two targets.
    pub id: String,
    /// Code of the indicator; may be one without counts here.
    pub indicator: String,
    /// Whom it binds.
    pub scope: Scope,
    /// How the value is meant.
    pub operator: Operator,
    /// The value to reach. Unit: percent, unless `unit` says otherwise.
    pub value: Decimal,
    /// `%` or a word.
    pub unit: String,
    /// Date of the document cited; the target itself may be older. Starts a reference path.
    pub issued: Option<NaiveDate>,
    /// Last day to reach it.
    pub due: NaiveDate,
    /// The shape of the reference path to it; a product of ours, never the document's.
    pub path: PathShape,
    /// The document.
    pub document: String,
    /// Where the number was read.
    pub source: String,
    /// How far it was confirmed.
    pub verified: Verified,
    /// Whether units are judged by it: it counts the same thing as the indicator, binds the
    /// whole scope, and was read in a source.
    pub judged: bool,
    /// What to know about it, in Vietnamese.
    pub note: String,
    /// First day on which it holds in this version; since ever where there is none.
    pub from: Option<NaiveDate>,
    /// Last day on which it holds in this version, if another one takes over.
    pub until: Option<NaiveDate>,
}

impl Target {
    /// First month that the target speaks of: that of its document, but no later than January
    /// of the year in which it is due.
    fn first_month(&self) -> Month {
        let january = Month::of(self.due).january();
        self.issued
            .map_or(january, |day| Month::of(day).min(january))
    }

    /// Whether it holds on `day` in this version.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// Whether it speaks of `month`, and holds on its last day.
    pub fn speaks_of(&self, month: Month) -> bool {
        self.first_month() <= month && self.holds_on(month.last_day())
    }

    /// Whether the due day lies before the end of `month`.
    pub fn is_past_due(&self, month: Month) -> bool {
        self.due < month.last_day()
    }
}

/// The target that judges `indicator` for `scope` in `month`.
///
/// Of those that speak of the month and hold on its last day, the one due soonest; once all are past due, the last one
/// due, which then is still unmet or met but no longer ahead. A unit is judged by
/// [`Board::target_for`](super::Board::target_for).
pub fn target_in_force(
    targets: &[Target],
    indicator: Indicator,
    scope: Scope,
    month: Month,
) -> Option<&Target> {
    in_force(targets, indicator, month)
        .filter(|target| target.scope == scope)
        .reduce(|held, other| match prevails(other, held, month) {
            true => other,
            false => held,
        })
}

/// Every target that may judge `indicator` in `month`.
fn in_force(
    targets: &[Target],
    indicator: Indicator,
    month: Month,
) -> impl Iterator<Item = &Target> {
    targets.iter().filter(move |target| {
        target.judged && target.indicator == indicator.code() && target.speaks_of(month)
    })
}

/// Whether of two targets of one scope `other` judges `month`, and not `held` before it.
fn prevails(other: &Target, held: &Target, month: Month) -> bool {
    match (held.is_past_due(month), other.is_past_due(month)) {
        (false, false) => other.due < held.due,
        (true, true) => other.due >= held.due,
        (past, _) => past,
    }
}

#[cfg(test)]
pub(super) fn a_target() -> Target {
    tests::target("t", 70, Some("2024-08-31"), "2025-12-31")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Rate;

    pub fn month(text: &str) -> Month {
        text.parse().unwrap()
    }

    pub fn target(id: &str, value: i64, issued: Option<&str>, due: &str) -> Target {
        Target {
            id: id.into(),
            indicator: "e2e_total".into(),
            scope: Scope::Localities,
            operator: Operator::AtLeast,
            value: Decimal::whole(value),
            unit: "%".into(),
            issued: issued.map(|day| day.parse().unwrap()),
            due: due.parse().unwrap(),
            path: PathShape::Linear,
            document: String::new(),
            source: String::new(),
            verified: Verified::Yes,
            judged: true,
            note: String::new(),
            from: None,
            until: None,
        }
    }

    fn in_force(month: &str) -> Option<String> {
        let targets = [
            target("2024", 30, Some("2024-08-31"), "2024-12-31"),
            target("2025", 70, Some("2024-08-31"), "2025-12-31"),
        ];
        target_in_force(
            &targets,
            Indicator::E2eTotal,
            Scope::Localities,
            month.parse().unwrap(),
        )
        .map(|t| t.id.clone())
    }

    #[test]
    fn a_month_is_judged_by_the_target_due_soonest_and_afterwards_by_the_last() {
        assert_eq!(in_force("2023-12"), None);
        assert_eq!(in_force("2024-01").as_deref(), Some("2024"));
        assert_eq!(in_force("2024-12").as_deref(), Some("2024"));
        assert_eq!(in_force("2025-01").as_deref(), Some("2025"));
        assert_eq!(in_force("2026-10").as_deref(), Some("2025"));
    }

    #[test]
    fn a_reference_path_is_straight_and_needs_a_date_of_issue_and_a_value() {
        let rate = |at: Month| (at == month("2024-07")).then(|| Rate::new(20, 100))?;
        let first = month("2024-01");
        let due = target("t", 70, Some("2024-08-31"), "2025-12-31");
        let path = ReferencePath::towards(&due, first, rate).unwrap();
        assert_eq!((path.from, path.start), (month("2024-07"), 20.0));
        assert_eq!(path.at(month("2025-12")), Some(70.0));
        assert_eq!(path.at(month("2026-01")), None);
        let undated = target("t", 70, None, "2025-12-31");
        assert_eq!(ReferencePath::towards(&undated, first, rate), None);
        assert_eq!(ReferencePath::towards(&due, month("2024-08"), rate), None);
    }
}
