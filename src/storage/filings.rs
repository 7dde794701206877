//! Reports on their way: reading them as people work on them.
use super::{StorageError, Store, reports::unsigned, store::on_pool};
use crate::domain::{Act, Event, Filing, FilingHead, FilingId, Measure, Period, Trace, UnitId};
use chrono::{DateTime, NaiveDate, Utc};

#[derive(Debug, sqlx::FromRow)]
struct HeadRow {
    report_id: i64,
    unit_id: String,
    period_start: NaiveDate,
    period_end: NaiveDate,
    version: i64,
    state: String,
    edit: i64,
    submitted_at: Option<DateTime<Utc>>,
    message: Option<String>,
}

#[derive(Debug, sqlx::FromRow)]
struct TraceRow {
    measure: String,
    entered_by: String,
    entered_at: DateTime<Utc>,
    comment: String,
    reason: String,
}

#[derive(Debug, sqlx::FromRow)]
struct EventRow {
    at: DateTime<Utc>,
    actor: String,
    act: String,
    message: String,
}

impl Store {
    /// The newest versions of the reports that units type in themselves, whose periods end
    /// between `from` and `to`; of one unit, or of all for an empty `unit`.
    pub async fn filings(
        &self,
        unit: &str,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<FilingHead>, StorageError> {
        let sql = "
            select r.report_id, r.unit_id, r.period_start, r.period_end, r.version, r.state, r.edit,
                   (select min(e.at) from report_event as e join report as v
                           on v.report_id = e.report_id
                     where v.unit_id = r.unit_id and v.period_start = r.period_start
                       and v.period_end = r.period_end and v.source = r.source
                       and e.act = 'submit') as submitted_at,
                   (select e.message from report_event as e
                     where e.report_id = r.report_id and r.state = 'returned'
                       and e.act in ('return', 'reopen')
                     order by e.position desc limit 1) as message
              from report as r
             where ($1 = '' or r.unit_id = $1)
               and r.period_end between $2 and $3
               and r.source = 'manual'
               and not exists (select 1 from report as newer
                                where newer.unit_id = r.unit_id
                                  and newer.period_start = r.period_start
                                  and newer.period_end = r.period_end
                                  and newer.source = r.source
                                  and newer.version > r.version)
             order by r.period_end desc, r.unit_id";
        let rows: Vec<HeadRow> = on_pool!(self, pool => {
            sqlx::query_as(sql).bind(unit).bind(from).bind(to).fetch_all(pool).await?
        });
        rows.into_iter().map(FilingHead::try_from).collect()
    }

    /// The newest version of the report that `unit` types in itself for `period`.
    pub async fn filing(
        &self,
        unit: &UnitId,
        period: Period,
    ) -> Result<Option<Filing>, StorageError> {
        let sql = "
            select report_id from report
             where unit_id = $1 and period_start = $2 and period_end = $3 and source = 'manual'
             order by version desc limit 1";
        let id: Option<i64> = on_pool!(self, pool => {
            sqlx::query_scalar(sql)
                .bind(&unit.0)
                .bind(period.start())
                .bind(period.end())
                .fetch_optional(pool)
                .await?
        });
        match id {
            Some(id) => self.filing_by_id(FilingId(id)).await,
            None => Ok(None),
        }
    }

    /// The number of one version of a unit's own report.
    pub async fn version(
        &self,
        unit: &UnitId,
        period: Period,
        version: u32,
    ) -> Result<Option<FilingId>, StorageError> {
        let sql = "
            select report_id from report
             where unit_id = $1 and period_start = $2 and period_end = $3 and source = 'manual'
               and version = $4";
        let id: Option<i64> = on_pool!(self, pool => {
            sqlx::query_scalar(sql)
                .bind(&unit.0)
                .bind(period.start())
                .bind(period.end())
                .bind(i64::from(version))
                .fetch_optional(pool)
                .await?
        });
        Ok(id.map(FilingId))
    }

    /// One version of a report, whole.
    ///
    /// The count of its saves is read first: a save that comes in between makes what follows newer
    /// than the count says, and whoever names that count later is told. The other way round a save
    /// could be overwritten by somebody who never saw it.
    pub async fn filing_by_id(&self, id: FilingId) -> Result<Option<Filing>, StorageError> {
        let sql = "select state, edit from report where report_id = $1";
        let head: Option<(String, i64)> =
            on_pool!(self, pool => sqlx::query_as(sql).bind(id.0).fetch_optional(pool).await?);
        let Some((state, edit)) = head else {
            return Ok(None);
        };
        let sql = "
            select r.report_id, r.unit_id, r.period_start, r.period_end, r.source, r.version,
                   f.measure, f.state, f.value
              from report as r left join figure as f on f.report_id = r.report_id
             where r.report_id = $1";
        let rows: Vec<super::reports::Row> =
            on_pool!(self, pool => sqlx::query_as(sql).bind(id.0).fetch_all(pool).await?);
        let Some(report) = super::reports::gather(rows)?.pop() else {
            return Ok(None);
        };
        let sql = "
            select measure, entered_by, entered_at, comment, reason
              from figure_trace where report_id = $1";
        let traces: Vec<TraceRow> =
            on_pool!(self, pool => sqlx::query_as(sql).bind(id.0).fetch_all(pool).await?);
        let sql = "
            select at, actor, act, message from report_event where report_id = $1 order by position";
        let events: Vec<EventRow> =
            on_pool!(self, pool => sqlx::query_as(sql).bind(id.0).fetch_all(pool).await?);
        let sql = "select measure, message from reopened_figure where report_id = $1";
        let reopened: Vec<(String, String)> =
            on_pool!(self, pool => sqlx::query_as(sql).bind(id.0).fetch_all(pool).await?);
        Ok(Some(Filing {
            id,
            report,
            state: state.parse().map_err(|_| corrupt(id))?,
            edit: unsigned(edit)?,
            traces: traces
                .into_iter()
                .map(|row| {
                    let trace = Trace {
                        entered_by: row.entered_by,
                        entered_at: row.entered_at,
                        comment: row.comment,
                        reason: row.reason,
                    };
                    Ok((measure(id, &row.measure)?, trace))
                })
                .collect::<Result<_, StorageError>>()?,
            events: events
                .into_iter()
                .map(|row| event(id, row))
                .collect::<Result<_, _>>()?,
            reopened: reopened
                .into_iter()
                .map(|(code, message)| Ok((measure(id, &code)?, message)))
                .collect::<Result<_, StorageError>>()?,
        }))
    }
}

fn corrupt(id: FilingId) -> StorageError {
    StorageError::Corrupt(format!("report {}", id.0))
}

fn measure(id: FilingId, code: &str) -> Result<Measure, StorageError> {
    code.parse().map_err(|_| corrupt(id))
}

fn event(id: FilingId, row: EventRow) -> Result<Event, StorageError> {
    let act = match row.act.as_str() {
        "start" => None,
        code => Some(code.parse::<Act>().map_err(|_| corrupt(id))?),
    };
    Ok(Event {
        at: row.at,
        actor: row.actor,
        act,
        message: row.message,
    })
}

impl TryFrom<HeadRow> for FilingHead {
    type Error = StorageError;

    fn try_from(row: HeadRow) -> Result<Self, StorageError> {
        let id = FilingId(row.report_id);
        Ok(Self {
            id,
            period: Period::new(row.period_start, row.period_end).map_err(|_| corrupt(id))?,
            version: u32::try_from(row.version).map_err(|_| corrupt(id))?,
            state: row.state.parse().map_err(|_| corrupt(id))?,
            edit: unsigned(row.edit)?,
            unit: UnitId(row.unit_id),
            submitted_at: row.submitted_at,
            message: row.message,
        })
    }
}
