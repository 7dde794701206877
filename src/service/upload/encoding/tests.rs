//! Every unit by name through every encoding, and strings that were known before our tables.
use super::*;
use crate::reference;
use proptest::prelude::*;
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;

/// Text as bytes, by the same tables turned round.
fn encode(text: &str, encoding: TextEncoding) -> Vec<u8> {
    let wide = |split: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(split).collect();
    match encoding {
        TextEncoding::Utf8 => text.as_bytes().to_vec(),
        TextEncoding::Utf16Le => wide(u16::to_le_bytes),
        TextEncoding::Utf16Be => wide(u16::to_be_bytes),
        TextEncoding::Windows1258 => by_table(text, &TABLE_1258),
        TextEncoding::Tcvn3 => by_table(text, &tables::TCVN3),
        TextEncoding::Vni => text.chars().flat_map(vni).collect(),
    }
}

/// A letter whole where the table has it, otherwise without its tone, which follows.
fn by_table(text: &str, table: &[Option<char>; 256]) -> Vec<u8> {
    let bytes: HashMap<char, u8> = (0..=255)
        .filter_map(|byte| Some((table[usize::from(byte)]?, byte)))
        .collect();
    let letter = |letter: char| match bytes.get(&letter) {
        Some(byte) => vec![*byte],
        None => {
            let parts: Vec<char> = std::iter::once(letter).nfd().collect();
            let is_tone = |part: &&char| "\u{300}\u{301}\u{303}\u{309}\u{323}".contains(**part);
            let tone = parts.iter().find(is_tone).unwrap();
            let base = parts.iter().filter(|part| *part != tone).nfc_of();
            vec![bytes[&base], bytes[tone]]
        }
    };
    text.chars().flat_map(letter).collect()
}

trait NfcOf<'a>: Iterator<Item = &'a char> + Sized {
    fn nfc_of(self) -> char {
        self.copied().nfc().next().unwrap()
    }
}
impl<'a, I: Iterator<Item = &'a char>> NfcOf<'a> for I {}

/// The bytes that VNI has for a letter, by a list that was written from the keyboard of VNI and
/// not from the table that is tested.
fn vni(letter: char) -> Vec<u8> {
    let small = letter.to_lowercase().next().unwrap();
    let latin = |text: &str| -> Vec<u8> {
        let text = if small == letter {
            text.to_owned()
        } else {
            text.to_uppercase()
        };
        text.chars()
            .map(|sign| u8::try_from(u32::from(sign)).unwrap())
            .collect()
    };
    let list = "á aù à aø ả aû ã aõ ạ aï ă aê ắ aé ằ aè ẳ aú ẵ aü ặ aë â aâ ấ aá ầ aà ẩ aå ẫ aã ậ aä \
                é eù è eø ẻ eû ẽ eõ ẹ eï ê eâ ế eá ề eà ể eå ễ eã ệ eä í í ì ì ỉ æ ĩ ó ị ò \
                ó où ò oø ỏ oû õ oõ ọ oï ô oâ ố oá ồ oà ổ oå ỗ oã ộ oä ơ ô ớ ôù ờ ôø ở ôû ỡ ôõ ợ ôï \
                ú uù ù uø ủ uû ũ uõ ụ uï ư ö ứ öù ừ öø ử öû ữ öõ ự öï ý yù ỳ yø ỷ yû ỹ yõ ỵ î đ ñ";
    let pairs: Vec<&str> = list.split_whitespace().collect();
    match pairs.chunks(2).find(|pair| pair[0].chars().eq([small])) {
        Some(pair) => latin(pair[1]),
        None => latin(&small.to_string()),
    }
}

fn names() -> Vec<String> {
    reference::load()
        .units
        .into_iter()
        .map(|unit| unit.name_vi)
        .collect()
}

#[test]
fn every_name_of_a_unit_comes_back_from_every_encoding() {
    let names = names();
    assert!(names.len() > 3400);
    for encoding in TextEncoding::ALL {
        for name in &names {
            let decoded = decode(&encode(name, encoding), encoding);
            assert_eq!(
                (&decoded.text, decoded.bad_count),
                (name, 0),
                "{encoding:?}"
            );
        }
    }
}

#[test]
fn strings_that_were_known_before_these_tables_read_right() {
    // TCVN3 and 1258 as glibc's iconv writes them, VNI as texts set in VNI-Times show.
    let tcvn3: [(&[u8], &str); 5] = [
        (b"Qu\xb6ng Tr\xde", "Quảng Trị"),
        (b"Th\xf5a Thi\xaan Hu\xd5", "Thừa Thiên Huế"),
        (b"\xa7\xb5 N\xbdng", "Đà Nẵng"),
        (
            b"C\xe9ng h\xdfa x\xb7 h\xe9i ch\xf1 ngh\xdca Vi\xd6t Nam",
            "Cộng hòa xã hội chủ nghĩa Việt Nam",
        ),
        (b"\xa7\xbek L\xbek", "Đắk Lắk"),
    ];
    for (bytes, text) in tcvn3 {
        assert_eq!(decode(bytes, TextEncoding::Tcvn3).text, text);
    }
    let vni: [(&str, &str); 5] = [
        ("Quaûng Trò", "Quảng Trị"),
        ("Thöøa Thieân Hueá", "Thừa Thiên Huế"),
        ("Ñaø Naüng", "Đà Nẵng"),
        (
            "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
            "Cộng hòa xã hội chủ nghĩa Việt Nam",
        ),
        ("THAØNH PHOÁ HOÀ CHÍ MINH", "THÀNH PHỐ HỒ CHÍ MINH"),
    ];
    for (shown, text) in vni {
        let bytes: Vec<u8> = shown.chars().map(|sign| sign as u8).collect();
        assert_eq!(decode(&bytes, TextEncoding::Vni).text, text);
    }
    let windows: [(&[u8], &str); 2] = [
        (b"Qua\xd2ng Tri\xf2", "Quảng Trị"),
        (b"Th\xfd\xcca Thi\xean Hu\xea\xec", "Thừa Thiên Huế"),
    ];
    for (bytes, text) in windows {
        assert_eq!(decode(bytes, TextEncoding::Windows1258).text, text);
    }
}

#[test]
fn capitals_that_abc_fonts_draw_from_small_letters_differ_in_case_alone() {
    for name in names() {
        let small: String = name
            .chars()
            .map(|letter| {
                let kept = letter.is_ascii() || "ĂÂÊÔƠƯĐ".contains(letter);
                if kept {
                    letter
                } else {
                    letter.to_lowercase().next().unwrap()
                }
            })
            .collect();
        let decoded = decode(&encode(&small, TextEncoding::Tcvn3), TextEncoding::Tcvn3);
        assert_eq!(decoded.text.to_lowercase(), name.to_lowercase());
    }
}

#[test]
fn letters_and_marks_apart_become_one() {
    for name in names() {
        let apart: String = name.nfd().collect();
        assert_eq!(decode(apart.as_bytes(), TextEncoding::Utf8).text, name);
    }
}

#[test]
fn an_encoding_is_recognised_from_one_name_or_asked_for_but_never_mistaken() {
    let mut asked = HashMap::new();
    for encoding in TextEncoding::ALL {
        for name in names() {
            // As in a file: some figures beside the name.
            let bytes = encode(&format!("34-01;{name};2026-10;120;\n"), encoding);
            match guess(&bytes) {
                Guess::Sure(sure) => {
                    let read = decode(&bytes, sure).text;
                    assert!(
                        sure == encoding || read.contains(&name),
                        "{encoding:?} {name}: {read}"
                    );
                }
                Guess::Ask(_) => *asked.entry(encoding).or_insert(0) += 1,
            }
        }
    }
    let most = asked.values().copied().max().unwrap_or(0);
    assert!(
        most * 100 <= 2 * names().len(),
        "asked too often: {asked:?}"
    );
}

#[test]
fn a_file_of_all_names_is_recognised_without_asking() {
    let text = names().join(";1\r\n");
    for encoding in TextEncoding::ALL {
        assert_eq!(guess(&encode(&text, encoding)), Guess::Sure(encoding));
    }
}

#[test]
fn words_of_no_vietnamese_text_are_asked_about() {
    // Western letters, as in a file that has names in another language.
    let Guess::Ask(candidates) = guess(b"M\xfcnchen;Z\xfcrich;Br\xfcssel\n") else {
        panic!("it cannot be known");
    };
    assert_eq!(candidates.len(), 3);
}

#[test]
fn what_is_no_letter_is_named_with_line_and_place_and_never_replaced_in_silence() {
    let at = |bytes: &[u8], encoding| {
        let decoded = decode(bytes, encoding);
        assert!(!decoded.text.contains('\u{fffd}'));
        let bad = decoded
            .bad
            .first()
            .map(|bad| (bad.line, bad.letter, bad.bytes.clone()));
        (bad, decoded.bad_count)
    };
    let found = |line, letter, bytes: &str| (Some((line, letter, bytes.to_owned())), 1);
    let utf8 = TextEncoding::Utf8;
    assert_eq!(
        at("Huế\nHu\u{fffd}".as_bytes(), utf8),
        found(2, 3, "EF BF BD")
    );
    assert_eq!(at(b"a\nHu\xe1\xba", utf8), found(2, 3, "E1 BA"));
    assert_eq!(at(b"a\0b", utf8), found(1, 2, "00"));
    assert_eq!(at(b"a\0\xd8\x00b\0", TextEncoding::Utf16Be).1, 1);
    assert_eq!(
        at(b"a\0\n\0\x00\xd8b\0", TextEncoding::Utf16Le),
        found(2, 1, "D8 00")
    );
    assert_eq!(at(b"a\0b", TextEncoding::Utf16Le), found(1, 2, "62"));
    assert_eq!(
        at(b"a\n\x8a", TextEncoding::Windows1258),
        found(2, 1, "C2 8A")
    );
    assert_eq!(at(b"a\x03", TextEncoding::Tcvn3), found(1, 2, "03"));
    assert_eq!(at(b"b\xf9", TextEncoding::Vni), found(1, 2, "F9"));
    assert_eq!(at(b"\xfe", TextEncoding::Vni), found(1, 1, "FE"));
    assert_eq!(at("Huế, 1\t2".as_bytes(), utf8), (None, 0));
}

#[test]
fn a_torn_letter_in_a_file_of_utf8_is_a_fault_and_not_another_encoding() {
    let mut bytes = "Quảng Trị, Thừa Thiên Huế".as_bytes().to_vec();
    bytes.pop();
    assert_eq!(guess(&bytes), Guess::Sure(TextEncoding::Utf8));
    assert_eq!(decode(&bytes, TextEncoding::Utf8).bad_count, 1);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn no_bytes_make_a_decoder_panic_or_write_the_sign_of_loss(
        bytes in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        let _ = guess(&bytes);
        for encoding in TextEncoding::ALL {
            let decoded = decode(&bytes, encoding);
            prop_assert!(!decoded.text.contains(char::REPLACEMENT_CHARACTER));
            prop_assert!(unicode_normalization::is_nfc(&decoded.text));
            prop_assert_eq!(decoded.bad.is_empty(), decoded.bad_count == 0);
        }
    }
}
