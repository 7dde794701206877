//! The tools under a drawing: copies, files, and its address.
use crate::{
    domain::{Drawing, Month},
    ui::{
        app::{Address, Scene},
        islands::ChartTools,
    },
};
use leptos::prelude::*;

/// Pixels of a picture for each of its drawing: from a slide to a poster.
const SCALES: [u8; 4] = [1, 2, 3, 4];

/// Pixels of a picture that is copied: sharp on a slide.
const COPIED: u8 = 2;

/// `chart` as a picture, as files and on a page of its own, with the view in full, so that none
/// changes under its address. `of` names what the drawing is of: `unit`, `34-44`.
///
/// What copies is hidden until the island brings it to life.
pub fn links(
    scene: &Scene,
    chart: &str,
    month: Month,
    of: Option<(&str, String)>,
) -> impl IntoView + use<> {
    let w = scene.lang.chart_page();
    let query = scene.view.at(month).query();
    let units = of.as_ref().map_or("", |(_, value)| value.as_str());
    let page = own_page(scene, chart, month, units);
    let of = of.as_ref().map(|(name, value)| format!("&{name}={value}"));
    let file = |kind: &str, scale: &str| {
        let of = of.as_deref().unwrap_or_default();
        let lang = scene.lang.code();
        format!("/charts/{chart}.{kind}{query}&lang={lang}{of}{scale}")
    };
    let picture = |scale: u8| file("png", &format!("&scale={scale}"));
    let as_file = |kind: &'static str, name: &'static str| {
        view! { <a href=file(kind, "") aria-label=(w.download_as)(name)>{name}</a> }
    };
    let sizes = SCALES
        .map(|scale| {
            let name = format!("{scale}×");
            let said = format!("{} {name}", (w.download_as)("PNG"));
            view! { <a href=picture(scale) aria-label=said>{name}</a> }
        })
        .collect_view();
    let copy = |what: usize, kind: &'static str, from: Option<String>, label: &'static str| {
        view! {
            <button type="button" hidden=true data-copy=kind data-from=from data-done=w.copied[what] data-instead=w.instead[what]>
                {label}
            </button>
        }
    };
    let alone = page.as_ref().map(|page| {
        let here = matches!(scene.address, Address::Chart(..));
        let name = if here { w.exact } else { w.alone };
        view! {
            <span>
                <a href=page.clone()>{name}</a>
                {copy(2, "link", Some(page.clone()), w.copy_link)}
            </span>
        }
    });
    let tools = view! {
        <div class="downloads" role="group" aria-label=w.tools>
            {copy(0, "picture", Some(picture(COPIED)), w.copy_picture)}
            {copy(1, "table", page, w.copy_table)}
            <span>
                {w.download} {as_file("svg", "SVG")} <span>"PNG " {sizes}</span>
                {as_file("csv", "CSV")} {as_file("xlsx", "XLSX")}
            </span>
            {alone}
            <span role="status"></span>
        </div>
    };
    view! { <ChartTools>{tools.into_any()}</ChartTools> }
}

/// The drawing on its own page, in the month that is shown.
fn own_page(scene: &Scene, chart: &str, month: Month, units: &str) -> Option<String> {
    let drawing: Drawing = chart.parse().ok()?;
    let ids = units.split(',').filter(|id| !id.is_empty());
    let address = Address::Chart(drawing, ids.map(str::to_owned).collect());
    Some(scene.link_to(&address, &scene.view.at(month).drawn(drawing)))
}
