//! What others published about a unit, short enough for one page.
use crate::{
    domain::{
        Citation, DtiPart, Observation, PublishedFigure, Topic, UnitDti, UnitIx, UnitObserved,
        View,
    },
    ui::app::{Address, Scene},
};
use leptos::prelude::*;

/// Published rates shown before the rest is only counted.
const RATES: usize = 3;

/// The numbers of the places where the figures of the sheet were read, in the order of their
/// first use.
#[derive(Default)]
pub struct Sources(Vec<String>);

impl Sources {
    /// All of them, the first is number 1.
    pub fn all(&self) -> &[String] {
        &self.0
    }

    /// The numbers of all places that a source column names, as links to the foot of the sheet.
    pub fn marks(&mut self, source: &str) -> AnyView {
        let numbers = Citation::all(source).into_iter().map(|citation| {
            let known = |known: &String| Citation::all(known).first() == Some(&citation);
            let at = self.0.iter().position(known).unwrap_or_else(|| {
                self.0.push(match citation {
                    Citation::Page { address, .. } => address.to_owned(),
                    Citation::Title(title) => title.to_owned(),
                });
                self.0.len() - 1
            });
            let number = at + 1;
            view! { <a class="cite" href=format!("#source-{number}")>{format!("[{number}]")}</a> }
        });
        numbers.collect::<Vec<_>>().into_any()
    }
}

/// The index over the years, the latest points, levels and counters, and published rates.
pub fn published(scene: &Scene, ix: UnitIx, sources: &mut Sources) -> AnyView {
    let p = scene.lang.profile();
    let observed = scene.board.observed_of(ix);
    let rates = rates(scene, ix);
    let nothing = (observed.is_empty() && rates.is_empty()).then(|| {
        view! { <p>{p.nothing}</p> }
    });
    let mark = scene.board.has_sample().then(|| {
        view! { " " <small class="real">{p.not_sample}</small> }
    });
    let dti = dti(scene, &observed.dti(), sources);
    let mut lines = Vec::new();
    for topic in Topic::ALL {
        lines.extend(whole(scene, ix, *topic, &observed, sources));
        lines.extend(parts(scene, ix, *topic, &observed, sources));
    }
    let rest = rates.len().saturating_sub(RATES);
    for (whose, figure) in rates.into_iter().take(RATES) {
        let name = scene.lang.indicator_by_code(&figure.indicator);
        let period = Some(scene.lang.period(figure.period));
        let value = scene.lang.published_value(figure);
        let marks = sources.marks(&figure.source);
        let whose = (whose != ix).then_some(whose);
        lines.push(line(scene, (name, None), whose, value, period, marks));
    }
    let more = (rest > 0).then(|| view! { <p class="quiet">{(p.more)(rest)}</p> });
    let lines = (!lines.is_empty()).then(|| view! { <ul class="told">{lines}</ul> });
    view! {
        <section id="observed">
            <h2>{p.published} {mark}</h2>
            {nothing}
            {dti}
            {lines}
            {more}
        </section>
    }
    .into_any()
}

/// Where a topic has its page.
fn page(scene: &Scene, topic: Topic) -> String {
    let page = match topic {
        Topic::Dti => Address::Dti(Default::default()),
        Topic::Service766 => Address::Service766(None),
        Topic::DossierSystem | Topic::PoliceGrades => Address::Assessments,
        Topic::Programme => Address::Programme,
    };
    scene.link_to(&page, &View::default())
}

/// Whether it is a part of an index, and not the whole or something by itself.
fn is_part(told: &Observation) -> bool {
    let of_index = matches!(told.key.topic, Topic::Dti | Topic::Service766);
    of_index && told.key.item != DtiPart::Total.code()
}

/// A line for each latest value that is no part of an index.
fn whole(
    scene: &Scene,
    ix: UnitIx,
    topic: Topic,
    observed: &UnitObserved,
    sources: &mut Sources,
) -> Vec<AnyView> {
    let latest = observed.latest(topic).into_iter();
    latest
        .filter(|told| !is_part(told.observation))
        .map(|told| {
            let observation = told.observation;
            let name = match topic {
                Topic::Service766 => scene.lang.topic(topic).to_owned(),
                _ => scene.lang.observed_item(observation),
            };
            let whose = (told.unit != ix).then_some(told.unit);
            let day = Some(scene.lang.day(observation.key.as_of));
            let value = scene.lang.told(observation);
            let marks = sources.marks(&observation.key.source);
            line(
                scene,
                (name, Some(page(scene, topic))),
                whose,
                value,
                day,
                marks,
            )
        })
        .collect()
}

/// One line for all parts of an index that a unit has of one day.
fn parts(
    scene: &Scene,
    ix: UnitIx,
    topic: Topic,
    observed: &UnitObserved,
    sources: &mut Sources,
) -> Vec<AnyView> {
    let lang = scene.lang;
    let mut days: Vec<(UnitIx, &str, Vec<&Observation>)> = Vec::new();
    for told in observed.latest(topic) {
        let (unit, observation) = (told.unit, told.observation);
        let source = observation.key.source.as_str();
        let same = |(of, from, all): &&mut (UnitIx, &str, Vec<&Observation>)| {
            (*of, *from, all[0].key.as_of) == (unit, source, observation.key.as_of)
        };
        match days.iter_mut().find(same) {
            _ if !is_part(observation) => {}
            Some((.., all)) => all.push(observation),
            None => days.push((unit, source, vec![observation])),
        }
    }
    let line = |(unit, source, all): (UnitIx, &str, Vec<&Observation>)| {
        let name = match topic {
            Topic::Dti => format!("DTI {}", all[0].year()),
            _ => format!("{} {}", lang.topic(topic), lang.day(all[0].key.as_of)),
        };
        let each = all.iter().map(|told| {
            let (item, value) = (lang.observed_item(told), lang.told(told));
            view! { <span class="part">{item} " " <b>{value}</b></span> " " }
        });
        let each = each.collect::<Vec<_>>();
        let marks = sources.marks(source);
        let whose = (unit != ix).then_some(unit);
        view! {
            <li>
                <span>{whose.map(|unit| of(scene, unit))} <a href=page(scene, topic)>{name}</a></span>
                <span class="parts">{each} {marks}</span>
            </li>
        }
        .into_any()
    };
    days.into_iter().map(line).collect()
}

/// Whose a value is, where it is not the unit's own.
fn of(scene: &Scene, unit: UnitIx) -> AnyView {
    let name = scene.lang.compared_name(scene.board.units().get(unit));
    view! { <span class="quiet">{name} ": "</span> }.into_any()
}

/// The published rates of the unit and of those before it, the latest first.
fn rates(scene: &Scene, ix: UnitIx) -> Vec<(UnitIx, &PublishedFigure)> {
    let units = scene.board.units();
    let of = [ix]
        .into_iter()
        .chain(units.predecessors(ix).iter().copied());
    let mut all: Vec<_> = of
        .flat_map(|unit| {
            let id = &units.get(unit).id;
            let published = scene.board.published().iter();
            let own = published.filter(move |figure| figure.unit.as_ref() == Some(id));
            own.map(move |figure| (unit, figure))
        })
        .collect();
    all.sort_by_key(|(unit, figure)| (std::cmp::Reverse(figure.period.end()), *unit != ix));
    all
}

/// One line: what, whose where it is not the unit's own, how much, when, where it was read.
fn line(
    scene: &Scene,
    (name, to): (String, Option<String>),
    whose: Option<UnitIx>,
    value: String,
    when: Option<String>,
    marks: AnyView,
) -> AnyView {
    let whose = whose.map(|unit| of(scene, unit));
    let name = match to {
        Some(to) => view! { <a href=to>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    let when = when.map(|when| view! { <span class="quiet">" " {when}</span> });
    view! {
        <li>
            <span>{whose} {name}</span>
            <span class="value"><b>{value}</b> {when} " " {marks}</span>
        </li>
    }
    .into_any()
}

/// Years by units: score and rank in each cell, of several sources one under the other.
fn dti(scene: &Scene, units: &[UnitDti], sources: &mut Sources) -> Option<AnyView> {
    let (lang, p) = (scene.lang, scene.lang.profile());
    let each = units.iter().flat_map(|unit| unit.years.iter());
    let mut years: Vec<i32> = each.map(|(year, _)| *year).collect();
    years.sort_unstable();
    years.dedup();
    years.reverse();
    if years.is_empty() {
        return None;
    }
    let heads = units
        .iter()
        .map(|unit| {
            let body = scene.board.units().get(unit.unit);
            view! { <th scope="col" class="n">{lang.compared_name(body)}</th> }
        })
        .collect_view();
    let mut cell = |unit: &UnitDti, year: i32| {
        let told = unit.years.iter().find(|(known, _)| *known == year);
        let Some((_, told)) = told else {
            return view! { <td class="n quiet">{p.no_year}</td> }.into_any();
        };
        let told = told.iter().map(|told| {
            let marks = sources.marks(&told.key.source);
            view! { <p>{lang.told(told)} " " {marks}</p> }
        });
        let told = told.collect::<Vec<_>>();
        view! { <td class="n">{told}</td> }.into_any()
    };
    let rows = years
        .into_iter()
        .map(|year| {
            let cells = units
                .iter()
                .map(|unit| cell(unit, year))
                .collect::<Vec<_>>();
            view! { <tr><th scope="row">{year}</th>{cells}</tr> }
        })
        .collect_view();
    Some(
        view! {
            <div class="scroll" tabindex="0" role="region" aria-label=p.dti_by_year>
                <table class="years">
                    <caption>{p.dti_by_year}</caption>
                    <thead><tr><th scope="col">{p.year}</th>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any(),
    )
}
