//! Counters as a table: each value with its whole, its day and its source, later ones first.
use super::{citation, icon::Icon};
use crate::{
    charts::{Standing, bar},
    domain::{Counter, Observation, Provenance},
    ui::app::Scene,
};
use leptos::prelude::*;

/// The table called `label`: counters under the words of their group, where there are any.
pub fn table(scene: &Scene, label: &str, groups: &[(&str, &[Counter])]) -> AnyView {
    let (p, t) = (scene.lang.programme(), scene.lang.texts());
    let groups = groups
        .iter()
        .map(|(title, counters)| {
            let head = (!title.is_empty()).then(|| {
                let title = (*title).to_owned();
                view! { <tr class="group"><th colspan="5" scope="rowgroup">{title}</th></tr> }
            });
            let rows = counters.iter().map(|counter| history(scene, counter));
            view! { <tbody>{head} {rows.collect_view()}</tbody> }
        })
        .collect_view();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=label.to_owned()>
            <table class="counters">
                <caption class="sr">{label.to_owned()}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="what">{p.counter}</th>
                        <th scope="col" class="n value">{p.value}</th>
                        <th scope="col" class="share">{p.share}</th>
                        <th scope="col" class="day">{p.day}</th>
                        <th scope="col">{t.source}</th>
                    </tr>
                </thead>
                {groups}
            </table>
        </div>
    }
    .into_any()
}

/// A row for everything that was said of a counter; its name stands at each, so that each row can
/// be read alone, but is seen once.
fn history(scene: &Scene, counter: &Counter) -> AnyView {
    let rows = counter.told.iter().enumerate();
    rows.map(|(at, told)| row(scene, counter, told, at == 0))
        .collect_view()
        .into_any()
}

fn row(scene: &Scene, counter: &Counter, told: &Observation, is_last: bool) -> AnyView {
    let (lang, p) = (scene.lang, scene.lang.programme());
    let name = lang.observed_item(told);
    let name = if is_last {
        name.into_any()
    } else {
        view! { <span class="sr">{name}</span> }.into_any()
    };
    let apart = counter.apart().filter(|_| is_last);
    let apart =
        apart.map(|apart| view! { <span class="quiet">{lang.counted_apart(apart)}</span> });
    let note = (!told.note.is_empty())
        .then(|| view! { <span class="quiet" lang="vi">{told.note.clone()}</span> });
    let change = counter.change(told).map(|(change, before)| {
        view! { <span class="quiet">{lang.counted_change(change, before)}</span> }
    });
    let contested = counter.is_contested(told).then(|| {
        view! { <span class="mark watch">{Icon::Triangle.draw()} {p.contested}</span> }
    });
    let doubt = (told.provenance != Provenance::Read).then(|| {
        let word = lang.provenance(told.provenance);
        view! { <span class="mark mute">{Icon::Dashes.draw()} {word}</span> }
    });
    view! {
        <tr class:earlier=!is_last>
            <th scope="row">{name} {apart} {note}</th>
            <td class="n value">{lang.counted(told)} {change}</td>
            <td class="share">{share(scene, told)}</td>
            <td class="day">{lang.observed_days(told)}</td>
            <td class="from">{citation::links(&told.key.source)} {contested} {doubt}</td>
        </tr>
    }
    .into_any()
}

/// How much of its whole a value is, as a bar and in percent; why there is none where there is none.
fn share(scene: &Scene, told: &Observation) -> AnyView {
    let (lang, p) = (scene.lang, scene.lang.programme());
    let Some(share) = told.share() else {
        let words = match (told.is_place(), told.out_of) {
            (true, _) => p.place,
            (false, None) => p.no_whole,
            (false, Some(_)) => "–",
        };
        return view! { <span class="quiet">{words}</span> }.into_any();
    };
    let standing = match share.part == share.whole {
        true => Standing::Met,
        false => Standing::Between,
    };
    let percent = match standing {
        Standing::Met => "100%".to_owned(),
        _ => lang.percent(share.percent()),
    };
    let bar = bar(share, None, None, 100.0, standing);
    view! {
        <span class="share-bar" inner_html=bar></span>
        <span class="percent">{percent}</span>
    }
    .into_any()
}
