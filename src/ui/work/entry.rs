//! The form of one month: every measure, what was given before, the clocks, what others said.
use super::{
    cell::{self, Cell},
    file::{self, FileSaid},
    rail, save_bar,
};
use crate::{
    domain::{
        Act, Asking, DueDays, FORM, Filing, Month, Period, SaveAnswer, SaveOutcome, Standing,
    },
    i18n::Lang,
    ui::{app::Scene, islands::EntryGrid},
};
use leptos::prelude::*;

/// What the form of one month shows.
#[derive(Clone, Debug)]
pub struct EntryPage {
    /// Key of the unit.
    pub unit: String,
    /// Its name.
    pub name: String,
    /// Which month.
    pub month: Month,
    /// The days covered.
    pub period: Period,
    /// Days of both clocks.
    pub days: DueDays,
    /// Where they stand today.
    pub standing: Standing,
    /// The report as it is kept, if anybody began one.
    pub filing: Option<Filing>,
    /// Which save of it the form rests on.
    pub edit: u64,
    /// One line for each measure, in the order of the form.
    pub cells: Vec<Cell>,
    /// Whether it is shown without values, for print.
    pub is_blank: bool,
    /// Name of the account that asks.
    pub account: String,
    /// What the checks compare with.
    pub asking: Option<Asking>,
    /// Whether somebody signs in the province.
    pub is_signed: bool,
    /// Whether whoever asks may type here at all.
    pub may_enter: bool,
    /// Whether whoever asks may sign.
    pub may_sign: bool,
    /// What came of the last act.
    pub said: Option<Said>,
    /// What came of a file that was sent.
    pub file: Option<FileSaid>,
}

/// What came of the last act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The draft is kept.
    Saved,
    /// It was handed in, signed, returned: the state tells which.
    Moved,
    /// The figures of a file stand in the form.
    Imported,
    /// Cells that could not be read.
    Unread,
    /// Somebody else saved in between.
    Conflict,
    /// Lines do not agree.
    Contradictions,
    /// Reasons are missing.
    Unanswered,
    /// The month is locked.
    Locked,
    /// The state does not allow it.
    NotNow,
    /// Nobody judges their own.
    FourEyes,
    /// Words are missing.
    MessageMissing,
}

impl Said {
    /// The words for it.
    pub fn words(self, lang: Lang) -> &'static str {
        let w = lang.work();
        match self {
            Self::Saved => w.saved,
            Self::Moved => w.submitted,
            Self::Imported => lang.upload().filled,
            Self::Unread => w.unread,
            Self::Conflict => w.conflict,
            Self::Contradictions => w.contradictions,
            Self::Unanswered => w.unanswered,
            Self::Locked => w.locked,
            Self::NotNow => w.not_now,
            Self::FourEyes => w.four_eyes,
            Self::MessageMissing => w.message_missing,
        }
    }

    pub(super) fn is_good(self) -> bool {
        matches!(self, Self::Saved | Self::Moved)
    }
}

pub(super) fn entry(scene: &Scene, page: &EntryPage) -> (String, AnyView) {
    let (lang, w) = (scene.lang, scene.lang.work());
    let title = lang.form_title(page.month, &page.name);
    let state = page.filing.as_ref().map(|filing| filing.state);
    let action = format!("/{}/entry/{}/{}", lang.code(), page.unit, page.month);
    let edit = page.edit;
    let form = table(scene, page, &action, edit).into_any();
    let sheet = if page.is_blank {
        view! { <div>{form}</div> }.into_any()
    } else {
        let beside = view! { <div class="rail">{rail::rail(scene, page).into_any()}</div> };
        let opening = SaveAnswer::about(page.filing.as_ref(), SaveOutcome::Saved);
        view! {
            <EntryGrid
                lang=lang.code().to_owned()
                key=format!("toantrinh.unsent.{}.{}.{}", page.account, page.unit, page.month)
                opening=opening
                asking=page.asking.clone()
            >
                {form}
                {beside}
            </EntryGrid>
        }
        .into_any()
    };
    let main = view! {
        <div class="page work">
            <nav class="crumbs" aria-label=w.reports>
                <a href=format!("/{}/entry", lang.code())>{w.reports}</a> " › "
                <span aria-current="page">{page.name.clone()}</span>
            </nav>
            <div class="work-head">
                <div>
                    <h1 class="plain">{title.clone()}</h1>
                    <p class="quiet">
                        {lang.period(page.period)} " · "
                        <span data-state="">
                            {if page.is_blank { lang.typing().blank_hint } else { state.map_or(w.not_begun, |state| lang.report_state(state)) }}
                        </span>
                    </p>
                </div>
                {(!page.is_blank).then(|| rail::clocks(scene, page).into_any())}
            </div>
            {page.said.map(|said| view! {
                <p class=if said.is_good() { "notice fine" } else { "notice" } role="status">
                    {said.words(scene.lang)} {(said == Said::Conflict).then(|| format!(" {}", w.conflict_hint))}
                </p>
            })}
            {returned(scene, page)}
            {sheet}
            {signatures(scene).into_any()}
            {(!page.is_blank).then(|| file::file(scene, page).into_any())}
            {(!page.is_blank).then(|| rail::acts(scene, page, &action, edit).into_any())}
            {(!page.is_blank).then(|| rail::history(scene, page.filing.as_ref()).into_any())}
        </div>
    };
    (title, main.into_any())
}

/// The table with its buttons.
fn table(scene: &Scene, page: &EntryPage, action: &str, edit: u64) -> impl IntoView + use<> {
    let (lang, w) = (scene.lang, scene.lang.work());
    let groups = FORM
        .into_iter()
        .map(|group| {
            let rows = page
                .cells
                .iter()
                .filter(|cell| group.measures.contains(&cell.measure))
                .map(|cell| cell::row(scene, cell))
                .collect_view();
            view! {
                <tbody>
                    <tr class="group"><th scope="rowgroup" colspan="7">{lang.of(group.title)}</th></tr>
                    {rows}
                </tbody>
            }
        })
        .collect_view();
    let state = page.filing.as_ref().map(|filing| filing.state);
    let open = page.may_enter
        && !page.is_blank
        && page.standing.is_open()
        && state.is_none_or(|state| state.is_open());
    let buttons = open.then(|| save_bar::save_bar(scene, page).into_any());
    let hint = open.then(|| save_bar::above(scene, page).into_any());
    let [before, year_before] =
        [page.month.plus(-1), page.month.plus(-12)].map(|month| lang.month(month));
    // For the script: nothing of a file is saved by itself.
    let imported = (page.said == Some(Said::Imported)).then_some("");
    view! {
        <form method="post" action=action.to_owned() id="entry" data-imported=imported>
            <input type="hidden" name="edit" value=edit.to_string()/>
            {hint}
            <div class="scroll">
                <table class=if page.is_blank { "entry-table blank" } else { "entry-table" }>
                    <thead>
                        <tr>
                            <th scope="col" class="of">{w.measure}</th>
                            <th scope="col" class="n value">{lang.month(page.month)}</th>
                            <th scope="col" class="kind">{w.kind}</th>
                            <th scope="col" class="n before">{before.clone()}</th>
                            <th scope="col" class="n before">{year_before}</th>
                            <th scope="col" class="n change">{lang.change_since(&before)}</th>
                            <th scope="col" class="standing">{if page.is_blank { w.words } else { w.state }}</th>
                        </tr>
                    </thead>
                    {groups}
                </table>
            </div>
            {buttons}
        </form>
    }
}

/// Lines for signatures, on paper alone.
fn signatures(scene: &Scene) -> impl IntoView + use<> {
    let t = scene.lang.typing();
    let signers = t
        .signers
        .map(|signer| view! { <p><b>{signer}</b><br/><span>{t.sign_here}</span></p> });
    view! {
        <div class="signatures">
            <p class="day">{t.place_and_day}</p>
            {signers.into_iter().collect_view()}
        </div>
    }
}

/// The words of whoever gave the report back.
fn returned(scene: &Scene, page: &EntryPage) -> Option<impl IntoView + use<>> {
    let filing = page.filing.as_ref()?;
    (filing.state == crate::domain::ReportState::Returned).then_some(())?;
    let event = filing
        .last(Act::Return)
        .or_else(|| filing.last(Act::Reopen))?;
    let who = format!("{}, {}", event.actor, scene.lang.moment(event.at));
    let message = event.message.clone();
    Some(view! {
        <blockquote class="notice">
            <p>"“" {message} "”"</p>
            <footer class="quiet">{who}</footer>
        </blockquote>
    })
}
