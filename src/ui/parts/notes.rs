//! The public notes of a chart: the list under it, by the numbers of its marks.
use crate::{
    charts::Footnote,
    domain::{Month, Noted, PublicNote},
    ui::app::Scene,
};
use leptos::prelude::*;

/// The list; nothing where no month has notes.
pub fn list(scene: &Scene, noted: &[Noted]) -> Option<impl IntoView + use<>> {
    let lang = scene.lang;
    let months = noted
        .iter()
        .map(|noted| {
            let notes = noted
                .notes
                .iter()
                .map(|note| view! { <p>{about(scene, note)}</p> })
                .collect_view();
            view! {
                <li value=noted.number.to_string()>
                    <b>{lang.month(noted.month)}</b>
                    {notes}
                </li>
            }
        })
        .collect_view();
    (!noted.is_empty()).then(|| {
        view! {
            <section class="noted">
                <h3>{lang.notes().title}</h3>
                <ol>{months}</ol>
            </section>
        }
    })
}

/// The notes of a drawing on its own page, as its file has them.
pub fn feet(scene: &Scene, notes: &[Footnote]) -> Option<impl IntoView + use<>> {
    let items = notes
        .iter()
        .map(|note| {
            let number = note.number.map(|number| view! { <b>{number} "."</b> " " });
            view! { <li>{number} {note.text.clone()}</li> }
        })
        .collect_view();
    (!notes.is_empty()).then(|| {
        view! {
            <section class="noted">
                <h2>{scene.lang.notes().title}</h2>
                <ul>{items}</ul>
            </section>
        }
    })
}

/// Whom it is about, and its words, in the language that they are in.
fn about(scene: &Scene, note: &PublicNote) -> impl IntoView + use<> {
    let unit = scene.lang.noted_unit(scene.board.units(), note);
    let (text, lang) = scene.lang.noted(note);
    let text = text.to_owned();
    view! { <span class="quiet">{unit} ": "</span> <span lang=lang.code()>{text}</span> }
}

/// The notes of one month in a cell of the table behind the chart; empty where it has none.
pub fn cell(scene: &Scene, noted: &[Noted], month: Month) -> String {
    let of_month = noted.iter().find(|noted| noted.month == month);
    let notes = of_month.map_or(&[][..], |noted| &noted.notes);
    let texts: Vec<&str> = notes.iter().map(|note| scene.lang.noted(note).0).collect();
    texts.join("; ")
}
