//! `/vi/rankings/dti?year=2022&group=provinces`: the digital transformation index, one edition of
//! one league.
use crate::{
    domain::{DtiAsked, DtiEdition, League, RankChange, View},
    ui::{
        app::{Address, Outcome, Refusal, Scene, Sheet},
        parts::{dti_figures, dti_ranks, dti_table, figures, sentence},
    },
};
use leptos::prelude::*;

/// The leagues, as their tabs stand.
const LEAGUES: [League; 3] = [
    League::Provinces,
    League::MinistriesWithServices,
    League::MinistriesWithout,
];

/// Forms of the table that can be taken away.
const FILES: [&str; 3] = ["csv", "xlsx", "json"];

/// The edition that was asked for; the one to begin with where none was.
pub fn dti(scene: &Scene, asked: &DtiAsked) -> Outcome {
    let (lang, board) = (scene.lang, &scene.board);
    let league = asked.league.unwrap_or(League::Provinces);
    let is_known = |year: i32| {
        LEAGUES
            .iter()
            .any(|league| board.dti_years(*league).contains(&year))
    };
    let year = match asked.year {
        Some(year) if is_known(year) => year,
        Some(_) => return Outcome::Refused(Refusal::NoSuchPage),
        None => match board.dti_first(league) {
            Some(year) => year,
            None => return Outcome::Sheet(nothing(scene)),
        },
    };
    let edition = board.dti_edition(league, year);
    let headline = lang.dti_headline(board, &edition, in_a_row(scene, &edition));
    let title = lang.dti_title(league, year);
    let description = sentence::plain(&headline);
    let d = lang.dti();
    let why = asked.year.is_none().then(|| {
        let years = board
            .dti_years(league)
            .into_iter()
            .filter(|later| *later > year);
        let later: Vec<_> = years
            .map(|later| board.dti_edition(league, later))
            .collect();
        lang.dti_why_this(year, &later)
    });
    let other_units = edition
        .rows
        .iter()
        .any(|row| row.change == RankChange::OtherUnits)
        .then(|| {
            let text = lang.other_units(&edition, &board.dti_edition(league, year - 1));
            view! { <p class="notice">{text}</p> }
        });
    let hub = scene.link_to(&Address::Rankings, &View::default());
    let main = view! {
        <div class="page dti-page">
            <nav class="crumbs" aria-label=lang.observed_pages().rankings>
                <a href=hub>{lang.observed_pages().rankings}</a>
                " › " <span aria-current="page">{lang.observed_pages().dti}</span>
            </nav>
            {tabs(scene, asked, &edition)}
            <section class="hero">
                <div>
                    <h1>{sentence::sentence(headline)}</h1>
                    <p class="lead">{d.nature} " " {why}</p>
                </div>
            </section>
            {figures::row(dti_figures::cells(scene, &edition)).into_any()}
            <section class="block" id="table">
                <h2>{d.table} ", " {title.clone()}</h2>
                <p class="quiet">{d.legend}</p>
                {other_units}
                {dti_table::table(scene, &edition)}
                {files(scene, &edition)}
            </section>
            {dti_table::parts(scene, &edition)}
            {dti_figures::scores(scene, &edition)}
            {dti_ranks::figure(scene, asked, &edition)}
            {dti_figures::said(scene, &edition)}
            {dti_figures::means(scene, &edition)}
            {dti_figures::methods(scene)}
        </div>
    };
    Outcome::Sheet(Sheet {
        title,
        description,
        main: main.into_any(),
        has_islands: false,
        month: None,
    })
}

/// While nothing of the index is there.
fn nothing(scene: &Scene) -> Sheet {
    let (lang, d) = (scene.lang, scene.lang.dti());
    let name = lang.observed_pages().dti;
    let main = view! {
        <div class="page">
            <h1 class="plain">{name}</h1>
            <p class="notice">{d.nobody}</p>
        </div>
    };
    Sheet {
        title: name.to_owned(),
        description: lang.observed_pages().dti_means.to_owned(),
        main: main.into_any(),
        has_islands: false,
        month: None,
    }
}

/// For how many editions in a row the leader has led, this one included.
fn in_a_row(scene: &Scene, edition: &DtiEdition) -> usize {
    let Some(leader) = edition.leaders().next().map(|row| row.unit) else {
        return 0;
    };
    (0..)
        .map(|back| scene.board.dti_edition(edition.league, edition.year - back))
        .take_while(|edition| edition.leaders().any(|row| row.unit == leader))
        .count()
}

/// Leagues and years as links, each with the number of ranks that were published.
fn tabs(scene: &Scene, asked: &DtiAsked, shown: &DtiEdition) -> AnyView {
    let (lang, d, board) = (scene.lang, scene.lang.dti(), &scene.board);
    let to = |league: League, year: Option<i32>| {
        let units = match league == shown.league {
            true => asked.units.clone(),
            false => Vec::new(),
        };
        let asked = DtiAsked {
            year,
            league: Some(league),
            units,
        };
        scene.link_to(&Address::Dti(asked), &View::default())
    };
    let leagues = LEAGUES
        .iter()
        .map(|league| {
            // The same year, where the league has it.
            let year = board
                .dti_years(*league)
                .contains(&shown.year)
                .then_some(shown.year);
            let current = (*league == shown.league).then_some("page");
            view! { <a href=to(*league, year) aria-current=current>{lang.league(*league)}</a> }
        })
        .collect_view();
    let years = board.dti_years(shown.league);
    let links = years
        .iter()
        .map(|year| {
            let edition = board.dti_edition(shown.league, *year);
            let current = (*year == shown.year).then_some("page");
            view! {
                <a href=to(shown.league, Some(*year)) aria-current=current>
                    {*year} <small>{lang.dti_count(&edition)}</small>
                </a>
            }
        })
        .collect_view();
    let step = |year: Option<&i32>, word: &'static str, rel: &'static str| {
        year.map(|year| {
            let to = to(shown.league, Some(*year));
            view! { <a href=to rel=rel>{word} " " {*year}</a> }
        })
    };
    let before = years.iter().rev().find(|year| **year < shown.year);
    let after = years.iter().find(|year| **year > shown.year);
    view! {
        <div class="dti-tabs">
            <div class="segments" role="group" aria-label=d.leagues>{leagues}</div>
            <div class="segments" role="group" aria-label=d.years>{links}</div>
            <p class="steps">
                {step(before, d.year_before, "prev")} " " {step(after, d.year_after, "next")}
            </p>
        </div>
    }
    .into_any()
}

/// The table as files.
fn files(scene: &Scene, edition: &DtiEdition) -> AnyView {
    let w = scene.lang.chart_page();
    let links = FILES
        .map(|ending| {
            let to = format!(
                "/downloads/dti.{ending}?year={}&group={}&lang={}",
                edition.year,
                edition.league.code(),
                scene.lang.code()
            );
            let name = ending.to_uppercase();
            view! { <a href=to aria-label=(w.download_as)(&name)>{name.clone()}</a> }
        })
        .collect_view();
    view! { <p class="downloads"><span>{w.download} {links}</span></p> }.into_any()
}
