//! Numbers: no text makes the reader panic, and whatever is read is a count that says so itself.
#![no_main]
use libfuzzer_sys::fuzz_target;
use toantrinh::domain::{Count, Manner, Origin, read_count, read_typed};

fuzz_target!(|text: &str| {
    let typed = read_typed(text);
    let (form, file) = (
        read_count(text, Origin::Form),
        read_count(text, Origin::File),
    );
    assert_eq!(form, typed.map(|typed| typed.count));
    if let Ok(count) = file {
        // A file is never read more generously than a form.
        assert_eq!(Ok(count), form);
        assert_eq!(typed.map(|typed| typed.manner), Ok(Manner::Plain));
    }
    if let Ok(Count::Value(value)) = form {
        assert!(value <= Count::MAX);
        assert_eq!(
            read_count(&value.to_string(), Origin::File),
            Ok(Count::Value(value))
        );
        let digits: String = text.chars().filter_map(digit).collect();
        let digits = digits.trim_start_matches('0');
        assert_eq!(digits.parse().unwrap_or(0), value, "no digit was dropped");
    }
});

/// A digit, full width or not, as the plain one.
fn digit(sign: char) -> Option<char> {
    match sign {
        '0'..='9' => Some(sign),
        '０'..='９' => char::from_u32(sign as u32 - '０' as u32 + '0' as u32),
        _ => None,
    }
}
