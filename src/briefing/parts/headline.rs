//! Where things stand: four large figures and what they mean.
use crate::{
    briefing::{Block, KeyFigure, Section, ground::Ground},
    domain::{Decimal, Pace, PackPart, Ranked, Rate},
};

/// Rate, distance, units at the target or rank, and the pace that is needed.
pub fn headline(ground: &Ground) -> Section {
    let (rate, before, target, pace) = ground.standing();
    let lang = ground.lang;
    let title = lang.standing_finding(&ground.name, ground.month, rate, target);
    let mut prose = vec![lang.rate_sentence(
        &ground.name,
        &ground.view,
        ground.month,
        (rate, before),
        target,
    )];
    if ground.unit.is_none() {
        let under = ground.overview.under_floor().unwrap_or_default();
        let under: Vec<_> = under.iter().map(|row| ground.named(row.unit)).collect();
        prose.extend(lang.counts_sentence(&ground.overview, &under));
        prose.extend(ground.ends());
    }
    prose.extend(
        pace.as_ref()
            .and_then(|pace| lang.pace_sentence(&ground.name, pace)),
    );
    prose.retain(|sentence| !sentence.is_empty());
    let figures = figures(ground, rate, before, target, pace.as_ref());
    Section {
        part: PackPart::Headline,
        title,
        blocks: vec![Block::Figures(figures), Block::Points(prose.clone())],
        prose,
        source: ground.source(),
    }
}

/// The large figures of a group or of a unit.
pub fn figures(
    ground: &Ground,
    rate: Option<Rate>,
    before: Option<Rate>,
    target: Option<Decimal>,
    pace: Option<&Pace>,
) -> Vec<KeyFigure> {
    let (lang, texts) = (ground.lang, ground.texts);
    let none = || lang.texts().no_figure.to_owned();
    let label = match ground.unit {
        Some(_) => texts.rate,
        None => texts.pooled,
    };
    let change = rate.zip(before).map(|(now, then)| {
        let change = lang.changed(now.percent() - then.percent());
        format!("{change} {}", lang.since(&ground.view))
    });
    let mut figures = vec![KeyFigure {
        label: label.to_owned(),
        value: rate.map_or_else(none, |rate| lang.near(rate, target)),
        remark: change.unwrap_or_default(),
    }];
    if let Some((rate, target)) = rate.zip(target) {
        let gap = rate.percent() - target.value();
        figures.push(KeyFigure {
            label: texts.gap.to_owned(),
            value: lang.signed(gap),
            remark: lang.points_to(target),
        });
    }
    figures.extend(place(ground));
    if let Some(pace) = pace.filter(|pace| pace.short() > 0.0) {
        figures.push(KeyFigure {
            label: texts.required.to_owned(),
            value: pace
                .required()
                .map_or_else(none, |points| lang.signed(points)),
            remark: lang.paced_until(pace),
        });
    }
    figures
}

/// How many are at the target, or both ends where there is none; of one unit, its rank.
fn place(ground: &Ground) -> Vec<KeyFigure> {
    let (lang, texts, overview) = (ground.lang, ground.texts, &ground.overview);
    let all = overview.rated().count();
    if let Some(row) = ground.unit.and_then(|unit| ground.row(unit)) {
        return vec![KeyFigure {
            label: texts.rank.to_owned(),
            value: row.rank.map_or_else(
                || lang.texts().no_figure.to_owned(),
                |rank| format!("{rank}/{all}"),
            ),
            remark: ground.moved(row),
        }];
    }
    let Some(met) = overview.at_target() else {
        let ends = [
            (texts.best, overview.best()),
            (texts.worst, overview.worst()),
        ];
        let figure = |(label, row): (&str, Option<&Ranked>)| {
            Some(KeyFigure {
                label: label.to_owned(),
                value: lang.percent(row?.figure.rate()?.percent()),
                remark: ground.named(row?.unit),
            })
        };
        return ends.into_iter().filter_map(figure).collect();
    };
    let under = overview.floor.zip(overview.under_floor());
    vec![KeyFigure {
        label: texts.at_target.to_owned(),
        value: format!("{met}/{all}"),
        remark: under
            .map(|(floor, under)| lang.under_floor(under.len(), floor))
            .unwrap_or_default(),
    }]
}
