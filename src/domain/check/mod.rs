//! Soft checks of a report: what is unusual is asked about, never refused and never called wrong.
//!
//! Each is a rule with a name and a version; what it found carries the numbers that it compared
//! and the threshold that it compared them with, so that a reason given for it can still be
//! read in years. Whoever changes what a rule says changes its version. They run at each key
//! press, so that they only borrow.
mod history;
mod jump;
mod notice;
#[cfg(test)]
mod tests;
mod thresholds;

use super::{Count, Counts, Decimal, Indicator, Measure, Rate};
pub use history::{History, LOOKS_BACK};
pub use notice::{About, Notice};
pub use thresholds::Thresholds;

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
    if let Some(published) = history.published() {
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
