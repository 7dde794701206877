//! `/vi/charts`: the kinds of drawings, and when each is of use.
use crate::{
    charts::Picture,
    domain::{Drawing, Settled},
    ui::{
        app::{Address, Outcome, Scene, Sheet},
        parts::kinds,
    },
};
use leptos::prelude::*;

/// Every kind, with what it finds now where it can be drawn without choosing units.
pub fn charts(scene: &Scene) -> Outcome {
    let w = scene.lang.chart_page();
    let items = Drawing::ALL
        .iter()
        .map(|drawing| {
            let view = scene.across();
            let to = scene.link_to(&Address::Chart(*drawing, Vec::new()), &view);
            let found =
                finding(scene, *drawing).map(|found| view! { <p class="quiet">{found}</p> });
            view! {
                <li>
                    <h2><a href=to>{scene.lang.drawing_name(*drawing)}</a></h2>
                    <p>{kinds::when(scene, *drawing)}</p>
                    {found}
                </li>
            }
        })
        .collect_view();
    let main = view! {
        <div class="page">
            <section class="hero">
                <div>
                    <h1 class="plain">{w.title}</h1>
                    <p class="lead">{w.explained}</p>
                </div>
            </section>
            <ul class="kinds">{items}</ul>
        </div>
    };
    Outcome::Sheet(Sheet {
        title: w.title.to_owned(),
        description: w.explained.to_owned(),
        main: main.into_any(),
        has_islands: false,
        month: None,
    })
}

fn finding(scene: &Scene, drawing: Drawing) -> Option<String> {
    let picture = Picture {
        drawing,
        view: scene.view.drawn(drawing),
        units: Vec::new(),
        lang: scene.lang,
    };
    match picture.settle(&scene.board) {
        Settled::At(month) if !drawing.needs_units() => {
            Some(picture.caption(&scene.board, month)?.title)
        }
        _ => None,
    }
}
