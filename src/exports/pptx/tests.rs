use super::{
    fit::lines,
    table::{Laid, MOST, PAD},
    *,
};
use crate::{
    briefing::{Block, Form, Role, Series, example},
    exports::office::tests::{attributes, files, holds_together},
    i18n::Lang,
};
use std::collections::BTreeSet;

/// The example with a target among its bars, and a forecast at the end of its line.
fn shown(lang: Lang) -> Brief {
    let mut brief = example::brief(lang);
    let blocks = brief
        .sections
        .iter_mut()
        .flat_map(|section| &mut section.blocks);
    for block in blocks {
        let Block::Chart(chart) = block else { continue };
        let count = chart.form.count();
        let more = |name: &str, role, values| Series {
            name: name.to_owned(),
            role,
            values,
            tones: Vec::new(),
        };
        let added = match &chart.form {
            Form::Bars(_) => more("Mục tiêu 60%", Role::Target, vec![Some(0.6); count]),
            Form::Lines(_) => {
                for series in &mut chart.series {
                    series.values.truncate(count - 2);
                    series.values.extend([None, None]);
                }
                let mut values = vec![None; count];
                values[count - 3..].copy_from_slice(&[Some(0.39), Some(0.41), Some(0.43)]);
                more("Dự báo", Role::Forecast, values)
            }
        };
        chart.series.push(added);
    }
    brief
}

#[test]
fn a_target_frames_the_bars_and_a_forecast_is_dashed() {
    let bytes = pptx(&shown(Lang::Vi), &example::board()).unwrap();
    let files = files(&bytes);
    let part = |number| {
        let path = format!("ppt/charts/chart{number}.xml");
        String::from_utf8(files[&path].clone()).unwrap()
    };
    let series = |text: &str, name: &str| {
        let mut all = text.split("<c:ser>");
        let name = format!("<c:v>{name}</c:v>");
        all.find(|one| one.contains(&name)).unwrap().to_owned()
    };
    let target = series(&part(2), "Mục tiêu 60%");
    assert!(
        target.contains("</c:tx><c:spPr><a:noFill/><a:ln w=\"15875\""),
        "{target}"
    );
    assert!(target.contains("<c:showSerName val=\"1\"/>") && !part(2).contains("<c:legend>"));
    let forecast = series(&part(1), "Dự báo");
    assert!(
        forecast.contains("<a:prstDash val=\"sysDash\"/>"),
        "{forecast}"
    );
    assert!(series(&part(1), "34 địa phương").contains("<a:prstDash val=\"solid\"/>"));
}

#[test]
fn slides_hold_together_and_are_the_same_when_made_again() {
    let (brief, board) = (shown(Lang::Vi), example::board());
    let bytes = pptx(&brief, &board).unwrap();
    holds_together(&bytes);
    assert_eq!(bytes, pptx(&brief, &board).unwrap());
}

#[test]
fn every_slide_carries_the_sample_mark_alt_texts_and_ids_of_its_own() {
    let (mut brief, board) = (example::brief(Lang::Vi), example::board());
    let slides = |brief: &Brief| {
        let files = files(&pptx(brief, &board).unwrap());
        let is_slide = |name: &&String| name.starts_with("ppt/slides/slide");
        let names: Vec<_> = files.keys().filter(is_slide).cloned().collect();
        names
            .iter()
            .map(|name| String::from_utf8(files[name].clone()).unwrap())
            .collect::<Vec<_>>()
    };
    let marked = slides(&brief);
    assert!(marked.len() > brief.sections.len());
    for slide in &marked {
        assert!(slide.contains("SỐ LIỆU MINH HỌA"));
        let ids = attributes(slide, "id")
            .into_iter()
            .filter(|id| !id.starts_with(['{', 'r']));
        let ids: Vec<_> = ids.collect();
        assert_eq!(
            ids.iter().collect::<BTreeSet<_>>().len(),
            ids.len(),
            "{ids:?}"
        );
        let frames =
            slide.matches("<p:graphicFrame>").count() + slide.matches("<p:pic>").count();
        let alts = attributes(slide, "descr");
        assert_eq!(alts.len(), frames);
        assert!(alts.iter().all(|alt| !alt.is_empty()));
    }
    brief.statement.has_sample = false;
    for slide in slides(&brief) {
        assert!(!slide.contains("SỐ LIỆU MINH HỌA"));
    }
}

#[test]
fn a_title_that_is_too_long_is_shortened_and_still_says_that_it_goes_on() {
    let (mut brief, board) = (example::brief(Lang::Vi), example::board());
    let appendix = brief.sections.last_mut().unwrap();
    appendix.title = "Tỷ lệ hồ sơ trực tuyến toàn trình \u{1}".repeat(9);
    let files = files(&pptx(&brief, &board).unwrap());
    let last = files
        .keys()
        .filter(|name| name.starts_with("ppt/slides/slide"))
        .count();
    let slide =
        String::from_utf8(files[&format!("ppt/slides/slide{last}.xml")].clone()).unwrap();
    assert!(slide.contains("… (tiếp theo\u{a0}"), "{slide}");
}

#[test]
fn a_long_table_goes_on_and_on_every_slide_its_rows_fit() {
    let brief = example::brief(Lang::Vi);
    let tables = brief.sections.iter().flat_map(|section| &section.blocks);
    let Some(Block::Table(table)) = tables.last() else {
        panic!("the appendix is a table");
    };
    for (wide, first, other) in [
        (876.0, 340.0, 340.0),
        (420.0, 150.0, 368.0),
        (330.0, 150.0, 150.0),
    ] {
        let laid = Laid::new(table, Lang::Vi, (wide, first));
        assert!(laid.wide() <= wide + 0.01);
        let pages = laid.pages(first, other);
        let shown: usize = pages.iter().map(|page| page.rows.1 - page.rows.0).sum();
        assert_eq!(shown, table.rows.len());
        assert!(laid.high(&pages[0]) <= first);
        assert!(pages[1..].iter().all(|page| laid.high(page) <= other));
        for (_, texts) in &laid.rows {
            for (text, own) in texts.iter().zip(&laid.widths) {
                let count = lines(text, laid.size, false, own - 2.0 * PAD.0);
                assert!(count <= MOST, "{text}");
            }
        }
    }
}
