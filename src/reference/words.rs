//! Passwords and words that are tried first by those who guess.
//!
//! Where the long list comes from stands in the licence beside it.

/// Some thirty thousand passwords of four characters and more, in lower case and in order.
const COMMON: &str = include_str!("passwords/common.txt");
/// Words of Việt Nam without marks: passwords, offices, names of persons.
const VIETNAMESE: &str = include_str!("passwords/vietnamese.txt");

/// The common passwords, in order.
pub fn common_passwords() -> Vec<&'static str> {
    COMMON.lines().collect()
}

/// Words of Việt Nam that are tried first, also put together.
pub fn vietnamese_words() -> impl Iterator<Item = &'static str> {
    VIETNAMESE
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_long_list_is_long_in_order_and_in_lower_case() {
        let common = common_passwords();
        assert!(common.len() >= 10_000, "{}", common.len());
        assert!(common.is_sorted());
        assert!(common.iter().all(|word| {
            word.len() >= 4 && word.chars().all(|sign| matches!(sign, '!'..='~'))
        }));
        assert!(!COMMON.contains(char::is_uppercase));
    }

    #[test]
    fn words_of_the_country_stand_without_marks() {
        let plain = |word: &str| {
            word.chars()
                .all(|sign| matches!(sign, 'a'..='z' | '0'..='9'))
        };
        assert!(vietnamese_words().all(plain));
        for word in ["matkhau", "vietnam", "hanoi", "nguyen", "toantrinh"] {
            assert!(vietnamese_words().any(|known| known == word), "{word}");
        }
    }
}
