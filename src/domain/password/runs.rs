//! Passwords that fingers make rather than heads: repeats, runs, dates and numbers of a person.
use chrono::NaiveDate;

/// Signs in the order in which hands and counting go along them.
const ROWS: [&str; 11] = [
    "01234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiop[]",
    "asdfghjkl;'",
    "zxcvbnm,./",
    "!@#$%^&*()",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "qazwsxedcrfvtgbyhnujmikolp",
    "1q2w3e4r5t6y7u8i9o0p",
    "q1w2e3r4t5y6u7i8o9p0",
    "1a2b3c4d5e6f7g8h9i0j",
];
/// Signs from which a stretch of a row is no accident.
const SHORTEST: usize = 3;

/// Whether the signs are fewer than `unit` ones over and over, the last time perhaps in part.
pub(super) fn is_repeated(signs: &[char], unit: usize) -> bool {
    let periods = 1..unit.min(signs.len() / 2 + 1);
    periods.into_iter().any(|period| {
        signs
            .iter()
            .skip(period)
            .eq(signs.iter().take(signs.len() - period))
    })
}

/// Whether the signs fall into stretches of three and more on average, each along a row.
pub(super) fn is_run(signs: &[char]) -> bool {
    let (mut at, mut pieces) = (0, 0);
    while at < signs.len() {
        let length = stretch(&signs[at..]);
        at += if length >= SHORTEST { length } else { 1 };
        pieces += 1;
    }
    pieces * SHORTEST <= signs.len()
}

/// How many of the first signs are one sign repeated or lie along a row, either way.
fn stretch(signs: &[char]) -> usize {
    let same = signs.iter().take_while(|sign| **sign == signs[0]).count();
    let along = |row: &mut dyn Iterator<Item = char>| {
        let from = row.skip_while(|sign| *sign != signs[0]);
        from.zip(signs).take_while(|(a, b)| a == *b).count()
    };
    ROWS.iter()
        .flat_map(|row| [along(&mut row.chars()), along(&mut row.chars().rev())])
        .fold(same, usize::max)
}

/// Whether the digits are all there is and read as a date, a phone number or the number of a
/// citizen.
pub(super) fn is_personal_number(signs: &[char]) -> bool {
    let digits: String = signs.iter().filter(|sign| sign.is_ascii_digit()).collect();
    if signs.iter().any(|sign| sign.is_alphabetic()) {
        return false;
    }
    match digits.len() {
        8 => {
            let part = |from: usize, to: usize| digits[from..to].parse().unwrap_or(0);
            let date = |year: u32, month, day| {
                let year = i32::try_from(year).unwrap_or(0);
                (1900..2100).contains(&year)
                    && NaiveDate::from_ymd_opt(year, month, day).is_some()
            };
            date(part(4, 8), part(2, 4), part(0, 2))
                || date(part(0, 4), part(4, 6), part(6, 8))
                || date(part(4, 8), part(0, 2), part(2, 4))
        }
        10 | 12 => digits.starts_with('0'),
        11 => digits.starts_with("84"),
        _ => false,
    }
}
