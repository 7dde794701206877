//! The words of the choice of text size and colours.
use super::Lang;

/// What the choice says in one language.
#[derive(Debug)]
pub struct AppearanceTexts {
    /// One size down.
    pub smaller: &'static str,
    /// The usual size.
    pub normal: &'static str,
    /// One size up.
    pub larger: &'static str,
    /// Switches high contrast.
    pub contrast: &'static str,
    /// Label of the sizes.
    pub text: &'static str,
    /// Label of the themes.
    pub colours: &'static str,
    /// System, light, dark, high contrast.
    pub themes: [&'static str; 4],
}

impl Lang {
    /// The words of the choice of text size and colours.
    pub fn appearance(self) -> &'static AppearanceTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }
}

static VI: AppearanceTexts = AppearanceTexts {
    smaller: "Cỡ chữ nhỏ hơn",
    normal: "Cỡ chữ thường",
    larger: "Cỡ chữ lớn hơn",
    contrast: "Tương phản cao",
    text: "Cỡ chữ",
    colours: "Màu",
    themes: ["Theo máy", "Sáng", "Tối", "Tương phản cao"],
};

static EN: AppearanceTexts = AppearanceTexts {
    smaller: "Smaller text",
    normal: "Usual text size",
    larger: "Larger text",
    contrast: "High contrast",
    text: "Text size",
    colours: "Colours",
    themes: ["As the system", "Light", "Dark", "High contrast"],
};
