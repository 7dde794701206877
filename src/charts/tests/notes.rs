//! Numbered marks of notes.
use super::{example, labels, month};
use crate::{
    charts::{Caption, Dress, Footnote, compare, png, trend},
    domain::{Basis, Comparison, Month, Noted, PublicNote, Trend},
    i18n::Lang,
};

/// A note on each month from `first` on that is marked.
pub fn on(first: Month, marked: &[bool]) -> Vec<Noted> {
    let months = (0..).map(|at| first.plus(at)).zip(marked);
    let months = months.filter_map(|(month, is_marked)| is_marked.then_some(month));
    months
        .enumerate()
        .map(|(at, month)| Noted {
            number: at + 1,
            month,
            notes: vec![PublicNote {
                unit: None,
                month,
                text: "Đổi phần mềm <một cửa>".into(),
                english: None,
            }],
        })
        .collect()
}

/// The rings that numbers stand in: center and outer radius.
pub fn marks(svg: &str) -> Vec<(f64, f64, f64)> {
    let value = |tag: &str, name: &str| {
        let (_, rest) = tag.split_once(&format!(" {name}=\"")).unwrap();
        rest.split_once('"').unwrap().0.to_owned()
    };
    let circles = svg
        .split("<circle")
        .skip(1)
        .map(|c| c.split_once('>').unwrap().0);
    let rings = circles.filter(|tag| tag.contains("c-ink-2"));
    let number = |tag: &str, name: &str| value(tag, name).parse::<f64>().unwrap();
    rings
        .map(|tag| {
            let edge = number(tag, "stroke-width");
            (
                number(tag, "cx"),
                number(tag, "cy"),
                number(tag, "r") + edge / 2.0,
            )
        })
        .collect()
}

/// The first mark that lies on another one, on a text that is not its own number, on the line of
/// a change of the map, or on the plot.
pub fn fault(svg: &str) -> Option<String> {
    let marks = marks(svg);
    let texts = labels::texts(svg);
    for (at, (x, y, r)) in marks.iter().enumerate() {
        for (x2, y2, r2) in &marks[at + 1..] {
            if (x - x2).hypot(y - y2) < r + r2 {
                return Some(format!("marks {at} and another at {x2}, {y2}"));
            }
        }
        for (text, block) in &texts {
            let own = text == &(at + 1).to_string() && (block.left..block.right).contains(x);
            let near = (
                x.clamp(block.left, block.right),
                y.clamp(block.top, block.bottom),
            );
            if !own && (x - near.0).hypot(y - near.1) < *r {
                return Some(format!("mark {} lies on {text}: {block:?}", at + 1));
            }
        }
        // Whatever is drawn of figures and breaks ends at the base line.
        let base = base_line(svg)?;
        if y - r < base {
            return Some(format!("mark {} is in the plot", at + 1));
        }
    }
    None
}

/// How far down the lines of the map's changes reach.
fn base_line(svg: &str) -> Option<f64> {
    let size = svg.split("viewBox=\"0 0 ").nth(1)?.split('"').next()?;
    let height: f64 = size.split_once(' ')?.1.parse().ok()?;
    let rows = marks(svg);
    let lowest = rows.iter().map(|(_, y, r)| y + r).fold(0.0, f64::max);
    let highest = rows
        .iter()
        .map(|(_, y, r)| y - r)
        .fold(f64::INFINITY, f64::min);
    assert!(lowest < height, "cut");
    Some(highest - 3.0)
}

fn noted(marked: &[bool]) -> Trend {
    let mut shown = example();
    shown.notes = on(month("2024-01"), marked);
    shown
}

#[test]
fn every_month_may_have_a_note_and_the_marks_still_stand_apart() {
    for count in [1, 2, 3, 7, 12, 34, 36] {
        let mut shown = noted(&vec![true; count]);
        shown.months = month("2024-01")
            .through(month("2024-01").plus(count as i32 - 1))
            .collect();
        shown.rates.resize(count, None);
        shown.middle.resize(count, None);
        shown.focus = shown.months[count - 1];
        for dress in [Dress::Wide, Dress::Narrow] {
            let svg = trend(&shown, "Khối địa phương", "", Lang::Vi, dress);
            assert_eq!(marks(&svg).len(), count);
            assert_eq!(fault(&svg), None, "{count}");
            assert_eq!(labels::fault(&svg), None, "{count}");
        }
    }
}

#[test]
fn marks_that_did_not_take_turns_would_be_found() {
    let ring = |x: f64| {
        format!("<circle class=\"c-ink-2\" cx=\"{x}\" cy=\"100\" r=\"7\" stroke-width=\"1\"/>")
    };
    let svg = |x| format!("viewBox=\"0 0 200 200\"{}{}", ring(50.0), ring(x));
    assert!(fault(&svg(60.0)).is_some());
    assert_eq!(fault(&svg(66.0)), None, "the control");
}

#[test]
fn a_chart_without_notes_is_as_high_as_ever_and_one_with_them_higher() {
    let height = |shown: &Trend| {
        let svg = trend(shown, "Khối địa phương", "", Lang::Vi, Dress::Wide);
        let size = svg
            .split("viewBox=\"0 0 846 ")
            .nth(1)
            .unwrap()
            .split('"')
            .next();
        size.unwrap().parse::<f64>().unwrap()
    };
    assert_eq!(height(&example()), 400.0);
    let one = height(&noted(&[true]));
    assert!((400.0..=430.0).contains(&one) && one > 400.0, "{one}");
    assert_eq!(height(&noted(&[true; 34])), one, "one row holds them all");
}

#[test]
fn units_side_by_side_carry_the_marks_as_well() {
    let around = Trend {
        basis: Basis::Month,
        ..noted(&[true, false, true])
    };
    let comparison = Comparison {
        around,
        lines: Vec::new(),
    };
    for dress in [Dress::Wide, Dress::Narrow] {
        let svg = compare(&comparison, "Khối địa phương", Lang::Vi, dress);
        assert_eq!(marks(&svg).len(), 2);
        assert_eq!(fault(&svg), None);
    }
}

fn caption(notes: Vec<Footnote>) -> Caption {
    Caption {
        title: "Tỷ lệ đã gấp 3,5 lần".into(),
        subtitle: "Tỷ lệ theo tháng, %".into(),
        source: "Nguồn: báo cáo tháng của địa phương".into(),
        edition: "Ấn bản 2026-10 r1".into(),
        sample: true,
        notes,
    }
}

#[test]
fn a_file_tells_every_note_and_grows_by_them_instead_of_the_chart_shrinking() {
    let height = |notes: usize| {
        let notes = (1..=notes).map(|number| Footnote {
            number: Some(number),
            text: "Sáp nhập & đổi <phần mềm>".into(),
        });
        let caption = caption(notes.collect());
        let svg = trend(&noted(&[true]), "", "", Lang::Vi, Dress::Export(&caption));
        let told = svg.matches("Sáp nhập &amp; đổi &lt;phần mềm&gt;").count();
        assert_eq!(told, caption.notes.len(), "for those who do not see it");
        let size = svg
            .split("viewBox=\"0 0 1200 ")
            .nth(1)
            .unwrap()
            .split('"')
            .next();
        assert!(png(&svg, 0.1).is_ok());
        size.unwrap().parse::<f64>().unwrap()
    };
    assert_eq!(height(0), 675.0);
    assert!(height(0) < height(1) && height(1) < height(12));
    assert_eq!(height(40), height(400), "a picture has an end");
}

#[test]
fn the_line_of_a_file_stays_where_its_axes_are_whatever_stands_below() {
    let line = |notes: Vec<Footnote>| {
        let caption = caption(notes);
        let svg = trend(&example(), "", "", Lang::Vi, Dress::Export(&caption));
        let tag = svg
            .split('<')
            .find(|tag| tag.contains("stroke=\"#17406d\"") && tag.contains("2.75"));
        let tag = tag.unwrap();
        let path = tag.split(" d=\"").nth(1).unwrap();
        path.split('"').next().unwrap().to_owned()
    };
    let sheet = |number| Footnote {
        number: Some(number),
        text: "Sáp nhập".into(),
    };
    let without = line(Vec::new());
    assert!(without.len() > 100, "{without}");
    assert_eq!(line(vec![sheet(1), sheet(2)]), without);
}
