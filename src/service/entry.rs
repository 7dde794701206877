//! Typing figures in: saving a draft, handing it in, correcting what was approved.
use super::{
    Desk,
    steps::{StepError, subject},
};
use crate::{
    domain::{Account, Act, Count, Filing, Held, Measure, Period, Trace, UnitId, next},
    storage::{Deed, Writing},
};

/// The right to type in the figures of one unit.
#[derive(Clone, Debug)]
pub struct EntryDesk<'a> {
    desk: &'a Desk,
    who: &'a Account,
    unit: UnitId,
}

/// What an officer gave for one measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// Of what.
    pub measure: Measure,
    /// The value, or why there is none.
    pub count: Count,
    /// What the officer says about it; `None` leaves what was said.
    pub comment: Option<String>,
    /// The answer to what the checks asked; `None` leaves what was answered.
    pub reason: Option<String>,
}

impl Typed {
    /// The line as it is kept with this on top of it.
    fn onto(&self, kept: &Held) -> Held {
        let words = |given: &Option<String>, kept: &String| {
            let given = given.as_deref().map(str::trim);
            given.unwrap_or(kept).to_owned()
        };
        Held {
            count: self.count,
            comment: words(&self.comment, &kept.comment),
            reason: words(&self.reason, &kept.reason),
        }
    }
}

impl<'a> EntryDesk<'a> {
    pub(super) fn new(desk: &'a Desk, who: &'a Account, unit: UnitId) -> Self {
        Self { desk, who, unit }
    }

    /// Saves what differs of `typed` into the draft of `period`, which was seen as `edit` (0 for
    /// one that nobody began). What came through once changes nothing when it comes again.
    pub async fn save(
        &self,
        period: Period,
        edit: u64,
        typed: &[Typed],
    ) -> Result<Filing, StepError> {
        self.insist_on_open(period).await?;
        let mut writing = self.desk.store.writing().await?;
        let found = self.desk.store.filing(&self.unit, period).await?;
        let Some(seen) = found else {
            let filing = self.begin(&mut writing, period, typed).await?;
            writing.commit().await?;
            return self.now(filing).await;
        };
        let changed: Vec<&Typed> = typed.iter().filter(|one| differs(&seen, one)).collect();
        if changed.is_empty() {
            return Ok(seen);
        }
        next(seen.state, Act::Save, false)?;
        if let Some(closed) = changed.iter().find(|one| !seen.may_change(one.measure)) {
            return Err(StepError::Closed(closed.measure));
        }
        if !writing.take_edit(seen.id, edit).await? {
            return Err(StepError::Conflict(Box::new(seen)));
        }
        self.put(&mut writing, &seen, &changed).await?;
        writing.commit().await?;
        self.now(seen.id).await
    }

    /// Hands the draft in that was seen as `edit`. Every identity must hold.
    pub async fn submit(&self, period: Period, edit: u64) -> Result<Filing, StepError> {
        self.insist_on_open(period).await?;
        let mut writing = self.desk.store.writing().await?;
        let seen = self.found(period).await?;
        let unanswered = self.desk.unanswered(&seen);
        if !unanswered.is_empty() && seen.report.counts.breaches().is_empty() {
            return Err(StepError::Unanswered(unanswered));
        }
        self.desk
            .step(&mut writing, self.who, &seen, edit, Act::Submit, "")
            .await?;
        writing.set_reopened(seen.id, &[]).await?;
        writing.commit().await?;
        self.now(seen.id).await
    }

    /// Opens the next version of an approved report, with its values, for the reason given.
    pub async fn correct(&self, period: Period, reason: &str) -> Result<Filing, StepError> {
        self.insist_on_open(period).await?;
        let reason = Act::Correct.message(reason)?.unwrap_or_default();
        let mut writing = self.desk.store.writing().await?;
        let seen = self.found(period).await?;
        next(seen.state, Act::Correct, false)?;
        let at = self.desk.now();
        let id = writing.start_filing(&self.unit, period, at).await?;
        writing.copy_figures(seen.id, id).await?;
        let name = self.who.name.as_str();
        writing
            .add_event(id, at, name, Some(Act::Correct), reason)
            .await?;
        let subject = subject(&seen);
        let deed = Deed {
            actor: name,
            act: Act::Correct.code(),
            subject: &subject,
            detail: reason,
        };
        writing.audit(at, deed).await?;
        writing.commit().await?;
        self.now(id).await
    }

    async fn begin(
        &self,
        writing: &mut Writing,
        period: Period,
        typed: &[Typed],
    ) -> Result<crate::domain::FilingId, StepError> {
        let at = self.desk.now();
        let id = writing.start_filing(&self.unit, period, at).await?;
        writing
            .add_event(id, at, self.who.name.as_str(), None, "")
            .await?;
        let empty = Filing {
            id,
            report: crate::domain::Report {
                unit: self.unit.clone(),
                period,
                source: crate::domain::SourceSystem::Manual,
                version: 1,
                counts: crate::domain::Counts::none(),
            },
            state: crate::domain::ReportState::Draft,
            edit: 0,
            traces: Default::default(),
            events: Vec::new(),
            reopened: Vec::new(),
        };
        let given: Vec<&Typed> = typed.iter().filter(|one| differs(&empty, one)).collect();
        writing.take_edit(id, 0).await?;
        self.put(writing, &empty, &given).await?;
        Ok(id)
    }

    /// Writes values and what changed.
    async fn put(
        &self,
        writing: &mut Writing,
        seen: &Filing,
        changed: &[&Typed],
    ) -> Result<(), StepError> {
        let at = self.desk.now();
        let mut told = Vec::new();
        for one in changed {
            let old = seen.held(one.measure);
            let new = one.onto(&old);
            let before = seen.traces.get(&one.measure);
            // Words added to a value do not make it somebody else's.
            let entered_by = match before {
                Some(trace) if old.count == new.count => trace.entered_by.clone(),
                _ => self.who.name.to_string(),
            };
            let trace = Trace {
                entered_by,
                entered_at: at,
                comment: new.comment.clone(),
                reason: new.reason.clone(),
            };
            writing
                .put_figure(seen.id, one.measure, one.count, &trace)
                .await?;
            let code = one.measure.code();
            let counts = [told_count(old.count), told_count(new.count)];
            told.push(format!("\"{code}\":[{}]", counts.join(",")));
            for (what, old, new) in [
                ("comment", &old.comment, &new.comment),
                ("reason", &old.reason, &new.reason),
            ] {
                if old != new {
                    let words = serde_json::json!([old, new]);
                    told.push(format!("\"{code}.{what}\":{words}"));
                }
            }
        }
        let subject = subject(seen);
        let detail = format!("{{{}}}", told.join(","));
        let deed = Deed {
            actor: self.who.name.as_str(),
            act: Act::Save.code(),
            subject: &subject,
            detail: &detail,
        };
        writing.audit(at, deed).await?;
        Ok(())
    }

    async fn insist_on_open(&self, period: Period) -> Result<(), StepError> {
        let open = self.desk.is_open(&self.unit, period).await?;
        open.then_some(()).ok_or(StepError::Locked)
    }

    async fn found(&self, period: Period) -> Result<Filing, StepError> {
        let found = self.desk.store.filing(&self.unit, period).await?;
        found.ok_or(StepError::Nothing)
    }

    async fn now(&self, id: crate::domain::FilingId) -> Result<Filing, StepError> {
        let found = self.desk.store.filing_by_id(id).await?;
        found.ok_or(StepError::Nothing)
    }
}

/// Whether `one` says anything else than what is kept.
fn differs(seen: &Filing, one: &Typed) -> bool {
    let kept = seen.held(one.measure);
    one.onto(&kept) != kept
}

/// A count as the audit log writes it.
fn told_count(count: Count) -> String {
    match count {
        Count::Value(value) => value.to_string(),
        Count::NotApplicable => "\"not_applicable\"".into(),
        Count::NotProvided => "null".into(),
    }
}
