//! Targets of one indicator that do not go together, side by side.
use super::goal_table;
use crate::{domain::Demand, ui::app::Scene};
use leptos::prelude::*;

/// One row of cards for each indicator; nothing where all targets go together.
pub fn conflicts(scene: &Scene, groups: &[Vec<Demand>]) -> Option<AnyView> {
    let g = scene.lang.goals();
    if groups.is_empty() {
        return None;
    }
    let groups = groups
        .iter()
        .map(|demands| {
            let cards = demands
                .iter()
                .map(|demand| card(scene, demand))
                .collect_view();
            view! {
                <h3>{goal_table::indicator(scene, demands[0].target())}</h3>
                <ul class="beside">{cards}</ul>
            }
        })
        .collect_view();
    Some(
        view! {
            <section class="block" id="disagreements">
                <h2>{g.disagree}</h2>
                <p class="quiet">{g.disagree_explained}</p>
                {groups}
            </section>
        }
        .into_any(),
    )
}

fn card(scene: &Scene, demand: &Demand) -> AnyView {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let target = demand.target();
    view! {
        <li>
            <p class="number">{lang.goal(target)}</p>
            <p>{lang.scopes(&scene.board, &demand.scopes())} ", " {t.due.to_lowercase()} " " {lang.day(target.due)}</p>
            <p lang="vi">{target.document.clone()}</p>
            {goal_table::verified(scene, target.verified)}
        </li>
    }
    .into_any()
}
