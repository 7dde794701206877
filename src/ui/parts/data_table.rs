//! The table behind a drawing on its own page: months for what goes over the months, units for
//! what shows them all.
use super::{compared_trend, ranking, ranks, table_of, trend};
use crate::{
    briefing::tables,
    charts::Picture,
    domain::{Ahead, Drawing, Month, Overview},
    ui::app::Scene,
};
use leptos::prelude::*;

/// The figures that `picture` shows, as far as a row of a table can hold them.
pub fn of(scene: &Scene, picture: &Picture, month: Month) -> Option<AnyView> {
    let (board, view, lang) = (&scene.board, &picture.view, scene.lang);
    let unit = picture.units.first().copied();
    let name = |unit| lang.unit_name(board.units().get(unit));
    match picture.drawing {
        Drawing::Trend => {
            let block = lang.texts().localities_block;
            let (shown, name) = match unit {
                Some(unit) => (board.unit_trend(unit, view, month), name(unit)),
                None => (board.group_trend(view, month), block.to_owned()),
            };
            let months = view.ahead.map_or(0, Ahead::months);
            let of = unit.or(board.nation())?;
            let shown = board.forecast(shown.until_focus(), of, view, months);
            Some(trend::table(scene, &shown, &name).into_any())
        }
        Drawing::Compare => {
            let shown = board.compare_trend(&picture.units, view, month);
            Some(compared_trend::table(scene, &shown.until_focus()).into_any())
        }
        Drawing::Bump => {
            let shown = board.bump(&picture.units, view, month);
            Some(ranks::table(scene, &shown).into_any())
        }
        Drawing::Multiples | Drawing::Heat => {
            let table = tables::table(board, picture, month)?;
            Some(table_of::crossed(scene, &table, "rate", month)?.into_any())
        }
        Drawing::Ranks
        | Drawing::Ranking
        | Drawing::Distribution
        | Drawing::Map
        | Drawing::Slope
        | Drawing::Scatter
        | Drawing::Bullets
        | Drawing::Contribution => {
            let table = tables::table(board, picture, month)?;
            let overview = Overview::new(board, board.nation()?, view, month);
            let foot = unit.is_none().then(|| ranking::foot(scene, &overview));
            let said = [unit.map(name), foot];
            Some(table_of::rows(scene, &table, said, month).into_any())
        }
    }
}
