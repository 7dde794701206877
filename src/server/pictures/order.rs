//! What a picture is asked to show, read from its address.
use crate::{
    charts::Picture,
    domain::{Board, Drawing, View, ViewError},
    exports::TableForm,
    i18n::Lang,
};

/// A picture, and its size.
#[derive(Debug)]
pub(super) struct Order {
    pub(super) picture: Picture,
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

/// The form of a table by its ending, if there is such, with the choices of a file of text:
/// `bom` 0 or 1, `head` keys or words.
pub(in crate::server) fn table_form(
    ending: &str,
    pairs: &Pairs,
) -> Result<Option<TableForm>, ViewError> {
    let mut form = TableForm::of_ending(ending);
    if let Some(TableForm::Csv(csv)) = &mut form {
        let wrong = |name, value: &str| ViewError {
            name,
            value: value.to_owned(),
        };
        csv.bom = match given(pairs, "bom").unwrap_or("1") {
            "0" => false,
            "1" => true,
            other => return Err(wrong("bom", other)),
        };
        csv.headings = match given(pairs, "head").unwrap_or("keys") {
            "keys" => false,
            "words" => true,
            other => return Err(wrong("head", other)),
        };
    }
    Ok(form)
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
        let name = drawing.parameter().unwrap_or_default();
        let list = given(pairs, name).unwrap_or_default();
        let mut units = Vec::new();
        for id in list.split(',').filter(|id| !id.is_empty()) {
            let known = board.units().find(id);
            let unit = known.filter(|unit| board.units().get(*unit).kind().is_locality());
            units.push(unit.ok_or_else(|| lang.no_such_unit(id))?);
        }
        if units.len() > drawing.most_units() {
            return Err(wrong(name, list));
        }
        if units.is_empty() && drawing.needs_units() {
            return Err(lang.picture_needs_units(name));
        }
        Ok(Self {
            picture: Picture {
                drawing,
                view: view.drawn(drawing),
                lang,
                units,
            },
            scale,
        })
    }

    /// The part of the key that tells two orders of one drawing apart.
    pub(super) fn canonical(&self, board: &Board) -> String {
        let picture = &self.picture;
        let units = picture.keys(board).join(",");
        let (query, lang) = (picture.view.query(), picture.lang.code());
        format!("{query}&{lang}&{units}&{}", self.scale)
    }
}
