//! Targets as their documents put them: one number for one or several scopes, and which numbers
//! do not go together.
use super::{Board, Scope, Target};
use chrono::{Datelike, NaiveDate};

/// How a target's value is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Operator {
    /// The value or more.
    #[default]
    AtLeast,
    /// The value itself.
    Equal,
}

impl Operator {
    /// The sign that files and the database use.
    pub fn sign(self) -> &'static str {
        match self {
            Self::AtLeast => ">=",
            Self::Equal => "=",
        }
    }

    /// Reads a sign.
    pub fn from_sign(sign: &str) -> Option<Self> {
        [Self::AtLeast, Self::Equal]
            .into_iter()
            .find(|operator| operator.sign() == sign)
    }
}

/// A document that is known to set targets, whose numbers were not found in any source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Number and date, in Vietnamese.
    pub name: String,
    /// What is known of it, in Vietnamese.
    pub note: String,
}

/// One number of one document, for everyone whom it binds.
#[derive(Clone, Debug)]
pub struct Demand<'a> {
    /// The same number, once per scope; never empty.
    pub targets: Vec<&'a Target>,
}

impl<'a> Demand<'a> {
    /// What all its targets have in common: indicator, value, due day, document.
    pub fn target(&self) -> &'a Target {
        self.targets[0]
    }

    /// Whom it binds.
    pub fn scopes(&self) -> Vec<Scope> {
        let scopes = self.targets.iter().map(|target| &target.scope);
        scopes.cloned().collect()
    }

    /// Whether `target` says the same of another scope.
    fn says(&self, target: &Target) -> bool {
        let own = self.target();
        own.document == target.document
            && own.indicator == target.indicator
            && (own.operator, own.value, &own.unit)
                == (target.operator, target.value, &target.unit)
            && (own.due, own.judged, &own.note) == (target.due, target.judged, &target.note)
            && own.path == target.path
            && !self.scopes().contains(&target.scope)
    }

    /// Whether someone is bound by both. Who binds all ministries and all localities binds the
    /// country.
    fn meets(&self, other: &Self) -> bool {
        let (own, others) = (self.scopes(), other.scopes());
        let blocks = [Scope::Localities, Scope::Ministries];
        let whole = |scopes: &[Scope]| {
            let all = blocks.iter().all(|block| scopes.contains(block));
            all || scopes.contains(&Scope::National)
        };
        own.iter().any(|scope| others.contains(scope)) || whole(&own) && whole(&others)
    }

    /// Whether both cannot be read as steps of one way: for the same indicator and scope a
    /// later day must ask for more.
    pub fn disagrees_with(&self, other: &Self) -> bool {
        let (a, b) = (self.target(), other.target());
        let same = (a.due, a.value.hundredths) == (b.due, b.value.hundredths);
        let steps = a.due.cmp(&b.due) == a.value.hundredths.cmp(&b.value.hundredths)
            && a.due != b.due
            && a.value.hundredths != b.value.hundredths;
        a.indicator == b.indicator && a.unit == b.unit && self.meets(other) && !same && !steps
    }
}

impl Board {
    /// Every number that a document sets as it holds on `day`, in the order of the file.
    pub fn demands(&self, day: NaiveDate) -> Vec<Demand<'_>> {
        let mut demands: Vec<Demand<'_>> = Vec::new();
        for target in self.targets_on(day) {
            match demands.iter_mut().find(|demand| demand.says(target)) {
                Some(demand) => demand.targets.push(target),
                None => demands.push(Demand {
                    targets: vec![target],
                }),
            }
        }
        demands
    }

    /// The same by document, in the order of their dates of issue; a document without one
    /// stands at the start of the year in which its first number is due.
    pub fn demands_by_document(&self, day: NaiveDate) -> Vec<Vec<Demand<'_>>> {
        let mut documents: Vec<Vec<Demand<'_>>> = Vec::new();
        for demand in self.demands(day) {
            let name = &demand.target().document;
            match documents
                .iter_mut()
                .find(|known| &known[0].target().document == name)
            {
                Some(known) => known.push(demand),
                None => documents.push(vec![demand]),
            }
        }
        let since = |target: &Target| {
            let january = NaiveDate::from_ymd_opt(target.due.year(), 1, 1);
            target.issued.or(january)
        };
        documents.sort_by_key(|demands| demands.iter().filter_map(|d| since(d.target())).min());
        documents
    }

    /// Numbers for the same indicator and scope that do not go together, by indicator; within
    /// one, by due day and value.
    pub fn disagreements(&self, day: NaiveDate) -> Vec<Vec<Demand<'_>>> {
        let all = self.demands(day);
        let mut found: Vec<Vec<Demand<'_>>> = Vec::new();
        for demand in &all {
            if !all.iter().any(|other| demand.disagrees_with(other)) {
                continue;
            }
            let indicator = &demand.target().indicator;
            match found
                .iter_mut()
                .find(|group| &group[0].target().indicator == indicator)
            {
                Some(group) => group.push(demand.clone()),
                None => found.push(vec![demand.clone()]),
            }
        }
        for group in &mut found {
            group.sort_by_key(|demand| {
                let target = demand.target();
                (target.due, target.value.hundredths)
            });
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Decimal, PathShape, Units, Verified};

    fn target(id: &str, scope: Scope, document: &str, value: i64, due: &str) -> Target {
        Target {
            id: id.into(),
            indicator: "online_total".into(),
            scope,
            operator: Operator::AtLeast,
            value: Decimal::whole(value),
            unit: "%".into(),
            issued: None,
            due: due.parse().unwrap(),
            path: PathShape::Linear,
            document: document.into(),
            source: String::new(),
            verified: Verified::Yes,
            judged: true,
            note: String::new(),
            from: None,
            until: None,
        }
    }

    fn board(targets: Vec<Target>) -> Board {
        Board::new(Units::default(), targets, vec![], vec![], 1)
    }

    #[test]
    fn one_number_for_two_scopes_is_one_demand() {
        let board = board(vec![
            target("a-loc", Scope::Localities, "A", 60, "2023-12-31"),
            target("a-min", Scope::Ministries, "A", 60, "2023-12-31"),
            target("b", Scope::Ministries, "B", 60, "2023-12-31"),
        ]);
        let demands = board.demands(NaiveDate::default());
        assert_eq!(demands.len(), 2);
        assert_eq!(demands[0].scopes(), [Scope::Localities, Scope::Ministries]);
    }

    #[test]
    fn steps_of_one_way_go_together_and_two_numbers_for_one_day_do_not() {
        let both = |id: &str, document: &str, value, due: &str| {
            [Scope::Localities, Scope::Ministries].map(|scope| {
                target(
                    &format!("{id}{}", scope.code()),
                    scope,
                    document,
                    value,
                    due,
                )
            })
        };
        let mut targets = vec![
            target("n", Scope::National, "N", 50, "2023-12-31"),
            target("l1", Scope::Localities, "L", 30, "2022-12-31"),
            target("l2", Scope::Localities, "L", 70, "2025-12-31"),
        ];
        targets.extend(both("k", "K", 60, "2023-12-31"));
        let board = board(targets);
        let groups = board.disagreements(NaiveDate::default());
        let names: Vec<_> = groups[0].iter().map(|d| &*d.target().document).collect();
        assert_eq!((groups.len(), names), (1, vec!["N", "K"]));
    }

    #[test]
    fn the_same_number_by_another_day_disagrees() {
        let board = board(vec![
            target("a", Scope::National, "A", 95, "2026-12-31"),
            target("b", Scope::National, "B", 95, "2027-12-31"),
            target("c", Scope::National, "C", 99, "2030-12-31"),
        ]);
        let [group] = &board.disagreements(NaiveDate::default())[..] else {
            panic!("one indicator");
        };
        assert_eq!(group.len(), 2, "99 % in 2030 is a step on from either");
    }
}
