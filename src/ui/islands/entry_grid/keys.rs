//! Keys as in a spreadsheet, and pasting from one.
use super::{Grid, Row};
use crate::domain::pasted_column;
use leptos::{ev, tachys::dom::event_target, web_sys};
use std::rc::Rc;

impl Grid {
    pub(super) fn key(self: &Rc<Self>, event: &ev::KeyboardEvent) -> Option<()> {
        let control = event.ctrl_key() || event.meta_key();
        if control && event.key() == "z" && !self.state.borrow().undo.is_empty() {
            event.prevent_default();
            self.undo();
            return None;
        }
        let target = event_target::<web_sys::Element>(event);
        let row = self.field_at(&target)?;
        // An input method that composes a word uses the same keys.
        if control || event.alt_key() || event.is_composing() {
            return None;
        }
        let down = match &*event.key() {
            "ArrowDown" => true,
            "ArrowUp" => false,
            "Enter" => !event.shift_key(),
            "Escape" => {
                self.give_back(row);
                return None;
            }
            _ => return None,
        };
        event.prevent_default();
        let open: Vec<&Row> = self.rows.iter().filter(|row| !row.is_closed()).collect();
        let at = open.iter().position(|other| other.measure == row.measure)?;
        let to = if down { at + 1 } else { at.checked_sub(1)? };
        let field = &open.get(to)?.field;
        field.focus().ok()?;
        field.select();
        Some(())
    }

    /// Takes back what was typed since the field was entered.
    fn give_back(self: &Rc<Self>, row: &Row) {
        let entered = self.state.borrow().entered.clone();
        if let Some((measure, line)) = entered
            && measure == row.measure
            && line != row.line()
        {
            row.set(&line);
            self.typed(row, true);
            row.field.select();
        }
    }

    /// Fills the lines from here downwards, if more than one cell was copied.
    pub(super) fn paste(self: &Rc<Self>, event: &ev::ClipboardEvent) -> Option<()> {
        let target = event_target::<web_sys::Element>(event);
        let from = self.field_at(&target)?;
        let text = event.clipboard_data()?.get_data("text").ok()?;
        if !text.trim_end().contains(['\n', '\r', '\t']) {
            return None;
        }
        event.prevent_default();
        let column = pasted_column(&text);
        let at = self
            .rows
            .iter()
            .position(|row| row.measure == from.measure)?;
        let (mut filled, mut unread) = (0, 0);
        let mut before = Vec::new();
        for (row, cell) in self.rows[at..].iter().zip(&column) {
            if row.is_closed() {
                continue;
            }
            let mut line = row.line();
            before.push((row.measure, line.clone()));
            line.text.clone_from(cell);
            row.set(&line);
            match line.count() {
                Ok(_) => filled += usize::from(!cell.is_empty()),
                Err(_) => unread += 1,
            }
            self.typed(row, true);
            row.tidy(self.lang);
        }
        let left = column.len() - before.len();
        self.state.borrow_mut().undo = before;
        self.put(
            "[data-pasted] span",
            &self.lang.pasted(filled, unread, left),
        );
        self.put_hidden("[data-pasted]", false);
        Some(())
    }

    /// Brings back what stood there before something was pasted.
    pub(super) fn undo(self: &Rc<Self>) {
        let before = std::mem::take(&mut self.state.borrow_mut().undo);
        for (measure, line) in before {
            if let Some(row) = self.row(measure) {
                row.set(&line);
                self.typed(row, true);
            }
        }
    }

    /// The row whose field it is.
    fn field_at(&self, element: &web_sys::Element) -> Option<&Row> {
        let name = element.get_attribute("name")?;
        name.strip_prefix("value.")?;
        self.row_at(element)
    }
}
