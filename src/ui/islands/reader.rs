//! Reading a chart point by point, with the pointer or with keys.
use leptos::{ev, html, prelude::*, wasm_bindgen::JsCast, web_sys};

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
/// rows of the table, newest first, say what they mean: nothing is sent twice. `label` names the
/// chart where the keys stop.
#[island]
pub fn ChartReader(label: String, children: Children) -> impl IntoView {
    let (point, set_point) = signal(None::<Point>);
    let root = NodeRef::<html::Div>::new();
    Effect::new(move || {
        // Only now do the keys do anything, so only now is there a stop for them.
        if let Some(root) = root.get() {
            let _ = root.set_attribute("tabindex", "0");
        }
    });
    let at_pointer = move |event: ev::PointerEvent| {
        let found = root
            .get()
            .and_then(|root| nearest(&root, f64::from(event.client_x())));
        set_point.set(found);
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let moved = root.get().and_then(|root| {
            let now = point.get_untracked().map(|point| point.at);
            by_key(&root, now, &event.key())
        });
        if moved.is_some() {
            event.prevent_default();
            set_point.set(moved);
        } else if event.key() == "Escape" {
            set_point.set(None);
        }
    };
    let (crosshair, marker, tip) = (
        NodeRef::<html::Span>::new(),
        NodeRef::<html::Span>::new(),
        NodeRef::<html::P>::new(),
    );
    // The policy forbids style attributes, but not styles that a trusted script sets.
    Effect::new(move || {
        let Some(point) = point.get() else { return };
        let (left, top) = (Some(point.left), point.top);
        if let Some(crosshair) = crosshair.get() {
            put(&crosshair, left, None);
        }
        if let Some(marker) = marker.get() {
            put(&marker, left, top);
        }
        if let Some(tip) = tip.get() {
            put(&tip, left, None);
            tip.set_text_content(Some(&point.text));
        }
    });
    let nowhere = move || point.read().is_none();
    let in_a_gap = move || {
        point
            .read()
            .as_ref()
            .is_none_or(|point| point.top.is_none())
    };
    let leftward = move || point.read().as_ref().is_some_and(|point| point.left > 60.0);
    view! {
        <div
            class="reader"
            role="group"
            aria-label=label
            node_ref=root
            on:pointermove=at_pointer
            on:pointerleave=move |_| set_point.set(None)
            on:blur=move |_| set_point.set(None)
            on:keydown=on_key
        >
            {children()}
            <span class="crosshair" node_ref=crosshair hidden=nowhere></span>
            <span class="marker" node_ref=marker hidden=in_a_gap></span>
            <p class="tip" node_ref=tip class:leftward=leftward role="status" hidden=nowhere></p>
        </div>
    }
}

/// Moves an element to a place in the drawing. Unit: percent.
fn put(element: &web_sys::HtmlElement, left: Option<f64>, top: Option<f64>) {
    for (name, value) in [("left", left), ("top", top)] {
        if let Some(value) = value {
            let _ = element.style().set_property(name, &format!("{value}%"));
        }
    }
}

/// The drawing that is shown: there is a wide and a narrow one.
fn drawing(root: &web_sys::Element) -> Option<web_sys::Element> {
    let all = root.query_selector_all("svg[data-x]").ok()?;
    (0..all.length())
        .filter_map(|at| all.item(at)?.dyn_into::<web_sys::Element>().ok())
        .find(|svg| svg.get_bounding_client_rect().width() > 0.0)
}

/// Numbers in an attribute; what is not one is a gap.
fn numbers(svg: &web_sys::Element, name: &str) -> Vec<Option<f64>> {
    let text = svg.get_attribute(name).unwrap_or_default();
    text.split(',').map(|number| number.parse().ok()).collect()
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
    let numbers = text.split(' ').filter_map(|number| number.parse().ok());
    numbers.skip(2).collect()
}

/// A row of the table behind the chart as one line: each cell behind its column's heading.
fn row_text(root: &web_sys::Element, row: usize) -> Option<String> {
    let figure = root.closest("figure").ok()??;
    let texts = |selector: &str| {
        let cells = figure.query_selector_all(selector).ok()?;
        let text = |at| Some(cells.item(at)?.text_content()?.trim().to_owned());
        Some(
            (0..cells.length())
                .filter_map(text)
                .collect::<Vec<String>>(),
        )
    };
    let heads = texts("details thead th")?;
    let cells = texts(&format!("details tbody tr:nth-child({}) > *", row + 1))?;
    let (month, rest) = cells.split_first()?;
    let said = heads
        .iter()
        .skip(1)
        .zip(rest)
        .filter(|(_, cell)| !cell.is_empty());
    let said: Vec<String> = said.map(|(head, cell)| format!("{head}: {cell}")).collect();
    Some(format!("{month}\n{}", said.join("\n")))
}
