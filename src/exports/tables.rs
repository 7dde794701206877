//! A table as a file: the forms, and what goes with every one of them.
use super::{csv, json, xlsx};
use crate::{
    briefing::{
        Statement, Table, statement,
        tables::{self, Plot},
    },
    charts::Picture,
    domain::{Board, Month},
    i18n::Lang,
};
use chrono::NaiveDate;

/// Why no file was written.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// The workbook was not.
    #[error(transparent)]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// The file of text was not.
    #[error(transparent)]
    Text(#[from] ::csv::Error),
    /// The JSON was not.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// The archive was not.
    #[error(transparent)]
    Archive(#[from] zip::result::ZipError),
}

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableForm {
    /// Text with commas.
    Csv(CsvForm),
    /// For programs.
    Json,
    /// A workbook.
    Xlsx,
}

/// The choices of a file of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CsvForm {
    /// Whether it begins with the mark by which spreadsheets know UTF-8.
    pub bom: bool,
    /// Whether its first row has the headings that people read, and not the keys of columns.
    pub headings: bool,
}

impl Default for CsvForm {
    fn default() -> Self {
        Self {
            bom: true,
            headings: false,
        }
    }
}

impl TableForm {
    /// The form of files that end so: `csv`, `json`, `xlsx`.
    pub fn of_ending(ending: &str) -> Option<Self> {
        match ending {
            "csv" => Some(Self::Csv(CsvForm::default())),
            "json" => Some(Self::Json),
            "xlsx" => Some(Self::Xlsx),
            _ => None,
        }
    }

    /// How its files end.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv(_) => "csv",
            Self::Json => "json",
            Self::Xlsx => "xlsx",
        }
    }

    /// What its files are called on the wire.
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Csv(_) => "text/csv; charset=utf-8",
            Self::Json => "application/json",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// A table with everything that leaves with it.
#[derive(Clone, Debug)]
pub struct TableFile {
    /// The table.
    pub table: Table,
    /// The chart over its cells, for workbooks.
    pub plot: Option<Plot>,
    /// What it says about itself.
    pub statement: Statement,
    /// The language of its words.
    pub lang: Lang,
}

impl TableFile {
    /// The table behind a picture of `month`, made `today`; `None` where the board lacks what it
    /// needs.
    pub fn of_picture(
        board: &Board,
        picture: &Picture,
        month: Month,
        today: NaiveDate,
    ) -> Option<Self> {
        let (view, lang) = (&picture.view, picture.lang);
        let table = tables::table(board, picture, month)?;
        Some(Self {
            plot: tables::plot(board, picture, month, &table),
            statement: statement(board, view, month, &picture.units, lang, today)?,
            table,
            lang,
        })
    }

    /// The file. The same table and statement give the same bytes.
    pub fn write(&self, form: TableForm) -> Result<Vec<u8>, TableError> {
        match form {
            TableForm::Csv(form) => {
                Ok(csv::csv(&self.table, &self.statement, self.lang, form)?)
            }
            TableForm::Json => Ok(json::json(&self.table, &self.statement)?),
            TableForm::Xlsx => Ok(xlsx::workbook(self)?),
        }
    }
}
