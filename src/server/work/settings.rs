//! Deadlines and other settings, for administrators.
use super::{
    admin::{Pairs, Unmade, status, unit},
    asked::Asked,
    failed, show,
};
use crate::{
    domain::{Decimal, DueDays, Month, MonthException, PeriodRule, UnitId, read_day},
    i18n::Lang,
    server::{deadlines, pages},
    service::{AdminDesk, DeskError, SettingError},
    ui::{
        app::Scene,
        work::{Fields, SettingsPage, Work},
    },
};
use axum::{
    extract::{Form, Query},
    response::Response,
};
use chrono::NaiveDate;
use std::str::FromStr;

/// `GET /vi/admin/settings`.
pub(super) async fn settings(asked: Asked, Query(pairs): Query<Pairs>) -> Response {
    let Some((scene, desk)) = asked.as_admin("admin/settings") else {
        return asked.nothing();
    };
    let is_saved = pairs.iter().any(|(name, _)| name == "saved");
    shown(&asked, &scene, &desk, is_saved, Fields::default()).await
}

/// `POST /vi/admin/settings`: changes one of them.
pub(super) async fn set(asked: Asked, Form(pairs): Form<Pairs>) -> Response {
    let Some((scene, desk)) = asked.as_admin("admin/settings") else {
        return asked.nothing();
    };
    let fields = Fields::new(pairs);
    match act(&scene, &desk, &fields).await {
        Ok(true) => pages::moved(&format!("/{}/admin/settings?saved=1", scene.lang.code())),
        Ok(false) => asked.nothing(),
        Err(Unmade::Words(field, words)) => {
            let fields = fields.refused(field, words);
            shown(&asked, &scene, &desk, false, fields).await
        }
        Err(Unmade::Desk(error)) => failed(&error),
    }
}

async fn shown(
    asked: &Asked,
    scene: &Scene,
    desk: &AdminDesk<'_>,
    is_saved: bool,
    fields: Fields,
) -> Response {
    let status = status(&fields);
    match page(asked, desk, is_saved, fields).await {
        Ok(page) => show(scene, status, Work::Settings(Box::new(page))),
        Err(error) => failed(&error),
    }
}

async fn page(
    asked: &Asked,
    desk: &AdminDesk<'_>,
    is_saved: bool,
    fields: Fields,
) -> Result<SettingsPage, DeskError> {
    let clocks = desk.clocks().await?;
    Ok(SettingsPage {
        deadlines: clocks.deadlines,
        let_in: clocks.exceptions,
        planning: desk.planning().await?,
        factor_is_required: asked.app.desk.second_factor_is_required().await?,
        is_saved,
        fields,
    })
}

/// Does what the form asks; `false` for an act that there is not.
async fn act(scene: &Scene, desk: &AdminDesk<'_>, fields: &Fields) -> Result<bool, Unmade> {
    let (lang, a) = (scene.lang, scene.lang.admin());
    let month = |name| read::<Month>(fields, name, a.bad_month);
    let done = match fields.get("act") {
        "rule" => {
            let rule = match fields.get("rule") {
                "calendar" => PeriodRule::Calendar,
                _ => PeriodRule::MidMonth,
            };
            let days = |name| read(fields, name, a.bad_number);
            desk.set_deadlines(rule, days("on_time_days")?, days("open_days")?)
                .await
        }
        "month" => {
            let own = MonthException {
                month: month("month")?,
                days: DueDays {
                    on_time_until: day(fields, "on_time_until", lang)?,
                    locked_after: day(fields, "locked_after", lang)?,
                },
                reason: fields.most("reason", 300),
            };
            desk.set_month(&own).await
        }
        "end-month" => desk.end_month(month("month")?).await,
        "let-in" => {
            let unit = unit(&scene.board, lang, fields.get("unit"));
            let unit = unit.map_err(|words| Unmade::Words("unit", words))?;
            let until = day(fields, "until", lang)?;
            let why = fields.most("in_reason", 300);
            desk.let_in(&unit.0, month("in_month")?, until, &why).await
        }
        "end-let-in" => {
            let unit = UnitId(fields.get("unit").to_owned());
            desk.end_let_in(&unit, month("in_month")?).await
        }
        "planning" => {
            let day = match fields.get("planning") {
                "" => None,
                _ => Some(day(fields, "planning", lang)?),
            };
            desk.set_planning(day).await
        }
        "factor" => {
            let required = fields.get("factor") != "optional";
            desk.set_second_factor_rule(required).await
        }
        _ => return Ok(false),
    };
    done.map(|()| true)
        .map_err(|error| setting_refused(lang, fields, error))
}

fn read<T: FromStr>(fields: &Fields, name: &'static str, otherwise: &str) -> Result<T, Unmade> {
    let read = fields.get(name).parse();
    read.map_err(|_| Unmade::Words(name, otherwise.to_owned()))
}

/// A number as people type it: Vietnamese writes the decimal comma.
pub(super) fn decimal(
    fields: &Fields,
    name: &'static str,
    lang: Lang,
) -> Result<Decimal, Unmade> {
    let read = fields.get(name).replace(',', ".").parse();
    read.map_err(|_| Unmade::Words(name, lang.admin().bad_number.to_owned()))
}

/// A day as forms send it, or as people type it where they send words.
pub(super) fn day(
    fields: &Fields,
    name: &'static str,
    lang: Lang,
) -> Result<NaiveDate, Unmade> {
    let read = read_day(fields.get(name));
    read.ok_or_else(|| Unmade::Words(name, lang.admin().bad_day.to_owned()))
}

fn setting_refused(lang: Lang, fields: &Fields, error: SettingError) -> Unmade {
    let clock = if fields.get("act") == "rule" {
        "open_days"
    } else {
        "locked_after"
    };
    let reason = if fields.get("act") == "month" {
        "reason"
    } else {
        "in_reason"
    };
    let field = match error {
        SettingError::Deadline(_) | SettingError::TooLong => clock,
        SettingError::ReasonMissing => reason,
        SettingError::Past => "until",
        SettingError::PlanningPast => "planning",
        SettingError::NoSuchUnit | SettingError::Desk(_) => "unit",
    };
    deadlines::refused(lang, fields.get("unit"), error)
        .map_or_else(Unmade::Desk, |words| Unmade::Words(field, words))
}
