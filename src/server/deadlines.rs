//! Acts of the command line on deadlines, and why one is refused.
use super::{cli::Deadline, keep::HOST};
use crate::{
    domain::{DueDays, MonthException, UnitId},
    i18n::Lang,
    service::{Desk, DeskError, LONGEST_CLOCK, SettingError},
};
use std::process::ExitCode;

/// Keeps the deadlines of single months and units.
pub(super) async fn deadline(
    desk: &Desk,
    act: Deadline,
    lang: Lang,
) -> Result<ExitCode, DeskError> {
    let mut of = String::new();
    let done = match act {
        Deadline::Month {
            month,
            on_time_until,
            locked_after,
            reason,
        } => {
            let days = DueDays {
                on_time_until,
                locked_after,
            };
            let own = MonthException {
                month,
                days,
                reason,
            };
            let said = format!("{}: {}", lang.month(month), lang.due_days(days));
            desk.set_month(&own, HOST).await.map(|()| said)
        }
        Deadline::EndMonth { month } => {
            let done = desk.end_month(month, HOST).await;
            done.map(|()| lang.month_by_the_rule(month))
        }
        Deadline::LetIn {
            unit,
            month,
            until,
            reason,
        } => {
            let done = desk.let_in(&unit, month, until, &reason, HOST).await;
            of = unit;
            done.map(|()| lang.unit_let_in(&of, month, until))
        }
        Deadline::EndLetIn { unit, month } => {
            let unit = UnitId(unit);
            let done = desk.end_let_in(&unit, month, HOST).await;
            done.map(|()| lang.unit_let_in_no_more(&unit.0, month))
        }
        Deadline::List => return list(desk).await,
    };
    match done.map_err(|error| refused(lang, &of, error)) {
        Ok(said) => {
            println!("{said}");
            Ok(ExitCode::SUCCESS)
        }
        Err(Ok(words)) => {
            eprintln!("{words}");
            Ok(ExitCode::from(2))
        }
        Err(Err(error)) => Err(error),
    }
}

/// One line each, its columns apart by tabs.
async fn list(desk: &Desk) -> Result<ExitCode, DeskError> {
    let clocks = desk.clocks().await?;
    let rule = &clocks.deadlines;
    println!("rule\t{}\t{}", rule.on_time_days(), rule.open_days());
    for own in rule.exceptions() {
        let DueDays {
            on_time_until,
            locked_after,
        } = own.days;
        println!(
            "month\t{}\t{on_time_until}\t{locked_after}\t{}",
            own.month, own.reason
        );
    }
    for one in &clocks.exceptions {
        println!(
            "let-in\t{}\t{}\t{}\t{}\t{}",
            one.unit, one.month, one.until, one.author, one.reason
        );
    }
    Ok(ExitCode::SUCCESS)
}

/// Why a setting was not changed, in words, or that storage failed. `unit` is what was asked for.
pub(super) fn refused(
    lang: Lang,
    unit: &str,
    error: SettingError,
) -> Result<String, DeskError> {
    let a = lang.admin();
    Ok(match error {
        SettingError::Desk(error) => return Err(error),
        SettingError::Deadline(error) => lang.deadline_error(&error),
        SettingError::TooLong => lang.clock_too_long(LONGEST_CLOCK),
        SettingError::ReasonMissing => a.reason_missing.to_owned(),
        SettingError::NoSuchUnit => lang.no_reporting_unit(unit),
        SettingError::Past => a.past.to_owned(),
        SettingError::PlanningPast => lang.judging().planning_past.to_owned(),
    })
}
