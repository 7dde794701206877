//! What is held back in the browser until the server has it.
use super::Grid;
use crate::domain::{Meeting, Unsent, UnsentLine};
use leptos::{prelude::*, serde_json, web_sys};
use std::rc::Rc;

impl Grid {
    /// Keeps every line that the server does not have, with what is offered from before; nothing
    /// stays behind once it has them all.
    pub(super) fn hold(&self) -> Option<()> {
        let state = self.state.borrow();
        let mut held = state.offered.clone();
        for row in &self.rows {
            if let Some(seen) = state.changed.get(row.measure) {
                let unsent = UnsentLine {
                    line: row.line(),
                    seen: seen.clone(),
                };
                held.lines.set(row.measure, unsent);
            }
        }
        if held.lines.is_empty() {
            return storage()?.remove_item(&self.key).ok();
        }
        let text = serde_json::to_string(&held).ok()?;
        storage()?.set_item(&self.key, &text).ok()
    }

    /// Offers what an earlier visit could not send, unless the server has it by now.
    pub(super) fn offer(&self) -> Option<()> {
        let text = storage()?.get_item(&self.key).ok()??;
        let held: Unsent = serde_json::from_str(&text).ok()?;
        let mut state = self.state.borrow_mut();
        let left = held.against(|measure| state.of(measure));
        let left = left.filter(|(measure, _, meeting)| {
            let is_open = self.row(*measure).is_some_and(|row| !row.is_closed());
            is_open && matches!(meeting, Meeting::Mine | Meeting::Both)
        });
        let mut offered = Unsent::default();
        for (measure, unsent, _) in left {
            offered.lines.set(measure, unsent.clone());
        }
        state.offered = offered;
        let cells = state.offered.lines.len();
        drop(state);
        if cells > 0 {
            self.put("[data-held] span", &self.lang.held_back(cells));
            self.put_hidden("[data-held]", false);
        }
        self.hold()
    }

    /// Puts what was held back into the form again, and sends it.
    pub(super) fn take_up(self: &Rc<Self>) {
        let offered = std::mem::take(&mut self.state.borrow_mut().offered);
        for (measure, unsent, meeting) in
            offered.against(|measure| self.state.borrow().of(measure))
        {
            let Some(row) = self.row(measure) else {
                continue;
            };
            row.set(&unsent.line);
            row.tidy(self.lang);
            let (theirs, by) = {
                let mut state = self.state.borrow_mut();
                state.changed.set(measure, unsent.seen.clone());
                let by = state.kept.as_ref().and_then(|kept| kept.by.get(measure));
                (state.of(measure), by.cloned())
            };
            if meeting == Meeting::Both {
                self.state.borrow_mut().conflicts.set(measure, ());
                self.ask_which(row, &theirs, by.as_ref());
            }
        }
        self.put_hidden("[data-held]", true);
        self.hold();
        self.refresh();
        self.send();
    }

    pub(super) fn throw_away(&self) {
        self.state.borrow_mut().offered = Unsent::default();
        self.put_hidden("[data-held]", true);
        self.hold();
    }
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok()?
}
