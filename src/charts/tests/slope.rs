//! Ranks in two months.
use super::{
    board,
    chance::{Chance, FILES, SETS, apart_in_a_file, apart_on_the_page},
    month,
};
use crate::{
    charts::{Dress, slope},
    domain::{Against, Basis, Map, Shift, Slope, View, ranks},
    i18n::Lang,
};

fn of(map: Map, against: Against, at: &str) -> Slope {
    let view = View {
        map,
        against,
        ..View::default()
    };
    board().slope(&view, month(at))
}

fn wide(shown: &Slope) -> String {
    slope(board(), shown, Lang::Vi, Dress::Wide)
}

/// Lines of units that moved most, and of all others.
fn lines(svg: &str) -> (usize, usize) {
    let count = |class: &str| svg.matches(class).count();
    (
        count("<path class=\"c-c3\" stroke-width=\"2.25\"")
            + count("<path class=\"c-c2\" stroke-width=\"2.25\""),
        count("<path class=\"c-peer\" stroke-opacity=\"0.45\""),
    )
}

#[test]
fn the_largest_risers_and_fallers_speak_and_all_others_stand_behind() {
    let shown = of(Map::Reported, Against::YearAgo, "2026-10");
    let svg = wide(&shown);
    let known = shown.shifts.iter().filter(|shift| shift.moved().is_some());
    assert_eq!(lines(&svg), (6, known.count() - 6));
    let [risen, fallen] = shown.movers(3);
    for (at, sign) in risen
        .iter()
        .map(|at| (at, '▲'))
        .chain(fallen.iter().map(|at| (at, '▼')))
    {
        let shift = &shown.shifts[*at];
        let name = Lang::Vi.unit_name(board().units().get(shift.unit));
        let (before, now) = (shift.before.unwrap(), shift.now.unwrap());
        assert!(svg.contains(&format!(">{name} {before}<")), "{name}");
        let moved = shift.moved().unwrap().abs();
        assert!(
            svg.contains(&format!(">{now} {name} {sign}\u{a0}{moved}<")),
            "{name}"
        );
    }
    assert!(svg.contains(">10/2025<") && svg.contains(">10/2026<"));
    assert!(svg.len() < 20 * 1024, "{}", svg.len());
}

#[test]
fn those_that_fall_are_told_from_those_that_rise_without_colour() {
    let svg = wide(&of(Map::Reported, Against::YearAgo, "2026-10"));
    let dashed = "class=\"c-c2\" stroke-width=\"2.25\" stroke-dasharray=\"5 3\"";
    assert_eq!(svg.matches(dashed).count(), 3);
    assert!(!svg.contains("class=\"c-c3\" stroke-width=\"2.25\" stroke-dasharray"));
}

#[test]
fn ranks_among_63_and_among_34_are_not_joined_unless_predecessors_are_summed() {
    for against in [Against::YearAgo, Against::Month(month("2025-06"))] {
        let apart = of(Map::Reported, against, "2026-05");
        assert!(!apart.is_joined && apart.among == (63, 34));
        let svg = wide(&apart);
        assert_eq!(lines(&svg), (0, 0));
        assert!(svg.contains(">63 địa phương<") && svg.contains(">34 địa phương<"));
        assert!(svg.contains(">không nối") || svg.contains("nối với nhau<"));
        let title = Lang::Vi.slope_finding(board(), &apart);
        assert_eq!(title, "Thứ hạng của các địa phương");
        let summed = of(Map::Today, against, "2026-05");
        assert!(summed.is_joined && summed.among == (34, 34));
        assert!(lines(&wide(&summed)).0 > 0);
    }
}

#[test]
fn a_rank_that_is_missing_is_a_missing_line() {
    let mut shown = of(Map::Today, Against::Previous, "2026-09");
    let before = lines(&wide(&shown));
    let [risen, _] = shown.movers(4);
    shown.shifts[risen[3]].before = None;
    let after = lines(&wide(&shown));
    assert_eq!(after.0 + after.1 + 1, before.0 + before.1);
    for shift in &mut shown.shifts {
        shift.before = None;
    }
    let svg = wide(&shown);
    assert!(
        lines(&svg) == (0, 0) && svg.contains(">Tháng\u{a0}8/2026: chưa"),
        "{svg}"
    );
}

#[test]
fn a_title_says_who_moved_and_nothing_where_nobody_did() {
    let shown = of(Map::Reported, Against::Previous, "2026-10");
    let [risen, fallen] = shown.movers(1);
    let title = Lang::Vi.slope_finding(board(), &shown);
    let says = |at: usize, way: &str| {
        let shift = &shown.shifts[at];
        let name = Lang::Vi.unit_name(board().units().get(shift.unit));
        format!("{name} {way} {} bậc", shift.moved().unwrap().abs())
    };
    assert!(title.contains(&says(risen[0], "lên")), "{title}");
    assert!(title.contains(&says(fallen[0], "xuống")), "{title}");
    assert!(title.ends_with(" so với tháng\u{a0}9/2026"), "{title}");
    let mut still = shown.clone();
    for shift in &mut still.shifts {
        shift.before = shift.now;
    }
    let title = Lang::En.slope_finding(board(), &still);
    assert_eq!(
        title,
        "No locality has changed its rank since September 2026"
    );
}

#[test]
fn no_word_lies_on_another_in_any_month_of_the_sample() {
    for at in board().months() {
        for map in [Map::Reported, Map::Today, Map::Old] {
            for against in [Against::Previous, Against::YearAgo] {
                let view = View {
                    map,
                    against,
                    basis: Basis::ALL[at.number() as usize % 2],
                    ..View::default()
                };
                let shown = board().slope(&view, at);
                let lang = Lang::ALL[at.year() as usize % 2];
                let draw = |dress: Dress| slope(board(), &shown, lang, dress);
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
        let map = [Map::Today, Map::Old][chance.below(2) as usize];
        let members = board().members(map, month("2026-10"));
        let missing = [1, 3, 30, 1_000][chance.below(4) as usize];
        let mut side = || {
            let rates: Vec<_> = members.iter().map(|_| chance.rate(missing)).collect();
            ranks(&rates)
        };
        let (before, now) = (side(), side());
        let count = members.len() as u32;
        let shifts = members.iter().zip(before.into_iter().zip(now));
        let shown = Slope {
            from: Some(month("2025-10")),
            to: month("2026-10"),
            among: (count, count),
            is_joined: true,
            shifts: shifts
                .map(|(unit, (before, now))| Shift {
                    unit: *unit,
                    before,
                    now,
                })
                .collect(),
        };
        let lang = Lang::ALL[seed as usize % 2];
        let draw = |dress: Dress| slope(board(), &shown, lang, dress);
        let set = format!("set {seed}");
        apart_on_the_page(&set, lang, draw);
        if seed % FILES == 0 {
            apart_in_a_file(&set, lang, draw);
        }
    }
}
