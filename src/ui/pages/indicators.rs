//! `/vi/indicators`: what is measured, how, and where it stands.
use crate::{
    domain::{Indicator, Month, Scope, Settled, Theme, View, target_in_force},
    ui::{
        app::{Address, Outcome, Refusal, Scene, Sheet},
        parts::formula,
    },
};
use leptos::prelude::*;

/// All indicators, by the part of the work that they measure.
pub fn indicators(scene: &Scene) -> Outcome {
    match scene.board.settle(&scene.view) {
        Settled::At(month) => Outcome::Sheet(list(scene, Some(month))),
        Settled::Moved(view) => Outcome::Moved(scene.link(&view)),
        Settled::NotPublished(month) => Outcome::Refused(Refusal::NotPublished(month)),
        Settled::Nothing => Outcome::Sheet(list(scene, None)),
    }
}

fn list(scene: &Scene, month: Option<Month>) -> Sheet {
    let (lang, t, d) = (scene.lang, scene.lang.texts(), scene.lang.definitions());
    let stated = Indicator::ALL
        .iter()
        .filter(|indicator| indicator.is_verified())
        .count();
    let title = lang
        .definitions_headline(stated, Indicator::ALL.len() - stated)
        .into_iter()
        .enumerate()
        .map(|(at, piece)| match at % 2 {
            0 => piece.into_any(),
            _ => view! { <b>{piece}</b> }.into_any(),
        })
        .collect_view();
    let themes = Theme::ALL
        .into_iter()
        .map(|theme| {
            let entries = theme
                .indicators()
                .iter()
                .map(|indicator| entry(scene, *indicator, month))
                .collect_view();
            view! {
                <section class="block theme">
                    <h2>{lang.theme(theme)}</h2>
                    {entries}
                </section>
            }
        })
        .collect_view();
    let main = view! {
        <div class="page">
            <section class="hero">
                <div>
                    <h1>{title}</h1>
                    <p class="lead">{d.explained}</p>
                </div>
            </section>
            {themes}
        </div>
    };
    Sheet {
        title: t.nav_indicators.to_owned(),
        description: d.description.to_owned(),
        main: main.into_any(),
        has_islands: false,
        month,
    }
}

fn entry(scene: &Scene, indicator: Indicator, month: Option<Month>) -> AnyView {
    let lang = scene.lang;
    let to = scene.link_to(&Address::Indicator(indicator), &scene.across());
    let unit = lang.definitions().percent;
    view! {
        <article class="entry" id=indicator.code()>
            <div>
                <h3><a href=to>{lang.of(indicator.name())}</a></h3>
                <p>{lang.of(indicator.about())}</p>
                <p class="quiet">
                    {formula::stated(scene, indicator)} " · " {unit} " · "
                    {formula::direction(scene, indicator)} " · " <code>{indicator.code()}</code>
                </p>
            </div>
            {formula::fraction(scene, indicator)}
            <div>{month.map(|month| latest(scene, indicator, month))}</div>
        </article>
    }
    .into_any()
}

/// The pooled rate of the localities, its fraction, and the target that judges it.
fn latest(scene: &Scene, indicator: Indicator, month: Month) -> AnyView {
    let (lang, t, board) = (scene.lang, scene.lang.texts(), &scene.board);
    let view = View {
        indicator,
        ..scene.view
    };
    let units = board.members(view.map, month);
    let figure = board.pool(&units, indicator, view.basis, month);
    let target = target_in_force(board.targets(), indicator, Scope::Localities, month);
    let number = figure.rate().map_or(t.no_figure.to_owned(), |rate| {
        lang.near(rate, target.map(|target| target.value))
    });
    let fraction = figure.rate().map(|rate| {
        let text = format!("{} / {}", lang.whole(rate.part), lang.whole(rate.whole));
        view! { <p>{text}</p> }
    });
    let target = target.map_or(t.no_target.to_owned(), |target| {
        format!(
            "{} {}, {}",
            t.target,
            lang.limit(target.value),
            lang.due(target, month)
        )
    });
    view! {
        <p class="number">{number}</p>
        <p>{lang.span(month, view.basis)}</p>
        {fraction}
        <p class="quiet">{target}</p>
    }
    .into_any()
}
