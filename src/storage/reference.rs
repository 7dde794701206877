//! Units, succession, targets, published figures and settings, read back for the board.
use super::{StorageError, Store, Writing, reports::unsigned, store::on_pool, writing::on_tx};
use crate::domain::{
    Bound, Decimal, Period, PublishedFigure, Region, Scope, Succession, Target, Tile, Unit,
    UnitId, UnitKind, Verified,
};
use chrono::NaiveDate;
use std::collections::HashMap;

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
    /// Rate under which a locality is flagged. Unit: percent.
    pub floor: Decimal,
}

#[derive(Debug, sqlx::FromRow)]
struct UnitRow {
    unit_id: String,
    code: String,
    name_vi: String,
    name_en: String,
    region_vi: Option<String>,
    region_en: Option<String>,
    parent_unit_id: Option<String>,
    valid_from: NaiveDate,
    valid_to: Option<NaiveDate>,
    tile_row: Option<i64>,
    tile_column: Option<i64>,
    tile_label: Option<String>,
    aliases: String,
    sort_order: i64,
    note: String,
}

#[derive(Debug, sqlx::FromRow)]
struct TargetRow {
    target_id: String,
    indicator: String,
    scope: String,
    hundredths: i64,
    places: i64,
    unit: String,
    issued: Option<NaiveDate>,
    due: NaiveDate,
    document: String,
    source: String,
    verified: String,
    judged: bool,
    note: String,
}

#[derive(Debug, sqlx::FromRow)]
struct PublishedRow {
    unit_set: String,
    subject: String,
    unit_id: Option<String>,
    indicator: String,
    period_start: NaiveDate,
    period_end: NaiveDate,
    bound: String,
    hundredths: i64,
    places: i64,
    numerator: Option<i64>,
    denominator: Option<i64>,
    unit_of_value: String,
    source: String,
    note: String,
}

impl Store {
    /// Everything a board needs besides editions.
    pub async fn reference(&self) -> Result<StoredReference, StorageError> {
        Ok(StoredReference {
            units: self.units().await?,
            succession: self.succession().await?,
            targets: self.targets().await?,
            published: self.published().await?,
            floor: self
                .setting("floor")
                .await?
                .and_then(|text| text.parse().ok())
                .ok_or_else(|| StorageError::Corrupt("the setting floor".into()))?,
        })
    }

    async fn units(&self) -> Result<Vec<Unit>, StorageError> {
        let sql = "
            select unit_id, code, name_vi, name_en, region_vi, region_en, parent_unit_id,
                   valid_from, valid_to, tile_row, tile_column, tile_label, aliases, sort_order,
                   note
              from unit order by position";
        let rows: Vec<UnitRow> =
            on_pool!(self, pool => sqlx::query_as(sql).fetch_all(pool).await?);
        let sql =
            "select unit_id, valid_from, kind from unit_kind order by unit_id, valid_from";
        let kinds: Vec<(String, NaiveDate, String)> =
            on_pool!(self, pool => sqlx::query_as(sql).fetch_all(pool).await?);
        let mut by_unit: HashMap<String, Vec<(NaiveDate, UnitKind)>> = HashMap::new();
        for (unit, from, code) in kinds {
            let kind = UnitKind::from_code(&code)
                .ok_or_else(|| StorageError::Corrupt(format!("kind {code} of {unit}")))?;
            by_unit.entry(unit).or_default().push((from, kind));
        }
        rows.into_iter()
            .map(|row| {
                let kinds = by_unit.remove(&row.unit_id).unwrap_or_default();
                unit(row, kinds)
            })
            .collect()
    }

    async fn succession(&self) -> Result<Vec<Succession>, StorageError> {
        let sql = "select old_unit_id, new_unit_id, valid_from from succession
                    order by old_unit_id";
        let rows: Vec<(String, String, NaiveDate)> =
            on_pool!(self, pool => sqlx::query_as(sql).fetch_all(pool).await?);
        Ok(rows
            .into_iter()
            .map(|(old, new, date)| Succession {
                old: UnitId(old),
                new: UnitId(new),
                date,
            })
            .collect())
    }

    async fn targets(&self) -> Result<Vec<Target>, StorageError> {
        let sql = "
            select target_id, indicator, scope, hundredths, places, unit, issued, due, document,
                   source, verified, judged, note
              from target order by position";
        let rows: Vec<TargetRow> =
            on_pool!(self, pool => sqlx::query_as(sql).fetch_all(pool).await?);
        rows.into_iter().map(Target::try_from).collect()
    }

    async fn published(&self) -> Result<Vec<PublishedFigure>, StorageError> {
        let sql = "
            select unit_set, subject, unit_id, indicator, period_start, period_end, bound,
                   hundredths, places, numerator, denominator, unit_of_value, source, note
              from published_figure order by period_end desc, position";
        let rows: Vec<PublishedRow> =
            on_pool!(self, pool => sqlx::query_as(sql).fetch_all(pool).await?);
        rows.into_iter().map(PublishedFigure::try_from).collect()
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

    /// Adds or replaces units and their succession. Parents must come first.
    pub async fn put_units(
        &mut self,
        units: &[Unit],
        succession: &[Succession],
    ) -> Result<(), StorageError> {
        let sql = "
            insert into unit (unit_id, position, code, name_vi, name_en, region_vi, region_en,
                              parent_unit_id, valid_from, valid_to, tile_row, tile_column,
                              tile_label, aliases, sort_order, note)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
            on conflict (unit_id) do update
               set position = excluded.position, code = excluded.code,
                   name_vi = excluded.name_vi, name_en = excluded.name_en,
                   region_vi = excluded.region_vi, region_en = excluded.region_en,
                   parent_unit_id = excluded.parent_unit_id, valid_from = excluded.valid_from,
                   valid_to = excluded.valid_to, tile_row = excluded.tile_row,
                   tile_column = excluded.tile_column, tile_label = excluded.tile_label,
                   aliases = excluded.aliases, sort_order = excluded.sort_order,
                   note = excluded.note";
        let kind_sql = "insert into unit_kind (unit_id, valid_from, kind) values ($1, $2, $3)
                        on conflict (unit_id, valid_from) do update set kind = excluded.kind";
        // Positions are unique: those in use move out of the way before they are dealt anew.
        let aside = "update unit set position = -1 - position where position >= 0";
        on_tx!(self, tx => { sqlx::query(aside).execute(tx).await?; });
        for (position, unit) in (0_i64..).zip(units) {
            let tile = unit.tile.as_ref();
            on_tx!(self, tx => {
                sqlx::query(sql)
                    .bind(&unit.id.0)
                    .bind(position)
                    .bind(&unit.code)
                    .bind(&unit.name_vi)
                    .bind(&unit.name_en)
                    .bind(unit.region.as_ref().map(|region| &region.vi))
                    .bind(unit.region.as_ref().map(|region| &region.en))
                    .bind(unit.parent.as_ref().map(|parent| &parent.0))
                    .bind(unit.valid_from)
                    .bind(unit.valid_to)
                    .bind(tile.map(|tile| i64::from(tile.row)))
                    .bind(tile.map(|tile| i64::from(tile.column)))
                    .bind(tile.map(|tile| &tile.label))
                    .bind(&unit.aliases)
                    .bind(i64::from(unit.sort))
                    .bind(&unit.note)
                    .execute(tx)
                    .await?;
            });
            for (from, kind) in &unit.kinds {
                on_tx!(self, tx => {
                    sqlx::query(kind_sql)
                        .bind(&unit.id.0)
                        .bind(from)
                        .bind(kind.code())
                        .execute(tx)
                        .await?;
                });
            }
        }
        let sql = "insert into succession (old_unit_id, new_unit_id, valid_from)
                   values ($1, $2, $3)
                   on conflict (old_unit_id) do update
                      set new_unit_id = excluded.new_unit_id, valid_from = excluded.valid_from";
        for step in succession {
            on_tx!(self, tx => {
                sqlx::query(sql)
                    .bind(&step.old.0)
                    .bind(&step.new.0)
                    .bind(step.date)
                    .execute(tx)
                    .await?;
            });
        }
        Ok(())
    }

    /// Adds or replaces targets.
    pub async fn put_targets(&mut self, targets: &[Target]) -> Result<(), StorageError> {
        let sql = "
            insert into target (target_id, position, indicator, scope, hundredths, places, unit,
                                issued, due, document, source, verified, judged, note)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            on conflict (target_id) do update
               set position = excluded.position, indicator = excluded.indicator,
                   scope = excluded.scope, hundredths = excluded.hundredths,
                   places = excluded.places, unit = excluded.unit, issued = excluded.issued,
                   due = excluded.due, document = excluded.document, source = excluded.source,
                   verified = excluded.verified, judged = excluded.judged, note = excluded.note";
        for (position, target) in (0_i64..).zip(targets) {
            on_tx!(self, tx => {
                sqlx::query(sql)
                    .bind(&target.id)
                    .bind(position)
                    .bind(&target.indicator)
                    .bind(target.scope.code())
                    .bind(target.value.hundredths)
                    .bind(i64::from(target.value.places))
                    .bind(&target.unit)
                    .bind(target.issued)
                    .bind(target.due)
                    .bind(&target.document)
                    .bind(&target.source)
                    .bind(target.verified.code())
                    .bind(target.judged)
                    .bind(&target.note)
                    .execute(tx)
                    .await?;
            });
        }
        Ok(())
    }

    /// Adds published figures, or replaces those of the same subject, indicator, period and
    /// source. Gives the number of rows that are new or differ from what was there.
    pub async fn put_published(
        &mut self,
        figures: &[PublishedFigure],
    ) -> Result<u64, StorageError> {
        let sql = "
            insert into published_figure (unit_set, subject, unit_id, indicator, period_start,
                    period_end, bound, hundredths, places, numerator, denominator,
                    unit_of_value, source, note, position)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            on conflict (unit_set, subject, indicator, period_start, period_end, source)
               do update
               set unit_id = excluded.unit_id, bound = excluded.bound,
                   hundredths = excluded.hundredths, places = excluded.places,
                   numerator = excluded.numerator, denominator = excluded.denominator,
                   unit_of_value = excluded.unit_of_value, note = excluded.note
             where published_figure.unit_id is distinct from excluded.unit_id
                or published_figure.bound <> excluded.bound
                or published_figure.hundredths <> excluded.hundredths
                or published_figure.places <> excluded.places
                or published_figure.numerator is distinct from excluded.numerator
                or published_figure.denominator is distinct from excluded.denominator
                or published_figure.unit_of_value <> excluded.unit_of_value
                or published_figure.note <> excluded.note";
        let mut changed = 0;
        for (position, figure) in (0_i64..).zip(figures) {
            let done = on_tx!(self, tx => {
                sqlx::query(sql)
                    .bind(&figure.unit_set)
                    .bind(&figure.subject)
                    .bind(figure.unit.as_ref().map(|unit| &unit.0))
                    .bind(&figure.indicator)
                    .bind(figure.period.start())
                    .bind(figure.period.end())
                    .bind(figure.bound.sign())
                    .bind(figure.value.hundredths)
                    .bind(i64::from(figure.value.places))
                    .bind(figure.numerator.map(|count| count as i64))
                    .bind(figure.denominator.map(|count| count as i64))
                    .bind(&figure.unit_of_value)
                    .bind(&figure.source)
                    .bind(&figure.note)
                    .bind(position)
                    .execute(tx)
                    .await?
                    .rows_affected()
            });
            changed += done;
        }
        Ok(changed)
    }
}

fn unit(row: UnitRow, kinds: Vec<(NaiveDate, UnitKind)>) -> Result<Unit, StorageError> {
    let corrupt = || StorageError::Corrupt(format!("{row:?}"));
    if kinds.is_empty() {
        return Err(corrupt());
    }
    let small = |number: i64| u8::try_from(number).map_err(|_| corrupt());
    let tile = match (row.tile_row, row.tile_column, &row.tile_label) {
        (Some(at), Some(column), Some(label)) => Some(Tile {
            row: small(at)?,
            column: small(column)?,
            label: label.clone(),
        }),
        _ => None,
    };
    let sort = u32::try_from(row.sort_order).map_err(|_| corrupt())?;
    Ok(Unit {
        id: UnitId(row.unit_id),
        code: row.code,
        name_vi: row.name_vi,
        name_en: row.name_en,
        kinds,
        region: row
            .region_vi
            .zip(row.region_en)
            .map(|(vi, en)| Region { vi, en }),
        parent: row.parent_unit_id.map(UnitId),
        valid_from: row.valid_from,
        valid_to: row.valid_to,
        tile,
        aliases: row.aliases,
        sort,
        note: row.note,
    })
}

impl TryFrom<TargetRow> for Target {
    type Error = StorageError;

    fn try_from(row: TargetRow) -> Result<Self, StorageError> {
        let corrupt = || StorageError::Corrupt(format!("{row:?}"));
        Ok(Self {
            scope: Scope::from_code(&row.scope).ok_or_else(corrupt)?,
            verified: Verified::from_code(&row.verified).ok_or_else(corrupt)?,
            value: decimal(row.hundredths, row.places)?,
            id: row.target_id,
            indicator: row.indicator,
            unit: row.unit,
            issued: row.issued,
            due: row.due,
            document: row.document,
            source: row.source,
            judged: row.judged,
            note: row.note,
        })
    }
}

impl TryFrom<PublishedRow> for PublishedFigure {
    type Error = StorageError;

    fn try_from(row: PublishedRow) -> Result<Self, StorageError> {
        let corrupt = || StorageError::Corrupt(format!("{row:?}"));
        Ok(Self {
            period: Period::new(row.period_start, row.period_end).map_err(|_| corrupt())?,
            bound: Bound::from_sign(&row.bound).ok_or_else(corrupt)?,
            value: decimal(row.hundredths, row.places)?,
            numerator: row.numerator.map(unsigned).transpose()?,
            denominator: row.denominator.map(unsigned).transpose()?,
            unit: row.unit_id.map(UnitId),
            subject: row.subject,
            unit_set: row.unit_set,
            indicator: row.indicator,
            unit_of_value: row.unit_of_value,
            source: row.source,
            note: row.note,
        })
    }
}

fn decimal(hundredths: i64, places: i64) -> Result<Decimal, StorageError> {
    let places = u8::try_from(places)
        .map_err(|_| StorageError::Corrupt(format!("{places} decimals")))?;
    Ok(Decimal { hundredths, places })
}
