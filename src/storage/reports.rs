//! Reports and their counts: one row per report, one row per count given.
use super::{StorageError, Store, Writing, store::on_pool, writing::on_tx};
use crate::domain::{Count, Counts, Measure, Period, Report, SourceSystem, UnitId};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::QueryBuilder;

/// A report beside one of its counts, as the database holds them. A report without any count
/// has one row with neither measure nor value.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Row {
    report_id: i64,
    unit_id: String,
    period_start: NaiveDate,
    period_end: NaiveDate,
    source: String,
    version: i64,
    measure: Option<String>,
    state: Option<String>,
    value: Option<i64>,
}

/// Reports written per statement; SQLite takes at most 32,766 parameters.
const REPORTS_AT_ONCE: usize = 500;
const FIGURES_AT_ONCE: usize = 2_000;

impl Store {
    /// Whether any report is stored.
    pub async fn has_reports(&self) -> Result<bool, StorageError> {
        let sql = "select count(*) from (select 1 as one from report limit 1) as found";
        let found: i64 = on_pool!(self, pool => sqlx::query_scalar(sql).fetch_one(pool).await?);
        Ok(found > 0)
    }

    /// Whether any report stored is sample data.
    pub async fn has_sample(&self) -> Result<bool, StorageError> {
        let sql = "select count(*) from (select 1 as one from report where source = 'sample'
                                         limit 1) as found";
        let found: i64 = on_pool!(self, pool => sqlx::query_scalar(sql).fetch_one(pool).await?);
        Ok(found > 0)
    }
}

impl Writing {
    /// Approved reports whose last day lies between `from` and `to`, in their latest version,
    /// by unit, period and source.
    pub async fn approved_between(
        &mut self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<Report>, StorageError> {
        let sql = "
            select r.report_id, r.unit_id, r.period_start, r.period_end, r.source, r.version,
                   f.measure, f.state, f.value
              from report as r left join figure as f on f.report_id = r.report_id
             where r.period_end between $1 and $2
               and r.state = 'approved'
               and not exists (select 1 from report as newer
                                where newer.unit_id = r.unit_id
                                  and newer.period_start = r.period_start
                                  and newer.period_end = r.period_end
                                  and newer.source = r.source
                                  and newer.state = 'approved'
                                  and newer.version > r.version)
             order by r.unit_id, r.period_end, r.period_start, r.source, r.report_id";
        let rows: Vec<Row> =
            on_tx!(self, tx => sqlx::query_as(sql).bind(from).bind(to).fetch_all(tx).await?);
        gather(rows)
    }

    /// The keys of the reports that somebody is working on, whose last day lies between `from`
    /// and `to`.
    pub async fn open_between(
        &mut self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<(UnitId, Period, SourceSystem)>, StorageError> {
        let sql = "
            select unit_id, period_start, period_end, source from report
             where period_end between $1 and $2 and state <> 'approved'";
        let rows: Vec<(String, NaiveDate, NaiveDate, String)> =
            on_tx!(self, tx => sqlx::query_as(sql).bind(from).bind(to).fetch_all(tx).await?);
        rows.into_iter()
            .map(|(unit, start, end, source)| {
                let corrupt = || StorageError::Corrupt(format!("a report of {unit}"));
                let period = Period::new(start, end).map_err(|_| corrupt())?;
                let source = source.parse().map_err(|_| corrupt())?;
                Ok((UnitId(unit), period, source))
            })
            .collect()
    }

    /// Writes reports as drafts with their counts and approves them; all or none.
    ///
    /// The version of each must be one that its key does not have yet.
    pub async fn append_approved(
        &mut self,
        reports: &[Report],
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let first = self.reserve_report_ids(reports.len() as i64).await?;
        let numbered = || (first..).zip(reports);
        for some in numbered().collect::<Vec<_>>().chunks(REPORTS_AT_ONCE) {
            on_tx!(self, tx => {
                let mut query = QueryBuilder::new(
                    "insert into report (report_id, unit_id, period_start, period_end, source,
                                         version, state, created_at) ",
                );
                query.push_values(some, |mut row, (id, report)| {
                    row.push_bind(*id)
                        .push_bind(&report.unit.0)
                        .push_bind(report.period.start())
                        .push_bind(report.period.end())
                        .push_bind(report.source.code())
                        .push_bind(i64::from(report.version))
                        .push_bind("draft")
                        .push_bind(at);
                });
                query.build().execute(tx).await?;
            });
        }
        self.append_figures(numbered()).await?;
        let sql = "update report set state = 'approved' where report_id between $1 and $2";
        on_tx!(self, tx => {
            sqlx::query(sql).bind(first).bind(first + reports.len() as i64 - 1).execute(tx).await?;
        });
        Ok(())
    }

    /// Gives out `count` report numbers; returns the first.
    pub(super) async fn reserve_report_ids(&mut self, count: i64) -> Result<i64, StorageError> {
        let sql = "update counter set next = next + $1 where name = 'report' returning next";
        let next: i64 =
            on_tx!(self, tx => sqlx::query_scalar(sql).bind(count).fetch_one(tx).await?);
        Ok(next - count)
    }

    async fn append_figures<'r>(
        &mut self,
        reports: impl Iterator<Item = (i64, &'r Report)>,
    ) -> Result<(), StorageError> {
        let figures: Vec<(i64, Measure, Count)> = reports
            .flat_map(|(id, report)| {
                report
                    .counts
                    .iter()
                    .map(move |(measure, count)| (id, measure, count))
            })
            .filter(|(_, _, count)| *count != Count::NotProvided)
            .collect();
        for some in figures.chunks(FIGURES_AT_ONCE) {
            on_tx!(self, tx => {
                let mut query =
                    QueryBuilder::new("insert into figure (report_id, measure, state, value) ");
                query.push_values(some, |mut row, (id, measure, count)| {
                    row.push_bind(*id)
                        .push_bind(measure.code())
                        .push_bind(state(*count))
                        .push_bind(count.value().map(|value| value as i64));
                });
                query.build().execute(tx).await?;
            });
        }
        Ok(())
    }
}

pub(super) fn state(count: Count) -> &'static str {
    match count {
        Count::Value(_) => "value",
        Count::NotApplicable => "not_applicable",
        Count::NotProvided => "not_provided",
    }
}

/// Puts the rows of each report together; they arrive next to each other.
pub(super) fn gather(rows: Vec<Row>) -> Result<Vec<Report>, StorageError> {
    let mut reports: Vec<Report> = Vec::new();
    let mut open = None;
    for row in rows {
        if open != Some(row.report_id) {
            open = Some(row.report_id);
            reports.push(report(&row)?);
        }
        let Some(measure) = &row.measure else {
            continue;
        };
        let corrupt = || StorageError::Corrupt(format!("{row:?}"));
        let measure: Measure = measure.parse().map_err(|_| corrupt())?;
        let count = match (row.state.as_deref(), row.value) {
            (Some("value"), Some(value)) => Count::Value(unsigned(value)?),
            (Some("not_applicable"), None) => Count::NotApplicable,
            (Some("not_provided"), None) => Count::NotProvided,
            _ => return Err(corrupt()),
        };
        if let Some(report) = reports.last_mut() {
            report.counts.set(measure, count);
        }
    }
    Ok(reports)
}

fn report(row: &Row) -> Result<Report, StorageError> {
    let corrupt = || StorageError::Corrupt(format!("{row:?}"));
    Ok(Report {
        unit: UnitId(row.unit_id.clone()),
        period: Period::new(row.period_start, row.period_end).map_err(|_| corrupt())?,
        source: row.source.parse().map_err(|_| corrupt())?,
        version: u32::try_from(row.version).map_err(|_| corrupt())?,
        counts: Counts::none(),
    })
}

pub(super) fn unsigned(number: i64) -> Result<u64, StorageError> {
    u64::try_from(number)
        .map_err(|_| StorageError::Corrupt(format!("{number} where nothing is below zero")))
}
