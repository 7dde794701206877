//! The two axes: names along one, rates from 0 along the other.
use super::{form::Plot, line};
use crate::{
    briefing::Form,
    charts::{Token, Weight},
};

/// Both axes.
pub fn axes(plot: &Plot<'_>) -> String {
    let (end, step) = plot.axis;
    let look = plot.look;
    // Names that do not fit are left out, not turned.
    let upright =
        |text: String| text.replacen("<a:bodyPr/>", "<a:bodyPr rot=\"0\" vert=\"horz\"/>", 1);
    let (form, quiet) = (plot.chart.form, look.text(Token::Ink3, Weight::Regular));
    let base = line(Token::Edge, 1.0, "solid");
    let grid = line(Token::Grid, 0.75, "solid");
    // The first bar is on top, which is where the axis of values would move to as well.
    let (names, values, order, crosses, between, words) = match form {
        Form::Lines => ("b", "l", "minMax", "autoZero", "midCat", quiet.clone()),
        Form::Bars => {
            let words = look.text(Token::Ink, Weight::Regular);
            ("l", "b", "maxMin", "max", "between", words)
        }
    };
    let code = if step < 0.01 { "0.0%" } else { "0%" };
    format!(
        "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"{order}\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"{names}\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:spPr>{base}</c:spPr>{words}<c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:tickLblSkip val=\"{}\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx><c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/><c:max val=\"{end:.4}\"/><c:min val=\"0\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"{values}\"/><c:majorGridlines><c:spPr>{grid}</c:spPr></c:majorGridlines><c:numFmt formatCode=\"{code}\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{quiet}<c:crossAx val=\"1\"/><c:crosses val=\"{crosses}\"/><c:crossBetween val=\"{between}\"/><c:majorUnit val=\"{step}\"/></c:valAx>",
        skip(plot),
        words = upright(words),
    )
}

/// Every how many categories one is named: all bars, and months as far apart as they need to stand
/// upright.
fn skip(plot: &Plot<'_>) -> usize {
    if plot.chart.form == Form::Bars {
        return 1;
    }
    let names = plot.chart.categories.iter();
    let widest = names
        .map(|name| plot.look.wide(name, Weight::Regular))
        .fold(1.0, f64::max);
    // Months in threes, sixes and twelves are quarters, halves and years.
    let needed = ((widest + plot.look.size) / plot.pitch().max(1.0)).ceil() as usize;
    [1, 2, 3, 6, 12, 24]
        .into_iter()
        .find(|skip| *skip >= needed)
        .unwrap_or(needed)
}
