//! Where a number was read: pages as links that show their host, anything else as its title.
use crate::domain::Citation;
use leptos::prelude::*;

/// The places that a source column names.
pub fn links(source: &str) -> impl IntoView + use<> {
    Citation::all(source)
        .into_iter()
        .enumerate()
        .map(|(at, citation)| view! { {(at > 0).then_some(", ")} {link(citation)} })
        .collect_view()
}

/// One place.
pub fn link(citation: Citation) -> impl IntoView + use<> {
    let name = citation.name().to_owned();
    match citation {
        Citation::Title(_) => view! { <span lang="vi">{name}</span> }.into_any(),
        Citation::Page { address, remark } => {
            let remark = (!remark.is_empty()).then(|| format!(" {remark}"));
            view! { <a href=address.to_owned() rel="noreferrer">{name}</a> {remark} }.into_any()
        }
    }
}
