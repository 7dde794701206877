//! Large figures: a whole slide of them, a strip over something else, or a column beside it.
use super::{
    draw::Sheet,
    fit::{largest, lines, shortened},
    shape::{Place, Words, fill, height, rule},
};
use crate::{briefing::KeyFigure, charts::Token};

/// Sizes of a large figure.
const VALUES: [f64; 9] = [66.0, 60.0, 54.0, 48.0, 40.0, 34.0, 30.0, 26.0, 22.0];

/// Sizes of the words under it.
const NAMES: [f64; 4] = [20.0, 18.0, 16.0, 14.0];

/// White space between two figures.
const GAP: f64 = 24.0;

/// How figures stand in their place.
struct Ranged {
    /// Figures side by side.
    columns: usize,
    /// Height of one, at most.
    high: f64,
    /// Height of its value, at most.
    value: f64,
    /// Room between its rule and its value.
    over: f64,
}

impl Ranged {
    fn of(count: usize, place: Place) -> Self {
        let column = place.w < 300.0 && place.h > 200.0;
        let alone = place.h > 200.0;
        match count {
            _ if column => Self {
                columns: 1,
                high: 150.0,
                value: 44.0,
                over: 8.0,
            },
            _ if alone => Self {
                columns: if count == 4 { 2 } else { count.min(3) },
                high: 190.0,
                value: 80.0,
                over: 14.0,
            },
            _ => Self {
                columns: count,
                high: place.h,
                value: 44.0,
                over: 6.0,
            },
        }
    }
}

impl Sheet<'_> {
    /// Figures, each with its name under it, beneath a line.
    pub(super) fn figures(&mut self, place: Place, figures: &[KeyFigure]) {
        if figures.is_empty() {
            return;
        }
        let ranged = Ranged::of(figures.len(), place);
        let columns = ranged.columns;
        let rows = figures.len().div_ceil(columns);
        let gap = if columns == 1 { 12.0 } else { GAP };
        let wide = (place.w - gap * (columns - 1) as f64) / columns as f64;
        let high = ((place.h - gap * (rows - 1) as f64) / rows as f64).min(ranged.high);
        let room = high - ranged.over;
        // All in the size of the longest: what is compared looks alike.
        let sizes = figures.iter().map(|figure| {
            let value = [&*figure.value].into_iter();
            largest(value, true, &VALUES, (wide, ranged.value), 0.0)
        });
        let size = sizes.fold(VALUES[0], f64::min);
        let under = room - height(1, size);
        let small = |name: f64| (name - 2.0).max(14.0);
        let fits = |name: &&f64| {
            figures.iter().all(|figure| {
                let label = height(lines(&figure.label, **name, true, wide), **name);
                let said = lines(&figure.remark, small(**name), false, wide);
                let said = if figure.remark.is_empty() { 0 } else { said };
                label + height(said, small(**name)) <= under
            })
        };
        let name = *NAMES.iter().find(fits).unwrap_or(&NAMES[3]);
        for (at, figure) in figures.iter().enumerate() {
            let (column, row) = (at % columns, at / columns);
            let spot = Place::new(
                place.x + column as f64 * (wide + gap),
                place.y + row as f64 * (high + gap),
                wide,
                high,
            );
            // Down a column the first line is the strong one.
            let strong = columns > 1 || row == 0;
            let (token, points) = if strong {
                (Token::Series, 2.0)
            } else {
                (Token::Line, 0.75)
            };
            let id = self.id();
            let line = rule(id, (spot.x, spot.y), wide, points, &fill(token));
            self.shapes.push_str(&line);
            let value = shortened(&figure.value, size, true, wide, 1);
            let most = (under / height(1, name)) as usize;
            let room = most.saturating_sub(1).max(1);
            let label = shortened(&figure.label, name, true, wide, room);
            let left = under - height(lines(&label, name, true, wide), name);
            let left = (left / height(1, small(name))).max(0.0) as usize;
            let said = shortened(&figure.remark, small(name), false, wide, left);
            let mut words = vec![
                Words::new(&value, size, Token::Series).bold(),
                Words::new(&label, name, Token::Ink).bold(),
            ];
            if !said.is_empty() {
                words.push(Words::new(&said, small(name), Token::Ink2));
            }
            self.words(spot.under(ranged.over), None, &words);
        }
    }
}
