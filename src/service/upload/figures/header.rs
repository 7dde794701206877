//! What the words over columns and beside rows mean, in either language and without marks.
use crate::domain::{Measure, plain};
use std::{collections::HashMap, sync::LazyLock};

/// What a column of a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// The unit's key or code, perhaps with its name.
    Unit,
    /// The unit's name, where there may be a column for its code as well.
    UnitName,
    Month,
    Start,
    End,
    Count(Measure),
    /// Nothing that is taken: running numbers, notes, the source.
    Passed,
}

const UNIT: [&str; 6] = [
    "unit id",
    "unit code",
    "unit key",
    "ma don vi",
    "ma dia phuong",
    "ma tinh",
];
const UNIT_NAME: [&str; 12] = [
    "unit",
    "unit name",
    "locality",
    "province",
    "don vi",
    "ten don vi",
    "dia phuong",
    "ten dia phuong",
    "tinh",
    "tinh thanh pho",
    "name vi",
    "name en",
];
const MONTH: [&str; 8] = [
    "month",
    "reporting month",
    "period",
    "thang",
    "thang bao cao",
    "ky",
    "ky bao cao",
    "ky so lieu",
];
const START: [&str; 4] = ["period start", "tu ngay", "ngay bat dau", "from"];
const END: [&str; 4] = ["period end", "den ngay", "ngay ket thuc", "to"];
const PASSED: [&str; 9] = [
    "stt", "tt", "no", "source", "nguon", "note", "notes", "ghi chu", "comment",
];

/// The column under `text`; `None` for one that nobody knows.
pub(super) fn column(text: &str) -> Option<Column> {
    let name = plain(text);
    let is = |names: &[&str]| names.contains(&name.as_str());
    if is(&UNIT) {
        Some(Column::Unit)
    } else if is(&UNIT_NAME) {
        Some(Column::UnitName)
    } else if is(&MONTH) {
        Some(Column::Month)
    } else if is(&START) {
        Some(Column::Start)
    } else if is(&END) {
        Some(Column::End)
    } else if is(&PASSED) {
        Some(Column::Passed)
    } else {
        measure(text).map(Column::Count)
    }
}

/// The measure that `text` names by its code or by its name.
pub(super) fn measure(text: &str) -> Option<Measure> {
    MEASURES.get(&plain(text)).copied()
}

/// Whether `text` stands over the figures that a form asks for.
pub(super) fn is_value(text: &str) -> bool {
    let name = plain(text);
    ["ky nay", "this month"]
        .iter()
        .any(|start| name.starts_with(start))
}

static MEASURES: LazyLock<HashMap<String, Measure>> = LazyLock::new(|| {
    let names = |measure: Measure| {
        let name = measure.name();
        [measure.code(), name.vi, name.en].map(|name| (plain(name), measure))
    };
    Measure::ALL.into_iter().flat_map(names).collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_measures_and_no_column_share_a_name() {
        for measure in Measure::ALL {
            let name = measure.name();
            for text in [measure.code(), name.vi, name.en] {
                assert_eq!(column(text), Some(Column::Count(measure)), "{text}");
                assert_eq!(column(&text.to_uppercase()), Some(Column::Count(measure)));
            }
        }
        assert_eq!(column("ho so tiep nhan"), column("received_total"));
        assert_eq!(column("Hồ sơ tiếp nhân qua fax"), None);
    }
}
