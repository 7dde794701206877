//! What may be typed in a cell, and what is said of the rest.
use super::*;
use proptest::prelude::*;

fn form(text: &str) -> Result<(Count, Manner), TypedError> {
    read_typed(text).map(|typed| (typed.count, typed.manner))
}

fn grouped(value: u64) -> Result<(Count, Manner), TypedError> {
    Ok((Count::Value(value), Manner::Grouped))
}

#[test]
fn digits_are_a_count_everywhere() {
    for (text, value) in [
        ("0", 0),
        (" 007 ", 7),
        ("1234\t", 1_234),
        ("\u{feff}12\u{a0}", 12),
        ("999999999", Count::MAX),
        ("00000000000000000000000001", 1),
    ] {
        assert_eq!(
            form(text),
            Ok((Count::Value(value), Manner::Plain)),
            "{text:?}"
        );
        assert_eq!(read_count(text, Origin::File), Ok(Count::Value(value)));
    }
}

#[test]
fn the_form_reads_thousands_as_viet_nam_writes_them_and_says_so() {
    assert_eq!(form("1.234"), grouped(1_234));
    assert_eq!(form("1.234.567"), grouped(1_234_567));
    assert_eq!(form("12 345"), grouped(12_345));
    assert_eq!(form("12\u{202f}345\u{a0}678"), grouped(12_345_678));
    assert_eq!(form("1,234,567"), grouped(1_234_567));
    for text in ["1.234", "1.234.567", "12 345", "1,234,567"] {
        let file = read_count(text, Origin::File);
        assert_eq!(file, Err(TypedError::Ambiguous), "{text}");
    }
}

#[test]
fn what_could_be_thousands_or_decimals_is_refused_in_the_form_too() {
    for text in [
        "1,234",
        "1.23.456",
        "1.234 567",
        "1234.567.890",
        "1.",
        "1..234",
        "0.123.456",
    ] {
        assert_eq!(form(text), Err(TypedError::Ambiguous), "{text}");
    }
    for text in [
        "12.0", "1,5", "1.2345", "0.123", "1.234,5", "1,234.5", "1 234,5", "1234.567",
    ] {
        assert_eq!(form(text), Err(TypedError::Decimals), "{text}");
        assert_eq!(
            read_count(text, Origin::File),
            Err(TypedError::Ambiguous),
            "{text}"
        );
    }
}

#[test]
fn full_width_digits_are_read_in_the_form_and_refused_in_a_file() {
    for (text, value) in [("１２", 12), ("１．２３４", 1_234), ("１2", 12)] {
        let read = Ok((Count::Value(value), Manner::FullWidth));
        assert_eq!(form(text), read, "{text}");
        assert!(read_count(text, Origin::File).is_err());
    }
}

#[test]
fn nothing_is_not_provided_and_five_ways_say_not_applicable() {
    for text in ["", "  ", "\u{a0}\u{200b}"] {
        assert_eq!(form(text), Ok((Count::NotProvided, Manner::Plain)));
        assert_eq!(read_count(text, Origin::File), Ok(Count::NotProvided));
    }
    let decomposed = "kho\u{302}ng a\u{301}p du\u{323}ng";
    for text in [
        "N/A",
        "n/a",
        "KAD",
        "không áp dụng",
        "KHÔNG ÁP DỤNG",
        decomposed,
    ] {
        assert_eq!(form(text), Ok((Count::NotApplicable, Manner::Plain)));
        assert_eq!(read_count(text, Origin::File), Ok(Count::NotApplicable));
    }
    // A spreadsheet shows 0 as a dash: a person can be asked which is meant, a file cannot.
    for text in ["-", "–", "—", " − "] {
        assert_eq!(form(text), Ok((Count::NotApplicable, Manner::Dash)));
        assert_eq!(read_count(text, Origin::File), Err(TypedError::NotACount));
    }
}

#[test]
fn what_is_no_count_is_refused_with_its_reason() {
    use TypedError::*;
    for (text, why) in [
        ("-1", Negative),
        ("-0", Negative),
        ("−1.234", Negative),
        ("(12)", Negative),
        ("1e5", Exponent),
        ("1,2E+05", Exponent),
        ("12%", Percentage),
        ("17,9 %", Percentage),
        ("=1+1", Formula),
        ("#N/A", SpreadsheetError),
        ("#REF!", SpreadsheetError),
        ("1000000000", TooLarge),
        ("1.000.000.000", TooLarge),
        ("9223372036854775808", TooLarge),
        ("99999999999999999999999999", TooLarge),
        ("+1", NotACount),
        ("NaN", NotACount),
        ("mười", NotACount),
        ("15/10/2026", NotACount),
        ("12 hồ sơ", NotACount),
        ("1'234", NotACount),
        ("0x10", NotACount),
        ("٣", NotACount),
        (".5", NotACount),
    ] {
        assert_eq!(form(text), Err(why), "{text}");
        assert!(read_count(text, Origin::File).is_err(), "{text}");
    }
    assert_eq!(form(&"x".repeat(1_000_000)), Err(NotACount));
}

fn with_points(value: u64) -> String {
    let digits = value.to_string();
    let mut text = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn every_count_reads_back_however_it_is_grouped(value in 0..=Count::MAX, sign in "[. \u{a0}]") {
        let text = with_points(value).replace('.', &sign);
        prop_assert_eq!(read_count(&text, Origin::Form), Ok(Count::Value(value)));
        let digits = value.to_string();
        prop_assert_eq!(read_count(&digits, Origin::File), Ok(Count::Value(value)));
    }

    #[test]
    fn no_text_makes_the_reader_panic_and_a_file_takes_no_more_than_the_form(text in any::<String>()) {
        let (form, file) = (read_count(&text, Origin::Form), read_count(&text, Origin::File));
        prop_assert!(file.is_err() || file == form);
    }

    #[test]
    fn no_text_of_digits_and_signs_is_read_as_another_number(text in "[-0-9０-９.,  %eE+()=#−]{0,12}") {
        let Ok(Count::Value(value)) = read_count(&text, Origin::Form) else {
            return Ok(());
        };
        let digits: String = text.chars().map(narrowed).filter(char::is_ascii_digit).collect();
        prop_assert_eq!(digits.parse::<u64>(), Ok(value));
        prop_assert!(text.chars().map(narrowed).all(|c| c.is_ascii_digit() || ".,".contains(c) || c.is_whitespace()));
    }
}
