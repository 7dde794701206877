//! Reading one cell of a file: the rule of `domain`, with its refusals as reasons of a problem.
use crate::domain::{self, Count, Origin, Reason, TypedError};

/// Reads a count: digits only. What could be thousands or decimals is refused, not guessed.
pub(super) fn read_count(text: &str) -> Result<Count, Reason> {
    domain::read_count(text, Origin::File).map_err(|error| match error {
        TypedError::Ambiguous => Reason::AmbiguousNumber,
        TypedError::TooLarge => Reason::TooLarge,
        TypedError::Decimals
        | TypedError::Negative
        | TypedError::Exponent
        | TypedError::Percentage
        | TypedError::Formula
        | TypedError::SpreadsheetError
        | TypedError::NotACount => Reason::NotACount,
pub(in crate::service) fn read_count(text: &str) -> Result<Count, Reason> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(Count::NotProvided);
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return match text.parse::<u64>() {
            Ok(value) if value <= Count::MAX => Ok(Count::Value(value)),
            _ => Err(Reason::TooLarge),
        };
    let lower = text.to_lowercase();
    // The second spelling is the decomposed one that files from macOS bring.
    let not_applicable = [
        "n/a",
        "kad",
        "không áp dụng",
        "kho\u{302}ng a\u{301}p du\u{323}ng",
    ];
    if not_applicable.contains(&lower.as_str()) {
        return Ok(Count::NotApplicable);
    let separated = text
        .bytes()
        .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b' '));
    Err(if separated {
        Reason::AmbiguousNumber
    } else {
        Reason::NotACount
    })
}
