//! The groups of index 766 as strips in per cent of their maximum, and how they are cut.
use super::{citation, strip, told};
use crate::{
    domain::{Band, Provenance, ServicePart, ServiceRow, ServiceShare},
    ui::app::Scene,
};
use leptos::prelude::*;

/// The groups of one row under `heading`: those of its scheme, published or not; where the scheme
/// is not known, those that were published.
pub fn strips(scene: &Scene, row: &ServiceRow<'_>, heading: String) -> AnyView {
    let (lang, w) = (scene.lang, scene.lang.service766());
    let published: Vec<ServicePart> = row.parts.iter().map(|shown| shown.part).collect();
    let parts = match row.scheme.parts() {
        [] => &published[..],
        all => all,
    };
    let lines = parts
        .iter()
        .map(|part| {
            let shown = row.parts.iter().find(|shown| shown.part == *part);
            match shown {
                Some(shown) => strip_of(scene, shown),
                None => absent(scene, *part),
            }
        })
        .collect_view();
    let weakest = row
        .weakest()
        .map(|shown| lang.service_weakest(lang.service_part(shown.part), shown.share));
    let sum = row.adds_up().then_some(w.adds_up);
    let source = row.parts.first().map(|shown| {
        let source = citation::links(&shown.told.key.source);
        view! { " " {lang.texts().source} ": " {source} }
    });
    view! {
        <div class="groups-of">
            <h3>{heading} " " <small class="quiet">{lang.service_scheme(row)}</small></h3>
            <ul class="bars parts">{lines}</ul>
            <p class="quiet">{weakest} " " {sum} {source}</p>
        </div>
    }
    .into_any()
}

fn strip_of(scene: &Scene, shown: &ServiceShare<'_>) -> AnyView {
    let lang = scene.lang;
    let maximum = lang.score(shown.part.maximum());
    let points = format!("{}/{maximum}", lang.score(shown.score));
    let placing = shown.told.placing.map(|placing| {
        let rank = lang.service766().rank.to_lowercase();
        format!(" · {rank} {}", lang.placing_of(placing))
    });
    let provenance = told::mark(scene, shown.told.provenance);
    view! {
        <li>
            <span>{lang.service_part(shown.part)}</span>
            <span inner_html=strip::strip(shown.share, None, "between")></span>
            <b>{lang.percent(shown.share * 100.0)}</b>
            <span class="quiet">{points} {placing} " " {provenance}</span>
        </li>
    }
    .into_any()
}

fn absent(scene: &Scene, part: ServicePart) -> AnyView {
    let lang = scene.lang;
    let maximum = lang.score(part.maximum());
    view! {
        <li class="none">
            <span>{lang.service_part(part)}</span>
            <span></span>
            <span>"–"</span>
            <span class="quiet">{format!("{}/{maximum}", lang.service766().not_published)}</span>
        </li>
    }
    .into_any()
}

/// Which groups there are by the decision and on the portal, with what is not verified.
pub fn schemes(scene: &Scene) -> AnyView {
    let (lang, t, w) = (scene.lang, scene.lang.texts(), scene.lang.service766());
    let parts = [
        ServicePart::Publicity,
        ServicePart::Progress,
        ServicePart::Digitisation,
        ServicePart::Services,
        ServicePart::ServicesAlone,
        ServicePart::Payment,
        ServicePart::Satisfaction,
    ];
    let rows = parts
        .into_iter()
        .map(|part| {
            let points = |scheme: &[ServicePart]| match scheme.contains(&part) {
                true => lang.score(part.maximum()),
                false => "–".to_owned(),
            };
            let derived = (part.maximum_provenance() == Provenance::Derived)
                .then(|| view! { <span class="quiet">{w.derived_maximum}</span> });
            let split = (!part.components_verified())
                .then(|| view! { <span class="quiet">{w.split_unverified}</span> });
            view! {
                <tr>
                    <th scope="row">{lang.service_part(part)}</th>
                    <td class="n" data-label=w.by_decision>{points(&ServicePart::DECISION)}</td>
                    <td class="n" data-label=w.by_portal>{points(&ServicePart::PORTAL)} " " {derived}</td>
                    <td class="note">{lang.service_part_counts(part)} " " {split}</td>
                    <td>{citation::links(part.source())}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="block" id="groups">
            <h2>{w.groups}</h2>
            <p class="quiet">{w.groups_explained}</p>
            <div class="scroll" tabindex="0" role="region" aria-label=w.groups>
                <table class="schemes">
                    <caption class="sr">{w.groups}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{w.counts_of}</th>
                            <th scope="col" class="n">{w.by_decision}</th>
                            <th scope="col" class="n">{w.by_portal}</th>
                            <th scope="col">{w.counts}</th>
                            <th scope="col">{t.source}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{lang.service_part(ServicePart::Total)}</th>
                            <td class="n" data-label=w.by_decision>"100"</td>
                            <td class="n" data-label=w.by_portal>"100"</td>
                            <td></td>
                            <td></td>
                        </tr>
                    </tfoot>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// What scores are called, and which of the names were read.
pub fn bands(scene: &Scene) -> AnyView {
    let (lang, w) = (scene.lang, scene.lang.service766());
    let items = Band::ALL
        .into_iter()
        .map(|band| {
            let mark = (!band.is_verified()).then(|| told::mark(scene, Provenance::Unverified));
            view! { <li><b>{lang.band(band)}</b> " " {lang.band_reach(band)} " " {mark}</li> }
        })
        .collect_view();
    view! {
        <section class="block" id="bands">
            <h2>{w.bands}</h2>
            <p class="quiet">{w.bands_explained}</p>
            <ul class="bands">{items}</ul>
        </section>
    }
    .into_any()
}
