//! What may be done with an action: plain forms, each with what it needs. Those that could write
//! over what somebody else did say which change they saw.
use super::{
    ActionPage,
    assign::seven,
    field::{Called, Kind, area, asked_twice, choice, field},
};
use crate::{
    domain::{Cause, FollowUpField, FollowUpState},
    ui::app::Scene,
};
use leptos::prelude::*;

/// A form of one act on the action of this page.
fn form(scene: &Scene, page: &ActionPage, inside: impl IntoView + 'static) -> AnyView {
    let action = format!("/{}/follow-up/{}", scene.lang.code(), page.action.id.0);
    view! {
        <form class="stacked" method="post" action=action>
            <input type="hidden" name="seen" value=page.action.edit.to_string()/>
            {inside.into_any()}
        </form>
    }
    .into_any()
}

/// Begins it, finishes it, or opens it again.
pub(super) fn steps(scene: &Scene, page: &ActionPage) -> AnyView {
    let t = scene.lang.follow_up();
    let inside = match page.action.state {
        FollowUpState::Open => {
            let button =
                view! { <button class="primary" name="act" value="begin">{t.begin}</button> };
            form(scene, page, button)
        }
        FollowUpState::InProgress => {
            let called = Called {
                name: "result",
                label: t.result,
                hint: t.finish_hint,
            };
            let most = FollowUpField::Result.most();
            let inside = view! {
                {area(&page.fields, called, most, true, &page.action.result)}
                <button class="primary" name="act" value="finish">{t.finish}</button>
            };
            form(scene, page, inside)
        }
        FollowUpState::Done if page.may_assign => {
            let inside = view! {
                {reason(scene, page, "")}
                <button name="act" value="reopen">{t.reopen}</button>
            };
            let form = form(scene, page, inside);
            asked_twice(t.reopen, t.reopen.to_owned(), t.reopen_sure, form)
        }
        FollowUpState::Done => return ().into_any(),
    };
    view! { <section class="block narrow"><h2>{t.steps}</h2>{inside}</section> }.into_any()
}

fn reason(scene: &Scene, page: &ActionPage, hint: &'static str) -> AnyView {
    let called = Called {
        name: "reason",
        label: scene.lang.follow_up().reason,
        hint,
    };
    area(&page.fields, called, FollowUpField::Reason.most(), true, "")
}

/// What the province answered, and the form for those who answer for it.
pub(super) fn answer(scene: &Scene, page: &ActionPage) -> AnyView {
    let (lang, t) = (scene.lang, scene.lang.follow_up());
    let answered = page.action.answer.as_ref();
    let said = match answered {
        Some(answer) => view! {
            <p><b>{lang.cause(answer.cause)}</b></p>
            <p class="worded" lang="vi">{answer.words.clone()}</p>
            <p class="quiet">{answer.by.clone()} ", " {lang.moment(answer.at)}</p>
        }
        .into_any(),
        None => view! { <p class="quiet">{t.no_answer}</p> }.into_any(),
    };
    let form = page.may_answer.then(|| {
        let causes = Cause::ALL
            .iter()
            .map(|cause| (cause.code().to_owned(), lang.cause(*cause).to_owned()));
        let stands = answered.map_or(Cause::Staff, |answer| answer.cause);
        let words = Called {
            name: "answer",
            label: t.answer_words,
            hint: answered.map_or("", |_| t.answer_again),
        };
        let most = FollowUpField::Answer.most();
        let inside = view! {
            {choice(&page.fields, Called::plain("cause", t.cause), causes, stands.code())}
            {area(&page.fields, words, most, true, "")}
            <button class="primary" name="act" value="answer">{t.answer_send}</button>
        };
        form(scene, page, inside)
    });
    view! { <section class="block narrow"><h2>{t.answer}</h2>{said}{form}</section> }.into_any()
}

/// Where the evidence is.
pub(super) fn evidence(scene: &Scene, page: &ActionPage) -> AnyView {
    let t = scene.lang.follow_up();
    let link = match &page.action.evidence {
        Some(link) => {
            let link = link.to_string();
            let to = link.clone();
            view! { <p class="worded"><a href=to rel="noopener noreferrer nofollow">{link}</a></p> }
                .into_any()
        }
        None => view! { <p class="quiet">{t.no_evidence}</p> }.into_any(),
    };
    let called = Called {
        name: "evidence",
        label: t.evidence_link,
        hint: t.evidence_hint,
    };
    let kind = Kind::Name(FollowUpField::Evidence.most());
    let inside = view! {
        {field(&page.fields, called, kind, "")}
        <button name="act" value="attach">{t.evidence_send}</button>
    };
    let form = form(scene, page, inside);
    view! { <section class="block narrow"><h2>{t.evidence}</h2>{link}{form}</section> }
        .into_any()
}

/// Room for a note.
pub(super) fn note(scene: &Scene, page: &ActionPage) -> AnyView {
    let t = scene.lang.follow_up();
    let called = Called::plain("note", t.note);
    let inside = view! {
        {area(&page.fields, called, FollowUpField::Note.most(), true, "")}
        <button name="act" value="note">{t.note_send}</button>
    };
    let form = form(scene, page, inside);
    view! { <div class="narrow">{form}</div> }.into_any()
}

/// What is to be done, written anew; folded until somebody wants it or it was refused.
pub(super) fn revise(scene: &Scene, page: &ActionPage) -> AnyView {
    let t = scene.lang.follow_up();
    if !page.may_assign || page.action.state == FollowUpState::Done {
        return ().into_any();
    }
    let inside = view! {
        {seven(scene, &page.fields, Some(&page.action.assignment))}
        {reason(scene, page, t.revise_hint)}
        <button class="primary" name="act" value="revise">{t.revise}</button>
    };
    let form = form(scene, page, inside);
    let is_open = page.fields.get("act") == "revise";
    view! {
        <section class="block narrow">
            <details open=is_open>
                <summary>{t.revise}</summary>
                {form}
            </details>
        </section>
    }
    .into_any()
}
