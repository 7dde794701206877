//! The targets of an indicator: what, for whom, by when, from which document, how sure.
use super::{goal_table, icon::Icon};
use crate::{
    domain::{Claim, Month, Target, UnitIx, Verified},
    ui::app::Scene,
};
use leptos::prelude::*;

/// Every target of the page's indicator, soonest due first.
pub fn table(scene: &Scene) -> AnyView {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let mut targets: Vec<&Target> = scene
        .board
        .targets_on(scene.today)
        .filter(|target| target.indicator == scene.view.indicator.code())
        .collect();
    targets.sort_by_key(|target| target.due);
    if targets.is_empty() {
        return view! {
            <section class="block" id="targets">
                <h2>{t.targets_title}</h2>
                <p>{t.targets_none}</p>
            </section>
        }
        .into_any();
    }
    let rows = targets
        .into_iter()
        .map(|target| {
            let verified = match target.verified {
                Verified::Yes => t.verified_yes,
                Verified::Partly => t.verified_partly,
                Verified::No => t.verified_no,
            };
            view! {
                <tr>
                    <td class="period" data-label=t.due>{lang.day(target.due)}</td>
                    <th scope="row">{lang.scope(&scene.board, &target.scope)}</th>
                    <td class="n strong">{format!("≥ {}", lang.limit(target.value))}</td>
                    <td lang="vi">{target.document.clone()}</td>
                    <td>{verified}</td>
                    <td class="note" lang="vi">{target.note.clone()}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="block" id="targets">
            <h2>{t.targets_title}</h2>
            <div class="scroll" tabindex="0" role="region" aria-label=t.targets_title>
                <table class="published">
                    <thead>
                        <tr>
                            <th scope="col">{t.due}</th>
                            <th scope="col">{t.subject}</th>
                            <th scope="col" class="n">{t.target}</th>
                            <th scope="col">{t.document}</th>
                            <th scope="col">{lang.verification()}</th>
                            <th scope="col">{t.note}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// Every target that speaks to a unit in `month`, side by side: which one judges, and why.
pub fn of_unit(scene: &Scene, unit: UnitIx, month: Month) -> Option<AnyView> {
    let (t, j) = (scene.lang.texts(), scene.lang.judging());
    let claims = scene.board.claims(unit, scene.view.indicator, month);
    if claims.is_empty() {
        return None;
    }
    let rows = claims
        .iter()
        .map(|claim| row(scene, claim, month))
        .collect_view();
    let order = format!("/{}/targets#order", scene.lang.code());
    let heads = [
        (j.bearing, ""),
        (t.subject, ""),
        (t.target, "n"),
        (t.due, ""),
        (t.document, ""),
        (scene.lang.verification(), ""),
    ];
    let heads = heads
        .map(|(head, class)| view! { <th scope="col" class=class>{head}</th> })
        .collect_view();
    Some(
        view! {
            <section class="block" id="targets">
                <h2>{j.of_unit}</h2>
                <p class="quiet">{j.of_unit_explained} " " <a href=order>{j.order}</a></p>
                <div class="scroll" tabindex="0" role="region" aria-label=j.of_unit>
                    <table class="published">
                        <thead><tr>{heads}</tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </section>
        }
        .into_any(),
    )
}

fn row(scene: &Scene, claim: &Claim, month: Month) -> AnyView {
    let (lang, j, target) = (scene.lang, scene.lang.judging(), claim.target);
    let (class, icon) = match claim.bearing.judges() {
        true => ("mark met", Icon::Tick),
        false => ("mark mute", Icon::Dashes),
    };
    let overdue = target
        .is_past_due(month)
        .then(|| view! { <span class="quiet">{j.overdue}</span> });
    let path = claim.bearing.judges().then(|| {
        let path = format!("{}: {}", j.path, lang.path_shape(&target.path));
        view! { <span class="quiet">{path}</span> }
    });
    view! {
        <tr>
            <th scope="row"><span class=class>{icon.draw()} {lang.bearing(claim.bearing)}</span></th>
            <td>{lang.scope(&scene.board, &target.scope)}</td>
            <td class="n strong">{lang.goal(target)}</td>
            <td class="period" data-label=lang.texts().due>{lang.day(target.due)} " " {overdue}</td>
            <td><span lang="vi">{target.document.clone()}</span> " " {path}</td>
            <td>{goal_table::verified(scene, target.verified)}</td>
        </tr>
    }
    .into_any()
}
