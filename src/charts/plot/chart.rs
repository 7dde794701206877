//! A chart as its numbers.
use crate::domain::Month;

/// A chart to be drawn natively: every value of its series is one of the board's.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// How the values are drawn, and what stands along the axis.
    pub form: Form,
    /// What is shown, its unit and its period; the finding is the title of the section.
    pub title: String,
    /// The same for those who do not see it.
    pub alt: String,
    /// The series, the one that the chart is about first.
    pub series: Vec<Series>,
    /// Decimals of a value as people read it.
    pub places: u8,
}

/// How the values of a chart are drawn, each series with one value for each month or name. All are
/// rates: fractions of one on an axis from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// Lines over these months, which follow each other. A gap is a gap.
    Lines(Vec<Month>),
    /// Lying bars with these names, the first on top.
    Bars(Vec<String>),
}

impl Form {
    /// How many values a series has.
    pub fn count(&self) -> usize {
        match self {
            Self::Lines(months) => months.len(),
            Self::Bars(names) => names.len(),
        }
    }

    /// Whether it is made of bars.
    pub const fn is_bars(&self) -> bool {
        matches!(self, Self::Bars(_))
    }
}

/// One series of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Its name, in the legend and in the embedded workbook.
    pub name: String,
    /// What it is, which settles colour, dash and marker.
    pub role: Role,
    /// One value for each month or name. Unit: fraction of one.
    pub values: Vec<Option<f64>>,
    /// For bars that differ from each other, one for each name; empty where they do not.
    pub tones: Vec<Tone>,
}

/// What a series stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// What the chart is about.
    Main,
    /// The group behind it.
    Group,
    /// A target: a line, also among bars.
    Target,
    /// The reference path to a target: dashed.
    Path,
    /// What is expected: dashed, never joined to the facts.
    Forecast,
    /// The period compared with.
    Before,
}

/// What a single bar says by its colour, and by its pattern where colour is not enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Nothing special.
    Plain,
    /// The target is reached.
    Reached,
    /// Under the floor.
    UnderFloor,
    /// What the section is about.
    Focus,
}
