//! Whether a changing request comes from our own pages: the guard against forged requests.
use axum::http::{HeaderMap, header};

/// Whether the browser says that one of our pages sent this.
///
/// `Sec-Fetch-Site` decides where it is there; browsers that do not send it send `Origin` with
/// every form. A request with neither is no browser's form and is refused.
pub(super) fn is_ours(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return site == "same-origin";
    }
    let Some((origin, host)) = text(header::ORIGIN.as_str()).zip(text(header::HOST.as_str()))
    else {
        return false;
    };
    origin
        .split_once("://")
        .is_some_and(|(_, authority)| authority == host)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ours(given: &[(&'static str, &'static str)]) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in given {
            headers.insert(*name, value.parse().unwrap());
        }
        is_ours(&headers)
    }

    #[test]
    fn only_a_form_of_our_own_pages_may_change_anything() {
        let host = ("host", "toantrinh.vn:8443");
        assert!(ours(&[host, ("sec-fetch-site", "same-origin")]));
        for site in ["same-site", "cross-site", "none", ""] {
            assert!(!ours(&[host, ("sec-fetch-site", site)]), "{site}");
        }
        assert!(ours(&[host, ("origin", "https://toantrinh.vn:8443")]));
        for origin in [
            "null",
            "https://evil.vn",
            "https://x.toantrinh.vn:8443",
            "https://toantrinh.vn",
            "https://toantrinh.vn:8443.evil.vn",
        ] {
            assert!(!ours(&[host, ("origin", origin)]), "{origin}");
        }
        assert!(!ours(&[host]), "nobody says where it comes from");
        let both = [
            host,
            ("sec-fetch-site", "cross-site"),
            ("origin", "https://toantrinh.vn:8443"),
        ];
        assert!(
            !ours(&both),
            "what the browser says of the site comes first"
        );
    }
}
