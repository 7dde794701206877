//! What was typed into a form that comes back with a refusal.

/// The fields of a form, by name.
#[derive(Clone, Debug, Default)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// The fields as they were sent.
    pub fn new(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }

    /// What was typed, without spaces around it; empty where nothing was.
    pub fn get(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value.trim())
    }

    /// What was typed, or else what stands there otherwise.
    pub fn or(&self, name: &str, otherwise: impl ToString) -> String {
        let found = self.0.iter().find(|(known, _)| known == name);
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
