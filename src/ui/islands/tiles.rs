//! Arrow keys on a map of tiles.
use super::wiring::{listen, target, within};
use leptos::{prelude::*, wasm_bindgen::JsCast, web_sys};

/// Lets the arrow keys go from a tile to its neighbour, where Tab would go through all of them.
#[island]
pub fn Tiles() -> impl IntoView {
    // An island without any element would leave a mark in the page instead, and pages carry none.
    view! { <span hidden=true use:wire></span> }
}

fn wire(_: web_sys::Element) {
    listen(&window(), "keydown", |event| {
        if step(event).is_some() {
            event.prevent_default();
        }
    });
}

fn step(event: &web_sys::Event) -> Option<()> {
    let pressed: &web_sys::KeyboardEvent = event.dyn_ref()?;
    let direction = match pressed.key().as_str() {
        "ArrowLeft" => (-1.0, 0.0),
        "ArrowRight" => (1.0, 0.0),
        "ArrowUp" => (0.0, -1.0),
        "ArrowDown" => (0.0, 1.0),
        _ => return None,
    };
    if pressed.shift_key() || pressed.ctrl_key() || pressed.alt_key() || pressed.meta_key() {
        return None;
    }
    let target: web_sys::Element = target(event)?;
    let from = target.closest(".tiles a[data-unit]").ok()??;
    let map = from.closest("svg").ok()??;
    let tiles: Vec<web_sys::SvgElement> = within(&map, "a[data-unit]")?;
    let here = middle(&from);
    let (_, nearest) = tiles
        .into_iter()
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
