//! A slider beside each field for a number.
use super::wiring::{all, listen, target};
use leptos::{prelude::*, web_sys};

/// Shows the sliders, and keeps each and its field the same.
///
/// Only fields have names, so that the form sends what it would send without a script.
#[island]
pub fn Sliders() -> impl IntoView {
    view! { <span hidden=true use:wire></span> }
}

fn wire(_: web_sys::Element) {
    let sliders: Vec<web_sys::HtmlInputElement> = all("[data-slides]").unwrap_or_default();
    for slider in sliders {
        slider.set_hidden(false);
    }
    listen(&window(), "input", |event| {
        follow(event);
    });
}

fn follow(event: &web_sys::Event) -> Option<()> {
    let moved: web_sys::HtmlInputElement = target(event)?;
    let fields: Vec<web_sys::HtmlInputElement> = all("[data-slides], input[type=number]")?;
    let named = |field: &web_sys::HtmlInputElement| field.get_attribute("data-slides");
    let about = named(&moved).unwrap_or_else(|| moved.id());
    let is_other = |field: &&web_sys::HtmlInputElement| {
        named(field).unwrap_or_else(|| field.id()) == about && *field != &moved
    };
    fields.iter().find(is_other)?.set_value(&moved.value());
    Some(())
}
