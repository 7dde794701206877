//! What stands above and below the lines of the form: how far it is, how it is kept, the buttons.
use super::{entry::EntryPage, rail};
use crate::{domain::Count, ui::app::Scene};
use leptos::prelude::*;

/// How many lines are given, how to move, and what came of pasting.
pub(super) fn above(scene: &Scene, page: &EntryPage) -> impl IntoView + use<> {
    let (lang, t) = (scene.lang, scene.lang.typing());
    let given = page
        .cells
        .iter()
        .filter(|cell| cell.count != Count::NotProvided);
    let given = lang.given(given.count(), page.cells.len());
    view! {
        <p class="above"><span data-given="">{given}</span> <span class="quiet" data-keys="" hidden=true>{t.keys}</span></p>
        <p class="notice held-back" data-held="" hidden=true>
            <span></span>
            <button type="button" data-do="take-up">{t.take_up}</button>
            <button type="button" data-do="throw-away">{t.throw_away}</button>
        </p>
        <p class="notice fine pasted" data-pasted="" hidden=true>
            <span role="status"></span>
            <button type="button" data-do="undo">{t.undo}</button>
        </p>
    }
}

/// How the draft is kept, what is in the way, and the two buttons.
pub(super) fn save_bar(scene: &Scene, page: &EntryPage) -> impl IntoView + use<> {
    let (lang, w) = (scene.lang, scene.lang.work());
    let breaches: usize = page.cells.iter().map(|cell| cell.breaches.len()).sum();
    let unread = page
        .cells
        .iter()
        .filter(|cell| cell.unread.is_some())
        .count();
    let (asked, unanswered) = rail::asked(page);
    let saved = page.filing.as_ref().and_then(|filing| {
        let times = filing.traces.values().map(|trace| trace.entered_at);
        times.max().map(|at| lang.draft_saved(at.timestamp()))
    });
    view! {
        <div class="save-bar">
            <p class="how">
                <span data-draft="" role="status">{saved}</span>
                <b class="bad" data-errors="">{lang.errors(breaches + unread)}</b>
                <b class="asked-total" data-asked="">{lang.asked(asked, unanswered)}</b>
            </p>
            <span class="quiet why" id="why-not-yet" data-why=""></span>
            <button name="act" value="save">{w.save}</button>
            <button class="primary" name="act" value="submit" aria-describedby="why-not-yet">{w.submit}</button>
        </div>
    }
}
