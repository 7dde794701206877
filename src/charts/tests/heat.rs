//! Tables of units and months.
use super::{
    board,
    chance::{Chance, SETS},
    labels::fault,
    month,
};
use crate::{
    charts::{Dress, heat},
    domain::{HeatCell, HeatTable, Map, Order, Overview, View},
    i18n::Lang,
};

const PAGES: [Dress; 2] = [Dress::Wide, Dress::Narrow];

fn of(at: &str, map: Map, order: Order) -> HeatTable {
    let view = View {
        map,
        order,
        ..View::default()
    };
    let overview = Overview::new(board(), board().nation().unwrap(), &view, month(at));
    board().heat(&overview, &view)
}

fn wide(table: &HeatTable) -> String {
    heat(board(), table, "", Lang::Vi, Dress::Wide)
}

#[test]
fn every_locality_is_a_row_that_the_page_can_find_in_the_order_asked_for() {
    for (at, map, count) in [
        ("2026-10", Map::Reported, 34),
        ("2025-06", Map::Reported, 63),
        ("2025-06", Map::Old, 63),
    ] {
        let table = of(at, map, Order::Rank);
        let svg = wide(&table);
        assert_eq!(svg.matches("<g data-unit=\"").count(), count);
        for literal in ["#", "rgb(", "style=", " id=", "xmlns", "NaN", "inf"] {
            assert!(!svg.contains(literal), "{literal}");
        }
    }
    let names = of("2026-10", Map::Reported, Order::Name);
    let ranks = of("2026-10", Map::Reported, Order::Rank);
    let first = |table: &HeatTable| board().units().get(table.rows[0].unit).name_vi.clone();
    assert_eq!(first(&names), "An Giang");
    assert_ne!(first(&ranks), first(&names));
}

#[test]
fn a_rate_stands_in_its_cell_and_a_gap_is_hatched_in_no_colour_of_the_scale() {
    let mut table = of("2026-10", Map::Reported, Order::Rank).last(1);
    let rate = table.rows[0].cells[0].rate().unwrap();
    table.rows.truncate(1);
    let svg = wide(&table);
    assert!(svg.contains(&format!(">{}</text>", Lang::Vi.number(rate.percent(), 1))));
    assert!(
        !svg.contains(">chưa có số<"),
        "what is not there needs no words"
    );
    table.rows[0].cells[0] = HeatCell::Missing;
    let svg = wide(&table);
    let row = svg
        .split("<g data-unit")
        .nth(1)
        .unwrap()
        .split("</g>")
        .next()
        .unwrap();
    assert!(
        row.contains("class=\"c-edge\"") && !row.contains("f-s"),
        "{row}"
    );
    assert!(svg.contains(">chưa có số<"));
}

#[test]
fn the_merger_is_a_line_with_its_day_and_what_stands_before_it_is_said() {
    let svg = wide(&of("2026-10", Map::Reported, Order::Rank));
    assert!(svg.contains(">1/7/2025: 63 → 34 đơn vị<"));
    assert!(svg.contains(">trước vạch: cộng các đơn vị cũ<"));
    let before = wide(&of("2025-06", Map::Reported, Order::Rank));
    assert!(!before.contains("63 → 34"));
}

#[test]
fn the_title_counts_those_above_their_own_rate_of_a_year_before() {
    let table = of("2026-10", Map::Reported, Order::Rank);
    let (risen, both) = table.risen().unwrap();
    let title = Lang::Vi.heat_finding(&table);
    assert!(title.starts_with(&format!("{risen} trong {both} địa phương")));
    let first = board().first_month().unwrap().to_string();
    let first = of(&first, Map::Reported, Order::Rank);
    assert_eq!(
        Lang::Vi.heat_finding(&first),
        "Tỷ lệ của từng địa phương qua các tháng"
    );
}

#[test]
fn no_word_lies_on_another_and_none_is_cut() {
    let sample = [
        "2024-01", "2024-12", "2025-06", "2025-07", "2026-09", "2026-10",
    ];
    let sample = sample.map(|at| of(at, Map::Reported, Order::Rank));
    let chance = (0..SETS).map(|seed| Chance(seed).heat());
    for (number, table) in sample.into_iter().chain(chance).enumerate() {
        for lang in Lang::ALL {
            for dress in PAGES {
                let svg = heat(board(), &table, "", lang, dress);
                assert_eq!(fault(&svg), None, "{number} {dress:?}");
            }
        }
    }
}
