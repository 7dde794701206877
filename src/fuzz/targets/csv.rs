//! Files of text: from bytes to figures, or to problems that name their place.
#![no_main]
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use toantrinh::{
    domain::{PeriodRule, Units},
    reference,
    service::upload::{Reading, figures, read},
};

static UNITS: LazyLock<Units> = LazyLock::new(|| {
    let reference = reference::load();
    Units::new(reference.units, &reference.succession)
});

fuzz_target!(|file: &[u8]| {
    let Reading::Book(book) = read(file, None) else {
        return;
    };
    let today = "2026-11-22".parse().expect("a day");
    for rule in [PeriodRule::Calendar, PeriodRule::MidMonth] {
        match figures(&book, &UNITS, |_| true, rule, today) {
            Ok(filled) => {
                for one in filled {
                    assert!(one.period.end() < today, "a month that has not ended");
                    assert!(
                        UNITS.find(&one.unit.0).is_some(),
                        "a unit that is not there"
                    );
                }
            }
            Err(problems) => assert!(!problems.is_empty(), "refused without a reason"),
        }
    }
});
