//! Every place where a published figure, an observation or a target was read.
use super::citation;
use super::folded::folded;
use crate::{
    domain::{Citation, Cited},
    ui::app::Scene,
};
use leptos::prelude::*;

/// Places shown before the rest is folded away.
const SHOWN: usize = 12;

/// All places, those with most first.
pub fn table(scene: &Scene) -> Option<AnyView> {
    let all = scene.board.citations(scene.today);
    folded(
        &all,
        SHOWN,
        |more| scene.lang.more_rows(more),
        |some| rows(scene, some),
    )
}

fn rows(scene: &Scene, all: &[Cited]) -> AnyView {
    let (lang, t, a) = (scene.lang, scene.lang.texts(), scene.lang.about());
    let count = |count: usize| match count {
        0 => "–".to_owned(),
        count => lang.whole(count as u64),
    };
    let rows = all
        .iter()
        .map(|cited| {
            let address = match cited.citation {
                Citation::Page { address, .. } => {
                    Some(view! { <span class="quiet">{address.to_owned()}</span> })
                }
                Citation::Title(_) => None,
            };
            view! {
                <tr>
                    <th scope="row">{citation::link(cited.citation)} {address}</th>
                    <td class="n">{count(cited.figures)}</td>
                    <td class="n">{count(cited.observations)}</td>
                    <td class="n">{count(cited.targets)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=a.sources.title>
            <table class="sources">
                <thead>
                    <tr>
                        <th scope="col">{t.source}</th>
                        <th scope="col" class="n">{a.figures}</th>
                        <th scope="col" class="n">{a.observations}</th>
                        <th scope="col" class="n">{a.targets}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
