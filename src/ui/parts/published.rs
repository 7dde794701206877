//! Figures published elsewhere, beside the reported ones and never among them.
use super::citation;
use super::folded::folded;
use crate::{
    domain::{Month, PublishedFigure, UnitId, Verdict},
    ui::app::{Address, Scene},
};
use chrono::Datelike;
use leptos::prelude::*;

/// Rows shown before the rest is folded away.
const SHOWN: usize = 8;

/// Published figures of the page's indicator.
///
/// `unit` narrows them to one unit; `month` to those whose period touches its year, those that
/// end in it first. When there are none in the year, all are shown and the heading says so.
pub fn table(
    scene: &Scene,
    unit: Option<&UnitId>,
    month: Option<Month>,
) -> impl IntoView + use<> {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let all: Vec<&PublishedFigure> = scene
        .board
        .published()
        .iter()
        .filter(|figure| match unit {
            Some(id) => figure.unit.as_ref() == Some(id),
            None => figure.is_of(scene.view.indicator),
        })
        .collect();
    let year = month.map(Month::year);
    let mut of_year: Vec<_> = all
        .iter()
        .copied()
        .filter(|figure| {
            let period = figure.period;
            year.is_some_and(|year| {
                (period.start().year()..=period.end().year()).contains(&year)
            })
        })
        .collect();
    of_year.sort_by_key(|figure| Some(figure.period.month()) != month);
    let narrowed = !of_year.is_empty();
    let shown = if narrowed { &of_year } else { &all };
    let heading = lang.published_heading(year.filter(|_| narrowed));
    let other_years = (year.is_some() && !narrowed && !all.is_empty())
        .then(|| lang.no_published_in(year.unwrap_or_default()));
    let none = shown
        .is_empty()
        .then(|| view! { <p>{t.published_none}</p> });
    let table = folded(
        shown,
        SHOWN,
        |more| lang.more_rows(more),
        |some| rows(scene, some, unit.is_some()).into_any(),
    );
    view! {
        <section class="block" id="published">
            <h2>{heading}</h2>
            <p class="quiet">{t.published_explained} " " {other_years}</p>
            {none}
            {table}
        </section>
    }
}

fn rows(
    scene: &Scene,
    figures: &[&PublishedFigure],
    by_indicator: bool,
) -> impl IntoView + use<> {
    let t = scene.lang.texts();
    let rows = figures
        .iter()
        .map(|figure| line(scene, figure, by_indicator))
        .collect_view();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=t.published_title>
            <table class="published">
                <thead>
                    <tr>
                        <th scope="col">{t.period}</th>
                        <th scope="col">{if by_indicator { t.indicator } else { t.subject }}</th>
                        <th scope="col" class="n">{t.value}</th>
                        <th scope="col" class="n">{t.counts}</th>
                        <th scope="col">{t.against_target}</th>
                        <th scope="col">{t.note}</th>
                        <th scope="col">{t.source}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn line(scene: &Scene, figure: &PublishedFigure, by_indicator: bool) -> impl IntoView + use<> {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let subject = match &figure.unit {
        _ if by_indicator => lang.indicator_by_code(&figure.indicator).into_any(),
        Some(id) if id.0.starts_with("34-") || id.0.starts_with("63-") => {
            let to = scene.link_to(&Address::Unit(id.0.clone()), &Default::default());
            view! { <a href=to>{lang.subject(&scene.board, figure)}</a> }.into_any()
        }
        _ => lang.subject(&scene.board, figure).into_any(),
    };
    let rounded = figure.is_rounded().then(|| format!(" ({})", t.rounded));
    view! {
        <tr>
            <td class="period">{lang.period(figure.period)}</td>
            <th scope="row">{subject}</th>
            <td class="n strong">{lang.published_value(figure)}</td>
            <td class="n">{counts(scene, figure)} {rounded}</td>
            <td>{verdict(scene, figure)}</td>
            <td class="note" lang="vi">{figure.note.clone()}</td>
            <td>{citation::links(&figure.source)}</td>
        </tr>
    }
}

fn counts(scene: &Scene, figure: &PublishedFigure) -> String {
    let number =
        |count: Option<u64>| count.map_or("–".into(), |count| scene.lang.whole(count));
    match (figure.numerator, figure.denominator) {
        (None, None) => String::new(),
        (part, whole) => format!("{} / {}", number(part), number(whole)),
    }
}

/// Judged by the target in force when its period ended, and by its own operator.
fn verdict(scene: &Scene, figure: &PublishedFigure) -> Option<String> {
    let indicator = figure.indicator.parse().ok()?;
    let month = figure.period.month();
    let unit = scene.board.units().find(&figure.unit.as_ref()?.0)?;
    let target = scene.board.target_for(unit, indicator, month)?;
    let verdict = figure.judge(target.value);
    (verdict != Verdict::Open || !target.is_past_due(month))
        .then(|| scene.lang.verdict(verdict, target.value))
}
