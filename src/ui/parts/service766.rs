//! Rows of index 766 as a table, and the section of a unit.
use super::{service_strips, strip, told};
use crate::{
    domain::{Band, Provenance, ServiceGap, ServicePart, ServiceRow, UnitIx},
    ui::app::{Address, Scene},
};
use leptos::prelude::*;

/// What tells the rows of a table apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    /// They are of one publication: ranked.
    Units,
    /// Each has its own day.
    Days,
}

/// A table of rows; one without a score is left out.
pub fn table(
    scene: &Scene,
    rows: &[ServiceRow<'_>],
    apart: Apart,
    caption: String,
) -> Option<AnyView> {
    let w = scene.lang.service766();
    let scored = rows.iter().filter(|row| row.total.is_some());
    let lines: Vec<_> = scored.map(|row| line(scene, row, apart)).collect();
    if lines.is_empty() {
        return None;
    }
    let day = (apart == Apart::Days).then(|| view! { <th scope="col">{w.day}</th> });
    Some(
        view! {
            <div class="scroll" tabindex="0" role="region" aria-label=caption.clone()>
                <table class="scores">
                    <caption class="sr">{caption.clone()}</caption>
                    <thead>
                        <tr>
                            {day}
                            <th scope="col">{w.unit}</th>
                            <th scope="col" class="n">{w.rank}</th>
                            <th scope="col" class="bar-cell"><span>"0"</span> <span>"100"</span></th>
                            <th scope="col" class="n">{w.score}</th>
                            <th scope="col">{w.band}</th>
                            <th scope="col" class="n">{w.to_leader}</th>
                            <th scope="col" class="n">{w.to_next}</th>
                            <th scope="col" class="n">{w.change}</th>
                            <th scope="col">{scene.lang.texts().source}</th>
                        </tr>
                    </thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
        }
        .into_any(),
    )
}

fn line(scene: &Scene, row: &ServiceRow<'_>, apart: Apart) -> Option<AnyView> {
    let (lang, w) = (scene.lang, scene.lang.service766());
    let (observed, score) = (row.total?, row.score()?);
    let unit = scene.board.units().get(row.unit);
    let link = scene.unit_link(&unit.id.0, None);
    let name = lang.compared_name(unit);
    let band = Band::of(score);
    let (best, whole) = (Band::Excellent.least(), ServicePart::Total.maximum());
    let (share, mark) = (score.share_of(whole)?, best.share_of(whole));
    let class = match band {
        Band::Excellent => "met",
        Band::Weak => "below",
        _ => "between",
    };
    let day = (apart == Apart::Days).then(|| {
        view! { <td class="period">{lang.day(row.day)}</td> }
    });
    let rank = observed
        .placing
        .map_or(w.not_published.to_owned(), |placing| {
            lang.placing_of(placing)
        });
    let unread = (!band.is_verified()).then(|| {
        let word = lang.provenance(Provenance::Unverified);
        view! { <span class="quiet">{word}</span> }
    });
    let gap = |gap: ServiceGap| {
        let class = if gap == ServiceGap::Unknown {
            "quiet"
        } else {
            ""
        };
        view! { <span class=class>{lang.service_gap(gap)}</span> }
    };
    let change = match row.change {
        None => "–".into_any(),
        Some(change) => {
            let since = lang.service_since(change);
            view! { {lang.score_change(change.by)} " " <span class="quiet">{since}</span> }
                .into_any()
        }
    };
    Some(
        view! {
            <tr data-unit=unit.id.0.clone()>
                {day}
                <th scope="row"><a href=link>{name}</a></th>
                <td class="n rank" data-label=w.rank>{rank}</td>
                <td class="bar-cell" inner_html=strip::strip(share, mark, class)></td>
                <td class="n strong">{lang.score(score)} " " {told::mark(scene, observed.provenance)}</td>
                <td data-label=w.band>{lang.band(band)} " " {unread}</td>
                <td class="n" data-label=w.to_leader>{gap(row.to_leader)}</td>
                <td class="n" data-label=w.to_next>{gap(row.to_next)}</td>
                <td class="n" data-label=w.change>{change}</td>
                <td class="from">{told::source(observed)}</td>
            </tr>
        }
        .into_any(),
    )
}

/// Everything published about a unit, and what its predecessors had; `None` where nothing was.
pub fn of_unit(scene: &Scene, ix: UnitIx) -> Option<AnyView> {
    let (lang, w, board) = (scene.lang, scene.lang.service766(), &scene.board);
    let mut rows = board.service_of(ix);
    for old in board.units().predecessors(ix) {
        rows.extend(board.service_of(*old));
    }
    if rows.is_empty() {
        return None;
    }
    let table = table(scene, &rows, Apart::Days, w.of_unit.to_owned());
    let parts = rows
        .iter()
        .filter(|row| row.unit == ix)
        .find(|row| !row.parts.is_empty())
        .map(|row| service_strips::strips(scene, row, lang.day(row.day)));
    let to = scene.link_to(&Address::Service766(None), &Default::default());
    Some(
        view! {
            <section class="block" id="index766">
                <h2>{w.of_unit}</h2>
                <p class="quiet">{w.of_unit_explained} " " <a href=to>{w.to_page}</a></p>
                {table}
                {parts}
            </section>
        }
        .into_any(),
    )
}
