//! Links to a drawing as a file.
use crate::{domain::Month, ui::app::Scene};
use leptos::prelude::*;

/// Pixels of a picture for each of its drawing: from a slide to a poster.
const SCALES: [u8; 4] = [1, 2, 3, 4];

/// `chart` as SVG and as PNG in four sizes, with the view in full, so that the file does not
/// change under its address. `of` names what the drawing is of: `unit`, `34-44`.
pub fn links(
    scene: &Scene,
    chart: &str,
    month: Month,
    of: Option<(&str, String)>,
) -> impl IntoView + use<> {
    let t = scene.lang.texts();
    let query = scene.view.at(month).query();
    let of = of.map(|(name, value)| format!("&{name}={value}"));
    let file = |kind: &str, scale: &str| {
        let of = of.as_deref().unwrap_or_default();
        let lang = scene.lang.code();
        format!("/charts/{chart}.{kind}{query}&lang={lang}{of}{scale}")
    };
    let sizes = SCALES
        .map(|scale| {
            let name = format!("{scale}×");
            let said = format!("{} {name}", t.download_png);
            view! { <a href=file("png", &format!("&scale={scale}")) aria-label=said>{name}</a> }
        })
        .collect_view();
    view! {
        <p class="downloads">
            <a href=file("svg", "")>{t.download_svg}</a>
            <span>{t.download_png} " " {sizes}</span>
        </p>
    }
}
