//! The fields of an observation: what it is about, and what a version of it says.
use super::{
    Fields,
    field::{Called, Kind, choice, field},
    units_list::{UNITS, units_list},
};
use crate::{
    domain::{
        Bound, DtiPart, Grade, League, Level, Observation, Observed, Provenance, ServicePart,
        Topic,
    },
    i18n::Lang,
    ui::app::Scene,
};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The id of the list of counters that there are.
const COUNTERS: &str = "known-counters";

/// The fields of everything that stays the same in all versions.
pub(super) fn about(scene: &Scene, fields: &Fields, topic: Topic) -> AnyView {
    let (lang, o) = (scene.lang, scene.lang.observing());
    let of = |name, label, hint| Called { name, label, hint };
    let item = match parts(lang, topic) {
        Some(parts) => {
            let first = parts.first().map(|(code, _)| code.clone());
            let called = Called::plain("item", o.item);
            choice(fields, called, parts, &first.unwrap_or_default())
        }
        None => {
            let code = of("item", o.code, o.code_hint);
            view! {
                {field(fields, code, Kind::Listed(COUNTERS), "")}
                <datalist id=COUNTERS>{known(scene)}</datalist>
            }
            .into_any()
        }
    };
    let leagues = leagues(topic).iter().map(|league| {
        let words = lang.league(*league).to_owned();
        (league.code().to_owned(), words)
    });
    let leagues: Vec<_> = leagues.collect();
    let league = leagues
        .first()
        .map(|(first, _)| first.clone())
        .map(|first| choice(fields, Called::plain("league", o.league), leagues, &first));
    let unit = of("unit_id", o.unit, o.unit_hint);
    let day = match topic {
        Topic::Dti => field(
            fields,
            Called::plain("as_of", o.edition),
            Kind::Whole(4),
            "",
        ),
        _ => field(fields, Called::plain("as_of", o.day), Kind::Day, ""),
    };
    let source = of("source", o.source, o.source_hint);
    view! {
        <input type="hidden" name="topic" value=topic.code()/>
        {item}
        {league}
        {field(fields, unit, Kind::MaybeListed(UNITS), "")}
        {day}
        {field(fields, source, Kind::Words(600), "")}
        {units_list(scene)}
    }
    .into_any()
}

/// The parts of a topic by code and name; `None` of counters, which may be new.
fn parts(lang: Lang, topic: Topic) -> Option<Vec<(String, String)>> {
    let pair = |code: &str, words: &str| (code.to_owned(), words.to_owned());
    Some(match topic {
        Topic::Dti => [DtiPart::Total]
            .into_iter()
            .chain(DtiPart::PILLARS)
            .chain(DtiPart::MAIN)
            .map(|part| pair(part.code(), lang.dti_part(part)))
            .collect(),
        Topic::Service766 => [ServicePart::Total]
            .into_iter()
            .chain(ServicePart::DECISION)
            .chain([ServicePart::ServicesAlone, ServicePart::Payment])
            .map(|part| pair(part.code(), lang.service_part(part)))
            .collect(),
        Topic::DossierSystem => vec![pair(Level::ITEM, lang.topic(topic))],
        Topic::PoliceGrades => [Grade::Good, Grade::Fair, Grade::Average]
            .map(|grade| pair(grade.code(), lang.grade(grade)))
            .to_vec(),
        Topic::Programme => return None,
    })
}

/// Who can be ranked together; nobody is by counters of the programme.
fn leagues(topic: Topic) -> &'static [League] {
    match topic {
        Topic::Dti => &[
            League::Provinces,
            League::MinistriesWithServices,
            League::MinistriesWithout,
            League::National,
        ],
        Topic::Service766 => &[League::Provinces, League::MinistriesWithServices],
        Topic::DossierSystem | Topic::PoliceGrades => &[League::Provinces],
        Topic::Programme => &[],
    }
}

/// The counters that there are, by code and name.
fn known(scene: &Scene) -> AnyView {
    let all = scene.board.observations().iter();
    let counters = all.filter(|told| told.key.topic == Topic::Programme);
    let named: BTreeMap<&str, String> = counters
        .map(|told| (told.key.item.as_str(), scene.lang.observed_item(told)))
        .collect();
    named
        .into_iter()
        .map(|(code, name)| view! { <option value=code.to_owned()>{name}</option> })
        .collect_view()
        .into_any()
}

/// The fields of everything that a version says; they hold what the last one said.
pub(super) fn says(
    scene: &Scene,
    fields: &Fields,
    topic: Topic,
    last: Option<&Observation>,
) -> AnyView {
    let (lang, o) = (scene.lang, scene.lang.observing());
    let of = |name, label, hint| Called { name, label, hint };
    let said = |what: fn(&Observation) -> String| last.map(what).unwrap_or_default();
    let is_counter = topic == Topic::Programme;
    let day = of("period_start", o.since, o.since_hint);
    let since = (is_counter || topic == Topic::Service766).then(|| {
        let stands = said(|last| last.since.map_or(String::new(), |day| day.to_string()));
        field(fields, day, Kind::MaybeDay, stands)
    });
    let bounds = [Bound::Equal, Bound::Less, Bound::Greater, Bound::About];
    let words = bounds
        .map(Bound::sign)
        .map(str::to_owned)
        .into_iter()
        .zip(o.bounds.map(str::to_owned));
    let bound = last.map_or(Bound::Equal, |last| last.bound);
    let bound = (topic != Topic::DossierSystem)
        .then(|| choice(fields, Called::plain("op", o.bound), words, bound.sign()));
    let counted = (is_counter || topic == Topic::PoliceGrades).then(|| {
        let whole = last.and_then(|last| last.out_of).map(Observed::Number);
        let whole = whole.map_or(String::new(), |whole| typed(lang, whole));
        let counts = of("unit", o.counts, o.counts_hint);
        view! {
            {field(fields, of("out_of", o.whole, o.whole_hint), Kind::MaybeDecimal, whole)}
            {field(fields, counts, Kind::MaybeWords(40), said(|last| last.unit_of_value.clone()))}
        }
    });
    let names = is_counter.then(|| {
        let (vi, en) = (
            Called::plain("name_vi", o.name_vi),
            Called::plain("name_en", o.name_en),
        );
        view! {
            {field(fields, vi, Kind::Words(200), said(|last| last.name_vi.clone()))}
            {field(fields, en, Kind::Words(200), said(|last| last.name_en.clone()))}
        }
    });
    let ranked = !matches!(topic, Topic::PoliceGrades | Topic::Programme);
    let ranks = ranked.then(|| ranks(lang, fields, last));
    let how = [
        Provenance::Read,
        Provenance::Derived,
        Provenance::Unverified,
    ]
    .map(|how| (how.code().to_owned(), lang.provenance(how).to_owned()));
    let came = last.map_or(Provenance::Read, |last| last.provenance);
    let note = of("note", o.note, o.note_hint);
    view! {
        {names}
        {bound}
        {value(lang, fields, topic, last)}
        {counted}
        {since}
        {ranks}
        {choice(fields, Called::plain("provenance", o.provenance), how, came.code())}
        {field(fields, note, Kind::MaybeWords(400), said(|last| last.note.clone()))}
    }
    .into_any()
}

fn value(lang: Lang, fields: &Fields, topic: Topic, last: Option<&Observation>) -> AnyView {
    let o = lang.observing();
    let stands = last.and_then(|last| last.value);
    let stands = stands.map_or(String::new(), |value| typed(lang, value));
    let hint = match topic {
        Topic::Dti | Topic::Service766 => o.score_hint,
        Topic::PoliceGrades | Topic::Programme => o.number_hint,
        Topic::DossierSystem => {
            let levels = [Level::A, Level::B, Level::C, Level::D]
                .map(|level| (level.code().to_owned(), level.code().to_owned()));
            let none = [(String::new(), o.no_level.to_owned())];
            let called = Called::plain("value", o.value);
            return choice(fields, called, none.into_iter().chain(levels), &stands);
        }
    };
    let called = Called {
        name: "value",
        label: o.value,
        hint,
    };
    field(fields, called, Kind::MaybeDecimal, stands)
}

fn ranks(lang: Lang, fields: &Fields, last: Option<&Observation>) -> AnyView {
    let o = lang.observing();
    let placing = last.and_then(|last| last.placing);
    let first = placing.map_or(String::new(), |placing| placing.first.to_string());
    let worst = placing.filter(|placing| placing.exact().is_none());
    let worst = worst.map_or(String::new(), |placing| placing.last.to_string());
    let of = placing.and_then(|placing| placing.of);
    let of = of.map_or(String::new(), |of| of.to_string());
    let last = Called {
        name: "rank_last",
        label: o.rank_last,
        hint: o.rank_last_hint,
    };
    view! {
        {field(fields, Called::plain("rank", o.rank), Kind::MaybeWhole(3), first)}
        {field(fields, last, Kind::MaybeWhole(3), worst)}
        {field(fields, Called::plain("ranked", o.ranked), Kind::MaybeWhole(3), of)}
    }
    .into_any()
}

/// A value as somebody would type it: without separators of thousands, with the comma or point of
/// the language.
fn typed(lang: Lang, value: Observed) -> String {
    let text = value.to_string();
    match lang {
        Lang::Vi => text.replace('.', ","),
        Lang::En => text,
    }
}
