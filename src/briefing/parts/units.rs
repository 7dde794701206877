//! A page of one locality.
use super::headline::figures;
use crate::{
    briefing::{Block, Section, ground::Ground},
    domain::{PackPart, UnitIx},
};

/// Figures, trend and flags of `unit`, which is one of the ground's localities.
pub fn unit(ground: &Ground, unit: UnitIx) -> Section {
    let lang = ground.lang;
    let own = ground.about(unit);
    let (rate, before, target, pace) = own.standing();
    let of = own.overview.rated().count();
    let rank = own
        .row(unit)
        .and_then(|row| row.rank)
        .map(|rank| (rank, of));
    let trend = own.trend();
    let mut prose =
        vec![lang.rate_sentence(&own.name, &own.view, own.month, (rate, before), target)];
    prose.extend(
        pace.as_ref()
            .and_then(|pace| lang.pace_sentence(&own.name, pace)),
    );
    let flags = own.flags_said(unit);
    prose.extend(flags.iter().cloned());
    Section {
        part: PackPart::Units,
        title: lang.unit_finding(&own.name, rate, rank),
        blocks: vec![
            Block::Figures(figures(&own, rate, before, target, pace.as_ref())),
            Block::Chart(own.lines(&trend, &own.name)),
            Block::Points(flags),
        ],
        prose,
        source: own.source(),
    }
}
