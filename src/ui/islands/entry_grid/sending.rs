//! Saving by itself: what was changed goes to the server, and its answer into the form.
use super::{Grid, Halted};
use crate::domain::{Line, Measure, Meeting, SaveAnswer, SaveOutcome, meet};
use leptos::{
    ev,
    prelude::*,
    serde_json,
    tachys::dom::event_target,
    task::spawn_local,
    wasm_bindgen::{JsCast, JsValue},
    web_sys,
};
use std::{rc::Rc, time::Duration};
use wasm_bindgen_futures::JsFuture;

/// How long after the last key a change is sent.
const PAUSE: Duration = Duration::from_secs(1);
/// How long after a failure it is tried again.
const AGAIN: Duration = Duration::from_secs(10);

/// What came back, or did not.
enum Came {
    Answer(SaveAnswer),
    /// A page instead: the way to the sign-in.
    SomethingElse,
    Nothing,
}

impl Grid {
    /// Sends what was changed, once nobody has typed for a moment.
    pub(super) fn soon(self: &Rc<Self>) {
        self.after(PAUSE);
    }

    fn after(self: &Rc<Self>, pause: Duration) {
        let grid = Rc::clone(self);
        let timer = set_timeout_with_handle(move || grid.send(), pause).ok();
        let before = std::mem::replace(&mut self.state.borrow_mut().timer, timer);
        if let Some(before) = before {
            before.clear();
        }
    }

    /// Sends what was changed. One save is on its way at a time, since each names the one before.
    pub(super) fn send(self: &Rc<Self>) {
        if self.state.borrow().flying.is_empty() {
            self.meet_all();
        }
        let lines = self.lines_to_send();
        let edit = {
            let mut state = self.state.borrow_mut();
            if lines.is_empty() || !state.flying.is_empty() {
                return;
            }
            for (measure, line) in &lines {
                if let Ok(sent) = line.kept() {
                    state.flying.set(*measure, sent);
                }
            }
            state.kept.as_ref().map_or(0, |kept| kept.edit)
        };
        self.refresh();
        let grid = Rc::clone(self);
        spawn_local(async move {
            let came = grid.post(edit, &lines).await.unwrap_or(Came::Nothing);
            grid.came(came);
        });
    }

    /// Lines that were changed, can be read, and wait for no choice.
    fn lines_to_send(&self) -> Vec<(Measure, Line)> {
        let state = self.state.borrow();
        let rows = self
            .rows
            .iter()
            .filter(|row| state.changed.has(row.measure) && !state.conflicts.has(row.measure));
        rows.map(|row| (row.measure, row.line()))
            .filter(|(_, line)| line.count().is_ok())
            .collect()
    }

    fn came(self: &Rc<Self>, came: Came) {
        let flying = std::mem::take(&mut self.state.borrow_mut().flying);
        let mut again = false;
        match came {
            Came::Nothing => {
                self.state.borrow_mut().halted = Some(Halted::Offline);
                self.after(AGAIN);
            }
            Came::SomethingElse => {
                self.state.borrow_mut().halted = Some(Halted::SessionOver);
            }
            Came::Answer(answer) => match answer.outcome.clone() {
                SaveOutcome::Refused(why) => {
                    self.state.borrow_mut().halted = Some(Halted::Refused(why));
                }
                outcome => {
                    let mut state = self.state.borrow_mut();
                    state.halted = None;
                    for (measure, sent) in flying.iter() {
                        if outcome == SaveOutcome::Saved {
                            state.echoes.take(measure);
                            // What was typed since then was typed onto what was sent. What is kept
                            // may be somebody else's by now.
                            state.changed.set(measure, sent.clone());
                        }
                    }
                    drop(state);
                    self.settle(answer);
                    again = true;
                }
            },
        }
        self.hold();
        self.refresh();
        let hands_in = self.state.borrow().hands_in;
        if again && !self.lines_to_send().is_empty() {
            if hands_in { self.send() } else { self.soon() }
        } else if std::mem::take(&mut self.state.borrow_mut().hands_in) {
            self.hand_in();
        }
    }

    /// Brings the form to what the server keeps, without losing what was typed.
    fn settle(&self, answer: SaveAnswer) {
        if let Some(edit) = self.edit_field() {
            edit.set_value(&answer.edit.to_string());
        }
        for row in &self.rows {
            let theirs = answer.of(row.measure);
            let is_changed = self.state.borrow().changed.has(row.measure);
            if !is_changed && row.line().kept().is_ok_and(|shown| shown != theirs) {
                row.set_kept(&theirs, self.lang);
            }
        }
        let before = self.state.borrow_mut().kept.replace(answer);
        self.say_begun(before.map_or(0, |kept| kept.edit));
        self.meet_all();
    }

    /// Meets every line that was changed with what is kept: as an answer came, and before anything
    /// is sent, since a text that could not be read meanwhile meets it only once it can.
    fn meet_all(&self) {
        for row in &self.rows {
            let mut state = self.state.borrow_mut();
            let Some(seen) = state.changed.get(row.measure).cloned() else {
                continue;
            };
            let Ok(mine) = row.line().kept() else {
                continue;
            };
            let theirs = state.of(row.measure);
            let meeting = meet(&seen, &theirs, &mine);
            match meeting {
                Meeting::Mine => {}
                Meeting::Agreed | Meeting::Theirs => {
                    if meeting == Meeting::Theirs {
                        row.set_kept(&theirs, self.lang);
                    }
                    state.changed.take(row.measure);
                    if state.conflicts.take(row.measure) {
                        row.hide_choice();
                    }
                }
                Meeting::Both => {
                    state.conflicts.set(row.measure, ());
                    let by = state
                        .kept
                        .as_ref()
                        .and_then(|kept| kept.by.get(row.measure));
                    self.ask_which(row, &theirs, by);
                }
            }
        }
    }

    /// The buttons: saving happens here; what is handed in goes as a form, once all is saved.
    pub(super) fn submitted(self: &Rc<Self>, event: &ev::SubmitEvent) -> Option<()> {
        let form = event_target::<web_sys::Element>(event);
        (form.id() == "entry").then_some(())?;
        let act = event.submitter()?.get_attribute("value")?;
        let waits = !self.state.borrow().flying.is_empty() || !self.lines_to_send().is_empty();
        match &*act {
            "save" => {
                event.prevent_default();
                self.send();
            }
            "submit" if waits => {
                event.prevent_default();
                self.state.borrow_mut().hands_in = true;
                self.send();
                // Also where a save is on its way already and nothing else is sent.
                self.refresh();
            }
            // A second press would hand in what was handed in, and be told that it cannot be.
            "submit" if self.state.borrow().is_leaving => event.prevent_default(),
            "submit" => {
                self.state.borrow_mut().is_leaving = true;
                let grid = Rc::clone(self);
                // Somebody who stopped the page from coming may press again.
                set_timeout(move || grid.state.borrow_mut().is_leaving = false, AGAIN);
            }
            _ => {}
        }
        Some(())
    }

    fn hand_in(&self) -> Option<()> {
        let submit = super::line::one(&self.root, "[value=submit]")?;
        let submit: web_sys::HtmlElement = submit.dyn_into().ok()?;
        // Of no effect where the button is disabled by now: its reason stands beside it.
        submit.click();
        Some(())
    }
}

impl Grid {
    /// Sends lines as the form itself would.
    async fn post(&self, edit: u64, lines: &[(Measure, Line)]) -> Result<Came, JsValue> {
        let sent = web_sys::UrlSearchParams::new()?;
        sent.append("act", "save");
        sent.append("edit", &edit.to_string());
        for (measure, line) in lines {
            let code = measure.code();
            sent.append(&format!("value.{code}"), &line.text);
            sent.append(&format!("kind.{code}"), &line.kind);
            sent.append(&format!("comment.{code}"), &line.comment);
            sent.append(&format!("reason.{code}"), &line.reason);
        }
        let headers = web_sys::Headers::new()?;
        headers.set("accept", "application/json")?;
        let options = web_sys::RequestInit::new();
        options.set_method("POST");
        options.set_headers(&headers);
        options.set_body(&sent);
        // A page that shows a file has an address of its own.
        let form = self.root.query_selector("form#entry")?;
        let address = form.and_then(|form| form.get_attribute("action"));
        let address = address.ok_or(JsValue::NULL)?;
        let reply =
            JsFuture::from(window().fetch_with_str_and_init(&address, &options)).await?;
        let reply: web_sys::Response = reply.dyn_into()?;
        let text = JsFuture::from(reply.text()?).await?;
        let answer = text
            .as_string()
            .and_then(|text| serde_json::from_str(&text).ok());
        Ok(match answer {
            Some(answer) => Came::Answer(answer),
            None if reply.status() >= 500 => Came::Nothing,
            None => Came::SomethingElse,
        })
    }
}
