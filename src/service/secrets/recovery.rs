//! Codes on paper, for those who have lost their phone.
use super::{base32, chance, token::TokenHash};
use std::fmt;

/// How many codes are given at a time.
pub const CODES: usize = 10;

/// Crockford's signs: none looks like another.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Bytes of a code, which are 16 signs.
const BYTES: usize = 10;

/// 80 bits of chance, written `7K2M-QX4V-0B9T-HN3C`. Each works once.
///
/// It prints as dots; [`RecoveryCode::reveal`] is for the one to whom it is given.
#[derive(Clone)]
pub struct RecoveryCode([u8; BYTES]);

/// New codes in place of all that were given before.
pub fn recovery_codes() -> [RecoveryCode; CODES] {
    std::array::from_fn(|_| RecoveryCode(chance::bytes()))
}

impl RecoveryCode {
    /// Reads a code as people type it: in any case, with or without spaces and hyphens, O for 0
    /// and I or L for 1.
    pub fn read(text: &str) -> Option<Self> {
        let plain = |sign: char| match sign.to_ascii_uppercase() {
            ' ' | '-' | '–' | '\u{a0}' => None,
            'O' => Some('0'),
            'I' | 'L' => Some('1'),
            sign => Some(sign),
        };
        let signs: String = text.trim().chars().take(64).filter_map(plain).collect();
        if signs.len() != BYTES * 8 / 5 {
            return None;
        }
        let bytes = base32::read(&signs, SIGNS)?;
        bytes.try_into().ok().map(Self)
    }

    /// The code as text, in groups of four. It is shown once and never stored.
    pub fn reveal(&self) -> String {
        let text = base32::write(&self.0, SIGNS);
        let groups: Vec<&str> = (0..text.len())
            .step_by(4)
            .map(|at| &text[at..at + 4])
            .collect();
        groups.join("-")
    }

    /// What is stored instead of it.
    ///
    /// A slow hash is for what people think up. These are 80 bits of chance: at ten thousand
    /// million guesses a second, one code takes two million years.
    pub fn hash(&self) -> TokenHash {
        TokenHash::of(&self.0)
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashSet;

    #[test]
    fn ten_codes_are_given_and_no_two_are_alike() {
        let texts: HashSet<String> =
            recovery_codes().iter().map(RecoveryCode::reveal).collect();
        assert_eq!(texts.len(), 10);
        assert!(
            texts
                .iter()
                .all(|text| text.len() == 19 && text.matches('-').count() == 3)
        );
    }

    #[test]
    fn a_code_is_read_as_people_write_it() {
        let code = RecoveryCode([7, 255, 0, 16, 132, 33, 9, 200, 1, 64]);
        let text = code.reveal();
        let slips = text
            .to_lowercase()
            .replace('0', "o")
            .replace('1', "l")
            .replace('-', " ");
        for typed in [
            text.clone(),
            text.replace('-', ""),
            slips,
            format!(" {text}\n"),
        ] {
            let read = RecoveryCode::read(&typed).map(|code| code.hash());
            assert_eq!(read, Some(code.hash()), "{typed}");
        }
        assert!(RecoveryCode::read(&text[..18]).is_none());
        assert!(RecoveryCode::read("").is_none());
    }

    proptest! {
        #[test]
        fn another_code_has_another_hash(a: [u8; BYTES], b: [u8; BYTES]) {
            let same = RecoveryCode(a).hash() == RecoveryCode(b).hash();
            prop_assert_eq!(same, a == b);
            let read = RecoveryCode::read(&RecoveryCode(a).reveal()).unwrap();
            prop_assert_eq!(read.0, a);
        }

        #[test]
        fn nothing_that_is_typed_panics(text in "\\PC{0,80}") {
            let _ = RecoveryCode::read(&text);
        }
    }
}
