//! Acts of the command line on accounts and the audit log.
use super::cli::{Audit, TokenAct, User};
use crate::{
    domain::{AccountState, UnitId},
    i18n::Lang,
    service::{AccountError, Desk, DeskError, NewAccount},
    storage::AuditState,
};
use std::{
    error::Error,
    io::{IsTerminal, Read, stdin},
    process::ExitCode,
};

/// Who the audit log names for what is done at the host.
pub(super) const HOST: &str = "host";

/// Keeps accounts.
pub(super) async fn user(
    desk: &Desk,
    act: User,
    lang: Lang,
) -> Result<ExitCode, Box<dyn Error>> {
    let done = match act {
        User::Add {
            name,
            person,
            role,
            units,
        } => {
            let new = NewAccount {
                name,
                person,
                role,
                units: units.into_iter().map(UnitId).collect(),
            };
            let password = password(lang)?;
            let added = desk.add_account(&new, &password, HOST).await;
            added.map(|()| lang.account_added(&new.name))
        }
        User::Reset { name } => {
            let link = desk.reset_link(&name, HOST).await;
            link.map(|token| {
                lang.link_given(&format!("/{}/link/{}", lang.code(), token.reveal()))
            })
        }
        User::Disable { name } => {
            let state = AccountState::Disabled;
            let done = desk.set_account_state(&name, state, HOST).await;
            done.map(|()| lang.account_disabled(&name))
        }
        User::List => {
            for account in desk.accounts().await? {
                let units: Vec<&str> =
                    account.units.iter().map(|unit| unit.0.as_str()).collect();
                println!(
                    "{}\t{}\t{}\t{}\t{}",
                    account.name,
                    account.role,
                    account.state,
                    units.join(","),
                    account.person
                );
            }
            return Ok(ExitCode::SUCCESS);
        }
    };
    match done {
        Ok(said) => {
            println!("{said}");
            Ok(ExitCode::SUCCESS)
        }
        Err(AccountError::Desk(error)) => Err(error.into()),
        Err(error) => {
            eprintln!("{}", account_error(lang, &error));
            Ok(ExitCode::from(2))
        }
    }
}

/// Why an account was not added or changed, in words.
pub(super) fn account_error(lang: Lang, error: &AccountError) -> String {
    match error {
        AccountError::Taken(name) => lang.account_taken(name),
        AccountError::Unknown(name) => lang.account_unknown(name),
        AccountError::Password(refusal) => lang.password_refused(*refusal),
        AccountError::Units(role) => lang.account_units(*role),
        AccountError::NoSuchUnit(unit) => lang.account_no_unit(unit),
        AccountError::Link => lang.link_over().to_owned(),
        AccountError::LastAdministrator => lang.last_administrator().to_owned(),
        AccountError::Busy => lang.work().busy.to_owned(),
        AccountError::Desk(error) => error.to_string(),
    }
}

/// Asks for a password where somebody sits, and reads one line where nobody does.
fn password(lang: Lang) -> Result<String, Box<dyn Error>> {
    if stdin().is_terminal() {
        return Ok(rpassword::prompt_password(format!(
            "{}: ",
            lang.work().password
        ))?);
    }
    let mut text = String::new();
    stdin().take(1_024).read_to_string(&mut text)?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

/// Keeps the tokens of machines.
pub(super) async fn token(
    desk: &Desk,
    act: TokenAct,
    lang: Lang,
) -> Result<ExitCode, Box<dyn Error>> {
    match act {
        TokenAct::Add { unit, label } => {
            match desk.add_api_token(&UnitId(unit), &label, HOST).await {
                Ok((id, token)) => {
                    println!("{}", lang.token_given(id, &token.reveal_for_machine()));
                }
                Err(error) => {
                    eprintln!("{}", account_error(lang, &error));
                    return Ok(ExitCode::from(2));
                }
            }
        }
        TokenAct::Revoke { token } => {
            let revoked = desk.revoke_api_token(token, HOST).await?;
            println!("{}", lang.token_revoked(token, revoked));
        }
        TokenAct::List => {
            for token in desk.api_tokens().await? {
                let state = if token.revoked_at.is_some() {
                    "revoked"
                } else {
                    "active"
                };
                println!(
                    "{}\t{}\t{state}\t{}",
                    token.token_id, token.unit_id, token.label
                );
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Checks the audit log.
pub(super) async fn audit(desk: &Desk, act: Audit, lang: Lang) -> Result<ExitCode, DeskError> {
    let Audit::Verify = act;
    Ok(match desk.verify_audit().await? {
        AuditState::Sound { rows, head } => {
            let head: String = head.iter().map(|byte| format!("{byte:02x}")).collect();
            println!("{}", lang.audit_sound(rows, &head));
            ExitCode::SUCCESS
        }
        AuditState::Broken { position } => {
            println!("{}", lang.audit_broken(position));
            ExitCode::FAILURE
        }
    })
}
