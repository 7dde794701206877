//! Months and years over the cells, and the days on which the map changed.
use super::{Grid, Measures, Subject};
use crate::{
    charts::{
        canvas::Canvas,
        fonts::Weight,
        pens::{Dash, Lettering, Pen},
        theme::Token,
    },
    domain::Month,
};
use chrono::NaiveDate;
use plotters::style::text_anchor::HPos::{Center, Left, Right};

fn line(measures: Measures) -> f64 {
    (measures.text * 1.35).round()
}

/// Height of months and years, and of the names of days above them. Unit: pixel.
pub fn height(subject: &Subject, measures: Measures) -> f64 {
    let lines = if subject.table.breaks.is_empty() {
        2.0
    } else {
        3.0
    };
    lines * line(measures) + 4.0
}

/// Draws what stands over the cells, and the lines of the days through them.
pub fn draw(canvas: &Canvas, grid: &Grid, subject: &Subject) {
    let months = &subject.table.months;
    let measures = grid.measures;
    let letters = Lettering::new(Token::Ink3, measures.value, Weight::Regular);
    let years = Lettering::new(Token::Ink2, measures.text, Weight::SemiBold);
    let y = grid.block.top - 5.0;
    let mut free = grid.first;
    for (at, month) in months.iter().enumerate() {
        let middle = grid.x(at) + grid.cell.0 / 2.0;
        let text = (subject.texts.month)(month.number());
        canvas.text((middle, y), &text, letters, Center);
        // A year that would lie on the next one is not the one that is looked for.
        let next = months.iter().skip(at + 1).position(|m| m.number() == 1);
        let room = next.map_or(f64::INFINITY, |months| (months + 1) as f64 * grid.cell.0);
        let year = month.year().to_string();
        let wide = years.width(&year);
        let is_first = at == 0 && room > wide + 4.0;
        let start = grid.x(at).min(grid.block.right - wide);
        if (month.number() == 1 || is_first) && start >= free {
            canvas.text((start, y - line(measures)), &year, years, Left);
            free = start + wide + 4.0;
        }
    }
    for day in &subject.table.breaks {
        change(canvas, grid, subject, *day);
    }
}

/// The day as a line between two months, with its name on top.
fn change(canvas: &Canvas, grid: &Grid, subject: &Subject, day: NaiveDate) {
    let month = Month::of(day);
    let Some(at) = subject.table.months.iter().position(|m| *m == month) else {
        return;
    };
    let letters = Lettering::new(Token::Ink2, grid.measures.text, Weight::Regular);
    let x = grid.x(at) - 0.75;
    let top = grid.block.top - height(subject, grid.measures);
    let ends = [(x, top + 2.0), (x, grid.block.bottom)];
    canvas.line(&ends, Pen::new(Token::Ground, 4.0));
    canvas.line(&ends, Pen::new(Token::Ink, 1.5).dashed(Dash::Dotted));
    let written = subject.lang.day(day);
    let text = if NaiveDate::from_ymd_opt(2025, 7, 1) == Some(day) {
        (subject.texts.merger)(&written)
    } else {
        (subject.texts.map_change)(&written)
    };
    let y = top + letters.size + 1.0;
    if x + 6.0 + letters.width(&text) <= grid.block.right {
        canvas.text((x + 6.0, y), &text, letters, Left);
    } else {
        canvas.text((x - 6.0, y), &text, letters, Right);
    }
}
