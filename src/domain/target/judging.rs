//! Which of several targets judges a unit, in an order that can be seen.
//!
//! 1. The target of the unit's block that is in force ([`target_in_force`](super::target_in_force)).
//! 2. One of its region, or its own, takes its place only where it is higher: a unit's own lower
//!    target never weakens the judgement, and is shown beside it.
use super::{Scope, Target, in_force, prevails};
use crate::domain::{Board, Indicator, Month, Unit, UnitIx, Unjudged, Zone};

/// A target that speaks to a unit in a month, and what becomes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim<'a> {
    /// The target.
    pub target: &'a Target,
    /// What becomes of it.
    pub bearing: Bearing,
}

/// What becomes of a target that speaks to a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bearing {
    /// It judges: the block's, and no other is higher.
    Block,
    /// It judges: of the unit or its region, and higher than the block's.
    Higher,
    /// It judges: the block has none.
    Alone,
    /// It does not: one of the unit or its region is higher.
    Replaced,
    /// It does not: it is not higher than the one that does.
    NotHigher,
    /// It does not: of the same scope another one is in force in the month.
    NotInForce,
    /// It does not: it binds the country, not its units one by one.
    Country,
    /// It judges nobody.
    Unjudged(Unjudged),
}

impl Bearing {
    /// Whether the target judges.
    pub fn judges(self) -> bool {
        matches!(self, Self::Block | Self::Higher | Self::Alone)
    }
}

/// Whether `scope` binds `unit` as one of a region, or alone.
fn is_own(scope: &Scope, unit: &Unit) -> bool {
    match scope {
        Scope::Region(zone) => unit.region.as_ref().and_then(Zone::of) == Some(*zone),
        Scope::Unit(id) => *id == unit.id,
        Scope::National | Scope::Localities | Scope::Ministries => false,
    }
}

impl Board {
    /// The target that judges `unit` in `month`; the one place where this is decided.
    pub fn target_for(
        &self,
        unit: UnitIx,
        indicator: Indicator,
        month: Month,
    ) -> Option<&Target> {
        let unit = self.units().get(unit);
        let block = Scope::of_block(unit);
        let [mut general, mut region, mut own]: [Option<&Target>; 3] = [None; 3];
        for target in in_force(self.targets(), indicator, month) {
            let held = match &target.scope {
                scope if *scope == block => &mut general,
                scope if !is_own(scope, unit) => continue,
                Scope::Region(_) => &mut region,
                _ => &mut own,
            };
            if held.is_none_or(|held| prevails(target, held, month)) {
                *held = Some(target);
            }
        }
        let own = [region, own].into_iter().flatten();
        own.fold(general, |judging, other| match judging {
            Some(judging) if other.value.hundredths <= judging.value.hundredths => {
                Some(judging)
            }
            _ => Some(other),
        })
    }

    /// Every target that speaks to `unit` in `month`, the one that judges first, then by due day.
    pub fn claims(&self, unit: UnitIx, indicator: Indicator, month: Month) -> Vec<Claim<'_>> {
        let judging = self.target_for(unit, indicator, month);
        let is_judging = |target: &Target| judging.is_some_and(|it| std::ptr::eq(it, target));
        let body = self.units().get(unit);
        let block = Scope::of_block(body);
        let general = super::target_in_force(self.targets(), indicator, block.clone(), month);
        let bearing = |target: &Target| {
            let is_general = target.scope == block;
            if let Some(why) = target.unjudged() {
                Bearing::Unjudged(why)
            } else if is_judging(target) {
                match general {
                    _ if is_general => Bearing::Block,
                    Some(_) => Bearing::Higher,
                    None => Bearing::Alone,
                }
            } else if !is_general && target.scope == Scope::National {
                Bearing::Country
            } else {
                let scope = target.scope.clone();
                let force = super::target_in_force(self.targets(), indicator, scope, month);
                match force.is_some_and(|force| std::ptr::eq(force, target)) {
                    false => Bearing::NotInForce,
                    true if is_general => Bearing::Replaced,
                    true => Bearing::NotHigher,
                }
            }
        };
        let speaks = |target: &&Target| {
            let binds = target.scope == block
                || target.scope == Scope::National
                || is_own(&target.scope, body);
            target.indicator == indicator.code() && binds && target.speaks_of(month)
        };
        let mut claims: Vec<_> = self
            .targets()
            .iter()
            .filter(speaks)
            .map(|target| Claim {
                target,
                bearing: bearing(target),
            })
            .collect();
        claims.sort_by_key(|claim| (!claim.bearing.judges(), claim.target.due));
        claims
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Region, UnitId, UnitKind, Units,
        target::tests::{month, target},
    };

    fn unit(id: &str, kind: UnitKind, region: Option<&str>) -> Unit {
        let from = "2020-01-01".parse().unwrap();
        Unit {
            id: UnitId(id.into()),
            code: String::new(),
            name_vi: id.into(),
            name_en: id.into(),
            kinds: vec![(from, kind)],
            region: region.map(|en| Region {
                vi: en.into(),
                en: en.into(),
            }),
            parent: None,
            valid_from: from,
            valid_to: None,
            tile: None,
            aliases: String::new(),
            sort: 0,
            note: String::new(),
        }
    }

    /// Scope, value and due day of a target.
    type Set = (&'static str, i64, &'static str);

    fn board(targets: &[Set]) -> Board {
        let units = vec![
            unit("vn", UnitKind::Nation, None),
            unit("34-01", UnitKind::City, Some("Red River Delta")),
            unit("34-02", UnitKind::Province, Some("Southeast")),
            unit("min-BTC", UnitKind::Ministry, None),
        ];
        let made = targets.iter().map(|(scope, value, due)| Target {
            scope: Scope::from_code(scope).unwrap(),
            ..target(&format!("{scope} {due}"), *value, Some("2024-01-01"), due)
        });
        let units = Units::new(units, &[]);
        Board::new(units, made.collect(), vec![], vec![], 1)
    }

    fn judging(targets: &[Set], unit: &str) -> Option<(String, i64)> {
        let board = board(targets);
        let unit = board.units().find(unit).unwrap();
        let found = board.target_for(unit, Indicator::E2eTotal, month("2026-10"))?;
        Some((found.scope.code(), found.value.hundredths / 100))
    }

    const BLOCK: Set = ("localities", 70, "2025-12-31");

    #[test]
    fn the_blocks_target_judges_unless_one_of_the_unit_or_its_region_is_higher() {
        let own = |value| ("unit:34-01", value, "2026-12-31");
        let region = |value| ("region:red-river-delta", value, "2026-12-31");
        let table: [(&[Set], &str, i64); 9] = [
            (&[BLOCK], "localities", 70),
            (&[BLOCK, own(69)], "localities", 70),
            (&[BLOCK, own(70)], "localities", 70),
            (&[BLOCK, own(71)], "unit:34-01", 71),
            (&[BLOCK, region(71)], "region:red-river-delta", 71),
            (&[BLOCK, region(80), own(75)], "region:red-river-delta", 80),
            (&[BLOCK, region(75), own(80)], "unit:34-01", 80),
            (&[own(60)], "unit:34-01", 60),
            (&[own(60), region(60)], "region:red-river-delta", 60),
        ];
        for (targets, scope, value) in table {
            let expected = Some((scope.to_owned(), value));
            assert_eq!(judging(targets, "34-01"), expected, "{targets:?}");
        }
    }

    #[test]
    fn a_target_of_another_unit_region_or_block_judges_nobody_else() {
        let targets = [
            ("unit:34-01", 90, "2026-12-31"),
            ("region:red-river-delta", 91, "2026-12-31"),
            ("national", 92, "2026-12-31"),
            BLOCK,
        ];
        assert_eq!(judging(&targets, "34-02"), Some(("localities".into(), 70)));
        assert_eq!(judging(&targets, "min-BTC"), None);
        assert_eq!(judging(&targets, "vn"), Some(("national".into(), 92)));
    }

    #[test]
    fn of_one_scope_the_soonest_due_judges_and_after_all_due_days_the_last() {
        let own = |value, due| ("unit:34-01", value, due);
        let both = [BLOCK, own(75, "2026-12-31"), own(90, "2027-12-31")];
        assert_eq!(judging(&both, "34-01"), Some(("unit:34-01".into(), 75)));
        let past = [BLOCK, own(75, "2026-06-30"), own(90, "2026-09-30")];
        assert_eq!(judging(&past, "34-01"), Some(("unit:34-01".into(), 90)));
        let mixed = [BLOCK, own(90, "2026-10-30"), own(75, "2026-10-31")];
        assert_eq!(
            judging(&mixed, "34-01"),
            Some(("unit:34-01".into(), 75)),
            "due on the last day of the month is not past"
        );
    }

    #[test]
    fn every_target_that_speaks_to_a_unit_says_why_it_judges_or_not() {
        let mut board = board(&[
            BLOCK,
            ("localities", 30, "2024-12-31"),
            ("unit:34-01", 80, "2026-12-31"),
            ("region:red-river-delta", 60, "2026-12-31"),
            ("national", 95, "2026-12-31"),
            ("unit:34-02", 99, "2026-12-31"),
        ]);
        let unit = board.units().find("34-01").unwrap();
        let bearings = |board: &Board| -> Vec<(String, Bearing)> {
            let claims = board.claims(unit, Indicator::E2eTotal, month("2026-10"));
            let pair = |claim: &Claim| (claim.target.scope.code(), claim.bearing);
            claims.iter().map(pair).collect()
        };
        let expected = [
            ("unit:34-01", Bearing::Higher),
            ("localities", Bearing::NotInForce),
            ("localities", Bearing::Replaced),
            ("region:red-river-delta", Bearing::NotHigher),
            ("national", Bearing::Country),
        ]
        .map(|(scope, bearing)| (scope.to_owned(), bearing));
        assert_eq!(bearings(&board), expected);
        let mut targets = board.targets().to_vec();
        targets[2].judged = false;
        board = board.with_reference(targets, vec![], vec![], 2);
        let now = bearings(&board);
        assert_eq!(now[0], ("localities".into(), Bearing::Block));
        let why = Bearing::Unjudged(Unjudged::CountsOtherwise);
        assert!(now.contains(&("unit:34-01".into(), why)));
    }
}
