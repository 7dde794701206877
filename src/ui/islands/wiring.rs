//! What every island of the public pages does with the page that the server has drawn.
//!
//! These islands draw nothing of their own, so they need neither signals nor effects: a directive
//! hands each its element once, in the browser only, and it listens from then on. Numbers go
//! through the browser, for Rust's own way to read and write fractions is larger than all of them.
use leptos::{
    prelude::*,
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
    web_sys::{self, js_sys},
};

/// Calls `act` at every such event until the page is left.
pub fn listen(
    target: &web_sys::EventTarget,
    name: &str,
    act: impl Fn(&web_sys::Event) + 'static,
) {
    let act = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| act(&event));
    let added = target.add_event_listener_with_callback(name, act.as_ref().unchecked_ref());
    if added.is_ok() {
        act.forget();
    }
}

/// Where the event happened, if that is such an element.
pub fn target<T: JsCast>(event: &web_sys::Event) -> Option<T> {
    event.target()?.dyn_into().ok()
}

/// Every such element of the page that the selector finds.
pub fn all<T: JsCast>(selector: &str) -> Option<Vec<T>> {
    Some(items(&document().query_selector_all(selector).ok()?))
}

/// Every such element within another one that the selector finds.
pub fn within<T: JsCast>(parent: &web_sys::Element, selector: &str) -> Option<Vec<T>> {
    Some(items(&parent.query_selector_all(selector).ok()?))
}

fn items<T: JsCast>(list: &web_sys::NodeList) -> Vec<T> {
    let found = (0..list.length()).filter_map(|at| list.item(at)?.dyn_into().ok());
    found.collect()
}

/// The words in an element, without the space around them.
pub fn words(element: &web_sys::Element) -> String {
    let text = element.text_content().unwrap_or_default();
    text.trim().to_owned()
}

/// The number that a text is.
pub fn number(text: &str) -> Option<f64> {
    let number = JsValue::from_str(text).unchecked_into_f64();
    // To the browser an empty text is zero; to us it is a gap.
    (!text.is_empty() && !number.is_nan()).then_some(number)
}

/// Puts an element at a place; `unit` is that of CSS.
///
/// The policy forbids style attributes, but not styles that a trusted script sets.
pub fn put(element: &web_sys::HtmlElement, side: &str, at: f64, unit: &str) -> Option<()> {
    let at = JsValue::from_f64(at).unchecked_into::<js_sys::Number>();
    let at: String = at.to_string_with_radix(10).ok()?.into();
    let place = at + unit;
    element.style().set_property(side, &place).ok()
}
