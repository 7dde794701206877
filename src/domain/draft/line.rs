//! One line of the form: as texts, and as it is kept.
use crate::domain::{Count, Origin, TypedError, read_count};
use serde::{Deserialize, Serialize};

/// What stands in one line of the form, as texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// In the field.
    pub text: String,
    /// The kind beside it: `value`, `not_applicable`, `not_provided`.
    pub kind: String,
    /// What the officer says about it.
    pub comment: String,
    /// The answer to what the checks asked.
    pub reason: String,
}

/// What the server keeps of one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// The value, or why there is none.
    pub count: Count,
    /// What was said about it.
    pub comment: String,
    /// The answer to what the checks asked.
    pub reason: String,
}

impl Line {
    /// What the line says. A number in the field is a number, whatever the kind beside it was left
    /// at; without one, the kind tells why there is none.
    pub fn count(&self) -> Result<Count, TypedError> {
        match read_count(&self.text, Origin::Form)? {
            Count::NotProvided if self.kind == "not_applicable" => Ok(Count::NotApplicable),
            count => Ok(count),
        }
    }

    /// The line as the server would keep it.
    pub fn kept(&self) -> Result<Held, TypedError> {
        Ok(Held {
            count: self.count()?,
            comment: self.comment.trim().to_owned(),
            reason: self.reason.trim().to_owned(),
        })
    }
}

impl Held {
    /// Nothing given, nothing said.
    pub const NOTHING: Self = Self {
        count: Count::NotProvided,
        comment: String::new(),
        reason: String::new(),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_goes_before_the_kind_and_words_lose_the_space_around_them() {
        let line = |text: &str, kind: &str| Line {
            text: text.into(),
            kind: kind.into(),
            comment: " two sources ".into(),
            reason: String::new(),
        };
        let kept = line("1.234", "not_applicable").kept().unwrap();
        assert_eq!(kept.count, Count::Value(1_234));
        assert_eq!(kept.comment, "two sources");
        let count = |text, kind| line(text, kind).count();
        assert_eq!(count("", "not_applicable"), Ok(Count::NotApplicable));
        assert_eq!(count("", "value"), Ok(Count::NotProvided));
        assert_eq!(count("x", "value"), Err(TypedError::NotACount));
    }
}
