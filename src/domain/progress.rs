//! How far a target has come: by the reports held here, and by figures published elsewhere.
use super::{
    Basis, Board, Figure, Indicator, Month, PublishedFigure, Scope, Target, UnitIx, UnitKind,
    Verdict, Verified, Zone,
};
use chrono::{Datelike, NaiveDate};

/// Why a target judges nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unjudged {
    /// Nobody counts its indicator here.
    NotCounted,
    /// Its number was not read in a source, or only in part.
    NotRead,
    /// It does not, or not certainly, count what the indicator counts for the whole scope.
    CountsOtherwise,
}

/// What is known of a target on a day.
#[derive(Clone, Debug)]
pub struct Progress<'a> {
    /// The pooled reports of its scope, cumulative, of the latest month that ends by the due
    /// day. The localities are not the country, so a national target has none.
    pub reported: Option<(Month, Figure)>,
    /// The latest figure published of its scope that ends by the due day.
    pub published: Option<&'a PublishedFigure>,
    /// Whether the due day has passed.
    pub overdue: bool,
}

impl Target {
    /// Why it judges nobody; `None` when it judges.
    pub fn unjudged(&self) -> Option<Unjudged> {
        match self.indicator.parse::<Indicator>() {
            _ if self.judged => None,
            Err(_) => Some(Unjudged::NotCounted),
            Ok(_) if self.verified != Verified::Yes => Some(Unjudged::NotRead),
            Ok(_) => Some(Unjudged::CountsOtherwise),
        }
    }
}

impl Progress<'_> {
    /// Whether the reports reach `target`; `None` without reports, or when it does not judge.
    pub fn verdict(&self, target: &Target) -> Option<Verdict> {
        let rate = self.reported.as_ref()?.1.rate()?;
        target.judged.then(|| match rate.reaches(target.value) {
            true => Verdict::Reached,
            false if self.overdue => Verdict::Missed,
            false => Verdict::Open,
        })
    }

    /// Distance of the reports to `target`, negative while below. Unit: percentage points.
    pub fn gap(&self, target: &Target) -> Option<f64> {
        let rate = self.reported.as_ref()?.1.rate()?;
        target.judged.then(|| rate.percent() - target.value.value())
    }

    /// What the published figure says of `target`; nothing is missed before it is due.
    pub fn published_verdict(&self, target: &Target) -> Option<Verdict> {
        let verdict = self.published?.judge(target.value);
        target.judged.then_some(match verdict {
            Verdict::Missed if !self.overdue => Verdict::Open,
            verdict => verdict,
        })
    }
}

impl Board {
    /// How far `target` has come by `today`.
    ///
    /// Once it is due, only figures of the year in which it was due speak of it.
    pub fn progress(&self, target: &Target, today: NaiveDate) -> Progress<'_> {
        let overdue = target.due < today;
        let speaks =
            |day: NaiveDate| day <= target.due && (!overdue || day.year() == target.due.year());
        Progress {
            reported: self.reported(target, speaks),
            published: self.latest_published(target, speaks),
            overdue,
        }
    }

    fn reported(
        &self,
        target: &Target,
        speaks: impl Fn(NaiveDate) -> bool,
    ) -> Option<(Month, Figure)> {
        let indicator: Indicator = target.indicator.parse().ok()?;
        self.months()
            .rev()
            .filter(|month| speaks(month.last_day()))
            .find_map(|month| {
                let units = self.bound_by(&target.scope, month);
                let figure = self.pool(&units, indicator, Basis::YearToDate, month);
                figure.rate().map(|_| (month, figure))
            })
    }

    /// The units whose reports make up a scope in `month`.
    fn bound_by(&self, scope: &Scope, month: Month) -> Vec<UnitIx> {
        match scope {
            Scope::National => Vec::new(),
            Scope::Localities => self.localities_in(month),
            Scope::Ministries => {
                self.sorted(|unit| unit.kind() == UnitKind::Ministry && unit.is_valid_in(month))
            }
            Scope::Region(zone) => self.sorted(|unit| {
                let region = unit.region.as_ref().and_then(Zone::of);
                unit.kind().is_locality() && unit.is_valid_in(month) && region == Some(*zone)
            }),
            Scope::Unit(id) => self.units().find(&id.0).into_iter().collect(),
        }
    }

    fn latest_published(
        &self,
        target: &Target,
        speaks: impl Fn(NaiveDate) -> bool,
    ) -> Option<&PublishedFigure> {
        let unit = match &target.scope {
            Scope::National => "vn",
            Scope::Localities => "block-localities",
            Scope::Ministries => "block-ministries",
            Scope::Unit(id) => &id.0,
            Scope::Region(_) => return None,
        };
        self.published()
            .iter()
            .filter(|figure| {
                figure.indicator == target.indicator
                    && figure.unit_of_value == target.unit
                    && figure.unit.as_ref().is_some_and(|id| id.0 == unit)
                    && speaks(figure.period.end())
            })
            // Of those that end on one day, the one that covers most of the year.
            .max_by_key(|figure| {
                let period = figure.period;
                (period.end(), period.end() - period.start())
            })
    }
}
