//! What each unit holds of the gap: bars in steps, each beginning where the one before it ends.
use super::{
    canvas::{self, Canvas, Role},
    dress::Dress,
    export,
    fonts::Weight,
    pens::{Dash, Lettering, Pen},
    place::Block,
    text::wrap,
    theme::Token,
};
use crate::{
    domain::{Board, Contribution},
    i18n::{FIRST, Lang},
};
use plotters::style::text_anchor::HPos::{Center, Left, Right};

/// One bar: whose, its part of the gap, what it is worth. Unit: percent, percentage points.
struct Step {
    name: String,
    share: f64,
    points: f64,
    is_named: bool,
}

/// The measures of one dress. Unit: pixel.
#[derive(Clone, Copy)]
struct Measures {
    text: f64,
    /// Width of the names.
    name: f64,
    /// Room right of the bars for what the last one is worth.
    value: f64,
    /// Width of the sums.
    sum: f64,
    row: f64,
    /// Whether points have room beside the shares.
    points: bool,
}

const WIDE: Measures = Measures {
    text: 13.0,
    name: 132.0,
    value: 164.0,
    sum: 78.0,
    row: 27.0,
    points: true,
};

const NARROW: Measures = Measures {
    text: 11.0,
    name: 92.0,
    value: 54.0,
    sum: 46.0,
    row: 25.0,
    points: false,
};

const FILE: Measures = Measures {
    text: 15.0,
    name: 170.0,
    value: 190.0,
    sum: 100.0,
    row: 36.0,
    points: true,
};

/// The largest parts of the gap by name, the others as one.
pub fn contribution(
    board: &Board,
    found: Option<&Contribution>,
    lang: Lang,
    dress: Dress,
) -> String {
    let described = lang.shortfall_description(board, found, FIRST);
    let steps = steps(board, found, lang);
    let nothing = lang.shortfall_finding(found);
    let on_page = |width: f64, measures: Measures, class| {
        let rows = steps.len().max(2) as f64 * measures.row;
        let size = (width, rows + measures.text * 4.2);
        canvas::in_page(class, size, Role::Picture, &described, |canvas| {
            let sheet = Block {
                left: 4.0,
                top: 0.0,
                right: width - 4.0,
                bottom: size.1,
            };
            draw(canvas, sheet, measures, &steps, &nothing, lang);
        })
    };
    match dress {
        Dress::Wide => on_page(846.0, WIDE, "chart contribution chart-wide"),
        Dress::Narrow => on_page(358.0, NARROW, "chart contribution chart-narrow"),
        Dress::Export(caption) => export::file(caption, lang, &described, |canvas, sheet| {
            draw(canvas, sheet, FILE, &steps, &nothing, lang);
        }),
    }
}

fn steps(board: &Board, found: Option<&Contribution>, lang: Lang) -> Vec<Step> {
    let Some(found) = found else {
        return Vec::new();
    };
    let (named, others) = found.named(FIRST);
    let named = named.iter().map(|row| Step {
        name: lang.tile_name(board.units().get(row.unit)),
        share: row.share,
        points: row.points,
        is_named: true,
    });
    let others = others.map(|(count, points, share)| Step {
        name: lang.others(count),
        share,
        points,
        is_named: false,
    });
    named.chain(others).collect()
}

fn draw(
    canvas: &Canvas,
    sheet: Block,
    measures: Measures,
    steps: &[Step],
    nothing: &str,
    lang: Lang,
) {
    let letters = |token, weight| Lettering::new(token, measures.text, weight);
    if steps.is_empty() {
        let words = letters(Token::Ink2, Weight::SemiBold);
        let y = sheet.top + measures.row;
        for (line, below) in wrap(nothing, words, sheet.right - sheet.left, 3)
            .iter()
            .zip(0..)
        {
            let y = y + f64::from(below) * words.line_height();
            canvas.text((sheet.left, y), line, words, Left);
        }
        return;
    }
    let (left, right) = (
        sheet.left + measures.name,
        sheet.right - measures.sum - measures.value,
    );
    let x = |share: f64| left + (right - left) * share.clamp(0.0, 100.0) / 100.0;
    let axis = letters(Token::Ink3, Weight::Regular);
    let top = sheet.top + measures.text * 1.8;
    let foot = measures.text * 2.0;
    let row = ((sheet.bottom - foot - top) / steps.len() as f64).min(measures.row);
    let bottom = top + steps.len() as f64 * row;
    canvas.text(
        (sheet.right, top - 6.0),
        lang.cumulative_share(),
        axis,
        Right,
    );
    let quarters: &[f64] = if measures.points {
        &[0.0, 25.0, 50.0, 75.0, 100.0]
    } else {
        &[0.0, 50.0, 100.0]
    };
    for share in quarters {
        let token = if *share > 0.0 {
            Token::Grid
        } else {
            Token::Edge
        };
        canvas.line(
            &[(x(*share), top), (x(*share), bottom + 4.0)],
            Pen::new(token, 1.0),
        );
        let number = lang.number(*share, 0) + "%";
        let y = bottom + 5.0 + axis.size;
        canvas.text((x(*share), y), &number, axis, Center);
    }
    let mut sum = 0.0;
    for (at, step) in steps.iter().enumerate() {
        let (upper, middle) = (top + at as f64 * row, top + (at as f64 + 0.5) * row);
        let y = middle + measures.text * 0.36;
        let (from, to) = (x(sum), x(sum + step.share));
        sum += step.share;
        let high = row * 0.6;
        let token = if step.is_named {
            Token::Series
        } else {
            Token::Peer
        };
        canvas.rectangle(
            (from, middle - high / 2.0),
            ((to - from).max(1.0), high),
            token,
        );
        if at + 1 < steps.len() {
            // The stair goes down from the end of this bar to the begin of the next.
            let stair = [
                (to, middle + high / 2.0),
                (to, upper + row * 1.5 - high / 2.0),
            ];
            canvas.line(&stair, Pen::new(Token::Edge, 1.0).dashed(Dash::Dotted));
        }
        let weight = if step.is_named {
            Weight::SemiBold
        } else {
            Weight::Regular
        };
        let name = letters(Token::Ink, weight);
        let text = wrap(&step.name, name, measures.name - 8.0, 1).concat();
        canvas.text((sheet.left, y), &text, name, Left);
        let worth = if measures.points {
            lang.worth(step.points, step.share)
        } else {
            lang.percent(step.share)
        };
        let value = letters(Token::Ink, Weight::Regular).haloed();
        canvas.text((to + 6.0, y), &worth, value, Left);
        let so_far = letters(Token::Ink2, Weight::Bold);
        canvas.text((sheet.right, y), &lang.percent(sum), so_far, Right);
    }
}
