//! Forms: the product's own template, with measures as rows, unit and month above them.
use super::{
    Filled, Given, Intake,
    header::{self, Column},
    when,
};
use crate::{
    domain::{CellPlace, Count, Counts, Period, UnitId, UploadReason},
    service::upload::book::{Cell, Row, Sheet},
};

/// Reads a sheet if it is a form.
pub(super) fn read(sheet: &Sheet, intake: &mut Intake<'_>) -> bool {
    let mut rows = sheet.rows();
    let mut above = Vec::new();
    let header = rows.by_ref().take(50).find_map(|row| {
        let value = row.cells().find(|cell| header::is_value(cell.text));
        if value.is_none() {
            above.push(row);
        }
        value.map(|value| (row, value))
    });
    let Some((header, value)) = header else {
        return false;
    };
    intake.seen = true;
    let mut form = Form {
        sheet,
        counts: Counts::none(),
        given: Vec::new(),
    };
    let before = (intake.problems.len(), intake.more);
    for row in rows {
        form.row(row, value.column, intake);
    }
    let sound = (intake.problems.len(), intake.more) == before;
    if sound
        && form
            .counts
            .iter()
            .all(|(_, count)| count == Count::NotProvided)
    {
        return true;
    }
    let top = sheet.place(header.number, None);
    let period = labelled(&above, Column::Month).map(|(row, cell)| {
        let text = intake.text(sheet, row.number, Some(cell))?;
        let period = when::of_month(text, intake.rule, intake.today);
        let place = sheet.place(row.number, Some(cell.column));
        period
            .map_err(|reason| intake.wrong(place, text, UploadReason::Cell(reason)))
            .ok()
    });
    let Some(period) = period else {
        intake.wrong(top, "", UploadReason::MonthMissing);
        return true;
    };
    let unit = form.unit(&above, top.clone(), period, intake);
    if let (true, Some(unit), Some(period)) = (sound, unit, period) {
        let filled = Filled {
            unit,
            period,
            counts: form.counts,
            given: form.given,
            sheet: sheet.name.clone(),
        };
        intake.take(top, filled);
    }
    true
}

/// The cell to the right of a label above the figures.
fn labelled<'a>(above: &[Row<'a>], wanted: Column) -> Option<(Row<'a>, Cell<'a>)> {
    above.iter().find_map(|row| {
        let mut cells = row.cells();
        cells.find(|cell| header::column(cell.text) == Some(wanted))?;
        Some((*row, cells.next()?))
    })
}

struct Form<'a> {
    sheet: &'a Sheet,
    counts: Counts,
    given: Vec<Given>,
}

impl Form<'_> {
    fn row(&mut self, row: Row<'_>, value: u32, intake: &mut Intake<'_>) {
        let named = row
            .cells()
            .take_while(|cell| cell.column < value)
            .find_map(|cell| header::measure(cell.text));
        let cell = row.cell(value);
        let place = self.sheet.place(row.number, Some(value));
        let Some(measure) = named else {
            // Headings of groups and notes name no measure, and have nothing beside them.
            if let Some(cell) = cell {
                intake.wrong(place, cell.text, UploadReason::MeasureUnknown);
            }
            return;
        };
        if self.given.iter().any(|given| given.measure == measure) {
            return intake.wrong(place, measure.code(), UploadReason::MeasureTwice);
        }
        if let Some(count) = intake.count(self.sheet, row.number, cell) {
            self.counts.set(measure, count);
        }
        self.given.push(Given {
            measure,
            row: row.number,
            column: value,
        });
    }

    fn unit(
        &self,
        above: &[Row<'_>],
        top: CellPlace,
        period: Option<Period>,
        intake: &mut Intake<'_>,
    ) -> Option<UnitId> {
        let code = labelled(above, Column::Unit);
        let name = labelled(above, Column::UnitName);
        let Some((row, cell)) = code.or(name) else {
            intake.wrong(top, "", UploadReason::UnitMissing);
            return None;
        };
        let text = intake.text(self.sheet, row.number, Some(cell))?;
        let place =
            |row: Row<'_>, cell: Cell<'_>| self.sheet.place(row.number, Some(cell.column));
        let unit = intake.names.find(text, period);
        let unit = unit
            .map_err(|reason| intake.wrong(place(row, cell), text, reason))
            .ok()?;
        if let Some((row, cell)) = code.and(name) {
            let name = intake.text(self.sheet, row.number, Some(cell))?;
            if let Err(reason) = intake.names.agree(&unit, name) {
                intake.wrong(place(row, cell), name, reason);
                return None;
            }
        }
        Some(unit)
    }
}
