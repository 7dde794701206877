//! `/vi/ministries`: three blocks side by side, and every ministry.
use crate::ui::{
    app::{Address, Outcome, Scene, Sheet},
    parts::{blocks, ministry_list, sentence},
};
use leptos::prelude::*;

/// The blocks of the last periods published, and the list of all ministries.
pub fn ministries(scene: &Scene) -> Outcome {
    let (lang, w) = (scene.lang, scene.lang.ministries());
    let pages = lang.observed_pages();
    let compared = scene.board.blocks(scene.today);
    let headline = compared.first().map(|blocks| lang.blocks_headline(blocks));
    let description = headline.as_deref().map(sentence::plain);
    let title = headline.map(|pieces| sentence::sentence(pieces).into_any());
    let sections: Vec<_> = compared
        .iter()
        .map(|one| blocks::figure(scene, one))
        .collect();
    let section = (!sections.is_empty()).then(|| {
        view! {
            <section class="block" id="blocks">
                <h2>{w.blocks}</h2>
                <p class="quiet">{w.blocks_explained}</p>
                {sections}
            </section>
        }
    });
    let rankings = scene.link_to(&Address::Rankings, &Default::default());
    let main = view! {
        <div class="page">
            <nav class="crumbs" aria-label=pages.rankings>
                <a href=rankings>{pages.rankings}</a>
                " › " <span aria-current="page">{pages.ministries}</span>
            </nav>
            <section class="hero">
                <div>
                    <h1>{title.unwrap_or_else(|| pages.ministries.into_any())}</h1>
                    <p class="lead">{w.lead} " " {w.merger_unverified}</p>
                </div>
            </section>
            {section}
            {ministry_list::table(scene)}
        </div>
    };
    Outcome::Sheet(Sheet {
        title: pages.ministries.to_owned(),
        description: description.unwrap_or_else(|| pages.ministries_means.to_owned()),
        main: main.into_any(),
        has_islands: false,
        month: None,
    })
}
