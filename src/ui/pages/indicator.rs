//! `/vi/indicators/e2e_total`: one indicator, its definition, its league table.
use crate::{
    domain::{Demand, Indicator, Month, Overview, Settled, UnitIx},
    ui::{
        app::{Address, Outcome, Refusal, Scene, Sheet},
        parts::{
            figures, formula, goal_conflicts, notice, published, ranking, sentence, targets,
            trend, view_bar,
        },
    },
};
use leptos::prelude::*;

/// One indicator in one month; without reports its definition, targets and publications.
pub fn indicator(scene: &Scene, indicator: Indicator) -> Outcome {
    match (scene.board.settle(&scene.view), scene.board.nation()) {
        (Settled::At(month), Some(nation)) => {
            Outcome::Sheet(of_month(scene, indicator, nation, month))
        }
        (Settled::Moved(view), _) => Outcome::Moved(scene.link(&view)),
        (Settled::NotPublished(month), _) => Outcome::Refused(Refusal::NotPublished(month)),
        (Settled::Nothing, _) | (_, None) => Outcome::Sheet(of_definition(scene, indicator)),
    }
}

fn of_month(scene: &Scene, indicator: Indicator, nation: UnitIx, month: Month) -> Sheet {
    let (lang, t, view) = (scene.lang, scene.lang.texts(), scene.view);
    let overview = Overview::new(&scene.board, nation, &view, month);
    let headline = lang.headline(&overview, &view);
    let description = sentence::plain(&headline);
    let members: Vec<_> = overview.rows.iter().map(|row| row.unit).collect();
    let grounds = scene.board.grounds(&members, view.basis, month);
    let trend = scene.board.group_trend(&view, month);
    let notice = notice::moved(scene, month, |view| scene.board.settle(view));
    let main = view! {
        {view_bar::view_bar(scene, month).into_any()}
        <div class="page">
            {title(scene, indicator)}
            {notice}
            <section class="hero">
                <p class="headline">{sentence::sentence(headline)}</p>
                {figures::fraction(scene, &overview.pooled, &grounds, month).into_any()}
            </section>
            {figures::row(figures::of_group(scene, &overview)).into_any()}
            {figures::rest_on(scene, month).into_any()}
            <div class="two block">
                <section>{trend::figure(scene, &trend, t.localities_block, "", None, None).into_any()}</section>
                {formula::facts(scene, indicator)}
            </div>
            {formula::measures(scene, indicator)}
            {ranking::table(scene, &overview).into_any()}
            {goals(scene, indicator)}
            {published::table(scene, None, Some(month)).into_any()}
        </div>
    };
    Sheet {
        title: format!("{}, {}", lang.heading(indicator), lang.month_long(month)),
        description,
        main: main.into_any(),
        has_islands: true,
        month: Some(month),
    }
}

fn of_definition(scene: &Scene, indicator: Indicator) -> Sheet {
    let (lang, d) = (scene.lang, scene.lang.definitions());
    let main = view! {
        <div class="page">
            {title(scene, indicator)}
            <p class="notice" role="status">{d.no_reports}</p>
            <div class="block">{formula::facts(scene, indicator)}</div>
            {formula::measures(scene, indicator)}
            {goals(scene, indicator)}
            {published::table(scene, None, None).into_any()}
        </div>
    };
    Sheet {
        title: lang.heading(indicator),
        description: lang.of(indicator.about()).to_owned(),
        main: main.into_any(),
        has_islands: false,
        month: None,
    }
}

fn title(scene: &Scene, indicator: Indicator) -> AnyView {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let all = scene.link_to(&Address::Indicators, &scene.across());
    view! {
        <nav class="crumbs" aria-label=t.nav_indicators>
            <a href=all>{t.nav_indicators}</a>
            " › " <span aria-current="page">{lang.heading(indicator)}</span>
        </nav>
        <h1 class="unit long">{lang.of(indicator.name())} <small>{indicator.code()}</small></h1>
    }
    .into_any()
}

/// The targets of the indicator, those of them that do not go together, the way to all others.
fn goals(scene: &Scene, indicator: Indicator) -> AnyView {
    let own = |group: &Vec<Demand>| group[0].target().indicator == indicator.code();
    let groups: Vec<_> = scene
        .board
        .disagreements(scene.today)
        .into_iter()
        .filter(own)
        .collect();
    let to = scene.link_to(&Address::Targets, &scene.across());
    view! {
        {targets::table(scene)}
        <p class="downloads"><a href=to>{scene.lang.goals().all_targets}</a></p>
        {goal_conflicts::conflicts(scene, &groups)}
    }
    .into_any()
}
