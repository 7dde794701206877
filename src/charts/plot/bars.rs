//! Lying bars with their names on the left and their values on the right.
use super::{
    super::{
        axis::RateAxis,
        canvas::{Canvas, Point},
        fonts::Weight,
        pens::{Lettering, Pen},
        text::wrap,
        theme::Token,
        tiles::Mark,
    },
    Chart, FRAME, Role, Series, Tone, highest, written,
};
use crate::i18n::Lang;
use plotters::style::text_anchor::HPos::{Center, Left, Right};

/// Up to so many rows stand wide apart, and letters are as large as in a chart of lines.
const FEW: usize = 20;

/// How much of the width the longest name may take.
const NAME: f64 = 0.35;

/// Between names, bars and values. Unit: pixel.
const GAP: f64 = 12.0;

/// Bars and where they stand.
pub struct Sheet<'a> {
    chart: &'a Chart,
    names: &'a [String],
    lang: Lang,
    /// Where the first row begins.
    top: f64,
    width: f64,
    /// Height of a row.
    row: f64,
    text: f64,
    /// Where bars begin, and where the longest may end.
    span: (f64, f64),
    axis: RateAxis,
}

impl<'a> Sheet<'a> {
    /// Makes room for names and values in a drawing of `width`.
    pub fn of(chart: &'a Chart, names: &'a [String], lang: Lang, width: f64) -> Self {
        let few = names.len() <= FEW;
        let (row, text) = match few {
            true if width < FRAME.size.0 => (33.0, 15.0),
            true => (28.0, 15.0),
            false => (21.0, 13.0),
        };
        let bold = Lettering::new(Token::Ink, text, Weight::Bold);
        let wide = |texts: &mut dyn Iterator<Item = String>| {
            texts.map(|text| bold.width(&text)).fold(0.0, f64::max)
        };
        let name = wide(&mut names.iter().cloned()).min(NAME * width);
        let values = chart.series.first().map_or(&[][..], |first| &first.values);
        let values = values.iter().flatten();
        let value = wide(&mut values.map(|value| written(*value, chart, lang)));
        let has_head = chart.series.iter().any(|series| !is_bar(series));
        Self {
            top: if has_head { 28.0 } else { 6.0 },
            span: (name + GAP, width - value - Mark::WIDTH - 2.0 * GAP),
            axis: RateAxis::covering(highest(chart) * 100.0),
            chart,
            names,
            lang,
            width,
            row,
            text,
        }
    }

    /// Width and height.
    pub fn size(&self) -> Point {
        let rows = self.names.len() as f64 * self.row;
        (self.width, self.top + rows + self.text + 12.0)
    }

    /// Bars, then what they are read against.
    pub fn draw(&self, canvas: &Canvas) {
        let bottom = self.top + self.names.len() as f64 * self.row;
        self.scale(canvas, bottom);
        for at in 0..self.names.len() {
            self.row(canvas, at);
        }
        let base = [(self.span.0, self.top), (self.span.0, bottom)];
        canvas.line(&base, Pen::new(Token::Edge, 1.0));
        let mut free = self.span.0;
        for series in self.chart.series.iter().filter(|series| !is_bar(series)) {
            match series.role {
                Role::Before => free = self.ticks(canvas, series, free),
                _ => self.target(canvas, series, bottom),
            }
        }
    }

    fn x(&self, value: f64) -> f64 {
        let (from, to) = self.span;
        from + (to - from) * (value * 100.0 / self.axis.top).clamp(0.0, 1.0)
    }

    /// Faint lines with their rates below: two charts on a page may have two scales.
    fn scale(&self, canvas: &Canvas, bottom: f64) {
        let letters = Lettering::new(Token::Ink3, self.text - 1.0, Weight::Regular);
        for percent in std::iter::once(0.0).chain(self.axis.lines()) {
            let x = self.x(percent / 100.0);
            let line = [(x, self.top), (x, bottom)];
            canvas.line(&line, Pen::new(Token::Grid, 1.0));
            let unit = if percent == self.axis.top { "%" } else { "" };
            let text = self.lang.number(percent, 0) + unit;
            canvas.text((x, bottom + self.text + 3.0), &text, letters, Center);
        }
    }

    fn row(&self, canvas: &Canvas, at: usize) {
        let top = self.top + at as f64 * self.row;
        let middle = top + self.row / 2.0;
        let baseline = middle + self.text * 0.36;
        let bars: Vec<_> = self.chart.series.iter().filter(|s| is_bar(s)).collect();
        let tone = bars.first().map_or(Tone::Plain, |first| tone(first, at));
        let weight = match tone {
            Tone::Focus => Weight::Bold,
            _ => Weight::Regular,
        };
        let names = Lettering::new(Token::Ink, self.text, weight);
        let name = wrap(&self.names[at], names, NAME * self.width, 1).concat();
        canvas.text((self.span.0 - GAP, baseline), &name, names, Right);
        let thick = (self.row * 0.55).min(14.0) / bars.len().max(1) as f64;
        let upper = middle - thick * bars.len() as f64 / 2.0;
        for (number, series) in bars.iter().enumerate() {
            let Some(value) = series.values.get(at).copied().flatten() else {
                continue;
            };
            let corner = (self.span.0, upper + number as f64 * thick);
            let size = (self.x(value) - self.span.0, thick);
            canvas.rectangle(corner, size, token(series, at));
        }
        let Some(first) = bars.first() else {
            return;
        };
        let right = self.width - 2.0;
        let Some(value) = first.values.get(at).copied().flatten() else {
            let letters = Lettering::new(Token::Ink3, self.text, Weight::Regular);
            let words = self.lang.drawings().no_figure;
            canvas.text((self.span.0 + 6.0, baseline), words, letters, Left);
            return;
        };
        let letters = Lettering::new(Token::Ink, self.text, Weight::SemiBold);
        let text = written(value, self.chart, self.lang);
        canvas.text((right, baseline), &text, letters, Right);
        let left = right - letters.width(&text) - 2.0;
        match tone {
            Tone::Reached => Mark::Met.draw(canvas, (left, baseline), Token::Met),
            Tone::UnderFloor => Mark::Below.draw(canvas, (left, baseline), Token::Below),
            Tone::Plain | Tone::Focus => {}
        }
    }

    /// A line at the target through all rows, with its name on top.
    fn target(&self, canvas: &Canvas, series: &Series, bottom: f64) {
        let Some(value) = series.values.iter().flatten().next() else {
            return;
        };
        let x = self.x(*value);
        let line = [(x, self.top - 5.0), (x, bottom)];
        canvas.line(&line, Pen::new(Token::Target, 2.0));
        let letters = Lettering::new(Token::Target, self.text, Weight::SemiBold);
        let fits = x + letters.width(&series.name) < self.width;
        let (x, anchor) = if fits {
            (x - 1.0, Left)
        } else {
            (x + 1.0, Right)
        };
        canvas.text((x, self.top - 10.0), &series.name, letters, anchor);
    }

    /// A tick on each bar, parted from it by the ground, and what ticks mean on top from `left`
    /// on; where that ends.
    fn ticks(&self, canvas: &Canvas, series: &Series, left: f64) -> f64 {
        let reach = (self.row * 0.55).min(14.0) / 2.0 + 3.0;
        let tick = |x: f64, middle: f64, reach: f64| {
            let ends = [(x, middle - reach), (x, middle + reach)];
            canvas.line(&ends, Pen::new(Token::Ground, 4.0));
            canvas.line(&ends, Pen::new(Token::Ink, 1.5));
        };
        for (at, value) in series.values.iter().enumerate() {
            if let Some(value) = value {
                let middle = self.top + (at as f64 + 0.5) * self.row;
                tick(self.x(*value), middle, reach);
            }
        }
        let letters = Lettering::new(Token::Ink3, self.text, Weight::Regular);
        tick(left + 3.0, self.top - 10.0 - self.text * 0.36, 6.0);
        canvas.text((left + 11.0, self.top - 10.0), &series.name, letters, Left);
        left + letters.width(&series.name) + 30.0
    }
}

/// Whether a series is bars, and not something that bars are read against.
fn is_bar(series: &Series) -> bool {
    matches!(series.role, Role::Main | Role::Group | Role::Forecast)
}

fn tone(series: &Series, at: usize) -> Tone {
    series.tones.get(at).copied().unwrap_or(Tone::Plain)
}

/// Colour by status only; beside what a section is about, all others step back.
fn token(series: &Series, at: usize) -> Token {
    let has_focus = series.tones.contains(&Tone::Focus);
    match (series.role, tone(series, at)) {
        (Role::Group, _) => Token::Peer,
        (Role::Forecast, _) => Token::Forecast,
        (_, Tone::Reached) => Token::Met,
        (_, Tone::UnderFloor) => Token::Below,
        (_, Tone::Plain) if has_focus => Token::S3,
        (_, Tone::Plain | Tone::Focus) => Token::Series,
    }
}
