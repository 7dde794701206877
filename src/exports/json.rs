//! Tables for programs: numbers as numbers, rates as fractions, missing figures as null.
use crate::{
    briefing::{Cell, Column, Statement, Table},
    i18n::holds,
};
use serde_json::{Map, Value, json};

/// The file: `statement`, `columns` with key, heading and type, and `rows` by key.
pub fn json(table: &Table, statement: &Statement) -> Result<Vec<u8>, serde_json::Error> {
    let columns = table.columns.iter().map(described);
    let rows = table.rows.iter().map(|row| {
        let pairs = table.columns.iter().zip(row);
        let pairs = pairs.map(|(column, cell)| (column.key.to_owned(), value(cell)));
        Value::Object(pairs.collect::<Map<_, _>>())
    });
    let all = json!({
        "title": table.title,
        "statement": about(statement),
        "columns": columns.collect::<Vec<_>>(),
        "rows": rows.collect::<Vec<_>>(),
    });
    let mut file = serde_json::to_vec_pretty(&all)?;
    file.push(b'\n');
    Ok(file)
}

fn described(column: &Column) -> Value {
    json!({
        "key": column.key,
        "heading": column.heading,
        "type": holds(column.key).code(),
    })
}

/// Edition and data date are null where the table belongs to no edition.
fn about(statement: &Statement) -> Value {
    let is_of_edition = !statement.edition.is_empty();
    let codes = statement.codes.iter();
    let codes = codes.map(|(key, value)| ((*key).to_owned(), value.as_str().into()));
    let lines = statement.lines.iter();
    let lines = lines.map(|(name, value)| json!({ "name": name, "value": value }));
    json!({
        "edition": is_of_edition.then_some(&statement.edition),
        "data_date": is_of_edition.then(|| statement.data_date.to_string()),
        "made_on": statement.made_on.to_string(),
        "sample": statement.has_sample,
        "codes": codes.collect::<Map<_, _>>(),
        "lines": lines.collect::<Vec<_>>(),
    })
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Empty | Cell::Missing => Value::Null,
        Cell::Text(text) => text.as_str().into(),
        Cell::Count(count) => (*count).into(),
        Cell::Share(number, _) | Cell::Points(number, _) | Cell::Number(number, _) => {
            (*number).into()
        }
        Cell::Month(month) => month.to_string().into(),
        Cell::Day(day) => day.to_string().into(),
    }
}
