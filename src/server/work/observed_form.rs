//! Reading an observation from a form, naming the field that cannot be read.
use super::{
    admin::{Unmade, unit},
    settings::day,
};
use crate::{
    domain::{
        Board, Bound, Decimal, Nearness, Observation, ObservationKey, Placing, Topic, UnitId,
        search,
    },
    i18n::Lang,
    ui::{app::Scene, work::Fields},
};
use chrono::NaiveDate;

/// Signs of a source or a note that are read: one more than can stand, so that a longer one is
/// refused and not cut.
const MOST: usize = 601;

/// What a form says of an observation of `topic`; what it is about comes from its last version, if
/// there is one.
pub(super) fn told(
    scene: &Scene,
    fields: &Fields,
    topic: Topic,
    last: Option<&ObservationKey>,
) -> Result<Observation, Unmade> {
    let (lang, o) = (scene.lang, scene.lang.observing());
    let key = match last {
        Some(key) => key.clone(),
        None => key(scene, fields, topic)?,
    };
    let not_one = |field| move || Unmade::Words(field, lang.admin().not_one.to_owned());
    let number = |field| move || Unmade::Words(field, o.number_hint.to_owned());
    let value = match plain(fields, "value").as_str() {
        "" => None,
        text => Some(topic.reads(text).ok_or_else(|| match topic {
            Topic::DossierSystem => not_one("value")(),
            Topic::Dti | Topic::Service766 => Unmade::Words("value", o.score_hint.to_owned()),
            Topic::PoliceGrades | Topic::Programme => number("value")(),
        })?),
    };
    let out_of = match plain(fields, "out_of").as_str() {
        "" => None,
        text => Some(text.parse::<Decimal>().map_err(|_| number("out_of")())?),
    };
    let since = match fields.get("period_start") {
        "" => None,
        _ => Some(day(fields, "period_start", lang)?),
    };
    let bound = match fields.get("op") {
        "" => Bound::Equal,
        sign => Bound::from_sign(sign).ok_or_else(not_one("op"))?,
    };
    let provenance = fields.get("provenance").parse();
    Ok(Observation {
        key,
        since,
        bound,
        value,
        out_of,
        unit_of_value: match topic {
            Topic::Service766 => "điểm".to_owned(),
            _ => fields.most("unit", 40),
        },
        placing: placing(lang, fields)?,
        name_vi: fields.most("name_vi", 200),
        name_en: fields.most("name_en", 200),
        provenance: provenance.map_err(|_| not_one("provenance")())?,
        note: fields.most("note", MOST),
    })
}

/// What it is about, of whom, when, and where it was read.
fn key(scene: &Scene, fields: &Fields, topic: Topic) -> Result<ObservationKey, Unmade> {
    let lang = scene.lang;
    let as_of = match topic {
        Topic::Dti => {
            let year = fields.get("as_of").parse().ok();
            let year = year.filter(|year| (2000..2200).contains(year));
            let last = year.and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31));
            let words = lang.observing().bad_year;
            last.ok_or_else(|| Unmade::Words("as_of", words.to_owned()))?
        }
        _ => day(fields, "as_of", lang)?,
    };
    let league = match fields.get("league") {
        "" => None,
        code => Some(code.parse().map_err(|_| {
            let words = lang.admin().not_one.to_owned();
            Unmade::Words("league", words)
        })?),
    };
    let unit = match fields.get("unit_id") {
        "" => None,
        named => Some(
            unit_on(&scene.board, lang, named, as_of)
                .map_err(|words| Unmade::Words("unit_id", words))?,
        ),
    };
    Ok(ObservationKey {
        topic,
        item: fields.most("item", 40),
        league,
        unit,
        as_of,
        source: fields.most("source", MOST),
    })
}

/// The unit with this key, or the one that had this name on that day: of two with the same name
/// before and after a merger the one that there was.
fn unit_on(board: &Board, lang: Lang, named: &str, day: NaiveDate) -> Result<UnitId, String> {
    let units = board.units();
    if units.find(named).is_some() {
        return unit(board, lang, named);
    }
    let found = search(units, named);
    let mut on_that_day = found.iter().filter(|found| {
        let unit = units.get(found.unit);
        found.nearness == Nearness::Exact
            && unit.is_valid_on(day)
            && unit.kind().is_locality()
            && !matches!(found.by, crate::domain::By::Former(_))
    });
    match (on_that_day.next(), on_that_day.next()) {
        (Some(one), None) => Ok(units.get(one.unit).id.clone()),
        _ => unit(board, lang, named),
    }
}

fn placing(lang: Lang, fields: &Fields) -> Result<Option<Placing>, Unmade> {
    let place = |name: &'static str| match fields.get(name) {
        "" => Ok(None),
        text => text.parse::<u32>().map(Some).map_err(|_| {
            let words = lang.observing().bad_rank.to_owned();
            Unmade::Words(name, words)
        }),
    };
    let (first, last, of) = (place("rank")?, place("rank_last")?, place("ranked")?);
    if first.is_none() && last.or(of).is_some() {
        let words = lang.observing().bad_rank.to_owned();
        return Err(Unmade::Words("rank", words));
    }
    Ok(first.map(|first| Placing {
        first,
        last: last.unwrap_or(first),
        of,
    }))
}

/// A number as files have it: Vietnamese writes the decimal comma.
fn plain(fields: &Fields, name: &str) -> String {
    fields.get(name).replace(',', ".")
}
