//! Reading one cell of a file: the rule of `domain`, with its refusals as reasons of a problem.
use crate::domain::{self, Count, Origin, Reason, TypedError};

/// Reads a count: digits only. What could be thousands or decimals is refused, not guessed.
pub(in crate::service) fn read_count(text: &str) -> Result<Count, Reason> {
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
    })
}
