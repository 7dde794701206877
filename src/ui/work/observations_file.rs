//! Observations from a file: it is read first, and taken once somebody has seen what it changes.
use super::{
    Fields,
    admin::places,
    field::{escaped, outcome},
};
use crate::{domain::Imported, ui::app::Scene};
use leptos::prelude::*;

/// Problems that are listed; the rest are counted.
const LISTED: usize = 40;

/// The import, and what came of reading a file.
#[derive(Clone, Debug, Default)]
pub struct ObservationsFilePage {
    /// The text of the file.
    pub text: String,
    /// What is wrong with it, line by line.
    pub problems: Vec<String>,
    /// What it would change, if all of it could be read.
    pub would: Option<Imported>,
    /// Why nothing could be read at all.
    pub fields: Fields,
}

pub(super) fn observations_file(
    scene: &Scene,
    page: &ObservationsFilePage,
) -> (String, AnyView) {
    let (lang, o) = (scene.lang, scene.lang.observing());
    let list = format!("/{}/admin/observations", lang.code());
    let said = match &page.would {
        Some(would) => preview(scene, page, would),
        None if page.problems.is_empty() => ().into_any(),
        None => problems(scene, page),
    };
    let main = view! {
        <div class="page work">
            {places(scene, "")}
            <nav class="crumbs" aria-label=o.title>
                <a href=list>{o.title}</a> " › " <span aria-current="page">{o.import}</span>
            </nav>
            <h1 class="plain">{o.import}</h1>
            <p class="lead">{o.import_explained}</p>
            {outcome(None, &page.fields)}
            {said}
            <section class="block files">
                <p class="picks"><a href="/downloads/observations.csv">{o.download}</a></p>
                <form class="upload" method="post" action=action(scene) enctype="multipart/form-data">
                    <label for="file">{o.file}</label>
                    <input id="file" type="file" name="file" accept=".csv,.txt,.xlsx" required=true/>
                    <button name="act" value="check">{o.check}</button>
                </form>
            </section>
        </div>
    };
    (o.import.to_owned(), main.into_any())
}

fn action(scene: &Scene) -> String {
    format!("/{}/admin/observations/import", scene.lang.code())
}

/// What is wrong, with the text to mend it in.
fn problems(scene: &Scene, page: &ObservationsFilePage) -> AnyView {
    let (lang, o) = (scene.lang, scene.lang.observing());
    let lines = page.problems.iter().take(LISTED);
    let lines = lines.map(|words| view! { <li>{words.clone()}</li> });
    let more = page.problems.len().saturating_sub(LISTED);
    let form = (!page.text.is_empty()).then(|| {
        view! {
            <form class="stacked" method="post" action=action(scene) enctype="multipart/form-data">
                <label for="text">{o.text}</label>
                <textarea id="text" name="text" rows="12" spellcheck="false" aria-describedby="text-hint" inner_html=escaped(&page.text)></textarea>
                <p class="quiet" id="text-hint">{o.mend}</p>
                <button name="act" value="check">{o.check}</button>
            </form>
        }
    });
    view! {
        <p class="notice" role="alert">{o.problems}</p>
        <ul class="lines problems">
            {lines.collect_view()}
            {(more > 0).then(|| view! { <li>{lang.and_more(more)}</li> })}
        </ul>
        {form}
    }
    .into_any()
}

/// What the file would change, and the button that takes it.
fn preview(scene: &Scene, page: &ObservationsFilePage, would: &Imported) -> AnyView {
    let (lang, o) = (scene.lang, scene.lang.observing());
    let counts = [would.rows, would.new, would.corrected, would.unchanged];
    let counts = o.counted.into_iter().zip(counts).map(|(name, count)| {
        view! { <div><dt>{name}</dt><dd><b>{lang.whole(count as u64)}</b></dd></div> }
    });
    view! {
        <p class="notice fine" role="status">{o.preview}</p>
        <dl class="facts">{counts.collect_view()}</dl>
        <form class="stacked" method="post" action=action(scene) enctype="multipart/form-data">
            <details>
                <summary>{o.text}</summary>
                <textarea name="text" rows="12" readonly=true aria-label=o.text inner_html=escaped(&page.text)></textarea>
            </details>
            <button class="primary" name="act" value="take">{o.take}</button>
        </form>
    }
    .into_any()
}
