//! Arrow keys on a map of tiles.
use leptos::{ev, prelude::*, tachys::dom::event_target, wasm_bindgen::JsCast, web_sys};

/// Lets the arrow keys go from a tile to its neighbour, where Tab would go through all of them.
#[island]
pub fn Tiles() -> impl IntoView {
    Effect::new(|| {
        let listening = window_event_listener(ev::keydown, |event| {
            if step(&event).is_some() {
                event.prevent_default();
            }
        });
        on_cleanup(move || listening.remove());
    });
    // An island without any element would leave a mark in the page instead, and pages carry none.
    view! { <span hidden=true></span> }
}

fn step(event: &web_sys::KeyboardEvent) -> Option<()> {
    let direction = match event.key().as_str() {
        "ArrowLeft" => (-1.0, 0.0),
        "ArrowRight" => (1.0, 0.0),
        "ArrowUp" => (0.0, -1.0),
        "ArrowDown" => (0.0, 1.0),
        _ => return None,
    };
    if event.shift_key() || event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    let target: web_sys::Element = event_target(event);
    let from = target.closest(".tiles a[data-unit]").ok()??;
    let map = from.closest("svg").ok()??;
    let all = map.query_selector_all("a[data-unit]").ok()?;
    let tiles =
        (0..all.length()).filter_map(|at| all.item(at)?.dyn_into::<web_sys::SvgElement>().ok());
    let here = middle(&from);
    let (_, nearest) = tiles
        .filter_map(|tile| Some((cost(here, middle(&tile), direction)?, tile)))
        .min_by(|(a, _), (b, _)| a.total_cmp(b))?;
    nearest.focus().ok()
}

fn middle(element: &web_sys::Element) -> (f64, f64) {
    let frame = element.get_bounding_client_rect();
    (
        frame.left() + frame.width() / 2.0,
        frame.top() + frame.height() / 2.0,
    )
}

/// How far `to` is from `from` in a direction, straight ahead being nearer than aside; `None` for
/// what does not lie in it.
fn cost(from: (f64, f64), to: (f64, f64), (x, y): (f64, f64)) -> Option<f64> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let ahead = dx * x + dy * y;
    let aside = (dx * y).abs() + (dy * x).abs();
    (ahead > 4.0).then_some(ahead + 2.0 * aside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_tile_in_a_row_is_nearer_than_one_aside_and_none_lies_behind() {
        let (here, right) = ((0.0, 0.0), (1.0, 0.0));
        let next = cost(here, (48.0, 0.0), right).unwrap();
        let aside = cost(here, (48.0, 46.0), right).unwrap();
        assert!(next < aside);
        assert_eq!(cost(here, (-48.0, 0.0), right), None);
    }
}
