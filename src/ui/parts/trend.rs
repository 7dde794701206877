//! A trend as a figure: finding, drawing in two widths, table, downloads.
use super::{downloads, notes, table_of, view_bar};
use crate::{
    charts::{self, Dress},
    domain::{Ahead, Basis, Map, Month, MonthAhead, Rate, Trend, View},
    ui::{
        app::{Address, Scene},
        islands::ChartReader,
    },
};
use leptos::prelude::*;

/// The trend with its title; `unit` is the key of the unit that it is of, `ahead` how far it
/// is forecast if it can be; `None` where nothing is ahead of it.
pub fn figure(
    scene: &Scene,
    trend: &Trend,
    name: &str,
    group: &str,
    unit: Option<&str>,
    ahead: Option<Ahead>,
) -> impl IntoView + use<> {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let title = lang.finding(trend);
    let drawings = charts::trend(trend, name, group, lang, Dress::Wide)
        + &charts::trend(trend, name, group, lang, Dress::Narrow);
    let ahead =
        ahead.filter(|_| scene.view.basis == Basis::Month && scene.view.map != Map::Old);
    // A file does not change under its address, so that says how far where the page itself does.
    let ordered = Scene {
        view: View {
            ahead: ahead.filter(|ahead| *ahead != Ahead::None),
            ..scene.view
        },
        ..scene.clone()
    };
    view! {
        <figure class="trend">
            <figcaption>
                <h2>{title}</h2>
                <p class="quiet">{lang.trend_subtitle(scene.view.indicator, name, trend.basis)}</p>
            </figcaption>
            <ChartReader><div inner_html=drawings></div></ChartReader>
            {notes::list(scene, &trend.notes)}
            {ahead.map(|ahead| chooser(scene, trend, ahead))}
            <details>
                <summary>{t.trend_table}</summary>
                <div class="scroll" tabindex="0" role="region" aria-label=t.trend_table>
                    {table(scene, trend, name)}
                </div>
            </details>
            {downloads::links(&ordered, "trend", trend.focus, unit.map(|id| ("unit", id.to_owned())))}
        </figure>
    }
}

/// The months of a trend of what is called `name`, the newest first; beside a unit that was made
/// from others stand their rates.
pub fn table(scene: &Scene, trend: &Trend, name: &str) -> impl IntoView + use<> {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let rows = (0..trend.months.len())
        .rev()
        .map(|at| line(scene, trend, at))
        .collect_view();
    view! {
        <table data-of=name.to_owned()>
            <thead>
                <tr>
                    <th scope="col">{t.month}</th>
                    <th scope="col" class="n">{t.rate_percent}</th>
                    <th scope="col" class="n">{t.numerator}</th>
                    <th scope="col" class="n">{t.denominator}</th>
                    {table_of::heads(lang, trend.predecessors.iter().map(|series| &series.unit))}
                    <th scope="col" class="n">{t.target}</th>
                    <th scope="col">{t.edition}</th>
                    {(!trend.notes.is_empty()).then(|| view! { <th scope="col">{lang.notes().title}</th> })}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// The target that judges a month.
pub fn target(scene: &Scene, trend: &Trend, month: Month) -> Option<String> {
    let mut steps = trend.targets.iter();
    let step = steps.find(|step| (step.from..=step.to).contains(&month))?;
    Some(scene.lang.number(step.value, 0) + "%")
}

/// The edition that the figures of a month come from; none where a month has none.
pub fn edition(scene: &Scene, month: Month) -> Option<String> {
    Some(scene.board.slab(month)?.edition.to_string())
}

/// How far ahead, how that was made, and where it was tested.
fn chooser(scene: &Scene, trend: &Trend, ahead: Ahead) -> impl IntoView + use<> {
    let texts = scene.lang.outlook();
    let mut names = texts.choices.into_iter();
    let choices: [_; 5] = std::array::from_fn(|at| {
        let chosen = Ahead::ALL[at];
        let view = View {
            ahead: Some(chosen),
            asked: None,
            ..scene.view
        };
        let name = names.next().unwrap_or_default();
        (name, scene.link(&view), chosen == ahead)
    });
    let words = match (ahead, trend.ahead.is_empty()) {
        (Ahead::None, _) => None,
        (_, true) => Some(texts.none),
        (_, false) => Some(texts.method),
    };
    let tested = scene.link_to(&Address::Backtest, &View::default());
    view! {
        <div class="ahead">
            <p>{texts.choose}</p>
            {view_bar::segments(texts.choose, choices)}
        </div>
        {words.map(|words| view! { <p class="quiet">{words} " " <a href=tested>{texts.tested}</a></p> })}
    }
}

/// One month: its rate, its fraction, the target that judges it.
fn line(scene: &Scene, trend: &Trend, at: usize) -> impl IntoView + use<> {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let (month, rate) = (trend.months[at], trend.rates[at]);
    let expected = trend.expected(month).filter(|_| rate.is_none());
    let mark = expected.map(|_| view! { " " <small>{lang.outlook().mark}</small> });
    let whole = |count: fn(Rate) -> u64| rate.map(|rate| lang.whole(count(rate)));
    let volume = expected.and_then(|ahead| {
        let number = lang.whole(ahead.volume?.round() as u64);
        Some((lang.outlook().about)(&number))
    });
    let rate_said = match (rate, expected) {
        (Some(rate), _) => lang.number(rate.percent(), 2),
        (None, Some(ahead)) => said(scene, ahead),
        (None, None) => t.no_figure.into(),
    };
    let made_of = trend.predecessors.iter().map(|series| {
        let rate = series.at(at);
        let rate = rate.map(|rate| lang.number(rate.percent(), 2));
        view! { <td class="n">{rate}</td> }
    });
    let made_of = made_of.collect_view();
    let target = target(scene, trend, month);
    let noted = (!trend.notes.is_empty()).then(|| {
        let noted = notes::cell(scene, &trend.notes, month);
        view! { <td>{noted}</td> }
    });
    view! {
        <tr>
            <th scope="row">{lang.month(month)}{mark}</th>
            <td class="n">{rate_said}</td>
            <td class="n">{whole(|rate| rate.part)}</td>
            <td class="n">{whole(|rate| rate.whole).or(volume)}</td>
            {made_of}
            <td class="n">{target}</td>
            <td>{edition(scene, month)}</td>
            {noted}
        </tr>
    }
}

/// An expected rate with the band that should hold four in five.
fn said(scene: &Scene, ahead: &MonthAhead) -> String {
    let number = |percent| scene.lang.number(percent, 1);
    let (low, high) = ahead.rate.most;
    let band = (scene.lang.outlook().band)(&number(low), &number(high));
    format!("{} ({band})", number(ahead.rate.expected))
}
