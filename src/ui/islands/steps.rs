//! Stepping from month to month with keys.
use super::wiring::{all, listen, target};
use leptos::{prelude::*, wasm_bindgen::JsCast, web_sys};

/// Shift with the left or right arrow follows the link to the month before or after.
///
/// A single letter would get in the way of speech input, so a modifier is needed; inside fields
/// the keys keep their meaning.
#[island]
pub fn Steps() -> impl IntoView {
    // An island without any element would leave a mark in the page instead, and pages carry none.
    view! { <span hidden=true use:wire></span> }
}

fn wire(_: web_sys::Element) {
    listen(&window(), "keydown", |event| {
        if follow(event).is_some() {
            event.prevent_default();
        }
    });
}

fn follow(event: &web_sys::Event) -> Option<()> {
    let pressed: &web_sys::KeyboardEvent = event.dyn_ref()?;
    let alone = !pressed.ctrl_key() && !pressed.alt_key() && !pressed.meta_key();
    let rel = match pressed.key().as_str() {
        "ArrowLeft" => "prev",
        "ArrowRight" => "next",
        _ => return None,
    };
    let element: web_sys::Element = target(event)?;
    let typing = element.closest("input, select, textarea").ok()?.is_some();
    if !pressed.shift_key() || !alone || typing {
        return None;
    }
    let links: Vec<web_sys::HtmlElement> = all(&format!("a.step[rel={rel}]"))?;
    links.first()?.click();
    Some(())
}
