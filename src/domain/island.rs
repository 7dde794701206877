//! Islands on the tile-grid map: part of a locality, without figures of their own.
use super::UnitId;

/// An archipelago with a tile of its own, drawn as its locality is and never without its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Island {
    /// Vietnamese name, used in every language: `Hoàng Sa`.
    pub name: String,
    /// The locality that it belongs to.
    pub parent: UnitId,
    /// Row from the north.
    pub row: u8,
    /// Column from the west.
    pub column: u8,
}
