//! What a picture is asked to show, read from its address.
use crate::{
    domain::{Board, UnitIx, View, ViewError},
    i18n::Lang,
    ui::app::COMPARED,
};
use std::str::FromStr;

/// A drawing that can leave as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Drawing {
    Trend,
    Ranking,
    Distribution,
    Map,
    Ranks,
    Compare,
}

impl Drawing {
    const ALL: [Self; 6] = [
        Self::Trend,
        Self::Ranking,
        Self::Distribution,
        Self::Map,
        Self::Ranks,
        Self::Compare,
    ];

    /// Its name in addresses and files.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Trend => "trend",
            Self::Ranking => "ranking",
            Self::Distribution => "distribution",
            Self::Map => "map",
            Self::Ranks => "ranks",
            Self::Compare => "compare",
        }
    }
}

impl FromStr for Drawing {
    type Err = String;

    /// Reads a name; the error is the text that was not one.
    fn from_str(text: &str) -> Result<Self, String> {
        let mut all = Self::ALL.into_iter();
        all.find(|drawing| drawing.name() == text)
            .ok_or_else(|| text.to_owned())
    }
}

/// What a picture shows, in which language and size.
#[derive(Debug)]
pub(super) struct Order {
    pub(super) drawing: Drawing,
    pub(super) view: View,
    pub(super) lang: Lang,
    /// One for a trend or ranks, several for a comparison.
    pub(super) units: Vec<UnitIx>,
    pub(super) scale: u8,
}

type Pairs = [(String, String)];

fn given<'a>(pairs: &'a Pairs, name: &str) -> Option<&'a str> {
    let found = pairs.iter().find(|(known, _)| known == name);
    found.map(|(_, value)| value.as_str())
}

/// The language asked for; Vietnamese for one that does not exist.
pub(super) fn lang(pairs: &Pairs) -> Lang {
    given(pairs, "lang")
        .and_then(Lang::from_code)
        .unwrap_or_default()
}

impl Order {
    /// Reads a query; the error says in its language what was not understood.
    pub(super) fn read(drawing: Drawing, board: &Board, pairs: &Pairs) -> Result<Self, String> {
        let lang = lang(pairs);
        let wrong = |name, value: &str| {
            let value = value.to_owned();
            lang.not_understood(&ViewError { name, value })
        };
        let view = View::from_pairs(pairs.iter().map(|(n, v)| (n.as_str(), v.as_str())))
            .map_err(|error| lang.not_understood(&error))?;
        if let Some(code) = given(pairs, "lang").filter(|code| Lang::from_code(code).is_none())
        {
            return Err(wrong("lang", code));
        }
        let scale = given(pairs, "scale").unwrap_or("2");
        let scale = match scale.parse() {
            Ok(times @ 1..=4) => times,
            _ => return Err(wrong("scale", scale)),
        };
        let name = match drawing {
            Drawing::Trend | Drawing::Ranks => "unit",
            Drawing::Compare => "units",
            Drawing::Ranking | Drawing::Distribution | Drawing::Map => "",
        };
        let list = given(pairs, name).unwrap_or_default();
        let mut units = Vec::new();
        for id in list.split(',').filter(|id| !id.is_empty()) {
            let known = board.units().find(id);
            let unit = known.filter(|unit| board.units().get(*unit).kind().is_locality());
            units.push(unit.ok_or_else(|| lang.no_such_unit(id))?);
        }
        let most = if drawing == Drawing::Compare {
            COMPARED
        } else {
            1
        };
        if units.len() > most {
            return Err(wrong(name, list));
        }
        if units.is_empty() && matches!(drawing, Drawing::Ranks | Drawing::Compare) {
            return Err(lang.picture_needs_units(name));
        }
        let forecasts = drawing == Drawing::Trend;
        // A picture shows all units in one order, whatever the page was made to show.
        let view = View {
            order: View::default().order,
            zone: None,
            size: None,
            ahead: view.ahead.filter(|_| forecasts),
            asked: None,
            ..view
        };
        Ok(Self {
            drawing,
            view,
            lang,
            units,
            scale,
        })
    }

    /// The part of the key that tells two orders of one drawing apart.
    pub(super) fn canonical(&self, board: &Board) -> String {
        let units = self.keys(board).join(",");
        let (query, lang) = (self.view.query(), self.lang.code());
        format!("{query}&{lang}&{units}&{}", self.scale)
    }

    /// The keys of the units.
    pub(super) fn keys<'a>(&self, board: &'a Board) -> Vec<&'a str> {
        let units = self.units.iter();
        units
            .map(|unit| board.units().get(*unit).id.0.as_str())
            .collect()
    }
}
