//! One line of the form as the browser has it.
use crate::{
    domain::{Count, Held, Line, Measure},
    i18n::Lang,
};
use leptos::{wasm_bindgen::JsCast, web_sys};

/// A line and what is said below it.
pub(super) struct Row {
    pub measure: Measure,
    pub row: web_sys::Element,
    pub below: web_sys::Element,
    pub field: web_sys::HtmlInputElement,
    kind: web_sys::HtmlSelectElement,
    comment: web_sys::HtmlInputElement,
    reason: web_sys::HtmlInputElement,
}

impl Row {
    pub fn find(root: &web_sys::Element, measure: Measure) -> Option<Self> {
        let code = measure.code();
        let row = one(root, &format!("tr[data-measure=\"{code}\"]"))?;
        let below = row.next_element_sibling()?;
        Some(Self {
            measure,
            field: one(&row, ".field input")?.dyn_into().ok()?,
            kind: one(&row, "select")?.dyn_into().ok()?,
            comment: one(&row, ".words input")?.dyn_into().ok()?,
            reason: one(&below, ".reason input")?.dyn_into().ok()?,
            row,
            below,
        })
    }

    pub fn is_closed(&self) -> bool {
        self.field.disabled()
    }

    /// What stands in it.
    pub fn line(&self) -> Line {
        Line {
            text: self.field.value(),
            kind: self.kind.value(),
            comment: self.comment.value(),
            reason: self.reason.value(),
        }
    }

    pub fn set(&self, line: &Line) {
        self.field.set_value(&line.text);
        self.kind.set_value(&line.kind);
        self.comment.set_value(&line.comment);
        self.reason.set_value(&line.reason);
        self.show_kind();
    }

    /// Shows what is kept.
    pub fn set_kept(&self, kept: &Held, lang: Lang) {
        let (text, kind) = match kept.count {
            Count::Value(value) => (lang.field(value), "value"),
            Count::NotApplicable => (String::new(), "not_applicable"),
            Count::NotProvided => (String::new(), "not_provided"),
        };
        self.set(&Line {
            text,
            kind: kind.to_owned(),
            comment: kept.comment.clone(),
            reason: kept.reason.clone(),
        });
    }

    /// The kind beside a text follows it, as far as it says something.
    pub fn kind_follows(&self) {
        let line = self.line();
        match line.count() {
            Ok(Count::Value(_)) => self.kind.set_value("value"),
            Ok(Count::NotApplicable) if !line.text.trim().is_empty() => {
                self.kind.set_value("not_applicable");
            }
            Ok(Count::NotProvided) => self.kind.set_value("not_provided"),
            Ok(Count::NotApplicable) | Err(_) => {}
        }
        self.show_kind();
    }

    /// Somebody chose a kind: without a number there is none in the field.
    pub fn kind_chosen(&self) {
        if self.kind.value() != "value" {
            self.field.set_value("");
        }
        self.show_kind();
    }

    /// Writes a number as the form writes numbers.
    pub fn tidy(&self, lang: Lang) {
        match self.line().count() {
            Ok(Count::Value(value)) => self.field.set_value(&lang.field(value)),
            Ok(Count::NotApplicable | Count::NotProvided) => self.field.set_value(""),
            Err(_) => {}
        }
        self.show_kind();
    }

    /// "Not applicable" stands in the field itself, where the number would be.
    fn show_kind(&self) {
        let words = match &*self.kind.value() {
            "not_applicable" => self
                .kind
                .selected_options()
                .item(0)
                .and_then(|option| option.text_content())
                .unwrap_or_default(),
            _ => String::new(),
        };
        self.field.set_placeholder(&words);
    }

    pub fn is_choice_shown(&self) -> bool {
        one(&self.below, ".conflict").is_some_and(|choice| !choice.has_attribute("hidden"))
    }

    /// Shows two values of which none is chosen yet: the texts of both and whose the other is,
    /// or, with nothing, those that the server has drawn.
    pub fn show_choice(&self, texts: Option<[&str; 3]>) {
        if let Some([mine, theirs, who]) = texts {
            put(&self.below, ".conflict .mine", mine);
            put(&self.below, ".conflict .theirs", theirs);
            put(&self.below, ".conflict .who", who);
        }
        for radio in self.radios() {
            radio.set_disabled(false);
            radio.set_checked(false);
        }
        put_hidden(&self.below, ".conflict", false);
    }

    pub fn hide_choice(&self) {
        for radio in self.radios() {
            radio.set_disabled(true);
        }
        put_hidden(&self.below, ".conflict", true);
    }

    /// Whether the value of the other was chosen; `None` while none is.
    pub fn choice(&self) -> Option<bool> {
        let chosen = self.radios().into_iter().find(|radio| radio.checked());
        chosen.map(|radio| radio.value() == "theirs")
    }

    fn radios(&self) -> Vec<web_sys::HtmlInputElement> {
        ["mine", "theirs"]
            .into_iter()
            .filter_map(|value| one(&self.below, &format!("input[value={value}]")))
            .filter_map(|radio| radio.dyn_into().ok())
            .collect()
    }
}

/// The first element that the selector finds.
pub(super) fn one(root: &web_sys::Element, selector: &str) -> Option<web_sys::Element> {
    root.query_selector(selector).ok()?
}

/// Puts a text into every element that the selector finds.
pub(super) fn put(root: &web_sys::Element, selector: &str, text: &str) {
    for element in all(root, selector) {
        if element.text_content().as_deref() != Some(text) {
            element.set_text_content(Some(text));
        }
    }
}

/// Hides or shows every element that the selector finds.
pub(super) fn put_hidden(root: &web_sys::Element, selector: &str, hidden: bool) {
    for element in all(root, selector) {
        let _ = element.toggle_attribute_with_force("hidden", hidden);
    }
}

fn all(root: &web_sys::Element, selector: &str) -> Vec<web_sys::Element> {
    let Ok(list) = root.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..list.length())
        .filter_map(|at| list.item(at)?.dyn_into().ok())
        .collect()
}
