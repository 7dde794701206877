//! A status in one word, with its shape and tint.
use super::icon::Icon;
use crate::{
    domain::{Evidence, Flag, UnitIx},
    i18n::Lang,
};
use leptos::prelude::*;

/// One flag as a chip.
pub fn chip(evidence: &Evidence, lang: Lang) -> impl IntoView + use<> {
    let class = match evidence {
        Evidence::NoReport { .. } => "chip mute",
        Evidence::BelowFloor { .. } | Evidence::Falling { .. } => "chip below",
        Evidence::BottomQuartile { .. } | Evidence::BelowTarget { .. } => "chip watch",
    };
    view! { <span class=class>{Icon::of(evidence).draw()} {lang.flag_word(evidence)}</span> }
}

/// The gravest flag, and how many more there are. What nearly every unit carries is left out:
/// the gap column says it.
pub fn gravest(flags: &[&Flag<UnitIx>], lang: Lang) -> impl IntoView + use<> {
    let telling: Vec<_> = flags
        .iter()
        .filter(|flag| flag.evidence.makes_a_laggard())
        .collect();
    let first = telling.first().map(|flag| chip(&flag.evidence, lang));
    let more = telling.len().saturating_sub(1);
    let names: Vec<_> = telling
        .iter()
        .skip(1)
        .map(|flag| lang.flag_word(&flag.evidence))
        .collect();
    let others = (more > 0).then(|| {
        view! { <span class="more" title=names.join(", ")>{format!("+{more}")}</span> }
    });
    view! { {first} {others} }
}
