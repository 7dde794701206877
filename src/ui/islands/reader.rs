//! Reading a chart point by point, with the pointer or with keys.
use super::wiring::{listen, number, put, within, words};
use leptos::{prelude::*, wasm_bindgen::JsCast, web_sys};
use std::{cell::Cell, rc::Rc};

/// Where a point of a drawing is, and what it says.
#[derive(Clone, Debug, PartialEq)]
struct Point {
    at: usize,
    /// Unit: percent of the width.
    left: f64,
    /// Unit: percent of the height; `None` in a gap.
    top: Option<f64>,
    text: String,
}

/// Shows what stands in the table behind the chart for the month under the pointer, or for the
/// one that the arrow keys have reached.
///
/// The drawing says where its points are (`data-x`, `data-y`, in units of its view box), and the
/// rows of the table, newest first, say what they mean: nothing is sent twice. The title of the
/// figure names the chart where the keys stop.
#[island]
pub fn ChartReader(children: Children) -> impl IntoView {
    view! {
        <div class="reader" use:wire>
            {children()}
            <span class="crosshair" hidden=true></span>
            <span class="marker" hidden=true></span>
            <p class="tip" role="status" hidden=true></p>
        </div>
    }
}

fn wire(root: web_sys::Element) {
    let _ = announce(&root);
    let shown = Rc::new(Cell::new(None));
    for name in ["pointermove", "pointerleave", "blur", "keydown"] {
        let (root, shown) = (root.clone(), Rc::clone(&shown));
        listen(&root.clone(), name, move |event| {
            let point = if let Some(pressed) = event.dyn_ref::<web_sys::KeyboardEvent>() {
                let moved = by_key(&root, shown.get(), &pressed.key());
                if moved.is_none() && pressed.key() != "Escape" {
                    return;
                }
                event.prevent_default();
                moved
            } else if event.type_() == "pointermove" {
                let pointer = event.dyn_ref::<web_sys::MouseEvent>();
                pointer.and_then(|pointer| nearest(&root, f64::from(pointer.client_x())))
            } else {
                None
            };
            shown.set(point.as_ref().map(|point| point.at));
            let _ = show(&root, point);
        });
    }
}

/// Only now do the keys do anything, so only now is there a stop for them.
fn announce(root: &web_sys::Element) -> Option<()> {
    let title = root
        .closest("figure")
        .ok()??
        .query_selector("h1, h2")
        .ok()??;
    root.set_attribute("role", "group").ok()?;
    root.set_attribute("aria-label", &words(&title)).ok()?;
    root.set_attribute("tabindex", "0").ok()
}

fn show(root: &web_sys::Element, point: Option<Point>) -> Option<()> {
    let part = |selector| {
        let found = root.query_selector(selector).ok()??;
        found.dyn_into::<web_sys::HtmlElement>().ok()
    };
    let (crosshair, marker, tip) = (part(".crosshair")?, part(".marker")?, part(".tip")?);
    let top = point.as_ref().and_then(|point| point.top);
    crosshair.set_hidden(point.is_none());
    marker.set_hidden(top.is_none());
    tip.set_hidden(point.is_none());
    let point = point?;
    for element in [&crosshair, &marker, &tip] {
        put(element, "left", point.left, "%")?;
    }
    if let Some(top) = top {
        put(&marker, "top", top, "%")?;
    }
    let sides = tip.class_list();
    sides
        .toggle_with_force("leftward", point.left > 60.0)
        .ok()?;
    tip.set_text_content(Some(&point.text));
    Some(())
}

/// The drawing that is shown: there is a wide and a narrow one.
fn drawing(root: &web_sys::Element) -> Option<web_sys::Element> {
    let drawings: Vec<web_sys::Element> = within(root, "svg[data-x]")?;
    drawings
        .into_iter()
        .find(|svg| svg.get_bounding_client_rect().width() > 0.0)
}

/// Numbers in an attribute; what is not one is a gap.
fn numbers(svg: &web_sys::Element, name: &str) -> Vec<Option<f64>> {
    let text = svg.get_attribute(name).unwrap_or_default();
    text.split(',').map(number).collect()
}

fn nearest(root: &web_sys::Element, client_x: f64) -> Option<Point> {
    let svg = drawing(root)?;
    let frame = svg.get_bounding_client_rect();
    let width = *view_box(&svg).first()?;
    let x = (client_x - frame.left()) / frame.width() * width;
    let distance = |known: &Option<f64>| known.map_or(f64::INFINITY, |known| (known - x).abs());
    let xs = numbers(&svg, "data-x");
    let at = (0..xs.len()).min_by(|a, b| distance(&xs[*a]).total_cmp(&distance(&xs[*b])))?;
    point_at(root, at)
}

fn by_key(root: &web_sys::Element, now: Option<usize>, key: &str) -> Option<Point> {
    let last = numbers(&drawing(root)?, "data-x").len().checked_sub(1)?;
    let to = match (key, now) {
        ("ArrowLeft", Some(at)) => at.saturating_sub(1),
        ("ArrowRight", Some(at)) => (at + 1).min(last),
        ("Home", _) => 0,
        ("ArrowLeft" | "ArrowRight" | "End", _) => last,
        _ => return None,
    };
    point_at(root, to)
}

fn point_at(root: &web_sys::Element, at: usize) -> Option<Point> {
    let svg = drawing(root)?;
    let (xs, ys) = (numbers(&svg, "data-x"), numbers(&svg, "data-y"));
    let size = view_box(&svg);
    let (width, height) = (*size.first()?, *size.get(1)?);
    Some(Point {
        at,
        left: (*xs.get(at)?)? / width * 100.0,
        top: ys.get(at).copied().flatten().map(|y| y / height * 100.0),
        text: row_text(root, xs.len().checked_sub(at + 1)?)?,
    })
}

/// Width and height of the view box.
fn view_box(svg: &web_sys::Element) -> Vec<f64> {
    let text = svg.get_attribute("viewBox").unwrap_or_default();
    text.split(' ').filter_map(number).skip(2).collect()
}

/// A row of the table behind the chart: what it is of and the month, then each cell behind its
/// column's heading.
fn row_text(root: &web_sys::Element, row: usize) -> Option<String> {
    let figure = root.closest("figure").ok()??;
    let texts = |selector: &str| {
        let cells: Vec<web_sys::Element> = within(&figure, selector)?;
        Some(cells.iter().map(words).collect::<Vec<String>>())
    };
    let heads = texts("details thead th")?;
    let cells = texts(&format!("details tbody tr:nth-child({}) > *", row + 1))?;
    let (month, rest) = cells.split_first()?;
    let table = figure.query_selector("details table[data-of]").ok()?;
    let of = table.and_then(|table| table.get_attribute("data-of"));
    let head = of.map_or(month.clone(), |of| format!("{of}, {month}"));
    let said = heads
        .iter()
        .skip(1)
        .zip(rest)
        .filter(|(_, cell)| !cell.is_empty());
    let said: Vec<String> = said.map(|(head, cell)| format!("{head}: {cell}")).collect();
    Some(format!("{head}\n{}", said.join("\n")))
}
