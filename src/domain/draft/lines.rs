//! Something for some lines of the form.
use crate::domain::Measure;
use serde::{Deserialize, Serialize};

/// Something for some lines of the form, each once: a list of a few dozen at most. A tree of the
/// standard library would be a tenth of what a browser has to load.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lines<T>(Vec<(Measure, T)>);

impl<T> Default for Lines<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Lines<T> {
    /// What there is for `measure`.
    pub fn get(&self, measure: Measure) -> Option<&T> {
        let found = self.0.iter().find(|(at, _)| *at == measure);
        found.map(|(_, value)| value)
    }

    /// Whether there is anything for `measure`.
    pub fn has(&self, measure: Measure) -> bool {
        self.get(measure).is_some()
    }

    /// Puts `value` there, in place of what there was.
    pub fn set(&mut self, measure: Measure, value: T) {
        match self.0.iter_mut().find(|(at, _)| *at == measure) {
            Some((_, there)) => *there = value,
            None => self.0.push((measure, value)),
        }
    }

    /// Takes away what there was; whether there was anything.
    pub fn take(&mut self, measure: Measure) -> bool {
        let before = self.0.len();
        self.0.retain(|(at, _)| *at != measure);
        self.0.len() < before
    }

    /// Each line that has something, in the order in which it came.
    pub fn iter(&self) -> impl Iterator<Item = (Measure, &T)> {
        self.0.iter().map(|(measure, value)| (*measure, value))
    }

    /// How many lines have something.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether no line has anything.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_one_thing_and_the_last_one_stays() {
        let mut lines = Lines::default();
        lines.set(Measure::Withdrawn, 1);
        lines.set(Measure::FeeDue, 2);
        lines.set(Measure::Withdrawn, 3);
        assert_eq!(lines.get(Measure::Withdrawn), Some(&3));
        assert_eq!(lines.len(), 2);
        assert!(lines.take(Measure::Withdrawn) && !lines.take(Measure::Withdrawn));
        assert!(!lines.has(Measure::Withdrawn) && lines.has(Measure::FeeDue));
    }
}
