//! The rank of one unit over the months: 1 on top, the last place of each month below.
use super::{
    canvas::{self, Canvas, Role},
    dress::{Dress, FILE, Frame},
    ends::{self, End, Kind},
    export,
    fonts::Weight,
    labels, marks, notes,
    pens::Pen,
    place::Block,
    rank_axis,
    scene::Scene,
    spots::around,
    subject::Subject,
    theme::Token,
};
use crate::{
    domain::{Place, RankTrend},
    i18n::Lang,
};

const LINE: Pen = Pen::new(Token::Series, 2.75);

/// In the side column of a page.
const WIDE: Frame = Frame {
    size: (408.0, 250.0),
    plot: Block {
        left: 28.0,
        top: 30.0,
        right: 338.0,
        bottom: 212.0,
    },
    band: 0.0,
    text: 12.0,
    value: 18.0,
    roomy: false,
};

const NARROW: Frame = Frame {
    size: (358.0, 240.0),
    plot: Block {
        left: 26.0,
        top: 26.0,
        right: 297.0,
        bottom: 202.0,
    },
    band: 0.0,
    text: 11.0,
    value: 15.0,
    roomy: false,
};

fn in_file(sheet: Block) -> Frame {
    let mut frame = Frame::file(sheet);
    frame.plot.right = FILE.0 - 160.0;
    frame
}

/// The ranks of the unit that is called `name`. A month without a rank breaks the line.
pub fn ranks(ranks: &RankTrend, name: &str, lang: Lang, dress: Dress) -> String {
    let subject = Subject {
        trend: &ranks.around,
        name,
        group: "",
        lang,
        texts: lang.chart(),
    };
    let described = lang.rank_description(ranks, name);
    let on_page = |frame: Frame, class| {
        let frame = notes::framed(frame, &subject);
        canvas::in_page(class, frame.size, Role::Picture, &described, |canvas| {
            draw(canvas, frame, &subject, ranks);
        })
    };
    match dress {
        Dress::Wide => on_page(WIDE, "chart ranks chart-wide"),
        Dress::Narrow => on_page(NARROW, "chart ranks chart-narrow"),
        Dress::Export(caption) => export::file(caption, lang, &described, |canvas, sheet| {
            draw(
                canvas,
                notes::framed(in_file(sheet), &subject),
                &subject,
                ranks,
            );
        }),
    }
}

fn draw(canvas: &Canvas, frame: Frame, subject: &Subject, ranks: &RankTrend) {
    let mut scene = rank_axis::scene(canvas, frame, subject, &ranks.units);
    marks::months(&mut scene, subject);
    marks::breaks(&mut scene, subject);
    rank_axis::last_places(&mut scene, subject, &ranks.units);
    line(&mut scene, subject, ranks);
    notes::draw(&mut scene, subject);
    labels::breaks(&mut scene, subject);
    value(&mut scene, subject, ranks);
    rank_axis::name_last_places(&mut scene, subject, &ranks.units);
    labels::nothing(
        &mut scene,
        subject,
        ranks.places.iter().all(Option::is_none),
    );
    for (at, place) in ranks.places.iter().enumerate() {
        let rank = place.map_or(0, |place| place.rank);
        let (x, y) = scene.at(at as f64, f64::from(rank));
        canvas.stop(x, place.map(|_| y));
    }
}

fn line(scene: &mut Scene, subject: &Subject, ranks: &RankTrend) {
    for points in rank_axis::parts(subject, &ranks.places, &ranks.units) {
        marks::stroke(scene, &points, LINE, marks::cost::SERIES, Token::Series);
    }
    if let Some((at, place)) = focus(subject, ranks) {
        let (at, rank) = rank_axis::point((at, place));
        let center = scene.at(at, rank);
        scene.canvas.dot(center, 6.5, Token::Ground);
        scene.canvas.dot(center, 4.5, Token::Series);
        scene.keep_clear(center, 5.5);
    }
}

fn focus(subject: &Subject, ranks: &RankTrend) -> Option<(usize, Place)> {
    let at = subject.focus()?;
    Some((at, ranks.places[at]?))
}

/// The rank of the focus month, at the right edge or beside its dot.
fn value(scene: &mut Scene, subject: &Subject, ranks: &RankTrend) {
    let Some((at, place)) = focus(subject, ranks) else {
        return;
    };
    let mut letters = scene.frame.label(Token::Series, Weight::Bold);
    letters.size = scene.frame.value;
    let (at, rank) = rank_axis::point((at, place));
    let center = scene.at(at, rank);
    let text = format!("{}/{}", place.rank, place.of);
    if subject.ends_with_focus() {
        let mut ends = [End {
            kind: Kind::Series,
            level: center.1,
            rows: vec![(text, letters)],
        }];
        ends::stack(scene, &mut ends);
    } else {
        scene.label(&[&text], letters, around(center, letters.size));
    }
}
