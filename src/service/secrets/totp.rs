//! Codes of six digits from a phone (RFC 6238), each taken once.
use super::{base32, chance};
use crate::domain::AccountName;
use chrono::{DateTime, Utc};
use std::fmt;
use totp_rs::{Builder, Totp};

/// The signs in which authenticators take a secret.
const SIGNS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/// Bytes of a secret, as RFC 4226 recommends.
const BYTES: usize = 20;
/// Seconds for which a code is shown.
const STEP: i64 = 30;
/// Steps by which a phone's clock may differ.
const SKEW: i64 = 1;
/// Who asks, as it stands in the authenticator.
const ISSUER: &str = "Toàn Trình";

/// What the phone and the server share. It is stored as it is, since it is needed to check.
///
/// It prints as dots; [`TotpSecret::reveal`] is for its owner and for storage.
#[derive(Clone)]
pub struct TotpSecret([u8; BYTES]);

/// A text that is not a stored secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a secret of a second factor")]
pub struct TotpSecretError;

impl TotpSecret {
    /// A secret that nobody has seen.
    pub fn new() -> Self {
        Self(chance::bytes())
    }

    /// Reads a secret as it was stored.
    ///
    /// # Errors
    /// The text is no secret.
    pub fn read(text: &str) -> Result<Self, TotpSecretError> {
        let bytes = base32::read(text, SIGNS).ok_or(TotpSecretError)?;
        bytes.try_into().map(Self).map_err(|_| TotpSecretError)
    }

    /// The secret as text of 32 signs, for storage and for typing where there is no camera.
    pub fn reveal(&self) -> String {
        base32::write(&self.0, SIGNS)
    }

    /// The address that authenticators read from a QR code.
    pub fn uri(&self, account: &AccountName) -> String {
        let (issuer, account) = (escaped(ISSUER), escaped(account.as_str()));
        let secret = self.reveal();
        format!("otpauth://totp/{issuer}:{account}?secret={secret}&issuer={issuer}")
    }

    /// The step of a code that is right now or one step before or after, and that is later than
    /// the last step that was taken: a code that somebody has seen being typed is worth nothing.
    ///
    /// The step is to be stored in the transaction that signs in, on condition that the stored
    /// one is still lower.
    pub fn check(&self, code: &str, last: Option<i64>, now: DateTime<Utc>) -> Option<i64> {
        let digits: String = code.chars().filter(|sign| !sign.is_whitespace()).collect();
        let totp = self.totp();
        let current = now.timestamp().div_euclid(STEP);
        let later = |step: &i64| *step >= 0 && last.is_none_or(|last| *step > last);
        (current - SKEW..=current + SKEW)
            .filter(later)
            .find(|step| {
                let time = (step * STEP).unsigned_abs();
                totp.check(&digits, time).is_some()
            })
    }

    /// Steps before and after are looked at one by one in [`TotpSecret::check`], so that a
    /// step that was taken does not hide a later one.
    fn totp(&self) -> Totp {
        Builder::new()
            .with_secret(self.0)
            .with_step_duration(STEP.unsigned_abs())
            .with_skew(0)
            .build()
            .expect("six digits and a secret of 160 bits are what the standard asks for")
    }
}

impl Default for TotpSecret {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for TotpSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TotpSecret(…)")
    }
}

/// A text as a part of an address. Authenticators show a plus as it is, so that spaces are `%20`.
fn escaped(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => {
                char::from(byte).to_string()
            }
            byte => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The secret and the moments of RFC 6238, appendix B; the last six of its eight digits.
    const RFC: [(i64, &str); 6] = [
        (59, "287082"),
        (1_111_111_109, "081804"),
        (1_111_111_111, "050471"),
        (1_234_567_890, "005924"),
        (2_000_000_000, "279037"),
        (20_000_000_000, "353130"),
    ];

    fn rfc() -> TotpSecret {
        TotpSecret(*b"12345678901234567890")
    }

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    #[test]
    fn the_codes_of_the_standard_are_taken() {
        for (time, code) in RFC {
            assert_eq!(rfc().check(code, None, at(time)), Some(time / 30));
        }
        assert_eq!(rfc().check(" 287 082 ", None, at(59)), Some(1));
        for code in ["287083", "28708", "2870820", "", "+87082", "２８７０８２"] {
            assert_eq!(rfc().check(code, None, at(59)), None, "{code}");
        }
    }

    #[test]
    fn a_phone_may_be_a_step_early_or_late_and_no_more() {
        let (time, code) = RFC[3];
        let start = time / 30 * 30;
        for (now, taken) in [(-31, false), (-30, true), (59, true), (60, false)] {
            let step = rfc().check(code, None, at(start + now));
            assert_eq!(step, taken.then_some(time / 30), "{now} seconds");
        }
    }

    #[test]
    fn a_code_is_taken_once() {
        let (time, code) = RFC[3];
        let step = rfc().check(code, None, at(time));
        assert!(step.is_some());
        assert_eq!(rfc().check(code, step, at(time)), None);
        // Nor one from before it, nor any when the clock goes back.
        let before = rfc()
            .totp()
            .generate((time - 30).unsigned_abs())
            .to_string();
        assert!(rfc().check(&before, None, at(time)).is_some());
        assert_eq!(rfc().check(&before, step, at(time)), None);
        let after = rfc()
            .totp()
            .generate((time + 30).unsigned_abs())
            .to_string();
        assert_eq!(
            rfc().check(&after, step, at(time)),
            step.map(|step| step + 1)
        );
    }

    #[test]
    fn an_authenticator_reads_the_address() {
        let account = "lan.nguyen@quangtri".parse().unwrap();
        assert_eq!(
            rfc().uri(&account),
            "otpauth://totp/To%C3%A0n%20Tr%C3%ACnh:lan.nguyen%40quangtri\
             ?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=To%C3%A0n%20Tr%C3%ACnh"
        );
    }

    #[test]
    fn a_secret_is_read_as_it_was_stored_and_does_not_get_into_a_log() {
        let secret = TotpSecret::new();
        let read = TotpSecret::read(&secret.reveal()).unwrap();
        assert_eq!(read.0, secret.0);
        assert!(TotpSecret::read("GEZDGNBV").is_err());
        assert!(TotpSecret::read(&"1".repeat(32)).is_err());
        assert_ne!(TotpSecret::new().0, secret.0);
        assert_eq!(format!("{secret:?}"), "TotpSecret(…)");
    }

    proptest! {
        #[test]
        fn whatever_is_taken_is_near_and_later_than_the_last(
            code in "[0-9]{6}|\\PC{0,8}", last in prop::option::of(-5i64..100), now in -100i64..3000,
        ) {
            if let Some(step) = rfc().check(&code, last, at(now)) {
                prop_assert!((step - now.div_euclid(30)).abs() <= 1);
                prop_assert!(last.is_none_or(|last| step > last));
            }
        }
    }
}
