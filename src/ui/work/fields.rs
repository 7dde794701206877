//! What was typed into a form that comes back with a refusal.

/// The fields of a form, by name, and why it was not taken.
#[derive(Clone, Debug, Default)]
pub struct Fields {
    typed: Vec<(String, String)>,
    refusal: Option<(&'static str, String)>,
}

impl Fields {
    /// The fields as they were sent.
    pub fn new(typed: Vec<(String, String)>) -> Self {
        Self {
            typed,
            refusal: None,
        }
    }

    /// The same with the words why `field` was not taken; an empty name speaks of the whole form.
    pub fn refused(mut self, field: &'static str, words: String) -> Self {
        self.refusal = Some((field, words));
        self
    }

    /// Which field was not taken, and why.
    pub fn refusal(&self) -> Option<(&'static str, &str)> {
        let (field, words) = self.refusal.as_ref()?;
        Some((*field, words))
    }

    /// What was typed, without spaces around it; empty where nothing was.
    pub fn get(&self, name: &str) -> &str {
        let found = self.typed.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value.trim())
    }

    /// At most so many characters of what was typed.
    pub fn most(&self, name: &str, most: usize) -> String {
        self.get(name).chars().take(most).collect()
    }

    /// What was typed, or else what stands there otherwise.
    pub fn or(&self, name: &str, otherwise: impl ToString) -> String {
        let found = self.typed.iter().find(|(known, _)| known == name);
        found.map_or_else(|| otherwise.to_string(), |(_, value)| value.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_comes_back_as_it_was_typed_and_another_as_it_stands() {
        let fields = Fields::new(vec![("days".into(), " 6 ".into())]);
        assert_eq!(fields.get("days"), "6");
        assert_eq!(fields.or("days", 15), " 6 ");
        assert_eq!(fields.or("open", 15), "15");
        assert_eq!(fields.get("open"), "");
    }
}
