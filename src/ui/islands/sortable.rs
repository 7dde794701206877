//! Sorting a table that the server has drawn, without loading it again.
use leptos::{ev, prelude::*, tachys::dom::event_target, wasm_bindgen::JsCast, web_sys};
use std::cmp::Ordering;

/// Lets the headings of the table within sort its rows.
///
/// A heading is a link to the same page in another order, so that it works without this island
/// and its address can be shared. It carries `data-sort`, the name of the row attribute to sort
/// by (`data-rank`, `data-name`, …); numbers sort as numbers, an empty value comes last, and
/// `data-down` on the heading means the largest first.
#[island]
pub fn Sortable(children: Children) -> impl IntoView {
    let sort = move |event: ev::MouseEvent| {
        let plain_click = !event.ctrl_key() && !event.meta_key() && !event.shift_key();
        let heading = event_target::<web_sys::Element>(&event)
            .closest("a[data-sort]")
            .ok()
            .flatten();
        if let Some(heading) = heading.filter(|_| plain_click)
            && sort_by(&heading).is_some()
        {
            event.prevent_default();
        }
    };
    view! { <div class="sortable" on:click=sort>{children()}</div> }
}

/// Sorts the rows by the heading; `None` when the table is not as expected, in which case the
/// link is followed instead.
fn sort_by(heading: &web_sys::Element) -> Option<()> {
    let key = format!("data-{}", heading.get_attribute("data-sort")?);
    let down = heading.has_attribute("data-down");
    let table = heading.closest("table").ok()??;
    let body = table.query_selector("tbody").ok()??;
    let found = body.query_selector_all("tr").ok()?;
    let mut rows: Vec<web_sys::Element> = (0..found.length())
        .filter_map(|at| found.item(at)?.dyn_into().ok())
        .collect();
    let value = |row: &web_sys::Element, key: &str| row.get_attribute(key).unwrap_or_default();
    let by = |key: &str, down: bool, a: &web_sys::Element, b: &web_sys::Element| {
        compare(&value(a, key), &value(b, key), down)
    };
    // Equal rows keep the order of ranks, as on the page that the server would send.
    rows.sort_by(|a, b| by(&key, down, a, b).then_with(|| by("data-rank", false, a, b)));
    for row in &rows {
        body.append_child(row).ok()?;
    }
    let headings = table.query_selector_all("th[aria-sort]").ok()?;
    for at in 0..headings.length() {
        let other: web_sys::Element = headings.item(at)?.dyn_into().ok()?;
        other.remove_attribute("aria-sort").ok()?;
    }
    let direction = if down { "descending" } else { "ascending" };
    heading
        .closest("th")
        .ok()??
        .set_attribute("aria-sort", direction)
        .ok()?;
    let address = heading.get_attribute("href")?;
    let history = window().history().ok()?;
    history
        .replace_state_with_url(&leptos::wasm_bindgen::JsValue::NULL, "", Some(&address))
        .ok()
}

fn compare(a: &str, b: &str, down: bool) -> Ordering {
    let missing = a.is_empty().cmp(&b.is_empty());
    let order = match (a.parse::<f64>(), b.parse::<f64>()) {
        (Ok(a), Ok(b)) => a.total_cmp(&b),
        _ => a.cmp(b),
    };
    missing.then(if down { order.reverse() } else { order })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_sort_as_numbers_and_what_is_missing_comes_last() {
        let mut values = ["10", "", "9", "-3"];
        values.sort_by(|a, b| compare(a, b, false));
        assert_eq!(values, ["-3", "9", "10", ""]);
        values.sort_by(|a, b| compare(a, b, true));
        assert_eq!(values, ["10", "9", "-3", ""]);
    }
}
