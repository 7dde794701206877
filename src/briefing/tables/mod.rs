//! The tables behind drawings and downloads, one function for each.
mod dti;
mod gaps;
mod indicators;
mod months;
mod observations;
mod plot;
mod ranking;
mod registers;
mod reports;
mod scenario;
mod service766;
mod sheet;
#[cfg(test)]
mod tests;

use super::Table;
use crate::{
    charts::Picture,
    domain::{Board, Drawing, Month},
};

pub use dti::{about_dti, dti};
pub use gaps::contribution;
pub use indicators::bullets;
pub use months::{compare, figures, ranks, trend};
pub use observations::observations;
pub use plot::{Plot, PlotForm, Plotted, plot};
pub use ranking::{bump, ranking, scatter, slope};
pub use registers::{notes, published, targets, units};
pub use reports::{flags, rates, reports, reports_of};
pub use scenario::what_if;
pub use service766::service766;
pub use sheet::listed;

/// The table behind a drawing; `None` where the board lacks what it needs.
pub fn table(board: &Board, picture: &Picture, month: Month) -> Option<Table> {
    let (view, lang) = (&picture.view, picture.lang);
    match picture.drawing {
        Drawing::Trend => trend(board, view, month, picture.units.first().copied(), lang),
        Drawing::Ranking | Drawing::Distribution | Drawing::Map => {
            ranking(board, view, month, lang)
        }
        Drawing::Ranks => {
            let unit = *picture.units.first()?;
            Some(ranks(board, view, month, unit, lang))
        }
        Drawing::Compare => Some(compare(board, view, month, &picture.units, lang)),
        Drawing::Slope => Some(slope(board, view, month, lang)),
        Drawing::Bump => {
            let shown = board.bump(&picture.units, view, month);
            let (months, title) =
                (shown.around.months.iter(), lang.bump_subtitle(view, &shown));
            Some(bump(board, view, months.copied(), title, lang))
        }
        Drawing::Multiples | Drawing::Heat => {
            let all = board.members(view.map, month);
            Some(compare(board, view, month, &all, lang))
        }
        Drawing::Scatter => Some(scatter(board, view, month, lang)),
        Drawing::Bullets => {
            let unit = picture.units.first().copied();
            Some(bullets(board, view, month, unit, lang))
        }
        Drawing::Contribution => contribution(board, view, month, lang),
    }
}
