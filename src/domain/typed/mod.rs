//! What stands where a count belongs: a count, why there is none, or why it is neither.
//!
//! One rule for the form, files and machines. The form says at once beside the cell how it read
//! `1.234`, so it may read it as people in Việt Nam write it; a file has nobody to tell, so
//! there it is refused.
use super::Count;

/// Where a text was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// In a cell of the form, by a person who sees how it was read.
    Form,
    /// In a file, or sent by a machine: digits only.
    File,
}

/// How a text was understood. All but [`Manner::Plain`] is said beside the cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// As it stands there.
    Plain,
    /// Points, spaces or several commas were taken as marks of thousands.
    Grouped,
    /// Full-width digits, as an input method for Chinese or Japanese types them.
    FullWidth,
    /// A lone dash was taken as "not applicable".
    Dash,
}

/// A text that was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Typed {
    /// What it says.
    pub count: Count,
    /// How it was understood.
    pub manner: Manner,
}

/// Why a text is no count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TypedError {
    /// Its separators could mean thousands or decimals.
    #[error("its separators could mean thousands or decimals")]
    Ambiguous,
    /// A number with decimals.
    #[error("a number with decimals")]
    Decimals,
    /// A number with a minus, or in brackets as accountants write it.
    #[error("a negative number")]
    Negative,
    /// A number with an exponent, as a spreadsheet shortens long ones.
    #[error("a number with an exponent")]
    Exponent,
    /// A percentage.
    #[error("a percentage")]
    Percentage,
    /// A formula.
    #[error("a formula")]
    Formula,
    /// The error of a spreadsheet, such as `#REF!`.
    #[error("the error of a spreadsheet")]
    SpreadsheetError,
    /// Larger than [`Count::MAX`].
    #[error("larger than any count")]
    TooLarge,
    /// Anything else.
    #[error("not a whole number of zero or more")]
    NotACount,
}

/// Longest text that is looked at; no count and no word for one is longer. Unit: bytes.
const LONGEST: usize = 120;
/// Words for "not applicable", in lower case.
const NOT_APPLICABLE: [&str; 3] = ["n/a", "kad", "không áp dụng"];

/// Reads a count as `origin` may write it.
pub fn read_count(text: &str, origin: Origin) -> Result<Count, TypedError> {
    match (origin, read_typed(text)) {
        (Origin::Form, read) => read.map(|typed| typed.count),
        (Origin::File, Ok(typed)) => match typed.manner {
            Manner::Plain => Ok(typed.count),
            Manner::Grouped => Err(TypedError::Ambiguous),
            Manner::FullWidth | Manner::Dash => Err(TypedError::NotACount),
        },
        // Whether `12.0` is twelve or a hundred and twenty is not for a file to tell.
        (Origin::File, Err(TypedError::Decimals)) => Err(TypedError::Ambiguous),
        (Origin::File, Err(error)) => Err(error),
    }
}

/// Reads what was typed or pasted in a cell of the form, and says how it was understood.
pub fn read_typed(text: &str) -> Result<Typed, TypedError> {
    let text = text.trim_matches(|sign: char| sign.is_whitespace() || is_unseen(sign));
    let plain = |count| {
        Ok(Typed {
            count,
            manner: Manner::Plain,
        })
    };
    if text.is_empty() {
        return plain(Count::NotProvided);
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return plain(Count::Value(value(text.bytes())?));
    }
    if text.len() > LONGEST {
        return Err(TypedError::NotACount);
    }
    if matches!(text, "-" | "–" | "—" | "−") {
        return Ok(Typed {
            count: Count::NotApplicable,
            manner: Manner::Dash,
        });
    }
    if let Some(read) = read_digits(text) {
        return read;
    }
    if NOT_APPLICABLE.contains(&&*plain_word(text)) {
        return plain(Count::NotApplicable);
    }
    Err(why_not(text))
}

/// Digits and separators, full width or not; `None` where anything else stands.
fn read_digits(text: &str) -> Option<Result<Typed, TypedError>> {
    let narrow: String = text
        .chars()
        .map(|sign| match sign {
            '０'..='９' | '．' | '，' => narrowed(sign),
            sign if sign.is_whitespace() => ' ',
            sign => sign,
        })
        .collect();
    let is_separator = |byte: u8| matches!(byte, b'.' | b',' | b' ');
    let starts = narrow.bytes().next()?.is_ascii_digit();
    let ends = narrow.bytes().last()?.is_ascii_digit();
    let all = narrow
        .bytes()
        .all(|b| b.is_ascii_digit() || is_separator(b));
    if !all || !starts {
        return None;
    }
    let manner = if text.chars().any(|sign| narrowed(sign) != sign) {
        Manner::FullWidth
    } else {
        Manner::Grouped
    };
    let digits = || narrow.bytes().filter(u8::is_ascii_digit);
    let separators: Vec<u8> = narrow.bytes().filter(|byte| is_separator(*byte)).collect();
    let read = match grouping(&narrow, &separators) {
        _ if !ends => Err(TypedError::Ambiguous),
        Grouping::Thousands => value(digits()).map(|value| Typed {
            count: Count::Value(value),
            manner,
        }),
        Grouping::Decimals => Err(TypedError::Decimals),
        Grouping::Unclear => Err(TypedError::Ambiguous),
    };
    Some(read)
}

enum Grouping {
    Thousands,
    Decimals,
    Unclear,
}

/// What the separators of a number mean.
///
/// `1.234` and `12 345` are thousands as Việt Nam writes them. `1,234` is thousands in one
/// country and decimals in the other, and is left open; `1,234,567` can only be thousands.
fn grouping(number: &str, separators: &[u8]) -> Grouping {
    let Some(sign) = separators.first() else {
        return Grouping::Thousands;
    };
    let mut groups = number.split(|c: char| !c.is_ascii_digit());
    let first = groups.next().unwrap_or_default();
    let by_three = matches!(first.len(), 1..=3)
        && !first.starts_with('0')
        && groups.clone().all(|group| group.len() == 3);
    let one_sign = separators.iter().all(|other| other == sign);
    match (by_three && one_sign, *sign) {
        (true, b',') if separators.len() == 1 => Grouping::Unclear,
        (true, _) => Grouping::Thousands,
        // `1.234,5` and `1,234.5`: the last separator differs from all before it.
        (false, _) if is_decimal(separators) => Grouping::Decimals,
        (false, _) => Grouping::Unclear,
    }
}

fn is_decimal(separators: &[u8]) -> bool {
    let Some((last, before)) = separators.split_last() else {
        return false;
    };
    *last != b' ' && before.iter().all(|sign| sign != last)
}

/// The half-width form of a full-width digit or separator.
fn narrowed(sign: char) -> char {
    match sign {
        '０'..='９' | '．' | '，' => char::from_u32(sign as u32 - 0xFEE0).unwrap_or(sign),
        sign => sign,
    }
}

fn value(digits: impl Iterator<Item = u8>) -> Result<u64, TypedError> {
    digits.into_iter().try_fold(0, |value, digit| {
        let value = value * 10 + u64::from(digit - b'0');
        (value <= Count::MAX)
            .then_some(value)
            .ok_or(TypedError::TooLarge)
    })
}

/// A word in lower case and composed, as far as words for "not applicable" have it. The tables for
/// all letters of the world would be half of what a browser has to load.
fn plain_word(text: &str) -> String {
    let mut word = text.to_ascii_lowercase();
    for (written, letter) in [
        ("o\u{302}", "ô"),
        ("a\u{301}", "á"),
        ("u\u{323}", "ụ"),
        ("Ô", "ô"),
        ("Á", "á"),
        ("Ụ", "ụ"),
    ] {
        word = word.replace(written, letter);
    }
    word
}

/// Why a text that is neither a count nor a word for one cannot be taken.
fn why_not(text: &str) -> TypedError {
    let number = |text: &str| {
        text.starts_with(|sign: char| narrowed(sign).is_ascii_digit())
            && text.chars().all(|sign| {
                matches!(narrowed(sign), '0'..='9' | '.' | ',') || sign.is_whitespace()
            })
    };
    let negative = text
        .strip_prefix(['-', '–', '—', '−'])
        .or_else(|| text.strip_prefix('(')?.strip_suffix(')'));
    let exponent = text.split_once(['e', 'E']).is_some_and(|(before, after)| {
        number(before) && number(after.strip_prefix(['+', '-']).unwrap_or(after))
    });
    if text.starts_with('=') {
        TypedError::Formula
    } else if text.starts_with('#') {
        TypedError::SpreadsheetError
    } else if negative.is_some_and(|rest| number(rest.trim_start())) {
        TypedError::Negative
    } else if text
        .strip_suffix('%')
        .is_some_and(|rest| number(rest.trim_end()))
    {
        TypedError::Percentage
    } else if exponent {
        TypedError::Exponent
    } else {
        TypedError::NotACount
    }
}

/// Signs that nobody sees and that come along with pasted text.
fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests;
