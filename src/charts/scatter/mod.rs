//! One dot for each unit: what it handles across, its rate up.
mod axes;
mod names;

use super::{
    axis::RateAxis,
    canvas::{self, Canvas, Role},
    dress::{Dress, FILE, Frame},
    export,
    fonts::Weight,
    key::{Key, Sign, diamond},
    labels,
    pens::{Lettering, Pen},
    place::Block,
    scene::Scene,
    theme::Token,
};
use crate::{
    domain::{Board, Decimal, Scatter, ScatterPoint, UnitIx},
    i18n::Lang,
};

/// Most units that are marked as holding the gap.
const HOLDERS: usize = 5;

/// What is drawn, and in which words.
struct Subject<'a> {
    board: &'a Board,
    scatter: &'a Scatter,
    holders: Vec<&'a ScatterPoint>,
    lang: Lang,
}

const WIDE: Frame = Frame {
    size: (846.0, 460.0),
    plot: Block {
        left: 48.0,
        top: 38.0,
        right: 762.0,
        bottom: 404.0,
    },
    band: 0.0,
    text: 13.0,
    value: 13.0,
    roomy: true,
};

const NARROW: Frame = Frame {
    size: (358.0, 372.0),
    plot: Block {
        left: 42.0,
        top: 44.0,
        right: 300.0,
        bottom: 296.0,
    },
    band: 0.0,
    text: 11.0,
    value: 11.0,
    roomy: false,
};

fn in_file(sheet: Block) -> Frame {
    Frame {
        size: FILE,
        plot: Block {
            left: sheet.left + 46.0,
            top: sheet.top + 42.0,
            right: sheet.right - 110.0,
            bottom: sheet.bottom - 50.0,
        },
        band: 0.0,
        text: 15.0,
        value: 15.0,
        roomy: true,
    }
}

/// The units by dossiers and rate, with the target as a line; those that hold most of the gap
/// are diamonds.
pub fn scatter(board: &Board, scatter: &Scatter, lang: Lang, dress: Dress) -> String {
    let described = lang.scatter_description(board, scatter);
    let subject = Subject {
        holders: scatter.holders(HOLDERS),
        board,
        scatter,
        lang,
    };
    let on_page = |frame: Frame, class| {
        canvas::in_page(class, frame.size, Role::Picture, &described, |canvas| {
            draw(canvas, frame, &subject);
        })
    };
    match dress {
        Dress::Wide => on_page(WIDE, "chart scatter chart-wide"),
        Dress::Narrow => on_page(NARROW, "chart scatter chart-narrow"),
        Dress::Export(caption) => export::file(caption, lang, &described, |canvas, sheet| {
            draw(canvas, in_file(sheet), &subject);
        }),
    }
}

impl Subject<'_> {
    fn target(&self) -> Option<Decimal> {
        self.scatter.target
    }

    fn is_holder(&self, unit: UnitIx) -> bool {
        self.holders.iter().any(|holder| holder.unit == unit)
    }

    /// The highest value to be shown. Unit: percent.
    fn highest(&self) -> f64 {
        let rates = self.scatter.points.iter().map(|point| point.rate.percent());
        let target = self.target().map(Decimal::value);
        rates.chain(target).fold(1.0, f64::max)
    }

    /// What the diamonds mean, and who is not there.
    fn key(&self, frame: Frame) -> Key {
        let letters = Lettering::new(Token::Ink2, frame.text, Weight::Regular);
        let mut entries = Vec::new();
        if !self.holders.is_empty() {
            let share = self.holders.iter().map(|point| point.share).sum();
            let words = self.lang.holders(self.holders.len(), share);
            entries.push((Sign::Diamond, words));
        }
        if !self.scatter.without.is_empty() {
            let units = self.scatter.without.iter();
            let names: Vec<String> = units
                .map(|unit| self.lang.tile_name(self.board.units().get(*unit)))
                .collect();
            entries.push((Sign::Nothing, self.lang.not_drawn(&names)));
        }
        Key::new(entries, letters, frame.size.0 - 8.0)
    }
}

fn draw(canvas: &Canvas, frame: Frame, subject: &Subject) {
    let dossiers = axes::dossiers(subject);
    let rates = RateAxis::covering(subject.highest());
    let across = dossiers.start.log10()..dossiers.end.log10();
    let mut scene = Scene::new(canvas, frame, across, 0.0..rates.top);
    let top = frame.plot.top - if frame.roomy { 38.0 } else { 42.0 };
    let left = if frame.roomy { frame.plot.left } else { 4.0 };
    let key = subject.key(frame);
    key.draw(canvas, (left, top));
    scene.reserve(Block {
        left: 0.0,
        top,
        right: frame.size.0,
        bottom: top + key.height(),
    });
    axes::draw(&mut scene, subject, rates, dossiers);
    axes::target(&mut scene, subject);
    dots(&mut scene, subject);
    names::write(&mut scene, subject);
    if subject.scatter.points.is_empty() {
        let letters = frame.label(Token::Ink2, Weight::SemiBold);
        let texts = subject.lang.chart();
        labels::said(&mut scene, texts.no_figures, letters);
    }
}

/// The holders lie on top, since they are what is looked for.
fn dots(scene: &mut Scene, subject: &Subject) {
    let radius = scene.frame.text * 0.36;
    let mut points: Vec<&ScatterPoint> = subject.scatter.points.iter().collect();
    points.sort_by_key(|point| subject.is_holder(point.unit));
    for point in points {
        let at = scene.at(point.volume.mean().log10(), point.rate.percent());
        let unit = &subject.board.units().get(point.unit).id.0;
        let canvas = scene.canvas;
        let met = subject
            .target()
            .is_some_and(|target| point.rate.reaches(target));
        canvas.mark(unit, || {
            if subject.is_holder(point.unit) {
                diamond(canvas, at, radius * 1.45, Token::Below);
                return;
            }
            canvas.dot(at, radius, if met { Token::Met } else { Token::Series });
            canvas.ring(at, radius + 0.5, Pen::new(Token::Ground, 1.0));
        });
        scene.keep_clear(at, radius);
    }
}
