//! Actions on flags, and their logs. A line of a log is written once.
use super::{StorageError, Store, Writing, reports::unsigned, store::on_pool, writing::on_tx};
use crate::domain::{
    Answered, Assignment, EvidenceLink, FlagRef, FollowUp, FollowUpId, FollowUpLine, UnitId,
};
use chrono::{DateTime, NaiveDate, Utc};

#[derive(Debug, sqlx::FromRow)]
struct Row {
    follow_up_id: i64,
    unit_id: String,
    indicator: String,
    basis: String,
    rule: String,
    since: String,
    seen_in: String,
    goal: String,
    people: String,
    task: String,
    due: NaiveDate,
    responsibility: String,
    product: String,
    result: String,
    state: String,
    begun_on: Option<NaiveDate>,
    done_on: Option<NaiveDate>,
    evidence: Option<String>,
    cause: Option<String>,
    answer: Option<String>,
    answered_by: Option<String>,
    answered_at: Option<DateTime<Utc>>,
    edit: i64,
    made_at: DateTime<Utc>,
    made_by: String,
}

#[derive(Debug, sqlx::FromRow)]
struct LineRow {
    at: DateTime<Utc>,
    actor: String,
    act: String,
    cause: Option<String>,
    words: String,
}

impl Store {
    /// Every action, the oldest first.
    pub async fn follow_ups(&self) -> Result<Vec<FollowUp>, StorageError> {
        let sql = "select * from follow_up order by follow_up_id";
        let rows: Vec<Row> = on_pool!(self, pool => sqlx::query_as(sql).fetch_all(pool).await?);
        rows.into_iter().map(FollowUp::try_from).collect()
    }

    /// Every action on flags of `unit`, the oldest first.
    pub async fn follow_ups_of(&self, unit: &UnitId) -> Result<Vec<FollowUp>, StorageError> {
        let sql = "select * from follow_up where unit_id = $1 order by follow_up_id";
        let rows: Vec<Row> = on_pool!(self, pool => {
            sqlx::query_as(sql).bind(&unit.0).fetch_all(pool).await?
        });
        rows.into_iter().map(FollowUp::try_from).collect()
    }

    /// One action.
    pub async fn follow_up(&self, id: FollowUpId) -> Result<Option<FollowUp>, StorageError> {
        let sql = "select * from follow_up where follow_up_id = $1";
        let row: Option<Row> = on_pool!(self, pool => {
            sqlx::query_as(sql).bind(id.0).fetch_optional(pool).await?
        });
        row.map(FollowUp::try_from).transpose()
    }

    /// What happened to an action, in order.
    pub async fn follow_up_lines(
        &self,
        id: FollowUpId,
    ) -> Result<Vec<FollowUpLine>, StorageError> {
        let sql = "select at, actor, act, cause, words from follow_up_line
                    where follow_up_id = $1 order by position";
        let rows: Vec<LineRow> = on_pool!(self, pool => {
            sqlx::query_as(sql).bind(id.0).fetch_all(pool).await?
        });
        rows.into_iter().map(FollowUpLine::try_from).collect()
    }
}

impl Writing {
    /// Adds an action as it is given out, under the next number, which is given; the number that
    /// it came with is not looked at.
    pub async fn add_follow_up(&mut self, new: &FollowUp) -> Result<FollowUpId, StorageError> {
        let sql = "
            insert into follow_up (follow_up_id, unit_id, indicator, basis, rule, since, seen_in,
                                   goal, people, task, due, responsibility, product, result, state,
                                   edit, made_at, made_by)
            select coalesce(max(follow_up_id), 0) + 1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
                   $12, $13, $14, $15, $16, $17
              from follow_up
            returning follow_up_id";
        let (flag, assignment) = (&new.flag, &new.assignment);
        let id = on_tx!(self, tx => {
            sqlx::query_scalar(sql)
                .bind(&flag.unit.0)
                .bind(flag.indicator.code())
                .bind(flag.basis.code())
                .bind(flag.rule.code())
                .bind(flag.since.to_string())
                .bind(new.seen_in.to_string())
                .bind(&assignment.goal)
                .bind(&assignment.people)
                .bind(&assignment.task)
                .bind(assignment.due)
                .bind(&assignment.responsibility)
                .bind(&assignment.product)
                .bind(&new.result)
                .bind(new.state.code())
                .bind(new.edit as i64)
                .bind(new.made_at)
                .bind(&new.made_by)
                .fetch_one(tx)
                .await?
        });
        Ok(FollowUpId(id))
    }

    /// Keeps an action as it is now, where `changed.edit` is the change that was seen; `false`
    /// where another one was made since. The flag that it is about stays.
    pub async fn keep_follow_up(&mut self, changed: &FollowUp) -> Result<bool, StorageError> {
        let sql = "
            update follow_up
               set goal = $3, people = $4, task = $5, due = $6, responsibility = $7, product = $8,
                   result = $9, state = $10, begun_on = $11, done_on = $12, evidence = $13,
                   cause = $14, answer = $15, answered_by = $16, answered_at = $17, edit = edit + 1
             where follow_up_id = $1 and edit = $2";
        let (assignment, answer) = (&changed.assignment, changed.answer.as_ref());
        let done = on_tx!(self, tx => {
            sqlx::query(sql)
                .bind(changed.id.0)
                .bind(changed.edit as i64)
                .bind(&assignment.goal)
                .bind(&assignment.people)
                .bind(&assignment.task)
                .bind(assignment.due)
                .bind(&assignment.responsibility)
                .bind(&assignment.product)
                .bind(&changed.result)
                .bind(changed.state.code())
                .bind(changed.begun_on)
                .bind(changed.done_on)
                .bind(changed.evidence.as_ref().map(EvidenceLink::as_str))
                .bind(answer.map(|answer| answer.cause.code()))
                .bind(answer.map(|answer| &answer.words))
                .bind(answer.map(|answer| &answer.by))
                .bind(answer.map(|answer| answer.at))
                .execute(tx)
                .await?
                .rows_affected()
        });
        Ok(done == 1)
    }

    /// Adds a line to the log of an action, at its end.
    pub async fn add_follow_up_line(
        &mut self,
        id: FollowUpId,
        line: &FollowUpLine,
    ) -> Result<(), StorageError> {
        let sql = "
            insert into follow_up_line (follow_up_id, position, at, actor, act, cause, words)
            select $1, coalesce(max(position), 0) + 1, $2, $3, $4, $5, $6
              from follow_up_line where follow_up_id = $1";
        on_tx!(self, tx => {
            sqlx::query(sql)
                .bind(id.0)
                .bind(line.at)
                .bind(&line.by)
                .bind(line.act.code())
                .bind(line.cause.map(|cause| cause.code()))
                .bind(&line.words)
                .execute(tx)
                .await?;
        });
        Ok(())
    }
}

impl TryFrom<Row> for FollowUp {
    type Error = StorageError;

    fn try_from(row: Row) -> Result<Self, StorageError> {
        let corrupt = || StorageError::Corrupt(format!("action {}", row.follow_up_id));
        let answer = match (&row.cause, &row.answer, &row.answered_by, row.answered_at) {
            (Some(cause), Some(words), Some(by), Some(at)) => Some(Answered {
                cause: cause.parse().map_err(|_| corrupt())?,
                words: words.clone(),
                by: by.clone(),
                at,
            }),
            (None, None, None, None) => None,
            _ => return Err(corrupt()),
        };
        let evidence = row.evidence.as_ref().map(|link| link.parse());
        Ok(Self {
            id: FollowUpId(row.follow_up_id),
            flag: FlagRef {
                indicator: row.indicator.parse().map_err(|_| corrupt())?,
                basis: row.basis.parse().map_err(|_| corrupt())?,
                rule: row.rule.parse().map_err(|_| corrupt())?,
                since: row.since.parse().map_err(|_| corrupt())?,
                unit: UnitId(row.unit_id.clone()),
            },
            seen_in: row.seen_in.parse().map_err(|_| corrupt())?,
            state: row.state.parse().map_err(|_| corrupt())?,
            evidence: evidence.transpose().map_err(|_| corrupt())?,
            edit: unsigned(row.edit)?,
            assignment: Assignment {
                goal: row.goal,
                people: row.people,
                task: row.task,
                due: row.due,
                responsibility: row.responsibility,
                product: row.product,
            },
            result: row.result,
            begun_on: row.begun_on,
            done_on: row.done_on,
            answer,
            made_at: row.made_at,
            made_by: row.made_by,
        })
    }
}

impl TryFrom<LineRow> for FollowUpLine {
    type Error = StorageError;

    fn try_from(row: LineRow) -> Result<Self, StorageError> {
        let corrupt = || StorageError::Corrupt(format!("line of an action at {}", row.at));
        let cause = row.cause.as_deref().map(str::parse).transpose();
        Ok(Self {
            act: row.act.parse().map_err(|_| corrupt())?,
            cause: cause.map_err(|_: String| corrupt())?,
            at: row.at,
            by: row.actor,
            words: row.words,
        })
    }
}
