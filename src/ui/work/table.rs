//! The frame of the tables behind the sign-in: a region that scrolls by itself where it is wider
//! than the page, heads, and rows.
use leptos::prelude::*;

/// A table called `label` with these heads; an empty one stands over what is done with a row.
pub(super) fn table(
    label: impl ToString,
    class: &'static str,
    heads: &[&'static str],
    rows: impl IntoView + 'static,
) -> AnyView {
    let heads = heads
        .iter()
        .map(|head| match *head {
            "" => view! { <td></td> }.into_any(),
            head => view! { <th scope="col">{head}</th> }.into_any(),
        })
        .collect_view();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=label.to_string()>
            <table class=class>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows.into_any()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
