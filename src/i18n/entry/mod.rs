//! The words of entry and review: what was typed, what is asked about, days, states and acts.
mod clock;
mod draft;
mod line;
mod notices;
mod typed;
mod typing;
mod workflow;

use super::Lang;
use crate::domain::{Count, Held};

impl Lang {
    /// A count in a sentence: its number, or why there is none.
    pub fn count(self, count: Count) -> String {
        match (count, self) {
            (Count::Value(value), _) => self.whole(value),
            (Count::NotApplicable, Self::Vi) => "không áp dụng".into(),
            (Count::NotApplicable, Self::En) => "not applicable".into(),
            (Count::NotProvided, Self::Vi) => "chưa cung cấp".into(),
            (Count::NotProvided, Self::En) => "not provided".into(),
        }
    }

    /// A line of the form in words: the value and what is said with it.
    pub fn held(self, held: &Held) -> String {
        let mut said = self.count(held.count);
        let w = self.typing();
        for (label, words) in [(w.comment, &held.comment), (w.reason, &held.reason)] {
            if !words.is_empty() {
                said += &format!(" · {label}: “{words}”");
            }
        }
        said
    }
}

/// A sentence begins with a capital, wherever its first name came from. Names begin with a letter of
/// ASCII or with `đ`; the tables for all others would be a lot to load for a browser.
fn capital(text: &str) -> String {
    let mut signs = text.chars();
    let first = signs.next().map(|first| match first {
        'đ' => 'Đ',
        first => first.to_ascii_uppercase(),
    });
    first.into_iter().chain(signs).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Indicator;

    #[test]
    fn every_name_of_a_rate_can_begin_a_sentence() {
        for indicator in Indicator::ALL {
            for lang in Lang::ALL {
                let name = capital(lang.of(indicator.short()));
                let first = name.chars().next().unwrap();
                assert!(first.is_uppercase() || first.is_ascii_digit(), "{name}");
            }
        }
        assert_eq!(capital("đúng hạn"), "Đúng hạn");
    }
}
