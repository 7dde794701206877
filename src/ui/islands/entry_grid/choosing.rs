//! Two values for one line: both are shown, and the officer chooses.
use super::{Grid, Row};
use crate::domain::Held;
use std::rc::Rc;

impl Grid {
    pub(super) fn ask_which(&self, row: &Row, theirs: &Held, who: Option<&String>) {
        let Ok(mine) = row.line().kept() else { return };
        // Whoever gave the value is not always who wrote the words.
        let who = who.filter(|_| mine.count != theirs.count);
        let texts = [&mine, theirs].map(|held| self.lang.held(held));
        row.show_choice(Some([&texts[0], &texts[1], who.map_or("", String::as_str)]));
    }

    /// A value was chosen.
    pub(super) fn choose(self: &Rc<Self>, row: &Row) {
        let Some(takes_theirs) = row.choice() else {
            return;
        };
        {
            let mut state = self.state.borrow_mut();
            let theirs = state.of(row.measure);
            state.conflicts.take(row.measure);
            if takes_theirs {
                state.changed.take(row.measure);
                state.echoes.take(row.measure);
                row.set_kept(&theirs, self.lang);
            } else {
                // It goes on top of the value that was seen just now.
                state.changed.set(row.measure, theirs);
            }
        }
        row.hide_choice();
        self.hold();
        self.refresh();
        self.send();
    }
}
