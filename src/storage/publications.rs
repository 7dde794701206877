//! Figures published elsewhere, kept with their source.
use super::reference::decimal;
use super::{StorageError, Store, Writing, reports::unsigned, store::on_pool, writing::on_tx};
use crate::domain::{Bound, Period, PublishedFigure, UnitId};
use chrono::NaiveDate;

#[derive(Debug, sqlx::FromRow)]
struct PublishedRow {
    unit_set: String,
    subject: String,
    unit_id: Option<String>,
    indicator: String,
    period_start: NaiveDate,
    period_end: NaiveDate,
    bound: String,
    hundredths: i64,
    places: i64,
    numerator: Option<i64>,
    denominator: Option<i64>,
    unit_of_value: String,
    source: String,
    note: String,
}

impl Store {
    pub(super) async fn published(&self) -> Result<Vec<PublishedFigure>, StorageError> {
        let sql = "
            select unit_set, subject, unit_id, indicator, period_start, period_end, bound,
                   hundredths, places, numerator, denominator, unit_of_value, source, note
              from published_figure order by period_end desc, position";
        let rows: Vec<PublishedRow> =
            on_pool!(self, pool => sqlx::query_as(sql).fetch_all(pool).await?);
        rows.into_iter().map(PublishedFigure::try_from).collect()
    }
}

impl Writing {
    /// Adds published figures, or replaces those of the same subject, indicator, period and
    /// source. Gives how many are new, and how many differ from what was there.
    pub async fn put_published(
        &mut self,
        figures: &[PublishedFigure],
    ) -> Result<(u64, u64), StorageError> {
        let sql = "
            insert into published_figure (unit_set, subject, unit_id, indicator, period_start,
                    period_end, bound, hundredths, places, numerator, denominator,
                    unit_of_value, source, note, position)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            on conflict (unit_set, subject, indicator, period_start, period_end, source)
               do update
               set unit_id = excluded.unit_id, bound = excluded.bound,
                   hundredths = excluded.hundredths, places = excluded.places,
                   numerator = excluded.numerator, denominator = excluded.denominator,
                   unit_of_value = excluded.unit_of_value, note = excluded.note
             where published_figure.unit_id is distinct from excluded.unit_id
                or published_figure.bound <> excluded.bound
                or published_figure.hundredths <> excluded.hundredths
                or published_figure.places <> excluded.places
                or published_figure.numerator is distinct from excluded.numerator
                or published_figure.denominator is distinct from excluded.denominator
                or published_figure.unit_of_value <> excluded.unit_of_value
                or published_figure.note <> excluded.note";
        let before = self.count_published().await?;
        let mut touched = 0;
        for (position, figure) in (0_i64..).zip(figures) {
            let done = on_tx!(self, tx => {
                sqlx::query(sql)
                    .bind(&figure.unit_set)
                    .bind(&figure.subject)
                    .bind(figure.unit.as_ref().map(|unit| &unit.0))
                    .bind(&figure.indicator)
                    .bind(figure.period.start())
                    .bind(figure.period.end())
                    .bind(figure.bound.sign())
                    .bind(figure.value.hundredths)
                    .bind(i64::from(figure.value.places))
                    .bind(figure.numerator.map(|count| count as i64))
                    .bind(figure.denominator.map(|count| count as i64))
                    .bind(&figure.unit_of_value)
                    .bind(&figure.source)
                    .bind(&figure.note)
                    .bind(position)
                    .execute(tx)
                    .await?
                    .rows_affected()
            });
            touched += done;
        }
        let new = self.count_published().await? - before;
        Ok((new, touched - new))
    }

    async fn count_published(&mut self) -> Result<u64, StorageError> {
        let sql = "select count(*) from published_figure";
        let count: i64 = on_tx!(self, tx => sqlx::query_scalar(sql).fetch_one(tx).await?);
        unsigned(count)
    }
}

impl TryFrom<PublishedRow> for PublishedFigure {
    type Error = StorageError;

    fn try_from(row: PublishedRow) -> Result<Self, StorageError> {
        let corrupt = || StorageError::Corrupt(format!("{row:?}"));
        Ok(Self {
            period: Period::new(row.period_start, row.period_end).map_err(|_| corrupt())?,
            bound: Bound::from_sign(&row.bound).ok_or_else(corrupt)?,
            value: decimal(row.hundredths, row.places)?,
            numerator: row.numerator.map(unsigned).transpose()?,
            denominator: row.denominator.map(unsigned).transpose()?,
            unit: row.unit_id.map(UnitId),
            subject: row.subject,
            unit_set: row.unit_set,
            indicator: row.indicator,
            unit_of_value: row.unit_of_value,
            source: row.source,
            note: row.note,
        })
    }
}
