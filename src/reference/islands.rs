//! The islands of the tile-grid map, read from the embedded file.
use super::rows;
use crate::domain::{Island, UnitId};
use serde::Deserialize;

#[derive(Deserialize)]
struct IslandRow {
    unit_set: String,
    name_vi: String,
    parent_code: String,
    grid_row: u8,
    grid_col: u8,
}

/// Hoàng Sa and Trường Sa on both maps.
pub fn islands() -> Vec<Island> {
    rows::<IslandRow>(include_str!("grid_islands.csv"))
        .into_iter()
        .map(|row| Island {
            name: row.name_vi,
            parent: UnitId(format!("{}-{}", row.unit_set, row.parent_code)),
            row: row.grid_row,
            column: row.grid_col,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::load;

    #[test]
    fn each_island_belongs_to_a_locality_and_lies_on_no_other_tile() {
        let units = load().units;
        let islands = islands();
        let of = |name: &str| {
            let parents = islands.iter().filter(|island| island.name == name);
            parents
                .map(|island| island.parent.0.as_str())
                .collect::<Vec<_>>()
        };
        assert_eq!(of("Hoàng Sa"), ["63-48", "34-48"]);
        assert_eq!(of("Trường Sa"), ["63-56", "34-56"]);
        for island in &islands {
            let parent = units.iter().find(|unit| unit.id == island.parent).unwrap();
            let map = island.parent.0.split_inclusive('-').next().unwrap();
            let same_map = |id: &UnitId| id.0.starts_with(map);
            let taken = units.iter().any(|unit| {
                let tile = unit.tile.as_ref().map(|tile| (tile.row, tile.column));
                same_map(&unit.id) && tile == Some((island.row, island.column))
            });
            assert!(parent.tile.is_some() && !taken, "{}", island.name);
        }
    }
}
