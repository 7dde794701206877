//! What everybody does with the account of their own: the password, single sessions, the second
//! factor.
use super::{
    Desk, DeskError, Visitor,
    proof::{ProofError, Proven},
    secrets::{Password, RecoveryCode, Token, TotpSecret, recovery_codes},
};
use crate::{
    domain::{Account, PasswordRefusal, PasswordRule},
    storage::{Deed, SecretHash},
};

/// Name of the setting that says whether roles that need a second factor must have one.
pub(super) const SECOND_FACTOR: &str = "second_factor";
/// Its value where they need none; everything else means that they do.
pub(super) const OPTIONAL: &str = "optional";

/// What comes of setting up a second factor: a session with another token, and the codes that
/// are shown once.
#[derive(Debug)]
pub struct Enrolled {
    /// The token of the session from now on.
    pub token: Token,
    /// For those who lose their phone.
    pub codes: Vec<RecoveryCode>,
}

impl Desk {
    /// Whether roles that need a second factor may not work without one.
    pub async fn second_factor_is_required(&self) -> Result<bool, DeskError> {
        let setting = self.store.setting(SECOND_FACTOR).await?;
        Ok(setting.as_deref() != Some(OPTIONAL))
    }

    /// Whether somebody has to set up a second factor before anything else.
    pub async fn must_enrol(&self, who: &Account) -> Result<bool, DeskError> {
        if who.has_second_factor || !who.role.needs_second_factor_by_default() {
            return Ok(false);
        }
        self.second_factor_is_required().await
    }

    /// Changes one's own password. Every other session ends; this one goes on under the token.
    pub async fn change_password(
        &self,
        visitor: &Visitor,
        present: &str,
        chosen: &str,
    ) -> Result<Token, ProofError> {
        let proven = self.prove(visitor, present).await?;
        let account = &proven.known.account;
        let second_factor = proven.known.totp_secret.is_some();
        let chosen = Password::new(chosen);
        check(account, &chosen, second_factor)?;
        let hash = self
            .hasher
            .hash(chosen)
            .await
            .map_err(|_| ProofError::Busy)?;
        let token = Token::new();
        let mut writing = self.store.writing().await?;
        // A short password needs the second factor, which may be gone by now.
        let now = self.store.credentials(&account.name).await?;
        if now.is_none_or(|now| now.totp_secret.is_some() != second_factor) {
            return Err(ProofError::NotNow);
        }
        writing.set_password(account.id, &hash).await?;
        self.renew_session(&mut writing, &proven, token.hash().bytes())
            .await?;
        self.note_own(&mut writing, &proven, "change-password")
            .await?;
        writing.commit().await?;
        Ok(token)
    }

    /// Ends one session of whoever asks; one of somebody else's is not found.
    pub async fn end_one_session(
        &self,
        visitor: &Visitor,
        session: &SecretHash,
    ) -> Result<(), DeskError> {
        let own = self.store.sessions_of(visitor.account.id).await?;
        if !own.iter().any(|one| one.hash == *session) {
            return Ok(());
        }
        let mut writing = self.store.writing().await?;
        writing.end_session(session).await?;
        let name = visitor.account.name.as_str();
        let deed = Deed {
            actor: name,
            act: "end-session",
            subject: name,
            detail: "",
        };
        writing.audit(self.now(), deed).await?;
        writing.commit().await?;
        Ok(())
    }

    /// Sets up a second factor, once a code shows that the phone has the secret.
    ///
    /// The secret comes back with the form: it is nobody's before this.
    pub async fn enrol(
        &self,
        visitor: &Visitor,
        password: &str,
        secret: &TotpSecret,
        code: &str,
    ) -> Result<Enrolled, ProofError> {
        let proven = self.prove(visitor, password).await?;
        let step = secret.check(code, None, self.now());
        let step = step.ok_or(ProofError::Code)?;
        let id = proven.known.account.id;
        let (token, codes) = (Token::new(), recovery_codes());
        let hashes = codes.each_ref().map(|code| code.hash().bytes());
        let mut writing = self.store.writing().await?;
        let now = self.store.credentials(&visitor.account.name).await?;
        if now.is_none_or(|now| now.totp_secret.is_some()) {
            return Err(ProofError::NotNow);
        }
        let text = secret.reveal();
        writing.set_second_factor(id, Some(&text), &hashes).await?;
        // The code that showed it is used up.
        writing.take_totp_step(id, step.unsigned_abs()).await?;
        self.renew_session(&mut writing, &proven, token.hash().bytes())
            .await?;
        self.note_own(&mut writing, &proven, "set-second-factor")
            .await?;
        writing.commit().await?;
        Ok(Enrolled {
            token,
            codes: codes.into(),
        })
    }

    /// Takes one's own second factor away. A password that is too short to stand alone keeps it.
    pub async fn drop_second_factor(
        &self,
        visitor: &Visitor,
        password: &str,
        code: &str,
    ) -> Result<Token, ProofError> {
        let proven = self.prove(visitor, password).await?;
        let account = &proven.known.account;
        let alone = check(account, &Password::new(password), false);
        if let Err(short @ ProofError::Password(PasswordRefusal::TooShort { .. })) = alone {
            return Err(short);
        }
        let token = Token::new();
        let mut writing = self.store.writing().await?;
        if !self.take_code(&mut writing, &proven.known, code).await? {
            drop(writing);
            return Err(self.refuse_code(&proven).await);
        }
        writing.set_second_factor(account.id, None, &[]).await?;
        self.renew_session(&mut writing, &proven, token.hash().bytes())
            .await?;
        self.note_own(&mut writing, &proven, "drop-second-factor")
            .await?;
        writing.commit().await?;
        Ok(token)
    }

    /// Gives new recovery codes in place of all that were given before.
    pub async fn renew_recovery_codes(
        &self,
        visitor: &Visitor,
        password: &str,
        code: &str,
    ) -> Result<Vec<RecoveryCode>, ProofError> {
        let proven = self.prove(visitor, password).await?;
        let codes = recovery_codes();
        let hashes = codes.each_ref().map(|code| code.hash().bytes());
        let mut writing = self.store.writing().await?;
        if !self.take_code(&mut writing, &proven.known, code).await? {
            drop(writing);
            return Err(self.refuse_code(&proven).await);
        }
        let id = proven.known.account.id;
        writing.set_recovery_codes(id, &hashes).await?;
        self.note_own(&mut writing, &proven, "renew-recovery-codes")
            .await?;
        writing.commit().await?;
        Ok(codes.into())
    }

    async fn refuse_code(&self, proven: &Proven) -> ProofError {
        if proven.known.totp_secret.is_none() {
            return ProofError::NotNow;
        }
        match self.wrong_code(proven).await {
            Ok(()) => ProofError::Wrong,
            Err(error) => error,
        }
    }
}

/// Whether `account` may have that password.
fn check(
    account: &Account,
    password: &Password,
    second_factor: bool,
) -> Result<(), ProofError> {
    let own = [account.name.as_str(), account.person.as_str()];
    let rule = PasswordRule {
        second_factor,
        own: &own,
    };
    password.check(&rule).map_err(ProofError::Password)
}
