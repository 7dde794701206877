//! Rules for flags, for administrators: the next version of one. Editions that were published keep
//! the flags that they were judged with.
use super::{AdminDesk, Desk, DeskError};
use crate::{
    domain::{Decimal, Parameter, Rule, RuleFault, RuleKind, in_force},
    storage::{Deed, StorageError, Writing},
};

/// Why no version was made.
#[derive(Debug, thiserror::Error)]
pub enum RuleError {
    /// It cannot stand as it is.
    #[error("the rule cannot stand: {0:?}")]
    Fault(RuleFault),
    /// Another version was made since it was seen.
    #[error("another version was made meanwhile")]
    Changed,
    /// Storage did not do its part.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl From<StorageError> for RuleError {
    fn from(error: StorageError) -> Self {
        Self::Desk(error.into())
    }
}

impl AdminDesk<'_> {
    /// Makes the next version of a rule whose last version was seen as `rule.version`.
    pub async fn revise_rule(&self, rule: Rule) -> Result<(), RuleError> {
        let seen = rule.version;
        let actor = self.who.name.to_string();
        self.desk
            .next_rule(rule.kind, &actor, move |last| {
                (last.version == seen).then_some(rule)
            })
            .await
    }
}

impl Desk {
    /// Sets the rate under which a locality is flagged, for editions published from now on. Unit:
    /// percent.
    pub async fn set_floor(&self, floor: Decimal) -> Result<(), RuleError> {
        self.next_rule(RuleKind::BelowFloor, "host", |mut last| {
            last.parameters.set(Parameter::Percent, floor);
            last.is_off = false;
            Some(last)
        })
        .await
    }

    /// Makes the version after the last one; none where `change` gives none.
    async fn next_rule(
        &self,
        kind: RuleKind,
        actor: &str,
        change: impl FnOnce(Rule) -> Option<Rule>,
    ) -> Result<(), RuleError> {
        let mut writing = self.store.writing().await?;
        let known = writing.rules().await?;
        let last = in_force(&known).find(|rule| rule.kind == kind).cloned();
        let last = last.ok_or_else(|| StorageError::Corrupt(format!("no rule {kind:?}")))?;
        let version = last.version + 1;
        let next = Rule {
            kind,
            version,
            made_at: self.now(),
            made_by: Some(actor.to_owned()),
            ..change(last).ok_or(RuleError::Changed)?
        };
        next.check().map_err(RuleError::Fault)?;
        self.keep_rule(&mut writing, &next, actor).await?;
        writing.bump_board().await?;
        writing.commit().await?;
        self.refresh().await?;
        Ok(())
    }

    async fn keep_rule(
        &self,
        writing: &mut Writing,
        rule: &Rule,
        actor: &str,
    ) -> Result<(), StorageError> {
        writing.add_rule_version(rule).await?;
        let state = if rule.is_off { " off" } else { "" };
        let detail = format!(
            "v{} {}{state} {}",
            rule.version,
            rule.severity.code(),
            rule.parameters
        );
        let deed = Deed {
            actor,
            act: "revise-rule",
            subject: &format!("rule {}", rule.kind.code()),
            detail: detail.trim_end(),
        };
        writing.audit(self.now(), deed).await
    }
}
