//! Headers that every answer carries.
use crate::ui::app::Site;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use sha2::{Digest, Sha256};

/// The security headers, made once.
#[derive(Clone, Debug)]
pub(super) struct SecurityHeaders(Vec<(HeaderName, HeaderValue)>);

impl SecurityHeaders {
    /// Allows exactly one inline script and one inline style, by their hashes: pages are one body
    /// for everybody, so a nonce could not change from answer to answer.
    pub(super) fn allowing(site: &Site) -> Self {
        let hash = |inline: &str| base64(&Sha256::digest(inline));
        let (script, style) = (hash(&site.start_script), hash(&site.style));
        let policy = format!(
            "default-src 'none'; \
             script-src 'sha256-{script}' 'strict-dynamic' 'wasm-unsafe-eval'; \
             style-src 'self' 'sha256-{style}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
             base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        );
        let policy = HeaderValue::from_str(&policy).expect("the policy is plain ASCII");
        let fixed = |value| HeaderValue::from_static(value);
        Self(vec![
            (header::CONTENT_SECURITY_POLICY, policy),
            (header::X_CONTENT_TYPE_OPTIONS, fixed("nosniff")),
            (header::REFERRER_POLICY, fixed("same-origin")),
            (header::STRICT_TRANSPORT_SECURITY, fixed("max-age=31536000")),
            (
                HeaderName::from_static("cross-origin-opener-policy"),
                fixed("same-origin"),
            ),
            (
                HeaderName::from_static("cross-origin-resource-policy"),
                fixed("same-origin"),
            ),
            (
                HeaderName::from_static("permissions-policy"),
                fixed("camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
            ),
        ])
    }

    /// Adds them to an answer.
    pub(super) fn put(&self, headers: &mut HeaderMap) {
        for (name, value) in &self.0 {
            headers.insert(name.clone(), value.clone());
        }
    }
}

/// Standard base64 with padding, as security policies write hashes.
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] =
        b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let sign = |bits: u32, shift: u32| char::from(SIGNS[(bits >> shift) as usize & 63]);
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let byte = |at: usize| u32::from(chunk.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        text.push(sign(bits, 18));
        text.push(sign(bits, 12));
        text.push(if chunk.len() > 1 { sign(bits, 6) } else { '=' });
        text.push(if chunk.len() > 2 { sign(bits, 0) } else { '=' });
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_the_standard_one() {
        let cases = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
        ];
        for (plain, coded) in cases {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }
}
