//! Targets by document, with what is known of each: value, due day, progress, verification.
use super::{citation, icon::Icon};
use crate::{
    domain::{
        Demand, Indicator, PathShape, Progress, Target, Unjudged, Verdict, Verified, View,
    },
    ui::app::{Address, Scene},
};
use leptos::prelude::*;

/// One table with a group of rows for each document.
pub fn table(scene: &Scene, documents: &[Vec<Demand>]) -> AnyView {
    let (t, g) = (scene.lang.texts(), scene.lang.goals());
    let groups = documents
        .iter()
        .map(|demands| group(scene, demands))
        .collect_view();
    view! {
        <section class="block" id="documents">
            <h2>{g.by_document}</h2>
            <p class="quiet">{g.by_document_explained} " " {g.explained}</p>
            <div class="scroll" tabindex="0" role="region" aria-label=g.by_document>
                <table class="goals">
                    <thead>
                        <tr>
                            <th scope="col">{t.indicator}</th>
                            <th scope="col">{t.subject}</th>
                            <th scope="col" class="n">{t.target}</th>
                            <th scope="col">{t.due}</th>
                            <th scope="col">{g.reported}</th>
                            <th scope="col">{g.published}</th>
                            <th scope="col">{scene.lang.verification()}</th>
                            <th scope="col">{g.judges}</th>
                        </tr>
                    </thead>
                    {groups}
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn group(scene: &Scene, demands: &[Demand]) -> AnyView {
    let target = demands[0].target();
    let mut sources: Vec<&str> = Vec::new();
    for demand in demands {
        let source = demand.target().source.as_str();
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    let rows = demands
        .iter()
        .map(|demand| row(scene, demand))
        .collect_view();
    let cited = (sources != ["unverified"]).then(|| {
        let links = citation::links(&sources.join(" ; "));
        view! { " · " {scene.lang.goals().source} ": " {links} }
    });
    view! {
        <tbody>
            <tr class="document">
                <th scope="rowgroup" colspan="8">
                    <p>
                        <span lang="vi">{target.document.clone()}</span>
                        <span class="quiet">" " {scene.lang.issued(target.issued)} {cited}</span>
                    </p>
                </th>
            </tr>
            {rows}
        </tbody>
    }
    .into_any()
}

fn row(scene: &Scene, demand: &Demand) -> AnyView {
    let (lang, g) = (scene.lang, scene.lang.goals());
    let target = demand.target();
    // One row may stand for two targets; every one of them has its own anchor.
    let anchors = demand.targets[1..]
        .iter()
        .map(|other| view! { <span id=other.id.clone()></span> })
        .collect_view();
    let overdue = (target.due < scene.today).then(|| {
        view! { <span class="quiet">{g.overdue}</span> }
    });
    let each = |show: fn(&Scene, &Target, &Progress, bool) -> AnyView| {
        demand
            .targets
            .iter()
            .map(|one| {
                let progress = scene.board.progress(one, scene.today);
                show(scene, one, &progress, demand.targets.len() > 1)
            })
            .collect_view()
    };
    view! {
        <tr id=target.id.clone()>
            <th scope="row">{indicator(scene, target)} {anchors}</th>
            <td>{lang.scopes(&scene.board, &demand.scopes())}</td>
            <td class="n goal">{lang.goal(target)}</td>
            <td class="day" data-label=lang.texts().due>{lang.day(target.due)} {overdue}</td>
            <td class="progress" data-label=g.reported>{each(reported)}</td>
            <td class="progress" data-label=g.published>{each(published)}</td>
            <td>{verified(scene, target.verified)}</td>
            <td class="note">{judges(scene, target)}</td>
        </tr>
    }
    .into_any()
}

/// The name of the indicator, as a link to its page where it has one.
pub fn indicator(scene: &Scene, target: &Target) -> AnyView {
    let name = scene.lang.indicator_by_code(&target.indicator);
    match target.indicator.parse::<Indicator>() {
        Ok(indicator) => {
            let view = View {
                indicator,
                ..scene.across()
            };
            let to = scene.link_to(&Address::Indicator(indicator), &view);
            view! { <a href=to>{name}</a> }.into_any()
        }
        Err(_) => name.into_any(),
    }
}

/// How far a number was confirmed, in shape and words.
pub fn verified(scene: &Scene, verified: Verified) -> AnyView {
    let (class, icon) = match verified {
        Verified::Yes => ("mark met", Icon::Tick),
        Verified::Partly => ("mark watch", Icon::Triangle),
        Verified::No => ("mark mute", Icon::Dashes),
    };
    view! { <span class=class>{icon.draw()} {scene.lang.verified(verified)}</span> }.into_any()
}

fn judges(scene: &Scene, target: &Target) -> AnyView {
    let g = scene.lang.goals();
    let note = (!target.note.is_empty()).then(|| {
        view! { <span class="quiet" lang="vi">{target.note.clone()}</span> }
    });
    let path = (target.path != PathShape::Linear).then(|| {
        let (name, shape) = (
            scene.lang.judging().path,
            scene.lang.path_shape(&target.path),
        );
        view! { <span class="quiet">{format!("{name}: {shape}")}</span> }
    });
    let (class, icon, word) = match target.unjudged() {
        None => ("mark met", Icon::Tick, g.judges_yes.to_owned()),
        Some(why) => {
            let why = scene.lang.unjudged(why);
            ("mark mute", Icon::Dashes, format!("{}: {why}", g.judges_no))
        }
    };
    view! { <span class=class>{icon.draw()} {word}</span> {note} {path} }.into_any()
}

fn reported(scene: &Scene, target: &Target, progress: &Progress, named: bool) -> AnyView {
    let (lang, t, g) = (scene.lang, scene.lang.texts(), scene.lang.goals());
    if target.unjudged() == Some(Unjudged::NotCounted) {
        return ().into_any();
    }
    let scope = named.then(|| format!("{}: ", lang.scope(&scene.board, &target.scope)));
    let figure = progress.reported.as_ref();
    let rate = figure.and_then(|(month, figure)| Some((*month, figure.rate()?)));
    let value = match rate {
        None if named => view! { <span class="quiet">"–"</span> }.into_any(),
        None => view! { <span class="quiet">{g.no_figure}</span> }.into_any(),
        Some((month, rate)) => {
            let shown = if target.judged {
                lang.near(rate, Some(target.value))
            } else {
                lang.percent(rate.percent())
            };
            let fraction = format!("{} / {}", lang.whole(rate.part), lang.whole(rate.whole));
            let month = format!("{} {}", lang.month(month), t.basis_ytd.to_lowercase());
            view! { <b title=fraction>{shown}</b> " " <span class="quiet">{month}</span> }
                .into_any()
        }
    };
    let gap = progress.gap(target).map(|gap| lang.points(gap));
    let missing = figure
        .filter(|(_, figure)| !figure.missing.is_empty())
        .map(|(_, figure)| lang.incomplete(figure.missing.len()));
    let state = match progress.verdict(target) {
        Some(Verdict::Reached) => Some(("chip met", Icon::Tick, g.met)),
        Some(Verdict::Missed) => Some(("chip below", Icon::Clock, g.missed)),
        Some(Verdict::Open) => Some(("chip mute", Icon::Clock, g.open)),
        None if target.judged && progress.overdue => {
            Some(("chip mute", Icon::Dashes, g.overdue_unknown))
        }
        None => None,
    };
    let state = state
        .map(|(class, icon, word)| view! { <span class=class>{icon.draw()} {word}</span> });
    view! {
        <p>{scope} {value} {missing.map(|text| view! { <span class="quiet">{text}</span> })} " " {gap} " " {state}</p>
    }
    .into_any()
}

fn published(scene: &Scene, target: &Target, progress: &Progress, named: bool) -> AnyView {
    let lang = scene.lang;
    let Some(figure) = progress.published else {
        return ().into_any();
    };
    let scope = named.then(|| format!("{}: ", lang.scope(&scene.board, &target.scope)));
    let verdict = progress
        .published_verdict(target)
        .filter(|verdict| *verdict != Verdict::Open)
        .map(|verdict| lang.verdict(verdict, target.value));
    view! {
        <p>
            {scope} <b>{lang.published_value(figure)}</b> " "
            <span class="quiet">{lang.period(figure.period)}</span> " "
            {verdict.map(|text| format!("{text}. "))} {citation::links(&figure.source)}
        </p>
    }
    .into_any()
}
