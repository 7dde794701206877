//! Tokens with which provinces send reports by machine, for administrators.
use super::{
    Fields,
    admin::places,
    field::{Called, Kind, asked_twice, field, outcome},
    table::table,
    units_list::{UNITS, name_of, units_list},
};
use crate::{domain::UnitId, ui::app::Scene};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// Every token, and the form that makes one.
#[derive(Clone, Debug)]
pub struct TokensPage {
    /// The latest first.
    pub tokens: Vec<TokenLine>,
    /// The secret of a token that was made just now.
    pub given: Option<String>,
    /// Whether one was revoked just now.
    pub is_revoked: bool,
    /// What was typed, and why no token was made.
    pub fields: Fields,
}

/// A token without its secret.
#[derive(Clone, Debug)]
pub struct TokenLine {
    /// Its number.
    pub id: i64,
    /// What it is for.
    pub label: String,
    /// The only unit that it may send for.
    pub unit: UnitId,
    /// Who made it.
    pub made_by: String,
    /// When.
    pub made_at: DateTime<Utc>,
    /// When it was used last.
    pub used_at: Option<DateTime<Utc>>,
    /// Since when it does not hold.
    pub revoked_at: Option<DateTime<Utc>>,
}

pub(super) fn tokens(scene: &Scene, page: &TokensPage) -> (String, AnyView) {
    let t = scene.lang.tokens();
    let action = format!("/{}/admin/tokens", scene.lang.code());
    let rows = page
        .tokens
        .iter()
        .map(|line| row(scene, line, &action))
        .collect_view();
    let heads = ["#", t.label, t.unit, t.made, t.used, t.state, ""];
    let list = if page.tokens.is_empty() {
        view! { <p class="quiet">{t.none}</p> }.into_any()
    } else {
        table(t.title, "filings", &heads, rows)
    };
    let given = page.given.clone().map(|token| {
        view! {
            <section class="notice fine" role="status">
                <h2>{t.given}</h2>
                <p><code class="address">{token}</code></p>
                <p>{t.given_explained}</p>
            </section>
        }
    });
    let unit = Called {
        name: "unit",
        label: t.unit,
        hint: t.unit_hint,
    };
    let label = Called {
        name: "label",
        label: t.label,
        hint: t.label_hint,
    };
    let main = view! {
        <div class="page work">
            {places(scene, "admin/tokens")}
            <h1 class="plain">{t.title}</h1>
            <p class="lead">{t.explained}</p>
            {outcome(page.is_revoked.then_some(t.revoked), &page.fields)}
            {given}
            {list}
            <section class="block narrow">
                <h2>{t.add}</h2>
                <form class="stacked" method="post" action=action.clone()>
                    {field(&page.fields, unit, Kind::Listed(UNITS), "")}
                    {field(&page.fields, label, Kind::Words(80), "")}
                    <button class="primary" name="act" value="add">{t.add}</button>
                </form>
                {units_list(scene)}
            </section>
        </div>
    };
    (t.title.to_owned(), main.into_any())
}

fn row(scene: &Scene, line: &TokenLine, action: &str) -> impl IntoView + use<> {
    let (lang, t) = (scene.lang, scene.lang.tokens());
    let state = match line.revoked_at {
        Some(at) => {
            let words = lang.revoked_since(&lang.moment(at));
            view! { <span class="quiet">{words}</span> }.into_any()
        }
        None => t.in_use.into_any(),
    };
    let revoke = line.revoked_at.is_none().then(|| {
        let form = view! {
            <form method="post" action=action.to_owned()>
                <input type="hidden" name="token" value=line.id.to_string()/>
                <button class="danger" name="act" value="revoke">{t.revoke}</button>
            </form>
        };
        let label = format!("{} #{}: {}", t.revoke, line.id, line.label);
        asked_twice(t.revoke, label, t.revoke_sure, form)
    });
    view! {
        <tr>
            <td class="short">{line.id.to_string()}</td>
            <th scope="row">{line.label.clone()}</th>
            <td>{name_of(scene, &line.unit)}</td>
            <td>{line.made_by.clone()} <span class="quiet">{lang.moment(line.made_at)}</span></td>
            <td>{line.used_at.map_or_else(|| lang.admin().never.to_owned(), |at| lang.moment(at))}</td>
            <td>{state}</td>
            <td>{revoke}</td>
        </tr>
    }
}
