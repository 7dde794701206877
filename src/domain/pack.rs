//! Which briefing is asked for: about whom, which parts, which units have a page of their own.
use super::{ViewError, Zone, view::coded};
use std::str::FromStr;

/// A part of a briefing, in the order in which they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PackPart {
    /// Everything about the one unit that it is about.
    Profile,
    /// Four large figures.
    Headline,
    /// The rate over the months against its target.
    Trend,
    /// The highest and the lowest ten.
    Ranking,
    /// What moved since the edition before.
    Movement,
    /// The map.
    Map,
    /// Who lags, why, and the pace that is required.
    Laggards,
    /// Actions that are overdue; for those who are signed in.
    FollowUp,
    /// What the fastest climbers did.
    Practice,
    /// A page for each unit that was chosen.
    Units,
    /// Definition, denominators, sources, method.
    Method,
    /// The whole ranking.
    Appendix,
}

coded!(PackPart {
    Profile "profile", Headline "headline", Trend "trend", Ranking "ranking", Movement "movement", Map "map",
    Laggards "laggards", FollowUp "follow-up", Practice "practice", Units "units",
    Method "method", Appendix "appendix"
});

/// Whom a briefing is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum PackScope {
    /// All localities.
    #[default]
    Nation,
    /// The localities of a region.
    Region(Zone),
    /// One locality, by its key.
    Unit(String),
}

/// A briefing as it was ordered; what month, indicator, basis and map are is the view's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Pack {
    /// Whom it is about.
    pub scope: PackScope,
    /// Parts that are left out.
    pub without: Vec<PackPart>,
    /// Keys of units that have a page of their own.
    pub units: Vec<String>,
    /// The agency that reports, as its report names it; empty for the usual one.
    pub agency: String,
    /// The place that the report is dated from.
    pub place: String,
}

/// Pages of single units that a briefing may have.
pub const PAGES_OF_UNITS: usize = 34;
/// Signs of an agency or a place that are read.
const LONGEST: usize = 120;

impl Pack {
    /// Reads the decoded pairs of a query; names what was not understood. Parts come as one
    /// `part` each, as a form sends them, or not at all for all of them.
    pub fn from_pairs(pairs: &[(String, String)]) -> Result<Self, ViewError> {
        let all = |name: &'static str| {
            let same = pairs.iter().filter(move |(known, _)| known == name);
            same.map(|(_, value)| value.trim())
                .filter(|value| !value.is_empty())
        };
        let words = |name| -> String {
            let text = all(name).next().unwrap_or_default();
            let kept = text.chars().filter(|sign| !sign.is_control());
            kept.take(LONGEST).collect()
        };
        let mut parts = Vec::new();
        for code in all("part").flat_map(|list| list.split(',')) {
            let part: PackPart = code.parse().map_err(|_| wrong("part", code))?;
            parts.push(part);
        }
        let scope = match all("scope").next() {
            None | Some("vn") => PackScope::Nation,
            Some(code) => match code.parse() {
                Ok(zone) => PackScope::Region(zone),
                Err(_) if is_key(code) => PackScope::Unit(code.to_owned()),
                Err(_) => return Err(wrong("scope", code)),
            },
        };
        let mut units: Vec<String> = Vec::new();
        for id in all("units").flat_map(|list| list.split(',')) {
            if !is_key(id) {
                return Err(wrong("units", id));
            }
            if !units.iter().any(|known| known == id) {
                units.push(id.to_owned());
            }
        }
        if units.len() > PAGES_OF_UNITS {
            return Err(wrong("units", &units.len().to_string()));
        }
        let without = if parts.is_empty() {
            Vec::new()
        } else {
            let left_out = PackPart::ALL.iter().filter(|part| !parts.contains(part));
            left_out.copied().collect()
        };
        Ok(Self {
            scope,
            without,
            units,
            agency: words("agency"),
            place: words("place"),
        })
    }

    /// What the query says, name by name: fixed order, defaults left out.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        match &self.scope {
            PackScope::Nation => {}
            PackScope::Region(zone) => pairs.push(("scope", zone.code().to_owned())),
            PackScope::Unit(id) => pairs.push(("scope", id.clone())),
        }
        if !self.without.is_empty() {
            let parts = PackPart::ALL.iter().filter(|part| self.has(**part));
            let parts: Vec<_> = parts.map(|part| part.code()).collect();
            pairs.push(("part", parts.join(",")));
        }
        let mut put = |name, value: String| {
            if !value.is_empty() {
                pairs.push((name, value));
            }
        };
        put("units", self.units.join(","));
        put("agency", self.agency.clone());
        put("place", self.place.clone());
        pairs
    }

    /// Whether a part was asked for.
    pub fn has(&self, part: PackPart) -> bool {
        !self.without.contains(&part)
    }
}

fn is_key(id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    !id.is_empty() && id.len() <= 16 && id.bytes().all(plain)
}

fn wrong(name: &'static str, value: &str) -> ViewError {
    ViewError {
        name,
        value: value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<Pack, ViewError> {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Pack::from_pairs(&pairs.iter().map(owned).collect::<Vec<_>>())
    }

    #[test]
    fn an_order_survives_its_own_address() {
        let asked = read(&[
            ("scope", "red-river-delta"),
            ("part", "trend"),
            ("part", "map"),
            ("units", "34-01,34-44,34-01"),
            ("agency", "Bộ Nội vụ"),
        ])
        .unwrap();
        assert!(asked.has(PackPart::Trend) && !asked.has(PackPart::Headline));
        assert_eq!(asked.units, ["34-01", "34-44"]);
        let pairs = asked.pairs();
        let pairs: Vec<_> = pairs.iter().map(|(n, v)| (*n, v.as_str())).collect();
        assert_eq!(read(&pairs), Ok(asked));
        assert_eq!(read(&[]).unwrap().pairs(), []);
    }

    #[test]
    fn what_is_not_understood_is_named() {
        assert_eq!(read(&[("part", "x")]).unwrap_err().name, "part");
        assert_eq!(read(&[("scope", "../x")]).unwrap_err().name, "scope");
        assert_eq!(read(&[("units", "34-01,<b>")]).unwrap_err().name, "units");
        let many: Vec<_> = (0..40).map(|at| format!("34-{at}")).collect();
        assert_eq!(
            read(&[("units", &many.join(","))]).unwrap_err().name,
            "units"
        );
    }
}
