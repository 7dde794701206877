//! Which passwords are taken: long enough, and not among those that are tried first.
//!
//! No rule asks for capitals, digits or signs, and none makes a password old: such rules lead to
//! `Matkhau@2026`.
mod guessed;
mod runs;

use super::folded::marks_removed;
use unicode_normalization::UnicodeNormalization;

pub use guessed::Guess;

/// Why a password is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PasswordRefusal {
    /// Shorter than `least`, which is less for those who have a second factor.
    TooShort {
        /// Characters that are needed.
        least: usize,
    },
    /// Longer than [`PasswordRule::LONGEST`].
    TooLong,
    /// A few characters over and over.
    Repeated,
    /// Neighbours on the keyboard, in the alphabet or in counting.
    Run,
    /// A date, a phone number or a number of a citizen.
    PersonalNumber,
    /// Little more than names of the person, the account or its unit.
    Own,
    /// Little more than words that are tried first.
    Guessed,
}

/// What a password is measured by.
#[derive(Clone, Copy, Debug)]
pub struct PasswordRule<'a> {
    /// Whether a code of a second factor is asked for as well.
    pub second_factor: bool,
    /// Names of the person, the account and its units, as they are written.
    pub own: &'a [&'a str],
}

impl PasswordRule<'_> {
    /// Characters that a password alone needs.
    pub const LEAST: usize = 15;
    /// Characters that are needed beside a second factor.
    pub const LEAST_WITH_SECOND_FACTOR: usize = 8;
    /// Characters that are taken at most.
    pub const LONGEST: usize = 128;

    /// Whether a password may be chosen. `known` tells how soon a word in lower case and without
    /// marks is tried.
    ///
    /// # Errors
    /// The first rule that it breaks.
    pub fn check(
        &self,
        password: &str,
        known: &dyn Fn(&str) -> Option<Guess>,
    ) -> Result<(), PasswordRefusal> {
        let length = password.nfc().count();
        let least = if self.second_factor {
            Self::LEAST_WITH_SECOND_FACTOR
        } else {
            Self::LEAST
        };
        if length < least {
            return Err(PasswordRefusal::TooShort { least });
        }
        if length > Self::LONGEST {
            return Err(PasswordRefusal::TooLong);
        }
        let signs: Vec<char> = marks_removed(password).collect();
        if runs::is_repeated(&signs, Self::LEAST_WITH_SECOND_FACTOR) {
            Err(PasswordRefusal::Repeated)
        } else if runs::is_run(&signs) {
            Err(PasswordRefusal::Run)
        } else if runs::is_personal_number(&signs) {
            Err(PasswordRefusal::PersonalNumber)
        } else {
            let own = own_words(self.own);
            let known = |word: &str| {
                let mine = own.iter().any(|own| own == word);
                if mine { Some(Guess::Own) } else { known(word) }
            };
            match guessed::guessed(&signs, &known) {
                Some(Guess::Own) => Err(PasswordRefusal::Own),
                Some(Guess::Obvious | Guess::Common) => Err(PasswordRefusal::Guessed),
                None => Ok(()),
            }
        }
    }
}

/// Each word of the names, each name in one word, and both without their digits.
fn own_words(names: &[&str]) -> Vec<String> {
    let mut words = Vec::new();
    for name in names {
        let name: String = marks_removed(name).collect();
        let parts: Vec<&str> = name
            .split(|sign: char| !sign.is_alphanumeric())
            .filter(|part| !part.is_empty())
            .collect();
        words.push(parts.concat());
        words.extend(parts.iter().map(|part| (*part).to_owned()));
    }
    let letters = |word: &String| word.chars().filter(|sign| sign.is_alphabetic()).collect();
    let without_digits: Vec<String> = words.iter().map(letters).collect();
    words.extend(without_digits);
    words.retain(|word| word.chars().count() > 1);
    words
}

#[cfg(test)]
mod tests;
