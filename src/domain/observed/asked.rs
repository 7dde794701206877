//! Which table of the digital transformation index was asked for: the part of its address.
use super::League;
use crate::domain::ViewError;

/// Units whose lines stand out at once.
const MOST_UNITS: usize = 6;

/// An edition, a league, and the units that are looked at over the years.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DtiAsked {
    /// The year; `None` is the latest one published for the league.
    pub year: Option<i32>,
    /// Who is ranked together; provinces go without saying.
    pub league: Option<League>,
    /// Keys of units.
    pub units: Vec<String>,
}

impl DtiAsked {
    /// Reads the decoded pairs of a query; names what was not understood.
    pub fn from_pairs(pairs: &[(String, String)]) -> Result<Self, ViewError> {
        let given = |name: &str| {
            let found = pairs.iter().find(|(known, _)| known == name);
            found
                .map(|(_, value)| value.as_str())
                .filter(|value| !value.is_empty())
        };
        let wrong = |name, value: &str| ViewError {
            name,
            value: value.to_owned(),
        };
        let year = given("year").map(|text| {
            let year = text.parse().ok().filter(|year| (2000..2200).contains(year));
            year.ok_or_else(|| wrong("year", text))
        });
        let league = given("group").map(|code| {
            let league = code
                .parse()
                .ok()
                .filter(|league| *league != League::National);
            league.ok_or_else(|| wrong("group", code))
        });
        let mut units: Vec<String> = Vec::new();
        let added = given("add").unwrap_or_default();
        for id in given("units").unwrap_or_default().split(',').chain([added]) {
            let is_key = id
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            let id = id.to_owned();
            if is_key && !id.is_empty() && !units.contains(&id) && units.len() < MOST_UNITS {
                units.push(id);
            }
        }
        Ok(Self {
            year: year.transpose()?,
            league: league.transpose()?,
            units,
        })
    }

    /// What the query says, name by name: fixed order, defaults left out.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        pairs.extend(self.year.map(|year| ("year", year.to_string())));
        let league = self.league.filter(|league| *league != League::Provinces);
        pairs.extend(league.map(|league| ("group", league.code().to_owned())));
        if !self.units.is_empty() {
            pairs.push(("units", self.units.join(",")));
        }
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_asked_for_comes_back_from_the_address() {
        let read = |pairs: &[(&str, &str)]| {
            let pairs: Vec<_> = pairs
                .iter()
                .map(|(a, b)| ((*a).into(), (*b).into()))
                .collect();
            DtiAsked::from_pairs(&pairs)
        };
        let asked = read(&[("units", "63-48,63-48,<"), ("year", "2022")]).unwrap();
        let pairs = [("year", "2022".to_owned()), ("units", "63-48".to_owned())];
        assert_eq!(asked.pairs(), pairs);
        assert_eq!(read(&[("year", "22")]).unwrap_err().name, "year");
        assert_eq!(read(&[("group", "national")]).unwrap_err().name, "group");
    }
}
