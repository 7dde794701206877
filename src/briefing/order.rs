//! From an order to a briefing.
use super::{Brief, Cover, Letterhead, ground::Ground, parts, statement};
use crate::{
    domain::{
        Board, FollowUp, Map, Month, Overview, Pack, PackPart, PackScope, Settled, UnitIx, View,
    },
    i18n::Lang,
};
use chrono::NaiveDate;

/// A briefing as it is asked for.
#[derive(Clone, Copy, Debug)]
pub struct BriefOrder<'a> {
    /// The figures.
    pub board: &'a Board,
    /// Whom it is about, and what is in it.
    pub pack: &'a Pack,
    /// Month, indicator, basis, map, comparison.
    pub view: View,
    /// The language.
    pub lang: Lang,
    /// The day on which it is made, in Việt Nam.
    pub today: NaiveDate,
    /// The actions, for those who may know of them; public briefings have none.
    pub actions: Option<&'a [FollowUp]>,
}

/// Why there is no briefing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BriefRefused {
    /// The month was not published, or nothing was.
    NotPublished(Option<Month>),
    /// A unit that is not a locality of the board.
    NoSuchUnit(String),
}

/// Makes a briefing, or says why not.
pub fn brief(order: &BriefOrder) -> Result<Brief, BriefRefused> {
    let (board, lang, pack) = (order.board, order.lang, order.pack);
    let found = |id: &String| {
        let unit = board.units().find(id);
        unit.filter(|unit| board.units().get(*unit).kind().is_locality())
            .ok_or_else(|| BriefRefused::NoSuchUnit(id.clone()))
    };
    let unit = match &pack.scope {
        PackScope::Unit(id) => Some(found(id)?),
        _ => None,
    };
    let pages: Vec<UnitIx> = pack.units.iter().map(found).collect::<Result<_, _>>()?;
    let settled = match unit {
        Some(unit) => board.settle_unit(unit, &order.view),
        None => board.settle(&order.view),
    };
    let month = match settled {
        Settled::At(month) => month,
        Settled::NotPublished(month) => return Err(BriefRefused::NotPublished(Some(month))),
        Settled::Moved(_) | Settled::Nothing => {
            return Err(BriefRefused::NotPublished(order.view.month));
        }
    };
    let missing = BriefRefused::NotPublished(Some(month));
    let ground = ground(order, unit, month).ok_or(missing)?;
    let whom = match (unit, ground.view.zone) {
        (Some(unit), _) => vec![unit],
        (None, Some(_)) => ground.overview.rows.iter().map(|row| row.unit).collect(),
        (None, None) => Vec::new(),
    };
    let statement = statement(board, &ground.view, month, &whom, lang, order.today);
    let statement = statement.ok_or(BriefRefused::NotPublished(Some(month)))?;
    let mut sections = Vec::new();
    for part in PackPart::ALL.iter().filter(|part| pack.has(**part)) {
        match part {
            PackPart::Profile => {
                sections.extend(unit.map(|unit| parts::profile(&ground, unit)))
            }
            PackPart::Headline => sections.push(parts::headline(&ground)),
            PackPart::Trend => sections.push(parts::trend(&ground)),
            PackPart::Ranking => sections.extend(parts::ranking(&ground)),
            PackPart::Movement => sections.extend(parts::movement(&ground)),
            PackPart::Map => sections.extend(parts::map(&ground)),
            PackPart::Laggards => sections.push(parts::laggards(&ground)),
            PackPart::FollowUp => {
                let actions = order.actions;
                sections.extend(actions.map(|actions| parts::follow_up(&ground, actions)));
            }
            PackPart::Practice => sections.extend(parts::practice(&ground)),
            PackPart::Units => {
                sections.extend(pages.iter().map(|unit| parts::unit(&ground, *unit)));
            }
            PackPart::Method => sections.push(parts::method(&ground, &statement)),
            PackPart::Appendix => sections.push(parts::appendix(&ground)),
        }
    }
    Ok(Brief {
        lang,
        month,
        cover: Cover {
            title: lang.briefing_title(ground.view.indicator),
            subtitle: lang.briefing_subtitle(&ground.name, month),
            edition: lang.edition_line(&ground.slab.edition),
            letterhead: letterhead(order, &ground),
        },
        sections,
        statement,
        file_name: file_name(order, &ground),
    })
}

fn ground<'a>(
    order: &BriefOrder<'a>,
    unit: Option<UnitIx>,
    month: Month,
) -> Option<Ground<'a>> {
    let (board, lang) = (order.board, order.lang);
    let zone = match order.pack.scope {
        PackScope::Region(zone) => Some(zone),
        _ => None,
    };
    // Regions of today's map have no members before the merger unless they are summed.
    let map = match order.view.map {
        Map::Reported if zone.is_some() => Map::Today,
        map => map,
    };
    let view = View {
        map,
        zone,
        size: None,
        order: crate::domain::Order::default(),
        ..order.view.at(month)
    };
    let units = board.members_of(zone, map, month);
    let name = match (unit, zone) {
        (Some(unit), _) => lang.unit_name(board.units().get(unit)),
        (None, Some(zone)) => lang.localities_of_zone(lang.zone(zone)),
        (None, None) => lang.the_localities().to_owned(),
    };
    Some(Ground {
        board,
        view,
        month,
        slab: board.slab(month)?,
        lang,
        texts: lang.briefing(),
        today: order.today,
        overview: Overview::of(board, board.nation()?, &units, &view, month),
        unit,
        name,
    })
}

fn letterhead(order: &BriefOrder, ground: &Ground) -> Letterhead {
    let (lang, pack) = (order.lang, order.pack);
    let unit = ground.unit.map(|unit| order.board.units().get(unit));
    let (superior, agency) = lang.reporting_agency(&pack.agency, unit);
    let of_committee = unit.is_some() && pack.agency.is_empty();
    Letterhead {
        superior,
        agency,
        number: lang.document_number(of_committee),
        place_and_day: lang.place_and_day(&pack.place, unit, order.today),
        kind: lang.document_kind().to_owned(),
        about: lang.document_about(ground.view.indicator, &ground.name, ground.month),
        recipients: lang.recipients(),
        signer: lang.signer(of_committee),
    }
}

/// `toantrinh-briefing-34-44-e2e_total-2026-10-month-vi`.
fn file_name(order: &BriefOrder, ground: &Ground) -> String {
    let month = ground.month.to_string();
    let mark = if order.board.has_sample() {
        "-sample"
    } else {
        ""
    };
    let scope = match &order.pack.scope {
        PackScope::Nation => "vn",
        PackScope::Region(zone) => zone.code(),
        PackScope::Unit(id) => id,
    };
    let view = &ground.view;
    let (indicator, basis, lang) =
        (view.indicator.code(), view.basis.code(), order.lang.code());
    format!("toantrinh-briefing-{scope}-{indicator}-{month}-{basis}-{lang}{mark}")
}
