//! Reading a CSV file of figures published elsewhere.
use super::file_rows;
use crate::{
    domain::{Problem, PublishedFigure, Reason, Units},
    reference::{PublishedRow, published_from},
};
use std::collections::HashMap;

/// The figures of a file, or everything that is wrong with it.
pub(super) fn read(file: &[u8], units: &Units) -> Result<Vec<PublishedFigure>, Vec<Problem>> {
    let mut lines = HashMap::new();
    file_rows::read(file, |line, row: PublishedRow| {
        let figure = published_from(&row)
            .map_err(|error| (error.column.to_owned(), error.value, Reason::NotUnderstood))?;
        if let Some(id) = figure
            .unit
            .as_ref()
            .filter(|id| units.find(&id.0).is_none())
        {
            return Err(("code".to_owned(), id.0.clone(), Reason::UnitUnknown));
        }
        let key = (
            figure.unit_set.clone(),
            figure.subject.clone(),
            figure.indicator.clone(),
            figure.period,
            figure.source.clone(),
        );
        match lines.insert(key, line) {
            Some(first) => {
                let subject = figure.subject.clone();
                Err(("name".to_owned(), subject, Reason::Twice { first }))
            }
            None => Ok(figure),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference;

    #[test]
    fn the_file_that_ships_can_be_imported_and_a_broken_one_is_named() {
        let reference = reference::load();
        let units = Units::new(reference.units, &reference.succession);
        let shipped = include_str!("../reference/published_figures.csv");
        assert_eq!(read(shipped.as_bytes(), &units).unwrap().len(), 82);
        let broken = shipped.replacen("68.54", "68.5a", 1);
        let problems = read(broken.as_bytes(), &units).unwrap_err();
        assert_eq!(problems[0].line, Some(2), "{problems:?}");
    }
}
