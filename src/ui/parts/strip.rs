//! A bar from nothing to a whole, in the cell of a table or the line of a list.
use std::fmt::Write;

/// Thousandths of a bar's width.
const FULL: f64 = 1000.0;

/// A bar of `share` of its whole, from 0 to 1, with a line at `mark`.
///
/// Hidden from screen readers: the number stands beside it.
pub fn strip(share: f64, mark: Option<f64>, class: &str) -> String {
    let x = |share: f64| (share * FULL).clamp(0.0, FULL).round();
    let mut svg = String::with_capacity(240);
    svg.push_str(
        r#"<svg class="bar-mark" viewBox="0 0 1000 36" preserveAspectRatio="none" aria-hidden="true">"#,
    );
    let _ = write!(
        svg,
        r#"<rect class="whole" y="13" width="1000" height="10"/>"#
    );
    let _ = write!(
        svg,
        r#"<rect class="{class}" y="13" width="{}" height="10"/>"#,
        x(share)
    );
    if let Some(mark) = mark {
        let _ = write!(svg, r#"<path class="goal" d="M{} 8v20"/>"#, x(mark));
    }
    svg.push_str("</svg>");
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_ends_where_its_share_does_and_never_outside() {
        assert!(
            strip(0.756, None, "between").contains(r#"class="between" y="13" width="756""#)
        );
        assert!(strip(1.2, Some(0.9), "met").contains(r#"class="met" y="13" width="1000""#));
        assert!(strip(0.5, Some(0.9), "met").contains("M900 8"));
    }
}
