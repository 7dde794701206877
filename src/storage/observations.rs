//! Observations and their versions. A version is written once.
use super::{StorageError, Store, Writing, reference::decimal, store::on_pool, writing::on_tx};
use crate::domain::{
    Bound, Decimal, Observation, ObservationId, ObservationKey, ObservationVersion, Observed,
    Placing, Score, Topic, UnitId, standing,
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;

#[derive(Debug, sqlx::FromRow)]
struct VersionRow {
    observation_id: i64,
    topic: String,
    item: String,
    league: Option<String>,
    unit_id: Option<String>,
    as_of: NaiveDate,
    source: String,
    version: i64,
    since: Option<NaiveDate>,
    bound: String,
    ten_thousandths: Option<i64>,
    places: Option<i64>,
    level: Option<String>,
    whole: Option<i64>,
    whole_places: Option<i64>,
    unit_of_value: String,
    first_place: Option<i64>,
    last_place: Option<i64>,
    ranked: Option<i64>,
    name_vi: String,
    name_en: String,
    provenance: String,
    note: String,
    withdrawn: bool,
    made_at: DateTime<Utc>,
    made_by: Option<String>,
}

const VERSIONS: &str = "
    select o.observation_id, o.topic, o.item, o.league, o.unit_id, o.as_of, o.source, v.version,
           v.since, v.bound, v.ten_thousandths, v.places, v.level, v.whole, v.whole_places,
           v.unit_of_value, v.first_place, v.last_place, v.ranked, v.name_vi, v.name_en,
           v.provenance, v.note, v.withdrawn, v.made_at, v.made_by
      from observation_version as v join observation as o
           on o.observation_id = v.observation_id
     order by o.observation_id, v.version";

impl Store {
    /// Every observation that stands, in the order in which they were taken.
    pub(super) async fn observations(&self) -> Result<Vec<Observation>, StorageError> {
        Ok(standing(self.observation_versions().await?))
    }

    /// Every version of every observation, in the order in which they were taken.
    pub async fn observation_versions(&self) -> Result<Vec<ObservationVersion>, StorageError> {
        let rows: Vec<VersionRow> =
            on_pool!(self, pool => sqlx::query_as(VERSIONS).fetch_all(pool).await?);
        rows.into_iter().map(ObservationVersion::try_from).collect()
    }
}

impl Writing {
    /// Every version of every observation, as this transaction sees them.
    pub async fn observation_versions(
        &mut self,
    ) -> Result<Vec<ObservationVersion>, StorageError> {
        let rows: Vec<VersionRow> =
            on_tx!(self, tx => sqlx::query_as(VERSIONS).fetch_all(tx).await?);
        rows.into_iter().map(ObservationVersion::try_from).collect()
    }

    /// Takes over the observations that came with the program: what differs from its last version
    /// becomes the next one, unless somebody else decided since.
    pub async fn put_observations(
        &mut self,
        observations: &[Observation],
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let known = self.observation_versions().await?;
        let last: BTreeMap<&ObservationKey, &ObservationVersion> = known
            .iter()
            .map(|version| (&version.observation.key, version))
            .collect();
        for observation in observations {
            match last.get(&observation.key) {
                Some(last) if last.made_by.is_some() || last.observation == *observation => {}
                Some(last) => {
                    let next = last.next(observation.clone(), false, at, None);
                    self.add_observation_version(&next).await?;
                }
                None => {
                    self.add_observation(observation, at, None).await?;
                }
            }
        }
        Ok(())
    }

    /// Adds an observation that was not there, with its first version; gives its number.
    pub async fn add_observation(
        &mut self,
        observation: &Observation,
        made_at: DateTime<Utc>,
        made_by: Option<&str>,
    ) -> Result<ObservationId, StorageError> {
        let sql =
            "update counter set next = next + 1 where name = 'observation' returning next";
        let next: i64 = on_tx!(self, tx => sqlx::query_scalar(sql).fetch_one(tx).await?);
        let id = ObservationId(next - 1);
        let sql = "
            insert into observation (observation_id, topic, item, league, unit_id, as_of, source)
            values ($1, $2, $3, $4, $5, $6, $7)";
        let key = &observation.key;
        on_tx!(self, tx => {
            sqlx::query(sql)
                .bind(id.0)
                .bind(key.topic.code())
                .bind(&key.item)
                .bind(key.league.map(|league| league.code()))
                .bind(key.unit.as_ref().map(|unit| unit.0.as_str()))
                .bind(key.as_of)
                .bind(&key.source)
                .execute(tx)
                .await?;
        });
        self.add_observation_version(&ObservationVersion {
            id,
            number: 1,
            observation: observation.clone(),
            is_withdrawn: false,
            made_at,
            made_by: made_by.map(str::to_owned),
        })
        .await?;
        Ok(id)
    }

    /// Adds a version of an observation that is there.
    pub async fn add_observation_version(
        &mut self,
        version: &ObservationVersion,
    ) -> Result<(), StorageError> {
        let sql = "
            insert into observation_version (observation_id, version, since, bound,
                    ten_thousandths, places, level, whole, whole_places, unit_of_value,
                    first_place, last_place, ranked, name_vi, name_en, provenance, note,
                    withdrawn, made_at, made_by)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                    $18, $19, $20)";
        let told = &version.observation;
        let scaled = told.value.and_then(Observed::scaled);
        let level = match told.value {
            Some(Observed::Level(level)) => Some(level.code()),
            _ => None,
        };
        let placing = told.placing;
        on_tx!(self, tx => {
            sqlx::query(sql)
                .bind(version.id.0)
                .bind(i64::from(version.number))
                .bind(told.since)
                .bind(told.bound.sign())
                .bind(scaled.map(|(value, _)| value))
                .bind(scaled.map(|(_, places)| i64::from(places)))
                .bind(level)
                .bind(told.out_of.map(|whole| whole.hundredths))
                .bind(told.out_of.map(|whole| i64::from(whole.places)))
                .bind(&told.unit_of_value)
                .bind(placing.map(|placing| i64::from(placing.first)))
                .bind(placing.map(|placing| i64::from(placing.last)))
                .bind(placing.and_then(|placing| placing.of).map(i64::from))
                .bind(&told.name_vi)
                .bind(&told.name_en)
                .bind(told.provenance.code())
                .bind(&told.note)
                .bind(version.is_withdrawn)
                .bind(version.made_at)
                .bind(version.made_by.as_deref())
                .execute(tx)
                .await?;
        });
        Ok(())
    }
}

impl TryFrom<VersionRow> for ObservationVersion {
    type Error = StorageError;

    fn try_from(row: VersionRow) -> Result<Self, StorageError> {
        let corrupt = || StorageError::Corrupt(format!("{row:?}"));
        let small = |value: i64| u32::try_from(value).map_err(|_| corrupt());
        let topic: Topic = row.topic.parse().map_err(|_| corrupt())?;
        let league = row.league.as_deref().map(str::parse);
        let whole = row.whole.zip(row.whole_places);
        let out_of = whole
            .map(|(value, places)| decimal(value, places))
            .transpose()?;
        let placing = match row.first_place.zip(row.last_place) {
            Some((first, last)) => Some(Placing {
                first: small(first)?,
                last: small(last)?,
                of: row.ranked.map(small).transpose()?,
            }),
            None => None,
        };
        let observation = Observation {
            key: ObservationKey {
                topic,
                item: row.item.clone(),
                league: league.transpose().map_err(|_| corrupt())?,
                unit: row.unit_id.clone().map(UnitId),
                as_of: row.as_of,
                source: row.source.clone(),
            },
            since: row.since,
            bound: Bound::from_sign(&row.bound).ok_or_else(corrupt)?,
            value: value(topic, &row).map_err(|()| corrupt())?,
            out_of,
            unit_of_value: row.unit_of_value.clone(),
            placing,
            name_vi: row.name_vi.clone(),
            name_en: row.name_en.clone(),
            provenance: row.provenance.parse().map_err(|_| corrupt())?,
            note: row.note.clone(),
        };
        Ok(Self {
            id: ObservationId(row.observation_id),
            number: small(row.version)?,
            observation,
            is_withdrawn: row.withdrawn,
            made_at: row.made_at,
            made_by: row.made_by,
        })
    }
}

/// The value of a row, in the terms of its topic.
fn value(topic: Topic, row: &VersionRow) -> Result<Option<Observed>, ()> {
    if let Some(level) = &row.level {
        return level
            .parse()
            .map(|level| Some(Observed::Level(level)))
            .map_err(|_| ());
    }
    let Some((value, places)) = row.ten_thousandths.zip(row.places) else {
        return Ok(None);
    };
    let places = u8::try_from(places).map_err(|_| ())?;
    Ok(Some(match topic {
        Topic::Dti | Topic::Service766 => Observed::Score(Score {
            ten_thousandths: value,
            places,
        }),
        Topic::DossierSystem | Topic::PoliceGrades | Topic::Programme => {
            Observed::Number(Decimal {
                hundredths: value / 100,
                places,
            })
        }
    }))
}
