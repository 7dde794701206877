//! What a board is built from besides editions, and settings.
use super::{StorageError, Store, Writing, store::on_pool, writing::on_tx};
use crate::domain::{
    Decimal, Observation, PublicNote, PublishedFigure, Rule, Succession, Target, Unit,
};
use chrono::NaiveDate;

/// What a board is built from besides editions.
#[derive(Clone, Debug)]
pub struct StoredReference {
    /// Every unit, parents first.
    pub units: Vec<Unit>,
    /// Who took over from whom.
    pub succession: Vec<Succession>,
    /// Every target.
    pub targets: Vec<Target>,
    /// Every figure published elsewhere.
    pub published: Vec<PublishedFigure>,
    /// Every version of every rule.
    pub rules: Vec<Rule>,
    /// The planning date, if one was set.
    pub planning: Option<NaiveDate>,
    /// Every note that everybody may read.
    pub notes: Vec<PublicNote>,
    /// Every observation that stands.
    pub observations: Vec<Observation>,
}

impl Store {
    /// Everything a board needs besides editions.
    pub async fn reference(&self) -> Result<StoredReference, StorageError> {
        Ok(StoredReference {
            units: self.units().await?,
            succession: self.succession().await?,
            targets: self.targets().await?,
            published: self.published().await?,
            rules: self.rules().await?,
            planning: self.planning().await?,
            notes: self.public_notes().await?,
            observations: self.observations().await?,
        })
    }

    /// The planning date; a setting that was emptied is none.
    pub async fn planning(&self) -> Result<Option<NaiveDate>, StorageError> {
        let text = self.setting("planning_date").await?;
        let corrupt = || StorageError::Corrupt("the setting planning_date".into());
        match text.as_deref() {
            None | Some("") => Ok(None),
            Some(day) => day.parse().map(Some).map_err(|_| corrupt()),
        }
    }

    /// The value of a setting.
    pub async fn setting(&self, name: &str) -> Result<Option<String>, StorageError> {
        let sql = "select value from setting where name = $1";
        Ok(on_pool!(self, pool => {
            sqlx::query_scalar(sql).bind(name).fetch_optional(pool).await?
        }))
    }
}

impl Writing {
    /// Sets a setting.
    pub async fn set_setting(&mut self, name: &str, value: &str) -> Result<(), StorageError> {
        let sql = "insert into setting (name, value) values ($1, $2)
                   on conflict (name) do update set value = excluded.value";
        on_tx!(self, tx => { sqlx::query(sql).bind(name).bind(value).execute(tx).await?; });
        Ok(())
    }
}

/// A fixed-point number from its two columns.
pub(super) fn decimal(hundredths: i64, places: i64) -> Result<Decimal, StorageError> {
    let places = u8::try_from(places)
        .map_err(|_| StorageError::Corrupt(format!("{places} decimals")))?;
    Ok(Decimal { hundredths, places })
}
