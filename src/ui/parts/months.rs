//! The figures of a unit month by month; the rate first, which a phone has no room for later.
use crate::{
    domain::{Measure, Month, UnitIx},
    ui::app::Scene,
};
use leptos::prelude::*;

/// Months in the table before the rest is folded away.
const MONTHS_SHOWN: i32 = 12;

/// The figures behind the trend, month by month, newest first.
pub fn table(scene: &Scene, ix: UnitIx, month: Month) -> impl IntoView + use<> {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let first = scene.board.first_month().unwrap_or(month);
    let rows = |months: Vec<Month>| {
        let lines = months
            .into_iter()
            .map(|at| line(scene, ix, at))
            .collect_view();
        let sum = |measures: &[Measure]| {
            let names: Vec<_> = measures.iter().map(|m| lang.of(m.name())).collect();
            names.join(" + ")
        };
        let indicator = scene.view.indicator;
        view! {
            <div class="scroll" tabindex="0" role="region" aria-label=t.months_title>
                <table class="months">
                    <thead>
                        <tr>
                            <th scope="col">{t.month}</th>
                            <th scope="col" class="n">{t.rate_percent}</th>
                            <th scope="col" class="n">{t.change_points}</th>
                            <th scope="col" class="n">{sum(indicator.numerator())}</th>
                            <th scope="col" class="n">{sum(indicator.denominator())}</th>
                            <th scope="col">{t.source}</th>
                            <th scope="col">{t.edition}</th>
                        </tr>
                    </thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
        }
    };
    let newest: Vec<_> = month
        .plus(1 - MONTHS_SHOWN)
        .max(first)
        .through(month)
        .rev()
        .collect();
    let older: Vec<_> = first.through(month.plus(-MONTHS_SHOWN)).rev().collect();
    let older = (!older.is_empty()).then(|| {
        view! {
            <details class="rest">
                <summary>{t.all_months} " (" {older.len()} ")"</summary>
                {rows(older)}
            </details>
        }
    });
    view! {
        <section class="block" id="months">
            <h2>{t.months_title}</h2>
            {rows(newest)}
            {older}
        </section>
    }
}

fn line(scene: &Scene, ix: UnitIx, month: Month) -> impl IntoView + use<> {
    let (lang, view, board) = (scene.lang, scene.view, &scene.board);
    let figure = board.figure(ix, view.indicator, view.basis, month);
    let before = view
        .basis
        .before(month)
        .and_then(|before| board.figure(ix, view.indicator, view.basis, before).rate());
    let rate = figure.rate();
    let dash = || "–".to_owned();
    let slab = board.slab(month);
    let source = slab.map(|slab| {
        let mut names: Vec<_> = board
            .units()
            .resolve(ix, month)
            .into_iter()
            .filter_map(|unit| Some(lang.of(slab.head(unit)?.source.name())))
            .collect();
        names.dedup();
        names.join(", ")
    });
    let source = match figure.missing.is_empty() {
        true => source.unwrap_or_default(),
        false => lang.missing(&lang.gaps(board, &figure.missing)),
    };
    let change = rate
        .zip(before)
        .map(|(rate, before)| rate.percent() - before.percent());
    view! {
        <tr>
            <th scope="row">{lang.month(month)}</th>
            <td class="n strong">{rate.map_or_else(dash, |rate| lang.number(rate.percent(), 2))}</td>
            <td class="n">{change.map_or_else(dash, |change| lang.signed(change))}</td>
            <td class="n">{rate.map_or_else(dash, |rate| lang.whole(rate.part))}</td>
            <td class="n">{rate.map_or_else(dash, |rate| lang.whole(rate.whole))}</td>
            <td class="quiet">{source}</td>
            <td class="quiet">{slab.map(|slab| slab.edition.to_string())}</td>
        </tr>
    }
}

/// What other systems say of the same unit and month, beside the figure that is judged.
pub fn beside(scene: &Scene, ix: UnitIx, month: Month) -> impl IntoView + use<> {
    let (lang, board) = (scene.lang, &scene.board);
    let others: Vec<_> = board
        .units()
        .resolve(ix, month)
        .into_iter()
        .flat_map(|unit| board.beside(unit, scene.view.indicator, month))
        .collect();
    (!others.is_empty()).then(|| {
        let items = others
            .iter()
            .map(|(head, rate)| {
                let rate = rate.map_or("–".into(), |rate| {
                    let (part, whole) = (lang.whole(rate.part), lang.whole(rate.whole));
                    format!("{part} / {whole} = {}%", lang.number(rate.percent(), 2))
                });
                view! {
                    <li>
                        {lang.of(head.source.name())} ", " {lang.period(head.period)} ": " <b>{rate}</b>
                    </li>
                }
            })
            .collect_view();
        view! {
            <section class="block">
                <h2>{lang.texts().other_sources}</h2>
                <ul>{items}</ul>
            </section>
        }
    })
}
