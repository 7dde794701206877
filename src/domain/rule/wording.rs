//! The sentences of a rule: plain language with places for numbers.
//!
//! `{rate}` stands for a number that the rule saw. What stands between brackets is left out when
//! one of its numbers is not there: `[, quá hạn từ {overdue}]`.
use super::{Name, RuleKind};

/// What a rule says in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// One to three words for a chip.
    pub name: String,
    /// Which number, and what it was compared with.
    pub sentence: String,
    /// What would clear the flag; for a rule that praises, what keeps it.
    pub clears: String,
}

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// Words.
    Words(&'a str),
    /// The place of a number.
    Place(Name),
    /// The noun for what the indicator counts: `{part}`.
    Noun,
    /// What is left out when one of its numbers is missing.
    Maybe(Vec<Part<'a>>),
}

/// Why a sentence cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordingFault {
    /// Nothing is said.
    Empty,
    /// Longer than [`LONGEST_WORDING`].
    TooLong,
    /// A brace or bracket without its other half, or a bracket inside another.
    Unpaired,
    /// A place for a number that the rule never sees.
    Unknown(String),
}

/// Most characters of a sentence.
pub const LONGEST_WORDING: usize = 400;

impl Wording {
    /// Insists on sentences that a rule of `kind` can fill.
    pub fn check(&self, kind: RuleKind) -> Result<(), WordingFault> {
        for text in [&self.name, &self.sentence, &self.clears] {
            if text.trim().is_empty() {
                return Err(WordingFault::Empty);
            }
            if text.chars().count() > LONGEST_WORDING {
                return Err(WordingFault::TooLong);
            }
        }
        for text in [&self.sentence, &self.clears] {
            known(&parts(text)?, kind)?;
        }
        match parts(&self.name)?.as_slice() {
            [Part::Words(_)] => Ok(()),
            _ => Err(WordingFault::Unpaired),
        }
    }
}

fn known(parts: &[Part], kind: RuleKind) -> Result<(), WordingFault> {
    parts.iter().try_for_each(|part| match part {
        Part::Place(name) if !kind.sees().contains(name) => {
            Err(WordingFault::Unknown(name.code().to_owned()))
        }
        Part::Maybe(inner) => known(inner, kind),
        _ => Ok(()),
    })
}

/// Takes a sentence apart.
pub fn parts(text: &str) -> Result<Vec<Part<'_>>, WordingFault> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '[', '}', ']']) {
        if at > 0 {
            found.push(Part::Words(&rest[..at]));
        }
        let (sign, inner) = rest[at..].split_at(1);
        let close = match sign {
            "{" => '}',
            "[" => ']',
            _ => return Err(WordingFault::Unpaired),
        };
        let end = inner.find(close).ok_or(WordingFault::Unpaired)?;
        let inside = &inner[..end];
        found.push(match sign {
            "[" if inside.contains('[') => return Err(WordingFault::Unpaired),
            "[" => Part::Maybe(parts(inside)?),
            _ if inside == "part" => Part::Noun,
            _ => Part::Place(
                inside
                    .parse()
                    .map_err(|_| WordingFault::Unknown(inside.to_owned()))?,
            ),
        });
        rest = &inner[end + 1..];
    }
    if !rest.is_empty() {
        found.push(Part::Words(rest));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_comes_apart_into_words_and_places() {
        assert_eq!(
            parts("Tỷ lệ {rate}[, hạn {due}]. {part}").unwrap(),
            [
                Part::Words("Tỷ lệ "),
                Part::Place(Name::Rate),
                Part::Maybe(vec![Part::Words(", hạn "), Part::Place(Name::Due)]),
                Part::Words(". "),
                Part::Noun,
            ]
        );
    }

    #[test]
    fn a_sentence_that_no_flag_could_fill_is_refused() {
        let check = |sentence: &str| {
            Wording {
                name: "Dưới sàn".into(),
                sentence: sentence.into(),
                clears: "đạt {floor}".into(),
            }
            .check(RuleKind::BelowFloor)
        };
        assert_eq!(check("{rate} dưới {floor}"), Ok(()));
        assert_eq!(check(" "), Err(WordingFault::Empty));
        assert_eq!(check("{rate"), Err(WordingFault::Unpaired));
        assert_eq!(check("rate}"), Err(WordingFault::Unpaired));
        assert_eq!(check("[a [b]]"), Err(WordingFault::Unpaired));
        assert_eq!(check("{rank}"), Err(WordingFault::Unknown("rank".into())));
        assert_eq!(check("{xyz}"), Err(WordingFault::Unknown("xyz".into())));
        assert_eq!(check(&"a".repeat(401)), Err(WordingFault::TooLong));
        assert_eq!(check(&"a".repeat(400)), Ok(()));
    }
}
