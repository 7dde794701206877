//! The targets of an indicator: what, for whom, by when, from which document, how sure.
use crate::{
    domain::{Target, Verified},
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
                    <th scope="row">{lang.scope(target.scope)}</th>
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
