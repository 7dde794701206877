//! What the checks ask about a report that is being typed in, from what the board knows.
use super::{
    About, Board, Context, Counts, Decimal, History, Indicator, Measure, Month, Notice, Scope,
    Thresholds, UnitIx, check, target_in_force,
};

impl Board {
    /// Everything unusual in `counts` of `unit` for `month`, against its published months and the
    /// targets in force.
    pub fn notices(&self, unit: UnitIx, month: Month, counts: &Counts) -> Vec<Notice> {
        let earlier: Vec<(Month, Counts)> = (1..=12)
            .map(|back| month.plus(-back))
            .filter_map(|month| Some((month, self.record(unit, month)?)))
            .collect();
        let published = self.record(unit, month);
        let earlier = earlier.iter().map(|(month, counts)| (*month, counts));
        let history = History::before(month, earlier, published.as_ref());
        let targets: Vec<(Indicator, Decimal)> = Indicator::ALL
            .into_iter()
            .filter_map(|indicator| {
                let target =
                    target_in_force(self.targets(), indicator, Scope::Localities, month)?;
                Some((indicator, target.value))
            })
            .collect();
        let context = Context {
            targets: &targets,
            thresholds: Thresholds::USUAL,
        };
        check(counts, &history, &context)
    }
}

impl Notice {
    /// The line of the form beside which it stands: a rate's is that of its numerator, the whole
    /// report's is the first.
    pub fn line(&self) -> Measure {
        match self.about() {
            About::Measure(measure) => measure,
            About::Indicator(indicator) => *indicator
                .numerator()
                .last()
                .unwrap_or(&Measure::ReceivedTotal),
            About::Report => Measure::ReceivedTotal,
        }
    }
}
