//! What the page of a ministry says besides publications: its rank, its mergers, its targets.
use super::{citation, goal_table, icon::Icon, told};
use crate::{
    domain::{
        Indicator, Ministry, Provenance, PublishedFigure, RankedWith, Scope, Target, Unit,
        UnitIx, Verdict,
    },
    ui::app::{Address, Scene},
};
use leptos::prelude::*;

/// What is known of a ministry, its mergers and its targets; `None` of any other unit.
pub fn of_unit(scene: &Scene, ix: UnitIx) -> Option<AnyView> {
    let (lang, w, board) = (scene.lang, scene.lang.ministries(), &scene.board);
    let ministry = board.ministry(ix)?;
    let unit = board.units().get(ix);
    let note = (!ministry.note.is_empty())
        .then(|| view! { " " <span class="quiet" lang="vi">{ministry.note.clone()}</span> });
    let source = (ministry.source != "unverified").then(|| {
        let links = citation::links(&ministry.source);
        view! { <div><dt>{lang.texts().source}</dt><dd>{links}</dd></div> }
    });
    let links = |units: &[UnitIx]| {
        units
            .iter()
            .map(|other| {
                let other = board.units().get(*other);
                let to = scene.unit_link(&other.id.0, None);
                view! { <li><a href=to>{lang.unit_name(other)}</a> " " <code>{other.id.0.clone()}</code></li> }
            })
            .collect_view()
    };
    let next: Vec<UnitIx> = board.units().successor(ix).into_iter().collect();
    let became = (!next.is_empty()).then(|| {
        view! { <div><dt>{w.became}</dt><dd><ul>{links(&next)}</ul></dd></div> }
    });
    let old = board.units().predecessors(ix);
    let took_in = (!old.is_empty()).then(|| {
        view! { <div><dt>{w.took_in}</dt><dd><ul>{links(old)}</ul></dd></div> }
    });
    let merger = (!ministry.merger.is_empty()).then(|| {
        let mark = told::mark(scene, Provenance::Unverified);
        view! {
            <div>
                <dt>{w.mergers}</dt>
                <dd><span lang="vi">{ministry.merger.clone()}</span> " " {mark}</dd>
            </div>
        }
    });
    let all = scene.link_to(&Address::Ministries, &Default::default());
    Some(
        view! {
            <section class="block" id="ministry">
                <h2>{w.about}</h2>
                <p class="quiet">{w.lead} " " <a href=all>{w.to_all}</a></p>
                <dl class="facts">
                    <div><dt>{w.kind}</dt><dd>{lang.ministry_kind(ministry.kind)}</dd></div>
                    <div><dt>{w.ranked_with}</dt><dd>{with(scene, ministry)} {note}</dd></div>
                    {source}
                    {merger}
                    {became}
                    {took_in}
                </dl>
            </section>
            {of_targets(scene, unit)}
        }
        .into_any(),
    )
}

/// The targets of ministries beside what was published for the period that each ends.
fn of_targets(scene: &Scene, unit: &Unit) -> AnyView {
    let (lang, t, w) = (scene.lang, scene.lang.texts(), scene.lang.ministries());
    let rows = targets(scene)
        .into_iter()
        .map(|target| {
            let told = match published(scene, unit, target) {
                Some(figure) => judged(scene, figure, target),
                None => view! { <span class="quiet">{w.nothing}</span> }.into_any(),
            };
            view! {
                <tr>
                    <th scope="row">{lang.goal(target)}</th>
                    <td class="period">{lang.day(target.due)}</td>
                    <td>{told}</td>
                    <td lang="vi">{target.document.clone()}</td>
                    <td>{goal_table::verified(scene, target.verified)}</td>
                    <td>{citation::links(&target.source)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="block" id="ministry-targets">
            <h2>{w.targets}</h2>
            <p class="quiet">{w.targets_explained}</p>
            <div class="scroll" tabindex="0" role="region" aria-label=w.targets>
                <table class="ministry-targets">
                    <caption class="sr">{w.targets}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t.target}</th>
                            <th scope="col">{t.due}</th>
                            <th scope="col">{w.rate}</th>
                            <th scope="col">{t.document}</th>
                            <th scope="col">{lang.verification()}</th>
                            <th scope="col">{t.source}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// The targets of the flagship for ministries, the first due first.
pub(super) fn targets(scene: &Scene) -> Vec<&Target> {
    let of = |target: &&Target| {
        target.judged
            && target.indicator == Indicator::default().code()
            && target.scope == Scope::Ministries
    };
    let mut all: Vec<_> = scene.board.targets_on(scene.today).filter(of).collect();
    all.sort_by_key(|target| target.due);
    all
}

/// What was published of the unit for the period that ends on the target's due day.
pub(super) fn published<'a>(
    scene: &'a Scene,
    unit: &Unit,
    target: &Target,
) -> Option<&'a PublishedFigure> {
    scene.board.published().iter().find(|figure| {
        figure.is_of(Indicator::default())
            && figure.unit.as_ref() == Some(&unit.id)
            && figure.period.end() == target.due
    })
}

pub(super) fn judged(scene: &Scene, figure: &PublishedFigure, target: &Target) -> AnyView {
    let lang = scene.lang;
    let verdict = figure.judge(target.value);
    let class = match verdict {
        Verdict::Reached => "mark met",
        Verdict::Missed => "mark watch",
        Verdict::Open => "mark mute",
    };
    let icon = match verdict {
        Verdict::Reached => Icon::Tick,
        Verdict::Missed => Icon::Triangle,
        Verdict::Open => Icon::Dashes,
    };
    let word = lang.verdict(verdict, target.value);
    view! {
        <b>{lang.published_value(figure)}</b> " " <span class=class>{icon.draw()} {word}</span>
    }
    .into_any()
}

/// With whom it was ranked, and how far that was confirmed.
pub(super) fn with(scene: &Scene, ministry: &Ministry) -> AnyView {
    let word = scene.lang.ranked_with(ministry.ranked_with);
    let verified = (ministry.ranked_with != RankedWith::Later)
        .then(|| goal_table::verified(scene, ministry.verified));
    view! { {word} " " {verified} }.into_any()
}
