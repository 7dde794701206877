//! What follows from the counts while they are being typed: rates, checks, states, totals.
use super::{Grid, Halted, Row, State, line};
use crate::domain::{
    Breach, Count, Counts, FORM, IDENTITIES, Lines, Mark, Notice, ReportState, TypedError,
};
use leptos::{prelude::document, wasm_bindgen::JsCast, web_sys};

/// What the form says as it stands.
struct Reading {
    counts: Counts,
    reasons: Lines<()>,
    unread: Lines<TypedError>,
    breaches: Vec<Breach>,
    notices: Vec<Notice>,
}

impl Grid {
    fn read(&self) -> Reading {
        let mut counts = Counts::none();
        let (mut reasons, mut unread) = (Lines::default(), Lines::default());
        for row in &self.rows {
            let line = row.line();
            match line.count() {
                Ok(count) => counts.set(row.measure, count),
                Err(error) => {
                    unread.set(row.measure, error);
                }
            }
            if !line.reason.trim().is_empty() {
                reasons.set(row.measure, ());
            }
        }
        let is_begun = counts.iter().any(|(_, count)| count != Count::NotProvided);
        let asking = self.asking.as_ref().filter(|_| is_begun);
        Reading {
            breaches: counts.breaches(),
            notices: asking.map_or(Vec::new(), |asking| asking.notices(&counts)),
            counts,
            reasons,
            unread,
        }
    }

    /// Says everything anew.
    pub(super) fn refresh(&self) {
        let reading = self.read();
        let state = self.state.borrow();
        let (mut asked, mut unanswered) = (0, 0);
        for row in &self.rows {
            let asks = self.refresh_row(row, &reading, &state);
            asked += usize::from(asks);
            let has_reason = reading.reasons.has(row.measure);
            unanswered += usize::from(asks && !has_reason);
        }
        self.refresh_rail(&reading);
        let errors = reading.breaches.len() + reading.unread.len();
        let given = reading
            .counts
            .iter()
            .filter(|(_, count)| *count != Count::NotProvided);
        self.put(
            "[data-given]",
            &self.lang.given(given.count(), self.rows.len()),
        );
        self.put("[data-errors]", &self.lang.errors(errors));
        self.put("[data-asked]", &self.lang.asked(asked, unanswered));
        self.put_hidden("[data-asked]", asked == 0);
        let unsent = match state.halted {
            Some(_) => state.changed.len(),
            None => state.conflicts.len(),
        };
        let why = self.lang.why_not_yet(errors, unanswered, unsent);
        self.put("[data-why]", why);
        if let Some(submit) = line::one(&self.root, "[value=submit]")
            .and_then(|button| button.dyn_into::<web_sys::HtmlButtonElement>().ok())
        {
            submit.set_disabled(!why.is_empty());
        }
        self.put("[data-draft]", &self.draft(&state));
    }

    /// Says outside the form, where it is called what it is, that a first save began the report.
    pub(super) fn say_begun(&self, before: u64) {
        let edit = self
            .state
            .borrow()
            .kept
            .as_ref()
            .map_or(0, |kept| kept.edit);
        if before == 0
            && edit > 0
            && let Some(page) = document().document_element()
        {
            let words = self.lang.report_state(ReportState::Draft);
            line::put(&page, "[data-state]", words);
        }
    }

    fn draft(&self, state: &State) -> String {
        let t = self.lang.typing();
        match &state.halted {
            Some(Halted::Offline) => t.unsent.to_owned(),
            Some(Halted::SessionOver) => t.session_over.to_owned(),
            Some(Halted::Refused(why)) => why.clone(),
            None if state.hands_in => t.handing_in.to_owned(),
            None if !state.flying.is_empty() => t.saving.to_owned(),
            None => {
                let at = state.kept.as_ref().and_then(|kept| kept.at);
                at.map_or(String::new(), |at| self.lang.draft_saved(at))
            }
        }
    }

    /// Gives whether the checks ask about the row.
    fn refresh_row(&self, row: &Row, reading: &Reading, state: &State) -> bool {
        let measure = row.measure;
        let unread = reading.unread.get(measure);
        put_note(
            row,
            ".unread",
            unread.map(|error| self.lang.typed_error(*error)),
        );
        let mut broken = None;
        for identity in measure.identities_below() {
            let breach = reading.breaches.iter().find(|at| at.identity == identity);
            broken = broken.or(breach);
            let note = breach.map(|breach| self.lang.breach_below(breach));
            put_note(row, &format!("[data-below=\"{}\"]", identity.place()), note);
        }
        let notices = reading.notices.iter().filter(|at| at.line() == measure);
        let asked: Vec<String> = notices.map(|notice| self.lang.notice(notice)).collect();
        let asks = !asked.is_empty();
        put_note(row, ".asking", asks.then(|| asked.join(" ")));
        let has_reason = reading.reasons.has(measure);
        line::put_hidden(&row.below, ".reason", !asks && !has_reason);
        let comment = row.line().comment;
        let is_said = !comment.trim().is_empty();
        let on_paper = is_said.then(|| format!("{}: {comment}", self.lang.work().comment));
        line::put(&row.below, ".on-paper", &on_paper.unwrap_or_default());
        put_note(row, ".echo", state.echoes.get(measure).cloned());
        let is_silent = line::one(&row.below, "p:not([hidden])").is_none();
        let _ = row.below.toggle_attribute_with_force("hidden", is_silent);

        let is_changed = state.changed.has(measure);
        let mark = if state.conflicts.has(measure) {
            Mark::Conflict
        } else if unread.is_some() {
            Mark::Unread
        } else if row.is_closed() {
            Mark::Locked
        } else if is_changed && state.halted.is_some() {
            Mark::Unsent
        } else if let Some(breach) = broken {
            Mark::of_breach(breach)
        } else if is_changed {
            Mark::Saving
        } else if asks && has_reason {
            Mark::Answered
        } else if asks {
            Mark::Asked
        } else if reading.counts.get(measure) != Count::NotProvided {
            Mark::Saved
        } else {
            Mark::Empty
        };
        if let Some(place) = line::one(&row.row, ".mark") {
            place.set_class_name(&format!("mark {}", mark.class()));
        }
        line::put(&row.row, ".mark", &self.lang.mark(mark));
        let wrong = mark.class() == "below" || broken.is_some();
        let classes = row.row.class_list();
        let _ = classes.toggle_with_force("wrong", wrong);
        let _ = classes.toggle_with_force("asked", asks);
        let _ = match wrong {
            true => row.field.set_attribute("aria-invalid", "true"),
            false => row.field.remove_attribute("aria-invalid"),
        };
        let before = row.row.get_attribute("data-before");
        let before = before.and_then(|before| before.parse().ok());
        let change = self
            .lang
            .change(before, reading.counts.get(measure).value());
        line::put(&row.row, ".change", &change);
        asks
    }

    fn refresh_rail(&self, reading: &Reading) {
        let before = self.asking.as_ref().and_then(|asking| asking.last_month());
        let none = line::one(&self.root, "[data-none]")
            .and_then(|rates| rates.get_attribute("data-none"))
            .unwrap_or_default();
        for indicator in FORM.into_iter().flat_map(|group| group.rates) {
            let now = reading.counts.read(*indicator).rate();
            let before = before.and_then(|counts| counts.read(*indicator).rate());
            let rate =
                now.map_or_else(|| none.clone(), |rate| self.lang.percent(rate.percent()));
            let points = now.zip(before).map_or(String::new(), |(now, before)| {
                self.lang.signed(now.percent() - before.percent())
            });
            let place = format!("[data-rate=\"{}\"]", indicator.code());
            self.put(&place, &rate);
            if let Some(place) = line::one(&self.root, &place) {
                let _ = place.class_list().toggle_with_force("none", now.is_none());
            }
            self.put(&format!("[data-points=\"{}\"]", indicator.code()), &points);
        }
        for identity in IDENTITIES {
            let breach = reading.breaches.iter().find(|at| at.identity == identity);
            let item = format!("[data-identity=\"{}\"]", identity.place());
            let text = breach.map_or(String::new(), |breach| self.lang.breach(breach));
            self.put(&format!("{item} span"), &text);
            self.put_hidden(&item, breach.is_none());
        }
        self.put_hidden("[data-fine]", !reading.breaches.is_empty());
    }
}

/// Shows a note below a row, or hides its place.
fn put_note(row: &Row, selector: &str, note: Option<String>) {
    line::put_hidden(&row.below, selector, note.is_none());
    line::put(&row.below, selector, &note.unwrap_or_default());
}
