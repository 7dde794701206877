//! Which columns a table shows, remembered in the browser.
use super::wiring::{listen, target, within};
use leptos::{prelude::*, web_sys};

/// Where the browser keeps the columns that were put away, by their classes.
const KEPT: &str = "toantrinh.columns";

/// Brings to life a choice of columns that the server has drawn.
///
/// Within is a `details`, hidden until now since without a script it would do nothing, with a
/// check box for each column: `data-column` is the column's class, and the table that
/// `data-table` selects gets that class behind `no-` when the column is put away.
#[island]
pub fn Columns(children: Children) -> impl IntoView {
    view! { <div class="column-choice" use:wire>{children()}</div> }
}

fn wire(root: web_sys::Element) {
    let _ = restore(&root);
    listen(&root.clone(), "change", move |event| {
        let _ = target(event).and_then(|column| apply(&column));
        let _ = keep(&root);
    });
}

/// Shows the choice, with what was put away before.
fn restore(root: &web_sys::Element) -> Option<()> {
    let kept = storage()?.get_item(KEPT).ok()?.unwrap_or_default();
    for column in boxes(root) {
        let class = column.get_attribute("data-column")?;
        column.set_checked(!kept.split(',').any(|away| away == class));
        apply(&column);
    }
    let choice = root.query_selector("details").ok()??;
    choice.remove_attribute("hidden").ok()
}

fn apply(column: &web_sys::HtmlInputElement) -> Option<()> {
    let class = column.get_attribute("data-column")?;
    let choice = column.closest("[data-table]").ok()??;
    let table = choice.get_attribute("data-table")?;
    let table = document().query_selector(&table).ok()??;
    let put_away = !column.checked();
    table
        .class_list()
        .toggle_with_force(&format!("no-{class}"), put_away)
        .ok()?;
    Some(())
}

fn keep(root: &web_sys::Element) -> Option<()> {
    let away = boxes(root).into_iter().filter(|column| !column.checked());
    let away: Vec<String> = away
        .filter_map(|column| column.get_attribute("data-column"))
        .collect();
    storage()?.set_item(KEPT, &away.join(",")).ok()
}

fn boxes(root: &web_sys::Element) -> Vec<web_sys::HtmlInputElement> {
    within(root, "input[data-column]").unwrap_or_default()
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok()?
}
