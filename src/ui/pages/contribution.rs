//! `/vi/contribution`: what each locality holds of the gap to the target.
use crate::{
    charts::{self, Dress, Standing},
    domain::{Contribution, Month, Rate, Settled, Shortfall},
    ui::{
        app::{Outcome, Refusal, Scene, Sheet},
        parts::{downloads, notice, pace, view_bar},
    },
};
use leptos::prelude::*;

/// The localities of the view's map, the one that holds most first.
pub fn contribution(scene: &Scene) -> Outcome {
    match scene.board.settle(&scene.view) {
        Settled::At(month) => Outcome::Sheet(of_month(scene, month)),
        Settled::Moved(view) => Outcome::Moved(scene.link(&view)),
        Settled::NotPublished(month) => Outcome::Refused(Refusal::NotPublished(month)),
        Settled::Nothing => Outcome::Refused(Refusal::NoSuchPage),
    }
}

fn of_month(scene: &Scene, month: Month) -> Sheet {
    let (lang, w, view, board) = (scene.lang, scene.lang.what_if(), scene.view, &scene.board);
    let units = board.members(view.map, month);
    let found = Contribution::of(board, &units, view.indicator, view.basis, month)
        .filter(|found| !found.rows.is_empty());
    let headline = found
        .as_ref()
        .map_or(w.none_below.to_owned(), |found| lang.gap_headline(found));
    let bars = found.as_ref().map(|found| bars(scene, found, month));
    let about = format!(
        "{} · {}. {}",
        lang.heading(view.indicator),
        lang.span(month, view.basis),
        w.contribution_explained
    );
    let notice = notice::moved(scene, month, |view| board.settle(view));
    let main = view! {
        {view_bar::view_bar(scene, month).into_any()}
        <div class="page">
            {notice}
            <section class="hero">
                <div>
                    <h1 class="plain">{headline.clone()}</h1>
                    <p class="lead">{about}</p>
                    {pace::of_localities(scene, month)}
                </div>
            </section>
            {bars}
        </div>
    };
    Sheet {
        title: format!("{}, {}", w.contribution, lang.month_long(month)),
        description: headline,
        main: main.into_any(),
        has_islands: true,
        month: Some(month),
    }
}

/// The largest parts as a stair; the list under it has all of them.
fn drawing(scene: &Scene, found: &Contribution, month: Month) -> AnyView {
    let lang = scene.lang;
    let draw = |dress| charts::contribution(&scene.board, Some(found), lang, dress);
    let drawings = draw(Dress::Wide) + &draw(Dress::Narrow);
    view! {
        <figure class="shares-figure">
            <figcaption>
                <p class="quiet">{lang.shortfall_subtitle(&scene.view, month)}</p>
            </figcaption>
            <div inner_html=drawings></div>
            {downloads::links(scene, "contribution", month, None)}
        </figure>
    }
    .into_any()
}

/// A bar for each unit: its share of the gap, under the drawing of the largest.
fn bars(scene: &Scene, found: &Contribution, month: Month) -> AnyView {
    let w = scene.lang.what_if();
    let full = found.rows.first().map_or(100.0, |row| row.share);
    let items = found
        .rows
        .iter()
        .map(|row| bar(scene, row, full))
        .collect_view();
    view! {
        <section class="block" id="contribution">
            <h2>{w.contribution}</h2>
            {drawing(scene, found, month)}
            <ul class="bars shares">{items}</ul>
        </section>
    }
    .into_any()
}

fn bar(scene: &Scene, row: &Shortfall, full: f64) -> AnyView {
    let lang = scene.lang;
    let unit = scene.board.units().get(row.unit);
    // The share of the gap is a rate of its own; ten thousandths are finer than any screen.
    let share = Rate::new((row.share * 10_000.0) as u64, 1_000_000);
    let bar = share.map(|share| charts::bar(share, None, None, full, Standing::Between));
    let way = lang.way_to_target(
        &lang.near(row.rate, Some(row.target)),
        &lang.limit(row.target),
        row.rate.missing_to(row.target),
    );
    view! {
        <li>
            <span><a href=scene.unit_link(&unit.id.0, scene.view.month)>{lang.unit_name(unit)}</a></span>
            <span inner_html=bar.unwrap_or_default()></span>
            <b>{lang.worth(row.points, row.share)}</b>
            <span class="quiet">{way}</span>
        </li>
    }
    .into_any()
}
