//! What is said below a line of the form. Everything that could be said is there, hidden where it
//! is not, so that the script has only texts to fill in.
use super::Cell;
use crate::ui::app::Scene;
use leptos::prelude::*;

/// The row below the line, the gravest first.
pub(super) fn below(scene: &Scene, cell: &Cell) -> impl IntoView + use<> {
    let (lang, w) = (scene.lang, scene.lang.work());
    let code = cell.measure.code();
    let breaches = cell
        .measure
        .identities_below()
        .map(|identity| {
            let broken = cell.breaches.iter().find(|at| at.identity == identity);
            let text = broken.map(|breach| lang.breach_below(breach));
            let silent = text.is_none();
            view! { <p class="bad" data-below=identity.place().to_string() hidden=silent>{text}</p> }
        })
        .collect_view();
    let (comment, reason) = cell.words();
    let on_paper = (!comment.is_empty()).then(|| format!("{}: {comment}", w.comment));
    let has_reason = !cell.asked.is_empty() || !reason.is_empty();
    let asked = cell.asked.join(" ");
    let reason = view! {
        <p class="reason" hidden=!has_reason>
            <label for=format!("r-{code}")>{w.reason}</label>
            <input id=format!("r-{code}") name=format!("reason.{code}") value=reason.to_owned() maxlength="500" disabled=!cell.is_open/>
        </p>
    };
    let is_silent = cell.theirs.is_none()
        && cell.unread.is_none()
        && cell.breaches.is_empty()
        && cell.reopened.is_none()
        && !has_reason;
    view! {
        <tr class="said" hidden=is_silent>
            <td></td>
            <td colspan="6" id=format!("n-{code}")>
                {choice(scene, cell).into_any()}
                <p class="bad unread" hidden=cell.unread.is_none()>{cell.unread.clone()}</p>
                {breaches}
                <p class="asking" hidden=cell.asked.is_empty()>{asked}</p>
                {reason}
                {cell.reopened.clone().map(|message| view! { <p class="reopened">{message}</p> })}
                <p class="quiet echo" hidden=true></p>
                <div class="on-paper">{on_paper}</div>
            </td>
        </tr>
    }
}

/// What two people say of the line, of which one is to be kept.
fn choice(scene: &Scene, cell: &Cell) -> impl IntoView + use<> {
    let (lang, w) = (scene.lang, scene.lang.work());
    let name = format!("keep.{}", cell.measure.code());
    let none = cell.theirs.is_none();
    let (theirs, who) = cell
        .theirs
        .as_ref()
        .map_or((String::new(), String::new()), |(theirs, who)| {
            (lang.held(theirs), who.clone())
        });
    let mine = lang.held(&cell.held());
    view! {
        <p class="conflict" hidden=none>
            <span>{lang.typing().choose}</span>
            <label><input type="radio" name=name.clone() value="mine" checked=!none disabled=none/> <b class="mine">{mine}</b> " " <span class="quiet">{w.mine}</span></label>
            <label><input type="radio" name=name value="theirs" disabled=none/> <b class="theirs">{theirs}</b> " " <span class="quiet">{w.theirs} " " <span class="who">{who}</span></span></label>
        </p>
    }
}
