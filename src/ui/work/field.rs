//! One labelled field of a form: with what was typed or stands, a hint, and why it was refused.
use super::Fields;
use leptos::prelude::*;

/// What may be typed into a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words, at most so many characters.
    Words(u16),
    /// The same, or nothing.
    MaybeWords(u16),
    /// A name or a key, in which no capital is put and no spelling corrected.
    Name(u16),
    /// A name or a key that the list with this id proposes.
    Listed(&'static str),
    /// The same, or nothing.
    MaybeListed(&'static str),
    /// A whole number of at most so many digits.
    Whole(u16),
    /// The same, or nothing.
    MaybeWhole(u16),
    /// A number with a decimal comma or point.
    Decimal,
    /// The same of a counter, which may be large, or nothing.
    MaybeDecimal,
    /// A month.
    Month,
    /// A day.
    Day,
    /// A day, or nothing.
    MaybeDay,
}

/// What a field is called.
#[derive(Clone, Copy, Debug)]
pub(super) struct Called {
    /// Its name in the form, and its id.
    pub name: &'static str,
    /// Its label.
    pub label: &'static str,
    /// What to know before typing; may be empty.
    pub hint: &'static str,
}

impl Called {
    /// A field without a hint.
    pub fn plain(name: &'static str, label: &'static str) -> Self {
        let hint = "";
        Self { name, label, hint }
    }
}

/// A field to type into; `stands` is what it holds while nobody typed.
pub(super) fn field(
    fields: &Fields,
    called: Called,
    kind: Kind,
    stands: impl ToString,
) -> AnyView {
    let Called { name, label, .. } = called;
    let (form, inputmode, most) = match kind {
        Kind::Words(most) | Kind::MaybeWords(most) | Kind::Name(most) => {
            ("text", None, Some(most))
        }
        Kind::Listed(_) | Kind::MaybeListed(_) => ("text", None, Some(120)),
        Kind::Whole(most) | Kind::MaybeWhole(most) => ("text", Some("numeric"), Some(most)),
        Kind::Decimal => ("text", Some("decimal"), Some(9)),
        Kind::MaybeDecimal => ("text", Some("decimal"), Some(15)),
        Kind::Month => ("month", None, None),
        Kind::Day | Kind::MaybeDay => ("date", None, None),
    };
    let is_name = matches!(kind, Kind::Name(_) | Kind::Listed(_) | Kind::MaybeListed(_));
    let list = match kind {
        Kind::Listed(list) | Kind::MaybeListed(list) => Some(list),
        _ => None,
    };
    let may_be_empty = matches!(
        kind,
        Kind::MaybeWords(_)
            | Kind::MaybeListed(_)
            | Kind::MaybeWhole(_)
            | Kind::MaybeDecimal
            | Kind::MaybeDay
    );
    let (about, beside, is_wrong) = beside(fields, called);
    view! {
        <label for=name>{label}</label>
        <input id=name name=name type=form value=fields.or(name, stands) inputmode=inputmode list=list
            maxlength=most.map(|most| most.to_string()) autocomplete="off"
            placeholder=(kind == Kind::Month).then_some("2026-10")
            autocapitalize=is_name.then_some("none") spellcheck=is_name.then_some("false")
            required=!may_be_empty
            aria-describedby=about aria-invalid=is_wrong.then_some("true")/>
        {beside}
    }
    .into_any()
}

/// A field for words of more than a line, at most `most` characters.
pub(super) fn area(
    fields: &Fields,
    called: Called,
    most: u16,
    is_needed: bool,
    stands: impl ToString,
) -> AnyView {
    let Called { name, label, .. } = called;
    let (about, beside, is_wrong) = beside(fields, called);
    view! {
        <label for=name>{label}</label>
        <textarea id=name name=name rows="3" maxlength=most.to_string() required=is_needed
            aria-describedby=about aria-invalid=is_wrong.then_some("true") inner_html=escaped(&fields.or(name, stands))></textarea>
        {beside}
    }
    .into_any()
}

/// Words as they stand inside a `textarea`: Leptos takes its children for markup and escapes
/// nothing. The line that is added first is the one that browsers drop there.
pub(super) fn escaped(words: &str) -> String {
    let words = words.replace('&', "&amp;").replace('<', "&lt;");
    format!("\n{words}")
}

/// A field to choose from codes with their words.
pub(super) fn choice(
    fields: &Fields,
    called: Called,
    options: impl IntoIterator<Item = (String, String)>,
    stands: &str,
) -> AnyView {
    let Called { name, label, .. } = called;
    let chosen = fields.or(name, stands);
    let options = options
        .into_iter()
        .map(|(code, words)| {
            let selected = code == chosen;
            view! { <option value=code selected=selected>{words}</option> }
        })
        .collect_view();
    let (about, beside, is_wrong) = beside(fields, called);
    view! {
        <label for=name>{label}</label>
        <select id=name name=name aria-describedby=about aria-invalid=is_wrong.then_some("true")>{options}</select>
        {beside}
    }
    .into_any()
}

/// The hint and the refusal under a field, with the ids by which the field names them.
fn beside(fields: &Fields, called: Called) -> (Option<String>, AnyView, bool) {
    let Called { name, hint, .. } = called;
    let refusal = fields.refusal().filter(|(field, _)| *field == name);
    let (hint_id, wrong_id) = (format!("{name}-hint"), format!("{name}-wrong"));
    let ids = [
        (!hint.is_empty()).then(|| hint_id.clone()),
        refusal.map(|_| wrong_id.clone()),
    ];
    let about: Vec<String> = ids.into_iter().flatten().collect();
    let words = refusal.map(|(_, words)| {
        let words = words.to_owned();
        view! { <p class="wrong" id=wrong_id>{words}</p> }
    });
    let view = view! {
        {words}
        {(!hint.is_empty()).then(|| view! { <p class="quiet" id=hint_id>{hint}</p> })}
    };
    let about = (!about.is_empty()).then(|| about.join(" "));
    (about, view.into_any(), refusal.is_some())
}

/// Over a page: what was done just now, or why nothing was.
pub(super) fn outcome(done: Option<&'static str>, fields: &Fields) -> AnyView {
    let refused = fields.refusal().map(|(field, words)| {
        let words = words.to_owned();
        let words = if field.is_empty() {
            words.into_any()
        } else {
            view! { <a href=format!("#{field}")>{words}</a> }.into_any()
        };
        view! { <p class="notice" role="alert">{words}</p> }
    });
    view! {
        {done.map(|words| view! { <p class="notice fine" role="status">{words}</p> })}
        {refused}
    }
    .into_any()
}

/// A button that asks once more before it acts, in words that stay folded until then.
pub(super) fn asked_twice(
    first: &'static str,
    label: String,
    words: &'static str,
    form: impl IntoView + 'static,
) -> AnyView {
    view! {
        <details class="twice">
            <summary aria-label=label>{first}</summary>
            <p>{words}</p>
            {form.into_any()}
        </details>
    }
    .into_any()
}
