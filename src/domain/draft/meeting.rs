//! What comes of two people typing into one report at once, and of values that came through late.
use super::{Held, Line, Lines};
use crate::domain::Measure;
use serde::{Deserialize, Serialize};

/// What the browser holds back until it can be sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Unsent {
    /// The lines that were changed.
    pub lines: Lines<UnsentLine>,
}

/// A line that was changed, and what was kept of it when that began.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnsentLine {
    /// As it stands in the form.
    pub line: Line,
    /// What the officer saw before.
    pub seen: Held,
}

/// What has to happen with one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meeting {
    /// Both say the same.
    Agreed,
    /// Only the other changed it: theirs is shown.
    Theirs,
    /// Only the officer changed it: theirs is sent on top.
    Mine,
    /// Both changed it, to different values: the officer chooses.
    Both,
}

/// Compares a line as it was `seen`, as it is kept by now, and as it is in the form.
pub fn meet(seen: &Held, theirs: &Held, mine: &Held) -> Meeting {
    if mine == theirs {
        Meeting::Agreed
    } else if mine == seen {
        Meeting::Theirs
    } else if theirs == seen {
        Meeting::Mine
    } else {
        Meeting::Both
    }
}

impl Unsent {
    /// What has to happen with each line that was held back, given what is kept by now. A text
    /// that cannot be read is never sent, and never thrown away.
    pub fn against(
        &self,
        kept: impl Fn(Measure) -> Held,
    ) -> impl Iterator<Item = (Measure, &UnsentLine, Meeting)> {
        self.lines.iter().map(move |(measure, unsent)| {
            let theirs = kept(measure);
            let meeting = match unsent.line.kept() {
                Ok(mine) => meet(&unsent.seen, &theirs, &mine),
                Err(_) => Meeting::Mine,
            };
            (measure, unsent, meeting)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Count;

    fn kept(value: u64) -> Held {
        Held {
            count: Count::Value(value),
            ..Held::NOTHING
        }
    }

    #[test]
    fn only_what_both_changed_to_different_values_is_asked_about() {
        let (old, mine, theirs) = (kept(1), kept(2), kept(3));
        assert_eq!(meet(&old, &old, &mine), Meeting::Mine);
        assert_eq!(meet(&old, &theirs, &old), Meeting::Theirs);
        assert_eq!(meet(&old, &mine, &mine), Meeting::Agreed);
        assert_eq!(meet(&old, &theirs, &mine), Meeting::Both);
    }

    #[test]
    fn words_of_the_other_are_no_more_overwritten_than_values() {
        let said = |words: &str| Held {
            comment: words.into(),
            ..kept(1)
        };
        assert_eq!(meet(&kept(1), &said("theirs"), &kept(2)), Meeting::Both);
        assert_eq!(meet(&kept(1), &said("theirs"), &kept(1)), Meeting::Theirs);
    }

    #[test]
    fn what_was_held_back_meets_what_came_in_between() {
        let line = |text: &str| UnsentLine {
            line: Line {
                text: text.into(),
                kind: "value".into(),
                ..Line::default()
            },
            seen: kept(1),
        };
        let mut unsent = Unsent::default();
        for (measure, text) in [
            (Measure::ReceivedTotal, "5"),
            (Measure::Withdrawn, "7"),
            (Measure::FeeDue, "abc"),
        ] {
            unsent.lines.set(measure, line(text));
        }
        let now = |measure| match measure {
            Measure::Withdrawn => kept(9),
            _ => kept(1),
        };
        let met: Vec<_> = unsent.against(now).map(|(of, _, met)| (of, met)).collect();
        assert_eq!(
            met,
            [
                (Measure::ReceivedTotal, Meeting::Mine),
                (Measure::Withdrawn, Meeting::Both),
                (Measure::FeeDue, Meeting::Mine),
            ]
        );
    }
}
