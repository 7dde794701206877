//! Sorting a table that the server has drawn, without loading it again.
use super::wiring::{all, listen, number, target, within};
use leptos::{prelude::*, wasm_bindgen::JsCast, web_sys};
use std::cmp::Ordering;

/// Lets the headings of the table within sort its rows.
///
/// A heading is a link to the same page in another order, so that it works without this island
/// and its address can be shared. It carries `data-sort`, the name of the row attribute to sort
/// by (`data-rank`, `data-name`, …); numbers sort as numbers, an empty value comes last, and
/// `data-down` on the heading means the largest first.
#[island]
pub fn Sortable(children: Children) -> impl IntoView {
    view! { <div class="sortable" use:wire>{children()}</div> }
}

fn wire(root: web_sys::Element) {
    listen(&root, "click", |event| {
        if sort(event).is_some() {
            event.prevent_default();
        }
    });
}

fn sort(event: &web_sys::Event) -> Option<()> {
    let click: &web_sys::MouseEvent = event.dyn_ref()?;
    if click.ctrl_key() || click.meta_key() || click.shift_key() {
        return None;
    }
    let pressed: web_sys::Element = target(event)?;
    sort_by(&pressed.closest("a[data-sort]").ok()??)
}

/// Sorts the rows by the heading; `None` when the table is not as expected, in which case the
/// link is followed instead.
fn sort_by(heading: &web_sys::Element) -> Option<()> {
    let key = format!("data-{}", heading.get_attribute("data-sort")?);
    let down = heading.has_attribute("data-down");
    let table = heading.closest("table").ok()??;
    let body = table.query_selector("tbody").ok()??;
    // Read once: a comparison that asked the page would ask it hundreds of times.
    let mut rows: Vec<(Value, Value, web_sys::Element)> = within(&body, "tr")?
        .into_iter()
        .map(|row: web_sys::Element| {
            let value = |key: &str| Value::read(row.get_attribute(key));
            (value(&key), value("data-rank"), row)
        })
        .collect();
    // Equal rows keep the order of ranks, as on the page that the server would send.
    rows.sort_by(|a, b| compare(&a.0, &b.0, down).then_with(|| compare(&a.1, &b.1, false)));
    let sorted: web_sys::js_sys::Array = rows.into_iter().map(|(_, _, row)| row).collect();
    body.replace_children_with_node(&sorted);
    for other in within::<web_sys::Element>(&table, "th[aria-sort]")? {
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
    for link in all::<web_sys::Element>("a.step, .viewbar .segments a, a.language")? {
        let href = link.get_attribute("href")?;
        link.set_attribute("href", &with_order(&href, order)).ok()?;
    }
    for form in all::<web_sys::Element>(".viewbar form, form.filters")? {
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

/// What a row is sorted by.
#[derive(Clone, Debug, PartialEq)]
enum Value {
    Number(f64),
    Text(String),
    Missing,
}

impl Value {
    fn read(text: Option<String>) -> Self {
        match text.filter(|text| !text.is_empty()) {
            None => Self::Missing,
            Some(text) => number(&text).map_or(Self::Text(text), Self::Number),
        }
    }
}

fn compare(a: &Value, b: &Value, down: bool) -> Ordering {
    let order = match (a, b) {
        (Value::Number(a), Value::Number(b)) => a.total_cmp(b),
        (Value::Text(a), Value::Text(b)) => a.cmp(b),
        // Of no use to anybody who looks for the largest or the smallest.
        (a, b) => return (*a == Value::Missing).cmp(&(*b == Value::Missing)),
    };
    if down { order.reverse() } else { order }
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
        let [ten, nine, below] = [10.0, 9.0, -3.0].map(Value::Number);
        let mut values = [&ten, &Value::Missing, &nine, &below];
        values.sort_by(|a, b| compare(a, b, false));
        assert_eq!(values, [&below, &nine, &ten, &Value::Missing]);
        values.sort_by(|a, b| compare(a, b, true));
        assert_eq!(values, [&ten, &nine, &below, &Value::Missing]);
    }
}
