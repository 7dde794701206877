//! Units found by what people type: names old and new, codes, with or without marks, with slips.
use super::{
    Unit, UnitIx, Units,
    folded::{Folded, Nearness, distance},
};
use std::collections::HashMap;

/// What of a unit was found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum By {
    /// Its name.
    Name,
    /// Its key, its official code or its label on the map.
    Code,
    /// Another spelling or the English name, as the register has it.
    Alias(String),
    /// The name of a unit that it took over from.
    Former(UnitIx),
}

/// One unit that fits what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Who.
    pub unit: UnitIx,
    /// How near.
    pub nearness: Nearness,
    /// By what.
    pub by: By,
}

/// Everything that units can be found by, folded once.
#[derive(Clone, Debug, Default)]
pub(super) struct Keys(Vec<Key>);

#[derive(Clone, Debug)]
struct Key {
    unit: UnitIx,
    by: By,
    text: Folded,
}

impl Keys {
    pub(super) fn new(units: &Units) -> Self {
        let mut keys: Vec<Key> = Vec::new();
        let reporting = units.iter().filter(|(_, unit)| unit.kind().reports());
        for (ix, unit) in reporting {
            let mut put = |by: By, text: &str| {
                let text = Folded::new(text);
                let known = |key: &Key| key.text == text;
                if !text.joined.is_empty()
                    && !keys
                        .iter()
                        .rev()
                        .take_while(|key| key.unit == ix)
                        .any(known)
                {
                    keys.push(Key { unit: ix, by, text });
                }
            };
            put(By::Name, &unit.name_vi);
            for alias in unit.aliases.split(';').chain([unit.name_en.as_str()]) {
                put(By::Alias(alias.trim().to_owned()), alias);
            }
            for old in units.predecessors(ix) {
                put(By::Former(*old), &units.get(*old).name_vi);
            }
            let label = unit.tile.as_ref().map_or("", |tile| tile.label.as_str());
            for code in [unit.id.0.as_str(), unit.code.as_str(), label] {
                put(By::Code, code);
            }
            for letters in letters(unit) {
                put(By::Code, &letters);
            }
        }
        Self(keys)
    }
}

/// The letters of a ministry as officials write them, `Bộ TNMT` of `BTNMT`; without the word
/// where they are enough to mean only this one.
fn letters(unit: &Unit) -> Vec<String> {
    let is_ministry = unit.name_vi.starts_with("Bộ ") && !unit.kind().is_locality();
    let letters = unit.code.strip_prefix('B').filter(|_| is_ministry);
    let alone = letters
        .filter(|letters| letters.len() > 3)
        .map(str::to_owned);
    let named = letters.map(|letters| format!("Bộ {letters}"));
    named.into_iter().chain(alone).collect()
}

/// The units that fit `text`, the nearest first: localities before all others, among equals
/// a unit's own name before one it took over, and units of today before those that ended.
///
/// Slips are forgiven only where no locality, and nobody exactly, fits without them. Empty for
/// an empty text.
pub fn search(units: &Units, text: &str) -> Vec<Found> {
    let asked = Folded::new(text);
    if asked.joined.is_empty() {
        return Vec::new();
    }
    let forms: Vec<Folded> = asked.untitled().into_iter().collect();
    let forms = || std::iter::once(&asked).chain(&forms);
    let mut near = Vec::new();
    for form in forms() {
        let fit = collect(units, form, false);
        let meant =
            |found: &Found| is_locality(units, found) || found.nearness == Nearness::Exact;
        if fit.iter().any(meant) {
            return fit;
        }
        if near.is_empty() {
            near = fit;
        }
    }
    let mut slipped = forms()
        .map(|form| collect(units, form, true))
        .find(|fit| !fit.is_empty())
        .unwrap_or_default();
    slipped.retain(|found| near.is_empty() || is_locality(units, found));
    slipped.extend(near);
    slipped
}

fn is_locality(units: &Units, found: &Found) -> bool {
    units.get(found.unit).kind().is_locality()
}

/// The best way in which each unit fits, in order.
fn collect(units: &Units, asked: &Folded, slips: bool) -> Vec<Found> {
    let mut best: HashMap<UnitIx, (usize, Found)> = HashMap::new();
    for key in &units.keys().0 {
        let fit = match (&key.by, slips) {
            (By::Code, true) => None,
            (By::Code, false) => {
                (key.text.joined == asked.joined).then_some((Nearness::Exact, 0))
            }
            (_, true) => asked.slips(&key.text).map(|slips| (Nearness::Slip, slips)),
            (_, false) => asked.nearness(&key.text).map(|nearness| (nearness, 0)),
        };
        let Some((nearness, slips)) = fit else {
            continue;
        };
        let found = Found {
            unit: key.unit,
            nearness,
            by: key.by.clone(),
        };
        let order =
            |(slips, found): &(usize, Found)| (found.nearness, *slips, found.by.clone());
        let candidate = (slips, found);
        match best.get_mut(&key.unit) {
            Some(known) if order(known) <= order(&candidate) => {}
            Some(known) => *known = candidate,
            None => {
                best.insert(key.unit, candidate);
            }
        }
    }
    let mut all: Vec<_> = best.into_values().collect();
    all.sort_by_key(|(slips, found)| {
        let unit = units.get(found.unit);
        let taken_over = matches!(found.by, By::Former(_));
        let (other, ended) = (!unit.kind().is_locality(), unit.valid_to.is_some());
        (
            other,
            found.nearness,
            *slips,
            taken_over,
            ended,
            unit.sort,
            found.unit,
        )
    });
    all.into_iter().map(|(_, found)| found).collect()
}

/// The one locality that `text` names: of today if there is one, otherwise one that ended.
///
/// `None` where nothing or more than one fits exactly.
pub fn the_one(units: &Units, text: &str) -> Option<UnitIx> {
    let exact: Vec<UnitIx> = search(units, text)
        .into_iter()
        .filter(|found| found.nearness == Nearness::Exact && is_locality(units, found))
        .filter(|found| !matches!(found.by, By::Former(_)))
        .map(|found| found.unit)
        .collect();
    let only = |ended: bool| {
        let of_time = |unit: &&UnitIx| units.get(**unit).valid_to.is_some() == ended;
        let mut fit = exact.iter().filter(of_time);
        fit.next().filter(|_| fit.next().is_none()).copied()
    };
    let today = exact.iter().any(|unit| units.get(*unit).valid_to.is_none());
    only(!today)
}

/// Localities whose names come nearest to `text`, for one that fits nothing; at most `most`.
pub fn nearest(units: &Units, text: &str, most: usize) -> Vec<UnitIx> {
    let asked = Folded::new(text);
    let locality = |key: &&Key| {
        let unit: &Unit = units.get(key.unit);
        unit.kind().is_locality() && unit.valid_to.is_none()
    };
    let mut near: Vec<(usize, UnitIx)> = units
        .keys()
        .0
        .iter()
        .filter(locality)
        .filter(|key| !matches!(key.by, By::Code))
        .map(|key| (distance(&asked.joined, &key.text.joined), key))
        .filter(|(distance, key)| distance * 2 <= key.text.joined.len())
        .map(|(distance, key)| (distance, key.unit))
        .collect();
    near.sort_unstable();
    let mut names: Vec<UnitIx> = Vec::new();
    for (_, unit) in near {
        if names.len() < most && !names.contains(&unit) {
            names.push(unit);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Succession, UnitId, UnitKind};

    fn units() -> Units {
        let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
        let unit = |id: &str, name: &str, aliases: &str, kind| Unit {
            id: UnitId(id.into()),
            code: id.split('-').nth(1).unwrap().to_owned(),
            name_vi: name.into(),
            name_en: name.into(),
            kinds: vec![(day("2025-07-01"), kind)],
            region: None,
            parent: None,
            valid_from: day("2025-07-01"),
            valid_to: id.starts_with("63").then(|| day("2025-06-30")),
            tile: None,
            aliases: aliases.into(),
            sort: 0,
            note: String::new(),
        };
        let province = UnitKind::Province;
        let all = vec![
            unit("63-44", "Quảng Bình", "", province),
            unit("63-45", "Quảng Trị", "", province),
            unit("34-44", "Quảng Trị", "", province),
            unit("34-51", "Quảng Ngãi", "", province),
            unit("34-66", "Đắk Lắk", "Đắc Lắc;Dak Lak", province),
            unit("34-38", "Thanh Hóa", "", province),
            unit(
                "34-79",
                "Thành phố Hồ Chí Minh",
                "TP.HCM;Sài Gòn",
                UnitKind::City,
            ),
            unit("xa-00004", "Quảng Trị", "", UnitKind::Ward),
            unit("xa-00005", "Ba Đình", "", UnitKind::Ward),
            Unit {
                code: "BTNMT".into(),
                ..unit(
                    "min-x",
                    "Bộ Tài nguyên và Môi trường",
                    "",
                    UnitKind::Ministry,
                )
            },
        ];
        let joined = |old: &str| Succession {
            old: UnitId(old.into()),
            new: UnitId("34-44".into()),
            date: day("2025-07-01"),
        };
        Units::new(all, &[joined("63-44"), joined("63-45")])
    }

    fn found(text: &str) -> Vec<String> {
        let units = units();
        let found = search(&units, text);
        let ids = found.iter().map(|found| units.get(found.unit).id.0.clone());
        ids.collect()
    }

    #[test]
    fn marks_case_spaces_and_the_place_of_a_tone_make_no_difference() {
        for text in [
            "Quảng Trị",
            "QUANG TRI",
            "quangtri",
            "Qua\u{309}ng Tri\u{323}",
            " quảng  trị ",
        ] {
            assert_eq!(found(text), ["34-44", "63-45", "xa-00004"], "{text:?}");
        }
        for text in ["Thanh Hoá", "thanh hóa", "đak lak", "ĐẮC LẮC"] {
            assert_eq!(found(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn an_old_name_finds_the_unit_that_ended_and_then_the_one_that_took_over() {
        let units = units();
        let hits = search(&units, "quang binh");
        assert_eq!(found("quang binh"), ["63-44", "34-44"]);
        assert_eq!(hits[1].by, By::Former(units.find("63-44").unwrap()));
        assert_eq!(search(&units, "sai gon")[0].by, By::Alias("Sài Gòn".into()));
    }

    #[test]
    fn a_start_comes_before_a_word_inside_and_localities_before_communes() {
        assert_eq!(found("quang")[..2], ["34-44", "34-51"]);
        assert_eq!(found("quang").last().unwrap(), "xa-00004");
        assert_eq!(found("chi minh"), ["34-79"]);
        assert_eq!(found("hcm"), ["34-79"]);
        assert_eq!(found("tphcm"), ["34-79"]);
    }

    #[test]
    fn small_slips_are_forgiven_where_nothing_fits_without_them() {
        for text in [
            "quan tri",
            "qaung tri",
            "quangg trij",
            "quảg trị",
            "uangtri",
        ] {
            assert_eq!(found(text)[0], "34-44", "{text}");
        }
        assert_eq!(found("thanh hoaa"), ["34-38"]);
        assert!(found("hai phong").is_empty());
        assert!(found("").is_empty() && found("?!").is_empty());
    }

    #[test]
    fn a_title_before_or_after_a_name_is_no_part_of_it() {
        for text in ["tỉnh Quảng Trị", "Quang Tri province", "tp quang tri"] {
            assert_eq!(found(text)[0], "34-44", "{text}");
        }
        assert_eq!(found("phường Ba Đình"), ["xa-00005"]);
    }

    #[test]
    fn codes_and_keys_find_whoever_has_or_had_them() {
        assert_eq!(found("44"), ["34-44", "63-44"]);
        assert_eq!(found("63-44"), ["63-44"]);
        assert_eq!(found("00005"), ["xa-00005"]);
    }

    #[test]
    fn a_ministry_is_found_by_its_letters_with_and_without_the_word() {
        for text in ["BTNMT", "Bộ TN&MT", "TN&MT", "bo tnmt", "bộ tài nguyên"] {
            assert_eq!(found(text), ["min-x"], "{text}");
        }
        assert_eq!(search(&units(), "bo tn-mt")[0].nearness, Nearness::Exact);
    }

    #[test]
    fn a_name_that_one_locality_of_today_has_means_that_one() {
        let units = units();
        let one = |text: &str| the_one(&units, text).map(|ix| units.get(ix).id.0.clone());
        assert_eq!(one("Quảng Trị").as_deref(), Some("34-44"));
        assert_eq!(one("Quảng Bình").as_deref(), Some("63-44"));
        assert_eq!(one("quảng"), None);
        assert_eq!(one("Ba Đình"), None);
    }

    #[test]
    fn for_a_text_that_fits_nothing_the_nearest_names_are_known() {
        let units = units();
        let names = nearest(&units, "quang nam", 2);
        assert_eq!(units.get(names[0]).id.0, "34-51");
        assert!(nearest(&units, "xyz", 3).is_empty());
    }
}
