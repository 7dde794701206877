//! One unit lit wherever it stands: map, distribution, ranking; and what the ranking says of it.
use super::wiring::{all, listen, put, target, words};
use leptos::{prelude::*, wasm_bindgen::JsCast, web_sys};

/// Room that a tip needs beside what it is about. Unit: pixel.
const ROOM: f64 = 280.0;

/// Marks with the class `lit` every element with the same `data-unit` as the one under the
/// pointer or the focus; beside one in a drawing it shows the unit's row of the table of units.
#[island]
pub fn Highlight() -> impl IntoView {
    view! { <p class="tip unit-tip" use:wire aria-hidden="true" hidden=true></p> }
}

fn wire(tip: web_sys::Element) {
    let Ok(tip) = tip.dyn_into::<web_sys::HtmlElement>() else {
        return;
    };
    for name in ["mouseover", "focusin"] {
        let tip = tip.clone();
        listen(&window(), name, move |event| {
            let _ = target(event).and_then(|at| show(&tip, &at));
        });
    }
}

fn show(tip: &web_sys::HtmlElement, at: &web_sys::Element) -> Option<()> {
    tip.set_hidden(true);
    let id = light(at)?;
    let mark = at.closest("svg [data-unit]").ok()??;
    tip.set_text_content(Some(&row_text(&id)?));
    place(tip, &mark)
}

/// Lights the unit of the element; its key.
fn light(at: &web_sys::Element) -> Option<String> {
    let holder = at.closest("[data-unit]").ok()?;
    let id = holder.and_then(|holder| holder.get_attribute("data-unit"));
    for element in all::<web_sys::Element>(".lit")? {
        if element.get_attribute("data-unit") != id {
            element.class_list().remove_1("lit").ok()?;
        }
    }
    let id = id?;
    for element in all::<web_sys::Element>(&format!("[data-unit=\"{id}\"]"))? {
        element.class_list().add_1("lit").ok()?;
    }
    Some(id)
}

/// The unit's row of the table: its name, then each number behind its column's heading, and what
/// holds for every row.
fn row_text(id: &str) -> Option<String> {
    let rows: Vec<web_sys::Element> = all(&format!("tr[data-unit=\"{id}\"]"))?;
    let row = rows.first()?;
    let table = row.closest("table").ok()??;
    let text = |parent: &web_sys::Element, selector: &str| {
        let found = parent.query_selector(selector).ok()??;
        Some(words(&found))
    };
    let name = text(row, "th")?;
    let columns = ["strong", "change", "gap", "part", "whole"];
    let numbers = columns.into_iter().filter_map(|class| {
        let number = text(row, &format!("td.{class}"))?;
        let heading = text(&table, &format!("thead .{class}"))?;
        Some(format!("{heading}: {number}"))
    });
    let foot = table.get_attribute("data-foot");
    let numbers: Vec<String> = numbers.chain(foot).collect();
    Some(format!("{name}\n{}", numbers.join("\n")))
}

/// Puts the tip beside the mark, on the side that has room.
fn place(tip: &web_sys::HtmlElement, mark: &web_sys::Element) -> Option<()> {
    let frame = mark.get_bounding_client_rect();
    let width = window().inner_width().ok()?.as_f64()?;
    let leftward = frame.right() + ROOM > width;
    let left = if leftward {
        frame.left()
    } else {
        frame.right()
    };
    put(tip, "left", left, "px")?;
    put(tip, "top", frame.top(), "px")?;
    let sides = tip.class_list();
    sides.toggle_with_force("leftward", leftward).ok()?;
    tip.set_hidden(false);
    Some(())
}
