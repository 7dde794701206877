//! Two values for one line: both are shown, and the officer chooses.
use super::{Grid, Row};
use crate::domain::Held;
use std::rc::Rc;

impl Grid {
    pub(super) fn ask_which(&self, row: &Row, theirs: &Held, who: Option<&String>) {
        let Ok(mine) = row.line().kept() else { return };
        let who = who.map_or("", String::as_str);
        row.show_choice(Some([&self.said(&mine), &self.said(theirs), who]));
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

    /// A line in words.
    fn said(&self, kept: &Held) -> String {
        let mut said = self.lang.count(kept.count);
        for words in [&kept.comment, &kept.reason] {
            if !words.is_empty() {
                said += &format!(" (“{words}”)");
            }
        }
        said
    }
}
