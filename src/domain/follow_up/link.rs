//! Where the evidence of an action is: an address that is safe to show as a link.
use std::{fmt, str::FromStr};

/// An `https` address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceLink(String);

/// Why a text is not such an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LinkFault {
    /// It does not begin with `https://`.
    #[error("not an https address")]
    NotHttps,
    /// The name of the host is none: no dot, a user before it, or a sign that no name has.
    #[error("no name of a host")]
    Host,
    /// A space, a quotation mark or another sign that no address holds.
    #[error("a sign that no address holds")]
    Sign,
    /// Longer than [`EvidenceLink::LONGEST`].
    #[error("too long")]
    TooLong,
}

const SCHEME: &str = "https://";

impl EvidenceLink {
    /// Unit: characters.
    pub const LONGEST: usize = 500;

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for EvidenceLink {
    type Err = LinkFault;

    fn from_str(text: &str) -> Result<Self, LinkFault> {
        let text = text.trim();
        if text.chars().nth(Self::LONGEST).is_some() {
            return Err(LinkFault::TooLong);
        }
        let scheme = text.get(..SCHEME.len()).unwrap_or_default();
        if !scheme.eq_ignore_ascii_case(SCHEME) {
            return Err(LinkFault::NotHttps);
        }
        let rest = &text[SCHEME.len()..];
        // Letters with marks are pasted from address bars; whatever could end an attribute or hide
        // what follows is not.
        let fine =
            |sign: char| sign.is_alphanumeric() || "-._~:/?#[]@!$&()*+,;=%".contains(sign);
        if !rest.chars().all(fine) {
            return Err(LinkFault::Sign);
        }
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (host, port) = match rest[..end].split_once(':') {
            Some((host, port)) => (host, port),
            None => (&rest[..end], "443"),
        };
        let part = |part: &str| {
            let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
            !part.is_empty() && part.bytes().all(plain)
        };
        if !host.contains('.') || !host.split('.').all(part) || port.parse::<u16>().is_err() {
            return Err(LinkFault::Host);
        }
        Ok(Self(format!("{SCHEME}{rest}")))
    }
}

impl fmt::Display for EvidenceLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_plain_https_address_of_a_host_is_taken() {
        let read = |text: &str| text.parse::<EvidenceLink>().map(|link| link.0);
        for fine in [
            "https://quangtri.gov.vn/van-ban/123?x=1&y=2#trang-3",
            "https://quangtri.gov.vn:8443",
            "https://x.vn/Quyết_định",
        ] {
            assert_eq!(read(fine), Ok(fine.to_owned()));
        }
        assert_eq!(read(" HTTPS://a.vn "), Ok("https://a.vn".to_owned()));
        for (text, fault) in [
            ("", LinkFault::NotHttps),
            ("http://quangtri.gov.vn", LinkFault::NotHttps),
            ("javascript:alert(1)", LinkFault::NotHttps),
            ("data:text/html,x", LinkFault::NotHttps),
            ("//quangtri.gov.vn", LinkFault::NotHttps),
            ("https:/quangtri.gov.vn", LinkFault::NotHttps),
            ("ﬁttps://a.vn", LinkFault::NotHttps),
            ("https://", LinkFault::Host),
            ("https://localhost/x", LinkFault::Host),
            ("https://gov.vn@evil.example/x", LinkFault::Host),
            ("https://a..vn", LinkFault::Host),
            ("https://a.vn:x", LinkFault::Host),
            ("https://a.vn:99999", LinkFault::Host),
            ("https://quảngtrị.gov.vn", LinkFault::Host),
            ("https://[::1]/x", LinkFault::Host),
            ("https://a.vn/\"onclick=x", LinkFault::Sign),
            ("https://a.vn/<script>", LinkFault::Sign),
            ("https://a.vn/a b", LinkFault::Sign),
            ("https://a.vn/\u{202e}x", LinkFault::Sign),
            ("https://a.vn\\@b.vn", LinkFault::Sign),
        ] {
            assert_eq!(read(text), Err(fault), "{text}");
        }
        let long = |more: usize| format!("https://a.vn/{}", "x".repeat(487 + more));
        assert!(read(&long(0)).is_ok());
        assert_eq!(read(&long(1)), Err(LinkFault::TooLong));
    }
}
