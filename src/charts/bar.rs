//! One bar of a ranking: the rate, the period before as a tick, the target as a line.
use crate::domain::Rate;
use std::fmt::Write;

/// How a bar stands to its thresholds; decides its colour, which the words beside it repeat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// At the target or above.
    Met,
    /// Between floor and target, or without either.
    Between,
    /// Under the floor.
    Below,
}

/// A bar as a drawing that stretches to its cell. `full` is the rate at the right edge.
///
/// Unit: percent. The target line fills the whole height, so that the lines of all rows make
/// one line through the table. Hidden from screen readers: the number stands beside it.
pub fn bar(
    rate: Rate,
    before: Option<Rate>,
    target: Option<f64>,
    full: f64,
    standing: Standing,
) -> String {
    let x = |percent: f64| (percent / full * 1000.0).clamp(0.0, 1000.0).round();
    let class = match standing {
        Standing::Met => "met",
        Standing::Between => "between",
        Standing::Below => "below",
    };
    let mut svg = String::with_capacity(300);
    svg.push_str(
        r#"<svg class="bar-mark" viewBox="0 0 1000 36" preserveAspectRatio="none" aria-hidden="true">"#,
    );
    let _ = write!(
        svg,
        r#"<rect class="{class}" y="13" width="{}" height="10"/>"#,
        x(rate.percent())
    );
    if let Some(before) = before {
        let _ = write!(
            svg,
            r#"<path class="tick" d="M{} 9v18"/>"#,
            x(before.percent())
        );
    }
    if let Some(target) = target {
        let _ = write!(svg, r#"<path class="goal" d="M{} 0v36"/>"#, x(target));
    }
    svg.push_str("</svg>");
    svg
}
