//! The three dresses of a chart and their measures.
use super::{fonts::Weight, pens::Lettering, place::Block, theme::Token};

/// Where a chart goes.
#[derive(Clone, Copy, Debug)]
pub enum Dress<'a> {
    /// On the page of a desktop, 846 wide.
    Wide,
    /// On the page of a phone, 358 wide.
    Narrow,
    /// Into a file of its own, 1200×675.
    Export(&'a Caption),
}

/// What a chart says about itself once it has left its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caption {
    /// The finding.
    pub title: String,
    /// What is shown, its unit and its period.
    pub subtitle: String,
    /// Where the figures come from, with numerator and denominator.
    pub source: String,
    /// The edition that the figures belong to.
    pub edition: String,
    /// Whether the figures are invented; then a band on top says so.
    pub sample: bool,
    /// What was noted on the months that are shown.
    pub notes: Vec<Footnote>,
}

/// A note in the foot of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footnote {
    /// The number of its mark, where the chart has one.
    pub number: Option<usize>,
    /// Month, unit and words.
    pub text: String,
}

/// Size of a file. Unit: pixel.
pub const FILE: (f64, f64) = (1200.0, 675.0);

/// The measures of one dress. Unit: pixel.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// Width and height of the whole picture.
    pub size: (f64, f64),
    /// Where the plot lies in it; labels of the axes and of line ends stand outside.
    pub plot: Block,
    /// Height of the band between the base line and the months, in which numbered marks stand.
    pub band: f64,
    /// Size of the text on the axes and in the plot.
    pub text: f64,
    /// Size of the value of the focus month.
    pub value: f64,
    /// Whether names and due days have room beside the plot.
    pub roomy: bool,
}

impl Frame {
    /// On the page of a desktop.
    pub const WIDE: Self = Self {
        size: (846.0, 400.0),
        plot: Block {
            left: 46.0,
            top: 32.0,
            right: 688.0,
            bottom: 358.0,
        },
        band: 0.0,
        text: 13.0,
        value: 20.0,
        roomy: true,
    };

    /// On the page of a phone.
    pub const NARROW: Self = Self {
        size: (358.0, 240.0),
        plot: Block {
            left: 40.0,
            top: 26.0,
            right: 296.0,
            bottom: 202.0,
        },
        band: 0.0,
        text: 11.0,
        value: 15.0,
        roomy: false,
    };

    /// On the sheet between head and foot of a file.
    pub const fn file(sheet: Block) -> Self {
        Self {
            size: FILE,
            plot: Block {
                left: 84.0,
                top: sheet.top + 38.0,
                right: 976.0,
                bottom: sheet.bottom - 48.0,
            },
            band: 0.0,
            text: 15.0,
            value: 26.0,
            roomy: true,
        }
    }

    /// The same with a band of `height`: a page has room for it below, a file gives it up.
    pub fn with_band(self, height: f64) -> Self {
        let mut frame = Self {
            band: height,
            ..self
        };
        if self.size.1 < FILE.1 {
            frame.size.1 += height;
        } else {
            frame.plot.bottom -= height;
        }
        frame
    }

    /// Radius of a numbered mark.
    pub fn mark(self) -> f64 {
        if self.roomy { self.text * 0.65 } else { 7.0 }
    }

    /// Text on the axes.
    pub const fn axis(self) -> Lettering {
        Lettering::new(Token::Ink3, self.text, Weight::Regular)
    }

    /// Text in the plot or at its edge, in the colour of what it names.
    pub const fn label(self, token: Token, weight: Weight) -> Lettering {
        Lettering::new(token, self.text, weight).haloed()
    }

    /// Room between the plot and the right edge.
    pub fn margin(self) -> f64 {
        self.size.0 - self.plot.right
    }
}
