//! The form of a month as a spreadsheet: keys, pasting, checks while typing, saving by itself.
//!
//! The server has drawn all of it, and without this it is a plain form. Nothing is drawn here:
//! texts are put into elements that are there, and what is not needed stays hidden.
mod choosing;
mod held;
mod keys;
mod line;
mod live;
mod sending;

use crate::{
    domain::{Asking, Held, Line, Lines, Measure, SaveAnswer, Unsent},
    i18n::Lang,
};
use leptos::{ev, html, prelude::*, tachys::dom::event_target, wasm_bindgen::JsCast, web_sys};
use line::Row;
use std::{cell::RefCell, rc::Rc};

/// Brings the form of a month to life.
///
/// `key` names what is held back in the browser; `opening` says what the server keeps, and
/// `asking` what the checks compare with.
#[island]
pub fn EntryGrid(
    lang: String,
    key: String,
    opening: SaveAnswer,
    asking: Option<Asking>,
    children: Children,
) -> impl IntoView {
    let root = NodeRef::<html::Div>::new();
    let given = StoredValue::new(Some((lang, key, opening, asking)));
    Effect::new(move || {
        let Some(root) = root.get() else { return };
        if let Some((lang, key, opening, asking)) =
            given.try_update_value(Option::take).flatten()
        {
            let lang = Lang::from_code(&lang).unwrap_or_default();
            Grid::start(root.into(), lang, key, opening, asking);
        }
    });
    view! { <div class="two grid" node_ref=root>{children()}</div> }
}

/// The form, and what is known of it.
struct Grid {
    lang: Lang,
    key: String,
    asking: Option<Asking>,
    root: web_sys::Element,
    rows: Vec<Row>,
    state: RefCell<State>,
}

/// What changes while somebody types.
#[derive(Default)]
struct State {
    /// What the server keeps.
    kept: Option<SaveAnswer>,
    /// Lines that differ from it, with what was kept when that began.
    changed: Lines<Held>,
    /// Of those, the ones that are on their way, as they were sent.
    flying: Lines<Held>,
    /// Of those, the ones for which a value must be chosen.
    conflicts: Lines<()>,
    /// What is said beside a field: how its text was read.
    echoes: Lines<String>,
    /// Why nothing can be sent just now.
    halted: Option<Halted>,
    /// What was held back by an earlier visit and is offered again.
    offered: Unsent,
    /// A field as it was when it was entered.
    entered: Option<(Measure, Line)>,
    /// Lines as they were before something was pasted.
    undo: Vec<(Measure, Line)>,
    /// Whether the form is handed in once all is saved.
    hands_in: bool,
    /// Whether the form is on its way as a form.
    is_leaving: bool,
    timer: Option<TimeoutHandle>,
}

/// Why nothing can be sent just now.
#[derive(Clone, Debug, PartialEq)]
enum Halted {
    /// The server cannot be reached; it is tried again.
    Offline,
    /// Nobody is signed in any more.
    SessionOver,
    /// The server refuses; in its words.
    Refused(String),
}

impl Grid {
    fn start(
        root: web_sys::Element,
        lang: Lang,
        key: String,
        opening: SaveAnswer,
        asking: Option<Asking>,
    ) -> Option<()> {
        let rows: Vec<Row> = Measure::on_form()
            .filter_map(|measure| Row::find(&root, measure))
            .collect();
        // A form that cannot be saved, to be read only, stays as it was drawn.
        root.query_selector(".save-bar").ok()??;
        let grid = Rc::new(Self {
            lang,
            key,
            asking,
            root,
            rows,
            state: RefCell::new(State {
                kept: Some(opening),
                ..State::default()
            }),
        });
        grid.listen();
        grid.begin();
        grid.offer();
        grid.refresh();
        // What a file brought is saved when somebody says so.
        if grid
            .root
            .query_selector("form[data-imported]")
            .ok()?
            .is_none()
        {
            grid.soon();
        }
        grid.put_hidden("[data-keys]", false);
        Some(())
    }

    /// Takes notice of what was drawn and is not kept: a form that came back with its errors.
    fn begin(&self) {
        let edit = self.edit_field().map(|field| field.value());
        let edit = edit.and_then(|edit| edit.parse().ok());
        let mut state = self.state.borrow_mut();
        // Drawn from a save before the last: what is kept was not seen by whoever typed this.
        let is_stale = edit != state.kept.as_ref().map(|kept| kept.edit);
        for row in &self.rows {
            let kept = state.of(row.measure);
            let line = row.line();
            if row.is_closed() || line.kept().is_ok_and(|mine| mine == kept) {
                continue;
            }
            let seen = if is_stale { Held::NOTHING } else { kept };
            state.changed.set(row.measure, seen);
            if row.is_choice_shown() {
                row.show_choice(None);
                state.conflicts.set(row.measure, ());
            }
        }
    }

    fn listen(self: &Rc<Self>) {
        let grid = Rc::clone(self);
        let _ = window_event_listener(ev::input, move |event| {
            if let Some((row, name)) = grid.row_of(&event) {
                grid.typed(row, name.starts_with("value."));
            }
        });
        let grid = Rc::clone(self);
        let _ = window_event_listener(ev::change, move |event| {
            let Some((row, name)) = grid.row_of(&event) else {
                return;
            };
            if name.starts_with("kind.") {
                row.kind_chosen();
                grid.typed(row, false);
            } else if name.starts_with("keep.") {
                grid.choose(row);
            }
        });
        let grid = Rc::clone(self);
        let _ = window_event_listener(ev::focusin, move |event| {
            if let Some((row, name)) = grid.row_of(&event)
                && name.starts_with("value.")
            {
                grid.state.borrow_mut().entered = Some((row.measure, row.line()));
            }
        });
        let grid = Rc::clone(self);
        let _ = window_event_listener(ev::focusout, move |event| {
            if let Some((row, name)) = grid.row_of(&event) {
                if name.starts_with("value.") {
                    row.tidy(grid.lang);
                }
                grid.send();
            }
        });
        let grid = Rc::clone(self);
        let _ = window_event_listener(ev::keydown, move |event| {
            grid.key(&event);
        });
        let grid = Rc::clone(self);
        let _ = window_event_listener(ev::paste, move |event| {
            grid.paste(&event);
        });
        let grid = Rc::clone(self);
        let _ = window_event_listener(ev::click, move |event| {
            grid.clicked(&event);
        });
        let grid = Rc::clone(self);
        let _ = window_event_listener(ev::submit, move |event| {
            grid.submitted(&event);
        });
        let grid = Rc::clone(self);
        let _ = window_event_listener(ev::online, move |_| grid.send());
    }

    /// Something was changed in a line.
    fn typed(self: &Rc<Self>, row: &Row, is_value: bool) {
        {
            let mut state = self.state.borrow_mut();
            state.undo.clear();
            if is_value {
                row.kind_follows();
                let read = crate::domain::read_typed(&row.line().text).ok();
                match read.and_then(|read| self.lang.read_as(read)) {
                    Some(echo) => state.echoes.set(row.measure, echo),
                    None => {
                        state.echoes.take(row.measure);
                    }
                }
            }
            state.note(row);
        }
        self.put_hidden("[data-pasted]", true);
        self.hold();
        self.refresh();
        self.soon();
    }

    fn clicked(self: &Rc<Self>, event: &ev::MouseEvent) -> Option<()> {
        let target = event_target::<web_sys::Element>(event);
        let button = target.closest("[data-do]").ok()??;
        match &*button.get_attribute("data-do")? {
            "undo" => self.undo(),
            "take-up" => self.take_up(),
            "throw-away" => self.throw_away(),
            _ => {}
        }
        Some(())
    }

    /// The row in which something happened, and the name of the element.
    fn row_of(&self, event: &ev::Event) -> Option<(&Row, String)> {
        let element = event_target::<web_sys::Element>(event);
        Some((self.row_at(&element)?, element.get_attribute("name")?))
    }

    fn row_at(&self, element: &web_sys::Element) -> Option<&Row> {
        let name = element.get_attribute("name")?;
        let measure: Measure = name.split_once('.')?.1.parse().ok()?;
        self.row(measure)
    }

    fn row(&self, measure: Measure) -> Option<&Row> {
        self.rows.iter().find(|row| row.measure == measure)
    }

    /// Where the form itself says which save it rests on.
    fn edit_field(&self) -> Option<web_sys::HtmlInputElement> {
        let field = line::one(&self.root, "input[name=edit]")?;
        field.dyn_into().ok()
    }

    fn put(&self, selector: &str, text: &str) {
        line::put(&self.root, selector, text);
    }

    fn put_hidden(&self, selector: &str, hidden: bool) {
        line::put_hidden(&self.root, selector, hidden);
    }
}

impl State {
    /// What the server keeps of a line.
    fn of(&self, measure: Measure) -> Held {
        self.kept
            .as_ref()
            .map_or(Held::NOTHING, |kept| kept.of(measure))
    }

    /// Notes whether a line differs from what is kept.
    fn note(&mut self, row: &Row) {
        let kept = self.of(row.measure);
        let is_kept = row.line().kept().is_ok_and(|mine| mine == kept);
        if !is_kept {
            if !self.changed.has(row.measure) {
                self.changed.set(row.measure, kept);
            }
        } else if !self.flying.has(row.measure) {
            self.changed.take(row.measure);
            self.conflicts.take(row.measure);
        }
    }
}
