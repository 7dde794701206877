//! The flags of one's own units, first thing after signing in.
use crate::{
    domain::{Flag, UnitIx, View, Wanted},
    ui::{app::Scene, parts::chip},
};
use leptos::prelude::*;

/// The flags of `units` (keys) in the latest month, the gravest first; nothing where there are
/// none.
pub(super) fn own_flags(scene: &Scene, units: &[&str]) -> Option<AnyView> {
    let (lang, f, board) = (scene.lang, scene.lang.flag_board(), &scene.board);
    let month = board.latest_month()?;
    let flags = board.flags_wanted(&View::default(), &Wanted::default(), month);
    let own = |flag: &&Flag<UnitIx>| units.contains(&&*board.units().get(flag.unit).id.0);
    let items: Vec<_> = flags
        .into_iter()
        .filter(own)
        .map(|flag| {
            let unit = board.units().get(flag.unit);
            let place = format!("?month={month}#flag-{}", flag.rule.code());
            let to = format!("/{}/units/{}{place}", lang.code(), unit.id.0);
            view! {
                <li>
                    {chip::chip(board, flag, lang)} " "
                    <a href=to>{lang.flag_sentence(board, flag)}</a> " "
                    <span class="quiet">
                        {lang.unit_name(unit)} ". " {lang.standing_since(flag, month)} "."
                    </span>
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="block own-flags">
                <h2>{f.title} ", " {lang.month_long(month)}</h2>
                <ul>{items}</ul>
            </section>
        }
        .into_any()
    })
}
