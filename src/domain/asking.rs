//! What the checks ask about a report that is being typed in, from what the board knows.
use super::{
    About, Board, Context, Counts, Decimal, History, Indicator, LOOKS_BACK, Measure, Month,
    Notice, Thresholds, UnitIx, check,
};
use serde::{Deserialize, Serialize};

/// What the checks compare a report with; small enough to be sent to the browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asking {
    month: Month,
    earlier: Vec<(Month, Counts)>,
    published: Option<Counts>,
    targets: Vec<(Indicator, Decimal)>,
}

impl Asking {
    /// Everything unusual in `counts`.
    pub fn notices(&self, counts: &Counts) -> Vec<Notice> {
        let earlier = self.earlier.iter().map(|(month, counts)| (*month, counts));
        let history = History::before(self.month, earlier, self.published.as_ref());
        let context = Context {
            targets: &self.targets,
            thresholds: Thresholds::USUAL,
        };
        check(counts, &history, &context)
    }

    /// What was published for the month before.
    pub fn last_month(&self) -> Option<&Counts> {
        let before = self.month.plus(-1);
        let found = self.earlier.iter().find(|(month, _)| *month == before);
        found.map(|(_, counts)| counts)
    }
}

impl Board {
    /// What a report of `unit` for `month` is compared with: its published months and the targets
    /// in force.
    pub fn asking(&self, unit: UnitIx, month: Month) -> Asking {
        let earlier = (1..=LOOKS_BACK as i32)
            .map(|back| month.plus(-back))
            .filter_map(|month| Some((month, self.record(unit, month)?)))
            .collect();
        let targets = Indicator::ALL
            .into_iter()
            .filter_map(|indicator| {
                let target = self.target_for(unit, indicator, month)?;
                Some((indicator, target.value))
            })
            .collect();
        Asking {
            month,
            earlier,
            published: self.record(unit, month),
            targets,
        }
    }

    /// Everything unusual in `counts` of `unit` for `month`.
    pub fn notices(&self, unit: UnitIx, month: Month, counts: &Counts) -> Vec<Notice> {
        self.asking(unit, month).notices(counts)
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
