//! Colours and how they travel through plotters.
//!
//! plotters knows RGB only. A token goes in as the red value and comes out of the backend as a
//! class or as its light colour, so that no chart code ever names a colour.
use plotters_backend::BackendColor;

/// Canvas units in a pixel. plotters counts in whole units; with one unit to a pixel lines
/// would wobble, and with 20 every width of the theme is a whole number of units.
pub const UNITS: i32 = 20;

/// Pixels as canvas units.
pub fn units(pixels: f64) -> i32 {
    (pixels * f64::from(UNITS)).round() as i32
}

/// What a colour is for. The names are those of the custom properties of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    Ground,
    Line,
    Edge,
    Grid,
    Ink,
    Ink2,
    Ink3,
    Series,
    Band,
    Peer,
    Target,
    Path,
    Below,
    Sample,
    SampleInk,
    SampleLine,
}

impl Token {
    /// Every token, in the order of their numbers.
    pub const ALL: [Self; 16] = [
        Self::Ground,
        Self::Line,
        Self::Edge,
        Self::Grid,
        Self::Ink,
        Self::Ink2,
        Self::Ink3,
        Self::Series,
        Self::Band,
        Self::Peer,
        Self::Target,
        Self::Path,
        Self::Below,
        Self::Sample,
        Self::SampleInk,
        Self::SampleLine,
    ];

    /// Name of the custom property, and its light value for files.
    const fn named(self) -> (&'static str, &'static str) {
        match self {
            Self::Ground => ("ground", "#ffffff"),
            Self::Line => ("line", "#d6dce4"),
            Self::Edge => ("edge", "#7c8897"),
            Self::Grid => ("grid", "#e4e8ed"),
            Self::Ink => ("ink", "#15202d"),
            Self::Ink2 => ("ink-2", "#465364"),
            Self::Ink3 => ("ink-3", "#5e6b7c"),
            Self::Series => ("series", "#17406d"),
            Self::Band => ("band", "#dfe9f3"),
            Self::Peer => ("peer", "#7d8998"),
            Self::Target => ("target", "#15202d"),
            Self::Path => ("path", "#5e6b7c"),
            Self::Below => ("below", "#8e1f14"),
            Self::Sample => ("sample", "#fff1c2"),
            Self::SampleInk => ("sample-ink", "#553d00"),
            Self::SampleLine => ("sample-line", "#e2be54"),
        }
    }

    /// Name of the custom property, without the dashes.
    pub const fn name(self) -> &'static str {
        self.named().0
    }

    /// The colour in the light theme, which every file uses.
    pub const fn light(self) -> &'static str {
        self.named().1
    }

    /// The token that came through plotters. An unknown number would be a colour that was not
    /// made here; ink is always legible.
    pub fn from_color(color: BackendColor) -> Self {
        let at = usize::from(color.rgb.0);
        Self::ALL.get(at).copied().unwrap_or(Self::Ink)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_of_the_page_has_its_two_rules_in_the_style_sheet() {
        let css = include_str!("../../style/chart.css");
        let page = Token::ALL
            .iter()
            .filter(|t| !t.name().starts_with("sample"));
        for name in page.map(|token| token.name()) {
            let line = format!(".c-{name} {{ stroke: var(--{name}); }}");
            let area = format!(".f-{name} {{ fill: var(--{name}); }}");
            assert!(css.contains(&line) && css.contains(&area), "{name}");
        }
    }
}
