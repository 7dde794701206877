//! The remaining measures of a report, consistent with those already decided.
use super::{
    chance::Chance,
    flow::{Flow, share},
    levels::levels,
    world::{Grid, World},
};
use crate::domain::{
    Count, Counts, Indicator,
    Measure::{self, *},
    PublishedFigure,
};

/// Levels of the rates that fill a report, by locality and month.
pub(super) struct Levels {
    digit_dossier: Grid<f64>,
    digit_result: Grid<f64>,
    pay_online: Grid<f64>,
    satisfaction: Grid<f64>,
    svc_active: Grid<f64>,
    proc_e2e: Grid<f64>,
}

impl Levels {
    /// The levels of all localities.
    pub(super) fn new(world: &World<'_>, published: &[PublishedFigure]) -> Self {
        let of = |indicator| levels(world, published, indicator);
        Self {
            digit_dossier: of(Indicator::DigitDossier),
            digit_result: of(Indicator::DigitResult),
            pay_online: of(Indicator::PayOnline),
            satisfaction: of(Indicator::Satisfaction),
            svc_active: of(Indicator::SvcActive),
            proc_e2e: of(Indicator::ProcE2e),
        }
    }
}

/// What a locality is like in its reports, as shares, and its number of procedures.
pub(super) struct Manner {
    eligible: f64,
    digitise: f64,
    fee: f64,
    rated: f64,
    procedures: f64,
    partial: f64,
}

impl Manner {
    /// Draws a manner.
    pub(super) fn of(chance: &mut Chance) -> Self {
        Self {
            eligible: chance.between(0.22, 0.42),
            digitise: chance.between(0.75, 0.95),
            fee: chance.between(0.35, 0.55),
            rated: chance.between(0.015, 0.06),
            procedures: chance.between(1_700.0, 2_050.0),
            partial: chance.between(0.60, 0.90),
        }
    }
}

/// What is already decided about one report.
pub(super) struct Known {
    /// Position of the locality.
    pub(super) at: usize,
    /// Position of the month.
    pub(super) month: usize,
    /// Dossiers received.
    pub(super) received: u64,
    /// Of these, handled end to end.
    pub(super) e2e: u64,
    /// The share filed online.
    pub(super) online: f64,
    /// What became of the dossiers.
    pub(super) flow: Flow,
}

/// The counts of one report. `chance` shakes what nothing else decides.
pub(super) fn counts(
    known: &Known,
    levels: &Levels,
    manner: &Manner,
    chance: &mut Chance,
) -> Counts {
    let mut counts = Counts::none();
    let mut set = |measure: Measure, value: u64| counts.set(measure, Count::Value(value));
    let level = |grid: &Grid<f64>| grid[known.at][known.month];
    let mut near = |value: f64| value * chance.between(0.97, 1.03);
    let Known {
        received,
        e2e,
        online,
        flow,
        ..
    } = *known;

    let online = share(received, online).max(e2e + e2e / 15).min(received);
    let eligible = e2e + share(received - e2e, near(manner.eligible));
    set(ReceivedTotal, received);
    set(ReceivedOnline, online);
    set(OnlineE2e, e2e);
    set(OnlinePartial, online - e2e);
    set(ReceivedE2eServices, eligible);

    let resolved = flow.resolved();
    set(CarriedOver, flow.carried);
    set(ResolvedTotal, resolved);
    set(ResolvedEarly, flow.early);
    set(ResolvedOnTime, flow.on_time);
    set(ResolvedLate, flow.late);
    set(PendingInTime, flow.in_time);
    set(PendingOverdue, flow.overdue);
    set(Withdrawn, flow.withdrawn);

    let digitise = share(received, near(manner.digitise));
    let fee = share(received, near(manner.fee));
    let rated = share(resolved, near(manner.rated));
    set(DigitiseDue, digitise);
    set(DigitisedIn, share(digitise, level(&levels.digit_dossier)));
    set(
        DigitisedResults,
        share(resolved, level(&levels.digit_result)),
    );
    set(FeeDue, fee);
    set(PaidOnline, share(fee, level(&levels.pay_online)));
    set(RatingsTotal, rated);
    set(RatingsSatisfied, share(rated, level(&levels.satisfaction)));

    let procedures = manner.procedures as u64 + known.month as u64;
    let services = share(procedures, level(&levels.proc_e2e));
    let partial = share(procedures - services, manner.partial);
    let active = level(&levels.svc_active);
    set(ProceduresTotal, procedures);
    set(ServicesE2e, services);
    set(ServicesE2eActive, share(services, near(active)));
    set(ServicesPartial, partial);
    set(ServicesPartialActive, share(partial, near(active)));
    counts
}
