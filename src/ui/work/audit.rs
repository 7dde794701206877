//! The audit log, newest first.
use super::{admin::places, table::table};
use crate::ui::app::Scene;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// A part of the audit log.
#[derive(Clone, Debug)]
pub struct AuditPage {
    /// Newest first.
    pub rows: Vec<AuditLine>,
    /// Only rows of this person, act or subject; all of them if empty.
    pub about: String,
    /// Whether the newest rows are left out.
    pub is_continued: bool,
    /// Before which row the next page begins, if there is one.
    pub earlier: Option<i64>,
    /// Number and hash of the newest row.
    pub head: Option<(i64, String)>,
    /// What a walk through the whole log found, if somebody asked for one.
    pub verified: Option<Verified>,
}

/// What a walk through the whole log found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verified {
    /// Every row follows from the one before; so many rows, and the head.
    Sound(i64, String),
    /// The first row that does not.
    Broken(i64),
}

/// One row.
#[derive(Clone, Debug)]
pub struct AuditLine {
    /// 1, 2, 3 …
    pub position: i64,
    /// When; `None` for what is no time any more.
    pub at: Option<DateTime<Utc>>,
    /// Who.
    pub actor: String,
    /// What.
    pub act: String,
    /// To what.
    pub subject: String,
    /// What changed.
    pub detail: String,
}

pub(super) fn audit(scene: &Scene, page: &AuditPage) -> (String, AnyView) {
    let (lang, a) = (scene.lang, scene.lang.admin());
    let action = format!("/{}/admin/audit", lang.code());
    let rows = page
        .rows
        .iter()
        .map(|line| {
            view! {
                <tr>
                    <th scope="row" class="n">{lang.whole(line.position.unsigned_abs())}</th>
                    <td>{line.at.map_or_else(|| "?".to_owned(), |at| lang.moment(at))}</td>
                    <td>{line.actor.clone()}</td>
                    <td>{lang.deed(&line.act)} <code class="quiet">{line.act.clone()}</code></td>
                    <td>{line.subject.clone()}</td>
                    <td class="detail">{line.detail.clone()}</td>
                </tr>
            }
        })
        .collect_view();
    let heads = ["#", a.at, a.actor, a.act, a.subject, a.detail];
    let earlier = page.earlier.map(|before| {
        view! {
            <form class="block picks" method="get" action=action.clone()>
                <input type="hidden" name="about" value=page.about.clone()/>
                {page.is_continued.then(|| view! { <a href=action.clone()>{a.newest}</a> })}
                <button name="before" value=before.to_string()>{a.earlier}</button>
            </form>
        }
    });
    let main = view! {
        <div class="page work">
            {places(scene, "admin/audit")}
            <h1 class="plain">{a.audit}</h1>
            {head(scene, page, &action)}
            <form class="stacked find" method="get" action=action.clone()>
                <label for="about">{a.find}</label>
                <input id="about" name="about" value=page.about.clone() maxlength="80" autocapitalize="none" spellcheck="false" aria-describedby="about-hint"/>
                <p class="quiet" id="about-hint">{a.find_hint}</p>
                <button>{a.find_go}</button>
            </form>
            {page.rows.is_empty().then(|| view! { <p class="quiet">{a.log_empty}</p> })}
            {table(a.audit, "filings audit", &heads, rows)}
            {earlier}
        </div>
    };
    (a.audit.to_owned(), main.into_any())
}

/// The head, whether the chain is sound, and the file.
fn head(scene: &Scene, page: &AuditPage, action: &str) -> impl IntoView + use<> {
    let (lang, a) = (scene.lang, scene.lang.admin());
    let verified = page.verified.as_ref().map(|verified| {
        let (class, words) = match verified {
            Verified::Sound(rows, head) => ("notice fine", lang.audit_sound(*rows, head)),
            Verified::Broken(position) => ("notice", lang.audit_broken(*position)),
        };
        view! { <p class=class role="status">{words}</p> }
    });
    let newest = page.head.as_ref().map(|(position, hash)| {
        view! {
            <p>{a.head} " #" {lang.whole(position.unsigned_abs())} ": " <code class="address">{hash.clone()}</code></p>
            <p class="quiet">{a.head_explained}</p>
        }
    });
    view! {
        {verified}
        {newest}
        <form class="picks" method="post" action=action.to_owned()>
            <button>{a.verify}</button>
            <a href=format!("{action}.csv") download="toantrinh-audit.csv">{a.download}</a>
        </form>
    }
}
