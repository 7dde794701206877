//! Editions: packed, checksummed bodies, one per month and revision.
use super::{StorageError, Store, Writing, store::on_pool, writing::on_tx};
use crate::domain::{Edition, EditionBody, Head, Month, PackedCount, UnitId};
use chrono::{DateTime, NaiveDate, Utc};
use sha2::{Digest, Sha256};

/// The form in which bodies are packed, their first byte. A change of [`EditionBody`] or of what
/// is in it takes the next number, so that an older file is recognised and not misread.
const FORM: u8 = 2;
/// The first form: without days of lateness, and with flags of rules that had no versions.
const FIRST_FORM: u8 = 1;

/// An edition with its content, as it was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Month, revision, dates.
    pub edition: Edition,
    /// Figures and flags.
    pub body: EditionBody,
}

#[derive(sqlx::FromRow)]
struct EditionRow {
    month: String,
    revision: i64,
    published_at: DateTime<Utc>,
    data_date: NaiveDate,
    has_sample: bool,
    body: Vec<u8>,
    checksum: Vec<u8>,
}

impl TryFrom<EditionRow> for Published {
    type Error = StorageError;

    fn try_from(row: EditionRow) -> Result<Self, StorageError> {
        let corrupt = |what: &str| {
            StorageError::Corrupt(format!("edition {} r{}: {what}", row.month, row.revision))
        };
        if Sha256::digest(&row.body).as_slice() != row.checksum {
            return Err(corrupt("its checksum does not match its body"));
        }
        Ok(Self {
            edition: Edition {
                month: row.month.parse().map_err(|_| corrupt("not a month"))?,
                revision: u32::try_from(row.revision).map_err(|_| corrupt("its revision"))?,
                published_at: row.published_at,
                data_date: row.data_date,
                has_sample: row.has_sample,
            },
            body: match row.body.split_first() {
                Some((&FORM, packed)) => {
                    postcard::from_bytes(packed).map_err(|_| corrupt("its body"))?
                }
                Some((&FIRST_FORM, packed)) => {
                    figures_alone(packed).map_err(|_| corrupt("its body"))?
                }
                _ => return Err(StorageError::OtherForm(row.month, row.revision)),
            },
        })
    }
}

/// The figures of a body in its first form. Its flags are left out, for the rules that raised them
/// are no more: the month is judged anew when it is published next.
fn figures_alone(packed: &[u8]) -> Result<EditionBody, postcard::Error> {
    type Figures = (Vec<String>, Vec<UnitId>, Vec<Head<u32>>, Vec<PackedCount>);
    let ((measures, units, heads, cells), _) = postcard::take_from_bytes::<Figures>(packed)?;
    Ok(EditionBody {
        measures,
        units,
        heads,
        cells,
        late: Vec::new(),
        flags: Vec::new(),
    })
}

impl Store {
    /// The latest edition of every month that was published after `board_revision`.
    pub async fn editions_after(
        &self,
        board_revision: u64,
    ) -> Result<Vec<Published>, StorageError> {
        let sql = "
            select month, revision, published_at, data_date, has_sample, body, checksum
              from edition as e
             where board_revision > $1
               and not exists (select 1 from edition as newer
                                where newer.month = e.month and newer.revision > e.revision)
             order by month";
        let rows: Vec<EditionRow> = on_pool!(self, pool => {
            sqlx::query_as(sql).bind(board_revision as i64).fetch_all(pool).await?
        });
        // Unpacking is work for processors, and years of months keep all of them busy.
        let unpacking: Vec<_> = rows
            .into_iter()
            .map(|row| tokio::task::spawn_blocking(|| Published::try_from(row)))
            .collect();
        let mut editions = Vec::with_capacity(unpacking.len());
        for edition in unpacking {
            editions.push(edition.await.expect("unpacking does not panic")?);
        }
        Ok(editions)
    }

    /// Every edition of a month, the first first.
    pub async fn editions_of(&self, month: Month) -> Result<Vec<Published>, StorageError> {
        let sql = "
            select month, revision, published_at, data_date, has_sample, body, checksum
              from edition where month = $1 order by revision";
        let rows: Vec<EditionRow> = on_pool!(self, pool => {
            sqlx::query_as(sql).bind(month.to_string()).fetch_all(pool).await?
        });
        rows.into_iter().map(Published::try_from).collect()
    }

    /// The board's revision: grows with every publication.
    pub async fn board_revision(&self) -> Result<u64, StorageError> {
        let sql = "select revision from board";
        let revision: i64 =
            on_pool!(self, pool => sqlx::query_scalar(sql).fetch_one(pool).await?);
        super::reports::unsigned(revision)
    }
}

impl Writing {
    /// Publishes an edition; readers see it with `board_revision`.
    pub async fn publish(
        &mut self,
        published: &Published,
        board_revision: u64,
    ) -> Result<(), StorageError> {
        let body = postcard::to_extend(&published.body, vec![FORM]).map_err(|error| {
            StorageError::Corrupt(format!("a body that does not pack: {error}"))
        })?;
        let sql = "
            insert into edition (month, revision, published_at, data_date, has_sample,
                                 board_revision, body, checksum)
            values ($1, $2, $3, $4, $5, $6, $7, $8)";
        let edition = &published.edition;
        let checksum = Sha256::digest(&body).to_vec();
        on_tx!(self, tx => {
            sqlx::query(sql)
                .bind(edition.month.to_string())
                .bind(i64::from(edition.revision))
                .bind(edition.published_at)
                .bind(edition.data_date)
                .bind(edition.has_sample)
                .bind(board_revision as i64)
                .bind(body)
                .bind(checksum)
                .execute(tx)
                .await?;
        });
        Ok(())
    }

    /// The highest revision published of `month`; 0 when there is none.
    pub async fn last_revision(&mut self, month: Month) -> Result<u32, StorageError> {
        let sql = "select coalesce(max(revision), 0) from edition where month = $1";
        let last: i64 = on_tx!(self, tx => {
            sqlx::query_scalar(sql).bind(month.to_string()).fetch_one(tx).await?
        });
        u32::try_from(last).map_err(|_| StorageError::Corrupt(format!("revision {last}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_body_in_its_first_form_the_figures_are_read_and_its_flags_left_out() {
        let cells = vec![PackedCount::NOT_PROVIDED];
        let figures = (vec!["a"], vec!["34-01"], Vec::<Head<u32>>::new(), cells);
        let mut packed = postcard::to_allocvec(&figures).unwrap();
        // One flag of the first form: nobody reads what stands here any more.
        packed.extend([1, 0, 9, 9, 9]);
        let body = figures_alone(&packed).unwrap();
        assert_eq!(body.units, [UnitId("34-01".into())]);
        assert_eq!((body.measures.len(), body.cells.len()), (1, 1));
        assert!(body.flags.is_empty() && body.late.is_empty());
        assert!(figures_alone(&packed[..3]).is_err(), "a torn one is not");
    }
}
