//! Numbers, dates and periods as people read them. Nothing else in the product formats them.
use super::Lang;
use crate::domain::{Decimal, Month, Period};
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};

/// The real minus sign; a hyphen is not one.
const MINUS: char = '−';

impl Lang {
    /// A whole number with separators: `1.234.567`, `1,234,567`.
    pub fn whole(self, number: u64) -> String {
        let digits = number.to_string();
        let mut text = String::with_capacity(digits.len() + digits.len() / 3);
        for (at, digit) in digits.char_indices() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push(self.thousands());
            }
            text.push(digit);
        }
        text
    }

    /// A number with `places` decimals: `1.234,5`, `1,234.5`. A number that rounds to zero
    /// has no sign.
    pub fn number(self, number: f64, places: usize) -> String {
        let plain = format!("{:.places$}", number.abs());
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut text = self.whole(whole.parse().unwrap_or(u64::MAX));
        if !fraction.is_empty() {
            text.push(self.decimal());
            text.push_str(fraction);
        }
        let is_zero = plain.bytes().all(|byte| matches!(byte, b'0' | b'.'));
        if number < 0.0 && !is_zero {
            text.insert(0, MINUS);
        }
        text
    }

    /// A percentage with one decimal and no space: `17,9%`.
    pub fn percent(self, percent: f64) -> String {
        self.number(percent, 1) + "%"
    }

    /// A percentage with one decimal, or two within 0.05 of a threshold, where one would look
    /// like an error: `19,98%` against 20.
    pub fn percent_near(self, percent: f64, thresholds: &[f64]) -> String {
        self.rate_near(percent, thresholds) + "%"
    }

    /// As [`Lang::percent_near`], without the sign: for columns that carry the unit.
    pub fn rate_near(self, percent: f64, thresholds: &[f64]) -> String {
        let Some(threshold) = thresholds
            .iter()
            .find(|t| (percent - **t).abs() < 0.05 && percent != **t)
        else {
            return self.number(percent, 1);
        };
        // Cut towards the side on which the rate lies: 69,999 is not 70,00.
        let cut = if percent < *threshold {
            percent.min(threshold - 0.01)
        } else {
            percent.max(threshold + 0.01)
        };
        self.number(cut, 2)
    }

    /// A change with its sign: `+2,4`, `−0,5`, `0,0`.
    pub fn signed(self, number: f64) -> String {
        let text = self.number(number, 1);
        if number > 0.0
            && text
                .bytes()
                .any(|byte| byte.is_ascii_digit() && byte != b'0')
        {
            return format!("+{text}");
        }
        text
    }

    /// A number as its source wrote it: `68,54`, `17`.
    pub fn decimal_of(self, decimal: Decimal) -> String {
        self.number(decimal.value(), usize::from(decimal.places))
    }

    /// A day: `31/8/2024`, `31 Aug 2024`.
    pub fn day(self, day: NaiveDate) -> String {
        match self {
            Self::Vi => format!("{}/{}/{}", day.day(), day.month(), day.year()),
            Self::En => day.format("%-d %b %Y").to_string(),
        }
    }

    /// A moment by the clocks of Việt Nam: `22/11/2026, 17:05`.
    pub fn moment(self, at: DateTime<Utc>) -> String {
        let there = at + TimeDelta::hours(7);
        format!(
            "{}, {}",
            self.day(there.date_naive()),
            there.format("%H:%M")
        )
    }

    /// A month in short: `10/2026`, `Oct 2026`.
    pub fn month(self, month: Month) -> String {
        match self {
            Self::Vi => format!("{}/{}", month.number(), month.year()),
            Self::En => month.first_day().format("%b %Y").to_string(),
        }
    }

    /// A month in a sentence: `tháng 10/2026`, `October 2026`.
    pub fn month_long(self, month: Month) -> String {
        match self {
            Self::Vi => format!("tháng\u{a0}{}", self.month(month)),
            Self::En => format!("{} {}", month.first_day().format("%B"), month.year()),
        }
    }

    /// A period: `15/9 – 14/10/2026`, `15 Sep – 14 Oct 2026`.
    pub fn period(self, period: Period) -> String {
        let (start, end) = (period.start(), period.end());
        if start == end {
            return self.day(end);
        }
        if start.year() == end.year() {
            let start = match self {
                Self::Vi => format!("{}/{}", start.day(), start.month()),
                Self::En => start.format("%-d %b").to_string(),
            };
            return format!("{start} – {}", self.day(end));
        }
        format!("{} – {}", self.day(start), self.day(end))
    }

    fn thousands(self) -> char {
        match self {
            Self::Vi => '.',
            Self::En => ',',
        }
    }

    fn decimal(self) -> char {
        match self {
            Self::Vi => ',',
            Self::En => '.',
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(Lang::Vi.number(1_234_567.5, 1), "1.234.567,5");
        assert_eq!(Lang::En.number(1_234_567.5, 1), "1,234,567.5");
        assert_eq!(Lang::Vi.whole(999), "999");
        assert_eq!(Lang::Vi.whole(1000), "1.000");
        assert_eq!(Lang::Vi.percent(17.9), "17,9%");
    }

    #[test]
    fn a_change_has_a_real_sign_and_nothing_has_none() {
        assert_eq!(Lang::Vi.signed(2.44), "+2,4");
        assert_eq!(Lang::Vi.signed(-0.5), "−0,5");
        assert_eq!(Lang::Vi.signed(0.04), "0,0");
        assert_eq!(Lang::Vi.signed(-0.04), "0,0");
    }

    #[test]
    fn a_rate_close_to_a_threshold_shows_two_decimals() {
        assert_eq!(Lang::Vi.percent_near(19.98, &[20.0]), "19,98%");
        assert_eq!(Lang::Vi.percent_near(19.94, &[20.0]), "19,9%");
        assert_eq!(Lang::Vi.percent_near(20.0, &[20.0]), "20,0%");
        assert_eq!(Lang::Vi.percent_near(69.9999, &[70.0]), "69,99%");
        assert_eq!(Lang::Vi.percent_near(70.0001, &[70.0]), "70,01%");
    }

    #[test]
    fn days_months_and_periods_are_written_as_officials_write_them() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(Lang::Vi.day(day("2024-08-31")), "31/8/2024");
        let period = |a, b| Period::new(day(a), day(b)).unwrap();
        assert_eq!(
            Lang::Vi.period(period("2026-09-15", "2026-10-14")),
            "15/9 – 14/10/2026"
        );
        assert_eq!(
            Lang::Vi.period(period("2025-12-15", "2026-01-14")),
            "15/12/2025 – 14/1/2026"
        );
        assert_eq!(
            Lang::Vi.period(period("2025-07-01", "2025-07-01")),
            "1/7/2025"
        );
        assert_eq!(
            Lang::En.period(period("2026-09-15", "2026-10-14")),
            "15 Sep – 14 Oct 2026"
        );
        assert_eq!(
            Lang::En.month_long("2026-10".parse().unwrap()),
            "October 2026"
        );
    }
}
