//! Actions on flags: the list, what is overdue first, with its filters in the address.
use super::{Fields, table::table};
use crate::{
    domain::{FollowUp, FollowUpStanding, RuleKind},
    ui::app::Scene,
};
use leptos::prelude::*;

/// The actions that somebody may see.
#[derive(Clone, Debug)]
pub struct FollowUpsPage {
    /// Those that the filters leave, each with the name of its unit, in the order of the list.
    pub actions: Vec<(FollowUp, String)>,
    /// Whether there is any, whatever the filters say.
    pub has_any: bool,
    /// The units to choose from, by key and name.
    pub units: Vec<(String, String)>,
    /// What is chosen.
    pub chosen: ChosenFollowUps,
    /// Whether whoever asks may give actions out.
    pub may_assign: bool,
}

/// Which actions are chosen; all of them until something is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChosenFollowUps {
    /// Those that stand like this today.
    pub standing: Option<FollowUpStanding>,
    /// Those of this unit, by its key; empty for all.
    pub unit: String,
    /// Those on flags of this rule.
    pub rule: Option<RuleKind>,
}

impl ChosenFollowUps {
    /// What the address says; what it says of nothing is dropped.
    pub fn read(fields: &Fields) -> Self {
        let unit = fields.get("unit");
        let is_key = unit.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        Self {
            standing: fields.get("state").parse().ok(),
            unit: if is_key {
                unit.to_owned()
            } else {
                String::new()
            },
            rule: fields.get("rule").parse().ok(),
        }
    }

    /// The query of the address that says it; empty where nothing is chosen.
    pub fn query(&self) -> String {
        let pairs = [
            ("state", self.standing.map(FollowUpStanding::code)),
            (
                "unit",
                Some(self.unit.as_str()).filter(|unit| !unit.is_empty()),
            ),
            ("rule", self.rule.map(RuleKind::code)),
        ];
        let mut query = String::new();
        for (name, value) in pairs {
            if let Some(value) = value {
                query.push(if query.is_empty() { '?' } else { '&' });
                query.push_str(&format!("{name}={value}"));
            }
        }
        query
    }
}

pub(super) fn follow_ups(scene: &Scene, page: &FollowUpsPage) -> (String, AnyView) {
    let (lang, t) = (scene.lang, scene.lang.follow_up());
    let rows = page
        .actions
        .iter()
        .map(|(action, name)| row(scene, action, name))
        .collect_view();
    let overdue = |(action, _): &&(FollowUp, String)| {
        action.standing(scene.today) == FollowUpStanding::Overdue
    };
    let overdue = page.actions.iter().filter(overdue).count();
    let all = format!("/{}/follow-up", lang.code());
    let empty = match (page.has_any, page.may_assign) {
        (true, _) => t.none_like,
        (false, true) => t.none,
        (false, false) => t.none_own,
    };
    let explained = if page.may_assign {
        t.explained
    } else {
        t.own_explained
    };
    let list = if page.actions.is_empty() {
        view! {
            <p class="notice">{empty} " " {page.has_any.then(|| view! { <a href=all.clone()>{t.all}</a> })}</p>
        }
        .into_any()
    } else {
        let heads = [t.unit, t.flag, t.task, t.due, t.standing, ""];
        view! {
            <p>{lang.follow_up_counts(page.actions.len(), overdue)}</p>
            {table(t.title, "filings cards", &heads, rows)}
        }
        .into_any()
    };
    let main = view! {
        <div class="page work">
            <h1 class="plain">{t.title}</h1>
            <p class="lead">{explained}</p>
            {page.may_assign.then(|| view! {
                <p class="picks">
                    <a href=format!("{all}/new")>{t.new}</a>
                    <a href=format!("{all}/practice")>{t.practice}</a>
                </p>
            })}
            {scene.board.latest_month().map(|_| briefings(scene, page))}
            {page.has_any.then(|| filters(scene, page))}
            {list}
        </div>
    };
    (t.title.to_owned(), main.into_any())
}

/// The briefing with the overdue actions in it, on the unit that is chosen, in each of its forms.
fn briefings(scene: &Scene, page: &FollowUpsPage) -> impl IntoView + use<> {
    let (lang, w) = (scene.lang, scene.lang.briefing_page());
    let scope = match &*page.chosen.unit {
        "" => String::new(),
        unit => format!("&scope={unit}"),
    };
    let links = ["pptx", "docx", "pdf"].map(|form| {
        let to = format!("/{}/follow-up/briefing?as={form}{scope}", lang.code());
        view! { <a href=to>{form.to_uppercase()}</a> " " }
    });
    view! { <p class="picks"><b>{w.title}</b> " " {links.collect_view()} <span class="quiet">{w.is_internal}</span></p> }
}

/// A plain form: its button puts what is chosen into the address.
fn filters(scene: &Scene, page: &FollowUpsPage) -> impl IntoView + use<> {
    let (lang, t, chosen) = (scene.lang, scene.lang.follow_up(), &page.chosen);
    let option = |code: &str, words: String, selected: bool| {
        let code = code.to_owned();
        view! { <option value=code selected=selected>{words}</option> }
    };
    let standings = FollowUpStanding::ALL
        .iter()
        .map(|standing| {
            let words = lang.follow_up_standing(*standing).to_owned();
            option(standing.code(), words, chosen.standing == Some(*standing))
        })
        .collect_view();
    let units = page
        .units
        .iter()
        .map(|(id, name)| option(id, name.clone(), chosen.unit == *id))
        .collect_view();
    let rules = RuleKind::ALL
        .iter()
        .map(|rule| {
            let words = lang.rule_name(&scene.board, *rule);
            option(rule.code(), words, chosen.rule == Some(*rule))
        })
        .collect_view();
    let all = format!("/{}/follow-up", lang.code());
    let clear = (*chosen != ChosenFollowUps::default())
        .then(|| view! { <a href=all.clone()>{t.all}</a> });
    view! {
        <form class="filters" method="get" action=all.clone()>
            <label>{t.standing} " " <select name="state"><option value="">{t.any}</option>{standings}</select></label>
            <label>{t.unit} " " <select name="unit"><option value="">{t.any}</option>{units}</select></label>
            <label>{t.flag} " " <select name="rule"><option value="">{t.any}</option>{rules}</select></label>
            <button>{t.filter}</button>
            {clear}
        </form>
    }
}

fn row(scene: &Scene, action: &FollowUp, name: &str) -> impl IntoView + use<> {
    let lang = scene.lang;
    let flag = &action.flag;
    let to = format!("/{}/follow-up/{}", lang.code(), action.id.0);
    let look = lang.work().look;
    let label = format!("{look}: {name}, {}", action.assignment.task);
    let months = lang.flag_months(flag.since, action.seen_in);
    view! {
        <tr>
            <th scope="row">{name.to_owned()}</th>
            <td>{lang.rule_name(&scene.board, flag.rule)} <span class="quiet">{months}</span></td>
            <td class="note">{action.assignment.task.clone()}</td>
            <td class="short">{lang.day(action.assignment.due)}</td>
            <td class="short">{standing(scene, action)}</td>
            <td class="short"><a href=to aria-label=label>{look}</a></td>
        </tr>
    }
}

/// How an action stands today; what is overdue stands out.
pub(super) fn standing(scene: &Scene, action: &FollowUp) -> AnyView {
    let standing = action.standing(scene.today);
    let words = scene.lang.follow_up_standing(standing);
    match standing {
        FollowUpStanding::Overdue => {
            view! { <b class="mark watch">"▲ " {words}</b> }.into_any()
        }
        _ => words.into_any(),
    }
}
