//! Maps of tiles.
use super::{board, labels::apart, month};
use crate::{
    charts::{Caption, Dress, png, theme::Token, tiles},
    domain::{Board, Map, Overview, UnitId, View},
    i18n::Lang,
};

fn link(id: &UnitId) -> String {
    format!("/vi/units/{id}?month=2026-10&basis=ytd")
}

fn overview<'a>(board: &'a Board, at: &str) -> Overview<'a> {
    Overview::new(board, board.nation().unwrap(), &View::default(), month(at))
}

fn drawn(at: &str, lang: Lang, dress: Dress) -> String {
    tiles(board(), &overview(board(), at), lang, dress, &link)
}

#[test]
fn each_locality_is_one_link_that_says_its_name_and_rate() {
    for (at, count) in [("2026-10", 34), ("2025-06", 63)] {
        for dress in [Dress::Wide, Dress::Narrow] {
            let svg = drawn(at, Lang::Vi, dress);
            assert_eq!(svg.matches("<a href=\"/vi/units/").count(), count);
            assert_eq!(svg.matches("</a>").count(), count);
            assert!(svg.contains(" role=\"group\" aria-label=\"Bản đồ ô "));
            assert!(svg.contains("?month=2026-10&amp;basis=ytd\""));
            assert!(svg.len() < 40 * 1024, "{}", svg.len());
            for literal in ["#", "rgb(", "style=", " id=", "xmlns", "NaN", "inf"] {
                assert!(!svg.contains(literal), "{literal}");
            }
        }
    }
    let svg = drawn("2026-10", Lang::Vi, Dress::Wide);
    let overview = overview(board(), "2026-10");
    let row = overview.best().unwrap();
    let unit = board().units().get(row.unit);
    let name = Lang::Vi.tile(unit, row, &overview);
    assert!(name.ends_with("%, đạt mục tiêu"));
    assert!(svg.contains(&format!("data-unit=\"{}\" aria-label=\"{name}\"", unit.id)));
}

#[test]
fn a_locality_without_a_report_is_an_empty_tile_with_a_dash() {
    let svg = drawn("2026-10", Lang::Vi, Dress::Wide);
    assert!(svg.contains("Cần Thơ: chưa có số\"") && svg.contains(">–</text>"));
    assert!(svg.contains(">chưa có số</text>"), "the legend says so");
}

#[test]
fn the_islands_belong_to_their_localities_on_both_maps_and_in_both_languages() {
    for at in ["2026-10", "2025-06"] {
        for dress in [Dress::Wide, Dress::Narrow] {
            let svg = drawn(at, Lang::Vi, dress);
            for text in [
                ">QĐ.\u{a0}Hoàng Sa<",
                ">(Đà Nẵng)<",
                ">QĐ.\u{a0}Trường Sa<",
                ">(Khánh Hòa)<",
            ] {
                assert_eq!(svg.matches(text).count(), 1, "{text}");
            }
            assert!(svg.contains(">BIỂN<") && svg.contains(">ĐÔNG<"));
            let english = drawn(at, Lang::En, dress);
            assert!(english.contains(">Hoàng Sa Is.<") && english.contains(">East"));
            for wrong in ["Paracel", "Spratly", "South China", "Hoang Sa"] {
                assert!(!english.contains(wrong), "{wrong}");
            }
        }
    }
}

#[test]
fn no_name_lies_on_another_and_none_is_cut() {
    for at in ["2024-08", "2025-06", "2026-09", "2026-10"] {
        for lang in Lang::ALL {
            apart(&drawn(at, lang, Dress::Wide));
            apart(&drawn(at, lang, Dress::Narrow));
        }
    }
}

#[test]
fn a_map_in_a_file_has_no_links_and_needs_no_font() {
    let caption = Caption {
        title: "Bản đồ".into(),
        subtitle: String::new(),
        source: String::new(),
        edition: String::new(),
        sample: false,
        notes: Vec::new(),
    };
    let svg = drawn("2025-06", Lang::Vi, Dress::Export(&caption));
    for page_only in ["<a ", "href", "data-unit", "<text", "class="] {
        assert!(!svg.contains(page_only), "{page_only}");
    }
    assert!(svg.contains(Token::S2.light()) && png(&svg, 0.5).is_ok());
}

#[test]
fn a_group_without_places_on_the_map_draws_none() {
    let province = board().units().find("34-44").unwrap();
    let view = View {
        map: Map::Today,
        ..View::default()
    };
    let communes = Overview::new(board(), province, &view, month("2026-10"));
    let svg = tiles(board(), &communes, Lang::Vi, Dress::Wide, &link);
    assert!(!svg.contains("<a ") && !svg.contains("Hoàng Sa<"));
}
