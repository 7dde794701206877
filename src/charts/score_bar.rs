//! Scores of an index in a cell: a bar up to 1, and a strip of its parts.
use crate::domain::Score;
use std::fmt::Write;

/// Lower edges of the shades of a score, from the second on.
const EDGES: [i64; 5] = [3000, 4500, 6000, 7500, 9000];

/// Which of the six shades a score from 0 to 1 has, the palest is 1.
pub fn shade(score: Score) -> usize {
    1 + EDGES.partition_point(|edge| *edge <= score.ten_thousandths)
}

/// A score from 0 to 1 as a bar that stretches to its cell, before a line at the mean.
///
/// Hidden from screen readers: the number stands beside it.
pub fn score_bar(score: Score, mean: Option<Score>) -> String {
    let x = |score: Score| (score.value() * 1000.0).clamp(0.0, 1000.0).round();
    let mut svg = String::from(
        r#"<svg class="bar-mark" viewBox="0 0 1000 36" preserveAspectRatio="none" aria-hidden="true">"#,
    );
    let _ = write!(
        svg,
        r#"<rect class="between" y="13" width="{}" height="10"/>"#,
        x(score)
    );
    if let Some(mean) = mean {
        let _ = write!(svg, r#"<path class="goal" d="M{} 0v36"/>"#, x(mean));
    }
    svg.push_str("</svg>");
    svg
}

/// Scores as cells side by side, each in its shade and called `described` together. One that is not
/// known is an empty frame.
pub fn score_strip(scores: &[Option<Score>], described: &str) -> String {
    let width = scores.len() * 14;
    let mut svg = format!(
        r#"<svg class="strip" viewBox="0 0 {width} 16" width="{width}" height="16" role="img" aria-label=""#
    );
    super::write::escape(&mut svg, described);
    svg.push_str("\">");
    for (at, score) in scores.iter().enumerate() {
        let class = match score {
            Some(score) => format!("f-s{} c-edge", shade(*score)),
            None => "f-ground c-line".to_owned(),
        };
        let _ = write!(
            svg,
            r#"<rect class="{class}" x="{}.5" y="0.5" width="12" height="15" stroke-width="0.75"/>"#,
            at * 14
        );
    }
    svg.push_str("</svg>");
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(text: &str) -> Score {
        text.parse().unwrap()
    }

    #[test]
    fn a_score_on_an_edge_has_the_darker_shade() {
        let shades =
            ["0", "0.2999", "0.3", "0.8999", "0.9", "1"].map(|text| shade(score(text)));
        assert_eq!(shades, [1, 1, 2, 5, 6, 6]);
    }

    #[test]
    fn a_strip_has_a_cell_for_each_part_and_a_frame_for_a_missing_one() {
        let strip = score_strip(&[Some(score("0.95")), None], "a & b");
        assert_eq!(strip.matches("<rect").count(), 2);
        assert!(strip.contains("f-s6") && strip.contains("f-ground"));
        assert!(strip.contains("a &amp; b"));
    }
}
