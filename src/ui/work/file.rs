//! Figures from a file: the template, the upload, and what came of reading it.
use super::entry::EntryPage;
use crate::ui::app::Scene;
use leptos::prelude::*;

/// What came of a file that was sent.
#[derive(Clone, Debug, Default)]
pub struct FileSaid {
    /// How many values were read; they stand in the form and are not saved yet.
    pub read: usize,
    /// Everything that is wrong with it: nothing was taken.
    pub problems: Vec<String>,
    /// Encodings that it could be in: code, name, its first lines read so.
    pub encodings: Vec<(String, String, Vec<String>)>,
}

/// The part of the form's page that deals with files.
pub(super) fn file(scene: &Scene, page: &EntryPage) -> impl IntoView + use<> {
    let (lang, u) = (scene.lang, scene.lang.upload());
    let base = format!("/{}/entry/{}/{}", lang.code(), page.unit, page.month);
    let open = page.may_enter && page.standing.is_open();
    let said = page.file.as_ref().map(|said| {
        let problems = said
            .problems
            .iter()
            .map(|problem| view! { <li>{problem.clone()}</li> })
            .collect_view();
        let encodings = said
            .encodings
            .iter()
            .map(|(_, name, lines)| {
                view! { <li><b>{name.clone()}</b><pre>{lines.join("\n")}</pre></li> }
            })
            .collect_view();
        view! {
            {(!said.problems.is_empty()).then(|| view! {
                <p class="notice" role="alert">{u.refused}</p>
                <ul class="lines problems">{problems}</ul>
            })}
            {(!said.encodings.is_empty()).then(|| view! {
                <p class="notice" role="alert">{u.which}</p>
                <ul class="lines">{encodings}</ul>
            })}
        }
    });
    let options = crate::domain::TextEncoding::ALL
        .iter()
        .map(|encoding| view! { <option value=encoding.code()>{encoding.name()}</option> })
        .collect_view();
    let form = open.then(|| {
        view! {
            <form class="upload" method="post" action=format!("{base}/file") enctype="multipart/form-data">
                <label for="encoding">{u.encoding}</label>
                <select id="encoding" name="encoding"><option value="">{u.recognise}</option>{options}</select>
                <label for="file">{u.file}</label>
                <input id="file" type="file" name="file" accept=".csv,.xlsx,.txt" required=true/>
                <button>{u.read}</button>
            </form>
        }
    });
    view! {
        <section class="block files">
            <h2>{u.title}</h2>
            <p class="quiet">{u.explained}</p>
            {said}
            <p class="picks">
                <a href=format!("{base}/template.xlsx")>{u.template} " (XLSX)"</a>
                <a href=format!("{base}/template.csv")>{u.template} " (CSV)"</a>
            </p>
            {form}
        </section>
    }
}
