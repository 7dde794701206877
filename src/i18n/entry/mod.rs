//! The words of entry and review: what was typed, what is asked about, days, states and acts.
mod clock;
mod notices;
mod typed;
mod typing;
mod workflow;

use super::Lang;
use crate::domain::Count;

impl Lang {
    /// A count in a sentence: its number, or why there is none.
    pub fn count(self, count: Count) -> String {
        match (count, self) {
            (Count::Value(value), _) => self.whole(value),
            (Count::NotApplicable, Self::Vi) => "không áp dụng".into(),
            (Count::NotApplicable, Self::En) => "not applicable".into(),
            (Count::NotProvided, Self::Vi) => "chưa cung cấp".into(),
            (Count::NotProvided, Self::En) => "not provided".into(),
        }
    }
}

/// A sentence begins with a capital, wherever its first name came from.
fn capital(text: &str) -> String {
    let mut signs = text.chars();
    signs
        .next()
        .map(|first| first.to_uppercase().chain(signs).collect())
        .unwrap_or_default()
}
