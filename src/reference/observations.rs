//! Rows of observations: the form of the embedded file and of every file that is imported.
use super::{PublishedRowError as RowError, rows};
use crate::domain::{
    Bound, Decimal, Observation, ObservationKey, Placing, Provenance, Topic, UnitId, read_day,
};
use chrono::NaiveDate;
use serde::Deserialize;

/// A row of a file of observations, before it is understood.
#[derive(Clone, Debug, Deserialize)]
pub struct ObservationRow {
    topic: String,
    item: String,
    league: String,
    unit_id: String,
    period_start: String,
    as_of: String,
    op: String,
    value: String,
    out_of: String,
    unit: String,
    rank: String,
    rank_last: String,
    ranked: String,
    name_vi: String,
    name_en: String,
    source: String,
    provenance: String,
    note: String,
}

impl ObservationRow {
    /// The text in a column that a fault can name.
    pub fn text(&self, column: &str) -> &str {
        match column {
            "item" => &self.item,
            "league" => &self.league,
            "unit_id" => &self.unit_id,
            "as_of" => &self.as_of,
            "value" => &self.value,
            "rank" => &self.rank,
            "name_vi" => &self.name_vi,
            "source" => &self.source,
            "note" => &self.note,
            _ => "",
        }
    }
}

/// Reads one observation. Whether it can stand is for [`Observation::check`] to say.
///
/// An edition of DTI may be named by its year, which stands for its last day; an empty operator is
/// an equals sign, and whoever does not say how a value came about read it in the source.
pub fn observation_from(row: &ObservationRow) -> Result<Observation, RowError> {
    let wrong = |column, value: &str| RowError {
        column,
        value: value.to_owned(),
    };
    let topic: Topic = row
        .topic
        .trim()
        .parse()
        .map_err(|text: String| wrong("topic", &text))?;
    let league = optional(&row.league, |text| text.parse().ok());
    let league = league.map_err(|text| wrong("league", &text))?;
    let since = optional(&row.period_start, read_day);
    let since = since.map_err(|text| wrong("period_start", &text))?;
    let as_of = day(topic, row.as_of.trim()).ok_or_else(|| wrong("as_of", &row.as_of))?;
    let bound = match row.op.trim() {
        "" => Bound::Equal,
        sign => Bound::from_sign(sign).ok_or_else(|| wrong("op", sign))?,
    };
    let value = optional(&row.value, |text| topic.reads(text));
    let value = value.map_err(|text| wrong("value", &text))?;
    let out_of = optional(&row.out_of, |text| text.parse::<Decimal>().ok());
    let place = |column, text: &str| {
        optional(text, |text| text.parse::<u32>().ok()).map_err(|text| wrong(column, &text))
    };
    let first = place("rank", &row.rank)?;
    let last = place("rank_last", &row.rank_last)?;
    let of = place("ranked", &row.ranked)?;
    if first.is_none() && (last.is_some() || of.is_some()) {
        return Err(wrong("rank", &row.rank));
    }
    let provenance = match row.provenance.trim() {
        "" => Provenance::Read,
        code => code
            .parse()
            .map_err(|text: String| wrong("provenance", &text))?,
    };
    let unit = Some(row.unit_id.trim()).filter(|id| !id.is_empty());
    Ok(Observation {
        key: ObservationKey {
            topic,
            item: row.item.trim().to_owned(),
            league,
            unit: unit.map(|id| UnitId(id.to_owned())),
            as_of,
            source: row.source.trim().to_owned(),
        },
        since,
        bound,
        value,
        out_of: out_of.map_err(|text| wrong("out_of", &text))?,
        unit_of_value: row.unit.trim().to_owned(),
        placing: first.map(|first| Placing {
            first,
            last: last.unwrap_or(first),
            of,
        }),
        name_vi: row.name_vi.trim().to_owned(),
        name_en: row.name_en.trim().to_owned(),
        provenance,
        note: row.note.trim().to_owned(),
    })
}

/// Reads the embedded observations.
pub(super) fn observations(text: &str) -> Vec<Observation> {
    rows::<ObservationRow>(text)
        .iter()
        .map(|row| observation_from(row).expect("the embedded observations read"))
        .collect()
}

/// What an empty text leaves out; the error is a text that says nothing that is understood.
fn optional<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, String> {
    match text.trim() {
        "" => Ok(None),
        text => read(text).map(Some).ok_or_else(|| text.to_owned()),
    }
}

fn day(topic: Topic, text: &str) -> Option<NaiveDate> {
    let year = || {
        let year = text
            .parse()
            .ok()
            .filter(|year| (2000..2200).contains(year))?;
        NaiveDate::from_ymd_opt(year, 12, 31)
    };
    match topic {
        Topic::Dti => read_day(text)
            .filter(|day| {
                NaiveDate::from_ymd_opt(chrono::Datelike::year(day), 12, 31) == Some(*day)
            })
            .or_else(year),
        _ => read_day(text),
    }
}

#[cfg(test)]
mod tests {
    use super::super::load;
    use crate::domain::{Topic, Units};

    #[test]
    fn everything_that_ships_can_stand_and_is_there_once() {
        let reference = load();
        let units = Units::new(reference.units, &reference.succession);
        let today = "2026-11-23".parse().unwrap();
        let mut keys = std::collections::BTreeSet::new();
        for observation in &reference.observations {
            assert_eq!(observation.check(&units, today), Ok(()), "{observation:?}");
            assert!(keys.insert(&observation.key), "twice: {observation:?}");
        }
        let of = |topic| {
            let all = reference.observations.iter();
            all.filter(|one| one.key.topic == topic).count()
        };
        assert_eq!((of(Topic::Dti), of(Topic::Programme)), (202, 23));
    }

    #[test]
    fn two_ranks_of_ninh_binh_in_2021_stand_side_by_side() {
        let all = load().observations;
        let is = |one: &&crate::domain::Observation| {
            one.key.topic == Topic::Dti
                && one.key.item == "total"
                && one.year() == 2021
                && one.key.unit.as_ref().is_some_and(|unit| unit.0 == "63-37")
        };
        let claims: Vec<_> = all.iter().filter(is).collect();
        assert_eq!(claims.len(), 2);
        assert!(claims[0].contradicts(claims[1]));
    }
}
