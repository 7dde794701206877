//! Why a name, a password or a sign-in is refused, with what to do about it.
use super::Lang;
use crate::domain::{AccountName, AccountNameError, PasswordRefusal, PasswordRule, Wait};
use chrono::{DateTime, Utc};

impl Lang {
    /// Why a text is not the name of an account.
    pub fn account_name_refused(self, error: AccountNameError) -> String {
        let (least, most) = (AccountName::SHORTEST, AccountName::LONGEST);
        match (self, error) {
            (Self::Vi, AccountNameError::TooShort) => {
                format!("Tên tài khoản cần ít nhất {least} ký tự.")
            }
            (Self::En, AccountNameError::TooShort) => {
                format!("The name of an account needs at least {least} characters.")
            }
            (Self::Vi, AccountNameError::TooLong) => {
                format!("Tên tài khoản có nhiều nhất {most} ký tự.")
            }
            (Self::En, AccountNameError::TooLong) => {
                format!("The name of an account has at most {most} characters.")
            }
            (Self::Vi, AccountNameError::Sign(sign)) => format!(
                "Tên tài khoản chỉ gồm chữ không dấu, chữ số và . _ - @; hãy bỏ {}.",
                Self::sign(sign)
            ),
            (Self::En, AccountNameError::Sign(sign)) => format!(
                "The name of an account holds letters without marks, digits and . _ - @ only; \
                 leave out {}.",
                Self::sign(sign)
            ),
        }
    }

    fn sign(sign: char) -> String {
        format!("“{}”", sign.escape_debug())
    }

    /// Why a password is not taken.
    pub fn password_refused(self, refusal: PasswordRefusal) -> String {
        let (vi, en): (String, String) = match refusal {
            PasswordRefusal::TooShort { least } if least == PasswordRule::LEAST => (
                format!(
                    "Mật khẩu cần ít nhất {least} ký tự. Một câu vài từ là dễ nhớ nhất; dấu cách và chữ có dấu đều dùng được. Khi đã bật xác thực hai bước thì chỉ cần {}.",
                    PasswordRule::LEAST_WITH_SECOND_FACTOR
                ),
                format!(
                    "The password needs at least {least} characters. A phrase of a few words is easiest to remember; spaces and letters with marks are taken. With a second factor {} are enough.",
                    PasswordRule::LEAST_WITH_SECOND_FACTOR
                ),
            ),
            PasswordRefusal::TooShort { least } => (
                format!("Mật khẩu cần ít nhất {least} ký tự."),
                format!("The password needs at least {least} characters."),
            ),
            PasswordRefusal::TooLong => (
                format!(
                    "Mật khẩu có nhiều nhất {} ký tự; hãy rút ngắn lại.",
                    PasswordRule::LONGEST
                ),
                format!(
                    "The password has at most {} characters; make it shorter.",
                    PasswordRule::LONGEST
                ),
            ),
            PasswordRefusal::Repeated => (
                "Mật khẩu lặp đi lặp lại vài ký tự nên dễ đoán; hãy thêm những từ khác.".into(),
                "The password repeats a few characters and is easily guessed; add other words."
                    .into(),
            ),
            PasswordRefusal::Run => (
                "Mật khẩu là dãy ký tự liền nhau trên bàn phím hoặc đếm liên tiếp nên dễ đoán; hãy chọn một câu vài từ.".into(),
                "The password runs along the keyboard, the alphabet or in counting and is easily guessed; choose a phrase of a few words.".into(),
            ),
            PasswordRefusal::PersonalNumber => (
                "Mật khẩu giống ngày tháng, số điện thoại hoặc số định danh nên dễ đoán; hãy chọn một câu vài từ.".into(),
                "The password reads as a date, a phone number or a citizen's number and is easily guessed; choose a phrase of a few words.".into(),
            ),
            PasswordRefusal::Own => (
                "Mật khẩu gần như chỉ gồm tên của bạn, tên tài khoản hoặc tên đơn vị; hãy thêm những từ không liên quan.".into(),
                "The password is little more than your name, the account's or the unit's; add words that have nothing to do with them.".into(),
            ),
            PasswordRefusal::Guessed => (
                "Mật khẩu gần như chỉ gồm những từ thường bị thử trước tiên (mật khẩu phổ biến, địa danh, họ tên); thêm số hay ký hiệu không đủ. Hãy ghép vài từ không liên quan với nhau.".into(),
                "The password is little more than words that are tried first (common passwords, places, names); digits and signs do not help. Put together a few words that have nothing to do with each other.".into(),
            ),
        };
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }

    /// Sign-in has to wait. The same words for accounts that exist and that do not.
    pub fn sign_in_waits(self, wait: Wait, now: DateTime<Utc>) -> String {
        match (self, wait) {
            (Self::Vi, Wait::Until(until)) => format!(
                "Đã có nhiều lần đăng nhập không đúng. Xin thử lại sau {} phút; nếu quên mật khẩu, hãy xin quản trị viên một liên kết đặt lại.",
                minutes(until, now)
            ),
            (Self::En, Wait::Until(until)) => {
                let minutes = match minutes(until, now) {
                    1 => "1 minute".to_owned(),
                    minutes => format!("{minutes} minutes"),
                };
                format!(
                    "There were many failed attempts to sign in. Please try again in {minutes}; if the password is lost, ask an administrator for a link to a new one."
                )
            }
            (Self::Vi, Wait::ResetNeeded) => "Tài khoản đã có quá nhiều lần đăng nhập không đúng. Hãy xin quản trị viên một liên kết đặt lại mật khẩu.".into(),
            (Self::En, Wait::ResetNeeded) => "There were too many failed attempts on this account. Ask an administrator for a link to a new password.".into(),
        }
    }

    /// Name, password or code are not right. Which of them is not said.
    pub fn sign_in_failed(self) -> &'static str {
        match self {
            Self::Vi => {
                "Tên tài khoản hoặc mật khẩu không đúng. Xin kiểm tra bàn phím (Caps Lock, bộ gõ tiếng Việt) rồi thử lại."
            }
            Self::En => {
                "The name or the password is not right. Check the keyboard (Caps Lock, input method) and try again."
            }
        }
    }

    /// Too many people sign in at this moment.
    pub fn sign_in_busy(self) -> &'static str {
        match self {
            Self::Vi => "Đang có nhiều người đăng nhập cùng lúc. Xin thử lại sau ít giây.",
            Self::En => {
                "Many people are signing in at this moment. Please try again in a few seconds."
            }
        }
    }

    /// A code of the second factor is wrong, too old or used already.
    pub fn code_refused(self) -> &'static str {
        match self {
            Self::Vi => {
                "Mã xác thực không đúng hoặc đã dùng. Chờ ứng dụng hiện mã mới rồi nhập lại; nếu vẫn không được, hãy xem giờ của điện thoại có đúng không."
            }
            Self::En => {
                "The code is not right or was used already. Wait for the next one and type it again; if that fails too, check whether the phone's clock is right."
            }
        }
    }

    /// A recovery code is wrong or used already.
    pub fn recovery_code_refused(self) -> &'static str {
        match self {
            Self::Vi => {
                "Mã khôi phục không đúng hoặc đã dùng. Mỗi mã chỉ dùng một lần; hãy thử mã khác, hoặc xin quản trị viên một liên kết đặt lại."
            }
            Self::En => {
                "The recovery code is not right or was used already. Each works once; try another one, or ask an administrator for a link to start anew."
            }
        }
    }

    /// A link of an invitation or a reset that is unknown, used or too old.
    pub fn link_refused(self) -> &'static str {
        match self {
            Self::Vi => {
                "Liên kết này không còn hiệu lực: đã dùng hoặc đã quá hạn. Hãy xin quản trị viên một liên kết mới."
            }
            Self::En => {
                "This link is no longer valid: it was used or has expired. Ask an administrator for a new one."
            }
        }
    }
}

/// Whole minutes to wait, at least one.
fn minutes(until: DateTime<Utc>, now: DateTime<Utc>) -> i64 {
    ((until - now).num_seconds() + 59).max(60) / 60
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Duration;

    #[test]
    fn every_refusal_of_a_password_has_words_of_its_own_in_both_languages() {
        let refusals = [
            PasswordRefusal::TooShort { least: 15 },
            PasswordRefusal::TooShort { least: 8 },
            PasswordRefusal::TooLong,
            PasswordRefusal::Repeated,
            PasswordRefusal::Run,
            PasswordRefusal::PersonalNumber,
            PasswordRefusal::Own,
            PasswordRefusal::Guessed,
        ];
        let mut seen = std::collections::HashSet::new();
        for lang in Lang::ALL {
            for refusal in refusals {
                assert!(seen.insert(lang.password_refused(refusal)), "{refusal:?}");
            }
        }
        assert!(
            Lang::Vi
                .password_refused(refusals[0])
                .contains("ít nhất 15 ký tự")
        );
    }

    #[test]
    fn a_wait_is_given_in_whole_minutes_and_never_none() {
        let now = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
        let said = |seconds| {
            Lang::En.sign_in_waits(Wait::Until(now + Duration::seconds(seconds)), now)
        };
        assert!(said(1).contains("in 1 minute;"));
        assert!(said(60).contains("in 1 minute;"));
        assert!(said(61).contains("in 2 minutes;"));
        assert!(said(900).contains("in 15 minutes;"));
    }

    #[test]
    fn a_sign_that_a_name_may_not_hold_is_shown_harmlessly() {
        let said = Lang::Vi.account_name_refused(AccountNameError::Sign('\u{202e}'));
        assert!(
            said.contains("\\u{202e}") && !said.contains('\u{202e}'),
            "{said}"
        );
    }
}
