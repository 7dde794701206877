//! What a form of counts sends: for each measure a text, a kind, and words.
use crate::{
    domain::{Count, Line as Texts, Measure, TypedError},
    service::Typed,
};
use std::collections::BTreeMap;

/// A form as it was sent.
#[derive(Debug, Default)]
pub(super) struct Filled {
    /// Which act was asked for.
    pub act: String,
    /// Which save of the report was seen.
    pub edit: u64,
    /// What is said with the act.
    pub message: String,
    /// Measures that are ticked.
    pub ticked: Vec<Measure>,
    lines: BTreeMap<Measure, Line>,
}

/// What was sent for one measure.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    texts: Texts,
    /// Whether a comment and a reason were sent: what was not sent stays as it is.
    has_comment: bool,
    has_reason: bool,
    /// Whether the value that somebody else saved is to be kept.
    pub keeps_theirs: bool,
}

impl Filled {
    /// Reads the fields that are known; others are dropped.
    pub fn read(pairs: Vec<(String, String)>) -> Self {
        let mut filled = Self::default();
        for (name, value) in pairs {
            match name.as_str() {
                "act" => filled.act = value,
                "edit" => filled.edit = value.parse().unwrap_or_default(),
                "message" => filled.message = value,
                "reopen" => filled.ticked.extend(value.parse::<Measure>().ok()),
                _ => {
                    let Some((field, code)) = name.split_once('.') else {
                        continue;
                    };
                    let Ok(measure) = code.parse::<Measure>() else {
                        continue;
                    };
                    let line = filled.lines.entry(measure).or_default();
                    match field {
                        "value" => line.texts.text = value,
                        "kind" => line.texts.kind = value,
                        "comment" => {
                            line.texts.comment = value;
                            line.has_comment = true;
                        }
                        "reason" => {
                            line.texts.reason = value;
                            line.has_reason = true;
                        }
                        "keep" => line.keeps_theirs = value == "theirs",
                        _ => {}
                    }
                }
            }
        }
        filled
    }

    /// A form that says what a file says: a file has no words.
    pub fn from_counts(counts: impl Iterator<Item = (Measure, Count)>) -> Self {
        let line = |count| Line {
            texts: Texts {
                text: match count {
                    Count::Value(value) => value.to_string(),
                    Count::NotApplicable | Count::NotProvided => String::new(),
                },
                kind: match count {
                    Count::NotApplicable => "not_applicable".into(),
                    Count::Value(_) | Count::NotProvided => String::new(),
                },
                ..Texts::default()
            },
            ..Line::default()
        };
        Self {
            lines: counts
                .map(|(measure, count)| (measure, line(count)))
                .collect(),
            ..Self::default()
        }
    }

    /// What was sent for a measure.
    pub fn line(&self, measure: Measure) -> Option<&Line> {
        self.lines.get(&measure)
    }

    /// Every line that gives a value, as the desk takes it; or what could not be read, by measure.
    /// A line whose value of somebody else is to be kept is left out.
    pub fn typed(&self) -> Result<Vec<Typed>, BTreeMap<Measure, TypedError>> {
        let (mut typed, mut unread) = (Vec::new(), BTreeMap::new());
        for (measure, line) in &self.lines {
            if line.keeps_theirs {
                continue;
            }
            match line.count() {
                Ok(count) => typed.push(Typed {
                    measure: *measure,
                    count,
                    comment: line.comment().map(str::to_owned),
                    reason: line.reason().map(str::to_owned),
                }),
                Err(error) => {
                    unread.insert(*measure, error);
                }
            }
        }
        if unread.is_empty() {
            Ok(typed)
        } else {
            Err(unread)
        }
    }
}

impl Line {
    /// What the line says.
    pub fn count(&self) -> Result<Count, TypedError> {
        self.texts.count()
    }

    /// The text in the field.
    pub fn text(&self) -> &str {
        &self.texts.text
    }

    /// The comment that was sent with it, empty where one was taken back.
    pub fn comment(&self) -> Option<&str> {
        self.has_comment.then_some(&self.texts.comment)
    }

    /// The reason that was sent with it, empty where one was taken back.
    pub fn reason(&self) -> Option<&str> {
        self.has_reason.then_some(&self.texts.reason)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(pairs: &[(&str, &str)]) -> Filled {
        let owned = pairs
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()));
        Filled::read(owned.collect())
    }

    #[test]
    fn a_number_is_a_number_and_an_empty_field_says_why() {
        let form = filled(&[
            ("value.received_total", "1.234"),
            ("kind.received_total", "not_applicable"),
            ("value.withdrawn", ""),
            ("kind.withdrawn", "not_applicable"),
            ("value.carried_over", " "),
            ("kind.carried_over", "value"),
            ("value.nonsense", "1"),
        ]);
        let counts: Vec<_> = form
            .typed()
            .unwrap()
            .into_iter()
            .map(|typed| (typed.measure, typed.count))
            .collect();
        assert_eq!(
            counts,
            [
                (Measure::ReceivedTotal, Count::Value(1_234)),
                (Measure::CarriedOver, Count::NotProvided),
                (Measure::Withdrawn, Count::NotApplicable),
            ]
        );
    }

    #[test]
    fn one_cell_that_cannot_be_read_keeps_all_from_being_taken() {
        let form = filled(&[("value.received_total", "12"), ("value.withdrawn", "x")]);
        assert_eq!(
            form.typed().unwrap_err(),
            BTreeMap::from([(Measure::Withdrawn, TypedError::NotACount)])
        );
    }

    #[test]
    fn a_line_that_keeps_what_somebody_else_saved_is_not_sent_on() {
        let form = filled(&[("value.withdrawn", "7"), ("keep.withdrawn", "theirs")]);
        assert_eq!(form.typed(), Ok(Vec::new()));
    }
}
