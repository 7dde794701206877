//! Versions of targets: a target is never edited in place, another version takes over.
use super::{Decimal, Indicator, Month, Target, Verified};
use chrono::{DateTime, NaiveDate, Utc};

/// One version of a target, as it was made. It never changes afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetVersion {
    /// 1, 2, 3 … for each target.
    pub number: u32,
    /// What it says. Until when it holds follows from the versions after it.
    pub target: Target,
    /// Whether the target holds no more from its first day on.
    pub is_withdrawn: bool,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Who made it; nobody, if it came with the program.
    pub made_by: Option<String>,
}

/// On which days a version holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    /// On none: a later version corrects it in whole.
    Never,
    /// From the first day, or since ever, to the last day, or until further notice.
    Days(Option<NaiveDate>, Option<NaiveDate>),
}

/// Why a target cannot stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetFault {
    /// More than a hundred percent, or nothing.
    Value,
    /// No document sets it.
    Document,
    /// It is due before it holds.
    DueBefore,
    /// It was read, but the place where is missing.
    Source,
    /// It judges, but nobody counts its indicator, or its number was not read in a source.
    Judges,
    /// A milestone of its reference path lies at or after its due month, or above its value.
    Path,
}

impl Target {
    /// Insists on what every target needs; one that judges needs more.
    pub fn check(&self) -> Result<(), TargetFault> {
        let too_much =
            self.unit == "%" && self.value.hundredths > Decimal::whole(100).hundredths;
        let is_read = self.verified == Verified::Yes;
        if too_much || self.value.hundredths == 0 {
            Err(TargetFault::Value)
        } else if self.document.is_empty() {
            Err(TargetFault::Document)
        } else if self.from.is_some_and(|from| self.due < from) {
            Err(TargetFault::DueBefore)
        } else if is_read && (self.source.is_empty() || self.source == "unverified") {
            Err(TargetFault::Source)
        } else if self.judged && (!is_read || self.indicator.parse::<Indicator>().is_err()) {
            Err(TargetFault::Judges)
        } else if !self.path.milestones().iter().all(|step| self.takes(*step)) {
            Err(TargetFault::Path)
        } else {
            Ok(())
        }
    }

    /// Whether a milestone lies on the way to it.
    fn takes(&self, (month, value): (Month, Decimal)) -> bool {
        month < Month::of(self.due) && value.hundredths <= self.value.hundredths
    }
}

impl TargetVersion {
    /// On which days it holds beside the other versions of its target among `all`.
    pub fn held(&self, all: &[Self]) -> Validity {
        let later = all
            .iter()
            .filter(|other| other.target.id == self.target.id && other.number > self.number);
        match later.map(|other| other.target.from).min() {
            None => Validity::Days(self.target.from, None),
            Some(Some(next)) if self.target.from.is_none_or(|from| from < next) => {
                Validity::Days(self.target.from, next.pred_opt())
            }
            Some(_) => Validity::Never,
        }
    }
}

/// Every version that holds on some day, with its days.
pub fn holding(all: &[TargetVersion]) -> Vec<Target> {
    let kept = all.iter().filter(|version| !version.is_withdrawn);
    kept.filter_map(|version| match version.held(all) {
        Validity::Never => None,
        Validity::Days(from, until) => Some(Target {
            from,
            until,
            ..version.target.clone()
        }),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Operator, PathShape, Scope, target_in_force};

    fn version(number: u32, value: i64, from: Option<&str>) -> TargetVersion {
        TargetVersion {
            number,
            target: Target {
                id: "t".into(),
                indicator: "e2e_total".into(),
                scope: Scope::Localities,
                operator: Operator::AtLeast,
                value: Decimal::whole(value),
                unit: "%".into(),
                issued: None,
                due: "2026-12-31".parse().unwrap(),
                path: PathShape::Linear,
                document: "QĐ 1".into(),
                source: "https://a.vn".into(),
                verified: Verified::Yes,
                judged: true,
                note: String::new(),
                from: from.map(|day| day.parse().unwrap()),
                until: None,
            },
            is_withdrawn: false,
            made_at: DateTime::UNIX_EPOCH,
            made_by: None,
        }
    }

    fn judging(all: &[TargetVersion], month: &str) -> Option<i64> {
        let targets = holding(all);
        let month = month.parse().unwrap();
        target_in_force(&targets, Indicator::E2eTotal, Scope::Localities, month)
            .map(|target| target.value.hundredths / 100)
    }

    #[test]
    fn a_month_is_judged_by_the_version_that_held_in_it() {
        let mut all = vec![version(1, 70, None), version(2, 60, Some("2026-07-01"))];
        assert_eq!(judging(&all, "2026-06"), Some(70));
        assert_eq!(judging(&all, "2026-07"), Some(60));
        let until = "2026-06-30".parse().ok();
        assert_eq!(all[0].held(&all), Validity::Days(None, until));
        all.push(TargetVersion {
            is_withdrawn: true,
            ..version(3, 60, Some("2026-10-01"))
        });
        assert_eq!(judging(&all, "2026-09"), Some(60));
        assert_eq!(judging(&all, "2026-10"), None, "it was withdrawn");
    }

    #[test]
    fn a_version_from_the_same_day_or_before_corrects_the_earlier_one_in_whole() {
        let all = [
            version(1, 70, Some("2026-07-01")),
            version(2, 60, Some("2026-07-01")),
        ];
        assert_eq!(all[0].held(&all), Validity::Never);
        assert_eq!(holding(&all).len(), 1);
        let since_ever = [version(1, 70, None), version(2, 60, None)];
        assert_eq!(judging(&since_ever, "2026-01"), Some(60));
        let mut other = version(2, 60, None);
        other.target.id = "another".into();
        let two = [version(1, 70, None), other];
        assert_eq!(holding(&two).len(), 2, "the control: of two targets");
    }

    #[test]
    fn what_judges_was_read_and_is_counted() {
        let fault = |change: fn(&mut Target)| {
            let mut target = version(1, 70, None).target;
            change(&mut target);
            target.check().err()
        };
        assert_eq!(fault(|_| {}), None);
        assert_eq!(
            fault(|t| t.value = Decimal::whole(101)),
            Some(TargetFault::Value)
        );
        assert_eq!(fault(|t| t.document.clear()), Some(TargetFault::Document));
        assert_eq!(fault(|t| t.source.clear()), Some(TargetFault::Source));
        assert_eq!(
            fault(|t| t.verified = Verified::Partly),
            Some(TargetFault::Judges)
        );
        assert_eq!(
            fault(|t| t.indicator = "reuse".into()),
            Some(TargetFault::Judges)
        );
        assert_eq!(
            fault(|t| t.from = "2027-01-01".parse().ok()),
            Some(TargetFault::DueBefore)
        );
        let steps = |text: &str| text.parse::<PathShape>().unwrap();
        for (text, stands) in [
            ("steps:2026-11=70", true),
            ("steps:2026-12=70", false),
            ("steps:2026-11=70.01", false),
        ] {
            let mut target = version(1, 70, None).target;
            target.path = steps(text);
            let fault = (!stands).then_some(TargetFault::Path);
            assert_eq!(target.check().err(), fault, "{text}");
        }
    }
}
