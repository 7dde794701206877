//! How large and in which colours a reader wants the pages. Kept in a cookie, so that it holds
//! without JavaScript and from the first paint on.
use std::str::FromStr;

/// The name of the cookie, and the address that sets it.
pub const COOKIE: &str = "appearance";

/// Size of the text. Unit: percent of the browser's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TextSize {
    /// 100 %.
    #[default]
    Normal,
    /// 125 %.
    Large,
    /// 150 %.
    Larger,
    /// 200 %.
    Largest,
}

/// Colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Whatever the reader's system says.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Black on white, every border drawn.
    Contrast,
}

/// What the reader chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Appearance {
    /// Size of the text.
    pub text: TextSize,
    /// Colours.
    pub theme: Theme,
}

impl TextSize {
    /// Every size, smallest first.
    pub const ALL: [Self; 4] = [Self::Normal, Self::Large, Self::Larger, Self::Largest];

    /// The percentage, as the cookie and the style sheet name it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Normal => "100",
            Self::Large => "125",
            Self::Larger => "150",
            Self::Largest => "200",
        }
    }

    /// The next size up, or down; the same at the end.
    pub fn step(self, up: bool) -> Self {
        let at = Self::ALL.iter().position(|size| *size == self).unwrap_or(0);
        let to = if up { at + 1 } else { at.saturating_sub(1) };
        Self::ALL.get(to).copied().unwrap_or(self)
    }
}

impl Theme {
    /// Every theme.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::Contrast];

    /// The word in the cookie and the style sheet.
    pub fn code(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }
}

impl Appearance {
    /// The value of the cookie: `125-dark`.
    pub fn code(self) -> String {
        format!("{}-{}", self.text.code(), self.theme.code())
    }

    /// What the header `Cookie` says; anything else there is not ours.
    pub fn from_cookies(cookies: &str) -> Self {
        cookies
            .split(';')
            .filter_map(|cookie| cookie.trim().split_once('='))
            .find(|(name, _)| *name == COOKIE)
            .and_then(|(_, value)| value.parse().ok())
            .unwrap_or_default()
    }
}

impl FromStr for Appearance {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (size, theme) = text.split_once('-').ok_or(())?;
        let text = TextSize::ALL.into_iter().find(|known| known.code() == size);
        let theme = Theme::ALL.into_iter().find(|known| known.code() == theme);
        let (text, theme) = text.zip(theme).ok_or(())?;
        Ok(Self { text, theme })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_survives_the_cookie_and_nonsense_is_the_default() {
        let chosen = Appearance {
            text: TextSize::Larger,
            theme: Theme::Contrast,
        };
        let cookies = format!("other=1; {COOKIE}={}; last=2", chosen.code());
        assert_eq!(Appearance::from_cookies(&cookies), chosen);
        for wrong in ["", "appearance=", "appearance=900-dark", "appearance=100"] {
            assert_eq!(Appearance::from_cookies(wrong), Appearance::default());
        }
    }

    #[test]
    fn text_grows_to_twice_its_size_and_no_further() {
        assert_eq!(TextSize::Larger.step(true), TextSize::Largest);
        assert_eq!(TextSize::Largest.step(true), TextSize::Largest);
        assert_eq!(TextSize::Normal.step(false), TextSize::Normal);
    }
}
