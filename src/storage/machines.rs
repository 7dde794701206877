//! Tokens with which provinces send reports by machine, and the answers that they got.
use super::{SecretHash, StorageError, Store, Writing, store::on_pool, writing::on_tx};
use crate::domain::UnitId;
use chrono::{DateTime, Utc};

/// A token of a machine, without its secret.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ApiToken {
    /// Its number.
    pub token_id: i64,
    /// The only unit that it may send for.
    pub unit_id: String,
    /// What it is for, in a few words.
    pub label: String,
    /// Who gave it out.
    pub created_by: String,
    /// When.
    pub created_at: DateTime<Utc>,
    /// When it was used last.
    pub used_at: Option<DateTime<Utc>>,
    /// Since when it does not hold any more.
    pub revoked_at: Option<DateTime<Utc>>,
}

/// The answer to a request that carried a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiAnswer {
    /// Hash of what was sent.
    pub body_hash: Vec<u8>,
    /// Status of the answer.
    pub status: u16,
    /// The answer.
    pub answer: String,
}

impl Store {
    /// The token with that secret, revoked or not.
    pub async fn api_token(&self, hash: &SecretHash) -> Result<Option<ApiToken>, StorageError> {
        let sql = "
            select token_id, unit_id, label, created_by, created_at, used_at, revoked_at
              from api_token where token_hash = $1";
        Ok(on_pool!(self, pool => {
            sqlx::query_as(sql).bind(hash.as_slice()).fetch_optional(pool).await?
        }))
    }

    /// Every token, the latest first.
    pub async fn api_tokens(&self) -> Result<Vec<ApiToken>, StorageError> {
        let sql = "
            select token_id, unit_id, label, created_by, created_at, used_at, revoked_at
              from api_token order by token_id desc";
        Ok(on_pool!(self, pool => sqlx::query_as(sql).fetch_all(pool).await?))
    }

    /// The answer that was given under a key.
    pub async fn api_answer(
        &self,
        token: i64,
        key: &str,
    ) -> Result<Option<ApiAnswer>, StorageError> {
        let sql =
            "select body_hash, status, answer from api_answer where token_id = $1 and key = $2";
        let row: Option<(Vec<u8>, i64, String)> = on_pool!(self, pool => {
            sqlx::query_as(sql).bind(token).bind(key).fetch_optional(pool).await?
        });
        Ok(row.map(|(body_hash, status, answer)| ApiAnswer {
            body_hash,
            status: status as u16,
            answer,
        }))
    }
}

impl Writing {
    /// Keeps a new token; gives its number.
    pub async fn add_api_token(
        &mut self,
        hash: &SecretHash,
        unit: &UnitId,
        label: &str,
        created_by: &str,
        at: DateTime<Utc>,
    ) -> Result<i64, StorageError> {
        let sql = "update counter set next = next + 1 where name = 'api_token' returning next";
        let next: i64 = on_tx!(self, tx => sqlx::query_scalar(sql).fetch_one(tx).await?);
        let sql = "
            insert into api_token (token_id, token_hash, unit_id, label, created_by, created_at)
            values ($1, $2, $3, $4, $5, $6)";
        on_tx!(self, tx => {
            sqlx::query(sql)
                .bind(next - 1)
                .bind(hash.as_slice())
                .bind(&unit.0)
                .bind(label)
                .bind(created_by)
                .bind(at)
                .execute(tx)
                .await?;
        });
        Ok(next - 1)
    }

    /// Notes that a token was used.
    pub async fn touch_api_token(
        &mut self,
        token: i64,
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let sql = "update api_token set used_at = $2 where token_id = $1";
        on_tx!(self, tx => { sqlx::query(sql).bind(token).bind(at).execute(tx).await?; });
        Ok(())
    }

    /// Takes a token out of use; `false` if it was not in use.
    pub async fn revoke_api_token(
        &mut self,
        token: i64,
        at: DateTime<Utc>,
    ) -> Result<bool, StorageError> {
        let sql =
            "update api_token set revoked_at = $2 where token_id = $1 and revoked_at is null";
        let done = on_tx!(self, tx => {
            sqlx::query(sql).bind(token).bind(at).execute(tx).await?.rows_affected()
        });
        Ok(done == 1)
    }

    /// Keeps the answer under its key.
    pub async fn put_api_answer(
        &mut self,
        token: i64,
        key: &str,
        answer: &ApiAnswer,
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let sql = "
            insert into api_answer (token_id, key, body_hash, status, answer, at)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (token_id, key) do nothing";
        on_tx!(self, tx => {
            sqlx::query(sql)
                .bind(token)
                .bind(key)
                .bind(&answer.body_hash)
                .bind(i64::from(answer.status))
                .bind(&answer.answer)
                .bind(at)
                .execute(tx)
                .await?;
        });
        Ok(())
    }
}
