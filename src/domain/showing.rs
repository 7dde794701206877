//! How a briefing is shown on a screen: by hand or by itself, and for how long it is planned.
use super::ViewError;
use std::ops::RangeInclusive;

/// How slides are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Showing {
    /// Seconds after which the next slide comes by itself; `None` turns them by hand.
    pub every: Option<u16>,
    /// Minutes that are planned for all of them.
    pub minutes: Option<u16>,
}

impl Showing {
    /// Seconds that a slide may stand.
    pub const EVERY: RangeInclusive<u16> = 5..=300;
    /// Minutes that may be planned.
    pub const MINUTES: RangeInclusive<u16> = 1..=240;

    /// Reads the decoded pairs of a query; names what was not understood.
    pub fn from_pairs(pairs: &[(String, String)]) -> Result<Self, ViewError> {
        let read = |name: &'static str, allowed: RangeInclusive<u16>| {
            let found = pairs.iter().find(|(known, _)| known == name);
            let Some((_, text)) = found.filter(|(_, text)| !text.is_empty()) else {
                return Ok(None);
            };
            let number = text.parse().ok().filter(|number| allowed.contains(number));
            let wrong = || ViewError {
                name,
                value: text.clone(),
            };
            number.map(Some).ok_or_else(wrong)
        };
        Ok(Self {
            every: read("every", Self::EVERY)?,
            minutes: read("minutes", Self::MINUTES)?,
        })
    }

    /// What the query says, name by name: fixed order, defaults left out.
    pub fn pairs(self) -> impl Iterator<Item = (&'static str, String)> {
        let both = [("every", self.every), ("minutes", self.minutes)];
        both.into_iter()
            .filter_map(|(name, number)| Some((name, number?.to_string())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str, value: &str) -> Result<Showing, ViewError> {
        Showing::from_pairs(&[(name.to_owned(), value.to_owned())])
    }

    #[test]
    fn a_slide_stands_for_as_long_as_it_can_be_read_and_no_longer_than_five_minutes() {
        assert_eq!(read("every", "20").unwrap().every, Some(20));
        assert_eq!(read("every", ""), Ok(Showing::default()));
        for wrong in ["4", "301", "-5", "20s", "1e2"] {
            assert_eq!(read("every", wrong).unwrap_err().name, "every", "{wrong}");
        }
        assert_eq!(read("minutes", "0").unwrap_err().name, "minutes");
        let pairs: Vec<_> = read("minutes", "15").unwrap().pairs().collect();
        assert_eq!(pairs, [("minutes", "15".to_owned())]);
    }
}
