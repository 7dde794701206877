//! One unit lit wherever it stands: map, distribution, ranking.
use leptos::{ev, prelude::*, tachys::dom::event_target, web_sys};

/// Marks with the class `lit` every element with the same `data-unit` as the one under the
/// pointer or the focus.
#[island]
pub fn Highlight() -> impl IntoView {
    Effect::new(|| {
        let over = window_event_listener(ev::mouseover, |event| {
            light(&event_target(&event));
        });
        let focus = window_event_listener(ev::focusin, |event| {
            light(&event_target(&event));
        });
        on_cleanup(move || {
            over.remove();
            focus.remove();
        });
    });
    // An island without any element would leave a mark in the page instead, and pages carry none.
    view! { <span hidden=true></span> }
}

fn light(at: &web_sys::Element) -> Option<()> {
    let holder = at.closest("[data-unit]").ok()?;
    let id = holder.and_then(|holder| holder.get_attribute("data-unit"));
    let unlit = document().query_selector_all(".lit").ok()?;
    for element in elements(&unlit) {
        if element.get_attribute("data-unit") != id {
            element.class_list().remove_1("lit").ok()?;
        }
    }
    let same = format!("[data-unit=\"{}\"]", id?);
    for element in elements(&document().query_selector_all(&same).ok()?) {
        element.class_list().add_1("lit").ok()?;
    }
    Some(())
}

fn elements(list: &web_sys::NodeList) -> Vec<web_sys::Element> {
    use leptos::wasm_bindgen::JsCast;
    (0..list.length())
        .filter_map(|at| list.item(at)?.dyn_into().ok())
        .collect()
}
