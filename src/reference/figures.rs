//! Targets and published figures, read from CSV.
use super::rows;
use crate::domain::{
    Bound, Decimal, Document, Operator, PathShape, Period, PublishedFigure, Scope, Target,
    UnitId, Verified,
};
use chrono::NaiveDate;
use serde::Deserialize;

#[derive(Deserialize)]
struct TargetRow {
    target_id: String,
    indicator: String,
    scope: String,
    op: String,
    value: String,
    unit: String,
    issued: Option<NaiveDate>,
    due: NaiveDate,
    document: String,
    source: String,
    verified: String,
    note: String,
    judged: String,
}

#[derive(Deserialize)]
struct DocumentRow {
    document: String,
    note: String,
}

/// More than any published count; the database keeps it in eight signed bytes.
const LARGEST: u64 = 1_000_000_000_000;

/// A row of a file of published figures, before it is understood.
#[derive(Clone, Debug, Deserialize)]
pub struct PublishedRow {
    unit_set: String,
    code: String,
    name: String,
    indicator: String,
    period_start: String,
    period_end: String,
    op: String,
    value: String,
    numerator: String,
    denominator: String,
    unit: String,
    source: String,
    note: String,
}

/// What in a row could not be understood: the column and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedRowError {
    /// Column of the file.
    pub column: &'static str,
    /// Its value.
    pub value: String,
}

/// Reads one published figure. The unit is named by key; whether it is known is not checked.
pub fn published_from(row: &PublishedRow) -> Result<PublishedFigure, PublishedRowError> {
    let wrong = |column, value: &str| PublishedRowError {
        column,
        value: value.to_owned(),
    };
    let day = |column, value: &str| value.parse().map_err(|_| wrong(column, value));
    let count = |column, value: &str| match value {
        "" => Ok(None),
        digits => match digits.parse::<u64>() {
            Ok(count) if count <= LARGEST => Ok(Some(count)),
            _ => Err(wrong(column, value)),
        },
    };
    let unit = match (row.unit_set.as_str(), row.code.as_str()) {
        ("-", "national") => Some("vn".to_owned()),
        ("-", "localities") => Some("block-localities".to_owned()),
        ("-", "ministries") => Some("block-ministries".to_owned()),
        ("centre" | "unnamed", _) => None,
        (set @ ("63" | "34" | "min"), code) => Some(format!("{set}-{code}")),
        _ => return Err(wrong("unit_set", &row.unit_set)),
    };
    let start = day("period_start", &row.period_start)?;
    let end = day("period_end", &row.period_end)?;
    if row.source.trim().is_empty() {
        return Err(wrong("source", &row.source));
    }
    if row.name.trim().is_empty() {
        return Err(wrong("name", &row.name));
    }
    if row.indicator.trim().is_empty() {
        return Err(wrong("indicator", &row.indicator));
    }
    let value: Decimal = row.value.parse().map_err(|_| wrong("value", &row.value))?;
    if row.unit == "%" && value.hundredths > Decimal::whole(100).hundredths {
        return Err(wrong("value", &row.value));
    }
    let numerator = count("numerator", &row.numerator)?;
    let denominator = count("denominator", &row.denominator)?;
    if row.unit == "%"
        && numerator
            .zip(denominator)
            .is_some_and(|(part, whole)| part > whole)
    {
        return Err(wrong("numerator", &row.numerator));
    }
    Ok(PublishedFigure {
        unit: unit.map(UnitId),
        subject: row.name.clone(),
        unit_set: row.unit_set.clone(),
        indicator: row.indicator.clone(),
        period: Period::new(start, end).map_err(|_| wrong("period_end", &row.period_end))?,
        bound: Bound::from_sign(&row.op).ok_or_else(|| wrong("op", &row.op))?,
        value,
        numerator,
        denominator,
        unit_of_value: row.unit.clone(),
        source: row.source.clone(),
        note: row.note.clone(),
    })
}

/// Reads the targets. A row that binds ministries and localities becomes two.
pub(super) fn targets(text: &str) -> Vec<Target> {
    rows::<TargetRow>(text).iter().flat_map(target).collect()
}

/// Reads the documents whose targets have no known value.
pub(super) fn documents(text: &str) -> Vec<Document> {
    rows::<DocumentRow>(text)
        .into_iter()
        .map(|row| Document {
            name: row.document,
            note: row.note,
        })
        .collect()
}

fn target(row: &TargetRow) -> Vec<Target> {
    let verified = Verified::from_code(&row.verified)
        .expect("an embedded target says how far it is verified");
    let one = |scope: Scope, id: String| Target {
        id,
        indicator: row.indicator.clone(),
        scope,
        operator: Operator::from_sign(&row.op).expect("an embedded target has an operator"),
        value: row.value.parse().expect("an embedded target has a value"),
        unit: row.unit.clone(),
        issued: row.issued,
        due: row.due,
        path: PathShape::Linear,
        document: row.document.clone(),
        source: row.source.clone(),
        verified,
        judged: row.judged == "yes",
        note: row.note.clone(),
        from: None,
        until: None,
    };
    if row.scope == "ministries+localities" {
        return vec![
            one(Scope::Localities, format!("{}-loc", row.target_id)),
            one(Scope::Ministries, format!("{}-min", row.target_id)),
        ];
    }
    // What stands in brackets narrows the scope: kept in the note, and never judged.
    let word = row.scope.split(' ').next().unwrap_or_default();
    let scope = Scope::from_code(word).expect("an embedded target has a scope");
    let mut target = one(scope, row.target_id.clone());
    if let Some(narrowed) = row.scope.strip_prefix(word).filter(|rest| !rest.is_empty()) {
        target.note = format!("{} {}", narrowed.trim(), target.note)
            .trim()
            .to_owned();
    }
    vec![target]
}
