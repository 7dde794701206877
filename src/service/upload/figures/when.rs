//! The month or the days that a cell names.
use crate::domain::{Month, Period, PeriodRule, Reason, check_period, plain, read_day};
use chrono::NaiveDate;

/// Reads a month: `2026-10`, `10/2026`, `tháng 10/2026`, `October 2026`, or any day of it.
pub(super) fn read_month(text: &str) -> Option<Month> {
    if let Ok(month) = text.parse() {
        return Some(month);
    }
    if let Some(day) = read_day(text) {
        return Some(Month::of(day));
    }
    let words = plain(text);
    let numbers: Vec<&str> = words
        .split(' ')
        .filter(|word| !["thang", "month", "nam", "ky"].contains(word))
        .collect();
    let [month, year] = numbers[..] else {
        return None;
    };
    let digits = |word: &str, most: usize| {
        let sound =
            (1..=most).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
        sound.then(|| word.parse().ok()).flatten()
    };
    let month = month.strip_prefix('t').unwrap_or(month);
    let number = digits(month, 2).or_else(|| {
        const ENGLISH: [&str; 12] = [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ];
        let named = |name: &&str| *name == month || name[..3] == *month;
        (1..)
            .zip(&ENGLISH)
            .find(|(_, name)| named(name))
            .map(|(number, _)| number)
    })?;
    let year: u32 = digits(year, 4).filter(|_| year.len() == 4)?;
    Month::new(year as i32, number)
}

/// The days of a bare month, if they have ended.
pub(super) fn of_month(
    text: &str,
    rule: PeriodRule,
    today: NaiveDate,
) -> Result<Period, Reason> {
    let month = read_month(text).ok_or(Reason::NotAMonth)?;
    check_period(rule.period(month), today)
}

/// The days from `start` to `end`, if they are a reporting month that has ended.
pub(super) fn of_days(
    start: NaiveDate,
    end: NaiveDate,
    today: NaiveDate,
) -> Result<Period, Reason> {
    let period = Period::new(start, end).map_err(|_| Reason::NotAReportingMonth)?;
    check_period(period, today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_read_as_people_write_it() {
        for text in [
            "2026-10",
            "10/2026",
            "10-2026",
            "10.2026",
            "tháng 10/2026",
            "Tháng\u{a0}10/2026",
            "THÁNG 10 NĂM 2026",
            "T10/2026",
            "October 2026",
            "Oct 2026",
            "2026-10-14",
            "14/10/2026",
        ] {
            assert_eq!(read_month(text), "2026-10".parse().ok(), "{text}");
        }
        for text in [
            "",
            "10",
            "2026",
            "13/2026",
            "0/2026",
            "10/26",
            "202610",
            "46296",
            "quý 3/2026",
            "10/2026/1",
            "octo 2026",
            "٣/2026",
        ] {
            assert_eq!(read_month(text), None, "{text}");
        }
    }
}
