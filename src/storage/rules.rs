//! Rules for flags and their versions. A version is written once.
use super::{StorageError, Store, Writing, store::on_pool, writing::on_tx};
use crate::domain::{Decimal, Parameter, Rule, RuleKind, Wording, in_force};
use chrono::{DateTime, Utc};

#[derive(Debug, sqlx::FromRow)]
struct RuleRow {
    rule: String,
    version: i64,
    is_off: bool,
    severity: String,
    parameters: String,
    vi_name: String,
    vi_sentence: String,
    vi_clears: String,
    en_name: String,
    en_sentence: String,
    en_clears: String,
    made_at: DateTime<Utc>,
    made_by: Option<String>,
}

const VERSIONS: &str = "
    select rule, version, is_off, severity, parameters, vi_name, vi_sentence, vi_clears,
           en_name, en_sentence, en_clears, made_at, made_by
      from rule_version order by rule, version";

impl Store {
    /// Every version of every rule.
    pub async fn rules(&self) -> Result<Vec<Rule>, StorageError> {
        let rows: Vec<RuleRow> =
            on_pool!(self, pool => sqlx::query_as(VERSIONS).fetch_all(pool).await?);
        rows.into_iter().map(Rule::try_from).collect()
    }
}

impl Writing {
    /// Takes over the rules that came with the program: what differs from the last version becomes
    /// the next one, unless somebody else decided since.
    pub async fn put_rules(&mut self, rules: &[Rule]) -> Result<(), StorageError> {
        let known = self.rules().await?;
        for rule in rules {
            let last = in_force(&known).find(|last| last.kind == rule.kind);
            let stands =
                last.is_some_and(|last| last.made_by.is_some() || last.says_the_same(rule));
            if !stands {
                let version = last.map_or(1, |last| last.version + 1);
                let next = Rule {
                    version,
                    ..rule.clone()
                };
                self.add_rule_version(&next).await?;
                if last.is_none() && rule.kind == RuleKind::BelowFloor {
                    self.take_over_floor(next).await?;
                }
            }
        }
        Ok(())
    }

    /// A floor that was set before rules had versions becomes the second version of its rule.
    async fn take_over_floor(&mut self, mut rule: Rule) -> Result<(), StorageError> {
        let sql = "delete from setting where name = 'floor' returning value";
        let set: Option<String> = on_tx!(self, tx => {
            sqlx::query_scalar(sql).fetch_optional(tx).await?
        });
        let set = set.and_then(|text| text.parse::<Decimal>().ok());
        let shipped = rule.parameters.get(Parameter::Percent);
        if let Some(set) = set.filter(|set| set.hundredths != shipped.hundredths) {
            rule.version += 1;
            rule.parameters.set(Parameter::Percent, set);
            rule.made_by = Some("host".into());
            self.add_rule_version(&rule).await?;
        }
        Ok(())
    }

    /// Every version of every rule, as this transaction sees them.
    pub async fn rules(&mut self) -> Result<Vec<Rule>, StorageError> {
        let rows: Vec<RuleRow> =
            on_tx!(self, tx => sqlx::query_as(VERSIONS).fetch_all(tx).await?);
        rows.into_iter().map(Rule::try_from).collect()
    }

    /// Adds a version of a rule.
    pub async fn add_rule_version(&mut self, rule: &Rule) -> Result<(), StorageError> {
        let sql = "
            insert into rule_version (rule, version, is_off, severity, parameters, vi_name,
                                      vi_sentence, vi_clears, en_name, en_sentence, en_clears,
                                      made_at, made_by)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
        on_tx!(self, tx => {
            sqlx::query(sql)
                .bind(rule.kind.code())
                .bind(i64::from(rule.version))
                .bind(rule.is_off)
                .bind(rule.severity.code())
                .bind(rule.parameters.to_string())
                .bind(&rule.vi.name)
                .bind(&rule.vi.sentence)
                .bind(&rule.vi.clears)
                .bind(&rule.en.name)
                .bind(&rule.en.sentence)
                .bind(&rule.en.clears)
                .bind(rule.made_at)
                .bind(rule.made_by.as_deref())
                .execute(tx)
                .await?;
        });
        Ok(())
    }
}

impl TryFrom<RuleRow> for Rule {
    type Error = StorageError;

    fn try_from(row: RuleRow) -> Result<Self, StorageError> {
        let corrupt = || StorageError::Corrupt(format!("rule {} v{}", row.rule, row.version));
        Ok(Self {
            kind: row.rule.parse().map_err(|_| corrupt())?,
            version: u32::try_from(row.version).map_err(|_| corrupt())?,
            is_off: row.is_off,
            severity: row.severity.parse().map_err(|_| corrupt())?,
            parameters: row.parameters.parse().map_err(|_| corrupt())?,
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
            made_at: row.made_at,
            made_by: row.made_by,
        })
    }
}
