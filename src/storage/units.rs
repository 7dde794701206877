//! Units, their kinds and their succession.
use super::{StorageError, Store, Writing, store::on_pool, writing::on_tx};
use crate::domain::{Region, Succession, Tile, Unit, UnitId, UnitKind};
use chrono::NaiveDate;
use std::collections::HashMap;

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

impl Store {
    pub(super) async fn units(&self) -> Result<Vec<Unit>, StorageError> {
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

    pub(super) async fn succession(&self) -> Result<Vec<Succession>, StorageError> {
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
}

impl Writing {
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
