//! Reports that provinces send by machine: tokens, and acting as one.
use super::{AccountError, AdminDesk, Desk, DeskError, secrets::Token};
use crate::{
    domain::{Account, AccountId, AccountState, Role, UnitId},
    storage::{ApiAnswer, ApiToken, Deed},
};

/// How long a machine's token may carry words about what it is for. Unit: characters.
const LABEL: usize = 80;

impl Desk {
    /// Gives out a token that may send reports of one unit, and nothing else.
    pub async fn add_api_token(
        &self,
        unit: &UnitId,
        label: &str,
        actor: &str,
    ) -> Result<(i64, Token), AccountError> {
        let board = self.board();
        let reports = board
            .units()
            .find(&unit.0)
            .is_some_and(|ix| board.units().get(ix).kind().reports());
        let label: String = label.trim().chars().take(LABEL).collect();
        if !reports || label.is_empty() {
            return Err(AccountError::NoSuchUnit(unit.0.clone()));
        }
        let (token, now) = (Token::new(), self.now());
        let mut writing = self.store.writing().await?;
        let hash = token.hash().bytes();
        let id = writing
            .add_api_token(&hash, unit, &label, actor, now)
            .await?;
        let subject = format!("token {id}");
        let deed = Deed {
            actor,
            act: "add-token",
            subject: &subject,
            detail: &format!("{unit} {label}"),
        };
        writing.audit(now, deed).await?;
        writing.commit().await?;
        Ok((id, token))
    }

    /// Takes a token out of use; `false` if it was not in use.
    pub async fn revoke_api_token(&self, id: i64, actor: &str) -> Result<bool, DeskError> {
        let now = self.now();
        let mut writing = self.store.writing().await?;
        if !writing.revoke_api_token(id, now).await? {
            return Ok(false);
        }
        let subject = format!("token {id}");
        let deed = Deed {
            actor,
            act: "revoke-token",
            subject: &subject,
            detail: "",
        };
        writing.audit(now, deed).await?;
        writing.commit().await?;
        Ok(true)
    }

    /// Every token, the latest first.
    pub async fn api_tokens(&self) -> Result<Vec<ApiToken>, DeskError> {
        Ok(self.store.api_tokens().await?)
    }

    /// The machine that holds a token, as an entry officer of its one unit: the same policy and the
    /// same desks hold for it. A token never opens a session.
    pub async fn machine(&self, token: &str) -> Result<Option<(i64, Account)>, DeskError> {
        let Some(token) = Token::read(token) else {
            return Ok(None);
        };
        let found = self.store.api_token(&token.hash().bytes()).await?;
        let Some(found) = found.filter(|found| found.revoked_at.is_none()) else {
            return Ok(None);
        };
        let Ok(name) = format!("token.{}", found.token_id).parse() else {
            return Ok(None);
        };
        let account = Account {
            id: AccountId(0),
            name,
            person: found.label,
            role: Role::EntryOfficer,
            state: AccountState::Active,
            units: vec![UnitId(found.unit_id)],
            has_second_factor: false,
        };
        Ok(Some((found.token_id, account)))
    }

    /// The answer that a machine got under a key.
    pub async fn api_answer(
        &self,
        token: i64,
        key: &str,
    ) -> Result<Option<ApiAnswer>, DeskError> {
        Ok(self.store.api_answer(token, key).await?)
    }

    /// Keeps the answer of a machine's request, and that its token was used.
    pub async fn keep_api_answer(
        &self,
        token: i64,
        answer: Option<(&str, &ApiAnswer)>,
    ) -> Result<(), DeskError> {
        let now = self.now();
        let mut writing = self.store.writing().await?;
        writing.touch_api_token(token, now).await?;
        if let Some((key, answer)) = answer {
            writing.put_api_answer(token, key, answer, now).await?;
        }
        writing.commit().await?;
        Ok(())
    }
}

impl AdminDesk<'_> {
    /// Every token, the latest first.
    pub async fn tokens(&self) -> Result<Vec<ApiToken>, DeskError> {
        self.desk.api_tokens().await
    }

    /// Gives out a token that may send reports of one unit, and nothing else.
    pub async fn add_token(&self, unit: &UnitId, label: &str) -> Result<Token, AccountError> {
        let actor = self.who.name.as_str();
        let (_, token) = self.desk.add_api_token(unit, label, actor).await?;
        Ok(token)
    }

    /// Takes a token out of use; `false` if it was not in use.
    pub async fn revoke_token(&self, id: i64) -> Result<bool, DeskError> {
        self.desk.revoke_api_token(id, self.who.name.as_str()).await
    }
}
