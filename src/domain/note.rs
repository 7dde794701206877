//! Notes on a month: what a reader should know beside the figures of one unit, or of all.
use super::{Board, Month, UnitId, UnitIx};
use chrono::{DateTime, Utc};

/// How long a note may be. Unit: characters.
pub const LONGEST_NOTE: usize = 300;

/// Who reads a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Everybody: it stands on public pages and in every file.
    Public,
    /// People who are signed in and may read the unit's reports.
    Internal,
}

impl Audience {
    /// Both, the careful one first.
    pub const ALL: [Self; 2] = [Self::Internal, Self::Public];

    /// The code that the database and forms use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Internal => "internal",
        }
    }

    /// Reads a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|audience| audience.code() == code)
    }
}

/// What a note says, about what, to whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteContent {
    /// The unit; `None` for every unit.
    pub unit: Option<UnitId>,
    /// The month.
    pub month: Month,
    /// In Vietnamese, on one line.
    pub text: String,
    /// In English, if somebody wrote that.
    pub english: Option<String>,
    /// Who reads it.
    pub audience: Audience,
}

/// Why a note cannot stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteFault {
    /// It says nothing in Vietnamese.
    Empty,
    /// The Vietnamese text has so many characters.
    TooLong(usize),
    /// The English text has so many characters.
    EnglishTooLong(usize),
}

impl NoteContent {
    /// The same with each text on one line, or why it cannot stand.
    pub fn checked(mut self) -> Result<Self, NoteFault> {
        self.text = one_line(&self.text);
        self.english = self.english.as_deref().map(one_line);
        self.english = self.english.filter(|text| !text.is_empty());
        let length = |text: &str| text.chars().count();
        let english = self.english.as_deref().map_or(0, length);
        match length(&self.text) {
            0 => Err(NoteFault::Empty),
            found if found > LONGEST_NOTE => Err(NoteFault::TooLong(found)),
            _ if english > LONGEST_NOTE => Err(NoteFault::EnglishTooLong(english)),
            _ => Ok(self),
        }
    }
}

/// A text without line breaks, control signs and signs that turn the direction of writing: it
/// stands in cells, on pictures and beside other texts.
fn one_line(text: &str) -> String {
    let turns = |sign| matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let spaced = |sign: char| if sign.is_control() { ' ' } else { sign };
    let text: String = text.chars().filter(|s| !turns(*s)).map(spaced).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A note as it is kept. It is never changed; one that was wrong is withdrawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its number.
    pub id: i64,
    /// What it says.
    pub content: NoteContent,
    /// The account that wrote it.
    pub made_by: String,
    /// When.
    pub made_at: DateTime<Utc>,
    /// Which account withdrew it, and when.
    pub withdrawn: Option<(String, DateTime<Utc>)>,
}

impl Note {
    /// What everybody may read of it; `None` for an internal one and one that was withdrawn.
    pub fn public(self) -> Option<PublicNote> {
        let is_public = self.content.audience == Audience::Public && self.withdrawn.is_none();
        is_public.then_some(PublicNote {
            unit: self.content.unit,
            month: self.content.month,
            text: self.content.text,
            english: self.content.english,
        })
    }
}

/// A note as the board has it: without its author, and never an internal one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicNote {
    /// The unit; `None` for every unit.
    pub unit: Option<UnitId>,
    /// The month.
    pub month: Month,
    /// In Vietnamese.
    pub text: String,
    /// In English, if somebody wrote that.
    pub english: Option<String>,
}

/// The notes of one month of a chart, under the number of its mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// 1 for the first month that has any.
    pub number: usize,
    /// The month.
    pub month: Month,
    /// Those on every unit first; never empty.
    pub notes: Vec<PublicNote>,
}

impl Board {
    /// The public notes on every unit and on `units` among `months`, month by month, numbered.
    ///
    /// A unit's own include those on the units that it was made from: its line is theirs, too.
    pub fn noted(&self, units: &[UnitIx], months: &[Month]) -> Vec<Noted> {
        let register = self.units();
        let parts = units.iter().flat_map(|unit| register.predecessors(*unit));
        let ids: Vec<&UnitId> = units
            .iter()
            .chain(parts)
            .map(|unit| &register.get(*unit).id)
            .collect();
        let concerns = |note: &PublicNote| match &note.unit {
            Some(unit) => ids.contains(&unit),
            None => true,
        };
        let mut months = months.to_vec();
        months.sort_unstable();
        let mut noted: Vec<Noted> = Vec::new();
        for month in months {
            let mut notes: Vec<_> = self
                .notes_of(month)
                .filter(|n| concerns(n))
                .cloned()
                .collect();
            notes.sort_by_key(|note| note.unit.is_some());
            if !notes.is_empty() {
                let number = noted.len() + 1;
                noted.push(Noted {
                    number,
                    month,
                    notes,
                });
            }
        }
        noted
    }

    /// The public notes on `month`, on every unit and on single ones.
    pub fn notes_of(&self, month: Month) -> impl Iterator<Item = &PublicNote> {
        self.notes().iter().filter(move |note| note.month == month)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Units;

    fn content(text: &str, english: &str) -> NoteContent {
        NoteContent {
            unit: None,
            month: "2026-10".parse().unwrap(),
            text: text.into(),
            english: Some(english.into()),
            audience: Audience::Public,
        }
    }

    #[test]
    fn a_note_has_something_to_say_and_says_it_briefly() {
        let check = |text: &str, english: &str| content(text, english).checked();
        let fault = |text: &str, english: &str| check(text, english).err();
        assert_eq!(fault("", ""), Some(NoteFault::Empty));
        assert_eq!(fault(" \n\t\u{202e}", "Software"), Some(NoteFault::Empty));
        // Letters count, not bytes: a Vietnamese letter has up to three.
        for (length, expected) in [
            (299, None),
            (300, None),
            (301, Some(NoteFault::TooLong(301))),
        ] {
            assert_eq!(fault(&"ẫ".repeat(length), ""), expected);
        }
        let long = "a".repeat(301);
        assert_eq!(fault("Đổi", &long), Some(NoteFault::EnglishTooLong(301)));
        assert_eq!(fault("Đổi", &long[..300]), None);
    }

    #[test]
    fn a_note_stands_on_one_line_in_the_direction_of_its_language() {
        let taken = content(" Đổi\r\n phần\u{0}mềm\u{202e} một\tcửa ", " ").checked();
        let taken = taken.unwrap();
        assert_eq!(taken.text, "Đổi phần mềm một cửa");
        assert_eq!(taken.english, None, "an empty one is none");
    }

    #[test]
    fn an_internal_note_and_a_withdrawn_one_are_nothing_for_the_board() {
        let at = DateTime::UNIX_EPOCH;
        let note = |audience, withdrawn| Note {
            id: 1,
            content: NoteContent {
                audience,
                ..content("Đổi phần mềm", "")
            },
            made_by: "lan".into(),
            made_at: at,
            withdrawn,
        };
        let ended = || Some(("lan".to_owned(), at));
        assert_eq!(note(Audience::Internal, None).public(), None);
        assert_eq!(note(Audience::Internal, ended()).public(), None);
        assert_eq!(note(Audience::Public, ended()).public(), None);
        let public = note(Audience::Public, None).public();
        assert_eq!(public.unwrap().text, "Đổi phần mềm", "the control");
    }

    #[test]
    fn months_with_notes_are_numbered_in_order_and_a_month_has_one_number() {
        let month = |text: &str| text.parse::<Month>().unwrap();
        let note = |at: &str, unit: Option<&str>, text: &str| PublicNote {
            unit: unit.map(|id| UnitId(id.into())),
            month: month(at),
            text: text.into(),
            english: None,
        };
        let units = Units::new(Vec::new(), &[]);
        let board = Board::new(units, Vec::new(), Vec::new(), vec![], 1);
        let board = board.with_notes(vec![
            note("2026-09", None, "c"),
            note("2025-07", None, "a"),
            note("2026-01", Some("34-01"), "of somebody else"),
            note("2025-07", None, "b"),
            note("2024-01", None, "before the window"),
        ]);
        let months: Vec<Month> = month("2025-01").through(month("2026-10")).collect();
        let noted = board.noted(&[], &months);
        let told: Vec<_> = noted
            .iter()
            .map(|noted| {
                let texts: Vec<&str> = noted.notes.iter().map(|n| n.text.as_str()).collect();
                (noted.number, noted.month.to_string(), texts.join(" "))
            })
            .collect();
        let expected = [(1, "2025-07", "a b"), (2, "2026-09", "c")];
        assert_eq!(told, expected.map(|(n, m, t)| (n, m.to_owned(), t.into())));
    }
}
