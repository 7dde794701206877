//! What a machine is told of figures that were not taken.
use super::wire::{Problem, Told, one_problem, told};
use crate::{
    domain::{Counts, Measure, Month, Notice},
    i18n::Lang,
    server::router::App,
    service::{StepError, Typed},
};
use axum::http::StatusCode;

/// The status and the problems of a step that was not taken.
pub(super) fn refused(
    app: &App,
    unit: &str,
    month: Month,
    typed: &[Typed],
    error: &StepError,
    lang: Lang,
) -> (StatusCode, Told) {
    let w = lang.work();
    let only = |status, message: &str| (status, one_problem(message.to_owned()));
    match error {
        StepError::Conflict(now) => {
            let mut answer = told(now);
            answer.problems = one_problem(w.conflict.to_owned()).problems;
            (StatusCode::CONFLICT, answer)
        }
        StepError::Contradiction(breaches) => {
            let problems = breaches
                .iter()
                .map(|breach| Problem {
                    measure: None,
                    message: lang.breach(breach),
                })
                .collect();
            let told = Told {
                problems,
                ..Told::default()
            };
            (StatusCode::UNPROCESSABLE_ENTITY, told)
        }
        StepError::Unanswered(lines) => {
            let told = Told {
                problems: asked(app, unit, month, typed, lines, lang),
                ..Told::default()
            };
            (StatusCode::UNPROCESSABLE_ENTITY, told)
        }
        StepError::Closed(measure) => {
            let mut told = one_problem(w.not_now.to_owned());
            told.problems[0].measure = Some(measure.code().to_owned());
            (StatusCode::CONFLICT, told)
        }
        StepError::Refused(why) => only(StatusCode::CONFLICT, &lang.refused(*why)),
        StepError::Locked => only(StatusCode::CONFLICT, w.locked),
        StepError::FourEyes => only(StatusCode::FORBIDDEN, w.four_eyes),
        StepError::Nothing | StepError::Desk(_) => (StatusCode::NOT_FOUND, Told::default()),
    }
}

/// What the checks ask about the lines that have no reason.
fn asked(
    app: &App,
    unit: &str,
    month: Month,
    typed: &[Typed],
    lines: &[Measure],
    lang: Lang,
) -> Vec<Problem> {
    let board = app.desk.board();
    let mut counts = Counts::none();
    for one in typed {
        counts.set(one.measure, one.count);
    }
    let notices: Vec<Notice> = board
        .units()
        .find(unit)
        .map(|unit| board.notices(unit, month, &counts))
        .unwrap_or_default();
    lines
        .iter()
        .map(|line| Problem {
            measure: Some(line.code().to_owned()),
            message: notices
                .iter()
                .find(|notice| notice.line() == *line)
                .map_or_else(
                    || lang.work().unanswered.to_owned(),
                    |notice| lang.notice(notice),
                ),
        })
        .collect()
}
