//! `/vi/rankings/assessments`: levels and grades that others gave.
use crate::i18n::Tone;
use crate::ui::{
    app::{Address, Outcome, Scene, Sheet},
    parts::{assessments as parts, sentence},
};
use leptos::prelude::*;

/// Levels of dossier-handling systems, and grades of the Ministry of Public Security.
pub fn assessments(scene: &Scene) -> Outcome {
    let (lang, w) = (scene.lang, scene.lang.assessments());
    let pages = lang.observed_pages();
    let (systems, graded) = (scene.board.system_levels(), scene.board.police_grades());
    let name = |unit| lang.unit_name(scene.board.units().get(unit));
    let mut headline = Vec::new();
    if let Some(row) = systems.first().and_then(|one| one.levelled().next()) {
        headline.extend(lang.level_headline(&name(row.unit), row));
    }
    if let Some(grades) = graded.first() {
        if !headline.is_empty() {
            headline.push(("; ".to_owned(), Tone::Plain));
        }
        headline.extend(lang.grades_headline(grades));
    }
    if !headline.is_empty() {
        headline.push((".".to_owned(), Tone::Plain));
    }
    let description = match headline.is_empty() {
        true => pages.assessments_means.to_owned(),
        false => sentence::plain(&headline),
    };
    let none = headline.is_empty().then_some(w.none);
    let levels: Vec<_> = systems
        .iter()
        .map(|published| parts::levels(scene, published))
        .collect();
    let levels = (!levels.is_empty()).then(|| {
        view! {
            <section class="block" id="levels">
                <h2>{w.levels}</h2>
                <p class="quiet">{w.levels_explained}</p>
                {levels}
                <p class="notice">{w.thresholds}</p>
            </section>
        }
    });
    let grades: Vec<_> = graded
        .iter()
        .map(|published| parts::grades(scene, published))
        .collect();
    let grades = (!grades.is_empty()).then(|| {
        view! {
            <section class="block" id="grades">
                <h2>{w.grades}</h2>
                <p class="quiet">{w.grades_explained}</p>
                {grades}
            </section>
        }
    });
    let rankings = scene.link_to(&Address::Rankings, &Default::default());
    let main = view! {
        <div class="page">
            <nav class="crumbs" aria-label=pages.rankings>
                <a href=rankings>{pages.rankings}</a>
                " › " <span aria-current="page">{pages.assessments}</span>
            </nav>
            <section class="hero">
                <div>
                    <h1>{sentence::sentence(headline).into_any()} {none}</h1>
                    <p class="lead">{w.lead}</p>
                </div>
            </section>
            {levels}
            {grades}
        </div>
    };
    Outcome::Sheet(Sheet {
        title: pages.assessments.to_owned(),
        description,
        main: main.into_any(),
        has_islands: false,
        month: None,
    })
}
