//! Units × months: who handed in what, and when; and what editions of a month changed.
use crate::{
    domain::{Change, Edition, Event, Month, ReportState},
    ui::app::Scene,
};
use leptos::prelude::*;

/// The board of completeness.
#[derive(Clone, Debug)]
pub struct BoardPage {
    /// The months, oldest first.
    pub months: Vec<Month>,
    /// Each unit by key and name, with a mark for each month.
    pub units: Vec<(String, String, Vec<Mark>)>,
    /// The month that is due now.
    pub due: Month,
    /// Those who have not handed it in, each with where the clocks stand.
    pub reminders: Vec<(String, String, String)>,
}

/// What stands in one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A report of the unit itself, and whether it was handed in on time.
    Own(ReportState, Option<bool>),
    /// Published, from another source.
    Elsewhere,
    /// Nothing.
    Nothing,
}

impl Mark {
    fn is_handed_in(self) -> bool {
        matches!(
            self,
            Self::Own(ReportState::Submitted | ReportState::Approved, _) | Self::Elsewhere
        )
    }
}

pub(super) fn board(scene: &Scene, page: &BoardPage) -> (String, AnyView) {
    let (lang, w, s) = (scene.lang, scene.lang.work(), scene.lang.survey());
    let heads = page
        .months
        .iter()
        .map(|month| view! { <th scope="col">{lang.month(*month)}</th> })
        .collect_view();
    let rows = page
        .units
        .iter()
        .map(|(id, name, marks)| {
            let cells = page
                .months
                .iter()
                .zip(marks)
                .map(|(month, mark)| cell(scene, id, *month, *mark))
                .collect_view();
            let handed = marks.iter().filter(|mark| mark.is_handed_in()).count();
            let timed: Vec<bool> = marks
                .iter()
                .filter_map(|mark| match mark {
                    Mark::Own(_, timely) => *timely,
                    Mark::Elsewhere | Mark::Nothing => None,
                })
                .collect();
            let timely = timed.iter().filter(|timely| **timely).count();
            let timely = (!timed.is_empty()).then(|| format!("{timely}/{}", timed.len()));
            view! {
                <tr>
                    <th scope="row">{name.clone()}</th>
                    {cells}
                    <td class="n">{format!("{handed}/{}", marks.len())}</td>
                    <td class="n">{timely.unwrap_or_else(|| "–".into())}</td>
                </tr>
            }
        })
        .collect_view();
    let reminders = page
        .reminders
        .iter()
        .map(|(_, name, standing)| view! { <li><b>{name.clone()}</b> <span class="quiet">{standing.clone()}</span></li> })
        .collect_view();
    let main = view! {
        <div class="page work">
            <nav class="crumbs" aria-label=w.review>
                <a href=format!("/{}/review", lang.code())>{w.review}</a> " › " <span aria-current="page">{s.board}</span>
            </nav>
            <h1 class="plain">{s.board}</h1>
            <p class="quiet">{s.board_explained}</p>
            <div class="scroll" tabindex="0" role="region" aria-label=s.board>
                <table class="completeness">
                    <thead><tr><th scope="col">{w.unit}</th>{heads}<th scope="col" class="n">{s.rate}</th><th scope="col" class="n">{s.timely}</th></tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <section class="block">
                <h2>{s.reminders} ", " {lang.month(page.due)}</h2>
                {page.reminders.is_empty().then(|| view! { <p>{s.nobody_due}</p> })}
                <ul class="lines reminders">{reminders}</ul>
            </section>
        </div>
    };
    (s.board.to_owned(), main.into_any())
}

fn cell(scene: &Scene, unit: &str, month: Month, mark: Mark) -> AnyView {
    let lang = scene.lang;
    match mark {
        Mark::Own(state, _) => {
            let to = format!("/{}/review/{unit}/{month}", lang.code());
            let class = format!("mark-{}", state.code());
            let words = lang.report_state(state);
            view! { <td class=class><a href=to title=words aria-label=words>{lang.state_letter(state)}</a></td> }
                .into_any()
        }
        Mark::Elsewhere => {
            let words = lang.survey().elsewhere;
            view! { <td class="mark-elsewhere" title=words>"B"</td> }.into_any()
        }
        Mark::Nothing => view! { <td class="mark-nothing">"–"</td> }.into_any(),
    }
}

/// The editions of a month.
#[derive(Clone, Debug)]
pub struct EditionsPage {
    /// Which month.
    pub month: Month,
    /// Each with the units that it changed: key, name, counts, and why.
    pub editions: Vec<(Edition, Vec<ChangedUnit>)>,
}

/// What an edition changed for a unit.
#[derive(Clone, Debug)]
pub struct ChangedUnit {
    /// Its name.
    pub name: String,
    /// Every count that differs.
    pub changes: Vec<Change>,
    /// What led to it.
    pub because: Option<Event>,
}

pub(super) fn editions(scene: &Scene, page: &EditionsPage) -> (String, AnyView) {
    let (lang, w, s) = (scene.lang, scene.lang.work(), scene.lang.survey());
    let title = format!("{}, {}", s.editions, lang.month(page.month));
    let sections = page
        .editions
        .iter()
        .map(|(edition, units)| {
            let rows = units
                .iter()
                .flat_map(|unit| unit.changes.iter().map(move |change| (unit, change)))
                .map(|(unit, change)| {
                    let why = unit.because.as_ref().map(|event| {
                        format!("{}, {}: {}", event.actor, lang.moment(event.at), event.message)
                    });
                    view! {
                        <tr>
                            <th scope="row">{unit.name.clone()}</th>
                            <td>{lang.of(change.measure.name())}</td>
                            <td class="n"><s>{lang.count(change.old)}</s></td>
                            <td class="n strong">{lang.count(change.new)}</td>
                            <td>{why}</td>
                        </tr>
                    }
                })
                .collect_view();
            let table = if edition.revision == 1 {
                view! { <p class="quiet">{s.first}</p> }.into_any()
            } else if units.is_empty() {
                view! { <p class="quiet">{s.same}</p> }.into_any()
            } else {
                view! {
                    <div class="scroll" tabindex="0" role="region" aria-label=lang.edition_heading(edition)>
                        <table class="judged">
                            <thead><tr>
                                <th scope="col">{w.unit}</th><th scope="col">{w.measure}</th>
                                <th scope="col" class="n">{s.old}</th><th scope="col" class="n">{s.new}</th>
                                <th scope="col">{s.why}</th>
                            </tr></thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </div>
                }
                .into_any()
            };
            view! { <section class="block"><h2>{lang.edition_heading(edition)}</h2>{table}</section> }
        })
        .collect_view();
    let main = view! {
        <div class="page work">
            <nav class="crumbs" aria-label=w.review>
                <a href=format!("/{}/review?month={}", lang.code(), page.month)>{w.review}</a> " › "
                <span aria-current="page">{s.editions}</span>
            </nav>
            <h1 class="plain">{title.clone()}</h1>
            {page.editions.is_empty().then(|| view! { <p class="notice">{s.none}</p> })}
            {sections}
        </div>
    };
    (title, main.into_any())
}
