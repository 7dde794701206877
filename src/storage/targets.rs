//! Targets, one row per scope.
use super::reference::decimal;
use super::{StorageError, Store, Writing, store::on_pool, writing::on_tx};
use crate::domain::{Operator, Scope, Target, Verified};
use chrono::NaiveDate;

#[derive(Debug, sqlx::FromRow)]
struct TargetRow {
    target_id: String,
    indicator: String,
    scope: String,
    operator: String,
    hundredths: i64,
    places: i64,
    unit: String,
    issued: Option<NaiveDate>,
    due: NaiveDate,
    document: String,
    source: String,
    verified: String,
    judged: bool,
    note: String,
}

impl Store {
    pub(super) async fn targets(&self) -> Result<Vec<Target>, StorageError> {
        let sql = "
            select target_id, indicator, scope, operator, hundredths, places, unit, issued, due,
                   document, source, verified, judged, note
              from target order by position";
        let rows: Vec<TargetRow> =
            on_pool!(self, pool => sqlx::query_as(sql).fetch_all(pool).await?);
        rows.into_iter().map(Target::try_from).collect()
    }
}

impl Writing {
    /// Adds or replaces targets.
    pub async fn put_targets(&mut self, targets: &[Target]) -> Result<(), StorageError> {
        let sql = "
            insert into target (target_id, position, indicator, scope, operator, hundredths,
                                places, unit, issued, due, document, source, verified, judged, note)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,
                    $15)
            on conflict (target_id) do update
               set position = excluded.position, indicator = excluded.indicator,
                   scope = excluded.scope, operator = excluded.operator,
                   hundredths = excluded.hundredths,
                   places = excluded.places, unit = excluded.unit, issued = excluded.issued,
                   due = excluded.due, document = excluded.document, source = excluded.source,
                   verified = excluded.verified, judged = excluded.judged, note = excluded.note";
        for (position, target) in (0_i64..).zip(targets) {
            on_tx!(self, tx => {
                sqlx::query(sql)
                    .bind(&target.id)
                    .bind(position)
                    .bind(&target.indicator)
                    .bind(target.scope.code())
                    .bind(target.operator.sign())
                    .bind(target.value.hundredths)
                    .bind(i64::from(target.value.places))
                    .bind(&target.unit)
                    .bind(target.issued)
                    .bind(target.due)
                    .bind(&target.document)
                    .bind(&target.source)
                    .bind(target.verified.code())
                    .bind(target.judged)
                    .bind(&target.note)
                    .execute(tx)
                    .await?;
            });
        }
        Ok(())
    }
}

impl TryFrom<TargetRow> for Target {
    type Error = StorageError;

    fn try_from(row: TargetRow) -> Result<Self, StorageError> {
        let corrupt = || StorageError::Corrupt(format!("{row:?}"));
        Ok(Self {
            scope: Scope::from_code(&row.scope).ok_or_else(corrupt)?,
            operator: Operator::from_sign(&row.operator).ok_or_else(corrupt)?,
            verified: Verified::from_code(&row.verified).ok_or_else(corrupt)?,
            value: decimal(row.hundredths, row.places)?,
            id: row.target_id,
            indicator: row.indicator,
            unit: row.unit,
            issued: row.issued,
            due: row.due,
            document: row.document,
            source: row.source,
            judged: row.judged,
            note: row.note,
        })
    }
}
