//! The kinds of drawings as links.
use crate::{
    domain::{Drawing, View},
    ui::app::{Address, Scene},
};
use leptos::prelude::*;

/// When a kind is of use, in a line.
pub fn when(scene: &Scene, drawing: Drawing) -> impl IntoView + use<> {
    let (lang, w) = (scene.lang, scene.lang.chart_page());
    view! { <span class="quiet">{w.when}</span> " " {lang.drawing_use(drawing)} }
}

/// All kinds in the view of the page, the shown one marked; units go along where a kind takes as
/// many.
pub fn others(scene: &Scene, shown: Drawing, units: &[String]) -> impl IntoView + use<> {
    let (lang, w) = (scene.lang, scene.lang.chart_page());
    let links = Drawing::ALL
        .iter()
        .map(|drawing| {
            let taken = drawing.parameter().map_or(0, |_| drawing.most_units());
            let units = units.iter().take(taken).cloned().collect();
            let view = View {
                asked: None,
                ..scene.view
            };
            let to = scene.link_to(&Address::Chart(*drawing, units), &view.drawn(*drawing));
            let current = (*drawing == shown).then_some("page");
            view! { <li><a href=to aria-current=current>{lang.drawing_name(*drawing)}</a></li> }
        })
        .collect_view();
    view! {
        <nav class="block" aria-label=w.others>
            <h2>{w.others}</h2>
            <ul class="suggestions">{links}</ul>
        </nav>
    }
}
