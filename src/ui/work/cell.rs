//! One line of the form: a measure, what was typed, what was given before, how it stands.
use super::notes;
use crate::{
    domain::{Breach, Count, Held, Mark, Measure, Trace},
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
    /// Whether that is what is kept.
    pub is_kept: bool,
    /// Why the text could not be read.
    pub unread: Option<String>,
    /// The month before, and the same month a year before.
    pub before: [Option<Count>; 2],
    /// Who gave it, and what was said.
    pub trace: Option<Trace>,
    /// What somebody else saved in between: value and words, and who gave the value.
    pub theirs: Option<(Held, String)>,
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

impl Cell {
    /// What was said about it: comment and reason.
    pub(super) fn words(&self) -> (&str, &str) {
        self.trace
            .as_ref()
            .map_or(("", ""), |trace| (&trace.comment, &trace.reason))
    }

    /// The line as it stands in the form.
    pub(super) fn held(&self) -> Held {
        let (comment, reason) = self.words();
        Held {
            count: self.count,
            comment: comment.to_owned(),
            reason: reason.to_owned(),
        }
    }

    fn mark(&self) -> Mark {
        if self.theirs.is_some() {
            Mark::Conflict
        } else if self.unread.is_some() {
            Mark::Unread
        } else if !self.is_open {
            Mark::Locked
        } else if let Some(breach) = self.breaches.first() {
            Mark::of_breach(breach)
        } else if !self.asked.is_empty() {
            match self.words().1 {
                "" => Mark::Asked,
                _ => Mark::Answered,
            }
        } else if self.is_kept && self.count != Count::NotProvided {
            Mark::Saved
        } else {
            Mark::Empty
        }
    }
}

/// The line and, below it, what is said about it. The script fills in what is empty here.
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
    let before = cell.before[0].and_then(Count::value);
    let change = lang.change(before, cell.count.value());
    let mark = cell.mark();
    let wrong = mark.class() == "below" || !cell.breaches.is_empty();
    let closed = !cell.is_open;
    let (comment, _) = cell.words();
    let words = view! {
        <details class="words">
            <summary>{w.words} {(!comment.is_empty()).then_some(" ✓")}</summary>
            <label for=format!("c-{code}")>{w.comment}</label>
            <input id=format!("c-{code}") name=format!("comment.{code}") value=comment.to_owned() maxlength="500" disabled=closed/>
        </details>
    };
    let class = [
        if wrong { "wrong" } else { "" },
        if cell.asked.is_empty() { "" } else { "asked" },
        if cell.measure.is_part_on_form() {
            "part"
        } else {
            ""
        },
    ];
    let class = class.join(" ");
    let placeholder = (kind == 1).then_some(w.kinds[1]);
    view! {
        <tr class=class.trim().to_owned() data-measure=code data-before=before.map(|value| value.to_string())>
            <th scope="row"><label for=id.clone()>{lang.of(cell.measure.name())}</label></th>
            <td class="n field">
                <input id=id name=format!("value.{code}") value=cell.text.clone() placeholder=placeholder inputmode="numeric" autocomplete="off" maxlength="40"
                    aria-invalid=wrong.then_some("true") aria-describedby=format!("n-{code}") disabled=closed/>
            </td>
            <td>
                <select name=format!("kind.{code}") aria-label=format!("{}: {}", w.kind, lang.of(cell.measure.name())) disabled=closed>{options}</select>
            </td>
            <td class="n before">{shown(cell.before[0])}</td>
            <td class="n before quiet">{shown(cell.before[1])}</td>
            <td class="n change">{change}</td>
            <td class="standing"><span class=format!("mark {}", mark.class())>{lang.mark(mark)}</span> {words}</td>
        </tr>
        {notes::below(scene, cell).into_any()}
    }
}
