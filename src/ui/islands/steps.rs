//! Stepping from month to month with keys.
use leptos::{ev, prelude::*, tachys::dom::event_target, wasm_bindgen::JsCast, web_sys};

/// Shift with the left or right arrow follows the link to the month before or after.
///
/// A single letter would get in the way of speech input, so a modifier is needed; inside fields
/// the keys keep their meaning.
#[island]
pub fn Steps() -> impl IntoView {
    Effect::new(|| {
        let listening = window_event_listener(ev::keydown, |event| {
            if follow(&event).is_some() {
                event.prevent_default();
            }
        });
        on_cleanup(move || listening.remove());
    });
    // An island without any element would leave a mark in the page instead, and pages carry none.
    view! { <span hidden=true></span> }
}

fn follow(event: &web_sys::KeyboardEvent) -> Option<()> {
    let alone = !event.ctrl_key() && !event.alt_key() && !event.meta_key();
    let rel = match event.key().as_str() {
        "ArrowLeft" => "prev",
        "ArrowRight" => "next",
        _ => return None,
    };
    let element: web_sys::Element = event_target(event);
    let typing = element.closest("input, select, textarea").ok()?.is_some();
    if !event.shift_key() || !alone || typing {
        return None;
    }
    let link = document()
        .query_selector(&format!("a.step[rel={rel}]"))
        .ok()??;
    link.dyn_into::<web_sys::HtmlElement>().ok()?.click();
    Some(())
}
