//! Labels of charts with figures drawn by chance.
use super::{board, month, notes};
use crate::{
    charts::{Dress, fonts::Weight, pens::Lettering, place::Block, theme::Token, trend},
    domain::{
        Basis, Decimal, PathShape, Rate, ReferencePath, Region, RegionSeries, Series,
        TargetStep, Trend,
    },
    i18n::Lang,
};
use proptest::prelude::*;
use std::cell::RefCell;

thread_local! {
    static KEPT: RefCell<String> = RefCell::default();
}

/// Keeps a file as it was before its text became outlines.
pub fn keep(svg: &str, (width, height): (f64, f64)) {
    KEPT.set(format!("<svg viewBox=\"0 0 {width} {height}\"/>{svg}"));
}

/// The last file that this thread drew, with its text as text.
pub fn kept() -> String {
    KEPT.take()
}

/// Where the texts of a drawing stand, as far as their letters reach.
pub fn texts(svg: &str) -> Vec<(String, Block)> {
    let value = |tag: &str, name: &str| {
        let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
        Some(rest.split_once('"')?.0.to_owned())
    };
    let number = |tag: &str, name: &str| value(tag, name).unwrap().parse::<f64>().unwrap();
    let pieces = svg.split("<text").skip(1);
    let read = pieces.map(|piece| {
        let (tag, rest) = piece.split_once('>').unwrap();
        let text = rest.split_once('<').unwrap().0;
        let text = text.replace("&lt;", "<").replace("&amp;", "&");
        let (x, y, size) = (number(tag, "x"), number(tag, "y"), number(tag, "font-size"));
        let weight = match value(tag, "font-weight").as_deref() {
            Some("600") => Weight::SemiBold,
            Some(_) => Weight::Bold,
            None => Weight::Regular,
        };
        let letters = Lettering::new(Token::Ink, size, weight);
        let letters = match value(tag, "letter-spacing") {
            Some(_) => letters.spaced(),
            None => letters,
        };
        let width = letters.width(&text);
        let left = match value(tag, "text-anchor").as_deref() {
            Some("end") => x - width,
            Some(_) => x - width / 2.0,
            None => x,
        };
        let block = Block {
            left,
            top: y - size * 0.75,
            right: left + width,
            bottom: y + size * 0.2,
        };
        (text, block)
    });
    read.collect()
}

/// The first text that is cut or lies on another one.
pub fn fault(svg: &str) -> Option<String> {
    let sheet = svg.split("viewBox=\"0 0 ").nth(1)?.split('"').next()?;
    let (width, height) = sheet.split_once(' ')?;
    let (width, height): (f64, f64) = (width.parse().ok()?, height.parse().ok()?);
    let texts = texts(svg);
    for (at, (text, a)) in texts.iter().enumerate() {
        if a.left < 0.0 || a.top < 0.0 || a.right > width || a.bottom > height {
            return Some(format!("{text} is cut: {a:?}"));
        }
        for (other, b) in &texts[at + 1..] {
            let apart = a.right <= b.left
                || b.right <= a.left
                || a.bottom <= b.top
                || b.bottom <= a.top;
            if !apart {
                return Some(format!("{text}: {a:?}; {other}: {b:?}"));
            }
        }
    }
    None
}

/// Fails where a text is cut or lies on another one.
pub fn apart(svg: &str) {
    assert_eq!(fault(svg), None);
}

/// Two units that end after `months` months.
fn made_from(rates: &[Option<Rate>], months: usize) -> Vec<Series> {
    let scaled = |rate: Rate, by: u64| Rate::new(rate.part * by / 10, rate.whole);
    let series = |id: &str, by: u64| Series {
        unit: board()
            .units()
            .get(board().units().find(id).unwrap())
            .clone(),
        rates: (0..rates.len())
            .map(|at| scaled(rates[at]?, by).filter(|_| at < months))
            .collect(),
    };
    vec![series("63-77", 4), series("63-44", 9)]
}

fn any_trend() -> impl Strategy<Value = Trend> {
    let months = 1..=36_usize;
    months.prop_flat_map(|count| {
        let percent = prop_oneof![1 => Just(None), 6 => (0..=1_000_u64).prop_map(Some)];
        let rates = || prop::collection::vec(percent.clone(), count);
        let steps = (0..=10_i32, 20..=100_i32, 1..=40_i32);
        (
            0..24_i32,
            rates(),
            rates(),
            0..count,
            steps,
            any::<[bool; 4]>(),
            0..count,
            prop::collection::vec(any::<bool>(), count),
        )
            .prop_map(
                move |(first, rates, group, focus, (early, late, due), is, split, noted)| {
                    let read = |figures: Vec<Option<u64>>| {
                        let rates = figures.into_iter().map(|n| Rate::new(n?, 1_000));
                        rates.collect::<Vec<_>>()
                    };
                    let first = month("2024-01").plus(first);
                    let last = first.plus(count as i32 - 1);
                    let made_until = split;
                    let split = first.plus(split as i32);
                    let level = |from, to, due, value: i32| TargetStep {
                        from,
                        to,
                        due,
                        value: f64::from(value),
                    };
                    let mut targets = vec![level(split, last, first.plus(due), late)];
                    if split > first {
                        targets
                            .insert(0, level(first, split.plus(-1), split.plus(-1), early * 7));
                    }
                    let path = ReferencePath {
                        from: first.plus(2),
                        start: f64::from(early),
                        to: first.plus(2 + due),
                        end: f64::from(late),
                        shape: match (is[0], is[1]) {
                            (true, _) => PathShape::Linear,
                            (false, true) => PathShape::SCurve,
                            (false, false) => PathShape::Steps(vec![(
                                first.plus(2 + due / 2),
                                Decimal::whole(i64::from(late) - 1),
                            )]),
                        },
                    };
                    let rates = read(rates);
                    let band = |rate: &Option<Rate>| {
                        let percent = (*rate)?.percent();
                        Some((percent * 0.8, (percent * 1.2).min(100.0)))
                    };
                    Trend {
                        basis: if is[0] {
                            Basis::Month
                        } else {
                            Basis::YearToDate
                        },
                        months: first.through(last).collect(),
                        focus: first.plus(focus as i32),
                        middle: if is[1] {
                            rates.iter().map(band).collect()
                        } else {
                            Vec::new()
                        },
                        group: if is[1] { Vec::new() } else { read(group) },
                        region: is[2].then(|| RegionSeries {
                            region: Region {
                                vi: "Bắc Trung Bộ và duyên hải miền Trung".into(),
                                en: "Northern Midlands and Mountains".into(),
                            },
                            rates: rates.iter().rev().copied().collect(),
                        }),
                        predecessors: if is[3] {
                            made_from(&rates, made_until)
                        } else {
                            Vec::new()
                        },
                        targets: if is[2] { targets } else { Vec::new() },
                        path: is[3].then_some(path),
                        breaks: vec!["2025-07-01".parse().unwrap()],
                        notes: notes::on(first, &noted),
                        ahead: Vec::new(),
                        rates,
                    }
                },
            )
    })
}

proptest! {
    #[test]
    fn no_label_lies_on_another_and_none_is_cut(shown in any_trend(), narrow: bool, vi: bool) {
        let dress = if narrow { Dress::Narrow } else { Dress::Wide };
        let lang = if vi { Lang::Vi } else { Lang::En };
        let name = "Bộ Nông nghiệp và Môi trường";
        let svg = trend(&shown, name, "Khối địa phương", lang, dress);
        if svg.contains("stroke-dasharray=\"7 5\"") {
            prop_assert!(svg.contains(lang.chart().path[1]), "a path that passes for official");
        }
        if let Some(fault) = fault(&svg) {
            prop_assert!(false, "{fault}");
        }
        if let Some(fault) = notes::fault(&svg) {
            prop_assert!(false, "{fault}");
        }
        let marks = notes::marks(&svg).len();
        prop_assert_eq!(marks, shown.notes.len(), "a mark for each month");
    }
}
