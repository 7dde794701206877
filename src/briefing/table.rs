//! Tables with typed cells: a spreadsheet gets the number, a page and a slide its written form.
use crate::{domain::Month, i18n::Lang};
use chrono::NaiveDate;

/// A table that can stand on a page, on a slide, in a report, or be a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What it holds: its heading, and the name of its sheet.
    pub title: String,
    /// Its columns, in their order.
    pub columns: Vec<Column>,
    /// Its rows, each as long as `columns`.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name for programs: the header in CSV, the key in JSON. Never translated.
    pub key: &'static str,
    /// Its heading for people.
    pub heading: String,
    /// Whether its cells are numbers, which stand at the right.
    pub is_number: bool,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing to say here: no target, no successor.
    Empty,
    /// A figure that should be there and is not.
    Missing,
    /// Words.
    Text(String),
    /// A count of dossiers or of units.
    Count(u64),
    /// A rate as a fraction of one, shown as a percentage with so many decimals.
    Share(f64, u8),
    /// A change or a distance, shown with its sign and so many decimals. Unit: percentage points.
    Points(f64, u8),
    /// Any other number, with so many decimals.
    Number(f64, u8),
    /// A month.
    Month(Month),
    /// A day.
    Day(NaiveDate),
}

impl Table {
    /// The same without columns in which no cell says anything.
    pub fn without_empty(mut self) -> Self {
        let says = |at: usize| self.rows.iter().any(|row| row[at] != Cell::Empty);
        let kept: Vec<_> = (0..self.columns.len()).map(says).collect();
        if !self.rows.is_empty() {
            let mut each = kept.iter();
            self.columns.retain(|_| each.next() == Some(&true));
            for row in &mut self.rows {
                let mut each = kept.iter();
                row.retain(|_| each.next() == Some(&true));
            }
        }
        self
    }
}

impl Column {
    /// A column of words.
    pub fn words(key: &'static str, heading: impl Into<String>) -> Self {
        Self {
            key,
            heading: heading.into(),
            is_number: false,
        }
    }

    /// A column of numbers.
    pub fn numbers(key: &'static str, heading: impl Into<String>) -> Self {
        Self {
            is_number: true,
            ..Self::words(key, heading)
        }
    }
}

impl Cell {
    /// A cell with words; an empty text is an empty cell.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }

    /// A rate, or a figure that is missing.
    pub fn rate(rate: Option<crate::domain::Rate>, places: u8) -> Self {
        rate.map_or(Self::Missing, |rate| {
            Self::Share(rate.percent() / 100.0, places)
        })
    }

    /// The cell as people read it.
    pub fn shown(&self, lang: Lang) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Missing => lang.texts().no_figure.to_owned(),
            Self::Text(text) => text.clone(),
            Self::Count(count) => lang.whole(*count),
            Self::Share(share, places) => {
                lang.number(share * 100.0, usize::from(*places)) + "%"
            }
            Self::Points(points, places) => {
                let number = lang.number(*points, usize::from(*places));
                let rises = *points > 0.0 && number.chars().any(|c| ('1'..='9').contains(&c));
                if rises { format!("+{number}") } else { number }
            }
            Self::Number(number, places) => lang.number(*number, usize::from(*places)),
            Self::Month(month) => lang.month(*month),
            Self::Day(day) => lang.day(*day),
        }
    }
}
