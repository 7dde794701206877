//! Where an attempt to sign in comes from, as far as it is counted.
use std::{
    fmt,
    net::{IpAddr, Ipv6Addr},
};

/// An address whose attempts are counted together: one IPv4 address, or one IPv6 network of 64
/// bits, since whoever has one IPv6 address has all of its network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AddressBucket(IpAddr);

impl From<IpAddr> for AddressBucket {
    fn from(address: IpAddr) -> Self {
        // `::ffff:203.0.113.7` is how an IPv4 address arrives at a socket that takes both.
        Self(match address.to_canonical() {
            IpAddr::V6(address) => {
                let network = address.to_bits() & !u128::from(u64::MAX);
                IpAddr::V6(Ipv6Addr::from_bits(network))
            }
            address => address,
        })
    }
}

impl fmt::Display for AddressBucket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            IpAddr::V4(address) => write!(f, "{address}"),
            IpAddr::V6(address) => write!(f, "{address}/64"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bucket(text: &str) -> String {
        AddressBucket::from(text.parse::<IpAddr>().unwrap()).to_string()
    }

    #[test]
    fn one_who_changes_addresses_within_a_network_is_counted_as_one() {
        assert_eq!(bucket("2001:db8:1:2:aaaa::1"), "2001:db8:1:2::/64");
        assert_eq!(bucket("2001:db8:1:2::9"), bucket("2001:db8:1:2:ffff::9"));
        assert_ne!(bucket("2001:db8:1:2::9"), bucket("2001:db8:1:3::9"));
    }

    #[test]
    fn an_ipv4_address_is_the_same_however_it_arrives() {
        assert_eq!(bucket("203.0.113.7"), "203.0.113.7");
        assert_eq!(bucket("::ffff:203.0.113.7"), "203.0.113.7");
        assert_ne!(bucket("203.0.113.7"), bucket("203.0.113.8"));
    }
}
