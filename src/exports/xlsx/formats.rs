//! How cells look and how their numbers are written.
use crate::{briefing::Cell, exports::csv::is_dangerous, i18n::Lang};
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};
use std::collections::HashMap;

const INK_2: Color = Color::RGB(0x4A_5560);
const LINE: Color = Color::RGB(0xC9_D0D8);
const HEAD: Color = Color::RGB(0xE8_ECF1);
const GAP: Color = Color::RGB(0xEE_EEEE);

/// The mark of sample figures.
pub(super) fn sample() -> Format {
    Format::new()
        .set_bold()
        .set_font_color(Color::RGB(0x7A_3E00))
        .set_background_color(Color::RGB(0xFF_F0D6))
}

/// A title.
pub(super) fn title() -> Format {
    Format::new()
        .set_bold()
        .set_font_size(15)
        .set_align(FormatAlign::VerticalCenter)
}

/// What stands beside.
pub(super) fn quiet() -> Format {
    Format::new().set_font_color(INK_2)
}

/// A heading of words, or of numbers.
pub(super) fn heading(is_number: bool) -> Format {
    let heading = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_background_color(HEAD)
        .set_border_bottom(FormatBorder::Medium)
        .set_border_color(LINE);
    match is_number {
        true => heading.set_align(FormatAlign::Right),
        false => heading.set_align(FormatAlign::Left).set_indent(1),
    }
}

/// A text that may have several lines.
pub(super) fn wrapped() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

/// The name of a line.
pub(super) fn name() -> Format {
    Format::new().set_bold().set_align(FormatAlign::Top)
}

/// The formats of the cells of a sheet, each made once.
pub(super) struct Formats {
    lang: Lang,
    made: HashMap<(u8, u8), Format>,
}

impl Formats {
    pub(super) fn new(lang: Lang) -> Self {
        Self {
            lang,
            made: HashMap::new(),
        }
    }

    /// The format of `cell`; long texts are wrapped.
    pub(super) fn of(&mut self, cell: &Cell, wraps: bool) -> &Format {
        let key = match cell {
            Cell::Empty => (0, 0),
            Cell::Missing => (1, 0),
            Cell::Text(text) => (2, u8::from(wraps) + 2 * u8::from(is_dangerous(text))),
            Cell::Count(_) => (3, 0),
            Cell::Share(_, places) => (4, *places),
            Cell::Points(_, places) => (5, *places),
            Cell::Number(_, places) => (6, *places),
            Cell::Month(_) => (7, 0),
            Cell::Day(_) => (8, 0),
        };
        let lang = self.lang;
        self.made.entry(key).or_insert_with(|| made(key, lang))
    }
}

fn made((kind, how): (u8, u8), lang: Lang) -> Format {
    let number = |code: String| Format::new().set_num_format(code);
    let top = match kind {
        1 => Format::new().set_background_color(GAP),
        2 => {
            // Off the number that stands at the right of the column before.
            let text = Format::new().set_align(FormatAlign::Left).set_indent(1);
            let text = if how & 1 == 1 {
                text.set_text_wrap()
            } else {
                text
            };
            // So that it stays a text when somebody edits the cell.
            if how & 2 == 2 {
                text.set_quote_prefix()
            } else {
                text
            }
        }
        3 => number("#,##0".into()),
        4 => number(format!("{}%", decimals("0", how))),
        5 => {
            let plain = decimals("0", how);
            number(format!("+{plain};\"−\"{plain};{plain}"))
        }
        6 => number(decimals("#,##0", how)),
        7 => number(month(lang).into())
            .set_align(FormatAlign::Left)
            .set_indent(1),
        8 => number(day(lang).into())
            .set_align(FormatAlign::Left)
            .set_indent(1),
        _ => Format::new(),
    };
    top.set_align(FormatAlign::Top)
}

fn decimals(whole: &str, places: u8) -> String {
    match places {
        0 => whole.to_owned(),
        places => format!("{whole}.{}", "0".repeat(places.into())),
    }
}

/// How months are written.
pub(super) fn month(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "mm/yyyy",
        Lang::En => "mmm yyyy",
    }
}

fn day(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "dd/mm/yyyy",
        Lang::En => "d mmm yyyy",
    }
}
