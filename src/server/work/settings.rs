//! Deadlines and other settings, for administrators.
use super::{
    InLang, Signed,
    admin::{Pairs, Unmade, status},
    failed, nothing, scene, show,
};
use crate::{
    domain::{DueDays, Month, MonthException, PeriodRule, UnitId, read_day},
    i18n::Lang,
    server::{deadlines, pages, router::App},
    service::{AdminDesk, DeskError, SettingError},
    ui::{
        app::Scene,
        work::{Fields, SettingsPage, Work},
    },
};
use axum::{
    extract::{Form, Query, State},
    http::HeaderMap,
    response::Response,
};
use chrono::NaiveDate;
use std::{str::FromStr, sync::Arc};

/// `GET /vi/admin/settings`.
pub(super) async fn settings(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    Query(pairs): Query<Pairs>,
    headers: HeaderMap,
    Signed(who): Signed,
) -> Response {
    let path = "admin/settings".to_owned();
    let scene = scene(&app, &headers, lang, path, Some(Arc::clone(&who)));
    let Some(desk) = app.desk.admin(&who) else {
        return nothing(&scene);
    };
    let is_saved = pairs.iter().any(|(name, _)| name == "saved");
    match page(&app, &scene, &desk).await {
        Ok(page) => shown(&scene, SettingsPage { is_saved, ..page }),
        Err(error) => failed(&error),
    }
}

/// `POST /vi/admin/settings`: changes one of them.
pub(super) async fn set(
    State(app): State<Arc<App>>,
    InLang(lang): InLang,
    headers: HeaderMap,
    Signed(who): Signed,
    Form(pairs): Form<Pairs>,
) -> Response {
    let path = "admin/settings".to_owned();
    let scene = scene(&app, &headers, lang, path, Some(Arc::clone(&who)));
    let Some(desk) = app.desk.admin(&who) else {
        return nothing(&scene);
    };
    let fields = Fields::new(pairs);
    let refused = match act(&desk, lang, &fields).await {
        Ok(true) => {
            return pages::moved(&format!("/{}/admin/settings?saved=1", lang.code()));
        }
        Ok(false) => return nothing(&scene),
        Err(Unmade::Words(words)) => Some(words),
        Err(Unmade::Desk(error)) => return failed(&error),
    };
    match page(&app, &scene, &desk).await {
        Ok(page) => shown(
            &scene,
            SettingsPage {
                refused,
                fields,
                ..page
            },
        ),
        Err(error) => failed(&error),
    }
}

fn shown(scene: &Scene, page: SettingsPage) -> Response {
    let status = status(page.refused.is_some());
    show(scene, status, Work::Settings(Box::new(page)))
}

async fn page(
    app: &App,
    scene: &Scene,
    desk: &AdminDesk<'_>,
) -> Result<SettingsPage, DeskError> {
    let clocks = desk.clocks().await?;
    let units = scene.board.units().iter();
    let reporting = units.filter(|(_, unit)| unit.kind().reports() && unit.valid_to.is_none());
    Ok(SettingsPage {
        deadlines: clocks.deadlines,
        let_in: clocks.exceptions,
        units: reporting
            .map(|(_, unit)| (unit.id.0.clone(), scene.lang.unit_name(unit)))
            .collect(),
        floor: desk.floor().await?,
        factor_is_required: app.desk.second_factor_is_required().await?,
        refused: None,
        is_saved: false,
        fields: Fields::default(),
    })
}

/// Does what the form asks; `false` for an act that there is not.
async fn act(desk: &AdminDesk<'_>, lang: Lang, fields: &Fields) -> Result<bool, Unmade> {
    let a = lang.admin();
    let month = |name| read::<Month>(fields.get(name), a.bad_month);
    let done = match fields.get("act") {
        "rule" => {
            let rule = match fields.get("rule") {
                "calendar" => PeriodRule::Calendar,
                _ => PeriodRule::MidMonth,
            };
            let days = |name| read(fields.get(name), a.bad_number);
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
                reason: fields.get("reason").chars().take(300).collect(),
            };
            desk.set_month(&own).await
        }
        "end-month" => desk.end_month(month("month")?).await,
        "let-in" => {
            let why: String = fields.get("in_reason").chars().take(300).collect();
            let until = day(fields, "until", lang)?;
            desk.let_in(fields.get("unit"), month("in_month")?, until, &why)
                .await
        }
        "end-let-in" => {
            let unit = UnitId(fields.get("unit").to_owned());
            desk.end_let_in(&unit, month("in_month")?).await
        }
        // Vietnamese writes the decimal comma.
        "floor" => {
            let text = fields.get("floor").replace(',', ".");
            desk.set_floor(read(&text, a.bad_number)?).await
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

fn read<T: FromStr>(text: &str, otherwise: &str) -> Result<T, Unmade> {
    let read = text.parse();
    read.map_err(|_| Unmade::Words(otherwise.to_owned()))
}

fn day(fields: &Fields, name: &str, lang: Lang) -> Result<NaiveDate, Unmade> {
    let read = read_day(fields.get(name));
    read.ok_or_else(|| Unmade::Words(lang.admin().bad_day.to_owned()))
}

fn setting_refused(lang: Lang, fields: &Fields, error: SettingError) -> Unmade {
    deadlines::refused(lang, fields.get("unit"), error).map_or_else(Unmade::Desk, Unmade::Words)
}
