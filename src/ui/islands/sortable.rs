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
    // Read once: a comparison that asked the page would ask it hundreds of times.
    let mut rows: Vec<(String, String, web_sys::Element)> = (0..found.length())
        .filter_map(|at| {
            let row: web_sys::Element = found.item(at)?.dyn_into().ok()?;
            let value = |key: &str| row.get_attribute(key).unwrap_or_default();
            Some((value(&key), value("data-rank"), row))
        })
        .collect();
    // Equal rows keep the order of ranks, as on the page that the server would send.
    rows.sort_by(|a, b| compare(&a.0, &b.0, down).then_with(|| compare(&a.1, &b.1, false)));
    let sorted: web_sys::js_sys::Array = rows.into_iter().map(|(_, _, row)| row).collect();
    body.replace_children_with_node(&sorted);
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
    carry(&address);
    let history = window().history().ok()?;
    history
        .replace_state_with_url(&leptos::wasm_bindgen::JsValue::NULL, "", Some(&address))
        .ok()
}

/// Gives the order in `address` to the links and forms of the page that keep the view.
fn carry(address: &str) -> Option<()> {
    let order = order_in(address);
    for link in found("a.step, .viewbar .segments a, a.language")? {
        let href = link.get_attribute("href")?;
        link.set_attribute("href", &with_order(&href, order)).ok()?;
    }
    for form in found(".viewbar form, form.filters")? {
        let field = form.query_selector("input[name=sort]").ok()?;
        match (field, order) {
            (Some(field), Some(order)) => field.set_attribute("value", order).ok()?,
            (Some(field), None) => field.remove(),
            (None, Some(order)) => {
                let field = document().create_element("input").ok()?;
                for (name, value) in [("type", "hidden"), ("name", "sort"), ("value", order)] {
                    field.set_attribute(name, value).ok()?;
                }
                form.append_child(&field).ok()?;
            }
            (None, None) => {}
        }
    }
    Some(())
}

fn found(selector: &str) -> Option<Vec<web_sys::Element>> {
    let list = document().query_selector_all(selector).ok()?;
    let elements = (0..list.length()).filter_map(|at| list.item(at)?.dyn_into().ok());
    Some(elements.collect())
}

/// The order that an address asks for.
fn order_in(address: &str) -> Option<&str> {
    let query = address.split('#').next()?.split_once('?')?.1;
    query.split('&').find_map(|pair| pair.strip_prefix("sort="))
}

/// The address with another order, or with none.
fn with_order(address: &str, order: Option<&str>) -> String {
    let (address, anchor) = match address.split_once('#') {
        Some((address, anchor)) => (address, format!("#{anchor}")),
        None => (address, String::new()),
    };
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let kept = query
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.starts_with("sort="));
    let mut pairs: Vec<String> = kept.map(str::to_owned).collect();
    pairs.extend(order.map(|order| format!("sort={order}")));
    let sign = if pairs.is_empty() { "" } else { "?" };
    format!("{path}{sign}{}{anchor}", pairs.join("&"))
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
    fn an_address_takes_another_order_and_keeps_the_rest() {
        assert_eq!(
            order_in("/vi/?month=2026-10&sort=name#ranking"),
            Some("name")
        );
        assert_eq!(
            with_order("/vi/?month=2026-09&sort=rank", Some("name")),
            "/vi/?month=2026-09&sort=name"
        );
        assert_eq!(with_order("/en/?sort=name#x", None), "/en/#x");
        assert_eq!(with_order("/vi/", Some("change")), "/vi/?sort=change");
    }

    #[test]
    fn numbers_sort_as_numbers_and_what_is_missing_comes_last() {
        let mut values = ["10", "", "9", "-3"];
        values.sort_by(|a, b| compare(a, b, false));
        assert_eq!(values, ["-3", "9", "10", ""]);
        values.sort_by(|a, b| compare(a, b, true));
        assert_eq!(values, ["10", "9", "-3", ""]);
    }
}
