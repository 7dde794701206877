//! Tokens that open something: a session, an invitation, the interface for machines.
use super::chance;
use sha2::{Digest, Sha256};
use std::fmt::{self, Write as _};
use subtle::ConstantTimeEq;

/// How the token of a machine begins, so that people and scanners know one when it lies about.
pub const API_PREFIX: &str = "tt_";

/// Bytes of a token.
const BYTES: usize = 32;

/// 256 bits of chance, written as 64 digits of base 16: safe in an address, a cookie and a
/// header, and taken whole by a double click.
///
/// It prints as dots; [`Token::reveal`] is for the one to whom it is given.
#[derive(Clone)]
pub struct Token([u8; BYTES]);

impl Token {
    /// A token that nobody has seen.
    pub fn new() -> Self {
        Self(chance::bytes())
    }

    /// Reads a token as it comes back, with or without the prefix of a machine's token.
    pub fn read(text: &str) -> Option<Self> {
        let digits = text.strip_prefix(API_PREFIX).unwrap_or(text);
        read_hex(digits).map(Self)
    }

    /// The token as text. It is shown or sent once and never stored.
    pub fn reveal(&self) -> String {
        hex(&self.0)
    }

    /// The same for a machine.
    pub fn reveal_for_machine(&self) -> String {
        format!("{API_PREFIX}{}", hex(&self.0))
    }

    /// What is stored instead of it.
    ///
    /// A plain hash is enough: nobody tries through 2²⁵⁶ tokens, so that neither salt nor delay
    /// would add anything.
    pub fn hash(&self) -> TokenHash {
        TokenHash(Sha256::digest(self.0).into())
    }
}

impl Default for Token {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// The hash of a token or of a recovery code. Whoever reads it in the database opens nothing
/// with it.
#[derive(Clone, Copy)]
pub struct TokenHash([u8; 32]);

impl TokenHash {
    /// The hash of other secrets of at least 64 bits of chance.
    pub(super) fn of(secret: &[u8]) -> Self {
        Self(Sha256::digest(secret).into())
    }

    /// The hash as it is stored.
    pub fn bytes(self) -> [u8; 32] {
        self.0
    }

    /// Reads a stored hash.
    pub fn read(text: &str) -> Option<Self> {
        read_hex(text).map(Self)
    }
}

impl PartialEq for TokenHash {
    /// Takes as long for a hash that is almost right as for one that is all wrong.
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl Eq for TokenHash {}

impl fmt::Display for TokenHash {
    /// 64 digits of base 16, as it is stored.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl fmt::Debug for TokenHash {
    /// The first digits, enough to find a row by and too few to be of use.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TokenHash({}…)", &hex(&self.0)[..8])
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a string takes what is written");
        text
    })
}

fn read_hex(text: &str) -> Option<[u8; 32]> {
    let digits = text.as_bytes();
    if digits.len() != 64 {
        return None;
    }
    let mut bytes = [0; 32];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks(2)) {
        for digit in pair {
            // Lower case alone: one token has one text.
            let value = match digit {
                b'0'..=b'9' => digit - b'0',
                b'a'..=b'f' => digit - b'a' + 10,
                _ => return None,
            };
            *byte = *byte << 4 | value;
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashSet;

    #[test]
    fn a_token_comes_back_and_finds_its_hash() {
        let token = Token::new();
        let stored = TokenHash::read(&token.hash().to_string()).unwrap();
        for text in [token.reveal(), token.reveal_for_machine()] {
            assert!(Token::read(&text).unwrap().hash() == stored);
        }
        assert!(Token::new().hash() != stored);
        assert!(token.reveal_for_machine().starts_with("tt_"));
    }

    #[test]
    fn the_hash_is_sha_256_of_the_bytes() {
        let token = Token::read(&"00".repeat(32)).unwrap();
        assert_eq!(
            token.hash().to_string(),
            "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925"
        );
    }

    #[test]
    fn no_two_tokens_are_alike_and_every_bit_moves() {
        let tokens: Vec<Token> = (0..1000).map(|_| Token::new()).collect();
        let texts: HashSet<String> = tokens.iter().map(Token::reveal).collect();
        assert_eq!(texts.len(), 1000);
        for bit in 0..256 {
            let set = tokens
                .iter()
                .filter(|token| token.0[bit / 8] >> (bit % 8) & 1 == 1);
            let set = set.count();
            assert!(
                (350..650).contains(&set),
                "bit {bit} is set in {set} of 1000"
            );
        }
    }

    #[test]
    fn a_log_does_not_give_a_token_away() {
        let token = Token::new();
        let logged = format!("{token:?} {:?}", token.hash());
        assert!(!logged.contains(&token.reveal()[..8]));
        assert!(!logged.contains(&token.hash().to_string()));
    }

    proptest! {
        #[test]
        fn what_is_no_token_is_not_read(text in "\\PC{0,80}|[0-9a-f]{0,63}|[0-9a-f]{65,70}|[0-9A-F]{63}G") {
            prop_assert!(Token::read(&text).is_none());
        }

        #[test]
        fn one_token_has_one_text(text in "(tt_)?[0-9a-f]{64}") {
            let token = Token::read(&text).unwrap();
            prop_assert_eq!(token.reveal(), text.trim_start_matches("tt_"));
        }
    }
}
