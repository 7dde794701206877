//! `/vi/compare?units=34-44,34-48`: units side by side.
use crate::{
    domain::{Overview, Ranked, Settled, SideBySide, UnitIx},
    ui::{
        app::{Address, COMPARED, Outcome, Refusal, Scene, Sheet},
        parts::{
            choose, compared, compared_bars, compared_trend, notice, sentence, unit_index,
            view_bar,
        },
    },
};
use leptos::prelude::*;

/// The units that `given` names, by key or by name.
pub fn compare(scene: &Scene, given: &[String]) -> Outcome {
    let (chosen, unclear) = choose::read(scene, given);
    let keys: Vec<String> = chosen
        .iter()
        .map(|ix| scene.board.units().get(*ix).id.0.clone())
        .chain(unclear.iter().cloned())
        .collect();
    if keys != given {
        return Outcome::Moved(scene.link_to(&Address::Compare(keys), &scene.view));
    }
    match (scene.board.settle(&scene.view), scene.board.nation()) {
        (Settled::At(month), Some(nation)) => {
            let overview = Overview::new(&scene.board, nation, &scene.view, month);
            Outcome::Sheet(of_month(scene, &chosen, &unclear, overview))
        }
        (Settled::Moved(view), _) => Outcome::Moved(scene.link(&view)),
        (Settled::NotPublished(month), _) => Outcome::Refused(Refusal::NotPublished(month)),
        // The old map may have no month where today's has some.
        (Settled::Nothing, _) if scene.board.latest_month().is_some() => {
            let asked = scene.view.month.or(scene.board.latest_month());
            Outcome::Refused(asked.map_or(Refusal::NoSuchPage, Refusal::NotPublished))
        }
        (Settled::Nothing, _) | (_, None) => {
            Outcome::Sheet(of_nothing(scene, &chosen, &unclear))
        }
    }
}

fn of_month(scene: &Scene, chosen: &[UnitIx], unclear: &[String], overview: Overview) -> Sheet {
    let (lang, c, view) = (scene.lang, scene.lang.compare(), scene.view);
    let month = overview.month;
    let notice = notice::moved(scene, month, |view| scene.board.settle(view));
    let picks = choose::picks(scene, chosen, &overview).into_any();
    let suggested = chosen
        .is_empty()
        .then(|| suggestions(scene, &overview).into_any());
    let comparison = SideBySide::new(&scene.board, overview, chosen, &view);
    let found = lang.compare_headline(&scene.board, &comparison, &view);
    let (title, description) = if chosen.is_empty() {
        (c.title.to_owned(), c.explained.to_owned())
    } else {
        let name = |ix: &UnitIx| lang.compared_name(scene.board.units().get(*ix));
        let names: Vec<_> = chosen.iter().map(name).collect();
        let month = lang.month_long(month);
        (
            format!("{}, {month}", names.join(", ")),
            sentence::plain(&found),
        )
    };
    let heading = if chosen.is_empty() {
        view! { <h1 class="plain">{c.title}</h1> <p class="lead">{c.explained}</p> }.into_any()
    } else {
        view! { <section class="hero"><h1>{sentence::sentence(found)}</h1></section> }
            .into_any()
    };
    let figures = (!chosen.is_empty()).then(|| {
        view! {
            <div class="two block">
                {compared_trend::figure(scene, chosen, month).into_any()}
                {compared_bars::bars(scene, &comparison).into_any()}
            </div>
            {compared::table(scene, &comparison).into_any()}
        }
    });
    let main = view! {
        {view_bar::view_bar(scene, month).into_any()}
        <div class="page compare-page">
            {heading}
            {notice}
            {choose::unclear(scene, chosen, unclear).into_any()}
            {choose::chosen(scene, chosen).into_any()}
            {picks}
            {suggested}
            {figures}
        </div>
    };
    Sheet {
        title,
        description,
        main: main.into_any(),
        has_islands: true,
        month: Some(month),
    }
}

/// While no report was imported: what a comparison will show, and the choice.
fn of_nothing(scene: &Scene, chosen: &[UnitIx], unclear: &[String]) -> Sheet {
    let (t, c) = (scene.lang.texts(), scene.lang.compare());
    let main = view! {
        <div class="page compare-page">
            <h1 class="plain">{c.title}</h1>
            <p class="lead">{c.explained}</p>
            <p class="notice" role="status">{t.nothing_title}</p>
            {choose::unclear(scene, chosen, unclear).into_any()}
            {choose::chosen(scene, chosen).into_any()}
        </div>
    };
    Sheet {
        title: c.title.to_owned(),
        description: c.explained.to_owned(),
        main: main.into_any(),
        has_islands: false,
        month: None,
    }
}

/// Comparisons to start from: both ends of the ranking, and each region.
fn suggestions(scene: &Scene, overview: &Overview) -> impl IntoView + use<> {
    let (lang, c) = (scene.lang, scene.lang.compare());
    let mut rated: Vec<&Ranked> = overview.rated().collect();
    rated.sort_by_key(|row| row.rank);
    let half = (COMPARED / 2).min(rated.len() / 2);
    let ends: Vec<_> = rated[..half]
        .iter()
        .chain(&rated[rated.len() - half..])
        .map(|row| row.unit)
        .collect();
    let place = |ix: &UnitIx| {
        let row = rated.iter().position(|row| row.unit == *ix);
        (row.is_none(), row)
    };
    let regions = unit_index::by_region(scene)
        .into_iter()
        .filter_map(|mut members| {
            let all = members.len();
            members.sort_by_key(place);
            members.truncate(COMPARED);
            let region = scene.board.units().get(*members.first()?).region.as_ref()?;
            let label = (c.region_of)(&lang.region(region), members.len(), all);
            Some((members, label))
        });
    let links = (half > 0)
        .then(|| (ends, (c.ends)(half)))
        .into_iter()
        .chain(regions)
        .map(|(units, label)| {
            let to = choose::comparison(scene, &units);
            view! { <li><a href=to>{label}</a></li> }
        })
        .collect_view();
    view! {
        <section class="block">
            <h2>{c.suggestions}</h2>
            <ul class="suggestions">{links}</ul>
        </section>
    }
}
