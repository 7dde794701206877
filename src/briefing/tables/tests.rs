//! What tables of drawings and downloads hold, on the sample.
use super::*;
use crate::{
    briefing::{Cell, Role, statement},
    domain::{Basis, Indicator, Map, Measure, View},
    i18n::{Lang, holds},
};

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn picture(board: &Board, drawing: Drawing, units: &[&str], lang: Lang) -> Picture {
    Picture {
        drawing,
        view: View::default().at(month("2026-10")),
        units: units
            .iter()
            .map(|id| board.units().find(id).unwrap())
            .collect(),
        lang,
    }
}

fn at(table: &Table, key: &str) -> usize {
    table
        .columns
        .iter()
        .position(|column| column.key == key)
        .unwrap()
}

/// Every table there is.
fn all(board: &Board, lang: Lang) -> Vec<Table> {
    let at = month("2026-10");
    let (view, slab) = (View::default().at(at), board.slab(at).unwrap());
    let unit = board.units().find("34-44").unwrap();
    let mut tables: Vec<Table> = Drawing::ALL
        .iter()
        .map(|drawing| {
            let units: &[&str] = match drawing {
                Drawing::Ranks => &["34-44"],
                Drawing::Compare => &["34-44", "34-01"],
                _ => &[],
            };
            table(board, &picture(board, *drawing, units, lang), at).unwrap()
        })
        .collect();
    let scenario = crate::domain::Scenario::read(&[]);
    tables.extend([
        trend(board, &view, at, Some(unit), lang).unwrap(),
        slope(board, &view, at, lang),
        bump(board, &view, at.plus(-2).through(at), String::new(), lang),
        scatter(board, &view, at, lang),
        contribution(board, &view, at, lang).unwrap(),
        bullets(board, &view, at, None, lang),
        bullets(board, &view, at, Some(unit), lang),
        figures(board, &view, board.months(), lang),
        units(board, lang),
        targets(board, lang),
        published(board, lang),
        notes(board, lang),
        reports(board, slab, lang),
        reports_of(board, unit, lang),
        rates(board, slab, lang),
        flags(board, slab, lang),
        what_if(board, &view, &board.what_if(&view, at, &scenario), lang),
    ]);
    tables
}

#[test]
fn every_column_is_named_and_explained_and_holds_what_it_says() {
    let board = crate::briefing::example::board();
    for lang in Lang::ALL {
        for table in all(&board, lang) {
            for row in &table.rows {
                assert_eq!(row.len(), table.columns.len(), "{}", table.title);
            }
            for (place, column) in table.columns.iter().enumerate() {
                let key = column.key;
                assert!(!lang.column_means(key).is_empty(), "{key}");
                assert_ne!(column.heading, key, "{key}");
                for row in &table.rows {
                    let kind = match &row[place] {
                        Cell::Empty | Cell::Missing => continue,
                        // A measure that does not apply.
                        Cell::Text(text) if text == "N/A" => continue,
                        Cell::Text(_) => "text",
                        Cell::Count(_) => "count",
                        Cell::Share(..) => "share",
                        Cell::Points(..) => "points",
                        Cell::Number(..) => "number",
                        Cell::Month(_) => "month",
                        Cell::Day(_) => "day",
                    };
                    assert_eq!(kind, holds(key).code(), "{key} of {}", table.title);
                }
            }
        }
    }
}

#[test]
fn a_ranking_has_the_figures_of_the_board_and_a_gap_where_nobody_reported() {
    let board = crate::briefing::example::board();
    let found = table(
        &board,
        &picture(&board, Drawing::Ranking, &[], Lang::Vi),
        month("2026-10"),
    )
    .unwrap();
    assert_eq!(found.rows.len(), 34);
    let mut missing = 0;
    for row in &found.rows {
        let Cell::Text(id) = &row[at(&found, "unit_id")] else {
            panic!("a unit without a key");
        };
        let unit = board.units().find(id).unwrap();
        let figure = board.figure(unit, Indicator::E2eTotal, Basis::Month, month("2026-10"));
        let cell = |key| row[at(&found, key)].clone();
        match figure.rate() {
            Some(rate) => {
                assert_eq!(cell("rate"), Cell::Share(rate.percent() / 100.0, 2));
                assert_eq!(cell("numerator"), Cell::Count(rate.part));
                assert_eq!(cell("denominator"), Cell::Count(rate.whole));
                assert_eq!(cell("target"), Cell::Share(0.7, 2));
            }
            None => {
                missing += 1;
                for key in ["rate", "numerator", "denominator"] {
                    assert_eq!(cell(key), Cell::Missing, "{id} {key}");
                }
                assert_eq!(cell("rank"), Cell::Empty);
            }
        }
    }
    assert_eq!(missing, 1, "33 of 34 reported");
}

#[test]
fn all_figures_are_those_of_the_map_asked_for_one_unit_after_the_other() {
    let board = crate::briefing::example::board();
    let view = |map| View {
        map,
        ..View::default()
    };
    let months = || board.months().filter(|at| *at <= month("2026-10"));
    let today = figures(&board, &view(Map::Today), months(), Lang::Vi);
    assert_eq!(today.rows.len(), 34 * months().count());
    let (unit, when) = (at(&today, "unit_id"), at(&today, "month"));
    let mut changes = 0;
    for pair in today.rows.windows(2) {
        if pair[0][unit] != pair[1][unit] {
            changes += 1;
        } else {
            let (Cell::Month(first), Cell::Month(next)) = (&pair[0][when], &pair[1][when])
            else {
                panic!("a row without a month");
            };
            assert_eq!(next.since(*first), 1);
        }
    }
    assert_eq!(changes, 33);
}

#[test]
fn a_plot_has_the_values_of_its_drawing_and_each_unit_its_own_rows() {
    let board = crate::briefing::example::board();
    let plotted = |drawing, units: &[&str]| {
        let picture = picture(&board, drawing, units, Lang::Vi);
        let table = table(&board, &picture, month("2026-10")).unwrap();
        let plot = plot(&board, &picture, month("2026-10"), &table);
        (plot.unwrap(), table)
    };
    let (two, table) = plotted(Drawing::Compare, &["34-44", "34-01"]);
    let (name, months) = (at(&table, "name"), table.rows.len() / 2);
    assert_eq!(two.series.len(), 3, "two units and the group");
    for (series, rows) in two.series.iter().zip([0..months, months..2 * months]) {
        assert_eq!(series.rows, rows);
        assert_eq!(series.named_in, Some(name));
    }
    let (ranks, _) = plotted(Drawing::Ranks, &["34-44"]);
    assert!(ranks.form == PlotForm::Ranks && ranks.series.len() == 1);
    let (trend, table) = plotted(Drawing::Trend, &[]);
    let keys = trend
        .series
        .iter()
        .map(|series| table.columns[series.column].key);
    assert_eq!(keys.collect::<Vec<_>>(), ["rate", "target"]);
}

#[test]
fn the_lines_of_all_ranks_have_the_same_months_and_the_chosen_ones_lie_in_front() {
    let board = crate::briefing::example::board();
    let picture = picture(&board, Drawing::Bump, &["34-44", "34-01"], Lang::Vi);
    let table = table(&board, &picture, month("2026-10")).unwrap();
    let bump = plot(&board, &picture, month("2026-10"), &table).unwrap();
    assert_eq!(bump.series.len(), 34);
    let when = at(&table, "month");
    let months = |series: &Plotted| {
        let rows = &table.rows[series.rows.clone()];
        rows.iter().map(|row| row[when].clone()).collect::<Vec<_>>()
    };
    let first = months(&bump.series[0]);
    assert_eq!(
        first[0],
        Cell::Month(month("2025-07")),
        "as old as the newest"
    );
    assert!(bump.series.iter().all(|series| months(series) == first));
    let (behind, chosen) = bump.series.split_at(32);
    assert!(behind.iter().all(|series| series.role == Role::Group));
    assert!(chosen.iter().all(|series| series.role == Role::Main));
}

#[test]
fn a_statement_says_what_a_reader_must_know_and_marks_the_sample_first() {
    let board = crate::briefing::example::board();
    let at = month("2026-10");
    let today = "2026-11-22".parse().unwrap();
    for (lang, mark) in [(Lang::Vi, "SỐ LIỆU MINH HỌA"), (Lang::En, "SAMPLE DATA")] {
        let said = statement(&board, &View::default(), at, &[], lang, today).unwrap();
        assert!(said.lines[0].1.starts_with(mark));
        let words = lang.statement();
        for name in [
            words.edition,
            words.data_date,
            words.indicator,
            words.definition,
            words.numerator,
            words.denominator,
            words.period,
            words.map,
            words.units,
            words.target,
            words.sources,
            words.missing,
        ] {
            let line = said.lines.iter().find(|line| line.0 == name);
            assert!(line.is_some_and(|line| line.1.len() > 3), "{name}");
        }
        let of = |name: &str| {
            said.lines
                .iter()
                .find(|line| line.0 == name)
                .unwrap()
                .1
                .clone()
        };
        assert!(of(words.target).contains("70%"));
        let whole = lang.of(Measure::ReceivedTotal.name());
        assert_eq!(of(words.denominator), whole);
        assert!(of(words.edition).starts_with("2026-10 r1"));
    }
    let none = statement(
        &board,
        &View::default(),
        month("2019-01"),
        &[],
        Lang::Vi,
        today,
    );
    assert_eq!(none, None);
}
