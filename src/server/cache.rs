//! Answers that are the same for everybody, kept with their compressed forms and their tag.
use super::ahead;
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use hyper::body::Bytes;
use moka::future::Cache;
use sha2::{Digest, Sha256};
use std::{
    future::Future,
    io::Write,
    sync::{Arc, OnceLock},
};

/// What an answer depends on: revision of the board, day in Việt Nam, canonical address.
///
/// Nothing is ever invalidated by hand: a new revision or a new day has new keys.
pub(super) type Key = (u64, i32, String);

/// Bytes of bodies kept at most, compressed forms not counted.
const KEPT: u64 = 16 * 1024 * 1024;

/// Pages and pictures, by key.
#[derive(Clone, Debug)]
pub(super) struct Answers(Cache<Key, Arc<Stored>>);

impl Answers {
    pub(super) fn new() -> Self {
        Self(
            Cache::builder()
                .weigher(|_, stored: &Arc<Stored>| stored.plain.len() as u32)
                .max_capacity(KEPT)
                .build(),
        )
    }

    /// The answer under `key`; made once if it is not there, however many ask at the same time.
    /// What `make` refuses is not kept.
    pub(super) async fn get<E: Send + Sync + 'static>(
        &self,
        key: Key,
        make: impl Future<Output = Result<Stored, E>>,
    ) -> Result<Arc<Stored>, Arc<E>> {
        if let Some(stored) = self.0.get(&key).await {
            return Ok(stored);
        }
        self.0
            .try_get_with(key, async { make.await.map(Arc::new) })
            .await
    }
}

/// One answer. Compressed when first asked for in that form.
#[derive(Debug)]
pub(super) struct Stored {
    content_type: HeaderValue,
    disposition: Option<HeaderValue>,
    plain: Bytes,
    tag: String,
    brotli: OnceLock<Bytes>,
    gzip: OnceLock<Bytes>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Coding {
    Plain,
    Brotli,
    Gzip,
}

impl Stored {
    /// An answer with `content_type`.
    pub(super) fn new(content_type: &'static str, body: Vec<u8>) -> Self {
        let digest = Sha256::digest(&body);
        let tag = digest[..8]
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        Self {
            content_type: HeaderValue::from_static(content_type),
            disposition: None,
            plain: body.into(),
            tag,
            brotli: OnceLock::new(),
            gzip: OnceLock::new(),
        }
    }

    /// The same, to be saved under `name`.
    pub(super) fn named(mut self, name: &str) -> Self {
        self.disposition =
            HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")).ok();
        self
    }

    /// The response to a request with `headers`: 304 when the reader has it already.
    pub(super) fn respond(&self, headers: &HeaderMap) -> Response {
        let coding = self.coding(headers);
        let suffix = match coding {
            Coding::Plain => "",
            Coding::Brotli => "-br",
            Coding::Gzip => "-gz",
        };
        let tag = format!("\"{}{suffix}\"", self.tag);
        let known = headers
            .get(header::IF_NONE_MATCH)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|tags| {
                tags.split(',')
                    .any(|one| one.trim().trim_start_matches("W/") == tag || one.trim() == "*")
            });
        let (status, body) = if known {
            (StatusCode::NOT_MODIFIED, Body::empty())
        } else {
            (StatusCode::OK, Body::from(self.body(coding)))
        };
        let mut response = Response::new(body);
        *response.status_mut() = status;
        let out = response.headers_mut();
        if let Ok(tag) = HeaderValue::from_str(&tag) {
            out.insert(header::ETAG, tag);
        }
        out.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        out.insert(
            header::VARY,
            HeaderValue::from_static("accept-encoding, cookie"),
        );
        if known {
            return response;
        }
        if self.content_type.as_bytes().starts_with(b"text/html") {
            let (name, value) = ahead::pointer();
            out.insert(name, value);
        }
        out.insert(header::CONTENT_TYPE, self.content_type.clone());
        if let Some(disposition) = &self.disposition {
            out.insert(header::CONTENT_DISPOSITION, disposition.clone());
        }
        match coding {
            Coding::Plain => {}
            Coding::Brotli => {
                out.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
            }
            Coding::Gzip => {
                out.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            }
        }
        response
    }

    fn coding(&self, headers: &HeaderMap) -> Coding {
        if self.content_type == "image/png" {
            return Coding::Plain;
        }
        let takes = |name: &str| accepts(headers, name);
        if takes("br") {
            Coding::Brotli
        } else if takes("gzip") {
            Coding::Gzip
        } else {
            Coding::Plain
        }
    }

    fn body(&self, coding: Coding) -> Bytes {
        match coding {
            Coding::Plain => self.plain.clone(),
            Coding::Brotli => self.brotli.get_or_init(|| brotli(&self.plain)).clone(),
            Coding::Gzip => self.gzip.get_or_init(|| gzip(&self.plain)).clone(),
        }
    }
}

/// Whether the reader takes the content coding `name`.
pub(super) fn accepts(headers: &HeaderMap, name: &str) -> bool {
    let accepted = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    accepted.split(',').any(|coding| {
        let mut parts = coding.split(';').map(str::trim);
        let named = parts
            .next()
            .is_some_and(|coding| coding.eq_ignore_ascii_case(name));
        named && !parts.any(|part| matches!(part, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
    })
}

fn brotli(plain: &[u8]) -> Bytes {
    let mut out = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 5,
        lgwin: 20,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &plain[..], &mut out, &parameters)
        .expect("writing to memory does not fail");
    out.into()
}

fn gzip(plain: &[u8]) -> Bytes {
    let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(6));
    out.write_all(plain)
        .and_then(|()| out.finish())
        .expect("writing to memory does not fail")
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(pairs: &[(header::HeaderName, &str)]) -> Response {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.insert(name, HeaderValue::from_str(value).unwrap());
        }
        Stored::new("text/html; charset=utf-8", vec![b'a'; 1000]).respond(&headers)
    }

    #[test]
    fn each_form_has_its_own_tag_and_a_known_one_is_not_sent_again() {
        let plain = ask(&[]);
        let packed = ask(&[(header::ACCEPT_ENCODING, "gzip, br")]);
        assert_eq!(packed.headers()[header::CONTENT_ENCODING], "br");
        assert_ne!(
            plain.headers()[header::ETAG],
            packed.headers()[header::ETAG]
        );
        let tag = packed.headers()[header::ETAG].to_str().unwrap().to_owned();
        let again = ask(&[
            (header::ACCEPT_ENCODING, "gzip, br"),
            (header::IF_NONE_MATCH, &tag),
        ]);
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
        let other = ask(&[(header::IF_NONE_MATCH, &tag)]);
        assert_eq!(
            other.status(),
            StatusCode::OK,
            "the plain form is another body"
        );
    }

    #[test]
    fn a_coding_that_is_refused_is_not_used() {
        let response = ask(&[(header::ACCEPT_ENCODING, "br;q=0, gzip;q=0.5")]);
        assert_eq!(response.headers()[header::CONTENT_ENCODING], "gzip");
    }
}
