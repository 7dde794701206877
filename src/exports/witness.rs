//! The files of the sample board's national briefing as they leave, and what they must hold: for the
//! tests here, and written out for `.ci/office/check.sh`, which reads them with other libraries.
use super::{PackForm, TableFile, TableForm, docx, office::tests::files, pack, pptx};
use crate::{
    briefing::{Block, Brief, BriefOrder, Chart, Form, Section, brief, example},
    charts::Picture,
    domain::{Board, Drawing, Month, Pack, View},
    i18n::Lang,
};
use std::{path::PathBuf, sync::LazyLock};

static BOARD: LazyLock<Board> = LazyLock::new(example::board);

fn month() -> Month {
    example::MONTH.parse().unwrap()
}

/// Every part that a stranger may ask for, with pages of two localities.
fn national() -> Pack {
    Pack {
        units: vec!["34-44".into(), "34-01".into()],
        ..Pack::default()
    }
}

fn order(pack: &Pack, lang: Lang) -> BriefOrder<'_> {
    BriefOrder {
        board: &BOARD,
        pack,
        view: View::default().at(month()),
        lang,
        today: "2026-11-22".parse().unwrap(),
        actions: None,
    }
}

fn charts(brief: &Brief) -> Vec<&Chart> {
    let blocks = brief.sections.iter().flat_map(|section| &section.blocks);
    let charts = blocks.filter_map(|block| match block {
        Block::Chart(chart) => Some(chart),
        _ => None,
    });
    charts.collect()
}

/// What slides and reports must say, for checks that know nothing of this program.
fn told(brief: &Brief) -> serde_json::Value {
    let sections = &brief.sections;
    let charts = charts(brief).into_iter().map(|chart| {
        let series = chart
            .series
            .iter()
            .map(|series| serde_json::json!({ "name": series.name, "values": series.values }));
        // Months as their first days, which is what programs answer for the date in a cell.
        let categories: Vec<_> = match &chart.form {
            Form::Lines(months) => months.iter().map(|m| m.first_day().to_string()).collect(),
            Form::Bars(names) => names.clone(),
        };
        serde_json::json!({
            "alt": chart.alt,
            "categories": categories,
            "series": series.collect::<Vec<_>>(),
        })
    });
    let in_report: Vec<_> = sections.iter().flat_map(Section::in_report).collect();
    let blocks = sections.iter().flat_map(|section| &section.blocks);
    let tables = blocks.filter_map(|block| match block {
        Block::Table(table) => Some(serde_json::json!({
            "in_report": in_report.contains(&block),
            "title": table.title,
            "head": table.columns.iter().map(|column| &column.heading).collect::<Vec<_>>(),
            "rows": table.rows.iter().map(|row| {
                row.iter().map(|cell| cell.shown(brief.lang)).collect::<Vec<_>>()
            }).collect::<Vec<_>>(),
        })),
        _ => None,
    });
    serde_json::json!({
        "lang": super::office::chart::tongue(brief.lang),
        "sample": brief.statement.has_sample.then(|| brief.lang.texts().sample_band),
        "about": brief.cover.letterhead.about,
        "cover": brief.cover.title,
        "titles": sections.iter().map(|section| &section.title).collect::<Vec<_>>(),
        "prose": sections.iter().map(|section| &section.prose).collect::<Vec<_>>(),
        "source": sections.iter().map(|section| &section.source).collect::<Vec<_>>(),
        "charts": charts.collect::<Vec<_>>(),
        "tables": tables.collect::<Vec<_>>(),
    })
}

#[test]
fn files_are_written_for_other_programs_to_read() {
    let folder = std::env::var_os("TOANTRINH_OFFICE").map_or_else(
        || std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/office"),
        PathBuf::from,
    );
    std::fs::create_dir_all(&folder).unwrap();
    let pack_of = national();
    for lang in Lang::ALL {
        let write = |ending: &str, bytes: &[u8]| {
            std::fs::write(folder.join(format!("{}.{ending}", lang.code())), bytes).unwrap();
        };
        let order = order(&pack_of, lang);
        for form in PackForm::ALL {
            let (_, bytes) = pack(&order, form).unwrap();
            write(form.ending(), &bytes);
        }
        write("json", told(&brief(&order).unwrap()).to_string().as_bytes());
        let picture = Picture {
            drawing: Drawing::Ranking,
            view: order.view,
            units: Vec::new(),
            lang,
        };
        let table = TableFile::of_picture(&BOARD, &picture, month(), order.today).unwrap();
        write("xlsx", &table.write(TableForm::Xlsx).unwrap());
        write("xlsx.json", &table.write(TableForm::Json).unwrap());
    }
}

/// The numbers of a list of values in a chart's part, by place.
fn cached(series: &str, count: usize) -> Vec<Option<f64>> {
    let values = series.split("<c:val>").nth(1).unwrap();
    let values = values.split("</c:val>").next().unwrap();
    let mut all = vec![None; count];
    for point in values.split("<c:pt idx=\"").skip(1) {
        let (at, rest) = point.split_once("\"><c:v>").unwrap();
        let value = rest.split("</c:v>").next().unwrap();
        all[at.parse::<usize>().unwrap()] = Some(value.parse().unwrap());
    }
    all
}

/// The numbers of a column of the only sheet of a workbook, under its heading.
fn column(book: &[u8], at: u32, count: usize) -> Vec<Option<f64>> {
    use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
    let mut book: Xlsx<_> = open_workbook_from_rs(std::io::Cursor::new(book)).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let value = |row| match sheet.get_value((row, at)) {
        Some(Data::Float(value)) => Some(*value),
        _ => None,
    };
    (1..=count as u32).map(value).collect()
}

#[test]
fn charts_and_their_workbooks_have_the_fractions_of_the_board_to_the_last_bit() {
    let pack = national();
    let brief = brief(&order(&pack, Lang::Vi)).unwrap();
    let board = &*BOARD;
    let nation = board.localities_in(month());
    let view = View::default();
    let pooled = board.pool(&nation, view.indicator, view.basis, month());
    let pooled = pooled.rate().unwrap().percent() / 100.0;
    assert_eq!(
        charts(&brief)[0].series[0].values.last(),
        Some(&Some(pooled))
    );
    let written = [
        ("ppt", pptx(&brief, board).unwrap()),
        ("word", docx(&brief, board).unwrap()),
    ];
    for (folder, bytes) in written {
        let parts = files(&bytes);
        let under = |kind: &str| -> Vec<&String> {
            let kind = format!("{folder}/{kind}/chart");
            let mut names: Vec<_> = parts
                .keys()
                .filter(|name| name.starts_with(&kind))
                .collect();
            names.sort_by_key(|name| {
                let number = name.trim_start_matches(&kind).split('.').next().unwrap();
                number.parse::<u32>().unwrap()
            });
            names
        };
        let (drawn, books) = (under("charts"), under("embeddings"));
        assert_eq!(
            (drawn.len(), books.len()),
            (charts(&brief).len(), drawn.len())
        );
        for (chart, (drawn, book)) in charts(&brief).into_iter().zip(drawn.iter().zip(books)) {
            let xml = String::from_utf8(parts[*drawn].clone()).unwrap();
            let all: Vec<_> = xml.split("<c:ser>").skip(1).collect();
            assert_eq!(all.len(), chart.series.len(), "{drawn}");
            for (at, (series, told)) in (1..).zip(all.iter().zip(&chart.series)) {
                let count = told.values.len();
                assert_eq!(cached(series, count), told.values, "{drawn} {}", told.name);
                assert_eq!(column(&parts[book], at, count), told.values, "{book}");
            }
        }
    }
}
