//! Long lists: the first rows are shown, the rest is folded away under its number.
use leptos::prelude::*;

/// The first `shown` of `all`, then a fold named by `more`; nothing where there are none.
pub fn folded<T>(
    all: &[T],
    shown: usize,
    more: impl FnOnce(usize) -> String,
    rows: impl Fn(&[T]) -> AnyView,
) -> Option<AnyView> {
    let (first, rest) = all.split_at(shown.min(all.len()));
    let fold = (!rest.is_empty()).then(|| {
        view! {
            <details class="rest">
                <summary>{more(rest.len())}</summary>
                {rows(rest)}
            </details>
        }
    });
    (!first.is_empty()).then(|| view! { {rows(first)} {fold} }.into_any())
}
