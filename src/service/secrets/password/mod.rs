//! Passwords: chosen, hashed, compared.
use super::{chance, words};
use crate::domain::{PasswordRefusal, PasswordRule};
use argon2::{
    Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version,
    password_hash::phc::PasswordHash,
};
use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// Memory of a hash in KiB; with two passes and one lane what OWASP asks for at least.
const MEMORY: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// The hash that a password is compared with where there is no account, at today's price.
///
/// Nobody knows what it is the hash of; it never opens anything anyway.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$JFR1rl65YiiA8g1Qke8OaA$youEGAjUwiZ2SUcG2Gd++8PZm0iMxtHpqfuOu1IUXuY";

/// A password as it was typed, with marks and letters composed, so that it is the same from
/// every keyboard.
///
/// It prints as dots and is never stored.
#[derive(Clone)]
pub struct Password(String);

/// What comparing a password with a hash comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is the password.
    Right,
    /// It is the password, and the hash was made at an earlier price: it is to be made anew now
    /// that the password is known.
    RightButOutdated,
    /// It is not, or there is none.
    Wrong,
}

impl Password {
    /// Takes a password as it was typed. Spaces are part of it.
    pub fn new(typed: &str) -> Self {
        Self(typed.nfc().collect())
    }

    /// Whether it may be chosen.
    ///
    /// # Errors
    /// The first rule that it breaks.
    pub fn check(&self, rule: &PasswordRule) -> Result<(), PasswordRefusal> {
        rule.check(&self.0, &words::known)
    }

    /// The hash that is stored, with its own salt and the price in it (PHC form).
    pub(super) fn hash(&self) -> String {
        let salt: [u8; 16] = chance::bytes();
        hasher()
            .hash_password_with_salt(self.0.as_bytes(), &salt)
            .expect("a salt of 16 bytes and the constant price are valid")
            .to_string()
    }

    /// Compares it with the stored hash of an account. Without one the same work is done.
    pub(super) fn verify(&self, stored: Option<&str>) -> Verdict {
        // What cannot be a password is not hashed at its length.
        let possible = self.0.chars().count() <= PasswordRule::LONGEST;
        let typed = if possible { self.0.as_bytes() } else { b"" };
        let known = stored.and_then(|stored| {
            let read = PasswordHash::new(stored);
            if let Err(error) = &read {
                tracing::error!(%error, "a stored password hash does not read");
            }
            read.ok()
        });
        let nobody = || PasswordHash::new(NOBODY).expect("the hash of nobody reads");
        let (exists, hash) = match known {
            Some(hash) => (true, hash),
            None => (false, nobody()),
        };
        let right = hasher().verify_password(typed, &hash).is_ok();
        match right && exists && possible {
            false => Verdict::Wrong,
            true if is_current(&hash) => Verdict::Right,
            true => Verdict::RightButOutdated,
        }
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Argon2id at today's price.
fn hasher() -> Argon2<'static> {
    let price = Params::new(MEMORY, PASSES, LANES, None).expect("the price is within bounds");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, price)
}

/// Whether a hash was made as one would be made today.
fn is_current(hash: &PasswordHash) -> bool {
    Params::try_from(hash).is_ok_and(|price| {
        hash.algorithm == Algorithm::Argon2id.ident()
            && hash.version == Some(Version::V0x13.into())
            && (price.m_cost(), price.t_cost(), price.p_cost()) == (MEMORY, PASSES, LANES)
    })
}

#[cfg(test)]
mod tests;
