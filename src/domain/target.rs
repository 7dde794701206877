//! Targets, who they bind, and which one judges a month.
use super::{Decimal, Indicator, Month, Operator, Rate};
use chrono::NaiveDate;

/// Whom a target binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The country as a whole.
    National,
    /// Each locality, and the block of them.
    Localities,
    /// Each ministry, and the block of them.
    Ministries,
}

impl Scope {
    /// The code that the database uses.
    pub fn code(self) -> &'static str {
        match self {
            Self::National => "national",
            Self::Localities => "localities",
            Self::Ministries => "ministries",
        }
    }

    /// Reads a code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::National, Self::Localities, Self::Ministries]
            .into_iter()
            .find(|scope| scope.code() == code)
    }
}

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

    /// Whether the due day lies before the end of `month`.
    pub fn is_past_due(&self, month: Month) -> bool {
        self.due < month.last_day()
    }
}

/// The target that judges `indicator` for `scope` in `month`.
///
/// Of those that speak of the month and hold on its last day, the one due soonest; once all are past due, the last one
/// due, which then is still unmet or met but no longer ahead.
pub fn target_in_force(
    targets: &[Target],
    indicator: Indicator,
    scope: Scope,
    month: Month,
) -> Option<&Target> {
    let speaking = || {
        targets.iter().filter(move |target| {
            target.judged
                && target.indicator == indicator.code()
                && target.scope == scope
                && target.first_month() <= month
                && target.holds_on(month.last_day())
        })
    };
    speaking()
        .filter(|target| !target.is_past_due(month))
        .min_by_key(|target| target.due)
        .or_else(|| speaking().max_by_key(|target| target.due))
}

/// A straight line from the last value known when a target was issued to the target.
///
/// A product of ours, never official: always shown as "lộ trình tham chiếu".
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReferencePath {
    /// Month of the starting value.
    pub from: Month,
    /// Unit: percent.
    pub start: f64,
    /// Month in which the target is due.
    pub to: Month,
    /// Unit: percent.
    pub end: f64,
}

impl ReferencePath {
    /// The path towards `target`, from the last rate not after its issue.
    ///
    /// `None` without a date of issue, without a rate by then, or when that rate had reached the
    /// target already.
    pub fn towards(target: &Target, rates: &[(Month, Option<Rate>)]) -> Option<Self> {
        let issued = Month::of(target.issued?);
        let (from, rate) = rates
            .iter()
            .rev()
            .filter(|(month, _)| *month <= issued)
            .find_map(|(month, rate)| Some((*month, (*rate)?)))?;
        Some(Self {
            from,
            start: rate.percent(),
            to: Month::of(target.due),
            end: target.value.value(),
        })
        .filter(|path| path.from < path.to && path.start < path.end)
    }

    /// Where the path stands in `month`. Unit: percent. `None` outside it.
    pub fn at(self, month: Month) -> Option<f64> {
        if month < self.from || month > self.to {
            return None;
        }
        let share = f64::from(month.since(self.from)) / f64::from(self.to.since(self.from));
        Some(self.start + (self.end - self.start) * share)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(id: &str, value: i64, issued: Option<&str>, due: &str) -> Target {
        Target {
            id: id.into(),
            indicator: "e2e_total".into(),
            scope: Scope::Localities,
            operator: Operator::AtLeast,
            value: Decimal::whole(value),
            unit: "%".into(),
            issued: issued.map(|day| day.parse().unwrap()),
            due: due.parse().unwrap(),
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
        let month = |text: &str| text.parse::<Month>().unwrap();
        let rates = [
            (month("2024-07"), Rate::new(20, 100)),
            (month("2024-08"), None),
        ];
        let due = target("t", 70, Some("2024-08-31"), "2025-12-31");
        let path = ReferencePath::towards(&due, &rates).unwrap();
        assert_eq!((path.from, path.start), (month("2024-07"), 20.0));
        assert_eq!(path.at(month("2025-12")), Some(70.0));
        assert_eq!(path.at(month("2026-01")), None);
        let undated = target("t", 70, None, "2025-12-31");
        assert_eq!(ReferencePath::towards(&undated, &rates), None);
        assert_eq!(ReferencePath::towards(&due, &rates[1..]), None);
    }
}
