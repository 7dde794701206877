//! Inter, embedded: one set of files for measuring, for outlines and for the page.
use super::theme::UNITS;
use plotters::style::{FontDesc, FontFamily, FontStyle, register_font};
use std::sync::LazyLock;

const REGULAR: &[u8] = include_bytes!("../../public/fonts/Inter-Regular.ttf");
const SEMI_BOLD: &[u8] = include_bytes!("../../public/fonts/Inter-SemiBold.ttf");
const BOLD: &[u8] = include_bytes!("../../public/fonts/Inter-Bold.ttf");

const FAMILY: &str = "Inter";

/// plotters knows two weights of a family; the third goes by a name of its own.
const SEMI_BOLD_FAMILY: &str = "Inter SemiBold";

/// Ascent plus descent of Inter, in ems: what `ab_glyph` takes for the size of a font.
const EMS_HIGH: f64 = 1.21;

/// How bold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Regular,
    SemiBold,
    Bold,
}

impl Weight {
    /// The value of `font-weight`; `None` for what is the default anyway.
    pub const fn number(self) -> Option<&'static str> {
        match self {
            Self::Regular => None,
            Self::SemiBold => Some("600"),
            Self::Bold => Some("700"),
        }
    }

    /// The weight with that value of `font-weight`.
    pub fn numbered(number: &str) -> Self {
        match number {
            "600" => Self::SemiBold,
            "700" => Self::Bold,
            _ => Self::Regular,
        }
    }

    /// The font itself.
    pub const fn file(self) -> &'static [u8] {
        match self {
            Self::Regular => REGULAR,
            Self::SemiBold => SEMI_BOLD,
            Self::Bold => BOLD,
        }
    }

    /// The weight of a face made by [`face`].
    pub fn of(family: &str, style: FontStyle) -> Self {
        match style {
            FontStyle::Bold => Self::Bold,
            _ if family == SEMI_BOLD_FAMILY => Self::SemiBold,
            _ => Self::Regular,
        }
    }
}

static REGISTERED: LazyLock<()> = LazyLock::new(|| {
    for (family, style, bytes) in [
        (FAMILY, FontStyle::Normal, REGULAR),
        (FAMILY, FontStyle::Bold, BOLD),
        (SEMI_BOLD_FAMILY, FontStyle::Normal, SEMI_BOLD),
    ] {
        let registered = register_font(family, style, bytes).is_ok();
        assert!(registered, "the embedded files are fonts");
    }
});

/// A face of Inter for plotters.
///
/// Made anew for each weight: `FontDesc::style` would keep the data of the regular face.
pub fn face(size: f64, weight: Weight) -> FontDesc<'static> {
    LazyLock::force(&REGISTERED);
    let (family, style) = match weight {
        Weight::Regular => (FAMILY, FontStyle::Normal),
        Weight::SemiBold => (SEMI_BOLD_FAMILY, FontStyle::Normal),
        Weight::Bold => (FAMILY, FontStyle::Bold),
    };
    FontDesc::new(FontFamily::Name(family), size, style)
}

/// Estimated width of `text`. Unit: pixel.
///
/// The page sets all digits as wide as a 0, so that is what they are taken for.
pub fn width(text: &str, size: f64, weight: Weight) -> f64 {
    let scale = f64::from(UNITS);
    let wide = |letter: char| if letter.is_ascii_digit() { '0' } else { letter };
    let text: String = text.chars().map(wide).collect();
    let (width, _) = face(size * scale * EMS_HIGH, weight)
        .box_size(&text)
        .expect("the three faces are registered");
    f64::from(width) / scale
}
