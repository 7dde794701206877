//! Figures from a file: the template, the upload, and what came of reading it.
use super::entry::EntryPage;
use crate::{domain::Period, ui::app::Scene};
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
    /// Reports that the file has besides the one of the form: nothing is taken of them here.
    pub others: Vec<OtherReport>,
    /// How many more of them are not listed.
    pub more: usize,
}

/// A report in a file that is not the one of the form.
#[derive(Clone, Debug)]
pub struct OtherReport {
    /// Name of the unit.
    pub name: String,
    /// The days covered.
    pub period: Period,
    /// Where it can be taken.
    pub fate: Elsewhere,
}

/// Where a report of a file can be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// On its own form, at this address.
    Form(String),
    /// Nowhere now: its month is locked.
    Locked,
    /// Nowhere: its days are none of the months that are reported.
    OtherDays,
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
            {(!said.others.is_empty()).then(|| others(scene, said).into_any())}
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
        <section class="block files" id="files">
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

/// What else the file holds, and where it can be taken.
fn others(scene: &Scene, said: &FileSaid) -> impl IntoView + use<> {
    let (lang, u) = (scene.lang, scene.lang.upload());
    let lines = said.others.iter().map(|other| {
        let of = format!("{}, {}", other.name, lang.period(other.period));
        match &other.fate {
            Elsewhere::Form(address) => {
                view! { <li><a href=address.clone()>{of}</a> ": " {u.send_there}</li> }
                    .into_any()
            }
            Elsewhere::Locked => view! { <li>{of} ": " {u.other_locked}</li> }.into_any(),
            Elsewhere::OtherDays => view! { <li>{of} ": " {u.other_days}</li> }.into_any(),
        }
    });
    let more = said.more;
    view! {
        <p class="notice">{u.others}</p>
        <ul class="lines others">
            {lines.collect_view()}
            {(more > 0).then(|| view! { <li>{lang.and_more(more)}</li> })}
        </ul>
    }
}
