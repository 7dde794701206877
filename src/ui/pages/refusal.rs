//! What could not be shown, said so that the reader can go on.
use crate::{
    domain::View,
    ui::app::{Address, Refusal, Scene, Sheet},
};
use leptos::prelude::*;

/// The page for a refusal.
pub fn refusal(scene: &Scene, refusal: Refusal) -> Sheet {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let (title, text) = match &refusal {
        Refusal::NotUnderstood(error) => (t.not_understood_title, lang.not_understood(error)),
        Refusal::NotPublished(month) => (t.not_found_title, lang.not_published(*month)),
        Refusal::NoSuchUnit(id) => (t.not_found_title, lang.no_such_unit(id)),
        Refusal::NoSuchPage => (t.not_found_title, lang.no_such_page().to_owned()),
    };
    let latest = scene.board.latest_month().map(|month| {
        let to = scene.link_to(&Address::Overview, &View::default().at(month));
        view! { <li><a href=to>{t.to_latest} " (" {lang.month(month)} ")"</a></li> }
    });
    let overview = scene.link_to(&Address::Overview, &View::default());
    let main = view! {
        <div class="page refusal">
            <h1>{title}</h1>
            <p class="lead" role="alert">{text}</p>
            <h2>{t.way_on}</h2>
            <ul>
                {latest}
                <li><a href=overview>{t.to_overview}</a></li>
            </ul>
        </div>
    };
    Sheet {
        title: title.to_owned(),
        description: t.about_product.to_owned(),
        main: main.into_any(),
        has_islands: false,
        month: None,
    }
}
