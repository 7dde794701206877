//! Targets and their versions. A version is written once.
use super::reference::decimal;
use super::{StorageError, Store, Writing, store::on_pool, writing::on_tx};
use crate::domain::{Operator, Scope, Target, TargetVersion, Verified, holding};
use chrono::{DateTime, NaiveDate, Utc};

#[derive(Debug, sqlx::FromRow)]
struct VersionRow {
    target_id: String,
    version: i64,
    indicator: String,
    scope: String,
    operator: String,
    hundredths: i64,
    places: i64,
    unit: String,
    issued: Option<NaiveDate>,
    valid_from: Option<NaiveDate>,
    due: NaiveDate,
    document: String,
    source: String,
    verified: String,
    judged: bool,
    note: String,
    withdrawn: bool,
    made_at: DateTime<Utc>,
    made_by: Option<String>,
    path: String,
}

const VERSIONS: &str = "
    select v.target_id, v.version, v.indicator, v.scope, v.operator, v.hundredths, v.places,
           v.unit, v.issued, v.valid_from, v.due, v.document, v.source, v.verified, v.judged,
           v.note, v.withdrawn, v.made_at, v.made_by, v.path
      from target_version as v join target as t on t.target_id = v.target_id
     order by t.position, v.target_id, v.version";

impl Store {
    /// Every version of every target that holds on some day, in the order of pages.
    pub(super) async fn targets(&self) -> Result<Vec<Target>, StorageError> {
        Ok(holding(&self.target_versions().await?))
    }

    /// Every version of every target, in the order of pages.
    pub async fn target_versions(&self) -> Result<Vec<TargetVersion>, StorageError> {
        let rows: Vec<VersionRow> =
            on_pool!(self, pool => sqlx::query_as(VERSIONS).fetch_all(pool).await?);
        rows.into_iter().map(TargetVersion::try_from).collect()
    }
}

impl Writing {
    /// Takes over the targets that came with the program: what differs from its last version
    /// becomes the next one, unless somebody else decided since.
    pub async fn put_targets(
        &mut self,
        targets: &[Target],
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let known = self.target_versions().await?;
        let place = "insert into target (target_id, position) values ($1, $2)
                     on conflict (target_id) do update set position = excluded.position";
        for (position, target) in (0_i64..).zip(targets) {
            on_tx!(self, tx => {
                sqlx::query(place).bind(&target.id).bind(position).execute(tx).await?;
            });
            let last = known.iter().rfind(|version| version.target.id == target.id);
            let stands =
                last.is_some_and(|last| last.made_by.is_some() || last.target == *target);
            if !stands {
                self.add_target_version(&TargetVersion {
                    number: last.map_or(1, |last| last.number + 1),
                    target: target.clone(),
                    is_withdrawn: false,
                    made_at: at,
                    made_by: None,
                })
                .await?;
            }
        }
        Ok(())
    }

    /// Every version of every target, as this transaction sees them.
    pub async fn target_versions(&mut self) -> Result<Vec<TargetVersion>, StorageError> {
        let rows: Vec<VersionRow> =
            on_tx!(self, tx => sqlx::query_as(VERSIONS).fetch_all(tx).await?);
        rows.into_iter().map(TargetVersion::try_from).collect()
    }

    /// Makes room for a target that was not there, after all others.
    pub async fn add_target(&mut self, id: &str) -> Result<(), StorageError> {
        let sql = "insert into target (target_id, position)
                   select $1, coalesce(max(position), 0) + 1 from target";
        on_tx!(self, tx => { sqlx::query(sql).bind(id).execute(tx).await?; });
        Ok(())
    }

    /// Adds a version of a target that is there. Until when it holds is not kept.
    pub async fn add_target_version(
        &mut self,
        version: &TargetVersion,
    ) -> Result<(), StorageError> {
        let sql = "
            insert into target_version (target_id, version, indicator, scope, operator, hundredths,
                                        places, unit, issued, valid_from, due, document, source,
                                        verified, judged, note, withdrawn, made_at, made_by,
                                        path)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                    $18, $19, $20)";
        let target = &version.target;
        on_tx!(self, tx => {
            sqlx::query(sql)
                .bind(&target.id)
                .bind(i64::from(version.number))
                .bind(&target.indicator)
                .bind(target.scope.code())
                .bind(target.operator.sign())
                .bind(target.value.hundredths)
                .bind(i64::from(target.value.places))
                .bind(&target.unit)
                .bind(target.issued)
                .bind(target.from)
                .bind(target.due)
                .bind(&target.document)
                .bind(&target.source)
                .bind(target.verified.code())
                .bind(target.judged)
                .bind(&target.note)
                .bind(version.is_withdrawn)
                .bind(version.made_at)
                .bind(version.made_by.as_deref())
                .bind(target.path.to_string())
                .execute(tx)
                .await?;
        });
        Ok(())
    }
}

impl TryFrom<VersionRow> for TargetVersion {
    type Error = StorageError;

    fn try_from(row: VersionRow) -> Result<Self, StorageError> {
        let corrupt = || StorageError::Corrupt(format!("{row:?}"));
        let target = Target {
            scope: Scope::from_code(&row.scope).ok_or_else(corrupt)?,
            operator: Operator::from_sign(&row.operator).ok_or_else(corrupt)?,
            verified: Verified::from_code(&row.verified).ok_or_else(corrupt)?,
            value: decimal(row.hundredths, row.places)?,
            id: row.target_id.clone(),
            indicator: row.indicator.clone(),
            unit: row.unit.clone(),
            issued: row.issued,
            due: row.due,
            path: row.path.parse().map_err(|_| corrupt())?,
            document: row.document.clone(),
            source: row.source.clone(),
            judged: row.judged,
            note: row.note.clone(),
            from: row.valid_from,
            until: None,
        };
        Ok(Self {
            number: u32::try_from(row.version).map_err(|_| corrupt())?,
            target,
            is_withdrawn: row.withdrawn,
            made_at: row.made_at,
            made_by: row.made_by.clone(),
        })
    }
}
