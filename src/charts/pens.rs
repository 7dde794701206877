//! Lines and letters. A dash travels through plotters as the green value of its colour, and so
//! does a halo; wide spacing of letters as the blue one.
use super::{
    fonts::{self, Weight},
    theme::{Token, UNITS, units},
};
use plotters::style::{
    RGBAColor, ShapeStyle, TextStyle,
    text_anchor::{HPos, Pos, VPos},
};
use plotters_backend::BackendColor;

/// How a line is broken up. Line style alone must tell lines apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    Solid,
    /// A target after its due day; a day on which the map changed.
    Dotted,
    /// A path that is not official.
    Path,
    /// A floor.
    Floor,
    /// The outline of what has no figure of its own.
    Outline,
    /// The region of a unit.
    Region,
    /// A forecast.
    Ahead,
    /// Lines side by side, from the second on.
    Long,
    Fine,
    Mixed,
    Short,
    Double,
}

impl Dash {
    const ALL: [Self; 12] = [
        Self::Solid,
        Self::Dotted,
        Self::Path,
        Self::Floor,
        Self::Outline,
        Self::Region,
        Self::Ahead,
        Self::Long,
        Self::Fine,
        Self::Mixed,
        Self::Short,
        Self::Double,
    ];

    /// Lines side by side, in the order of their colours.
    pub const LINES: [Self; 6] = [
        Self::Solid,
        Self::Long,
        Self::Fine,
        Self::Mixed,
        Self::Short,
        Self::Double,
    ];

    /// The value of `stroke-dasharray`.
    pub const fn pattern(self) -> Option<&'static str> {
        match self {
            Self::Solid => None,
            Self::Dotted => Some("2 3"),
            Self::Path => Some("7 5"),
            Self::Floor => Some("5 4"),
            Self::Outline => Some("3 2"),
            Self::Region => Some("8 3 2 3"),
            Self::Ahead => Some("6 4"),
            Self::Long => Some("10 4"),
            Self::Fine => Some("2 2.5"),
            Self::Mixed => Some("4 2 1 2"),
            Self::Short => Some("5 3"),
            Self::Double => Some("12 3 2 3 2 3"),
        }
    }

    /// The dash that came through plotters.
    pub fn from_color(color: BackendColor) -> Self {
        let at = usize::from(color.rgb.1);
        Self::ALL.get(at).copied().unwrap_or(Self::Solid)
    }
}

/// A line: colour, width and dash.
#[derive(Clone, Copy, Debug)]
pub struct Pen {
    token: Token,
    width: f64,
    dash: Dash,
    opacity: f64,
}

impl Pen {
    /// A solid line. Unit of `width`: pixel.
    pub const fn new(token: Token, width: f64) -> Self {
        Self {
            token,
            width,
            dash: Dash::Solid,
            opacity: 1.0,
        }
    }

    /// The same line, broken up.
    pub const fn dashed(self, dash: Dash) -> Self {
        Self { dash, ..self }
    }

    /// The same line, paler: one of many behind those that speak.
    pub const fn faint(self) -> Self {
        Self {
            opacity: 0.45,
            ..self
        }
    }

    /// The same line, thinner and paler: what lies after the month that the page is about.
    pub const fn quiet(self) -> Self {
        Self {
            width: 1.75,
            opacity: 0.5,
            ..self
        }
    }
}

impl From<Pen> for ShapeStyle {
    fn from(pen: Pen) -> Self {
        Self {
            color: RGBAColor(pen.token as u8, pen.dash as u8, 0, pen.opacity),
            filled: false,
            stroke_width: units(pen.width).unsigned_abs(),
        }
    }
}

/// A filled shape in the colour of a token.
pub fn fill(token: Token) -> ShapeStyle {
    ShapeStyle::from(Pen::new(token, 0.0)).filled()
}

/// Distance of letters that stand apart. Unit: pixel.
pub const SPACING: f64 = 1.5;

/// A line of text: colour, size, weight, and whether it keeps its distance from lines.
#[derive(Clone, Copy, Debug)]
pub struct Lettering {
    /// Colour.
    pub token: Token,
    /// Unit: pixel.
    pub size: f64,
    /// Weight.
    pub weight: Weight,
    /// Whether the ground shows around the letters, for text that may cross lines.
    pub halo: bool,
    /// Whether the letters stand apart, as in the name of a sea.
    pub spaced: bool,
}

impl Lettering {
    /// Plain text on free ground.
    pub const fn new(token: Token, size: f64, weight: Weight) -> Self {
        Self {
            token,
            size,
            weight,
            halo: false,
            spaced: false,
        }
    }

    /// The same with a halo.
    pub const fn haloed(self) -> Self {
        Self { halo: true, ..self }
    }

    /// The same with letters that stand apart.
    pub const fn spaced(self) -> Self {
        Self {
            spaced: true,
            ..self
        }
    }

    /// Distance of two lines; Vietnamese needs room above and below.
    pub fn line_height(self) -> f64 {
        (self.size * 1.27).round()
    }

    /// Estimated width of `text`. Unit: pixel. For wrapping and for keeping labels apart;
    /// never for positions, which are the anchors' work.
    pub fn width(self, text: &str) -> f64 {
        let apart = if self.spaced { SPACING } else { 0.0 };
        fonts::width(text, self.size, self.weight) + apart * text.chars().count() as f64
    }

    /// As plotters takes it: the size in canvas units, the vertical position a baseline.
    pub fn style(self, anchor: HPos) -> TextStyle<'static> {
        TextStyle {
            font: fonts::face(self.size * f64::from(UNITS), self.weight),
            color: BackendColor {
                alpha: 1.0,
                rgb: (self.token as u8, u8::from(self.halo), u8::from(self.spaced)),
            },
            pos: Pos::new(anchor, VPos::Bottom),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plotters::style::Color;

    #[test]
    fn tokens_and_dashes_come_out_of_plotters_as_they_went_in() {
        for token in Token::ALL {
            let pen = ShapeStyle::from(Pen::new(token, 1.0).dashed(Dash::Path));
            let color = pen.color.to_backend_color();
            assert_eq!(Token::from_color(color), token);
            assert_eq!(Dash::from_color(color), Dash::Path);
        }
    }
}
