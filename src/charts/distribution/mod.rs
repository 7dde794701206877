//! One dot for each unit at its rate: how far apart the units are, and on which side of what.
mod dots;
mod histogram;
mod words;

use super::{
    axis::RateAxis,
    canvas::{self, Canvas, Role},
    dress::{Dress, Frame},
    export,
    pens::{Dash, Pen},
    place::Block,
    scene::{Scene, spot},
    theme::Token,
};
use crate::{
    domain::{Board, Classes, Decimal, Histogram, Overview, Rate, Spread},
    i18n::{DrawingTexts, Lang},
};
use plotters::style::text_anchor::HPos::{Center, Left, Right};

/// What is drawn, and in which words.
struct Subject<'a> {
    board: &'a Board,
    overview: &'a Overview<'a>,
    classes: Classes,
    lang: Lang,
    words: &'static DrawingTexts,
    histogram: Histogram,
}

const WIDE: Frame = Frame {
    size: (846.0, 370.0),
    plot: Block {
        left: 18.0,
        top: 62.0,
        right: 824.0,
        bottom: 298.0,
    },
    band: 0.0,
    text: 13.0,
    value: 13.0,
    roomy: true,
};

const NARROW: Frame = Frame {
    size: (358.0, 352.0),
    plot: Block {
        left: 16.0,
        top: 56.0,
        right: 338.0,
        bottom: 256.0,
    },
    band: 0.0,
    text: 11.0,
    value: 11.0,
    roomy: false,
};

fn in_file(sheet: Block) -> Frame {
    Frame {
        size: super::dress::FILE,
        plot: Block {
            left: sheet.left + 20.0,
            top: sheet.top + 72.0,
            right: sheet.right - 24.0,
            bottom: sheet.bottom - 82.0,
        },
        band: 0.0,
        text: 15.0,
        value: 15.0,
        roomy: true,
    }
}

/// The rates of the units of `overview` in one month, coloured as on the map.
pub fn distribution(board: &Board, overview: &Overview, lang: Lang, dress: Dress) -> String {
    let mut subject = Subject {
        histogram: Histogram::of(&[], Decimal::whole(10), 1),
        classes: overview.classes(),
        words: lang.drawings(),
        board,
        overview,
        lang,
    };
    subject.histogram = histogram::of(overview, subject.axis());
    let described = lang.distribution_description(board, overview)
        + &lang.histogram_description(&subject.histogram);
    let on_page = |frame: Frame, class| {
        canvas::in_page(class, frame.size, Role::Picture, &described, |canvas| {
            draw(canvas, frame, &subject);
        })
    };
    match dress {
        Dress::Wide => on_page(WIDE, "chart chart-wide"),
        Dress::Narrow => on_page(NARROW, "chart chart-narrow"),
        Dress::Export(caption) => export::file(caption, lang, &described, |canvas, sheet| {
            draw(canvas, in_file(sheet), &subject);
        }),
    }
}

impl Subject<'_> {
    fn target(&self) -> Option<Decimal> {
        Some(self.overview.target?.value)
    }

    fn axis(&self) -> RateAxis {
        RateAxis::covering(self.highest())
    }

    /// The highest value to be shown. Unit: percent.
    fn highest(&self) -> f64 {
        let best = self.overview.best().and_then(|row| row.figure.rate());
        let edges = self.target().into_iter().chain(self.overview.floor);
        let edges = edges.map(Decimal::value);
        edges.chain(best.map(Rate::percent)).fold(1.0, f64::max)
    }

    fn rate(&self, percent: f64) -> String {
        self.lang.percent_near(percent, &self.overview.thresholds())
    }
}

fn draw(canvas: &Canvas, frame: Frame, subject: &Subject) {
    let axis = subject.axis();
    let mut scene = Scene::new(canvas, frame, 0.0..axis.top, 0.0..1.0);
    axes(&mut scene, subject, axis);
    histogram::bars(&mut scene, subject);
    words::edges(&mut scene, subject);
    histogram::numbers(&mut scene, subject);
    dots::draw(&mut scene, subject, axis.top);
    let foot = frame.plot.bottom + frame.axis().line_height() + 11.0;
    if let Some(spread) = &subject.overview.spread {
        middle(&mut scene, subject, spread, foot);
    }
    words::ends(&mut scene, subject);
}

/// Base line and rates.
fn axes(scene: &mut Scene, subject: &Subject, axis: RateAxis) {
    let (plot, letters) = (scene.frame.plot, scene.frame.axis());
    let base = Pen::new(Token::Edge, 1.0);
    for line in std::iter::once(0.0).chain(axis.lines()) {
        let (x, y) = scene.at(line, 0.0);
        scene.canvas.line(&[(x, y), (x, y + 4.0)], base);
        let number = subject.lang.number(line, 0) + "%";
        scene.write(&[&number], letters, spot(x, y + 6.0 + letters.size, Center));
    }
    let ends = [(plot.left, plot.bottom), (plot.right, plot.bottom)];
    scene.canvas.line(&ends, base);
}

/// Median and quartiles as a quiet bar under the axis.
fn middle(scene: &mut Scene, subject: &Subject, spread: &Spread, y: f64) {
    let at = |percent: f64| scene.at(percent, 0.0).0;
    let (left, right) = (at(spread.lower_quartile), at(spread.upper_quartile));
    let median = at(spread.median);
    let bar = (left, y + 3.0);
    scene
        .canvas
        .rectangle(bar, ((right - left).max(1.0), 5.0), Token::Band);
    let tick = [(median, y), (median, y + 11.0)];
    scene.canvas.line(&tick, Pen::new(Token::Peer, 2.0));
    let number = |percent: f64| subject.lang.percent(percent);
    let text = (subject.words.middle)(
        &number(spread.median),
        [
            &number(spread.lower_quartile),
            &number(spread.upper_quartile),
        ],
    );
    let mut letters = scene.frame.axis();
    letters.size -= if scene.frame.roomy { 1.0 } else { 0.5 };
    let beside = y + 5.5 + letters.size * 0.36;
    let below = y + 12.0 + letters.size;
    let plot = scene.frame.plot;
    let spots = [
        spot(right.max(median) + 8.0, beside, Left),
        spot(left - 8.0, beside, Right),
        spot(plot.left, below, Left),
    ];
    scene.label(&[&text], letters, spots);
}

/// The line of a threshold or of the pooled rate.
struct Edge {
    percent: f64,
    label: String,
    token: Token,
    pen: Pen,
}

impl Edge {
    fn new(percent: f64, label: String, token: Token, width: f64, dash: Dash) -> Self {
        Self {
            percent,
            label,
            token,
            pen: Pen::new(token, width).dashed(dash),
        }
    }
}
