//! A status in one word, with its shape and tint.
use super::icon::Icon;
use crate::{
    domain::{Board, Finding, Flag, RuleKind, Severity, UnitIx},
    i18n::Lang,
};
use leptos::prelude::*;

/// One flag as a chip.
pub fn chip(board: &Board, flag: &Flag<UnitIx>, lang: Lang) -> impl IntoView + use<> {
    let class = match (flag.finding, flag.severity, flag.rule) {
        (Finding::Undecided, ..) | (_, _, RuleKind::NoReport) => "chip mute",
        (_, Severity::Grave, _) | (_, Severity::Serious, RuleKind::Falling) => "chip below",
        (_, Severity::Serious | Severity::Watch, _) => "chip watch",
        (_, Severity::Good, _) => "chip met",
    };
    view! { <span class=class>{Icon::of(flag.rule).draw()} {lang.flag_word(board, flag)}</span> }
}

/// The gravest flag, and how many more there are. What nearly every unit carries is left out:
/// the gap column says it.
pub fn gravest(board: &Board, flags: &[&Flag<UnitIx>], lang: Lang) -> impl IntoView + use<> {
    let telling: Vec<_> = flags.iter().filter(|flag| flag.makes_a_laggard()).collect();
    let first = telling.first().map(|flag| chip(board, flag, lang));
    let more = telling.len().saturating_sub(1);
    let names: Vec<_> = telling
        .iter()
        .skip(1)
        .map(|flag| lang.flag_word(board, flag))
        .collect();
    let others = (more > 0).then(|| {
        view! { <span class="more" title=names.join(", ")>{format!("+{more}")}</span> }
    });
    view! { {first} {others} }
}
