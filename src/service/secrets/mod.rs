//! What accounts are kept safe with: passwords, second factors, tokens.
//!
//! Nothing here knows storage or HTTP. Every secret prints as dots, and what is stored of it is
//! a hash, but for the secret of a second factor, which must be read to be used.
mod base32;
mod chance;
mod hasher;
mod password;
mod qr;
mod recovery;
mod token;
mod totp;
mod words;

pub use hasher::{Busy, Hasher};
pub use password::{Password, Verdict};
pub use qr::qr_svg;
pub use recovery::{RecoveryCode, recovery_codes};
pub use token::{API_PREFIX, Token, TokenHash};
pub use totp::{TotpSecret, TotpSecretError};
