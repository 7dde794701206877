//! Bytes as letters and digits, five bits each: what people may have to type.

/// Writes bytes in 32 signs. Bits that do not fill a sign are followed by zeros.
pub(super) fn write(bytes: &[u8], signs: &[u8; 32]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(5) * 8);
    let (mut kept, mut bits) = (0_u32, 0);
    for byte in bytes {
        kept = (kept << 8 | u32::from(*byte)) & 0xFFFF;
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(char::from(signs[(kept >> bits) as usize & 31]));
        }
    }
    if bits > 0 {
        text.push(char::from(signs[(kept << (5 - bits)) as usize & 31]));
    }
    text
}

/// Reads signs back; `None` if one is not among the 32. Bits that do not fill a byte are dropped.
pub(super) fn read(text: &str, signs: &[u8; 32]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 5 / 8);
    let (mut kept, mut bits) = (0_u32, 0);
    for sign in text.bytes() {
        let value = signs.iter().position(|known| *known == sign)?;
        kept = (kept << 5 | u32::try_from(value).ok()?) & 0xFFFF;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push((kept >> bits & 0xFF) as u8);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SIGNS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    #[test]
    fn the_examples_of_rfc_4648_hold() {
        for (bytes, text) in [
            ("", ""),
            ("f", "MY"),
            ("foob", "MZXW6YQ"),
            ("foobar", "MZXW6YTBOI"),
        ] {
            assert_eq!(write(bytes.as_bytes(), SIGNS), text);
        }
        assert_eq!(read("MZ1W", SIGNS), None);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
            prop_assert_eq!(read(&write(&bytes, SIGNS), SIGNS), Some(bytes));
        }
    }
}
