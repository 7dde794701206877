//! What a browser may fetch before the reader asks for it, so that stepping feels immediate.
use axum::{
    http::{HeaderName, HeaderValue, header},
    response::IntoResponse,
};

/// Where the rules are.
pub(super) const ADDRESS: &str = "/speculation-rules.json";

/// Months next to the shown one are fetched at once, other pages when the pointer rests on their
/// link. Downloads are left alone: they are no pages.
const RULES: &str = r#"{
  "prefetch": [
    {"where": {"selector_matches": "a.step"}, "eagerness": "eager"},
    {"where": {"and": [{"href_matches": ["/vi/*", "/en/*"]}, {"not": {"selector_matches": "a.step"}}]},
     "eagerness": "moderate"}
  ],
  "prerender": [{"where": {"selector_matches": "a.step"}, "eagerness": "moderate"}]
}
"#;

/// The rules as a file of their own: a policy without inline scripts allows no rules in the page.
pub(super) async fn rules() -> impl IntoResponse {
    (
        [
            (header::CONTENT_TYPE, "application/speculationrules+json"),
            (header::CACHE_CONTROL, "max-age=3600"),
        ],
        RULES,
    )
}

/// The header that points to the rules.
pub(super) fn pointer() -> (HeaderName, HeaderValue) {
    (
        HeaderName::from_static("speculation-rules"),
        HeaderValue::from_static("\"/speculation-rules.json\""),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_points_to_the_address_that_answers() {
        assert_eq!(pointer().1, format!("\"{ADDRESS}\""));
    }
}
