//! A unit on one slide: where it stands, every indicator, and what others published about it.
use crate::{
    briefing::{
        Block, Cell, Column, Section, Table,
        ground::{Ground, PLACES},
    },
    domain::{PackPart, ServicePart, Told, Topic, UnitIx},
    i18n::capital,
};

/// The profile of `unit`, which the briefing is about.
pub fn profile(ground: &Ground, unit: UnitIx) -> Section {
    let lang = ground.lang;
    let (rate, before, target, pace) = ground.standing();
    let of = ground.overview.rated().count();
    let rank = ground.row(unit).and_then(|row| row.rank);
    let short = pace
        .as_ref()
        .map(|pace| pace.short())
        .filter(|short| *short > 0.0);
    let title = lang.profile_finding(
        &ground.name,
        [
            rate.map(|rate| lang.near(rate, target)),
            rank.map(|rank| format!("{rank}/{of}")),
            short.map(|short| lang.short_of_target(short)),
        ],
    );
    let when = (rate, before);
    let mut prose =
        vec![lang.rate_sentence(&ground.name, &ground.view, ground.month, when, target)];
    let paced = pace
        .as_ref()
        .and_then(|pace| lang.pace_sentence(&ground.name, pace));
    prose.extend(paced);
    prose.extend(ground.flags_said(unit));
    let mut blocks = vec![Block::Table(indicators(ground, unit))];
    let published = published(ground, unit);
    if !published.rows.is_empty() {
        blocks.push(Block::Table(published));
    }
    Section {
        part: PackPart::Profile,
        title,
        blocks,
        prose,
        source: ground.source(),
    }
}

/// Every indicator that has a figure: rate, target, a year ago.
fn indicators(ground: &Ground, unit: UnitIx) -> Table {
    let (lang, t, p) = (ground.lang, ground.lang.texts(), ground.lang.profile());
    let bullets = ground.board.bullets(Some(unit), &ground.view, ground.month);
    let rows = bullets
        .iter()
        .filter(|bullet| bullet.figure.rate().is_some());
    let rows = rows.map(|bullet| {
        let target = bullet.target.map_or(Cell::Empty, |target| {
            Cell::Share(target.value() / 100.0, target.places)
        });
        vec![
            Cell::text(lang.heading(bullet.indicator)),
            Cell::rate(bullet.figure.rate(), PLACES),
            target,
            Cell::rate(bullet.before, PLACES),
        ]
    });
    Table {
        title: p.indicators.to_owned(),
        columns: vec![
            Column::words("indicator", t.indicator),
            Column::numbers("rate", ground.texts.rate),
            Column::numbers("target", t.target),
            Column::numbers("year_before", p.year_before),
        ],
        rows: rows.collect(),
    }
}

/// What others published: the index of each unit by years, then the latest of all else.
fn published(ground: &Ground, unit: UnitIx) -> Table {
    let (lang, p) = (ground.lang, ground.lang.profile());
    let observed = ground.board.observed_of(unit);
    let name = |of: UnitIx| Cell::text(lang.compared_name(ground.board.units().get(of)));
    let index = observed.dti().into_iter().map(|index| {
        let years = index.years.iter();
        let each = years.flat_map(|(year, all)| all.iter().map(move |told| (year, told)));
        let each: Vec<_> = each
            .map(|(year, told)| format!("{year}: {}", lang.told(told)))
            .collect();
        vec![
            name(index.unit),
            Cell::text("DTI"),
            Cell::text(each.join("; ")),
        ]
    });
    let rest = [Topic::Service766, Topic::DossierSystem, Topic::Programme];
    let rest = rest.into_iter().flat_map(|topic| observed.latest(topic));
    let total = |told: &Told| {
        let key = &told.observation.key;
        key.topic != Topic::Service766 || key.item == ServicePart::Total.code()
    };
    let rest = rest.filter(total).map(|told| {
        let (of, told) = (told.unit, told.observation);
        let what = match told.key.topic {
            Topic::Service766 => lang.topic(Topic::Service766).to_owned(),
            _ => lang.observed_item(told),
        };
        let value = format!("{} ({})", lang.told(told), lang.day(told.key.as_of));
        vec![name(of), Cell::text(what), Cell::text(value)]
    });
    let title = match ground.board.has_sample() {
        true => capital(p.not_sample),
        false => p.published.to_owned(),
    };
    Table {
        title,
        columns: vec![
            Column::words("unit", p.unit),
            Column::words("what", p.what),
            Column::words("value", lang.texts().value),
        ],
        rows: index.chain(rest).collect(),
    }
}
