//! Distributions.
use super::{
    board,
    chance::{Chance, SETS},
    labels::{apart, fault},
    month,
};
use crate::{
    charts::{Caption, Dress, distribution, png},
    domain::{Basis, Overview, View},
    i18n::Lang,
};

fn overview(at: &str, basis: Basis) -> Overview<'static> {
    let view = View {
        basis,
        ..View::default()
    };
    Overview::new(board(), board().nation().unwrap(), &view, month(at))
}

fn drawn(at: &str, lang: Lang, dress: Dress) -> String {
    distribution(board(), &overview(at, Basis::Month), lang, dress)
}

#[test]
fn each_unit_with_a_rate_is_one_dot_that_the_page_can_find() {
    for (at, rated) in [("2026-10", 33), ("2025-06", 63)] {
        for dress in [Dress::Wide, Dress::Narrow] {
            let svg = drawn(at, Lang::Vi, dress);
            assert_eq!(svg.matches("<g data-unit=\"").count(), rated);
            assert!(svg.contains(" role=\"img\" aria-label=\"Phân bố tỷ lệ của "));
            assert!(svg.len() < 14 * 1024, "{}", svg.len());
            for literal in ["#", "rgb(", "style=", " id=", "xmlns", "NaN", "inf"] {
                assert!(!svg.contains(literal), "{literal}");
            }
        }
    }
}

#[test]
fn floor_pooled_rate_and_target_are_named_beside_their_lines() {
    let svg = drawn("2026-10", Lang::Vi, Dress::Wide);
    let pooled = overview("2026-10", Basis::Month).pooled.rate().unwrap();
    let pooled = format!(">Tỷ lệ gộp {}<", Lang::Vi.percent(pooled.percent()));
    for text in [">Mức sàn 5%<", ">Mục tiêu 70%<", &pooled] {
        assert_eq!(svg.matches(text).count(), 1, "{text}");
    }
    assert!(svg.contains(">Thấp nhất: Lạng Sơn ") && svg.contains(">Cao nhất: Lai Châu "));
    assert!(svg.contains(">Trung vị "));
}

#[test]
fn no_word_lies_on_another_and_none_is_cut() {
    for at in [
        "2024-01", "2024-08", "2025-06", "2025-07", "2026-09", "2026-10",
    ] {
        for lang in Lang::ALL {
            for basis in Basis::ALL {
                let overview = overview(at, basis);
                apart(&distribution(board(), &overview, lang, Dress::Wide));
                apart(&distribution(board(), &overview, lang, Dress::Narrow));
            }
        }
    }
}

#[test]
fn no_word_lies_on_another_whatever_the_figures_are() {
    for seed in 0..SETS {
        let overview = Chance(seed).overview();
        for lang in Lang::ALL {
            for dress in [Dress::Wide, Dress::Narrow] {
                let svg = distribution(board(), &overview, lang, dress);
                assert_eq!(fault(&svg), None, "{seed} {dress:?}");
            }
        }
    }
}

#[test]
fn the_bars_over_the_dots_count_every_unit_and_words_say_the_same() {
    let svg = drawn("2026-10", Lang::Vi, Dress::Wide);
    let words = svg.split("Số địa phương theo khoảng, %: ").nth(1).unwrap();
    let words = words.split(". ").next().unwrap().split('"').next().unwrap();
    let bins = words.trim_end_matches('.').split("; ");
    let counts: Vec<usize> = bins
        .map(|bin| bin.rsplit_once(": ").unwrap().1.parse().unwrap())
        .collect();
    assert_eq!(counts.iter().sum::<usize>(), 33);
    assert!(svg.contains(">Số địa phương trong mỗi khoảng 10 điểm %<"));
    for count in counts {
        assert!(svg.contains(&format!(
            " font-weight=\"600\" text-anchor=\"middle\">{count}<"
        )));
    }
}

#[test]
fn a_month_without_figures_says_so_in_every_dress() {
    let caption = Caption {
        title: "Phân bố".into(),
        subtitle: String::new(),
        source: String::new(),
        edition: String::new(),
        sample: false,
        notes: Vec::new(),
    };
    for dress in [Dress::Wide, Dress::Narrow] {
        assert!(drawn("2019-01", Lang::Vi, dress).contains(">Chưa có số liệu<"));
    }
    let file = drawn("2019-01", Lang::Vi, Dress::Export(&caption));
    assert!(png(&file, 0.5).is_ok());
}
