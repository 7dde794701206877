//! The template is read back by the product itself, in both languages.
use super::*;
use crate::{
    domain::{Count, Counts, Measure, PeriodRule, Unit, UnitId, Units},
    i18n::Lang,
    reference,
    service::upload::{self, Reading},
};

fn units() -> Units {
    let reference = reference::load();
    Units::new(reference.units, &reference.succession)
}

fn unit<'a>(units: &'a Units, id: &str) -> &'a Unit {
    units.get(units.find(id).unwrap())
}

/// Counts with a value, one that does not apply and one that is missing in turn.
fn counts(seed: u64) -> Counts {
    let mut counts = Counts::none();
    for (at, measure) in (seed..).zip(Measure::ALL) {
        counts.set(
            measure,
            match at % 3 {
                0 => Count::Value(at * 123_457 % 1_000_000_000),
                1 => Count::NotApplicable,
                _ => Count::NotProvided,
            },
        );
    }
    counts
}

const GROUPS: [(&str, &[Measure]); 2] = {
    let (first, second) = Measure::ALL.split_at(8);
    [("=HYPERLINK(\"x\")", first), ("@Nhóm hai", second)]
};

fn order<'a>(units: &'a [Asked<'a>], lang: Lang) -> TemplateOrder<'a> {
    let month = "2026-10".parse().unwrap();
    TemplateOrder {
        units,
        month,
        period: PeriodRule::MidMonth.period(month),
        groups: &GROUPS,
        lang,
        on: "2026-11-22".parse().unwrap(),
    }
}

fn read_back(file: &[u8], units: &Units) -> Vec<(UnitId, String, Counts, Vec<Measure>)> {
    let Reading::Book(book) = upload::read(file, None) else {
        panic!("{:?}", upload::read(file, None));
    };
    let today = "2026-11-22".parse().unwrap();
    let filled = upload::figures(&book, units, |_| true, PeriodRule::MidMonth, today).unwrap();
    let one = |filled: upload::Filled| {
        let measures = filled.measures();
        let month = filled.period.month().to_string();
        (filled.unit, month, filled.counts, measures)
    };
    filled.into_iter().map(one).collect()
}

#[test]
fn a_filled_template_reads_back_as_it_was_filled() {
    let units = units();
    let (first, second, other) = (counts(0), counts(1), counts(2));
    for lang in Lang::ALL {
        let asked = [("34-44", &first), ("34-79", &second)].map(|(id, counts)| Asked {
            unit: unit(&units, id),
            this_month: Some(counts),
            last_month: Some(&other),
            last_year: None,
        });
        let file = template(&order(&asked, lang)).unwrap();
        let read = read_back(&file, &units);
        let expected = [("34-44", &first), ("34-79", &second)].map(|(id, counts)| {
            (
                UnitId(id.into()),
                "2026-10".to_owned(),
                counts.clone(),
                Measure::ALL.to_vec(),
            )
        });
        assert_eq!(read, expected, "{lang:?}");
    }
}

#[test]
fn a_template_is_filled_in_part_and_its_comparisons_are_not_taken() {
    let units = units();
    let (given, other) = (counts(0), counts(1));
    let asked = [("34-44", Some(&given)), ("34-51", None)].map(|(id, this_month)| Asked {
        unit: unit(&units, id),
        this_month,
        last_month: Some(&other),
        last_year: Some(&other),
    });
    let read = read_back(&template(&order(&asked, Lang::Vi)).unwrap(), &units);
    assert_eq!(read.len(), 1);
    assert_eq!((&read[0].0.0[..], &read[0].2), ("34-44", &given));
}

#[test]
fn every_name_of_a_reporting_unit_fits_a_sheet() {
    let units = units();
    let asked: Vec<_> = units
        .iter()
        .filter(|(_, unit)| {
            unit.kind().reports() && unit.id.0.len() <= 8 && !unit.id.0.starts_with("xa")
        })
        .map(|(_, unit)| Asked {
            unit,
            this_month: None,
            last_month: None,
            last_year: None,
        })
        .collect();
    assert!(asked.len() > 97);
    for lang in Lang::ALL {
        assert!(template(&order(&asked, lang)).is_ok());
    }
}

#[test]
fn the_same_template_has_the_same_bytes() {
    let units = units();
    let asked = [Asked {
        unit: unit(&units, "34-44"),
        this_month: None,
        last_month: None,
        last_year: None,
    }];
    let order = order(&asked, Lang::Vi);
    assert_eq!(template(&order).unwrap(), template(&order).unwrap());
}

#[test]
fn the_template_as_text_has_the_columns_of_an_import() {
    let units = units();
    let month = "2026-10".parse().unwrap();
    let localities = [unit(&units, "34-44"), unit(&units, "34-51")];
    let file = csv_template(&localities, month, &Measure::ALL).unwrap();
    let text = String::from_utf8(file).unwrap();
    assert!(text.starts_with("\u{feff}unit_id;month;received_total;"));
    // Filled by hand: the first measure of each unit.
    let filled = text.replace("2026-10;", "2026-10;7");
    let read = read_back(filled.as_bytes(), &units);
    assert_eq!(read.len(), 2);
    assert_eq!(read[1].2.get(Measure::ReceivedTotal), Count::Value(7));
    assert_eq!(read[1].2.get(Measure::ReceivedOnline), Count::NotProvided);
}
