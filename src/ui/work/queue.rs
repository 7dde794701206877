//! What waits to be judged in a month, and how far the month has come.
use super::{Said, table::table};
use crate::{
    domain::{DueDays, FilingHead, Month, ReportState, Standing},
    ui::app::Scene,
};
use leptos::prelude::*;

/// The reports of a month.
#[derive(Clone, Debug)]
pub struct QueuePage {
    /// Which month.
    pub month: Month,
    /// The days of both clocks.
    pub days: DueDays,
    /// Every unit that should report.
    pub units: Vec<Waiting>,
    /// Whether whoever asks may judge and publish.
    pub may_review: bool,
    /// What came of the last act.
    pub said: Option<Said>,
    /// Editions that were published just now.
    pub published: Vec<String>,
}

/// One unit in a month.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Key of the unit.
    pub unit: String,
    /// Its name.
    pub name: String,
    /// The newest version.
    pub filing: Option<FilingHead>,
    /// On time or late, by the day on which it was handed in, or by today.
    pub standing: Standing,
    /// Whether nothing about it asks for a look.
    pub is_clean: bool,
}

pub(super) fn queue(scene: &Scene, page: &QueuePage) -> (String, AnyView) {
    let (lang, w, s) = (scene.lang, scene.lang.work(), scene.lang.survey());
    let title = lang.review_title(page.month);
    let state = |waiting: &Waiting| waiting.filing.as_ref().map(|filing| filing.state);
    let count = |wanted: ReportState| {
        page.units
            .iter()
            .filter(|unit| state(unit) == Some(wanted))
            .count()
    };
    let (approved, waiting) = (count(ReportState::Approved), count(ReportState::Submitted));
    let counts = lang.review_counts(approved, waiting, page.units.len() - approved - waiting);
    let mut units: Vec<&Waiting> = page.units.iter().collect();
    // What can be judged now comes first, and of that what needs a look.
    units.sort_by_key(|unit| (state(unit) != Some(ReportState::Submitted), unit.is_clean));
    let clean = page
        .units
        .iter()
        .any(|unit| unit.is_clean && state(unit) == Some(ReportState::Submitted));
    let rows = units
        .iter()
        .map(|unit| row(scene, page.month, page.days, unit))
        .collect_view();
    let base = format!("/{}/review", lang.code());
    let months = [-1, 1].map(|by| {
        let month = page.month.plus(by);
        view! { <a href=format!("{base}?month={month}")>{lang.month(month)}</a> }
    });
    let acts = page.may_review.then(|| {
        view! {
            <form method="post" action=base.clone() class="decide">
                <input type="hidden" name="month" value=page.month.to_string()/>
                {clean.then(|| view! { <button name="act" value="approve-clean">{w.approve_clean}</button> })}
                <button class="primary" name="act" value="publish">{w.publish}</button>
            </form>
        }
    });
    let published = (!page.published.is_empty()).then(|| {
        view! { <p class="notice fine" role="status">{lang.edition_published(&page.published)}</p> }
    });
    let main = view! {
        <div class="page work">
            <h1 class="plain">{title.clone()}</h1>
            <p class="lead">{counts}</p>
            {published}
            {page.said.map(|said| view! {
                <p class=if said.is_good() { "notice fine" } else { "notice" } role="status">{said.words(scene.lang)}</p>
            })}
            <p class="picks">
                {months} <a href=format!("{base}/board")>{s.board}</a>
                <a href=format!("{base}/editions/{}", page.month)>{s.editions}</a>
            </p>
            {(waiting == 0).then(|| view! { <p class="quiet">{w.queue_empty}</p> })}
            {acts}
            {table(&title, "filings cards", &[w.unit, w.state, w.due, ""], rows)}
        </div>
    };
    (title, main.into_any())
}

fn row(scene: &Scene, month: Month, days: DueDays, unit: &Waiting) -> impl IntoView + use<> {
    let (lang, w) = (scene.lang, scene.lang.work());
    let state = unit.filing.as_ref().map(|filing| filing.state);
    let to = format!("/{}/review/{}/{month}", lang.code(), unit.unit);
    view! {
        <tr>
            <th scope="row">{unit.name.clone()}</th>
            <td>{state.map_or(w.not_begun, |state| lang.report_state(state))}</td>
            <td>{lang.standing(unit.standing, days)}</td>
            <td class="n">{unit.filing.is_some().then(|| view! { <a href=to>{w.look}</a> })}</td>
        </tr>
    }
}
