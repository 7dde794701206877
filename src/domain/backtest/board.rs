//! The test on the figures of a board.
use super::{HELD_BACK, Score, rounds, scores};
use crate::domain::{Board, Indicator, Map, Month};

impl Board {
    /// How forecasts of today's localities would have done at three ends of the last two years,
    /// each from the months before it; empty where there are too few.
    pub fn backtest(&self, indicator: Indicator, focus: Month) -> Vec<Score> {
        let units = self.members(Map::Today, focus);
        let all: Vec<_> = units
            .into_iter()
            .map(|unit| self.past_logits(unit, indicator, focus))
            .collect();
        scores(&rounds(&all, HELD_BACK[2]), None)
    }
}
