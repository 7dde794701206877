//! Flags with their reasons: which rule, which numbers, what would clear it.
use super::chip::chip;
use crate::{
    domain::{Decimal, Evidence, Flag, Map, Month, Overview, Ranked, Rate, UnitIx},
    ui::app::Scene,
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
        .filter(|other| **other != flag && other.evidence.makes_a_laggard())
        .map(|other| lang.flag_sentence(&other.evidence))
        .collect();
    view! {
        <li>
            <div class="who">
                <a href=scene.unit_link(&unit.id.0, Some(month))>{lang.unit_name(unit)}</a>
                <span class="quiet">{region}</span>
            </div>
            <div class="rate">{rate.unwrap_or_else(|| "–".into())}</div>
            <div class="reason">
                {chip(&flag.evidence, lang)}
                <p>{lang.flag_sentence(&flag.evidence)} " " {also.join(" ")}</p>
            </div>
            {why(scene, flag, month)}
        </li>
    }
}

/// All flags of one unit, each with its why-panel open.
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
        .map(|flag| {
            view! {
                <div class="flag">
                    {chip(&flag.evidence, lang)}
                    <p>{lang.flag_sentence(&flag.evidence)}</p>
                    {panel(scene, flag, month)}
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

/// What was compared with what, by which rule, and what would clear it.
fn panel(scene: &Scene, flag: &Flag<UnitIx>, month: Month) -> impl IntoView + use<> {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let pairs = pairs(scene, flag, month)
        .into_iter()
        .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> })
        .collect_view();
    view! {
        <div class="panel">
            <dl>{pairs}</dl>
            <p class="clear"><b>{t.cleared_when} ": "</b> {lang.clear_sentence(&flag.evidence)}</p>
        </div>
    }
}

fn pairs(scene: &Scene, flag: &Flag<UnitIx>, month: Month) -> Vec<(String, String)> {
    let lang = scene.lang;
    let [used, threshold, rule] = lang.why_labels();
    let fraction = |rate: &Rate| {
        let (part, whole) = (lang.whole(rate.part), lang.whole(rate.whole));
        format!("{part} / {whole} = {}%", lang.number(rate.percent(), 2))
    };
    let at_least = |hundredths: i64| {
        let value = Decimal {
            hundredths,
            places: 2,
        };
        format!("≥ {}%", lang.number(value.value(), 2))
    };
    let mut pairs = Vec::new();
    let mut put = |name: &str, value: String| pairs.push((name.to_owned(), value));
    match &flag.evidence {
        Evidence::NoReport { .. } => {}
        Evidence::BelowFloor { rate, floor } => {
            put(used, fraction(rate));
            put(threshold, at_least(*floor));
        }
        Evidence::Falling { rates } => {
            for (back, rate) in (0..4).rev().zip(rates) {
                put(&lang.month(month.plus(-back)), fraction(rate));
            }
        }
        Evidence::BottomQuartile { rate, limit, .. } => {
            put(used, fraction(rate));
            put(threshold, format!("> {}%", lang.number(limit.percent(), 2)));
        }
        Evidence::BelowTarget {
            rate,
            target,
            target_id,
            ..
        } => {
            put(used, fraction(rate));
            put(threshold, at_least(*target));
            let found = scene
                .board
                .targets()
                .iter()
                .find(|known| known.id == *target_id && known.holds_on(month.last_day()));
            if let Some(target) = found {
                put(lang.texts().document, target.document.clone());
                put(lang.texts().due, lang.day(target.due));
            }
        }
    }
    put(rule, lang.rule(flag));
    if let Some(slab) = scene.board.slab(month) {
        put(lang.texts().edition, slab.edition.to_string());
    }
    pairs
}
