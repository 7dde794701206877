//! The months of one's units, with where each stands.
use super::{own_flags::own_flags, table::table};
use crate::{
    domain::{DueDays, FilingHead, FollowUp, FollowUpStanding, Month, Standing},
    ui::app::Scene,
};
use leptos::prelude::*;

/// The months of the units that somebody works for.
#[derive(Clone, Debug)]
pub struct ReportsPage {
    /// Each unit by key and name, with its months, the latest first.
    pub units: Vec<(String, String, Vec<MonthLine>)>,
    /// The actions on flags of these units that are not done.
    pub actions: Vec<FollowUp>,
}

/// One month of one unit.
#[derive(Clone, Debug)]
pub struct MonthLine {
    /// Which.
    pub month: Month,
    /// The days of both clocks.
    pub days: DueDays,
    /// Where the clocks stand: for the day on which it was handed in, or for today.
    pub standing: Standing,
    /// Whether figures are still taken today.
    pub is_open: bool,
    /// The newest version, if anybody began one.
    pub filing: Option<FilingHead>,
}

pub(super) fn reports(scene: &Scene, page: &ReportsPage) -> (String, AnyView) {
    let w = scene.lang.work();
    let keys: Vec<_> = page.units.iter().map(|(id, ..)| id.as_str()).collect();
    let flags = own_flags(scene, &keys);
    let actions = (!page.actions.is_empty()).then(|| {
        let late =
            |action: &&FollowUp| action.standing(scene.today) == FollowUpStanding::Overdue;
        let late = page.actions.iter().filter(late).count();
        let to = format!("/{}/follow-up", scene.lang.code());
        let words = scene.lang.open_actions(page.actions.len(), late);
        view! { <p class="notice"><a href=to>{words}</a></p> }
    });
    let units = page
        .units
        .iter()
        .map(|(id, name, months)| {
            let rows = months
                .iter()
                .map(|line| row(scene, id, line))
                .collect_view();
            view! {
                <section class="block">
                    <h2>{name.clone()}</h2>
                    {table(name, "filings cards", &[w.month, w.state, w.due, w.said, ""], rows)}
                </section>
            }
        })
        .collect_view();
    let main = view! {
        <div class="page">
            <h1 class="plain">{w.reports}</h1>
            <p class="lead">{w.reports_explained}</p>
            {actions}
            {flags}
            {units}
        </div>
    };
    (w.reports.to_owned(), main.into_any())
}

fn row(scene: &Scene, unit: &str, line: &MonthLine) -> impl IntoView + use<> {
    let (lang, w) = (scene.lang, scene.lang.work());
    let state = line.filing.as_ref().map(|filing| filing.state);
    let open = line.is_open && state.is_none_or(|state| state.is_open());
    let to = format!("/{}/entry/{unit}/{}", lang.code(), line.month);
    let clocks = lang.due_days(line.days);
    view! {
        <tr>
            <th scope="row">{lang.month(line.month)}</th>
            <td>{state.map_or(w.not_begun, |state| lang.report_state(state))}</td>
            <td>{lang.standing(line.standing, line.days)} <span class="quiet">{clocks}</span></td>
            <td class="note">{line.filing.as_ref().and_then(|filing| filing.message.clone())}</td>
            <td class="n"><a href=to>{if open { w.enter } else { w.look }}</a></td>
        </tr>
    }
}
