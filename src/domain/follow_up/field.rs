//! The fields of an action as they are typed, and what is wrong with one.
use super::LinkFault;
use crate::domain::view::coded;
use std::str::FromStr;

/// A field, by the name that forms use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FollowUpField {
    /// What is to be reached.
    Goal,
    /// Who does it.
    People,
    /// What is done.
    Task,
    /// Until which day.
    Due,
    /// Who answers for it.
    Responsibility,
    /// What is handed over.
    Product,
    /// What came of it.
    Result,
    /// A note.
    Note,
    /// The words beside a cause.
    Answer,
    /// The cause.
    Cause,
    /// Where the evidence is.
    Evidence,
    /// Why something is changed or opened again.
    Reason,
}

coded!(FollowUpField {
    Goal "goal",
    People "people",
    Task "task",
    Due "due",
    Responsibility "responsibility",
    Product "product",
    Result "result",
    Note "note",
    Answer "answer",
    Cause "cause",
    Evidence "evidence",
    Reason "reason"
});

/// What is wrong with what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FollowUpFault {
    /// Nothing was typed where something is needed.
    #[error("{} is missing", .0.code())]
    Missing(FollowUpField),
    /// Longer than [`FollowUpField::most`].
    #[error("{} is too long", .0.code())]
    TooLong(FollowUpField),
    /// It holds a sign that cannot be written.
    #[error("{} holds a sign that cannot be written", .0.code())]
    Sign(FollowUpField),
    /// The due day has passed, or is too many years ahead.
    #[error("the due day is not ahead, or too far")]
    Due,
    /// The link is not one that can be kept.
    #[error(transparent)]
    Link(#[from] LinkFault),
}

impl FollowUpFault {
    /// Which field it is about.
    pub fn field(self) -> FollowUpField {
        match self {
            Self::Missing(field) | Self::TooLong(field) | Self::Sign(field) => field,
            Self::Due => FollowUpField::Due,
            Self::Link(_) => FollowUpField::Evidence,
        }
    }
}

impl FollowUpField {
    /// Longest text of the field. Unit: characters.
    pub fn most(self) -> u16 {
        match self {
            Self::Due | Self::Cause => 32,
            Self::People | Self::Responsibility => 300,
            Self::Goal | Self::Product | Self::Evidence => 500,
            Self::Task | Self::Reason => 1_000,
            Self::Result | Self::Note | Self::Answer => 2_000,
        }
    }

    /// The text as it is kept, without space around it; empty where nothing was typed.
    pub fn read(self, text: &str) -> Result<String, FollowUpFault> {
        // A browser ends lines with two signs and counts them as one.
        let text = text.trim().replace("\r\n", "\n");
        if text.chars().nth(usize::from(self.most())).is_some() {
            return Err(FollowUpFault::TooLong(self));
        }
        // One engine cannot keep a zero, and nobody can see the others.
        if text
            .chars()
            .any(|sign| sign.is_control() && !matches!(sign, '\n' | '\t'))
        {
            return Err(FollowUpFault::Sign(self));
        }
        Ok(text)
    }

    /// The same, where something has to be typed.
    pub fn insist(self, text: &str) -> Result<String, FollowUpFault> {
        match self.read(text)? {
            text if text.is_empty() => Err(FollowUpFault::Missing(self)),
            text => Ok(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_taken_up_to_its_last_sign_and_not_one_more() {
        for field in FollowUpField::ALL {
            let most = usize::from(field.most());
            let fits = "ế".repeat(most);
            assert_eq!(field.insist(&format!(" {fits}\n")), Ok(fits.clone()));
            let over = field.read(&format!("{fits}ế"));
            assert_eq!(over, Err(FollowUpFault::TooLong(*field)));
        }
    }

    #[test]
    fn what_is_empty_or_cannot_be_seen_is_told_apart() {
        let field = FollowUpField::Task;
        for (text, expected) in [
            ("", Err(FollowUpFault::Missing(field))),
            (" \r\n\t ", Err(FollowUpFault::Missing(field))),
            ("a\0b", Err(FollowUpFault::Sign(field))),
            ("a\u{1b}[31m", Err(FollowUpFault::Sign(field))),
            ("a\rb", Err(FollowUpFault::Sign(field))),
            ("a\r\nb\tc", Ok("a\nb\tc".to_owned())),
            ("<b>đậm</b>", Ok("<b>đậm</b>".to_owned())),
        ] {
            assert_eq!(field.insist(text), expected, "{text:?}");
        }
        assert_eq!(FollowUpField::Goal.read("  "), Ok(String::new()));
    }
}
