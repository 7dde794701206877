//! What every file says about itself, written in this one place.
use crate::{
    domain::{Board, Edition, Measure, Month, Scope, UnitIx, View, target_in_force},
    i18n::Lang,
};
use chrono::NaiveDate;

/// Names of units without a figure that are written out.
const NAMED: usize = 12;

/// Where the figures of a file come from and what they are: one for every file that leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Edition: `2026-10 r1`; empty for a list that belongs to none.
    pub edition: String,
    /// Last day that the figures cover; of a list that belongs to no edition `made_on`.
    pub data_date: NaiveDate,
    /// The day on which the file was made.
    pub made_on: NaiveDate,
    /// Whether sample figures are inside: then the file is marked all over.
    pub has_sample: bool,
    /// Name and value of everything that a reader must know, in the language of the file:
    /// edition, data date, indicator with definition, numerator, denominator, filters, sources.
    /// The mark of sample figures is the first where there are any.
    pub lines: Vec<(String, String)>,
    /// The same for programs, by the keys of columns: what a file of text alone has in each row.
    pub codes: Vec<(&'static str, String)>,
}

impl Statement {
    /// A statement about `edition`, or about a list that belongs to none.
    pub fn about(
        edition: Option<&Edition>,
        sample: bool,
        lang: Lang,
        made_on: NaiveDate,
    ) -> Self {
        let (t, words) = (lang.texts(), lang.statement());
        let mut statement = Self {
            edition: edition.map(Edition::to_string).unwrap_or_default(),
            data_date: edition.map_or(made_on, |edition| edition.data_date),
            made_on,
            has_sample: sample,
            lines: Vec::new(),
            codes: Vec::new(),
        };
        if sample {
            let mark = format!("{}. {}", t.sample_band, t.sample_explained);
            statement.line(words.nature, mark);
            statement.codes.push(("mark", t.sample_band.to_owned()));
        }
        if let Some(edition) = edition {
            let published = lang.published_on(edition);
            statement.line(words.edition, format!("{edition}, {published}"));
            statement.line(words.data_date, lang.day(edition.data_date));
        }
        statement.line(words.made_on, lang.day(made_on));
        statement
    }

    /// Adds a line at the end.
    pub fn line(&mut self, name: &str, value: impl Into<String>) {
        self.lines.push((name.to_owned(), value.into()));
    }
}

/// The statement about figures of `view` in `month`, of all localities or of `units` alone;
/// `None` where the month was not published.
pub fn statement(
    board: &Board,
    view: &View,
    month: Month,
    units: &[UnitIx],
    lang: Lang,
    today: NaiveDate,
) -> Option<Statement> {
    let slab = board.slab(month)?;
    let edition = &slab.edition;
    let (words, indicator) = (lang.statement(), view.indicator);
    let mut statement = Statement::about(Some(edition), board.has_sample(), lang, today);
    let members = board.members(view.map, month);
    let named = |unit: &UnitIx| lang.compared_name(board.units().get(*unit));
    let of: &[UnitIx] = if units.is_empty() { &members } else { units };
    let who = match units {
        [] => lang.all_localities(members.len()),
        units => units.iter().map(named).collect::<Vec<_>>().join(", "),
    };
    let target = match units {
        [only] => board.target_for(*only, indicator, month),
        _ => target_in_force(board.targets(), indicator, Scope::Localities, month),
    };
    let target = target.map_or(lang.texts().no_target.to_owned(), |t| lang.target_line(t));
    let map = lang.maps().meanings.into_iter();
    let map = map
        .zip(crate::domain::Map::ALL)
        .find(|(_, map)| **map == view.map);
    let map = map.map_or(String::new(), |((name, means), _)| {
        format!("{name}. {means}")
    });
    let gone = |unit: &&UnitIx| {
        board
            .figure(**unit, indicator, view.basis, month)
            .rate()
            .is_none()
    };
    let gone: Vec<String> = of.iter().filter(gone).map(named).collect();
    let sources = slab.sources();
    let sources: Vec<_> = sources
        .iter()
        .map(|source| lang.of(source.name()))
        .collect();

    statement.line(
        words.indicator,
        format!("{} ({})", lang.of(indicator.name()), indicator.code()),
    );
    statement.line(words.definition, lang.of(indicator.about()));
    statement.line(words.defined_in, lang.defined_in(indicator));
    statement.line(words.numerator, lang.sum(indicator.numerator()));
    statement.line(words.denominator, lang.sum(indicator.denominator()));
    statement.line(words.period, lang.span(month, view.basis));
    statement.line(words.map, map);
    statement.line(words.units, who);
    statement.line(words.against, lang.since(view));
    statement.line(words.target, target);
    if !gone.is_empty() {
        statement.line(words.missing, lang.few(&gone, NAMED));
    }
    statement.line(words.computed, lang.definitions().explained);
    statement.line(words.sources, sources.join(", "));
    statement.line(words.blank, words.blank_means);
    let codes = |side: &[Measure]| side.iter().map(|m| m.code()).collect::<Vec<_>>().join("+");
    statement.codes.extend([
        ("month", month.to_string()),
        ("edition", edition.to_string()),
        ("data_date", edition.data_date.to_string()),
        ("indicator", indicator.code().to_owned()),
        ("numerator_of", codes(indicator.numerator())),
        ("denominator_of", codes(indicator.denominator())),
        ("basis", view.basis.code().to_owned()),
        ("map", view.map.code().to_owned()),
    ]);
    Some(statement)
}
