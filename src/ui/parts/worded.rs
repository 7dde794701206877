//! The sentence of a rule with its places named in words, for whoever reads about the rule.
use crate::{
    domain::{Part, parts},
    i18n::Lang,
};
use leptos::prelude::*;

/// The sentence; one with a fault is shown as it stands.
pub fn sentence(lang: Lang, text: &str) -> AnyView {
    match parts(text) {
        Ok(parts) => pieces(lang, &parts),
        Err(_) => text.to_owned().into_any(),
    }
}

fn pieces(lang: Lang, parts: &[Part]) -> AnyView {
    let piece = |part: &Part| match part {
        Part::Words(words) => (*words).to_owned().into_any(),
        Part::Place(name) => view! { <var>{lang.slot(*name)}</var> }.into_any(),
        Part::Noun => view! { <var>{lang.noun_slot()}</var> }.into_any(),
        Part::Maybe(inner) => maybe(lang, inner),
    };
    parts.iter().map(piece).collect_view().into_any()
}

/// In brackets, with the space before its first word moved out of them.
fn maybe(lang: Lang, inner: &[Part]) -> AnyView {
    let (space, inner) = match inner {
        [Part::Words(words), rest @ ..] => {
            let first = Part::Words(words.trim_start());
            let space = words.starts_with(' ');
            (space, [&[first], rest].concat())
        }
        _ => (false, inner.to_vec()),
    };
    view! {
        {space.then_some(" ")}
        <span class="maybe">"[" {pieces(lang, &inner)} "]"</span>
    }
    .into_any()
}
