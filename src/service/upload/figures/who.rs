//! The unit that a cell names: by key, by code, by name, or by code and name together.
use crate::domain::{
    Period, Reason, Unit, UnitId, UnitIx, Units, UploadReason, plain, untitled,
};
use std::collections::HashMap;

/// Everything that units are called, folded once for a whole file.
pub(super) struct Names<'a> {
    units: &'a Units,
    by_name: HashMap<String, Vec<UnitIx>>,
    by_code: HashMap<String, Vec<UnitIx>>,
    /// What was asked for before, since a file names a unit once for each month.
    folded: HashMap<String, Vec<UnitIx>>,
}

impl<'a> Names<'a> {
    /// The names of the units that are `mine`. Any other unit is called nothing, as if it did not
    /// exist.
    pub(super) fn new(units: &'a Units, mine: impl Fn(&UnitId) -> bool) -> Self {
        let mut names = Self {
            units,
            by_name: HashMap::new(),
            by_code: HashMap::new(),
            folded: HashMap::new(),
        };
        for (ix, unit) in units.iter().filter(|(_, unit)| mine(&unit.id)) {
            let aliases = unit.aliases.split(';');
            for name in aliases.chain([unit.name_vi.as_str(), unit.name_en.as_str()]) {
                put(&mut names.by_name, plain(name), ix);
            }
            put(&mut names.by_code, unit.id.0.to_lowercase(), ix);
            put(&mut names.by_code, unit.code.to_lowercase(), ix);
        }
        names
    }

    /// The unit that reports for `period` and is called `text`; `None` for the period where
    /// that is not known, and then a unit of today.
    pub(super) fn find(
        &mut self,
        text: &str,
        period: Option<Period>,
    ) -> Result<UnitId, UploadReason> {
        let text = text.trim();
        let (code, rest) = text
            .split_once([' ', '\u{a0}', '–', ':'])
            .unwrap_or((text, ""));
        let rest = rest.trim_matches([' ', '\u{a0}', '-', '–', ':', '.']);
        if let Some(fit) = self.folded.get(text) {
            return self.one(fit, period);
        }
        let by_code = self.of(&self.by_code, &code.to_lowercase());
        if by_code.is_empty() || rest.is_empty() {
            let fit = [by_code, self.named(text)].concat();
            let found = self.one(&fit, period);
            self.folded.insert(text.to_owned(), fit);
            return found;
        }
        let named = self.named(rest);
        let both: Vec<_> = by_code
            .iter()
            .filter(|ix| named.contains(ix))
            .copied()
            .collect();
        if both.is_empty() {
            let name_vi = self.units.get(by_code[0]).name_vi.clone();
            return Err(UploadReason::NameOfAnother { name_vi });
        }
        self.one(&both, period)
    }

    /// Checks that the unit `id` is also called `name`.
    pub(super) fn agree(&self, id: &UnitId, name: &str) -> Result<(), UploadReason> {
        let Some(ix) = self.units.find(&id.0) else {
            return Ok(());
        };
        if self.named(name).contains(&ix)
            || self.of(&self.by_code, &name.to_lowercase()).contains(&ix)
        {
            return Ok(());
        }
        let name_vi = self.units.get(ix).name_vi.clone();
        Err(UploadReason::NameOfAnother { name_vi })
    }

    fn of<'n>(&self, names: &'n HashMap<String, Vec<UnitIx>>, name: &str) -> &'n [UnitIx] {
        names.get(name).map_or(&[], Vec::as_slice)
    }

    fn named(&self, name: &str) -> &[UnitIx] {
        let whole = self.of(&self.by_name, &plain(name));
        if !whole.is_empty() {
            return whole;
        }
        untitled(name).map_or(&[], |rest| self.of(&self.by_name, &rest))
    }

    /// The one unit among `fit` that is meant: one that takes figures of the period.
    ///
    /// A locality goes before all others, even one that ended: its name must not fall to a
    /// commune that is called the same.
    fn one(&self, fit: &[UnitIx], period: Option<Period>) -> Result<UnitId, UploadReason> {
        let units = || fit.iter().map(|ix| self.units.get(*ix));
        let mut meant: Vec<&Unit> = units().filter(|unit| unit.kind().reports()).collect();
        if meant.iter().any(|unit| unit.kind().is_locality()) {
            meant.retain(|unit| unit.kind().is_locality());
        }
        let valid = |unit: &&&Unit| match period {
            Some(period) => unit.is_valid_on(period.end()),
            None => unit.valid_to.is_none(),
        };
        let now: Vec<_> = meant.iter().filter(valid).collect();
        match (&now[..], &meant[..], period) {
            ([one], ..) => Ok(one.id.clone()),
            ([], [one], None) => Ok(one.id.clone()),
            ([], [one, ..], Some(period)) => Err(UploadReason::Cell(Reason::UnitNotValid {
                from: one.valid_from,
                to: one.valid_to,
                on: period.end(),
            })),
            ([], [], _) if units().next().is_some() => {
                Err(UploadReason::Cell(Reason::UnitDoesNotReport))
            }
            _ => Err(UploadReason::NameUnknown),
        }
    }
}

fn put(names: &mut HashMap<String, Vec<UnitIx>>, name: String, unit: UnitIx) {
    let units = names.entry(name).or_default();
    if !units.contains(&unit) {
        units.push(unit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::PeriodRule, reference};

    fn find(text: &str, month: &str) -> Result<String, UploadReason> {
        let reference = reference::load();
        let units = Units::new(reference.units, &reference.succession);
        let period = month
            .parse()
            .map(|month| PeriodRule::Calendar.period(month))
            .ok();
        Names::new(&units, |_| true)
            .find(text, period)
            .map(|id| id.0)
    }

    #[test]
    fn a_unit_is_known_by_key_code_name_and_by_code_and_name() {
        for text in [
            "34-44",
            "44",
            "Quảng Trị",
            "quang tri",
            "Tỉnh Quảng Trị",
            "QUẢNG TRỊ",
            "44 Quảng Trị",
            "44 - Quảng Trị",
            "34-44 Quảng Trị",
            "34-44 – Tỉnh Quảng Trị",
        ] {
            assert_eq!(find(text, "2026-10").as_deref(), Ok("34-44"), "{text}");
        }
        assert_eq!(find("min-BTC", "2026-10").as_deref(), Ok("min-BTC"));
        assert_eq!(find("Bộ Tài chính", "2026-10").as_deref(), Ok("min-BTC"));
        assert_eq!(find("TP. Hồ Chí Minh", "2026-10").as_deref(), Ok("34-79"));
    }

    #[test]
    fn which_of_two_units_of_the_same_name_or_code_says_the_month() {
        assert_eq!(find("Quảng Trị", "2025-06").as_deref(), Ok("63-45"));
        assert_eq!(find("44", "2025-06").as_deref(), Ok("63-44"));
        assert_eq!(find("Quảng Bình", "2025-06").as_deref(), Ok("63-44"));
        // There is a commune of this name since then, which is not meant.
        let late = find("Quảng Bình", "2025-07");
        assert!(matches!(
            late,
            Err(UploadReason::Cell(Reason::UnitNotValid { .. }))
        ));
    }

    #[test]
    fn a_name_that_fits_nobody_several_or_another_code_is_refused() {
        assert_eq!(find("Quảng", "2026-10"), Err(UploadReason::NameUnknown));
        assert_eq!(find("", "2026-10"), Err(UploadReason::NameUnknown));
        let other = Err(UploadReason::NameOfAnother {
            name_vi: "Quảng Trị".into(),
        });
        assert_eq!(find("34-44 Quảng Ngãi", "2026-10"), other);
        let nation = Err(UploadReason::Cell(Reason::UnitDoesNotReport));
        assert_eq!(find("vn", "2026-10"), nation);
        assert_eq!(find("Cả nước", "2026-10"), nation);
    }
}
