//! Tables as files: registers, reports, figures of all months, a scenario, whole editions.
use super::{
    cache::Stored,
    made::{self, Made, NoFile, given},
    pictures,
    router::App,
};
use crate::{
    briefing::{Statement, Table, statement, tables},
    domain::{Board, DtiAsked, Edition, League, Month, Scenario, Settled, Topic, UnitIx, View},
    exports::{TableFile, TableForm, edition, edition_name},
    i18n::Lang,
};
use axum::{
    extract::{Path, Query, State},
    http::HeaderMap,
    response::Response,
};
use chrono::{Datelike, NaiveDate};
use std::sync::Arc;

/// What can be taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Download {
    Units,
    Targets,
    Published,
    Observations(Option<Topic>),
    Dti(League, i32),
    Service766(Option<NaiveDate>),
    Notes,
    Reports(Month),
    ReportsOf(UnitIx),
    Figures(View, Month),
    WhatIf(View, Month, Scenario),
}

/// A download in one of its forms, or an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Table(TableForm),
    Archive,
}

/// A download, its form and its language.
#[derive(Debug)]
pub(super) struct Order {
    download: Download,
    form: Form,
    lang: Lang,
}

/// `/downloads/units.csv`, `targets.csv`, `published.csv`, `observations.csv` of a `topic` or of
/// all, `dti.csv` of a `year` and a `group`, `index766.csv` as published on or before a `day`,
/// `notes.csv`, `reports.csv` of a `month` or of all months of a `unit`, `figures.csv` of all
/// localities and months, `what-if.csv` of a scenario; each also as `.json` and `.xlsx`, in the
/// language `lang`, as text with `bom` 0 or 1 and `head=words`. `edition-2026-10.zip` has all of a
/// month.
pub(super) async fn file(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    Query(pairs): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Response {
    let (board, today) = (app.desk.board(), app.desk.today());
    let lang = made::lang(&pairs);
    let order = match Order::read(&name, &board, &pairs) {
        Ok(order) => order,
        Err(refused) => return refused.respond(lang),
    };
    let key = (
        board.revision(),
        today.num_days_from_ce(),
        format!("/downloads/{order:?}"),
    );
    let made = app
        .answers
        .get(key, async {
            let waiting = tokio::time::timeout(pictures::PATIENCE, app.drawing.acquire());
            let Ok(Ok(_place)) = waiting.await else {
                return Err(NoFile::Busy);
            };
            tokio::task::spawn_blocking(move || order.make(&board, today).map(Stored::from))
                .await
                .unwrap_or(Err(NoFile::Ours))
        })
        .await;
    match made.as_deref() {
        Ok(stored) => stored.respond(&headers),
        Err(refused) => refused.respond(lang),
    }
}

impl Order {
    /// Reads `figures.xlsx` and a query.
    pub(super) fn read(
        name: &str,
        board: &Board,
        pairs: &[(String, String)],
    ) -> Result<Self, NoFile> {
        if let Some(code) = given(pairs, "lang").filter(|code| Lang::from_code(code).is_none())
        {
            return Err(NoFile::wrong("lang", code));
        }
        let lang = made::lang(pairs);
        let (stem, ending) = name.rsplit_once('.').ok_or(NoFile::NoSuchTable)?;
        if let Some(month) = stem.strip_prefix("edition-").filter(|_| ending == "zip") {
            let month: Month = month.parse().map_err(|_| NoFile::NoSuchTable)?;
            board.slab(month).ok_or(NoFile::NotPublished(Some(month)))?;
            return Ok(Self {
                download: Download::Reports(month),
                form: Form::Archive,
                lang,
            });
        }
        let form = pictures::table_form(ending, pairs)?.ok_or(NoFile::NoSuchTable)?;
        Ok(Self {
            download: download(stem, board, pairs)?,
            form: Form::Table(form),
            lang,
        })
    }

    /// Writes the table, or packs the archive.
    pub(super) fn make(&self, board: &Board, today: NaiveDate) -> Result<Made, NoFile> {
        let lang = self.lang;
        let form = match (self.form, &self.download) {
            (Form::Table(form), _) => form,
            (Form::Archive, Download::Reports(month)) => {
                let nothing = NoFile::NotPublished(Some(*month));
                let slab = board.slab(*month).ok_or(nothing.clone())?;
                let bytes = edition(board, *month).ok_or(nothing)?;
                return Ok(Made {
                    name: edition_name(slab),
                    media_type: "application/zip",
                    bytes: bytes.map_err(|error| NoFile::ours(&error))?,
                });
            }
            (Form::Archive, _) => return Err(NoFile::NoSuchTable),
        };
        let (name, table, statement) =
            told(board, &self.download, lang, today).ok_or(NoFile::NotPublished(None))?;
        let file = TableFile {
            table,
            plot: None,
            statement,
            lang,
        };
        Ok(Made {
            name: format!("{name}.{}", form.ending()),
            media_type: form.content_type(),
            bytes: file.write(form).map_err(|error| NoFile::ours(&error))?,
        })
    }
}

/// The download of that name.
fn download(stem: &str, board: &Board, pairs: &[(String, String)]) -> Result<Download, NoFile> {
    let settled = |only: &[&str]| {
        let asked = pairs.iter().map(|(n, v)| (n.as_str(), v.as_str()));
        let asked = asked.filter(|(name, _)| only.is_empty() || only.contains(name));
        let view = View::from_pairs(asked)?;
        match board.settle(&view) {
            Settled::At(month) => Ok((view.beside(board).at(month), month)),
            Settled::NotPublished(month) => Err(NoFile::NotPublished(Some(month))),
            Settled::Moved(_) | Settled::Nothing => Err(NoFile::NotPublished(view.month)),
        }
    };
    Ok(match stem {
        "units" => Download::Units,
        "targets" => Download::Targets,
        "published" => Download::Published,
        "observations" => Download::Observations(match given(pairs, "topic") {
            Some(code) => Some(code.parse().map_err(|_| NoFile::wrong("topic", code))?),
            None => None,
        }),
        "dti" => {
            let asked = DtiAsked::from_pairs(pairs)?;
            let league = asked.league.unwrap_or(League::Provinces);
            let years = board.dti_years(league);
            let year = asked.year.or(board.dti_first(league));
            let known = year.filter(|year| years.contains(year));
            Download::Dti(league, known.ok_or(NoFile::NotPublished(None))?)
        }
        "index766" => Download::Service766(match given(pairs, "day") {
            Some(day) => Some(day.parse().map_err(|_| NoFile::wrong("day", day))?),
            None => None,
        }),
        "notes" => Download::Notes,
        "what-if" => {
            let (view, month) = settled(&[])?;
            Download::WhatIf(view, month, Scenario::read(pairs))
        }
        "figures" => {
            let (view, month) = settled(&["month", "indicator", "map", "basis"])?;
            Download::Figures(view, month)
        }
        "reports" => match given(pairs, "unit") {
            Some(id) => {
                let unit = board.units().find(id);
                Download::ReportsOf(unit.ok_or_else(|| NoFile::NoSuchUnit(id.into()))?)
            }
            // Of the query only the month counts.
            None => Download::Reports(settled(&["month"])?.1),
        },
        _ => return Err(NoFile::NoSuchTable),
    })
}

/// Name without its ending, table and statement.
fn told(
    board: &Board,
    download: &Download,
    lang: Lang,
    today: NaiveDate,
) -> Option<(String, Table, Statement)> {
    let sample = |has: bool| if has { "-sample" } else { "" };
    let all = board.has_sample();
    // Rows that name their source, as an import takes them, have no columns of the statement.
    let listed = |edition: Option<&Edition>, has_sample: bool| {
        let mut statement = Statement::about(edition, has_sample, lang, today);
        let words = lang.statement();
        statement.line(words.sources, words.in_rows);
        statement.line(words.blank, words.blank_means);
        statement.codes.clear();
        statement
    };
    Some(match download {
        Download::Units => (
            "toantrinh-units".into(),
            tables::units(board, lang),
            listed(None, false),
        ),
        Download::Targets => (
            "toantrinh-targets".into(),
            tables::targets(board, lang),
            listed(None, false),
        ),
        Download::Published => (
            "toantrinh-published".into(),
            tables::published(board, lang),
            listed(None, false),
        ),
        Download::Observations(topic) => {
            let about = topic.map_or(String::new(), |topic| format!("-{}", topic.code()));
            (
                format!("toantrinh-observations{about}"),
                tables::observations(board, *topic, lang),
                listed(None, false),
            )
        }
        Download::Dti(league, year) => (
            format!("toantrinh-dti-{}-{year}", league.code()),
            tables::dti(board, *league, *year, lang),
            tables::about_dti(&board.dti_edition(*league, *year), lang, today),
        ),
        Download::Notes => (
            format!("toantrinh-notes{}", sample(all)),
            tables::notes(board, lang),
            listed(None, all),
        ),
        Download::Service766(day) => {
            let shown = board.service_on(*day);
            let day = shown.first()?.day;
            (
                format!("toantrinh-index766-{day}"),
                tables::service766(board, &shown, lang),
                listed(None, false),
            )
        }
        Download::ReportsOf(unit) => {
            let id = &board.units().get(*unit).id;
            (
                format!("toantrinh-reports-{id}{}", sample(all)),
                tables::reports_of(board, *unit, lang),
                listed(None, all),
            )
        }
        Download::Reports(month) => {
            let slab = board.slab(*month)?;
            let edition = &slab.edition;
            let mark = sample(edition.has_sample);
            (
                format!("toantrinh-reports-{month}-r{}{mark}", edition.revision),
                tables::reports(board, slab, lang),
                listed(Some(edition), edition.has_sample),
            )
        }
        Download::Figures(view, month) => {
            let months = board.months().filter(|at| at <= month);
            let (code, basis) = (view.indicator.code(), view.basis.code());
            let mark = sample(all);
            (
                format!("toantrinh-figures-{code}-{month}-{basis}{mark}"),
                tables::figures(board, view, months, lang),
                statement(board, view, *month, &[], lang, today)?,
            )
        }
        Download::WhatIf(view, month, scenario) => {
            let word = match lang {
                Lang::Vi => "kich-ban",
                Lang::En => "scenario",
            };
            let what_if = board.what_if(view, *month, scenario);
            let mut about = statement(board, view, *month, &[], lang, today)?;
            about.line(lang.statement().nature, lang.what_if().mark);
            (
                format!("toantrinh-{word}-{month}{}", sample(all)),
                tables::what_if(board, view, &what_if, lang),
                about,
            )
        }
    })
}
