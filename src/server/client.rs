//! Who asks: the address of a client, also behind a proxy that is trusted to tell it.
use axum::http::{HeaderMap, HeaderName};
use std::net::{IpAddr, SocketAddr};

/// The address that a request comes from. Every request that came over the network has one
/// among its extensions; a handler takes it as `Extension<ClientAddress>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ClientAddress(pub IpAddr);

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// Who may connect, and who is believed when it says for whom it asks.
#[derive(Clone, Debug, Default)]
pub(super) struct Callers {
    /// Proxies whose word about their clients is taken.
    pub proxies: Vec<IpAddr>,
    /// Whether anybody else but this machine and these proxies may connect.
    pub anybody: bool,
}

impl Callers {
    /// Whether a connection from `peer` is answered at all.
    pub fn admit(&self, peer: IpAddr) -> bool {
        let peer = peer.to_canonical();
        self.anybody || peer.is_loopback() || self.trust(peer)
    }

    /// The client of a request that came over a connection from `peer`.
    ///
    /// Every proxy appends the address that it was asked from, so the list is read from its
    /// end: what a trusted proxy wrote is true, and the first address that is not a trusted
    /// proxy's own is the client. Whatever stands before it, the client may have written.
    pub fn client(&self, peer: IpAddr, headers: &HeaderMap) -> ClientAddress {
        let mut client = peer.to_canonical();
        let lines = headers.get_all(FORWARDED_FOR).into_iter().rev();
        let mut hops = lines.flat_map(|line| line.as_bytes().rsplit(|byte| *byte == b','));
        while self.trust(client) {
            match hops.next().and_then(address) {
                Some(hop) => client = hop,
                None => break,
            }
        }
        ClientAddress(client)
    }

    fn trust(&self, address: IpAddr) -> bool {
        let named = |proxy: &IpAddr| proxy.to_canonical() == address;
        self.proxies.iter().any(named)
    }
}

/// Reads one hop, with or without a port.
fn address(hop: &[u8]) -> Option<IpAddr> {
    let hop = std::str::from_utf8(hop).ok()?.trim();
    let with_port = || Some(hop.parse::<SocketAddr>().ok()?.ip());
    let bare = hop.trim_start_matches('[').trim_end_matches(']');
    Some(bare.parse().ok().or_else(with_port)?.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn callers() -> Callers {
        Callers {
            proxies: vec!["10.0.0.1".parse().unwrap(), "10.0.0.2".parse().unwrap()],
            anybody: false,
        }
    }

    fn client(peer: &str, lines: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(FORWARDED_FOR, line.parse().unwrap());
        }
        let ClientAddress(found) = callers().client(peer.parse().unwrap(), &headers);
        found.to_string()
    }

    #[test]
    fn nobody_but_a_trusted_proxy_says_for_whom_it_asks() {
        assert_eq!(client("203.0.113.9", &["198.51.100.7"]), "203.0.113.9");
        assert_eq!(client("127.0.0.1", &["198.51.100.7"]), "127.0.0.1");
        assert_eq!(client("10.0.0.1", &["198.51.100.7"]), "198.51.100.7");
    }

    #[test]
    fn what_a_client_wrote_before_the_proxy_is_not_believed() {
        assert_eq!(
            client("10.0.0.1", &["1.1.1.1, 198.51.100.7"]),
            "198.51.100.7"
        );
        assert_eq!(
            client("10.0.0.1", &["1.1.1.1", "198.51.100.7"]),
            "198.51.100.7"
        );
        assert_eq!(
            client("10.0.0.1", &["10.0.0.2, 198.51.100.7"]),
            "198.51.100.7",
            "not even the name of another proxy"
        );
        assert_eq!(
            client("10.0.0.1", &["1.1.1.1, 198.51.100.7, 10.0.0.2"]),
            "198.51.100.7",
            "through two proxies"
        );
    }

    #[test]
    fn a_list_that_makes_no_sense_leaves_the_last_hop_that_did() {
        assert_eq!(client("10.0.0.1", &[]), "10.0.0.1");
        assert_eq!(client("10.0.0.1", &["unknown"]), "10.0.0.1");
        assert_eq!(
            client("10.0.0.1", &["1.1.1.1, nonsense, 10.0.0.2"]),
            "10.0.0.2"
        );
        assert_eq!(client("10.0.0.1", &["10.0.0.2"]), "10.0.0.2");
    }

    #[test]
    fn an_address_is_the_same_in_each_of_its_writings() {
        assert_eq!(
            client("::ffff:10.0.0.1", &["198.51.100.7:4711"]),
            "198.51.100.7"
        );
        assert_eq!(client("10.0.0.1", &["[2001:db8::1]:4711"]), "2001:db8::1");
        assert_eq!(client("10.0.0.1", &["[2001:db8::1]"]), "2001:db8::1");
        assert_eq!(client("10.0.0.1", &["::ffff:198.51.100.7"]), "198.51.100.7");
    }

    #[test]
    fn only_this_machine_and_the_proxies_connect_unless_anybody_may() {
        let admitted = |peer: &str| callers().admit(peer.parse().unwrap());
        assert!(admitted("127.0.0.1") && admitted("::1") && admitted("10.0.0.2"));
        assert!(admitted("::ffff:10.0.0.1"));
        assert!(!admitted("10.0.0.3") && !admitted("203.0.113.9"));
        let open = Callers {
            anybody: true,
            ..callers()
        };
        assert!(open.admit("203.0.113.9".parse().unwrap()));
    }
}
