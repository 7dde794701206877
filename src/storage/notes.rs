//! Notes on months, and their withdrawal. Neither is ever changed.
use super::{StorageError, Store, Writing, store::on_pool, writing::on_tx};
use crate::domain::{Audience, Month, Note, NoteContent, PublicNote, UnitId};
use chrono::{DateTime, Utc};

#[derive(Debug, sqlx::FromRow)]
struct NoteRow {
    note_id: i64,
    unit_id: Option<String>,
    month: String,
    text_vi: String,
    text_en: Option<String>,
    audience: String,
    made_by: String,
    made_at: DateTime<Utc>,
    withdrawn_by: Option<String>,
    withdrawn_at: Option<DateTime<Utc>>,
}

impl Store {
    /// Every note, also internal and withdrawn ones, of a unit and of a month where these are
    /// given; the latest month first, and the latest note of a month first.
    pub async fn notes(
        &self,
        unit: Option<&UnitId>,
        month: Option<Month>,
    ) -> Result<Vec<Note>, StorageError> {
        let sql = "
            select n.note_id, n.unit_id, n.month, n.text_vi, n.text_en, n.audience, n.made_by,
                   n.made_at, w.withdrawn_by, w.withdrawn_at
              from note as n left join note_withdrawal as w on w.note_id = n.note_id
             where ($1 is null or n.unit_id = $1) and ($2 is null or n.month = $2)
             order by n.month desc, n.note_id desc";
        let rows: Vec<NoteRow> = on_pool!(self, pool => {
            sqlx::query_as(sql)
                .bind(unit.map(|unit| unit.0.as_str()))
                .bind(month.map(|month| month.to_string()))
                .fetch_all(pool)
                .await?
        });
        rows.into_iter().map(Note::try_from).collect()
    }

    /// The notes that everybody may read, in the order in which they were written.
    pub(super) async fn public_notes(&self) -> Result<Vec<PublicNote>, StorageError> {
        let mut notes = self.notes(None, None).await?;
        notes.sort_by_key(|note| note.id);
        Ok(notes.into_iter().filter_map(Note::public).collect())
    }
}

impl Writing {
    /// Keeps a note; gives its number.
    pub async fn add_note(
        &mut self,
        content: &NoteContent,
        made_by: &str,
        made_at: DateTime<Utc>,
    ) -> Result<i64, StorageError> {
        let sql = "update counter set next = next + 1 where name = 'note' returning next";
        let next: i64 = on_tx!(self, tx => sqlx::query_scalar(sql).fetch_one(tx).await?);
        let id = next - 1;
        let sql = "
            insert into note (note_id, unit_id, month, text_vi, text_en, audience, made_by, made_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)";
        on_tx!(self, tx => {
            sqlx::query(sql)
                .bind(id)
                .bind(content.unit.as_ref().map(|unit| unit.0.as_str()))
                .bind(content.month.to_string())
                .bind(&content.text)
                .bind(content.english.as_deref())
                .bind(content.audience.code())
                .bind(made_by)
                .bind(made_at)
                .execute(tx)
                .await?;
        });
        Ok(id)
    }

    /// Withdraws a note; `false` if that was done before.
    pub async fn withdraw_note(
        &mut self,
        id: i64,
        by: &str,
        at: DateTime<Utc>,
    ) -> Result<bool, StorageError> {
        let sql = "insert into note_withdrawal (note_id, withdrawn_by, withdrawn_at)
                   values ($1, $2, $3) on conflict (note_id) do nothing";
        let rows = on_tx!(self, tx => {
            sqlx::query(sql).bind(id).bind(by).bind(at).execute(tx).await?.rows_affected()
        });
        Ok(rows == 1)
    }
}

impl TryFrom<NoteRow> for Note {
    type Error = StorageError;

    fn try_from(row: NoteRow) -> Result<Self, StorageError> {
        let corrupt = || StorageError::Corrupt(format!("note {}", row.note_id));
        Ok(Self {
            id: row.note_id,
            content: NoteContent {
                unit: row.unit_id.map(UnitId),
                month: row.month.parse().map_err(|_| corrupt())?,
                text: row.text_vi,
                english: row.text_en,
                audience: Audience::from_code(&row.audience).ok_or_else(corrupt)?,
            },
            made_by: row.made_by,
            made_at: row.made_at,
            withdrawn: row.withdrawn_by.zip(row.withdrawn_at),
        })
    }
}
