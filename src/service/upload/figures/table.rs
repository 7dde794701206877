//! Tables: each row a report, measures as columns.
use super::{
    Filled, Given, Intake,
    header::{self, Column},
    when,
};
use crate::{
    domain::{CellPlace, Count, Counts, Period, Reason, UnitId, UploadReason, read_day},
    service::upload::book::{Cell, Row, Sheet},
};

/// Rows among which the header is looked for; titles may stand above it.
const HEADER_WITHIN: usize = 50;

/// Reads a sheet that is a table; passes over one that is none.
pub(super) fn read(sheet: &Sheet, intake: &mut Intake<'_>) {
    let mut rows = sheet.rows();
    let header = rows.by_ref().take(HEADER_WITHIN).find(|row| {
        let known = |wanted: fn(&Column) -> bool| {
            row.cells()
                .filter_map(|cell| header::column(cell.text))
                .any(|column| wanted(&column))
        };
        known(|column| matches!(column, Column::Count(_)))
            && (known(|column| matches!(column, Column::Unit | Column::UnitName))
                || known(|column| matches!(column, Column::Month | Column::Start)))
    });
    let Some(header) = header else {
        return;
    };
    intake.seen = true;
    let Some(columns) = columns(sheet, header, intake) else {
        return;
    };
    let table = Table {
        sheet,
        columns,
        fields: header.fields,
    };
    for row in rows {
        table.row(row, intake);
    }
}

/// What each column holds; `None` when the header cannot be used, which is noted.
fn columns(
    sheet: &Sheet,
    header: Row<'_>,
    intake: &mut Intake<'_>,
) -> Option<Vec<(u32, Column)>> {
    let before = intake.problems.len();
    let mut columns: Vec<(u32, Column)> = Vec::new();
    for cell in header.cells() {
        let place = sheet.place(header.number, Some(cell.column));
        let known = intake
            .text(sheet, header.number, Some(cell))
            .map(header::column);
        match known {
            None => {}
            Some(None) => {
                intake.wrong(place, cell.text, UploadReason::Cell(Reason::ColumnUnknown))
            }
            Some(Some(column)) => {
                let twice =
                    column != Column::Passed && columns.iter().any(|(_, c)| *c == column);
                if twice {
                    intake.wrong(place, cell.text, UploadReason::Cell(Reason::ColumnTwice));
                }
                columns.push((cell.column, column));
            }
        }
    }
    let has = |wanted: Column| columns.iter().any(|(_, column)| *column == wanted);
    let place = || sheet.place(header.number, None);
    if !has(Column::Unit) && !has(Column::UnitName) {
        intake.wrong(place(), "", UploadReason::UnitMissing);
    }
    let by_days = has(Column::Start) && has(Column::End);
    if !has(Column::Month) && !by_days {
        intake.wrong(place(), "", UploadReason::MonthMissing);
    }
    (intake.problems.len() == before).then_some(columns)
}

struct Table<'a> {
    sheet: &'a Sheet,
    columns: Vec<(u32, Column)>,
    fields: Option<u32>,
}

impl Table<'_> {
    fn row(&self, row: Row<'_>, intake: &mut Intake<'_>) {
        if let Some((expected, found)) = self.fields.zip(row.fields).filter(|(a, b)| a != b) {
            let reason = Reason::FieldCount {
                expected: expected as usize,
                found: found as usize,
            };
            let place = self.sheet.place(row.number, None);
            return intake.wrong(place, "", UploadReason::Cell(reason));
        }
        let before = (intake.problems.len(), intake.more);
        let mut counts = Counts::none();
        let mut given = Vec::new();
        for (at, column, cell) in self.cells(row) {
            if let Column::Count(measure) = column {
                if let Some(count) = intake.count(self.sheet, row.number, cell) {
                    counts.set(measure, count);
                }
                given.push(Given {
                    measure,
                    row: row.number,
                    column: at,
                });
            }
        }
        for cell in row.cells().filter(|cell| !self.has(cell.column)) {
            let place = self.sheet.place(row.number, Some(cell.column));
            intake.wrong(place, cell.text, UploadReason::Cell(Reason::ColumnUnknown));
        }
        let sound = (intake.problems.len(), intake.more) == before;
        if sound && counts.iter().all(|(_, count)| count == Count::NotProvided) {
            return;
        }
        let period = self.period(row, intake);
        let unit = self.unit(row, period, intake);
        let place = self
            .sheet
            .place(row.number, self.columns.first().map(|(at, _)| *at));
        if let (true, Some(unit), Some(period)) = (sound, unit, period) {
            let filled = Filled {
                unit,
                period,
                counts,
                given,
                sheet: self.sheet.name.clone(),
            };
            intake.take(place, filled);
        }
    }

    fn period(&self, row: Row<'_>, intake: &mut Intake<'_>) -> Option<Period> {
        let period = if let Some((cell, place)) = self.at(row, Column::Month) {
            let text = intake.text(self.sheet, row.number, cell)?;
            when::of_month(text, intake.rule, intake.today)
                .map_err(|reason| (place, text.to_owned(), reason))
        } else {
            let mut day = |column| {
                let (cell, place) = self.at(row, column)?;
                let text = intake.text(self.sheet, row.number, cell)?;
                let day = read_day(text);
                if day.is_none() {
                    intake.wrong(place.clone(), text, UploadReason::Cell(Reason::NotADate));
                }
                Some((day?, place, text.to_owned()))
            };
            let (start, end) = (day(Column::Start), day(Column::End));
            let ((start, ..), (end, place, text)) = start.zip(end)?;
            when::of_days(start, end, intake.today).map_err(|reason| (place, text, reason))
        };
        period
            .map_err(|(place, text, reason)| {
                intake.wrong(place, &text, UploadReason::Cell(reason));
            })
            .ok()
    }

    fn unit(
        &self,
        row: Row<'_>,
        period: Option<Period>,
        intake: &mut Intake<'_>,
    ) -> Option<UnitId> {
        let mut text = |column| {
            let (cell, place) = self.at(row, column)?;
            let text = intake.text(self.sheet, row.number, cell)?;
            (!text.is_empty()).then_some((text, place))
        };
        let (code, name) = (text(Column::Unit), text(Column::UnitName));
        let Some((text, place)) = code.clone().or_else(|| name.clone()) else {
            intake.wrong(
                self.sheet.place(row.number, None),
                "",
                UploadReason::UnitMissing,
            );
            return None;
        };
        let unit = intake.names.find(text, period);
        let checked = unit
            .map_err(|reason| (place, text, reason))
            .and_then(|unit| match code.and(name) {
                Some((name, place)) => match intake.names.agree(&unit, name) {
                    Ok(()) => Ok(unit),
                    Err(reason) => Err((place, name, reason)),
                },
                None => Ok(unit),
            });
        checked
            .map_err(|(place, text, reason)| intake.wrong(place, text, reason))
            .ok()
    }

    fn at<'r>(&self, row: Row<'r>, wanted: Column) -> Option<(Option<Cell<'r>>, CellPlace)> {
        let (at, _) = self.columns.iter().find(|(_, column)| *column == wanted)?;
        Some((row.cell(*at), self.sheet.place(row.number, Some(*at))))
    }

    fn cells<'r>(&self, row: Row<'r>) -> impl Iterator<Item = (u32, Column, Option<Cell<'r>>)> {
        let mut cells = row.cells().peekable();
        self.columns.iter().map(move |(at, column)| {
            while cells.next_if(|cell| cell.column < *at).is_some() {}
            let cell = cells.next_if(|cell| cell.column == *at);
            (*at, *column, cell)
        })
    }

    fn has(&self, column: u32) -> bool {
        // They stand as in the header, from left to right.
        let found = self.columns.binary_search_by_key(&column, |(at, _)| *at);
        found.is_ok()
    }
}
