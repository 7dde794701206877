//! What a picture is asked to show and in which form, read from its address.
use crate::{
    charts::Picture,
    domain::{Board, Drawing, View},
    exports::TableForm,
    i18n::Lang,
    server::made::{self, NoFile, given},
};

/// The form in which a picture leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Svg,
    Png,
    Table(TableForm),
}

/// A picture, its form and its size.
#[derive(Debug)]
pub(in crate::server) struct Order {
    pub(super) picture: Picture,
    pub(super) kind: Kind,
    pub(super) scale: u8,
}

type Pairs = [(String, String)];

/// The form of a table by its ending, if there is such, with the choices of a file of text:
/// `bom` 0 or 1, `head` keys or words.
pub(in crate::server) fn table_form(
    ending: &str,
    pairs: &Pairs,
) -> Result<Option<TableForm>, NoFile> {
    let mut form = TableForm::of_ending(ending);
    if let Some(TableForm::Csv(csv)) = &mut form {
        csv.bom = match given(pairs, "bom").unwrap_or("1") {
            "0" => false,
            "1" => true,
            other => return Err(NoFile::wrong("bom", other)),
        };
        csv.headings = match given(pairs, "head").unwrap_or("keys") {
            "keys" => false,
            "words" => true,
            other => return Err(NoFile::wrong("head", other)),
        };
    }
    Ok(form)
}

/// The drawing of that name and its form, if there are such.
fn named(name: &str, pairs: &Pairs) -> Result<Option<(Drawing, Kind)>, NoFile> {
    let Some((drawing, ending)) = name.rsplit_once('.') else {
        return Ok(None);
    };
    let kind = match ending {
        "svg" => Some(Kind::Svg),
        "png" => Some(Kind::Png),
        _ => table_form(ending, pairs)?.map(Kind::Table),
    };
    Ok(drawing.parse().ok().zip(kind))
}

impl Order {
    /// Reads `map.svg` and a query.
    pub(in crate::server) fn read(
        name: &str,
        board: &Board,
        pairs: &Pairs,
    ) -> Result<Self, NoFile> {
        let (drawing, kind) = named(name, pairs)?.ok_or(NoFile::NoSuchPicture)?;
        let view = View::from_pairs(pairs.iter().map(|(n, v)| (n.as_str(), v.as_str())))?;
        if let Some(code) = given(pairs, "lang").filter(|code| Lang::from_code(code).is_none())
        {
            return Err(NoFile::wrong("lang", code));
        }
        let scale = given(pairs, "scale").unwrap_or("2");
        let scale = match scale.parse() {
            Ok(times @ 1..=4) => times,
            _ => return Err(NoFile::wrong("scale", scale)),
        };
        let name = drawing.parameter().unwrap_or_default();
        let list = given(pairs, name).unwrap_or_default();
        let mut units = Vec::new();
        for id in list.split(',').filter(|id| !id.is_empty()) {
            let known = board.units().find(id);
            let unit = known.filter(|unit| board.units().get(*unit).kind().is_locality());
            units.push(unit.ok_or_else(|| NoFile::NoSuchUnit(id.into()))?);
        }
        if units.len() > drawing.most_units() {
            return Err(NoFile::wrong(name, list));
        }
        if units.is_empty() && drawing.needs_units() {
            return Err(NoFile::NeedsUnits(name));
        }
        Ok(Self {
            picture: Picture {
                drawing,
                view: view.drawn(drawing),
                lang: made::lang(pairs),
                units,
            },
            kind,
            scale,
        })
    }

    /// The part of the key that tells two orders of one drawing apart.
    pub(super) fn canonical(&self, board: &Board) -> String {
        let picture = &self.picture;
        let units = picture.keys(board).join(",");
        let (query, lang) = (picture.view.query(), picture.lang.code());
        format!("{query}&{lang}&{units}&{}{:?}", self.scale, self.kind)
    }
}
