//! Small trends of all units.
use super::{
    board,
    chance::{Chance, FILES, SETS, apart_in_a_file, apart_on_the_page, units},
    month,
};
use crate::{
    charts::{Dress, multiples},
    domain::{Basis, Decimal, Indicator, Map, Multiples, Order, Series, View},
    i18n::Lang,
};

fn of(view: View, at: &str) -> Multiples {
    board().multiples(&view, month(at))
}

fn drawn(shown: &Multiples, dress: Dress) -> String {
    multiples(shown, "Khối địa phương", Lang::Vi, dress)
}

fn cells(svg: &str) -> Vec<&str> {
    let cells = svg.split("<g data-unit=\"").skip(1);
    cells
        .map(|cell| cell.split("</g>").next().unwrap())
        .collect()
}

/// Lines of the unit itself.
fn lines(cell: &str) -> usize {
    let count = |token| {
        let line = format!("<path class=\"c-{token}\" stroke-width=\"2\"");
        cell.matches(&line).count()
    };
    ["series", "met", "below"].map(count).iter().sum()
}

#[test]
fn every_unit_has_its_trend_over_the_group_with_its_last_value() {
    for (map, at, count) in [
        (Map::Reported, "2026-10", 34),
        (Map::Old, "2025-06", 63),
        (Map::Reported, "2025-06", 63),
    ] {
        let view = View {
            map,
            ..View::default()
        };
        let shown = of(view, at);
        for dress in [Dress::Wide, Dress::Narrow] {
            let svg = drawn(&shown, dress);
            let found = cells(&svg);
            assert_eq!(found.len(), count);
            for (cell, series) in found.iter().zip(&shown.cells) {
                assert!(cell.starts_with(&series.unit.id.0));
                assert!(cell.contains("c-peer") && cell.contains("stroke-dasharray=\"5 3\""));
                let value = series
                    .rates
                    .last()
                    .unwrap()
                    .map_or("chưa".to_owned(), |rate| {
                        Lang::Vi.rate_near(rate.percent(), &shown.thresholds())
                    });
                // Words may take two lines.
                assert!(cell.contains(&format!(">{value}")), "{value}");
            }
            assert!(svg.len() < 110 * 1024, "{}", svg.len());
        }
    }
}

#[test]
fn all_cells_share_one_scale_from_0_and_say_so() {
    let shown = of(View::default(), "2026-10");
    let svg = drawn(&shown, Dress::Wide);
    assert!(
        svg.contains(">Mọi ô: 11/2023 – 10/2026, thang 0–80%<"),
        "{svg}"
    );
    let best = shown.cells.first().unwrap().rates.last().unwrap().unwrap();
    let worst = shown
        .cells
        .iter()
        .filter_map(|cell| *cell.rates.last()?)
        .min()
        .unwrap();
    // As high over the base line of each cell as its rate is.
    let height = |cell: &str| {
        // The last dot is that of the value.
        let dot = cell.rsplit("cy=\"").next().unwrap();
        let dot: f64 = dot.split('"').next().unwrap().parse().unwrap();
        let base = cell.split("c-line\" d=\"M").nth(1).unwrap();
        let base = base.split('H').next().unwrap();
        let base: f64 = base.split([' ', ',']).nth(1).unwrap().parse().unwrap();
        base - dot
    };
    let found = cells(&svg);
    let at = |rate| {
        shown
            .cells
            .iter()
            .position(|cell| cell.rates.last() == Some(&Some(rate)))
    };
    let (high, low) = (
        height(found[at(best).unwrap()]),
        height(found[at(worst).unwrap()]),
    );
    assert!(
        (high / low - best.percent() / worst.percent()).abs() < 0.2,
        "{high} {low}"
    );
}

#[test]
fn a_gap_in_the_figures_is_a_gap_in_the_line_and_no_last_value_is_said() {
    let mut shown = of(View::default(), "2026-10");
    let at = shown
        .cells
        .iter()
        .position(|cell| cell.rates.iter().all(Option::is_some));
    let at = at.unwrap();
    let count = |shown: &Multiples| lines(cells(&drawn(shown, Dress::Wide))[at]);
    assert_eq!(count(&shown), 1);
    shown.cells[at].rates[10] = None;
    assert_eq!(count(&shown), 2);
    *shown.cells[at].rates.last_mut().unwrap() = None;
    let svg = drawn(&shown, Dress::Wide);
    assert!(cells(&svg)[at].contains(">chưa"));
}

#[test]
fn units_stand_in_the_order_of_the_view() {
    let last = |shown: &Multiples| {
        let rates = shown.cells.iter().filter_map(|cell| *cell.rates.last()?);
        rates.collect::<Vec<_>>()
    };
    let ranked = last(&of(View::default(), "2026-10"));
    assert!(ranked.is_sorted_by(|a, b| a >= b));
    let view = View {
        order: Order::Name,
        ..View::default()
    };
    let named = of(view, "2026-10");
    assert!(named.cells.is_sorted_by_key(|cell| cell.unit.sort));
}

#[test]
fn a_title_counts_those_above_a_year_before_and_says_of_how_many() {
    let shown = of(View::default(), "2026-10");
    let (risen, of_all) = shown.risen_in_a_year();
    assert!(risen > 0 && of_all > 0 && of_all <= shown.cells.len());
    let title = Lang::Vi.multiples_finding(&shown);
    assert!(title.contains(&of_all.to_string()), "{title}");
    let first = of(View::default(), &board().first_month().unwrap().to_string());
    assert_eq!(first.risen_in_a_year(), (0, 0));
    assert_eq!(
        Lang::Vi.multiples_finding(&first),
        "Tỷ lệ của từng địa phương qua các tháng"
    );
}

#[test]
fn no_word_lies_on_another_in_any_month_of_the_sample() {
    for at in board().months() {
        for map in [Map::Reported, Map::Today, Map::Old] {
            let view = View {
                map,
                basis: Basis::ALL[at.number() as usize % 2],
                indicator: Indicator::ALL[at.number() as usize % Indicator::ALL.len()],
                ..View::default()
            };
            let shown = board().multiples(&view, at);
            let lang = Lang::ALL[at.year() as usize % 2];
            let draw =
                |dress: Dress| multiples(&shown, lang.texts().localities_block, lang, dress);
            let set = format!("{at} {map:?}");
            apart_on_the_page(&set, lang, draw);
            if at.number() == 10 {
                apart_in_a_file(&set, lang, draw);
            }
        }
    }
}

#[test]
fn no_word_lies_on_another_in_two_hundred_data_sets_by_chance() {
    for seed in 0..SETS {
        let mut chance = Chance(seed);
        let around = chance.around();
        let mut members = units([Map::Today, Map::Old][chance.below(2) as usize]);
        if chance.is(20) {
            members.clear();
        }
        let months = around.months.len();
        let limit = |chance: &mut Chance| {
            let value = Decimal::whole(chance.below(101) as i64);
            Some(value).filter(|_| !chance.is(3))
        };
        let shown = Multiples {
            cells: members
                .into_iter()
                .map(|unit| Series {
                    unit,
                    rates: chance.rates(months),
                })
                .collect(),
            target: limit(&mut chance),
            floor: limit(&mut chance),
            around,
        };
        let lang = Lang::ALL[seed as usize % 2];
        let draw = |dress: Dress| multiples(&shown, lang.texts().localities_block, lang, dress);
        let set = format!("set {seed}");
        apart_on_the_page(&set, lang, draw);
        if seed % FILES == 0 {
            apart_in_a_file(&set, lang, draw);
        }
    }
}
