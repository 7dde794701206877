//! What a briefing says is what the board has.
use super::*;
use crate::{
    domain::{Basis, Board, Indicator, Month, Pack, PackPart, PackScope, View, Zone},
    i18n::Lang,
};
use std::sync::LazyLock;

fn board() -> &'static Board {
    static BOARD: LazyLock<Board> = LazyLock::new(example::board);
    &BOARD
}

fn ordered(pack: &Pack, query: &str, lang: Lang) -> Result<Brief, BriefRefused> {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    brief(&BriefOrder {
        board: board(),
        pack,
        view: View::from_pairs(pairs).unwrap(),
        lang,
        today: "2026-11-22".parse().unwrap(),
        actions: None,
    })
}

fn of(scope: PackScope) -> Brief {
    let pack = Pack {
        scope,
        units: vec!["34-44".into()],
        ..Pack::default()
    };
    ordered(&pack, "month=2026-10", Lang::Vi).unwrap()
}

fn section(brief: &Brief, part: PackPart) -> &Section {
    let mut sections = brief.sections.iter();
    sections.find(|section| section.part == part).unwrap()
}

fn charts(section: &Section) -> impl Iterator<Item = &Chart> {
    section.blocks.iter().filter_map(|block| match block {
        Block::Chart(chart) => Some(chart),
        _ => None,
    })
}

fn table(section: &Section) -> &Table {
    let tables = section.blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.unwrap()
}

#[test]
fn the_line_of_the_trend_is_the_pooled_rate_of_each_month_and_a_gap_where_there_is_none() {
    let brief = of(PackScope::Nation);
    let chart = charts(section(&brief, PackPart::Trend)).next().unwrap();
    let last: Month = "2026-10".parse().unwrap();
    let (main, months) = (&chart.series[0], chart.form.count() as i32);
    for (at, value) in (0..months).zip(&main.values) {
        let month = last.plus(at - months + 1);
        let units = board().localities_in(month);
        let pooled = board().pool(&units, Indicator::E2eTotal, Basis::Month, month);
        assert_eq!(
            *value,
            pooled.rate().map(|r| r.percent() / 100.0),
            "{month}"
        );
    }
    assert!(main.values.iter().flatten().count() > 24);
}

#[test]
fn both_ends_of_the_ranking_are_the_ends_of_the_whole_table() {
    let brief = of(PackScope::Nation);
    let bars: Vec<_> = charts(section(&brief, PackPart::Ranking)).collect();
    let whole = &table(section(&brief, PackPart::Appendix)).rows;
    let rated: Vec<_> = whole
        .iter()
        .filter_map(|row| match row[2] {
            Cell::Share(share, _) => Some(share),
            _ => None,
        })
        .collect();
    let drawn = |chart: &Chart| -> Vec<f64> {
        chart.series[0].values.iter().copied().flatten().collect()
    };
    assert_eq!(drawn(bars[0]), rated[..10]);
    assert_eq!(drawn(bars[1]), rated[rated.len() - 10..]);
    assert_eq!((whole.len(), rated.len()), (34, 33), "one did not report");
    assert_eq!(whole[33][2], Cell::Missing);
}

#[test]
fn a_part_that_was_not_asked_for_is_not_there_and_actions_are_only_for_those_signed_in() {
    let pack = Pack {
        without: vec![PackPart::Map, PackPart::Appendix],
        ..Pack::default()
    };
    let brief = ordered(&pack, "", Lang::Vi).unwrap();
    let parts: Vec<_> = brief.sections.iter().map(|section| section.part).collect();
    for part in [PackPart::Map, PackPart::Appendix, PackPart::FollowUp] {
        assert!(!parts.contains(&part), "{part:?}");
    }
    assert!(parts.contains(&PackPart::Laggards));
}

#[test]
fn a_region_is_ranked_by_itself_and_the_page_of_a_unit_elsewhere_among_all() {
    let brief = of(PackScope::Region(Zone::RedRiver));
    assert_eq!(table(section(&brief, PackPart::Appendix)).rows.len(), 6);
    let page = section(&brief, PackPart::Units);
    assert!(page.title.ends_with("/33"), "{}", page.title);
    let unit = of(PackScope::Unit("34-44".into()));
    assert_eq!(section(&unit, PackPart::Units).title, page.title);
}

#[test]
fn a_profile_is_of_one_unit_and_sets_what_others_published_apart() {
    let brief = of(PackScope::Unit("34-44".into()));
    let profile = section(&brief, PackPart::Profile);
    let indicators = &table(profile).rows;
    assert_eq!(indicators[0][1], Cell::rate(Some(rate_of("34-44")), 2));
    let published = board().observed_of(board().units().find("34-44").unwrap());
    assert!(published.is_empty(), "this board has no observations");
    assert_eq!(
        profile.blocks.len(),
        1,
        "and so the slide has no table of them"
    );
    let nation = of(PackScope::Nation);
    let parts = nation.sections.iter().map(|section| section.part);
    assert_eq!(parts.filter(|part| *part == PackPart::Profile).count(), 0);
}

fn rate_of(id: &str) -> crate::domain::Rate {
    let unit = board().units().find(id).unwrap();
    let month = "2026-10".parse().unwrap();
    let figure = board().figure(unit, Indicator::E2eTotal, Basis::Month, month);
    figure.rate().unwrap()
}

#[test]
fn what_does_not_exist_is_named() {
    let unit = |id: &str| Pack {
        scope: PackScope::Unit(id.into()),
        ..Pack::default()
    };
    let refused = ordered(&unit("34-99"), "", Lang::Vi).unwrap_err();
    assert_eq!(refused, BriefRefused::NoSuchUnit("34-99".into()));
    let refused = ordered(&unit("min-BTC"), "", Lang::Vi).unwrap_err();
    assert_eq!(refused, BriefRefused::NoSuchUnit("min-BTC".into()));
    let month: Month = "2031-01".parse().unwrap();
    let refused = ordered(&Pack::default(), "month=2031-01", Lang::En).unwrap_err();
    assert_eq!(refused, BriefRefused::NotPublished(Some(month)));
}

#[test]
fn every_briefing_of_every_indicator_and_language_holds_together() {
    let regions = Zone::ALL.iter().map(|zone| PackScope::Region(*zone));
    let units = ["34-44", "34-01", "34-20"].map(|id| PackScope::Unit(id.into()));
    let nation = Indicator::ALL.iter().map(|_| PackScope::Nation);
    let scopes = nation.chain(regions).chain(units);
    let asked = Indicator::ALL
        .iter()
        .cycle()
        .zip([Lang::Vi, Lang::En].into_iter().cycle());
    for (scope, (indicator, lang)) in scopes.zip(asked) {
        let pack = Pack {
            scope: scope.clone(),
            units: vec!["34-12".into()],
            ..Pack::default()
        };
        let query = format!("indicator={}&month=2026-10", indicator.code());
        let brief = ordered(&pack, &query, lang).unwrap();
        let said = format!("{scope:?} {indicator:?} {lang:?}");
        for section in &brief.sections {
            assert!(
                !section.title.is_empty() && !section.blocks.is_empty(),
                "{said}"
            );
            for chart in charts(section) {
                for series in &chart.series {
                    assert_eq!(series.values.len(), chart.form.count(), "{said}");
                }
            }
            for block in &section.blocks {
                if let Block::Table(table) = block {
                    let width = table.columns.len();
                    assert!(table.rows.iter().all(|row| row.len() == width), "{said}");
                }
            }
        }
        assert!(brief.statement.has_sample && brief.file_name.ends_with("-sample"));
    }
}
