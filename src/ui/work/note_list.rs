//! Notes on months: the list with its filter, and the form that writes one.
use super::{
    Fields,
    field::{Called, Kind, asked_twice, choice, field, outcome},
    table::table,
    units_list::{UNITS, name_of, units_list},
};
use crate::{
    domain::{Audience, LONGEST_NOTE, Month, Note, UnitId},
    ui::app::Scene,
};
use leptos::prelude::*;

/// Notes on a page; a filter finds the others.
const MOST: usize = 200;

/// The notes that somebody may read.
#[derive(Clone, Debug)]
pub struct NotesPage {
    /// Each with whether the reader may take it back; the latest month first.
    pub notes: Vec<(Note, bool)>,
    /// Only notes of this unit are listed.
    pub unit: Option<UnitId>,
    /// Only notes of this month are listed.
    pub month: Option<Month>,
    /// Whom the reader may write about.
    pub may_write: Writes,
    /// What was done just now.
    pub done: Option<NoteDone>,
    /// What was typed, and why nothing was written.
    pub fields: Fields,
}

/// Whom a reader may write notes about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Writes {
    /// Nobody.
    Nothing,
    /// One of these.
    Own(Vec<UnitId>),
    /// Every unit, one by one or all at once.
    Everything,
}

/// What was done to a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteDone {
    /// One was written.
    Added,
    /// One was taken back.
    Withdrawn,
}

pub(super) fn notes(scene: &Scene, page: &NotesPage) -> (String, AnyView) {
    let (lang, n) = (scene.lang, scene.lang.notes());
    let rows = page
        .notes
        .iter()
        .take(MOST)
        .map(|(note, is_theirs)| row(scene, page, note, *is_theirs))
        .collect_view();
    let heads = [n.month, n.unit, n.text, n.audience, n.made, ""];
    let list = if page.notes.is_empty() {
        view! { <p class="quiet">{n.none}</p> }.into_any()
    } else {
        table(n.title, "filings", &heads, rows)
    };
    let more = (page.notes.len() > MOST).then(|| {
        let words = lang.notes_shown(MOST, page.notes.len());
        view! { <p class="quiet">{words}</p> }
    });
    let done = page.done.map(|done| match done {
        NoteDone::Added => n.added,
        NoteDone::Withdrawn => n.withdrawn,
    });
    let main = view! {
        <div class="page work">
            <h1 class="plain">{n.title}</h1>
            <p class="lead">{n.explained}</p>
            {outcome(done, &page.fields)}
            {filter(scene, page).into_any()}
            {list}
            {more}
            {form(scene, page)}
            {units_list(scene)}
        </div>
    };
    (n.title.to_owned(), main.into_any())
}

/// The unit and the month in the address.
fn filter(scene: &Scene, page: &NotesPage) -> impl IntoView + use<> {
    let n = scene.lang.notes();
    let here = format!("/{}/notes", scene.lang.code());
    let is_filtered = page.unit.is_some() || page.month.is_some();
    let all = is_filtered.then(|| view! { <a href=here.clone()>{n.all}</a> });
    let unit = page.unit.as_ref().map(ToString::to_string);
    let month = page.month.map(|month| month.to_string());
    view! {
        <form class="filters" action=here.clone() aria-label=n.filter>
            <label for="of-unit">{n.unit}</label>
            <input id="of-unit" name="unit" list=UNITS value=unit autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="120"/>
            <label for="of-month">{n.month}</label>
            <input id="of-month" name="month" type="month" value=month placeholder="2026-10"/>
            <button>{n.filter}</button>
            {all}
        </form>
    }
}

fn row(scene: &Scene, page: &NotesPage, note: &Note, is_theirs: bool) -> impl IntoView + use<> {
    let (lang, n) = (scene.lang, scene.lang.notes());
    let content = &note.content;
    let unit = content.unit.as_ref();
    let unit = unit.map_or_else(|| n.every_unit.to_owned(), |unit| name_of(scene, unit));
    let english = content.english.clone();
    let english = english.map(|text| view! { <span class="quiet" lang="en">{text}</span> });
    let last = match &note.withdrawn {
        Some((by, at)) => {
            let words = lang.note_withdrawn(by, &lang.moment(*at));
            view! { <span class="quiet">{words}</span> }.into_any()
        }
        None if is_theirs => {
            let form = view! {
                <form method="post" action=format!("/{}/notes", lang.code())>
                    <input type="hidden" name="note" value=note.id.to_string()/>
                    <input type="hidden" name="of-unit" value=page.unit.as_ref().map(ToString::to_string)/>
                    <input type="hidden" name="of-month" value=page.month.map(|month| month.to_string())/>
                    <button class="danger" name="act" value="withdraw">{n.withdraw}</button>
                </form>
            };
            let named = lang.note_named(&unit, content.month);
            let label = format!("{} #{}: {named}", n.withdraw, note.id);
            asked_twice(n.withdraw, label, n.withdraw_sure, form)
        }
        None => ().into_any(),
    };
    view! {
        <tr>
            <th scope="row" class="short">{lang.month(content.month)}</th>
            <td>{unit}</td>
            <td class="note"><span lang="vi">{content.text.clone()}</span> {english}</td>
            <td>{lang.audience(content.audience)}</td>
            <td>{note.made_by.clone()} <span class="quiet">{lang.moment(note.made_at)}</span></td>
            <td>{last}</td>
        </tr>
    }
}

/// The form, for those who may write; what the list is filtered by stands in it already.
fn form(scene: &Scene, page: &NotesPage) -> Option<AnyView> {
    let (lang, n, fields) = (scene.lang, scene.lang.notes(), &page.fields);
    let called = |name, label, hint| Called { name, label, hint };
    let stands = page
        .unit
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    let unit = match &page.may_write {
        Writes::Nothing => return None,
        Writes::Own(units) => {
            let units = units
                .iter()
                .map(|unit| (unit.to_string(), name_of(scene, unit)));
            choice(fields, Called::plain("unit", n.unit), units, &stands)
        }
        Writes::Everything => {
            let unit = called("unit", n.unit, n.unit_hint);
            field(fields, unit, Kind::MaybeListed(UNITS), stands)
        }
    };
    let month = page.month.or(scene.board.latest_month());
    let month = month.map(|month| month.to_string()).unwrap_or_default();
    let audiences =
        Audience::ALL.map(|one| (one.code().to_owned(), lang.audience(one).to_owned()));
    let audience = called("audience", n.audience, n.audience_hint);
    let most = LONGEST_NOTE as u16;
    let form = view! {
        <section class="block narrow" id="add">
            <h2>{n.add}</h2>
            <form class="stacked" method="post" action=format!("/{}/notes", lang.code())>
                {unit}
                {field(fields, Called::plain("month", n.month), Kind::Month, month)}
                {field(fields, called("text", n.text, n.text_hint), Kind::Words(most), "")}
                {field(fields, Called::plain("english", n.english), Kind::MaybeWords(most), "")}
                {choice(fields, audience, audiences, Audience::Internal.code())}
                <button class="primary" name="act" value="add">{n.add}</button>
            </form>
        </section>
    };
    Some(form.into_any())
}
