//! Styles, scripts and fonts, from inside the binary, under an address that names their content.
use super::cache::accepts;
use crate::ui::app::Site;
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

/// For files whose address names their content.
pub(super) const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// What `make site` has built. Missing in tests that ask for no file.
#[derive(RustEmbed)]
#[folder = "target/site"]
#[allow_missing = true]
struct Files;

/// Eight digits that change whenever any file changes.
pub(super) fn build() -> String {
    let mut digest = Sha256::new();
    for name in Files::iter() {
        digest.update(name.as_bytes());
        if let Some(file) = Files::get(&name) {
            digest.update(file.metadata.sha256_hash());
        }
    }
    digest.finalize()[..4]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Where pages find the files, their styles, and the script that starts islands once a page has
/// been painted.
pub(super) fn site(build: &str) -> Site {
    let base = format!("/assets/{build}");
    // The policy trusts this script by its hash, and what it adds to the page because of that; a
    // module that it imported itself would not be trusted. It stands at the end of the page: all
    // files are on their way at once, and none is run before the first paint. The form of entry
    // has a bundle of its own, with the rules in it, that no public page waits for.
    let start_script = format!(
        "{{const add=(name,has)=>document.head.append(Object.assign(document.createElement(name),has)),\
         at=\"{base}/\"+(document.querySelector(\"leptos-island[data-component^=EntryGrid]\")?\"entry/\":\"board/\");\
         add(\"link\",{{rel:\"modulepreload\",href:at+\"toantrinh.js\"}});\
         add(\"link\",{{rel:\"preload\",as:\"fetch\",crossOrigin:\"anonymous\",href:at+\"toantrinh_bg.wasm\"}});\
         requestAnimationFrame(()=>setTimeout(()=>\
         add(\"script\",{{type:\"module\",src:at+\"start.js\"}})))}}"
    );
    // Styles stand in the page: on a slow line a file of their own is a journey more before the
    // first letter, and compressed they are smaller than the packets that it would take.
    let style = Files::get("toantrinh.css").map_or_else(String::new, |file| {
        String::from_utf8_lossy(&file.data).replace("url(fonts/", &format!("url({base}/fonts/"))
    });
    Site {
        base,
        start_script,
        style,
    }
}

/// The file `name`, compressed if the reader takes that and it was built so.
///
/// `keep` says for how long the reader may keep it.
pub(super) fn respond(name: &str, keep: &'static str, headers: &HeaderMap) -> Response {
    let mut response = Response::new(Body::empty());
    if name.ends_with(".br") || name.ends_with(".gz") {
        *response.status_mut() = StatusCode::NOT_FOUND;
        return response;
    }
    let forms = [("br", ".br"), ("gzip", ".gz"), ("", "")];
    let found = forms
        .into_iter()
        .filter(|(coding, _)| coding.is_empty() || accepts(headers, coding))
        .find_map(|(coding, ending)| Some((coding, Files::get(&format!("{name}{ending}"))?)));
    let Some((coding, file)) = found else {
        *response.status_mut() = StatusCode::NOT_FOUND;
        return response;
    };
    let out = response.headers_mut();
    out.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(content_type(name)),
    );
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if !coding.is_empty() {
        out.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
    *response.body_mut() = match file.data {
        std::borrow::Cow::Borrowed(bytes) => Body::from(hyper::body::Bytes::from_static(bytes)),
        std::borrow::Cow::Owned(bytes) => Body::from(bytes),
    };
    response
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
