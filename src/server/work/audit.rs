//! The audit log, for administrators.
use super::{admin::Pairs, asked::Asked, failed, own::hex, show};
use crate::{
    briefing::{Cell, Statement, Table, tables},
    exports::{CsvForm, TableFile, TableForm},
    i18n::Lang,
    server::pages,
    service::{AUDIT_PAGE, AdminDesk, DeskError},
    storage::{AuditRow, AuditState},
    ui::{
        app::Scene,
        work::{AuditLine, AuditPage, Fields, Verified, Work},
    },
};
use axum::{
    extract::Query,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};

/// Rows of a file: what fits the memory of the server and a spreadsheet.
const FILE: i64 = 100_000;

/// `GET /vi/admin/audit?about=duyet&before=900`.
pub(super) async fn log(asked: Asked, Query(pairs): Query<Pairs>) -> Response {
    let Some((scene, desk)) = asked.as_admin("admin/audit") else {
        return asked.nothing();
    };
    answer(&scene, page(&desk, &Fields::new(pairs), None).await)
}

/// `POST /vi/admin/audit`: walks through the whole log. It changes nothing, and is asked for by a
/// button since it reads every row.
pub(super) async fn verify(asked: Asked) -> Response {
    let Some((scene, desk)) = asked.as_admin("admin/audit") else {
        return asked.nothing();
    };
    let verified = match desk.verify_audit().await {
        Ok(AuditState::Sound { rows, head }) => Verified::Sound(rows, hex(&head)),
        Ok(AuditState::Broken { position }) => {
            tracing::error!(position, "the audit log was changed");
            Verified::Broken(position)
        }
        Err(error) => return failed(&error),
    };
    let page = page(&desk, &Fields::default(), Some(verified)).await;
    answer(&scene, page)
}

fn answer(scene: &Scene, page: Result<AuditPage, DeskError>) -> Response {
    match page {
        Ok(page) => show(scene, StatusCode::OK, Work::Audit(page)),
        Err(error) => failed(&error),
    }
}

async fn page(
    desk: &AdminDesk<'_>,
    fields: &Fields,
    verified: Option<Verified>,
) -> Result<AuditPage, DeskError> {
    let before = fields.get("before").parse().ok();
    let about = fields.get("about").to_owned();
    let rows = desk
        .audit(before.unwrap_or(i64::MAX), &about, AUDIT_PAGE)
        .await?;
    let full = rows.len() as i64 == AUDIT_PAGE;
    let last = rows.last().map(|row| row.position);
    let head = desk.audit_head().await?;
    Ok(AuditPage {
        rows: rows.into_iter().map(line).collect(),
        about,
        is_continued: before.is_some(),
        earlier: last.filter(|position| full && *position > 1),
        head: head.map(|row| (row.position, hex(&row.hash))),
        verified,
    })
}

fn line(row: AuditRow) -> AuditLine {
    AuditLine {
        position: row.position,
        at: row.at.parse().ok(),
        actor: row.actor,
        act: row.act,
        subject: row.subject,
        detail: row.detail,
    }
}

/// `GET /vi/admin/audit.csv`: the newest rows with their hashes, newest first.
pub(super) async fn file(asked: Asked) -> Response {
    let Some((_, desk)) = asked.as_admin("admin/audit") else {
        return asked.nothing();
    };
    let rows = match desk.audit(i64::MAX, "", FILE).await {
        Ok(rows) => rows,
        Err(error) => return failed(&error),
    };
    let form = TableForm::Csv(CsvForm::default());
    let today = asked.app.desk.today();
    let file = TableFile {
        table: table(&rows),
        plot: None,
        statement: Statement::about(None, false, Lang::Vi, today),
        lang: Lang::Vi,
    };
    let Ok(bytes) = file.write(form) else {
        return pages::plain(StatusCode::INTERNAL_SERVER_ERROR);
    };
    let mut response = Response::new(bytes.into());
    let out = response.headers_mut();
    out.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/csv; charset=utf-8"),
    );
    out.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_static("attachment; filename=\"toantrinh-audit.csv\""),
    );
    response
}

/// Rows of the audit log, with their hashes: enough to check the chain elsewhere.
fn table(rows: &[AuditRow]) -> Table {
    let keys = [
        "position", "at", "actor", "act", "subject", "detail", "hash",
    ];
    let rows = rows.iter().map(|row| {
        let hash: String = row.hash.iter().map(|byte| format!("{byte:02x}")).collect();
        vec![
            Cell::Count(row.position.unsigned_abs()),
            Cell::text(&*row.at),
            Cell::text(&*row.actor),
            Cell::text(&*row.act),
            Cell::text(&*row.subject),
            Cell::text(&*row.detail),
            Cell::text(hash),
        ]
    });
    tables::listed(Lang::Vi, "", &keys, rows.collect())
}
