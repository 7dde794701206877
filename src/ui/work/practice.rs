//! What the climbers did: the localities that gained most, with the actions that they finished.
use super::table::table;
use crate::{
    domain::{Climber, FollowUp, Indicator, Month, Note},
    ui::app::Scene,
};
use leptos::prelude::*;

/// The climbers over some spans.
#[derive(Clone, Debug)]
pub struct PracticePage {
    /// The latest month; `None` before anything was published.
    pub month: Option<Month>,
    /// On which rate.
    pub indicator: Indicator,
    /// Each span in months, with who gained most over it.
    pub spans: Vec<(i32, Vec<Climbed>)>,
}

/// A climber with what it did.
#[derive(Clone, Debug)]
pub struct Climbed {
    /// Who, and what it gained.
    pub climber: Climber,
    /// The actions that it finished.
    pub done: Vec<FollowUp>,
    /// The notes on its months, the latest first.
    pub notes: Vec<Note>,
}

pub(super) fn practice(scene: &Scene, page: &PracticePage) -> (String, AnyView) {
    let (lang, t) = (scene.lang, scene.lang.follow_up());
    let list = format!("/{}/follow-up", lang.code());
    let spans = page
        .spans
        .iter()
        .map(|(span, found)| {
            let rows = found
                .iter()
                .map(|climbed| row(scene, page.month, climbed))
                .collect_view();
            let title = lang.climbers_over(*span);
            let heads = [
                t.unit,
                t.then,
                t.now,
                t.gained,
                t.done_actions,
                lang.notes().title,
            ];
            let inside = if found.is_empty() {
                view! { <p class="quiet">{t.practice_none}</p> }.into_any()
            } else {
                table(&title, "filings", &heads, rows)
            };
            view! { <section class="block"><h2>{title.clone()}</h2>{inside}</section> }
        })
        .collect_view();
    let main = view! {
        <div class="page work">
            <nav class="crumbs" aria-label=t.title>
                <a href=list>{t.title}</a> " › " <span aria-current="page">{t.practice}</span>
            </nav>
            <h1 class="plain">{t.practice}</h1>
            <p class="quiet">{lang.practice_explained(lang.of(page.indicator.name()))}</p>
            {spans}
        </div>
    };
    (t.practice.to_owned(), main.into_any())
}

fn row(scene: &Scene, month: Option<Month>, climbed: &Climbed) -> impl IntoView + use<> {
    let (lang, t) = (scene.lang, scene.lang.follow_up());
    let (climber, actions) = (climbed.climber, &climbed.done);
    let unit = scene.board.units().get(climber.unit);
    let done = actions
        .iter()
        .map(|action| {
            let to = format!("/{}/follow-up/{}", lang.code(), action.id.0);
            view! {
                <li>
                    <a href=to lang="vi">{action.assignment.task.clone()}</a>
                    <span class="quiet worded" lang="vi">{action.result.clone()}</span>
                </li>
            }
        })
        .collect_view();
    let notes = climbed
        .notes
        .iter()
        .map(|note| {
            let month = lang.month(note.content.month);
            view! { <li>{month} ": " <span lang="vi">{note.content.text.clone()}</span></li> }
        })
        .collect_view();
    let done = if actions.is_empty() {
        view! { <span class="quiet">{t.practice_no_action}</span> }.into_any()
    } else {
        view! { <ul>{done}</ul> }.into_any()
    };
    view! {
        <tr>
            <th scope="row"><a href=scene.unit_link(&unit.id.0, month)>{lang.unit_name(unit)}</a></th>
            <td class="short">{lang.percent(climber.before.percent())}</td>
            <td class="short">{lang.percent(climber.after.percent())}</td>
            <td class="short">{lang.points(climber.points())}</td>
            <td class="note">{done}</td>
            <td class="note"><ul>{notes}</ul></td>
        </tr>
    }
}
