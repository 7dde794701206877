//! Ranks of a few units over the months.
use super::{
    board,
    chance::{Chance, FILES, SETS, apart_in_a_file, apart_on_the_page, units},
    labels::texts,
    month, notes,
};
use crate::{
    charts::{Dress, bump},
    domain::{Bump, Map, Place, Places, View, ranks},
    i18n::Lang,
};

fn of(ids: &[&str], map: Map, at: &str) -> Bump {
    let view = View {
        map,
        ..View::default()
    };
    let units: Vec<_> = ids
        .iter()
        .map(|id| board().units().find(id).unwrap())
        .collect();
    board().bump(&units, &view, month(at))
}

fn wide(shown: &Bump) -> String {
    bump(shown, Lang::Vi, Dress::Wide)
}

fn lines(svg: &str, number: usize) -> usize {
    let class = format!("<path class=\"c-c{number}\" stroke-width=\"2.25\"");
    svg.matches(&class).count()
}

fn behind(svg: &str) -> usize {
    svg.matches("<path class=\"c-peer\" stroke-opacity=\"0.45\"")
        .count()
}

#[test]
fn each_chosen_unit_has_its_own_line_with_rank_and_name_at_its_end() {
    let shown = of(&["34-44", "34-79", "34-48"], Map::Today, "2026-10");
    let svg = wide(&shown);
    assert!((1..=3).all(|number| lines(&svg, number) > 0) && lines(&svg, 4) == 0);
    assert_eq!(shown.behind.len(), 31);
    for line in &shown.lines {
        let rank = line.places.last().unwrap().unwrap().rank;
        let name = Lang::Vi.unit_name(&line.unit);
        assert!(svg.contains(&format!(">{rank} {name}<")), "{name}");
    }
    assert!(behind(&svg) >= 31 && svg.len() < 40 * 1024, "{}", svg.len());
}

#[test]
fn without_a_choice_those_speak_that_moved_most_since_the_map_is_as_it_is() {
    let shown = of(&[], Map::Reported, "2026-10");
    assert_eq!(shown.since(), Some(month("2025-07")));
    let stretch = shown.stretch();
    let moved = |line: &Places| line.moved(&stretch);
    let (least, most) = (
        shown
            .lines
            .iter()
            .filter_map(moved)
            .map(i64::abs)
            .min()
            .unwrap(),
        shown.behind.iter().filter_map(moved).max().unwrap(),
    );
    assert_eq!(shown.lines.len(), 4);
    assert!(least > 0 && shown.lines.iter().filter_map(moved).max() >= Some(most));
    let first = of(&[], Map::Reported, "2025-07");
    let rank = |line: &Places| line.places.last().unwrap().unwrap().rank;
    assert!(
        first.lines.iter().all(|line| rank(line) <= 4),
        "else those on top"
    );
}

#[test]
fn a_change_of_the_map_breaks_every_line() {
    // Hà Nội stayed as it was, and still was ranked among others.
    let shown = of(&["34-01"], Map::Reported, "2026-10");
    assert!(shown.lines[0].places.iter().all(Option::is_some));
    let svg = wide(&shown);
    assert_eq!(lines(&svg, 1), 2);
    assert!(svg.contains(">63 địa phương<") && svg.contains(">34 địa phương<"));
    assert!(svg.contains(">1/7/2025: 63 → 34 đơn vị<"));
    assert_eq!(lines(&wide(&of(&["34-01"], Map::Today, "2026-10")), 1), 1);
}

#[test]
fn a_gap_in_the_ranks_is_a_gap_in_the_line() {
    let mut shown = of(&["34-01"], Map::Today, "2026-10");
    let before = behind(&wide(&shown));
    let at = shown.around.months.len() - 6;
    shown.lines[0].places[at] = None;
    assert_eq!(lines(&wide(&shown), 1), 2);
    let whole = shown
        .behind
        .iter()
        .position(|line| line.places.iter().all(Option::is_some));
    shown.behind[whole.unwrap()].places[at] = None;
    assert_eq!(behind(&wide(&shown)), before + 1);
    shown.lines[0].places.fill(None);
    assert!(
        wide(&shown).contains(">Hà Nội: chưa có số<") || wide(&shown).contains("Nội: chưa")
    );
}

#[test]
fn a_unit_that_has_ended_is_named_where_its_line_ends() {
    let svg = wide(&of(&["34-44", "63-44"], Map::Reported, "2026-10"));
    let named = texts(&svg);
    let (_, block) = named
        .iter()
        .find(|(text, _)| text.contains("Quảng Bình"))
        .unwrap();
    assert!(block.right < 656.0, "{block:?} lies within the plot");
}

#[test]
fn no_word_lies_on_another_in_any_month_of_the_sample() {
    let six = ["34-44", "34-79", "34-48", "34-12", "34-20", "63-44"];
    for at in board().months() {
        for map in [Map::Reported, Map::Today, Map::Old] {
            for ids in [&six[..], &[]] {
                let shown = of(ids, map, &at.to_string());
                let lang = Lang::ALL[at.number() as usize % 2];
                let draw = |dress: Dress| bump(&shown, lang, dress);
                let set = format!("{at} {map:?}");
                apart_on_the_page(&set, lang, draw);
                if at.number() == 10 {
                    apart_in_a_file(&set, lang, draw);
                }
            }
        }
    }
}

#[test]
fn no_word_lies_on_another_in_two_hundred_data_sets_by_chance() {
    for seed in 0..SETS {
        let mut chance = Chance(seed);
        let mut around = chance.around();
        let months = around.months.len();
        let members = units([Map::Today, Map::Old][chance.below(2) as usize]);
        let rates: Vec<_> = members.iter().map(|_| chance.rates(months)).collect();
        let split = chance.below(months as u64 + 1) as usize;
        let among = members.len() as u32;
        let places = (0..months).map(|at| {
            let rates: Vec<_> = rates.iter().map(|rates| rates[at]).collect();
            let of = rates.iter().flatten().count() as u32;
            let ranks = ranks(&rates).into_iter();
            ranks
                .map(|rank| Some(Place { rank: rank?, of }))
                .collect::<Vec<_>>()
        });
        let places: Vec<Vec<_>> = places.collect();
        let noted: Vec<bool> = (0..months).map(|_| chance.is(6)).collect();
        around.notes = notes::on(around.months[0], &noted);
        let mut lines: Vec<Places> = members
            .into_iter()
            .enumerate()
            .map(|(number, unit)| Places {
                unit,
                places: places.iter().map(|month| month[number]).collect(),
            })
            .collect();
        let turn = chance.below(lines.len() as u64) as usize;
        lines.rotate_left(turn);
        let behind = lines.split_off(chance.below(7) as usize);
        let shown = Bump {
            around,
            lines,
            behind,
            units: (0..months)
                .map(|at| if at < split { 63 } else { among })
                .collect(),
        };
        let lang = Lang::ALL[seed as usize % 2];
        let draw = |dress: Dress| bump(&shown, lang, dress);
        let set = format!("set {seed}");
        apart_on_the_page(&set, lang, draw);
        if seed % FILES == 0 {
            apart_in_a_file(&set, lang, draw);
        }
    }
}
