//! The two axes: months or names along one, rates from 0 along the other.
use super::{
    form::Plot,
    line,
    workbook::{month_format, serial},
};
use crate::{
    briefing::Form,
    charts::{Token, Weight},
    domain::Month,
    exports::office::xml::escape,
};

/// Both axes.
pub fn axes(plot: &Plot<'_>) -> String {
    let (end, step) = plot.axis;
    let quiet = plot.look.text(Token::Ink3, Weight::Regular);
    let grid = line(Token::Grid, 0.75, "solid");
    // The first bar is on top, which is where the axis of values would move to as well.
    let (along, place, crosses, between) = match &plot.chart.form {
        Form::Lines(months) => (of_months(plot, months), "l", "autoZero", "midCat"),
        Form::Bars(_) => (of_names(plot), "b", "max", "between"),
    };
    let code = if step < 0.01 { "0.0%" } else { "0%" };
    format!(
        "{along}<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/><c:max val=\"{end:.4}\"/><c:min val=\"0\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"{place}\"/><c:majorGridlines><c:spPr>{grid}</c:spPr></c:majorGridlines><c:numFmt formatCode=\"{code}\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{quiet}<c:crossAx val=\"1\"/><c:crosses val=\"{crosses}\"/><c:crossBetween val=\"{between}\"/><c:majorUnit val=\"{step}\"/></c:valAx>"
    )
}

/// What an axis of months or names looks like, and that its words stand upright.
fn look(plot: &Plot<'_>, token: Token) -> String {
    let words = plot.look.text(token, Weight::Regular);
    let upright = words.replacen("<a:bodyPr/>", "<a:bodyPr rot=\"0\" vert=\"horz\"/>", 1);
    let base = line(Token::Edge, 1.0, "solid");
    format!(
        "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:spPr>{base}</c:spPr>{upright}<c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/>"
    )
}

/// Names down the axis, every one of them.
fn of_names(plot: &Plot<'_>) -> String {
    format!(
        "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"maxMin\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"l\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>{}<c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:tickLblSkip val=\"1\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>",
        look(plot, Token::Ink)
    )
}

/// Months as days of a calendar: an axis of names would have them all, one over the other, in
/// programs that leave none out. The last one is always named.
fn of_months(plot: &Plot<'_>, months: &[Month]) -> String {
    let every = every(plot, months);
    let first = months.first().zip(months.last()).map(|(first, last)| {
        let over = last.since(*first).rem_euclid(every);
        let before = if over == 0 { 0 } else { every - over };
        format!("<c:min val=\"{}\"/>", serial(first.plus(-before)))
    });
    format!(
        "<c:dateAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"minMax\"/>{}</c:scaling><c:delete val=\"0\"/><c:axPos val=\"b\"/><c:numFmt formatCode=\"{}\" sourceLinked=\"0\"/><c:majorTickMark val=\"out\"/>{}<c:lblOffset val=\"100\"/><c:baseTimeUnit val=\"months\"/><c:majorUnit val=\"{every}\"/><c:majorTimeUnit val=\"months\"/></c:dateAx>",
        first.unwrap_or_default(),
        escape(month_format(plot.lang)),
        look(plot, Token::Ink3)
    )
}

/// Every how many months one is named: as far apart as they need to stand upright. Threes, sixes
/// and twelves are quarters, halves and years.
fn every(plot: &Plot<'_>, months: &[Month]) -> i32 {
    let names = months.iter().map(|month| plot.lang.month(*month));
    let widest = names
        .map(|name| plot.look.wide(&name, Weight::Regular))
        .fold(1.0, f64::max);
    let needed = ((widest + plot.look.size) / plot.pitch().max(1.0)).ceil() as i32;
    [1, 2, 3, 6, 12, 24]
        .into_iter()
        .find(|every| *every >= needed)
        .unwrap_or(needed)
}
