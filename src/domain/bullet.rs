//! Every indicator of a unit or of the localities against its target and its own past.
use super::{
    Board, Decimal, Figure, Indicator, Month, Rate, Scope, UnitIx, View, target_in_force,
};

/// One indicator of a month.
#[derive(Clone, Debug)]
pub struct Bullet {
    /// Which.
    pub indicator: Indicator,
    /// Its figure.
    pub figure: Figure,
    /// The rate of the same period of the year before.
    pub before: Option<Rate>,
    /// The target that judges it.
    pub target: Option<Decimal>,
}

impl Bullet {
    /// Whether the rate reaches the target; `None` without one of the two.
    pub fn is_met(&self) -> Option<bool> {
        Some(self.figure.rate()?.reaches(self.target?))
    }

    /// Whether the rate is above that of the year before; `None` without one of the two.
    pub fn has_risen(&self) -> Option<bool> {
        Some(self.figure.rate()? > self.before?)
    }
}

impl Board {
    /// Every indicator of `unit`, or of the localities of the view's map, in `month`.
    pub fn bullets(&self, unit: Option<UnitIx>, view: &View, month: Month) -> Vec<Bullet> {
        let figure = |indicator: Indicator, at: Month| match unit {
            Some(unit) => self.figure(unit, indicator, view.basis, at),
            None => self.pool(&self.members(view.map, at), indicator, view.basis, at),
        };
        let target = |indicator: Indicator| match unit {
            Some(unit) => self.target_for(unit, indicator, month),
            None => target_in_force(self.targets(), indicator, Scope::Localities, month),
        };
        let bullet = |indicator| Bullet {
            indicator,
            figure: figure(indicator, month),
            before: figure(indicator, month.plus(-12)).rate(),
            target: target(indicator).map(|target| target.value),
        };
        Indicator::ALL.map(bullet).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::small_board::{board, seventy};

    #[test]
    fn an_indicator_is_told_against_its_target_and_the_year_before_where_there_are_any() {
        let mut months = vec![Some((60, 100)); 13];
        months[12] = Some((70, 100));
        let board = board(&[("a", &months)], vec![seventy("2026-12-31")]);
        let unit = board.units().find("a");
        let of = |month: &str| {
            let month = month.parse().unwrap();
            board.bullets(unit, &View::default(), month)
        };
        let all = of("2027-01");
        assert_eq!(all.len(), Indicator::ALL.len());
        assert_eq!(
            (all[0].is_met(), all[0].has_risen()),
            (Some(true), Some(true))
        );
        assert_eq!(all[3].is_met(), None, "nothing was reported for it");
        assert_eq!(of("2026-12")[0].is_met(), Some(false));
        assert_eq!(of("2026-12")[0].has_risen(), None);
    }
}
