//! Charts drawn from their numbers alone, where no program of the reader's draws them: in a
//! printed report and when a briefing is shown.
mod bars;
mod chart;
mod lines;
#[cfg(test)]
mod tests;

use super::{
    canvas::{self, Role as Part},
    dress::Frame,
    place::Block,
};
use crate::i18n::Lang;

pub use chart::{Chart, Form, Role, Series, Tone};

/// Its measures: three of four columns of a slide, or the width of a printed page with letters a
/// little smaller than those around it.
const FRAME: Frame = Frame {
    size: (720.0, 348.0),
    plot: Block {
        left: 50.0,
        top: 20.0,
        right: 562.0,
        bottom: 314.0,
    },
    band: 0.0,
    text: 15.0,
    value: 25.0,
    roomy: true,
};

/// Width of bars that stand beside others. Unit: pixel.
const HALF: f64 = 480.0;

/// The chart as a drawing for a page, coloured by its classes.
///
/// A value that is not there is a gap in a line and words in the place of a bar.
pub fn plot(chart: &Chart, lang: Lang) -> String {
    drawn(chart, lang, FRAME.size.0)
}

/// The same for one of two side by side: bars are shorter, so that their letters need not be small.
pub fn plot_beside(chart: &Chart, lang: Lang) -> String {
    drawn(chart, lang, HALF)
}

fn drawn(chart: &Chart, lang: Lang, bars: f64) -> String {
    let draw = |size, draw: &dyn Fn(&canvas::Canvas)| {
        canvas::in_page("chart plot", size, Part::Picture, &chart.alt, draw)
    };
    match &chart.form {
        Form::Lines(months) => draw(FRAME.size, &|canvas| {
            lines::draw(canvas, chart, months, lang);
        }),
        Form::Bars(names) => {
            let sheet = bars::Sheet::of(chart, names, lang, bars);
            draw(sheet.size(), &|canvas| sheet.draw(canvas))
        }
    }
}

/// A value as people read it.
fn written(value: f64, chart: &Chart, lang: Lang) -> String {
    lang.number(value * 100.0, usize::from(chart.places)) + "%"
}

/// The highest value of `chart`, or what an axis needs at least. Unit: fraction of one.
fn highest(chart: &Chart) -> f64 {
    let values = chart.series.iter().flat_map(|series| &series.values);
    values.flatten().copied().fold(0.01, f64::max)
}
