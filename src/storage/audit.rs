//! The audit log: one row for each change, in the transaction of the change, chained by hashes.
use super::{StorageError, Store, Writing, store::on_pool, writing::on_tx};
use chrono::{DateTime, SecondsFormat, Utc};
use sha2::{Digest, Sha256};

/// What is to be written down of a change.
#[derive(Clone, Copy, Debug)]
pub struct Deed<'a> {
    /// Name of the account, or `host` for the command line.
    pub actor: &'a str,
    /// What was done: `approve`, `sign-in`, …
    pub act: &'a str,
    /// To what: `34-44/2026-10`, the name of an account, …
    pub subject: &'a str,
    /// What changed, as JSON or plain words; never a secret.
    pub detail: &'a str,
}

/// A row of the log.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct AuditRow {
    /// 1, 2, 3 …
    pub position: i64,
    /// UTC, to the microsecond, as it was hashed.
    pub at: String,
    /// Who.
    pub actor: String,
    /// What.
    pub act: String,
    /// To what.
    pub subject: String,
    /// What changed.
    pub detail: String,
    /// Of the row before it and this one.
    pub hash: Vec<u8>,
}

/// What a walk through the log found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AuditState {
    /// Every row follows from the one before. The hash of the last one is the head: kept somewhere
    /// else, it shows later that nothing was cut off.
    Sound {
        /// How many rows.
        rows: i64,
        /// Hash of the last row; zeros when there is none.
        head: [u8; 32],
    },
    /// The first row that does not follow from those before it.
    Broken {
        /// Where.
        position: i64,
    },
}

/// Rows read at a time.
pub(super) const AT_ONCE: i64 = 10_000;

/// The next rows of the log: after which one, and how many at most.
pub(super) const NEXT_ROWS: &str = "
    select position, at, actor, act, subject, detail, hash
      from audit where position > $1 order by position limit $2";

/// A walk through the log, as far as it has come.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Walk {
    /// The last row that follows from those before it.
    pub last: i64,
    head: [u8; 32],
}

impl Walk {
    /// Goes on with the next rows. Gives what the walk found, once it is over: at the end, or at
    /// the first row that does not follow.
    pub fn go_on(&mut self, rows: &[AuditRow]) -> Option<AuditState> {
        if rows.is_empty() {
            let (rows, head) = (self.last, self.head);
            return Some(AuditState::Sound { rows, head });
        }
        for row in rows {
            let expected = row.expected(&self.head);
            let position = self.last + 1;
            if row.position != position || row.hash != expected {
                return Some(AuditState::Broken { position });
            }
            (self.last, self.head) = (position, expected);
        }
        None
    }
}

impl AuditRow {
    /// The hash that the row must have after `previous`. Every field goes in with its length, so
    /// that text cannot move from one field to the next unseen.
    fn expected(&self, previous: &[u8]) -> [u8; 32] {
        let mut digest = Sha256::new();
        digest.update(previous);
        digest.update(self.position.to_be_bytes());
        for text in [
            &self.at,
            &self.actor,
            &self.act,
            &self.subject,
            &self.detail,
        ] {
            digest.update((text.len() as u64).to_be_bytes());
            digest.update(text.as_bytes());
        }
        digest.finalize().into()
    }
}

impl Store {
    /// Walks through the whole log.
    pub async fn verify_audit(&self) -> Result<AuditState, StorageError> {
        let mut walk = Walk::default();
        loop {
            let rows: Vec<AuditRow> = on_pool!(self, pool => {
                sqlx::query_as(NEXT_ROWS).bind(walk.last).bind(AT_ONCE).fetch_all(pool).await?
            });
            if let Some(found) = walk.go_on(&rows) {
                return Ok(found);
            }
        }
    }

    /// The latest rows before `before`, newest first; only those whose actor, act or subject is
    /// `about`, unless that is empty.
    pub async fn audit_before(
        &self,
        before: i64,
        about: &str,
        most: i64,
    ) -> Result<Vec<AuditRow>, StorageError> {
        let sql = "
            select position, at, actor, act, subject, detail, hash
              from audit
             where position < $1 and ($2 = '' or actor = $2 or act = $2 or subject = $2)
             order by position desc limit $3";
        Ok(on_pool!(self, pool => {
            sqlx::query_as(sql).bind(before).bind(about).bind(most).fetch_all(pool).await?
        }))
    }

    /// When each account signed in last, by its name.
    pub async fn last_sign_ins(&self) -> Result<Vec<(String, DateTime<Utc>)>, StorageError> {
        let sql = "
            select a.name,
                   (select l.at from audit as l
                     where l.subject = a.name and l.act = 'sign-in'
                     order by l.position desc limit 1)
              from account as a";
        let rows: Vec<(String, Option<String>)> =
            on_pool!(self, pool => sqlx::query_as(sql).fetch_all(pool).await?);
        let signed_in = rows.into_iter().filter_map(|(name, at)| Some((name, at?)));
        signed_in
            .map(|(name, at)| match at.parse() {
                Ok(at) => Ok((name, at)),
                Err(_) => Err(StorageError::Corrupt(format!("a sign-in of {name}"))),
            })
            .collect()
    }
}

impl Writing {
    /// Writes a change down, at the end of the log and with it.
    pub async fn audit(
        &mut self,
        at: DateTime<Utc>,
        deed: Deed<'_>,
    ) -> Result<(), StorageError> {
        let sql = "select position, hash from audit order by position desc limit 1";
        let last: Option<(i64, Vec<u8>)> =
            on_tx!(self, tx => sqlx::query_as(sql).fetch_optional(tx).await?);
        let (position, previous) = last.unwrap_or((0, vec![0; 32]));
        let mut row = AuditRow {
            position: position + 1,
            at: at.to_rfc3339_opts(SecondsFormat::Micros, true),
            actor: deed.actor.to_owned(),
            act: deed.act.to_owned(),
            subject: deed.subject.to_owned(),
            detail: deed.detail.to_owned(),
            hash: Vec::new(),
        };
        row.hash = row.expected(&previous).to_vec();
        let sql = "
            insert into audit (position, at, actor, act, subject, detail, hash)
            values ($1, $2, $3, $4, $5, $6, $7)";
        on_tx!(self, tx => {
            sqlx::query(sql)
                .bind(row.position)
                .bind(&row.at)
                .bind(&row.actor)
                .bind(&row.act)
                .bind(&row.subject)
                .bind(&row.detail)
                .bind(&row.hash)
                .execute(tx)
                .await?;
        });
        Ok(())
    }
}
