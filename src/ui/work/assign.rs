//! Giving out an action on a flag: the flag, and six of the seven fields.
use super::{
    Fields,
    field::{Called, Kind, area, choice, field, outcome},
};
use crate::{
    domain::{Assignment, Basis, FollowUpField, Indicator, RuleKind},
    ui::app::Scene,
};
use leptos::prelude::*;

/// A new action.
#[derive(Clone, Debug)]
pub struct AssignPage {
    /// The units to choose from, by key and name.
    pub units: Vec<(String, String)>,
    /// What was typed or came with the address, and why nothing was given out.
    pub fields: Fields,
}

pub(super) fn assign(scene: &Scene, page: &AssignPage) -> (String, AnyView) {
    let (lang, t, fields) = (scene.lang, scene.lang.follow_up(), &page.fields);
    let list = format!("/{}/follow-up", lang.code());
    let indicators = Indicator::ALL.into_iter().map(|indicator| {
        let words = lang.of(indicator.name()).to_owned();
        (indicator.code().to_owned(), words)
    });
    let bases =
        Basis::ALL.map(|basis| (basis.code().to_owned(), lang.flag_basis(basis).to_owned()));
    let rules = RuleKind::ALL.iter().map(|rule| {
        let words = lang.rule_name(&scene.board, *rule);
        (rule.code().to_owned(), words)
    });
    let month = scene.board.latest_month();
    let month = month.map(|month| month.to_string()).unwrap_or_default();
    let plain = Called::plain;
    let usual = RuleKind::BelowTarget.code();
    let main = view! {
        <div class="page work narrow">
            <nav class="crumbs" aria-label=t.title>
                <a href=list.clone()>{t.title}</a> " › " <span aria-current="page">{t.new}</span>
            </nav>
            <h1 class="plain">{t.new}</h1>
            <p class="quiet">{t.new_explained}</p>
            {outcome(None, fields)}
            <form class="stacked" method="post" action=format!("{list}/new")>
                {choice(fields, plain("unit", t.unit), page.units.clone(), "")}
                {choice(fields, plain("rule", t.flag), rules, usual)}
                {choice(fields, plain("indicator", t.indicator), indicators, Indicator::default().code())}
                {choice(fields, plain("basis", t.basis), bases, Basis::default().code())}
                {field(fields, plain("since", t.since), Kind::Month, &month)}
                {field(fields, plain("month", t.seen_in), Kind::Month, &month)}
                {seven(scene, fields, None)}
                <button class="primary">{t.assign}</button>
            </form>
        </div>
    };
    (t.new.to_owned(), main.into_any())
}

/// The fields of an assignment; they hold what stands there, if it was given out before. The
/// seventh is the result, which is written when it is done.
pub(super) fn seven(scene: &Scene, fields: &Fields, stands: Option<&Assignment>) -> AnyView {
    let t = scene.lang.follow_up();
    let said = |what: fn(&Assignment) -> &String| stands.map(what).cloned().unwrap_or_default();
    let most = FollowUpField::most;
    let goal = Called {
        name: "goal",
        label: t.goal,
        hint: t.goal_hint,
    };
    let due = Called {
        name: "due",
        label: t.due,
        hint: t.due_hint,
    };
    let responsibility = Called {
        name: "responsibility",
        label: t.responsibility,
        hint: t.responsibility_hint,
    };
    let day = stands.map(|stands| stands.due.to_string());
    view! {
        {area(fields, goal, most(FollowUpField::Goal), false, said(|it| &it.goal))}
        {field(fields, Called::plain("people", t.people), Kind::Words(most(FollowUpField::People)), said(|it| &it.people))}
        {area(fields, Called::plain("task", t.task), most(FollowUpField::Task), true, said(|it| &it.task))}
        {field(fields, due, Kind::Day, day.unwrap_or_default())}
        {field(fields, responsibility, Kind::Words(most(FollowUpField::Responsibility)), said(|it| &it.responsibility))}
        {area(fields, Called::plain("product", t.product), most(FollowUpField::Product), true, said(|it| &it.product))}
    }
    .into_any()
}
