//! `/vi/backtest`: forecasts held against what came.
use crate::{
    domain::{
        Month,
        backtest::{AIM, Data, Method, Score, frozen},
    },
    ui::app::{Outcome, Scene, Sheet},
};
use leptos::prelude::*;

/// How well forecasts did, on three sets of series.
pub fn backtest(scene: &Scene) -> Outcome {
    let (lang, b) = (scene.lang, scene.lang.backtest());
    let month = scene.board.latest_month();
    let of = |data: Data| -> Vec<Score> {
        let rows = frozen().into_iter().filter(|(known, _)| *known == data);
        rows.map(|(_, score)| score).collect()
    };
    let here = month.map(|month| scene.board.backtest(scene.view.indicator, month));
    let all = [
        of(Data::Simulated),
        here.unwrap_or_default(),
        of(Data::Public),
    ];
    let rows = b
        .data
        .into_iter()
        .zip(&all)
        .map(|(name, scores)| row(scene, name, scores))
        .collect_view();
    let heads = b
        .heads
        .into_iter()
        .map(str::to_owned)
        .chain(Method::ALL.map(|method| format!("MASE: {}", lang.method(method))))
        .enumerate()
        .map(|(at, head)| view! { <th scope="col" class=(at > 0).then_some("n")>{head}</th> })
        .collect_view();
    let paragraphs = b.paragraphs.iter().map(|text| view! { <p>{*text}</p> });
    let main = view! {
        <div class="page">
            <section class="hero"><h1 class="plain">{b.title}</h1></section>
            <section class="block passage">
                <h2>{b.how}</h2>
                <div class="prose">{paragraphs.collect_view()}</div>
            </section>
            <section class="block">
                <h2>{b.table}</h2>
                <div class="scroll" tabindex="0" role="region" aria-label=b.table>
                    <table>
                        <thead><tr>{heads}</tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                <p class="quiet">{b.aims}</p>
                <p class="prose">{b.lesson}</p>
            </section>
            <section class="block passage">{sets(scene, month)}</section>
        </div>
    };
    Outcome::Sheet(Sheet {
        title: b.title.to_owned(),
        description: b.description.to_owned(),
        main: main.into_any(),
        has_islands: false,
        month,
    })
}

/// One set of series: how wide the band was, and every method's error.
fn row(scene: &Scene, name: &'static str, scores: &[Score]) -> AnyView {
    let (lang, b) = (scene.lang, scene.lang.backtest());
    let of = |method| scores.iter().find(|score: &&Score| score.method == method);
    let Some(ours) = of(Method::Ours) else {
        return view! { <tr><th scope="row">{name}</th><td colspan="7">{b.too_few}</td></tr> }
            .into_any();
    };
    let verdict = |is| if is { b.reached } else { b.not_reached };
    let held = ours
        .held
        .map(|held| format!("{}, {}", lang.percent(held), verdict(AIM.contains(&held))));
    let errors = Method::ALL
        .map(|method| {
            let said = match of(method) {
                None => b.not_run.to_owned(),
                Some(score) if method == Method::Ours => lang.number(score.mase, 2),
                Some(score) => {
                    let less = verdict(ours.mase < score.mase);
                    format!("{}, {less}", lang.number(score.mase, 2))
                }
            };
            view! { <td class="n">{said}</td> }
        })
        .collect_view();
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td class="n">{lang.whole(ours.series as u64)}</td>
            <td class="n">{lang.whole(ours.months as u64)}</td>
            <td class="n">{held}</td>
            {errors}
        </tr>
    }
    .into_any()
}

/// What each set is and where it comes from.
fn sets(scene: &Scene, month: Option<Month>) -> AnyView {
    let (lang, b) = (scene.lang, scene.lang.backtest());
    let sample = scene.board.has_sample().then_some(b.sample);
    b.data
        .into_iter()
        .zip(b.about_data)
        .enumerate()
        .map(|(at, (name, about))| {
            let own = (at == 1).then(|| {
                let to = month.map(|month| lang.tested_to(month));
                let words: Vec<_> = to.into_iter().chain(sample.map(str::to_owned)).collect();
                format!(" {}", words.join(" "))
            });
            view! { <h2>{name}</h2> <p class="prose">{about} {own}</p> }
        })
        .collect_view()
        .into_any()
}
