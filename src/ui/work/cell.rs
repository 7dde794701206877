//! One line of the form: a measure, what was typed, what was given before.
use crate::{
    domain::{Breach, Count, Measure, Trace},
    ui::app::Scene,
};
use leptos::prelude::*;

/// What one line of the form shows.
#[derive(Clone, Debug)]
pub struct Cell {
    /// Of what.
    pub measure: Measure,
    /// What stands in the field.
    pub text: String,
    /// The value as it is kept, or why there is none.
    pub count: Count,
    /// Why the text could not be read.
    pub unread: Option<String>,
    /// The month before, and the same month a year before.
    pub before: [Option<Count>; 2],
    /// Who gave it, and what was said.
    pub trace: Option<Trace>,
    /// The value that somebody else saved in between.
    pub theirs: Option<(Count, String)>,
    /// Whether it may be changed.
    pub is_open: bool,
    /// The reviewer's words, where this value alone was given back.
    pub reopened: Option<String>,
    /// What it contradicts, of the identities that stand under this line.
    pub breaches: Vec<Breach>,
    /// What the checks ask about it.
    pub asked: Vec<String>,
}

/// Names of the kinds in the form, in the order of the words.
pub const KINDS: [&str; 3] = ["value", "not_applicable", "not_provided"];

pub(super) fn row(scene: &Scene, cell: &Cell) -> impl IntoView + use<> {
    let (lang, w) = (scene.lang, scene.lang.work());
    let code = cell.measure.code();
    let id = format!("m-{code}");
    let kind = match cell.count {
        Count::Value(_) => 0,
        Count::NotApplicable => 1,
        Count::NotProvided => 2,
    };
    let options = (0..)
        .zip(KINDS)
        .map(|(at, value): (usize, _)| {
            view! { <option value=value selected=at == kind>{w.kinds[at]}</option> }
        })
        .collect_view();
    let shown = |count: Option<Count>| match count {
        Some(Count::Value(value)) => lang.whole(value),
        Some(Count::NotApplicable) => w.kinds[1].to_owned(),
        Some(Count::NotProvided) | None => "–".to_owned(),
    };
    let change = match (cell.count, cell.before[0]) {
        (Count::Value(now), Some(Count::Value(before))) if before > 0 => {
            lang.signed(100.0 * (now as f64 - before as f64) / before as f64) + "%"
        }
        _ => String::new(),
    };
    let wrong = cell.unread.is_some() || !cell.breaches.is_empty();
    let notes = notes(scene, cell);
    let described = (!notes.is_empty()).then(|| format!("n-{code}"));
    let (comment, reason) = cell
        .trace
        .as_ref()
        .map_or((String::new(), String::new()), |trace| {
            (trace.comment.clone(), trace.reason.clone())
        });
    let has_words = !comment.is_empty() || !reason.is_empty() || !cell.asked.is_empty();
    let closed = !cell.is_open;
    let words = view! {
        <details class="words" open=!cell.asked.is_empty()>
            <summary>{w.words} {(!comment.is_empty() || !reason.is_empty()).then_some(" ✓")}</summary>
            {has_words.then(|| view! {
                <label for=format!("r-{code}")>{w.reason}</label>
                <input id=format!("r-{code}") name=format!("reason.{code}") value=reason maxlength="500" disabled=closed/>
            })}
            <label for=format!("c-{code}")>{w.comment}</label>
            <input id=format!("c-{code}") name=format!("comment.{code}") value=comment maxlength="500" disabled=closed/>
        </details>
    };
    let class = match (wrong, cell.asked.is_empty()) {
        (true, _) => "wrong",
        (false, false) => "asked",
        (false, true) => "",
    };
    view! {
        <tr class=class data-measure=code>
            <th scope="row"><label for=id.clone()>{lang.of(cell.measure.name())}</label></th>
            <td class="n field">
                <input id=id name=format!("value.{code}") value=cell.text.clone() inputmode="numeric" autocomplete="off" maxlength="40"
                    aria-invalid=wrong.then_some("true") aria-describedby=described.clone() disabled=closed/>
            </td>
            <td>
                <select name=format!("kind.{code}") aria-label=format!("{}: {}", w.kind, lang.of(cell.measure.name())) disabled=closed>{options}</select>
            </td>
            <td class="n">{shown(cell.before[0])}</td>
            <td class="n quiet">{shown(cell.before[1])}</td>
            <td class="n">{change}</td>
            <td>{words}</td>
        </tr>
        {described.map(|id| view! {
            <tr class="said"><td colspan="7" id=id>{notes}</td></tr>
        })}
    }
}

/// What is said under a line, the gravest first.
fn notes(scene: &Scene, cell: &Cell) -> Vec<AnyView> {
    let (lang, w) = (scene.lang, scene.lang.work());
    let mut notes: Vec<AnyView> = Vec::new();
    if let Some((count, who)) = &cell.theirs {
        let code = cell.measure.code();
        let theirs = match count {
            Count::Value(value) => lang.whole(*value),
            Count::NotApplicable => w.kinds[1].to_owned(),
            Count::NotProvided => w.kinds[2].to_owned(),
        };
        let mine = if cell.text.is_empty() {
            w.kinds[2].to_owned()
        } else {
            cell.text.clone()
        };
        let name = format!("keep.{code}");
        notes.push(view! {
            <p class="conflict">
                <label><input type="radio" name=name.clone() value="mine" checked=true/> {mine} " " <span class="quiet">{w.mine}</span></label>
                <label><input type="radio" name=name value="theirs"/> {theirs} " " <span class="quiet">{w.theirs} " " {who.clone()}</span></label>
            </p>
        }.into_any());
    }
    if let Some(why) = &cell.unread {
        notes.push(view! { <p class="bad">{why.clone()}</p> }.into_any());
    }
    for breach in &cell.breaches {
        notes.push(view! { <p class="bad">{lang.breach(breach)}</p> }.into_any());
    }
    for asked in &cell.asked {
        notes.push(view! { <p><b>{w.please_check}</b> " " {asked.clone()}</p> }.into_any());
    }
    if let Some(message) = &cell.reopened {
        notes.push(view! { <p class="reopened">{message.clone()}</p> }.into_any());
    }
    notes
}
