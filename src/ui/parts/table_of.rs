//! A table of the briefing as a part of a page.
use crate::{
    briefing::{Cell, Column, Table},
    domain::{Month, Unit},
    i18n::Lang,
    ui::app::Scene,
};
use leptos::prelude::*;

/// The heads of columns of numbers, one for each of `units`.
pub fn heads<'a>(lang: Lang, units: impl Iterator<Item = &'a Unit>) -> AnyView {
    let heads =
        units.map(|unit| view! { <th scope="col" class="n">{lang.compared_name(unit)}</th> });
    heads.collect_view().into_any()
}

/// The rows of `table`, months newest first, each unit a link to its page in `month`. Who reads
/// one row alone is told `of` whom it is, and what holds for every row (`foot`).
pub fn rows(
    scene: &Scene,
    table: &Table,
    [of, foot]: [Option<String>; 2],
    month: Month,
) -> impl IntoView + use<> {
    let key = at(table, "unit_id");
    let heads = table
        .columns
        .iter()
        .enumerate()
        .filter(|(place, _)| Some(*place) != key)
        .map(|(_, column)| head(column))
        .collect_view();
    let mut rows: Vec<&Vec<Cell>> = table.rows.iter().collect();
    // Months that are the rows themselves; of a unit among units they stay in their order.
    if at(table, "month") == Some(0) {
        rows.reverse();
    }
    let rows = rows
        .into_iter()
        .map(|row| {
            let id = id(row, key);
            let cells = row
                .iter()
                .zip(&table.columns)
                .enumerate()
                .filter(|(place, _)| Some(*place) != key)
                .map(|(place, (cell, column))| {
                    let names = column.key == "name" || (key.is_none() && place == 0);
                    let linked = id.as_ref().filter(|_| column.key == "name");
                    self::cell(scene, cell, class(column), names, linked, month)
                })
                .collect_view();
            view! { <tr data-unit=id>{cells}</tr> }
        })
        .collect_view();
    view! {
        <table class="months" data-of=of data-foot=foot>
            <thead><tr>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// The values of one column, units down and months across, the newest first.
pub fn crossed(
    scene: &Scene,
    table: &Table,
    value: &str,
    month: Month,
) -> Option<impl IntoView + use<>> {
    let (key, name) = (at(table, "unit_id")?, at(table, "name")?);
    let (when, value) = (at(table, "month")?, at(table, value)?);
    let units: Vec<&[Vec<Cell>]> = table.rows.chunk_by(|a, b| a[key] == b[key]).collect();
    let months: Vec<&Cell> = units.first()?.iter().rev().map(|row| &row[when]).collect();
    let heads = months
        .iter()
        .enumerate()
        .map(|(place, month)| {
            view! { <th scope="col" class=across(place)>{month.shown(scene.lang)}</th> }
        })
        .collect_view();
    let rows = units
        .into_iter()
        .map(|rows| {
            let id = id(&rows[0], Some(key));
            let named = cell(scene, &rows[0][name], None, true, id.as_ref(), month);
            let cells = months
                .iter()
                .enumerate()
                .map(|(place, month)| {
                    let row = rows.iter().find(|row| row[when] == **month);
                    let found = row.map_or(&Cell::Missing, |row| &row[value]);
                    view! { <td class=across(place)>{found.shown(scene.lang)}</td> }
                })
                .collect_view();
            view! { <tr data-unit=id>{named}{cells}</tr> }
        })
        .collect_view();
    Some(view! {
        <table class="months">
            <thead><tr>{head(&table.columns[name])}{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    })
}

fn at(table: &Table, key: &str) -> Option<usize> {
    table.columns.iter().position(|column| column.key == key)
}

fn id(row: &[Cell], key: Option<usize>) -> Option<String> {
    match &row[key?] {
        Cell::Text(id) => Some(id.clone()),
        _ => None,
    }
}

fn head(column: &Column) -> impl IntoView + use<> {
    view! { <th scope="col" class=class(column)>{column.heading.clone()}</th> }
}

/// Numbers stand at the right; by the names after that the tip beside a mark finds its own.
fn class(column: &Column) -> Option<&'static str> {
    match column.key {
        "rate" => Some("n strong"),
        "change" => Some("n change"),
        "gap" => Some("n gap"),
        "numerator" => Some("n part"),
        "denominator" => Some("n whole"),
        "edition" => Some("in-one"),
        _ => column.is_number.then_some("n"),
    }
}

/// The newest month is the one that a tip tells.
fn across(place: usize) -> &'static str {
    if place == 0 { "n strong" } else { "n" }
}

/// One cell; the one that names its row is its heading, and the way to its unit.
fn cell(
    scene: &Scene,
    cell: &Cell,
    class: Option<&'static str>,
    names: bool,
    unit: Option<&String>,
    month: Month,
) -> AnyView {
    let shown = cell.shown(scene.lang);
    match (names, unit) {
        (true, Some(id)) => {
            let link = scene.unit_link(id, Some(month));
            view! { <th scope="row"><a href=link>{shown}</a></th> }.into_any()
        }
        (true, None) => view! { <th scope="row" class=class>{shown}</th> }.into_any(),
        (false, _) => view! { <td class=class>{shown}</td> }.into_any(),
    }
}
