//! Sentences with their numbers set apart.
use crate::i18n::{Piece, Tone};
use leptos::prelude::*;

/// The pieces of a sentence in a row.
pub fn sentence(pieces: Vec<Piece>) -> impl IntoView {
    pieces
        .into_iter()
        .map(|(text, tone)| match tone {
            Tone::Plain => text.into_any(),
            Tone::Strong => view! { <b>{text}</b> }.into_any(),
            Tone::Bad => view! { <b class="bad">{text}</b> }.into_any(),
            Tone::Good => view! { <b class="good">{text}</b> }.into_any(),
        })
        .collect_view()
}

/// The same as plain text.
pub fn plain(pieces: &[Piece]) -> String {
    pieces.iter().map(|(text, _)| text.as_str()).collect()
}
