//! One unit lit wherever it stands: map, distribution, ranking; and what the ranking says of it.
use leptos::{ev, html, prelude::*, tachys::dom::event_target, wasm_bindgen::JsCast, web_sys};

/// Room that a tip needs beside what it is about. Unit: pixel.
const ROOM: f64 = 280.0;

/// Marks with the class `lit` every element with the same `data-unit` as the one under the
/// pointer or the focus; beside one in a drawing it shows the unit's row of the ranking.
#[island]
pub fn Highlight() -> impl IntoView {
    let tip = NodeRef::<html::P>::new();
    Effect::new(move || {
        let show = move |at: &web_sys::Element| {
            let shown = tip.get_untracked().and_then(|tip| {
                tip.set_hidden(true);
                let id = light(at)?;
                let mark = at.closest("svg [data-unit]").ok()??;
                tip.set_text_content(Some(&row_text(&id)?));
                place(&tip, &mark)
            });
            shown.unwrap_or_default();
        };
        let over =
            window_event_listener(ev::mouseover, move |event| show(&event_target(&event)));
        let focus =
            window_event_listener(ev::focusin, move |event| show(&event_target(&event)));
        on_cleanup(move || {
            over.remove();
            focus.remove();
        });
    });
    view! { <p class="tip unit-tip" node_ref=tip aria-hidden="true" hidden=true></p> }
}

/// Lights the unit of the element; its key.
fn light(at: &web_sys::Element) -> Option<String> {
    let holder = at.closest("[data-unit]").ok()?;
    let id = holder.and_then(|holder| holder.get_attribute("data-unit"));
    for element in all(".lit")? {
        if element.get_attribute("data-unit") != id {
            element.class_list().remove_1("lit").ok()?;
        }
    }
    let id = id?;
    for element in all(&format!("[data-unit=\"{id}\"]"))? {
        element.class_list().add_1("lit").ok()?;
    }
    Some(id)
}

/// The unit's row of the ranking: its name, then each number behind its column's heading.
fn row_text(id: &str) -> Option<String> {
    let row = all(&format!("tr[data-unit=\"{id}\"]"))?
        .into_iter()
        .next()?;
    let table = row.closest("table").ok()??;
    let text = |parent: &web_sys::Element, selector: &str| {
        let found = parent.query_selector(selector).ok()??;
        Some(found.text_content()?.trim().to_owned())
    };
    let name = text(&row, "th")?;
    let columns = ["strong", "change", "gap", "part", "whole"];
    let numbers = columns.into_iter().filter_map(|class| {
        let number = text(&row, &format!("td.{class}"))?;
        let heading = text(&table, &format!("thead .{class}"))?;
        Some(format!("{heading}: {number}"))
    });
    let numbers: Vec<String> = numbers.collect();
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
    let style = tip.style();
    style.set_property("left", &format!("{left}px")).ok()?;
    style
        .set_property("top", &format!("{}px", frame.top()))
        .ok()?;
    let sides = tip.class_list();
    sides.toggle_with_force("leftward", leftward).ok()?;
    tip.set_hidden(false);
    Some(())
}

fn all(selector: &str) -> Option<Vec<web_sys::Element>> {
    let list = document().query_selector_all(selector).ok()?;
    let elements = (0..list.length()).filter_map(|at| list.item(at)?.dyn_into().ok());
    Some(elements.collect())
}
