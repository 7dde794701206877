//! Soft checks of a report: what is unusual is asked about, never refused and never called wrong.
//!
//! Each is a rule with a name and a version; what it found carries the numbers that it compared
//! and the threshold that it compared them with, so that a reason given for it can still be
//! read in years. Whoever changes what a rule says changes its version. They run at each key
//! press, so that they only borrow.
mod jump;
mod notice;
#[cfg(test)]
mod tests;

use super::{Count, Counts, Decimal, Indicator, Measure, Month, Rate};
pub use notice::{About, Notice};
use serde::{Deserialize, Serialize};

/// How many months before the report's are looked at.
pub const LOOKS_BACK: usize = 12;

/// From where on something is asked about. A setting; none of the numbers is from a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thresholds {
    /// A jump is further from the median than this many spreads. Unit: tenths.
    pub jump_tenths: u16,
    /// Fewest earlier months with the count for which a jump is spoken of.
    pub jump_months: u8,
    /// Smallest spread, as a share of the median. Unit: percent.
    pub jump_share: u8,
    /// Smallest spread. Unit: dossiers, services or ratings.
    pub jump_least: u16,
    /// A denominator fell if it lost at least this share since the month before. Unit: percent.
    pub fall_percent: u8,
    /// The rate rose meanwhile by at least this. Unit: hundredths of a percentage point.
    pub rise_hundredths: u16,
    /// A count of at least this, and divisible by it, is round.
    pub round_step: u16,
    /// Several counts of one report that are divisible by this are round together.
    pub round_small_step: u16,
    /// How many are several.
    pub round_many: u8,
    /// Smallest denominator for which meeting a target to the unit is no play of small numbers.
    pub target_from: u32,
    /// Smallest denominator for which 100 % is asked about.
    pub full_from: u32,
    /// A published count is revised widely beyond this share of it. Unit: percent.
    pub revision_percent: u8,
    /// And by more than this. Unit: dossiers, services or ratings.
    pub revision_least: u16,
}

impl Thresholds {
    /// What holds until somebody sets others.
    ///
    /// Five spreads are some 3.4 standard deviations of an even distribution: one month of a
    /// measure in a thousand, while the swing of Tết stays within.
    pub const USUAL: Self = Self {
        jump_tenths: 50,
        jump_months: 6,
        jump_share: 2,
        jump_least: 2,
        fall_percent: 20,
        rise_hundredths: 500,
        round_step: 1_000,
        round_small_step: 100,
        round_many: 3,
        target_from: 200,
        full_from: 10,
        revision_percent: 10,
        revision_least: 10,
    };
}

/// What is known of the unit from before; borrowed.
#[derive(Clone, Copy, Debug, Default)]
pub struct History<'a> {
    earlier: [Option<&'a Counts>; LOOKS_BACK],
    published: Option<&'a Counts>,
}

impl<'a> History<'a> {
    /// What came before `month`. Of `reports` the twelve months before it are used, one each;
    /// `published` are the counts of the month itself in its latest edition.
    pub fn before(
        month: Month,
        reports: impl IntoIterator<Item = (Month, &'a Counts)>,
        published: Option<&'a Counts>,
    ) -> Self {
        let mut earlier = [None; LOOKS_BACK];
        for (at, counts) in reports {
            let back = usize::try_from(month.since(at)).unwrap_or(0);
            if let Some(place) = back.checked_sub(1).and_then(|at| earlier.get_mut(at)) {
                *place = Some(counts);
            }
        }
        Self { earlier, published }
    }

    /// The month before; `None` when nothing was reported for it.
    pub fn last_month(&self) -> Option<&'a Counts> {
        self.earlier[0]
    }

    /// The same month of the year before.
    pub fn last_year(&self) -> Option<&'a Counts> {
        self.earlier[LOOKS_BACK - 1]
    }

    /// The published version of the month itself.
    pub fn published(&self) -> Option<&'a Counts> {
        self.published
    }
}

/// What else the checks look at.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The targets in force for the unit in the month. Unit: percent.
    pub targets: &'a [(Indicator, Decimal)],
    /// From where on something is asked about.
    pub thresholds: Thresholds,
}

/// Everything unusual in `counts`, in the order of the rules and of the official report.
pub fn check(counts: &Counts, history: &History, context: &Context) -> Vec<Notice> {
    let limits = &context.thresholds;
    let mut found = Vec::new();
    for (measure, count) in counts.iter() {
        if let Count::Value(value) = count {
            found.extend(jump::jump(measure, value, history, limits));
        }
    }
    for indicator in Indicator::ALL {
        let Some(rate) = counts.read(indicator).rate() else {
            continue;
        };
        found.extend(denominator_fell(indicator, rate, history, limits));
        found.extend(at_target(indicator, rate, context));
        if rate.part == rate.whole && rate.whole >= u64::from(limits.full_from) {
            found.push(Notice::FullRate {
                indicator,
                rate,
                from: limits.full_from,
            });
        }
    }
    round(counts, limits, &mut found);
    found.extend(opening_stock(counts, history));
    if let Some(published) = history.published {
        for (measure, new) in counts.iter() {
            found.extend(revision(measure, published.get(measure), new, limits));
        }
    }
    found
}

/// A denominator that shrinks lifts a rate without anybody working better.
fn denominator_fell(
    indicator: Indicator,
    now: Rate,
    history: &History,
    limits: &Thresholds,
) -> Option<Notice> {
    let before = history.last_month()?.read(indicator).rate()?;
    let kept = 100_u64.saturating_sub(limits.fall_percent.into());
    let fell = now.whole < before.whole && now.whole * 100 <= before.whole * kept;
    let [part, whole] = [now.part, now.whole].map(i128::from);
    let [part_before, whole_before] = [before.part, before.whole].map(i128::from);
    let rise = (part * whole_before - part_before * whole) * 10_000;
    let rose = rise > 0 && rise >= i128::from(limits.rise_hundredths) * whole * whole_before;
    (fell && rose).then_some(Notice::DenominatorFell {
        indicator,
        before,
        now,
        fall_percent: limits.fall_percent,
        rise_hundredths: limits.rise_hundredths,
    })
}

/// A target that is met exactly, or by the very last dossier that it takes.
fn at_target(indicator: Indicator, rate: Rate, context: &Context) -> Option<Notice> {
    let from = context.thresholds.target_from;
    // A target of 100 % is met by everything; `full-rate` asks about that.
    let whole = Decimal::whole(100).hundredths;
    let met_to_the_unit = |target: Decimal| {
        let one_less = rate
            .part
            .checked_sub(1)
            .and_then(|part| Rate::new(part, rate.whole));
        rate.reaches(target) && one_less.is_some_and(|less| !less.reaches(target))
    };
    let (_, target) = context.targets.iter().find(|(of, target)| {
        *of == indicator && target.hundredths < whole && met_to_the_unit(*target)
    })?;
    (rate.whole >= u64::from(from)).then_some(Notice::AtTarget {
        indicator,
        rate,
        target: *target,
        from,
    })
}

/// Counts of real dossiers end in any digits; estimates end in zeros.
fn round(counts: &Counts, limits: &Thresholds, found: &mut Vec<Notice>) {
    let is_round =
        |value: u64, step: u16| step > 0 && value > 0 && value.is_multiple_of(step.into());
    let mut small = 0;
    for (measure, count) in counts.iter() {
        let Count::Value(value) = count else {
            continue;
        };
        if is_round(value, limits.round_step) {
            found.push(Notice::RoundCount {
                measure,
                value,
                step: limits.round_step,
            });
        } else if is_round(value, limits.round_small_step) {
            small += 1;
        }
    }
    // A count that was asked about by itself is not asked about again.
    if small > 0 && small >= limits.round_many {
        found.push(Notice::RoundCounts {
            how_many: small,
            step: limits.round_small_step,
            many: limits.round_many,
        });
    }
}

/// What was pending at the end of a month is what the next one carries over.
fn opening_stock(counts: &Counts, history: &History) -> Option<Notice> {
    let given = counts.get(Measure::CarriedOver).value()?;
    let before = history.last_month()?;
    let pending = [Measure::PendingInTime, Measure::PendingOverdue].map(|m| before.get(m));
    let expected = match pending {
        [Count::NotApplicable, Count::NotApplicable] => None,
        [one, other] => Some(applying(one)? + applying(other)?),
    }?;
    (given != expected).then_some(Notice::OpeningStock { given, expected })
}

/// The number of a count; none where it does not apply adds nothing.
fn applying(count: Count) -> Option<u64> {
    match count {
        Count::Value(value) => Some(value),
        Count::NotApplicable => Some(0),
        Count::NotProvided => None,
    }
}

/// A published count that moves far, or goes away. One that was missing and comes is welcome.
fn revision(measure: Measure, old: Count, new: Count, limits: &Thresholds) -> Option<Notice> {
    let published = old.value()?;
    let far = match new {
        Count::Value(value) => {
            let by = value.abs_diff(published);
            by * 100 > published * u64::from(limits.revision_percent)
                && by > u64::from(limits.revision_least)
        }
        Count::NotApplicable | Count::NotProvided => true,
    };
    far.then_some(Notice::Revised {
        measure,
        old: published,
        new,
        percent: limits.revision_percent,
        least: limits.revision_least,
    })
}
