//! What every file says about itself.
use crate::{
    domain::{Board, Measure, Month, View},
    i18n::{Lang, capital},
};
use chrono::NaiveDate;

/// Where the figures of a file come from and what they are: one for every file that leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Edition: `2026-10 r1`.
    pub edition: String,
    /// Last day that the figures cover.
    pub data_date: NaiveDate,
    /// The day on which the file was made.
    pub made_on: NaiveDate,
    /// Whether sample figures are inside: then the file is marked all over.
    pub has_sample: bool,
    /// Name and value of everything that a reader must know, in the language of the file:
    /// edition, data date, indicator with definition, numerator, denominator, filters, sources.
    /// The mark of sample figures is the first where there are any.
    pub lines: Vec<(String, String)>,
}

impl Statement {
    /// The statement of a file on `view` in `month`, which is about what is called `name`.
    ///
    /// The month must be published; of one that is not, only the filters are said.
    pub fn of(
        board: &Board,
        view: &View,
        month: Month,
        lang: Lang,
        today: NaiveDate,
        name: &str,
    ) -> Self {
        let texts = lang.statement();
        let edition = board.slab(month).map(|slab| &slab.edition);
        let has_sample = board.has_sample();
        let mut lines: Vec<(String, String)> = Vec::new();
        let mut say = |label: &str, value: String| lines.push((label.to_owned(), value));
        if has_sample {
            let marks = lang.texts();
            say(marks.sample_band, marks.sample_explained.to_owned());
        }
        if let Some(edition) = edition {
            say(texts.edition, lang.edition_line(edition));
        }
        say(texts.made_on, lang.day(today));
        say(texts.about, capital(name));
        say(texts.period, lang.span(month, view.basis));
        let indicator = view.indicator;
        say(texts.indicator, lang.of(indicator.name()).to_owned());
        say(texts.definition, lang.of(indicator.about()).to_owned());
        if !indicator.is_verified() {
            say(texts.verified, lang.verification().to_owned());
        }
        let measures = |measures: &[Measure]| {
            let names = measures.iter().map(|measure| lang.of(measure.name()));
            names.collect::<Vec<_>>().join(" + ")
        };
        say(texts.numerator, measures(indicator.numerator()));
        say(texts.denominator, measures(indicator.denominator()));
        say(texts.map, lang.map(view.map).to_owned());
        say(texts.against, lang.since(view));
        if let Some(slab) = board.slab(month) {
            let systems = slab
                .sources()
                .into_iter()
                .map(|source| lang.of(source.name()));
            say(texts.sources, systems.collect::<Vec<_>>().join(", "));
        }
        Self {
            edition: edition.map(ToString::to_string).unwrap_or_default(),
            data_date: edition.map_or_else(|| month.last_day(), |edition| edition.data_date),
            made_on: today,
            has_sample,
            lines,
        }
    }
}
