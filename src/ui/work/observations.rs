//! Observations as administrators keep them: every one as it stands, filtered, conflicts marked.
use super::{
    Fields,
    admin::places,
    field::{Called, Kind, choice, field},
    table::table,
    units_list::{UNITS, units_list},
};
use crate::{
    domain::{
        Imported, Observation, ObservationId, ObservationVersion, Provenance, Topic, contested,
        plain,
    },
    ui::{
        app::Scene,
        parts::{citation, folded::folded, icon::Icon},
    },
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Rows shown before the rest is folded away.
const SHOWN: usize = 40;

/// Every topic, in the order of the pages.
pub(super) const TOPICS: [Topic; 5] = [
    Topic::Dti,
    Topic::Service766,
    Topic::DossierSystem,
    Topic::PoliceGrades,
    Topic::Programme,
];

/// Every observation, and what of them is asked for.
#[derive(Clone, Debug)]
pub struct ObservationsPage {
    /// Every version of every observation, in the order of their numbers.
    pub versions: Vec<ObservationVersion>,
    /// The filter: `topic`, `unit`, `year`.
    pub asked: Fields,
    /// What was imported just now.
    pub done: Option<Imported>,
}

pub(super) fn observations(scene: &Scene, page: &ObservationsPage) -> (String, AnyView) {
    let (lang, o) = (scene.lang, scene.lang.observing());
    let differ = contested(&page.versions);
    let wanted = Wanted::read(&page.asked);
    let last = page.versions.iter().enumerate().filter(|(at, version)| {
        let next = page.versions.get(at + 1);
        next.is_none_or(|next| next.id != version.id)
    });
    let found: Vec<_> = last
        .map(|(_, version)| version)
        .filter(|version| wanted.takes(scene, &version.observation))
        .collect();
    let heads = [
        o.item,
        o.unit,
        o.day,
        o.value,
        o.source,
        lang.keeping().version,
        "",
    ];
    let rows = folded(
        &found,
        SHOWN,
        |more| lang.more_rows(more),
        |some| {
            let rows = some.iter().map(|version| row(scene, version, &differ));
            table(o.title, "filings observed", &heads, rows.collect_view())
        },
    );
    let base = format!("/{}/admin/observations", lang.code());
    let topics = TOPICS
        .map(|topic| {
            let to = format!("{base}/new?topic={}", topic.code());
            view! { <a href=to>{lang.topic(topic)}</a> }
        })
        .into_iter()
        .collect_view();
    let done = page.done.as_ref().map(|done| {
        view! { <p class="notice fine" role="status">{lang.observations_taken(done)}</p> }
    });
    let main = view! {
        <div class="page work">
            {places(scene, "admin/observations")}
            <h1 class="plain">{o.title}</h1>
            <p class="lead">{o.explained}</p>
            {done}
            <p class="picks"><b>{o.add_about}</b> {topics}</p>
            <p class="picks">
                <a href=format!("{base}/import")>{o.import}</a>
                <a href="/downloads/observations.csv">{o.download}</a>
            </p>
            {filter(scene, &page.asked, &base)}
            {found.is_empty().then(|| view! { <p class="quiet">{o.none}</p> })}
            {rows}
        </div>
    };
    (o.title.to_owned(), main.into_any())
}

fn filter(scene: &Scene, asked: &Fields, base: &str) -> AnyView {
    let (lang, o) = (scene.lang, scene.lang.observing());
    let topics = TOPICS.map(|topic| (topic.code().to_owned(), lang.topic(topic).to_owned()));
    let topics = [(String::new(), o.any_topic.to_owned())]
        .into_iter()
        .chain(topics);
    let unit = Called {
        name: "unit",
        label: o.unit,
        hint: o.find_hint,
    };
    view! {
        <form class="stacked across" method="get" action=base.to_owned()>
            <div>{choice(asked, Called::plain("topic", o.topic), topics, "")}</div>
            <div>{field(asked, unit, Kind::MaybeListed(UNITS), "")}</div>
            <div>{field(asked, Called::plain("year", o.year), Kind::MaybeWhole(4), "")}</div>
            <p class="go"><button>{o.find}</button></p>
            {units_list(scene)}
        </form>
    }
    .into_any()
}

/// What a filter asks for.
struct Wanted {
    topic: Option<Topic>,
    unit: String,
    year: Option<i32>,
}

impl Wanted {
    fn read(asked: &Fields) -> Self {
        Self {
            topic: asked.get("topic").parse().ok(),
            unit: asked.get("unit").to_owned(),
            year: asked.get("year").parse().ok(),
        }
    }

    fn takes(&self, scene: &Scene, told: &Observation) -> bool {
        let unit = || match &told.key.unit {
            Some(id) => {
                id.0 == self.unit || plain(&whose(scene, told)).contains(&plain(&self.unit))
            }
            None => false,
        };
        self.topic.is_none_or(|topic| told.key.topic == topic)
            && self.year.is_none_or(|year| told.year() == year)
            && (self.unit.is_empty() || unit())
    }
}

fn row(
    scene: &Scene,
    version: &ObservationVersion,
    differ: &BTreeSet<ObservationId>,
) -> impl IntoView + use<> {
    let (lang, o) = (scene.lang, scene.lang.observing());
    let told = &version.observation;
    let to = format!("/{}/admin/observations/{}", lang.code(), version.id.0);
    let name = lang.observed_item(told);
    let label = format!(
        "{}: {name}, {}",
        lang.keeping().versions,
        whose(scene, told)
    );
    let mark = differ.contains(&version.id).then(|| {
        view! { <span class="mark watch">{Icon::Triangle.draw()} {o.contested}</span> }
    });
    let key = told.key.unit.as_ref().map(|unit| {
        view! { <span class="quiet">{unit.0.clone()}</span> }
    });
    view! {
        <tr>
            <th scope="row">{name} <span class="quiet">{lang.topic(told.key.topic)}</span></th>
            <td>{whose(scene, told)} {key}</td>
            <td class="short">{lang.observed_days(told)}</td>
            <td>{stated(scene, version)} " " {mark}</td>
            <td>{citation::links(&told.key.source)} {doubt(scene, told)}</td>
            <td class="short">{version.number.to_string()}</td>
            <td class="short"><a href=to aria-label=label>{lang.keeping().versions}</a></td>
        </tr>
    }
}

/// Of whom an observation is: a unit, those who are ranked together, the country.
pub(super) fn whose(scene: &Scene, told: &Observation) -> String {
    use crate::domain::League;
    let league = told.key.league.unwrap_or(League::National);
    match &told.key.unit {
        Some(id) => super::units_list::name_of(scene, id),
        None => scene.lang.league(league).to_owned(),
    }
}

/// Value and rank of a version, or that it stands no more.
pub(super) fn stated(scene: &Scene, version: &ObservationVersion) -> String {
    let (lang, o) = (scene.lang, scene.lang.observing());
    if version.is_withdrawn {
        return o.withdrawn.to_owned();
    }
    let told = &version.observation;
    let value = told.value.map(|_| lang.counted(told));
    let rank = told.placing.map(|placing| {
        let word = o.rank.to_lowercase();
        format!("{word} {}", lang.placing_of(placing))
    });
    let both = [value, rank].into_iter().flatten();
    both.collect::<Vec<_>>().join(", ")
}

/// How a value came about, where it was not read in its source.
pub(super) fn doubt(scene: &Scene, told: &Observation) -> Option<AnyView> {
    (told.provenance != Provenance::Read).then(|| {
        let word = scene.lang.provenance(told.provenance);
        view! { <span class="quiet">{word}</span> }.into_any()
    })
}
