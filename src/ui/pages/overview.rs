//! `/vi/`: a parent unit over the units below it, in one month.
use crate::{
    domain::{Ahead, Month, Overview, Settled, UnitIx},
    i18n::Lang,
    ui::{
        app::{Address, Outcome, Refusal, Scene, Sheet},
        islands::Highlight,
        parts::{
            distribution, figures, flags, map, notice, pace, published, ranking, sentence,
            targets, trend, view_bar,
        },
    },
};
use leptos::prelude::*;

/// The overview of the country.
pub fn overview(scene: &Scene) -> Outcome {
    match (scene.board.settle(&scene.view), scene.board.nation()) {
        (Settled::At(month), Some(nation)) => Outcome::Sheet(of_month(scene, nation, month)),
        (Settled::Moved(view), _) => Outcome::Moved(scene.link(&view)),
        (Settled::NotPublished(month), _) => Outcome::Refused(Refusal::NotPublished(month)),
        (Settled::Nothing, _) if scene.board.latest_month().is_some() => {
            let old = scene.board.last_old_month();
            let asked = scene.view.month.or(old).or(scene.board.latest_month());
            Outcome::Refused(asked.map_or(Refusal::NoSuchPage, Refusal::NotPublished))
        }
        (Settled::Nothing, _) | (_, None) => Outcome::Sheet(of_publications(scene)),
    }
}

fn of_month(scene: &Scene, parent: UnitIx, month: Month) -> Sheet {
    let (lang, t, view) = (scene.lang, scene.lang.texts(), scene.view);
    let overview = Overview::new(&scene.board, parent, &view, month);
    let headline = lang.headline(&overview, &view);
    let description = sentence::plain(&headline);
    let lead = lang.lead(&scene.board, &overview);
    // On the Vietnamese page one English sentence stands under the headline, for guests.
    let english = (lang == Lang::Vi).then(|| {
        let english = Lang::En.headline(&overview, &view);
        view! { <p class="english" lang="en">{sentence::plain(&english)}</p> }
    });
    let briefing = scene.link_to(&Address::Briefing(Box::default(), None), &scene.across());
    let ahead = view.ahead.unwrap_or(Ahead::None);
    let trend = scene.board.group_trend(&view, month);
    let trend = scene.board.forecast(trend, parent, &view, ahead.months());
    let members: Vec<_> = overview.rows.iter().map(|row| row.unit).collect();
    let grounds = scene.board.grounds(&members, view.basis, month);
    let notice = notice::moved(scene, month, |view| scene.board.settle(view));
    let main = view! {
        {view_bar::view_bar(scene, month).into_any()}
        <div class="page">
            {notice}
            <section class="hero">
                <div>
                    <h1>{sentence::sentence(headline)}</h1>
                    <p class="lead">{lead}</p>
                    {english}
                    <p class="actions"><a href=briefing>{lang.briefing_page().title}</a></p>
                </div>
                {figures::fraction(scene, &overview.pooled, &grounds, month).into_any()}
            </section>
            {figures::row(figures::of_group(scene, &overview)).into_any()}
            {figures::rest_on(scene, month).into_any()}
            {pace::of_localities(scene, month)}
            <div class="two block">
                <section>
                    {trend::figure(scene, &trend, t.localities_block, "", None, Some(ahead)).into_any()}
                    {distribution::figure(scene, &overview).into_any()}
                </section>
                {map::figure(scene, &overview).into_any()}
            </div>
            {flags::laggards(scene, &overview).into_any()}
            {ranking::table(scene, &overview).into_any()}
            {published::table(scene, None, Some(month)).into_any()}
            {targets::table(scene)}
            <Highlight/>
        </div>
    };
    Sheet {
        title: format!(
            "{}, {}",
            lang.heading(view.indicator),
            lang.month_long(month)
        ),
        description,
        main: main.into_any(),
        has_islands: true,
        month: Some(month),
    }
}

/// The overview while no report was imported: what is published, and the targets.
fn of_publications(scene: &Scene) -> Sheet {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let indicator = scene.view.indicator;
    let latest = scene
        .board
        .published()
        .iter()
        .filter(|figure| figure.is_of(indicator))
        .filter(|figure| {
            figure
                .unit
                .as_ref()
                .is_some_and(|id| id.0 == "block-localities")
        })
        .max_by_key(|figure| figure.period.end());
    let headline = latest.map_or_else(
        || view! { <h1>{lang.heading(indicator)}</h1> }.into_any(),
        |figure| {
            let [before, number, after] = lang.published_headline(figure, indicator);
            view! { <h1>{before} <b>{number}</b> {after}</h1> }.into_any()
        },
    );
    let main = view! {
        <div class="page">
            <section class="hero">
                <div>
                    {headline}
                    <p class="lead">{t.published_explained}</p>
                </div>
            </section>
            <p class="notice" role="status"><b>{t.nothing_title} ". "</b> {t.nothing_hint}</p>
            {published::table(scene, None, None).into_any()}
            {targets::table(scene)}
        </div>
    };
    Sheet {
        title: lang.heading(indicator),
        description: t.about_product.to_owned(),
        main: main.into_any(),
        has_islands: false,
        month: None,
    }
}
