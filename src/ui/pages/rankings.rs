//! `/vi/rankings`: every ranking and assessment there is, and where each is.
use crate::{
    domain::{Topic, View},
    ui::app::{Address, Outcome, Scene, Sheet},
};
use leptos::prelude::*;

/// One entry for each: what it measures, when it was last published, and the way there.
pub fn rankings(scene: &Scene) -> Outcome {
    let (lang, w) = (scene.lang, scene.lang.observed_pages());
    let view = scene.across();
    let overview = scene.link_to(&Address::Overview, &view) + "#ranking";
    let has_months = scene.board.latest_month().is_some();
    let own = has_months.then(|| {
        (
            w.own,
            overview,
            w.own_means,
            lang.of(scene.view.indicator.name()).to_owned(),
        )
    });
    let own = own.map(|(name, to, means, now)| entry(name.to_owned(), to, means, now));
    let entries = [
        (
            w.dti,
            Address::Dti(Default::default()),
            w.dti_means,
            &[Topic::Dti][..],
        ),
        (
            w.service766,
            Address::Service766(None),
            w.service766_means,
            &[Topic::Service766],
        ),
        (
            w.assessments,
            Address::Assessments,
            w.assessments_means,
            &[Topic::DossierSystem, Topic::PoliceGrades],
        ),
        (w.ministries, Address::Ministries, w.ministries_means, &[]),
        (
            w.programme,
            Address::Programme,
            w.programme_means,
            &[Topic::Programme],
        ),
    ]
    .map(|(name, address, means, topics)| {
        let to = scene.link_to(&address, &View::default());
        entry(name.to_owned(), to, means, last(scene, topics))
    })
    .collect_view();
    let main = view! {
        <div class="page">
            <section class="hero">
                <div>
                    <h1 class="plain">{w.rankings}</h1>
                    <p class="lead">{w.rankings_means}</p>
                </div>
            </section>
            <ul class="kinds">{own} {entries}</ul>
        </div>
    };
    Outcome::Sheet(Sheet {
        title: w.rankings.to_owned(),
        description: w.rankings_means.to_owned(),
        main: main.into_any(),
        has_islands: false,
        month: None,
    })
}

fn entry(name: String, to: String, means: &'static str, now: String) -> AnyView {
    view! {
        <li>
            <h2><a href=to>{name}</a></h2>
            <p>{means}</p>
            <p class="quiet">{now}</p>
        </li>
    }
    .into_any()
}

/// How many values there are, and the day of the last of them.
fn last(scene: &Scene, topics: &[Topic]) -> String {
    let all = scene.board.observations().iter();
    let days: Vec<_> = all
        .filter(|told| topics.contains(&told.key.topic))
        .map(|told| told.key.as_of)
        .collect();
    let day = days.iter().max();
    day.map_or(String::new(), |day| {
        scene.lang.values_until(days.len(), *day)
    })
}
