//! Flags with their reasons: which rule, which numbers, what would clear it.
use super::chip::chip;
use crate::{
    domain::{Finding, Flag, Map, Month, Overview, Ranked, Severity, UnitIx, View},
    ui::app::{Address, Scene},
};
use leptos::prelude::*;

/// Laggards shown before the rest is folded away.
const SHOWN: usize = 6;

/// The units of a group that call for attention first.
pub fn laggards(scene: &Scene, overview: &Overview) -> impl IntoView + use<> {
    let t = scene.lang.texts();
    let found = overview.laggards();
    let summed = scene.view.map == Map::Today
        && scene
            .board
            .last_old_month()
            .is_some_and(|last| overview.month <= last);
    let empty = found.is_empty().then(|| {
        let text = if summed {
            t.laggards_other_map
        } else {
            t.laggards_none
        };
        view! { <p>{text}</p> }
    });
    let item =
        |(row, flag): &(&Ranked, &Flag<UnitIx>)| laggard(scene, row, flag, overview.month);
    let first = found.iter().take(SHOWN).map(item).collect_view();
    let rest = (found.len() > SHOWN).then(|| {
        let rest = found.iter().skip(SHOWN).map(item).collect_view();
        view! {
            <details class="rest">
                <summary>{scene.lang.and_more(found.len() - SHOWN)}</summary>
                <ul class="laggards">{rest}</ul>
            </details>
        }
    });
    view! {
        <section class="block" id="laggards">
            <h2>{t.laggards_title}</h2>
            <p class="quiet">{t.laggards_explained}</p>
            {empty}
            <ul class="laggards">{first}</ul>
            {rest}
        </section>
    }
}

fn laggard(
    scene: &Scene,
    row: &Ranked,
    flag: &Flag<UnitIx>,
    month: Month,
) -> impl IntoView + use<> {
    let lang = scene.lang;
    let unit = scene.board.units().get(row.unit);
    let region = unit.region.as_ref().map(|region| lang.region(region));
    let rate = row.figure.rate().map(|rate| lang.percent(rate.percent()));
    let also: Vec<_> = row
        .flags
        .iter()
        .filter(|other| **other != flag && other.makes_a_laggard())
        .map(|other| lang.flag_sentence(&scene.board, other))
        .collect();
    view! {
        <li>
            <div class="who">
                <a href=scene.unit_link(&unit.id.0, Some(month))>{lang.unit_name(unit)}</a>
                <span class="quiet">{region}</span>
            </div>
            <div class="rate">{rate.unwrap_or_else(|| "–".into())}</div>
            <div class="reason">
                {chip(&scene.board, flag, lang)}
                <p>{lang.flag_sentence(&scene.board, flag)} " " {also.join(" ")}</p>
            </div>
            {why(scene, flag, month)}
        </li>
    }
}

/// All flags of one unit: the numbers of the first are open, those of the others are folded.
pub fn of_unit(scene: &Scene, row: &Ranked, month: Month) -> impl IntoView + use<> {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let summed = !scene.board.units().get(row.unit).is_valid_in(month);
    let none = row.flags.is_empty().then(|| {
        let text = if summed {
            t.laggards_other_map
        } else {
            t.flags_none
        };
        view! { <p>{text}</p> }
    });
    let flags = row
        .flags
        .iter()
        .enumerate()
        .map(|(at, flag)| {
            let panel = if at == 0 {
                panel(scene, flag, month).into_any()
            } else {
                folded(scene, flag, month).into_any()
            };
            view! {
                <div class="flag" id=format!("flag-{}", flag.rule.code())>
                    {chip(&scene.board, flag, lang)}
                    <p>{lang.flag_sentence(&scene.board, flag)}</p>
                    {panel}
                </div>
            }
        })
        .collect_view();
    view! {
        <section class="flags">
            <h2>{t.flags_title}</h2>
            {none}
            {flags}
        </section>
    }
}

fn why(scene: &Scene, flag: &Flag<UnitIx>, month: Month) -> impl IntoView + use<> {
    let t = scene.lang.texts();
    let name = scene.lang.unit_name(scene.board.units().get(flag.unit));
    view! {
        <details class="why">
            <summary>{t.why} <span class="sr">" " {name}</span></summary>
            {panel(scene, flag, month)}
        </details>
    }
}

/// What was compared with what, by which rule, since when, what would clear it, and the way to
/// figures, definition, edition and rule.
pub fn panel(scene: &Scene, flag: &Flag<UnitIx>, month: Month) -> impl IntoView + use<> {
    view! {
        <div class="panel">
            {numbers(scene, flag, month)}
            {clears(scene, flag)}
            {grounds(scene, flag, month)}
        </div>
    }
}

/// The same with the numbers folded away.
fn folded(scene: &Scene, flag: &Flag<UnitIx>, month: Month) -> impl IntoView + use<> {
    let (lang, t) = (scene.lang, scene.lang.texts());
    view! {
        <div class="panel">
            {clears(scene, flag)}
            <details>
                <summary>{t.why} <span class="sr">" " {lang.flag_word(&scene.board, flag)}</span></summary>
                {numbers(scene, flag, month)}
                {grounds(scene, flag, month)}
            </details>
        </div>
    }
}

fn clears(scene: &Scene, flag: &Flag<UnitIx>) -> impl IntoView + use<> {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let good = flag.severity == Severity::Good;
    let clears = if good { t.kept_when } else { t.cleared_when };
    let words = lang.clear_sentence(&scene.board, flag);
    view! { <p class="clear"><b>{clears} ": "</b> {words}</p> }
}

fn numbers(scene: &Scene, flag: &Flag<UnitIx>, month: Month) -> impl IntoView + use<> {
    let (lang, t, board) = (scene.lang, scene.lang.texts(), &scene.board);
    let pair = |(name, value): (&str, String)| {
        view! { <div><dt>{name.to_owned()}</dt><dd>{value}</dd></div> }
    };
    let pairs = lang.inputs(board, flag).into_iter().map(pair);
    let pairs = pairs.collect_view();
    let edition = board.slab(month).map(|slab| slab.edition.to_string());
    view! {
        <dl>
            {pairs}
            <div><dt>{t.stands_since}</dt><dd>{lang.standing_since(flag, month)}</dd></div>
            <div><dt>{t.edition}</dt><dd>{edition}</dd></div>
        </dl>
    }
}

/// Links to what a flag rests on.
fn grounds(scene: &Scene, flag: &Flag<UnitIx>, month: Month) -> impl IntoView + use<> {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let unit = &scene.board.units().get(flag.unit).id.0;
    let view = View {
        month: Some(month),
        indicator: flag.indicator,
        basis: flag.basis,
        ..View::default()
    };
    let figures = scene.link_to(&Address::Unit(unit.clone()), &view) + "#months";
    let definition = scene.link_to(&Address::Indicator(flag.indicator), &view);
    let rule = scene.link_to(&Address::Rules, &View::default()) + "#" + flag.rule.code();
    let raised = flag.finding == Finding::Raised && flag.severity != Severity::Good;
    let act = raised.then(|| {
        let to = format!(
            "/{}/follow-up/new?unit={unit}&indicator={}&basis={}&rule={}&since={}&month={month}",
            lang.code(),
            flag.indicator.code(),
            flag.basis.code(),
            flag.rule.code(),
            flag.since
        );
        view! { <a href=to rel="nofollow">{lang.follow_up().new}</a> }
    });
    view! {
        <p class="grounds">
            <a href=figures>{t.to_figures}</a>
            <a href=definition>{t.to_definition}</a>
            <a href=rule>{lang.rule_label(flag)}</a>
            {act}
        </p>
    }
}
