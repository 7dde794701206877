//! Reports on their way: the steps that change them, each refused where another came between.
use super::{StorageError, Writing, reports::state as count_state, writing::on_tx};
use crate::domain::{
    Act, Count, Counts, FilingId, Measure, Period, ReportState, Trace, UnitId,
};
use chrono::{DateTime, Utc};

impl Writing {
    /// Starts the next version of the report that `unit` types in itself; gives its number. It
    /// counts saves on from the versions before, so that a form drawn from one of those has seen
    /// none of this. Refused by the schema while another version is open.
    pub async fn start_filing(
        &mut self,
        unit: &UnitId,
        period: Period,
        at: DateTime<Utc>,
    ) -> Result<FilingId, StorageError> {
        let sql = "
            select coalesce(max(version), 0), coalesce(max(edit) + 1, 0) from report
             where unit_id = $1 and period_start = $2 and period_end = $3 and source = 'manual'";
        let (last, edit): (i64, i64) = on_tx!(self, tx => {
            sqlx::query_as(sql)
                .bind(&unit.0)
                .bind(period.start())
                .bind(period.end())
                .fetch_one(tx)
                .await?
        });
        let id = self.reserve_report_ids(1).await?;
        let sql = "
            insert into report (report_id, unit_id, period_start, period_end, source, version, state,
                                created_at, edit)
            values ($1, $2, $3, $4, 'manual', $5, 'draft', $6, $7)";
        on_tx!(self, tx => {
            sqlx::query(sql)
                .bind(id)
                .bind(&unit.0)
                .bind(period.start())
                .bind(period.end())
                .bind(last + 1)
                .bind(at)
                .bind(edit)
                .execute(tx)
                .await?;
        });
        Ok(FilingId(id))
    }

    /// Takes the next save of a report that was seen as `edit`; `false` if somebody else saved or
    /// moved it since.
    pub async fn take_edit(&mut self, id: FilingId, edit: u64) -> Result<bool, StorageError> {
        let sql = "update report set edit = edit + 1 where report_id = $1 and edit = $2
                      and state <> 'approved'";
        let done = on_tx!(self, tx => {
            sqlx::query(sql).bind(id.0).bind(edit as i64).execute(tx).await?.rows_affected()
        });
        Ok(done == 1)
    }

    /// Writes one value with its trace.
    pub async fn put_figure(
        &mut self,
        id: FilingId,
        measure: Measure,
        count: Count,
        trace: &Trace,
    ) -> Result<(), StorageError> {
        let sql = "
            insert into figure (report_id, measure, state, value) values ($1, $2, $3, $4)
            on conflict (report_id, measure) do update
               set state = excluded.state, value = excluded.value";
        on_tx!(self, tx => {
            sqlx::query(sql)
                .bind(id.0)
                .bind(measure.code())
                .bind(count_state(count))
                .bind(count.value().map(|value| value as i64))
                .execute(tx)
                .await?;
        });
        let sql = "
            insert into figure_trace (report_id, measure, entered_by, entered_at, comment, reason)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (report_id, measure) do update
               set entered_by = excluded.entered_by, entered_at = excluded.entered_at,
                   comment = excluded.comment, reason = excluded.reason";
        on_tx!(self, tx => {
            sqlx::query(sql)
                .bind(id.0)
                .bind(measure.code())
                .bind(&trace.entered_by)
                .bind(trace.entered_at)
                .bind(&trace.comment)
                .bind(&trace.reason)
                .execute(tx)
                .await?;
        });
        Ok(())
    }

    /// Copies the values of an approved version, with their traces, into a new one.
    pub async fn copy_figures(
        &mut self,
        from: FilingId,
        to: FilingId,
    ) -> Result<(), StorageError> {
        let figures = "
            insert into figure (report_id, measure, state, value)
            select $2, measure, state, value from figure where report_id = $1";
        let traces = "
            insert into figure_trace (report_id, measure, entered_by, entered_at, comment, reason)
            select $2, measure, entered_by, entered_at, comment, reason
              from figure_trace where report_id = $1";
        for sql in [figures, traces] {
            on_tx!(self, tx => { sqlx::query(sql).bind(from.0).bind(to.0).execute(tx).await?; });
        }
        Ok(())
    }

    /// Moves a report to another state.
    pub async fn move_filing(
        &mut self,
        id: FilingId,
        state: ReportState,
    ) -> Result<(), StorageError> {
        let sql = "update report set state = $2 where report_id = $1";
        on_tx!(self, tx => {
            sqlx::query(sql).bind(id.0).bind(state.code()).execute(tx).await?;
        });
        Ok(())
    }

    /// Writes down what happened to a report; `None` for its beginning.
    pub async fn add_event(
        &mut self,
        id: FilingId,
        at: DateTime<Utc>,
        actor: &str,
        act: Option<Act>,
        message: &str,
    ) -> Result<(), StorageError> {
        let sql = "
            insert into report_event (report_id, position, at, actor, act, message)
            select $1, coalesce(max(position), 0) + 1, $2, $3, $4, $5
              from report_event where report_id = $1";
        on_tx!(self, tx => {
            sqlx::query(sql)
                .bind(id.0)
                .bind(at)
                .bind(actor)
                .bind(act.map_or("start", Act::code))
                .bind(message)
                .execute(tx)
                .await?;
        });
        Ok(())
    }

    /// Says which values alone may be changed; none means all.
    pub async fn set_reopened(
        &mut self,
        id: FilingId,
        reopened: &[(Measure, String)],
    ) -> Result<(), StorageError> {
        let sql = "delete from reopened_figure where report_id = $1";
        on_tx!(self, tx => { sqlx::query(sql).bind(id.0).execute(tx).await?; });
        let sql =
            "insert into reopened_figure (report_id, measure, message) values ($1, $2, $3)";
        for (measure, message) in reopened {
            on_tx!(self, tx => {
                sqlx::query(sql)
                    .bind(id.0)
                    .bind(measure.code())
                    .bind(message)
                    .execute(tx)
                    .await?;
            });
        }
        Ok(())
    }

    /// The counts of a report as they stand within this transaction.
    pub async fn counts_of(&mut self, id: FilingId) -> Result<Counts, StorageError> {
        let sql = "
            select r.report_id, r.unit_id, r.period_start, r.period_end, r.source, r.version,
                   f.measure, f.state, f.value
              from report as r left join figure as f on f.report_id = r.report_id
             where r.report_id = $1";
        let rows: Vec<super::reports::Row> =
            on_tx!(self, tx => sqlx::query_as(sql).bind(id.0).fetch_all(tx).await?);
        let report = super::reports::gather(rows)?.pop();
        Ok(report.map_or_else(Counts::none, |report| report.counts))
    }
}
