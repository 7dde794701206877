//! All rules on all units: who is compared with whom, and since when a flag stands.
use super::{Flag, Found, climbing, falling, level, past::Past, ranks, reporting};
use crate::domain::{
    Basis, Board, Indicator, Month, Rule, RuleKind, UnitIx, UnitKind, in_force,
};
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// The flags of `month` by the rules in force on `board`.
///
/// Reads the counts of `month` and earlier months, and of the flags those of the month before:
/// they tell since when a flag stands.
pub fn judge(board: &Board, month: Month) -> Vec<Flag<UnitIx>> {
    let rules: Vec<&Rule> = in_force(board.rules()).collect();
    by_rules(board, &rules, month)
}

/// The flags of `month` by the rules that were in force at a moment: what an edition says when only
/// the figures of a month before it changed.
pub fn judge_as_of(board: &Board, month: Month, at: DateTime<Utc>) -> Vec<Flag<UnitIx>> {
    let then: Vec<Rule> = board
        .rules()
        .iter()
        .filter(|rule| rule.made_at <= at)
        .cloned()
        .collect();
    let rules: Vec<&Rule> = in_force(&then).collect();
    by_rules(board, &rules, month)
}

/// The flags of `month` by one rule: a pure function of the board and the rule.
pub fn evaluate(board: &Board, rule: &Rule, month: Month) -> Vec<Flag<UnitIx>> {
    by_rules(board, &[rule], month)
}

/// The flags of `month` among `units`, whoever they are, by the rules in force: each is compared
/// with the others.
pub fn judge_among(board: &Board, units: &[UnitIx], month: Month) -> Vec<Flag<UnitIx>> {
    let rules: Vec<&Rule> = in_force(board.rules()).collect();
    among(board, units, &rules, month)
}

fn by_rules(board: &Board, rules: &[&Rule], month: Month) -> Vec<Flag<UnitIx>> {
    let groups = groups(board, month);
    let flags = groups.iter().map(|units| among(board, units, rules, month));
    flags.flatten().collect()
}

fn among(board: &Board, units: &[UnitIx], rules: &[&Rule], month: Month) -> Vec<Flag<UnitIx>> {
    let known = standing(board, month.plus(-1));
    let mut flags = Vec::new();
    for indicator in Indicator::ALL {
        for basis in Basis::ALL {
            let asked: Vec<&&Rule> = rules
                .iter()
                .filter(|rule| !rule.is_off && concerns(rule.kind, indicator, basis))
                .collect();
            if asked.is_empty() {
                continue;
            }
            let past = Past::new(board, units, indicator, basis, month);
            for rule in asked {
                let found = apply(&past, rule);
                flags.extend(found.into_iter().map(|found| {
                    let key = (found.unit, indicator, basis, rule.kind);
                    Flag {
                        unit: found.unit,
                        indicator,
                        basis,
                        rule: rule.kind,
                        version: rule.version,
                        severity: rule.severity,
                        finding: found.finding,
                        inputs: found.inputs,
                        since: known.get(&key).copied().unwrap_or(month),
                    }
                }));
            }
        }
    }
    flags
}

type Key = (UnitIx, Indicator, Basis, RuleKind);

/// Since when each flag of `month` stood.
fn standing(board: &Board, month: Month) -> HashMap<Key, Month> {
    let flags = board.slab(month).map(|slab| slab.flags());
    flags
        .unwrap_or_default()
        .iter()
        .map(|flag| {
            (
                (flag.unit, flag.indicator, flag.basis, flag.rule),
                flag.since,
            )
        })
        .collect()
}

/// Who is compared with whom: localities, and ministries; only groups of which somebody reported,
/// for a month without reports says nothing about anybody. Communes are not judged: their flags
/// would be most of what a board holds, and nobody is shown them.
fn groups(board: &Board, month: Month) -> Vec<Vec<UnitIx>> {
    let is_ministry = |unit: &crate::domain::Unit| unit.kind() == UnitKind::Ministry;
    let ministries = board.sorted(|unit| is_ministry(unit) && unit.is_valid_in(month));
    let somebody = |units: &Vec<UnitIx>| units.iter().any(|u| board.has_report(*u, month));
    [board.localities_in(month), ministries]
        .into_iter()
        .filter(somebody)
        .collect()
}

/// Whether a rule of the kind is asked of a rate.
fn concerns(kind: RuleKind, indicator: Indicator, basis: Basis) -> bool {
    let is_flagship = indicator == Indicator::default();
    match kind {
        // About the report, whatever the rate.
        RuleKind::NoReport | RuleKind::Late => is_flagship && basis == Basis::Month,
        // 5 % would say nothing about dossiers resolved in time.
        RuleKind::BelowFloor => is_flagship,
        RuleKind::BelowTarget
        | RuleKind::BelowPath
        | RuleKind::BottomQuartile
        | RuleKind::RankFell
        | RuleKind::NewlyReached => true,
        // Cumulative figures hold the ones before them: no series to look for a movement in.
        RuleKind::Incomplete
        | RuleKind::OutOfReach
        | RuleKind::Falling
        | RuleKind::Stagnating
        | RuleKind::Shifted
        | RuleKind::SourcesDiffer
        | RuleKind::Climber => basis == Basis::Month,
    }
}

fn apply(past: &Past, rule: &Rule) -> Vec<Found<UnitIx>> {
    match rule.kind {
        RuleKind::NoReport => reporting::no_report(past),
        RuleKind::Late => reporting::late(past),
        RuleKind::Incomplete => reporting::incomplete(past, rule),
        RuleKind::BelowFloor => level::below_floor(past, rule),
        RuleKind::BelowTarget => level::below_target(past),
        RuleKind::BelowPath => level::below_path(past, rule),
        RuleKind::OutOfReach => climbing::out_of_reach(past),
        RuleKind::Falling => falling::falling(past, rule),
        RuleKind::Stagnating => falling::stagnating(past, rule),
        RuleKind::Shifted => falling::shifted(past, rule),
        RuleKind::BottomQuartile => ranks::bottom_quartile(past),
        RuleKind::RankFell => ranks::rank_fell(past, rule),
        RuleKind::SourcesDiffer => reporting::sources_differ(past, rule),
        RuleKind::Climber => climbing::climber(past, rule),
        RuleKind::NewlyReached => level::newly_reached(past),
    }
}
