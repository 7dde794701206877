//! The register of units, read from the embedded files.
use super::rows;
use crate::domain::{Ministry, Region, Succession, Tile, Unit, UnitId, UnitKind, Verified};
use chrono::NaiveDate;
use serde::Deserialize;

#[derive(Deserialize)]
struct LocalityRow {
    code: String,
    name_vi: String,
    name_en: String,
    kind: String,
    region: String,
    valid_from: NaiveDate,
    valid_to: Option<NaiveDate>,
    grid_row: u8,
    grid_col: u8,
    unit_id: String,
    region_en: String,
    tile_label: String,
    aliases: String,
    note: String,
    sort_vi: u32,
}

#[derive(Deserialize)]
struct CommuneRow {
    unit_id: String,
    code: String,
    name_vi: String,
    name_en: String,
    kind: String,
    parent_unit_id: String,
    valid_from: NaiveDate,
}

#[derive(Deserialize)]
struct MinistryRow {
    code: String,
    name_vi: String,
    name_en: String,
    kind: String,
    services_dti2022: String,
    source: String,
    verified: String,
    note: String,
    valid_from: Option<NaiveDate>,
    valid_to: Option<NaiveDate>,
    merged_into: String,
    merger_note: String,
    aliases: String,
}

#[derive(Deserialize)]
struct KindRow {
    unit_id: String,
    to_kind: String,
    effective_date: NaiveDate,
}

#[derive(Deserialize)]
struct SuccessionRow {
    date: NaiveDate,
    old_unit_id: String,
    new_unit_id: String,
}

const NATION: &str = "vn";
const MINISTRIES: &str = "block-ministries";

pub(super) fn units(
    localities: &str,
    communes: &str,
    kinds: &str,
    ministries: &str,
) -> Vec<Unit> {
    let kinds: Vec<KindRow> = rows(kinds);
    let mut units = vec![
        body(NATION, "Cả nước", "Viet Nam", UnitKind::Nation, None),
        body(
            "block-localities",
            "Khối địa phương",
            "Localities",
            UnitKind::Block,
            Some(NATION),
        ),
        body(
            MINISTRIES,
            "Khối bộ, ngành",
            "Ministries",
            UnitKind::Block,
            Some(NATION),
        ),
    ];
    units.extend(
        rows(localities)
            .into_iter()
            .map(|row| locality(row, &kinds)),
    );
    units.extend(
        rows(ministries)
            .into_iter()
            .enumerate()
            .map(|(at, row)| ministry(at, row)),
    );
    units.extend(
        rows(communes)
            .into_iter()
            .enumerate()
            .map(|(at, row)| commune(at, row)),
    );
    units
}

pub(super) fn succession(localities: &str, ministries: &str) -> Vec<Succession> {
    let localities = rows::<SuccessionRow>(localities).into_iter();
    let localities = localities.map(|row| Succession {
        old: UnitId(row.old_unit_id),
        new: UnitId(row.new_unit_id),
        date: row.date,
    });
    let ministries = rows::<MinistryRow>(ministries).into_iter();
    let ministries = ministries.filter_map(|row| {
        let last = row.valid_to.filter(|_| !row.merged_into.is_empty())?;
        Some(Succession {
            old: ministry_id(&row.code),
            new: ministry_id(&row.merged_into),
            date: last.succ_opt()?,
        })
    });
    localities.chain(ministries).collect()
}

pub(super) fn ministries(text: &str) -> Vec<Ministry> {
    let read = "an embedded ministry reads";
    rows::<MinistryRow>(text)
        .into_iter()
        .map(|row| Ministry {
            unit: ministry_id(&row.code),
            kind: row.kind.parse().expect(read),
            ranked_with: row.services_dti2022.parse().expect(read),
            verified: Verified::from_code(&row.verified).expect(read),
            source: row.source,
            note: row.note,
            merger: row.merger_note,
        })
        .collect()
}

fn ministry_id(code: &str) -> UnitId {
    UnitId(format!("min-{code}"))
}

/// A unit that has always been there.
fn body(id: &str, name_vi: &str, name_en: &str, kind: UnitKind, parent: Option<&str>) -> Unit {
    let since = Unit::ever();
    Unit {
        id: UnitId(id.into()),
        code: String::new(),
        name_vi: name_vi.into(),
        name_en: name_en.into(),
        kinds: vec![(since, kind)],
        region: None,
        parent: parent.map(|id| UnitId(id.into())),
        valid_from: since,
        valid_to: None,
        tile: None,
        aliases: String::new(),
        sort: 0,
        note: String::new(),
    }
}

fn locality(row: LocalityRow, changes: &[KindRow]) -> Unit {
    let mut kinds = vec![(row.valid_from, kind(&row.kind))];
    kinds.extend(
        changes
            .iter()
            .filter(|change| change.unit_id == row.unit_id)
            .map(|change| (change.effective_date, kind(&change.to_kind))),
    );
    Unit {
        code: row.code,
        kinds,
        region: Some(Region {
            vi: row.region,
            en: row.region_en,
        }),
        valid_from: row.valid_from,
        valid_to: row.valid_to,
        tile: Some(Tile {
            row: row.grid_row,
            column: row.grid_col,
            label: row.tile_label,
        }),
        aliases: row.aliases,
        sort: row.sort_vi,
        note: row.note,
        ..body(
            &row.unit_id,
            &row.name_vi,
            &row.name_en,
            UnitKind::Province,
            Some(NATION),
        )
    }
}

fn commune(at: usize, row: CommuneRow) -> Unit {
    let kind = kind(&row.kind);
    Unit {
        code: row.code,
        kinds: vec![(row.valid_from, kind)],
        valid_from: row.valid_from,
        sort: at as u32,
        ..body(
            &row.unit_id,
            &row.name_vi,
            &row.name_en,
            kind,
            Some(&row.parent_unit_id),
        )
    }
}

fn ministry(at: usize, row: MinistryRow) -> Unit {
    let ever = body(
        &ministry_id(&row.code).0,
        &row.name_vi,
        &row.name_en,
        UnitKind::Ministry,
        Some(MINISTRIES),
    );
    let from = row.valid_from.unwrap_or(ever.valid_from);
    Unit {
        code: row.code,
        kinds: vec![(from, UnitKind::Ministry)],
        valid_from: from,
        valid_to: row.valid_to,
        aliases: row.aliases,
        sort: at as u32,
        ..ever
    }
}

fn kind(text: &str) -> UnitKind {
    match text {
        "thành phố trực thuộc trung ương" => UnitKind::City,
        "tỉnh" => UnitKind::Province,
        "xã" => UnitKind::Commune,
        "phường" => UnitKind::Ward,
        "đặc khu" => UnitKind::SpecialZone,
        other => panic!("{other:?} is not a kind of unit in the embedded files"),
    }
}
