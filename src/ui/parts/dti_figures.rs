//! What stands around the league table of the digital transformation index: key figures, means of
//! all groups over the years, statements, and the two methods of the merger.
use super::{citation, dti_cells, figures::Cell};
use crate::{
    charts,
    domain::{Claims, DtiEdition, DtiPart, League, Observation},
    i18n::capital,
    ui::app::{Address, Scene},
};
use leptos::prelude::*;
use std::str::FromStr;

/// Mean, country, number of ranks, leader.
pub fn cells(scene: &Scene, edition: &DtiEdition) -> Vec<Cell> {
    let (lang, d, board) = (scene.lang, scene.lang.dti(), &scene.board);
    let before = board.dti_edition(edition.league, edition.year - 1);
    let value = |name: &str, now: &Claims, before: &Claims| {
        let told = now.first();
        let score = told.and_then(|told| told.score());
        let change = score.zip(before.first().and_then(|told| told.score()));
        let change = change.map(|(now, before)| {
            lang.since_year(&lang.dti_change(now, before), edition.year - 1)
        });
        Cell {
            name: name.to_owned(),
            number: score.map_or("–".into(), |score| lang.score(score)),
            unit: String::new(),
            change: change.unwrap_or_default(),
            meaning: told.map_or(d.not_found.into(), |told| {
                lang.provenance(told.provenance).into()
            }),
        }
    };
    let scored = edition.rows.iter().filter(|row| !row.scores().is_empty());
    let leaders: Vec<_> = edition.leaders().collect();
    let name = |unit| lang.unit_name(board.units().get(unit));
    let names: Vec<_> = leaders.iter().map(|row| name(row.unit)).collect();
    let score = leaders.first().map(|row| row.scores()).unwrap_or_default();
    let first = match (&score[..], leaders.is_empty(), edition.ranked) {
        ([score, ..], ..) => (lang.score(*score), String::new()),
        ([], true, _) => ("–".into(), String::new()),
        ([], false, Some(ranked)) => ("1".into(), format!("/{ranked}")),
        ([], false, None) => ("1".into(), String::new()),
    };
    let (placed, of) = match edition.ranked {
        Some(ranked) => (edition.placed().count(), format!("/{ranked}")),
        None => (edition.placed().count(), String::new()),
    };
    vec![
        value(d.mean, &edition.mean, &before.mean),
        value(d.national, &edition.national, &before.national),
        Cell {
            name: d.published.into(),
            number: placed.to_string(),
            unit: of,
            change: lang.scores_known(scored.count(), edition.ranked),
            meaning: String::new(),
        },
        Cell {
            name: d.leader.into(),
            number: first.0,
            unit: first.1,
            change: names.join(", "),
            meaning: String::new(),
        },
    ]
}

/// The scores that are known on one line, before the mean; nothing where there are too few.
pub fn scores(scene: &Scene, edition: &DtiEdition) -> Option<AnyView> {
    let (lang, d) = (scene.lang, scene.lang.dti());
    let drawings = charts::dti_scores(&scene.board, edition, lang)?;
    let known = edition.rows.iter().filter(|row| !row.scores().is_empty());
    let known = lang.scores_known(known.count(), edition.ranked);
    Some(
        view! {
            <section class="block" id="scores">
                <figure class="alone">
                    <figcaption>
                        <h2>{d.scores_title}</h2>
                        <p class="quiet">{d.scores_legend} " " {capital(&known)} "."</p>
                    </figcaption>
                    <div inner_html=drawings></div>
                </figure>
            </section>
        }
        .into_any(),
    )
}

/// The means of all leagues and the value of the country, one row a year.
pub fn means(scene: &Scene, shown: &DtiEdition) -> AnyView {
    let (lang, d, board) = (scene.lang, scene.lang.dti(), &scene.board);
    let leagues = [
        League::Provinces,
        League::MinistriesWithServices,
        League::MinistriesWithout,
        League::National,
    ];
    let mut years: Vec<i32> = leagues
        .iter()
        .flat_map(|league| board.dti_years(*league))
        .collect();
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    let heads = leagues
        .iter()
        .map(|league| view! { <th scope="col" class="n">{lang.league(*league)}</th> })
        .collect_view();
    let rows = years
        .into_iter()
        .map(|year| {
            let cells = leagues
                .iter()
                .map(|league| {
                    let edition = board.dti_edition(*league, year);
                    let told = match league {
                        League::National => edition.national,
                        _ => edition.mean,
                    };
                    let is_shown = year == shown.year && *league == shown.league;
                    view! { <td class=if is_shown { "n now" } else { "n" }>{claims(scene, &told)}</td> }
                })
                .collect_view();
            view! { <tr><th scope="row">{year}</th>{cells}</tr> }
        })
        .collect_view();
    view! {
        <section class="block" id="means">
            <h2>{d.means_title}</h2>
            <p class="quiet">{d.means_explained}</p>
            <div class="scroll" tabindex="0" role="region" aria-label=d.means_title>
                <table class="means">
                    <caption class="sr">{d.means_title}</caption>
                    <thead><tr><th scope="col">{d.year}</th>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// Values one under the other, each with its source.
fn claims(scene: &Scene, told: &[&Observation]) -> AnyView {
    let all = told
        .iter()
        .map(|told| {
            view! {
                <p><b>{scene.lang.observed(told)}</b></p>
                <p class="quiet">{dti_cells::source(scene, told)}</p>
            }
        })
        .collect_view();
    match told.is_empty() {
        true => view! { "–" }.into_any(),
        false => all.into_any(),
    }
}

/// The pillars of the league, and what was said about the edition.
pub fn said(scene: &Scene, edition: &DtiEdition) -> Option<AnyView> {
    let (lang, d) = (scene.lang, scene.lang.dti());
    let list = |title: &'static str, told: &Claims| {
        let items = told
            .iter()
            .map(|told| {
                let part = DtiPart::from_str(&told.key.item).ok();
                let name = part.map_or_else(
                    || lang.observed_item(told),
                    |part| lang.dti_part(part).to_owned(),
                );
                view! {
                    <li>
                        <b>{lang.observed(told)}</b> " " {name}
                        <span class="quiet">{dti_cells::source(scene, told)}</span>
                    </li>
                }
            })
            .collect_view();
        (!told.is_empty()).then(|| {
            view! { <h2>{title}</h2> <ul class="lines">{items}</ul> }
        })
    };
    let is_empty = edition.pillars.is_empty() && edition.said.is_empty();
    (!is_empty).then(|| {
        view! {
            <section class="block">
                {list(d.said, &edition.said)}
                {list(d.pillars, &edition.pillars)}
            </section>
        }
        .into_any()
    })
}

/// How an index and a rate cross the merger, side by side.
pub fn methods(scene: &Scene) -> AnyView {
    let d = scene.lang.dti();
    let method = |[name, over, under, means]: [&'static str; 4], more: AnyView| {
        view! {
            <section>
                <h3>{name}</h3>
                <p class="formula">
                    <span class="over">{over}</span>
                    <span class="sr">" / "</span>
                    <span class="under">{under}</span>
                </p>
                <p>{means} " " {more}</p>
            </section>
        }
    };
    // The edition that was made so says where.
    let edition = scene.board.dti_edition(League::Provinces, 2024);
    let source = edition
        .mean
        .first()
        .map(|told| citation::links(&told.key.source));
    let definition = scene.link_to(&Address::Indicator(scene.view.indicator), &scene.across());
    let definition = view! { <a href=definition>{scene.lang.texts().to_definition}</a> };
    view! {
        <section class="block" id="methods">
            <h2>{d.methods}</h2>
            <div class="methods">
                {method(d.of_index, source.into_any())}
                {method(d.of_rate, definition.into_any())}
            </div>
        </section>
    }
    .into_any()
}
