//! What a scenario assumes, as an address says it.
use crate::domain::{Decimal, Month, UnitId};

/// Units that a scenario names at most.
const MOST_UNITS: usize = 40;

/// Which units move to which rates, and by when. Everything left out stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scenario {
    /// Every unit below its target moves to this rate. Unit: percent.
    pub all: Option<Decimal>,
    /// Units with rates of their own, each once, by key. Unit: percent.
    pub units: Vec<(UnitId, Decimal)>,
    /// The month by which they get there.
    pub by: Option<Month>,
}

/// What the fields of single units are called in the form, before their keys.
const FIELD: &str = "to.";

impl Scenario {
    /// Reads the decoded pairs of a query. What is not understood or out of bounds is left out;
    /// of a unit named twice the later counts. The form names a unit to be added with its rate
    /// by `unit` and `rate`, and those that are there by `to.34-01`; an empty rate takes one out.
    pub fn read(pairs: &[(String, String)]) -> Self {
        let given = |name: &str| {
            let found = pairs.iter().find(|(known, _)| known == name);
            found.map_or("", |(_, value)| value.trim())
        };
        let mut scenario = Self {
            all: percent(given("all")),
            units: Vec::new(),
            by: given("by").parse().ok(),
        };
        for item in given("units").split(',') {
            if let Some((id, rate)) = item.split_once(':') {
                scenario.put(id, rate);
            }
        }
        for (name, rate) in pairs {
            if let Some(id) = name.strip_prefix(FIELD) {
                scenario.put(id, rate.trim());
            }
        }
        if !given("unit").is_empty() {
            scenario.put(given("unit"), given("rate"));
        }
        scenario.units.sort_by(|a, b| a.0.cmp(&b.0));
        scenario
    }

    /// Whether a query comes from the form, and so is not as [`Scenario::pairs`] would have it.
    pub fn is_typed(pairs: &[(String, String)]) -> bool {
        let of_form = |name: &str| name.starts_with(FIELD) || name == "unit" || name == "rate";
        pairs.iter().any(|(name, _)| of_form(name))
    }

    /// What the field of a unit is called in the form.
    pub fn field(id: &UnitId) -> String {
        format!("{FIELD}{id}")
    }

    fn put(&mut self, id: &str, rate: &str) {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        if id.is_empty() || id.len() > 20 || !id.bytes().all(plain) {
            return;
        }
        self.units.retain(|(known, _)| known.0 != id);
        if let Some(rate) = percent(rate).filter(|_| self.units.len() < MOST_UNITS) {
            self.units.push((UnitId(id.to_owned()), rate));
        }
    }

    /// What the query says, name by name: fixed order, nothing that was not assumed.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let units = self.units.iter().map(|(id, rate)| format!("{id}:{rate}"));
        let units = units.collect::<Vec<_>>().join(",");
        [
            ("all", self.all.map(|rate| rate.to_string())),
            ("units", (!units.is_empty()).then_some(units)),
            ("by", self.by.map(|month| month.to_string())),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
        .collect()
    }
}

/// A percentage of at most a hundred, with a decimal point or comma.
fn percent(text: &str) -> Option<Decimal> {
    let value: Decimal = text.replace(',', ".").parse().ok()?;
    let value = value.shortest();
    (value.hundredths <= Decimal::whole(100).hundredths).then_some(value)
}

impl Decimal {
    /// The same number with no more decimals than it needs: `60.50` as `60.5`.
    pub fn shortest(self) -> Self {
        let places = match self.hundredths {
            whole if whole % 100 == 0 => 0,
            tenths if tenths % 10 == 0 => 1,
            _ => 2,
        };
        Self { places, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> String {
        let pair = |pair: &str| {
            let (name, value) = pair.split_once('=')?;
            Some((name.to_owned(), value.to_owned()))
        };
        let pairs: Vec<_> = query.split('&').filter_map(pair).collect();
        let pairs = Scenario::read(&pairs).pairs();
        let pairs = pairs.iter().map(|(name, value)| format!("{name}={value}"));
        pairs.collect::<Vec<_>>().join("&")
    }

    #[test]
    fn a_scenario_has_one_canonical_address() {
        let canonical = "all=70&units=34-01:60,34-22:55.5&by=2026-12";
        assert_eq!(read(canonical), canonical);
        let shuffled = "by=2026-12&units=34-22:55.50,34-01:60&all=70.00&x=1";
        assert_eq!(read(shuffled), canonical);
        let form = "all=70&units=34-01:10&to.34-01=60&unit=34-22&rate=55,5&by=2026-12";
        assert_eq!(read(form), canonical);
        assert_eq!(read("units=34-01:60&to.34-01="), "", "taken out");
        assert_eq!(read(""), "");
    }

    #[test]
    fn what_is_out_of_bounds_is_left_out() {
        assert_eq!(
            read("all=100.01&by=2026-13&units=34-01:-1,:5,a b:5,34-02:1e1"),
            ""
        );
        assert_eq!(read("all=100"), "all=100", "the control");
        let many: Vec<_> = (100..200).map(|at| format!("u{at}:5")).collect();
        let kept = read(&format!("units={}", many.join(",")));
        assert_eq!(kept.matches(':').count(), MOST_UNITS);
    }
}
