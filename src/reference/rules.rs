//! The rules that ship with the program, as their first versions.
use crate::domain::{Rule, Wording};
use chrono::{DateTime, Utc};

#[derive(Debug, serde::Deserialize)]
struct RuleRow {
    rule: String,
    severity: String,
    parameters: String,
    vi_name: String,
    vi_sentence: String,
    vi_clears: String,
    en_name: String,
    en_sentence: String,
    en_clears: String,
}

/// Every rule, as made `at` by nobody.
pub fn rules(at: DateTime<Utc>) -> Vec<Rule> {
    super::rows::<RuleRow>(include_str!("rules.csv"))
        .into_iter()
        .map(|row| rule(row, at).expect("the embedded rules read"))
        .collect()
}

fn rule(row: RuleRow, at: DateTime<Utc>) -> Option<Rule> {
    Some(Rule {
        kind: row.rule.parse().ok()?,
        version: 1,
        is_off: false,
        severity: row.severity.parse().ok()?,
        parameters: row.parameters.parse().ok()?,
        vi: Wording {
            name: row.vi_name,
            sentence: row.vi_sentence,
            clears: row.vi_clears,
        },
        en: Wording {
            name: row.en_name,
            sentence: row.en_sentence,
            clears: row.en_clears,
        },
        made_at: at,
        made_by: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::RuleKind;

    #[test]
    fn every_kind_of_rule_ships_once_and_can_stand() {
        let all = rules(DateTime::UNIX_EPOCH);
        let kinds: Vec<_> = all.iter().map(|rule| rule.kind).collect();
        assert_eq!(kinds, RuleKind::ALL);
        for rule in &all {
            assert_eq!(rule.check(), Ok(()), "{}", rule.label());
        }
    }
}
