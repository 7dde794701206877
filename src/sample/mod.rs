//! Sample data: made-up monthly reports that do not contradict what was published.
//!
//! 63 localities from January 2022 to June 2025, 34 from July 2025 to October 2026, all measures
//! of a report consistent, the same on every machine. **Volumes and single rates are made up**:
//! sizes follow the number of communes of today's map, and what one unit is said to do here says
//! nothing about it. Every report carries [`SourceSystem::Sample`].
//!
//! Tied to the dossier, read from the published figures (rates are end to end over received,
//! Σ/Σ over all localities):
//!
//! - all localities: January to August 2024, the year 2024, June 2025, July 2025, January to
//!   October 2025 (published to 26 October), each to the published decimals; January to July
//!   2024, published as 17, within its rounding;
//! - Hà Nam 2024 with both counts; Đà Nẵng to July 2024 and for 2024; Hà Giang and Nam Định for
//!   2024; nobody else reaches the last of these four in 2024;
//! - the localities published as below 10 % in 2024, below it;
//! - from the conference of 31 August 2024, which names nobody: the best at 69 % to August (here
//!   the leader of the year), several under 5 % (here six).
//!
//! Met roughly: each other rate published for a locality that the measures give (online, on
//! time, digitised results, paid online), pulled to its value in the months it mostly covers;
//! the online rate, digitised dossiers and end-to-end procedures of all localities, and of the
//! country where nothing nearer is published; the number of dossiers of the localities whose
//! denominators are published (they set a size, not a month).
//!
//! Not met: what is of single days or of one service centre; scores; `digit_full`, which is no
//! indicator here; the 14,5 million dossiers of mid-2025 (the sample has about half); the online
//! rates of mid-2025 for all localities contradict each other, so the sample runs between them;
//! ministries and the country, of which there is no sample.
//!
//! The way: volumes (`volume`), then the end-to-end dossiers of all localities month by month,
//! bent to the ties (`tied`, `bend`), shared out by where each locality stands (`standing`,
//! `rake`), then what follows from these (`flow`, `levels`, `fill`), then what is missing
//! (`gaps`).
mod bend;
mod chance;
mod e2e;
mod fill;
mod flow;
mod gaps;
mod levels;
mod notes;
mod rake;
mod standing;
mod tied;
mod ties;
mod timeline;
mod volume;
mod world;

pub use notes::notes;

#[cfg(test)]
pub(crate) mod tests;

use crate::domain::{
    Indicator, PeriodRule, PublishedFigure, Report, SourceSystem, Succession, Unit,
};
use chance::Chance;
use fill::{Known, Levels, Manner};
use ties::Ties;
use world::World;

/// Made-up reports of the localities among `units`, month by month, tied to `published`.
///
/// Calendar months, version 1. The same arguments give the same reports, to the last dossier.
pub fn reports(
    units: &[Unit],
    succession: &[Succession],
    published: &[PublishedFigure],
) -> Vec<Report> {
    let world = World::new(units, succession);
    let ties = Ties::new(published);
    let received = volume::received(&world, &ties, published);
    let online = levels::levels(&world, published, Indicator::OnlineTotal);
    let limits = levels::limits(&world, published, Indicator::OnlineTotal);
    let ontime = levels::levels(&world, published, Indicator::OnTime);
    let e2e = e2e::dossiers(&world, &ties, &received, &limits);
    let flows = flow::flows(&world, &received, &ontime);
    let levels = Levels::new(&world, published);
    let missing = gaps::missing(&world, &ties, &received, &e2e);
    let mut writers: Vec<(Manner, Chance)> = world.0.iter().map(writer).collect();
    let mut reports = Vec::new();
    for (position, month) in timeline::months().enumerate() {
        for at in world.present(position) {
            let known = Known {
                at,
                month: position,
                received: received[at][position],
                e2e: e2e[at][position],
                online: online[at][position],
                flow: flows[at][position],
            };
            let (manner, chance) = &mut writers[at];
            let mut counts = fill::counts(&known, &levels, manner, chance);
            gaps::withhold(&mut counts, month, chance);
            if missing.contains(&(at, position)) {
                continue;
            }
            reports.push(Report {
                unit: world.0[at].unit.id.clone(),
                period: PeriodRule::Calendar.period(month),
                source: SourceSystem::Sample,
                version: 1,
                counts,
            });
        }
    }
    reports
}

/// The manner of one locality, and the chance that shakes its reports.
fn writer(locality: &world::Locality<'_>) -> (Manner, Chance) {
    let mut chance = Chance::of(&locality.unit.id, "report");
    (Manner::of(&mut chance), chance)
}
