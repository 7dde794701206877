//! Why a password or a second factor was not changed, as the page says it.
use crate::{domain::PasswordRefusal, i18n::Lang};

/// What kept a change from being made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The present password or the code is wrong.
    Wrong,
    /// The code of the phone that is being set up is wrong.
    Code,
    /// Too many failures; again in so many minutes.
    Wait(i64),
    /// Only a new link helps.
    ResetNeeded,
    /// The password may not be chosen.
    Password(PasswordRefusal),
    /// The password is too short to stand without the second factor.
    ShortKeeps,
    /// The second factor stands otherwise than the page thought.
    NotNow,
    /// Too many at once.
    Busy,
}

impl Trouble {
    pub(super) fn words(self, lang: Lang) -> String {
        let (w, a) = (lang.work(), lang.access());
        match self {
            Self::Wrong => a.wrong.to_owned(),
            Self::Code => lang.code_refused().to_owned(),
            Self::Wait(minutes) => lang.wait_minutes(minutes),
            Self::ResetNeeded => w.reset_needed.to_owned(),
            Self::Password(refusal) => lang.password_refused(refusal),
            Self::ShortKeeps => a.short_keeps.to_owned(),
            Self::NotNow => a.not_now.to_owned(),
            Self::Busy => w.busy.to_owned(),
        }
    }
}
