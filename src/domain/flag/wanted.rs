//! Which flags a reader asked for.
use super::Flag;
use crate::domain::{Board, Month, RuleKind, Severity, UnitIx, View, ViewError, Zone};

/// Choices beside those of the view: severity, rule, age. The region is the view's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Wanted {
    /// Only flags of this severity.
    pub severity: Option<Severity>,
    /// Only flags of this rule.
    pub rule: Option<RuleKind>,
    /// Only flags that stand for so many months or more.
    pub age: Option<u8>,
}

/// Ages that can be chosen. Unit: months.
pub const AGES: [u8; 4] = [2, 3, 6, 12];

impl Wanted {
    /// Reads the decoded pairs of a query; names what was not understood.
    pub fn from_pairs(pairs: &[(String, String)]) -> Result<Self, ViewError> {
        let given = |name: &str| {
            let found = pairs.iter().find(|(known, _)| known == name);
            found.map_or("", |(_, value)| value.as_str())
        };
        fn read<T: std::str::FromStr>(
            name: &'static str,
            text: &str,
        ) -> Result<Option<T>, ViewError> {
            match text {
                "" => Ok(None),
                _ => text.parse().map(Some).map_err(|_| wrong(name, text)),
            }
        }
        let age: Option<u8> = read("age", given("age"))?;
        Ok(Self {
            severity: read("severity", given("severity"))?,
            rule: read("rule", given("rule"))?,
            age: match age {
                Some(age) if !AGES.contains(&age) => {
                    return Err(wrong("age", &age.to_string()));
                }
                age => age,
            },
        })
    }

    /// What the query says, name by name: fixed order, defaults left out.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        pairs.extend(self.severity.map(|s| ("severity", s.code().to_owned())));
        pairs.extend(self.rule.map(|rule| ("rule", rule.code().to_owned())));
        pairs.extend(self.age.map(|age| ("age", age.to_string())));
        pairs
    }

    fn takes(&self, flag: &Flag<UnitIx>, month: Month) -> bool {
        self.severity
            .is_none_or(|severity| flag.severity == severity)
            && self.rule.is_none_or(|rule| flag.rule == rule)
            && self
                .age
                .is_none_or(|age| flag.months_by(month) >= u32::from(age))
    }
}

fn wrong(name: &'static str, value: &str) -> ViewError {
    ViewError {
        name,
        value: value.to_owned(),
    }
}

impl Board {
    /// The flags of localities and ministries that `view` and `wanted` ask for, the gravest first,
    /// of equals the longest standing.
    pub fn flags_wanted(
        &self,
        view: &View,
        wanted: &Wanted,
        month: Month,
    ) -> Vec<&Flag<UnitIx>> {
        let concerns = |flag: &&Flag<UnitIx>| {
            let unit = self.units().get(flag.unit);
            let zone = unit.region.as_ref().and_then(Zone::of);
            let about_report = matches!(flag.rule, RuleKind::NoReport | RuleKind::Late);
            (about_report || flag.indicator == view.indicator && flag.basis == view.basis)
                && view.zone.is_none_or(|asked| zone == Some(asked))
                && wanted.takes(flag, month)
        };
        let slab = self.slab(month);
        let mut found: Vec<_> = slab
            .iter()
            .flat_map(|slab| slab.flags())
            .filter(concerns)
            .collect();
        found.sort_by_key(|flag| {
            (
                flag.order(),
                flag.since,
                flag.rate(),
                self.units().get(flag.unit).sort,
            )
        });
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<Wanted, ViewError> {
        let pairs: Vec<_> = pairs
            .iter()
            .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
            .collect();
        Wanted::from_pairs(&pairs)
    }

    #[test]
    fn what_was_asked_for_comes_back_from_the_address() {
        let wanted = read(&[("age", "3"), ("rule", "falling"), ("severity", "")]).unwrap();
        assert_eq!(
            wanted.pairs(),
            [("rule", "falling".to_owned()), ("age", "3".to_owned())]
        );
        assert_eq!(read(&[]), Ok(Wanted::default()));
        assert_eq!(read(&[("age", "4")]), Err(wrong("age", "4")));
        assert_eq!(read(&[("rule", "x")]), Err(wrong("rule", "x")));
    }
}
