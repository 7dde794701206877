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
    Met,
    Below,
    S1,
    S2,
    S3,
    S4,
    S5,
    S6,
    S1t,
    S2t,
    S3t,
    S4t,
    S5t,
    S6t,
    C1,
    C2,
    C3,
    C4,
    C5,
    C6,
    Forecast,
    Forecast50,
    Forecast80,
    Sample,
    SampleInk,
    SampleLine,
}

impl Token {
    /// Every token, in the order of their numbers.
    pub const ALL: [Self; 38] = [
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
        Self::Met,
        Self::Below,
        Self::S1,
        Self::S2,
        Self::S3,
        Self::S4,
        Self::S5,
        Self::S6,
        Self::S1t,
        Self::S2t,
        Self::S3t,
        Self::S4t,
        Self::S5t,
        Self::S6t,
        Self::C1,
        Self::C2,
        Self::C3,
        Self::C4,
        Self::C5,
        Self::C6,
        Self::Forecast,
        Self::Forecast50,
        Self::Forecast80,
        Self::Sample,
        Self::SampleInk,
        Self::SampleLine,
    ];

    /// Fills of a map from the palest to the strongest, each with the colour of the text on it.
    pub const SHADES: [(Self, Self); 6] = [
        (Self::S1, Self::S1t),
        (Self::S2, Self::S2t),
        (Self::S3, Self::S3t),
        (Self::S4, Self::S4t),
        (Self::S5, Self::S5t),
        (Self::S6, Self::S6t),
    ];

    /// Lines side by side: told apart by those who see fewer colours too, and each dark enough
    /// for text.
    pub const LINES: [Self; 6] = [Self::C1, Self::C2, Self::C3, Self::C4, Self::C5, Self::C6];

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
            Self::Met => ("met", "#0a6a68"),
            Self::Below => ("below", "#8e1f14"),
            Self::S1 => ("s1", "#e1eaf3"),
            Self::S2 => ("s2", "#bdd2e6"),
            Self::S3 => ("s3", "#8db2d4"),
            Self::S4 => ("s4", "#5489ba"),
            Self::S5 => ("s5", "#296199"),
            Self::S6 => ("s6", "#0f3763"),
            Self::S1t => ("s1t", "#15202d"),
            Self::S2t => ("s2t", "#15202d"),
            Self::S3t => ("s3t", "#15202d"),
            Self::S4t => ("s4t", "#0a1622"),
            Self::S5t => ("s5t", "#ffffff"),
            Self::S6t => ("s6t", "#ffffff"),
            Self::C1 => ("c1", "#17406d"),
            Self::C2 => ("c2", "#5e3510"),
            Self::C3 => ("c3", "#117d5c"),
            Self::C4 => ("c4", "#5b14d4"),
            Self::C5 => ("c5", "#7e7401"),
            Self::C6 => ("c6", "#c8156e"),
            Self::Forecast => ("forecast", "#5b5ba8"),
            Self::Forecast50 => ("forecast-50", "#cfcfea"),
            Self::Forecast80 => ("forecast-80", "#e6e6f4"),
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

    /// Relative luminance of `#rrggbb`, as WCAG 2 defines it.
    fn luminance(color: &str) -> f64 {
        let part = |at: usize| {
            let value = u8::from_str_radix(&color[at..at + 2], 16).unwrap();
            let share = f64::from(value) / 255.0;
            if share <= 0.040_45 {
                share / 12.92
            } else {
                ((share + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    }

    #[test]
    fn text_on_the_map_and_beside_the_lines_is_legible() {
        let contrast = |a: Token, b: Token| {
            let (a, b) = (luminance(a.light()), luminance(b.light()));
            (a.max(b) + 0.05) / (a.min(b) + 0.05)
        };
        let tiles = Token::SHADES;
        let lines = Token::LINES.map(|line| (Token::Ground, line));
        for (ground, text) in tiles.into_iter().chain(lines) {
            assert!(contrast(ground, text) >= 4.5, "{text:?}");
        }
    }

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
