//! A drawing as it was asked for: what it shows, its file with title, source and edition, and
//! the same for a page.
use crate::{
    charts::{self, Caption, Dress, Footnote},
    domain::{
        Ahead, Board, Contribution, Drawing, Month, Noted, Overview, Scatter, Settled, UnitId,
        UnitIx, View,
    },
    i18n::Lang,
};

/// What a picture shows, and in which language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The kind.
    pub drawing: Drawing,
    /// Month, indicator, map, basis.
    pub view: View,
    /// One for a trend or ranks, several for a comparison.
    pub units: Vec<UnitIx>,
    /// The language of its words.
    pub lang: Lang,
}

impl Picture {
    /// The month that it is of on `board`, found as a page finds it.
    pub fn settle(&self, board: &Board) -> Settled {
        match (self.drawing, self.units.first()) {
            (Drawing::Trend | Drawing::Ranks | Drawing::Bullets, Some(unit)) => {
                board.settle_unit(*unit, &self.view)
            }
            _ => board.settle(&self.view),
        }
    }

    /// The keys of its units.
    pub fn keys<'a>(&self, board: &'a Board) -> Vec<&'a str> {
        let keys = self.units.iter().map(|unit| board.units().get(*unit));
        keys.map(|unit| unit.id.0.as_str()).collect()
    }

    /// Its name as a file, without an ending: `toantrinh-map-e2e_total-2026-10-month-vi`; a trend
    /// goes without saying.
    pub fn file_name(&self, board: &Board, month: Month) -> String {
        let month = month.to_string();
        let mut parts = vec!["toantrinh"];
        if self.drawing != Drawing::Trend {
            parts.push(self.drawing.code());
        }
        parts.extend(self.keys(board));
        parts.extend([
            self.view.indicator.code(),
            &month,
            self.view.basis.code(),
            self.lang.code(),
        ]);
        parts.join("-")
    }

    /// The drawing in the dress for documents; `None` where the board lacks what it needs.
    pub fn draw(&self, board: &Board, month: Month) -> Option<String> {
        // A file has no links.
        let told = told(board, self, month, &|_| String::new())?;
        Some((told.draw)(Dress::Export(&told.caption)))
    }

    /// The drawing for a document that says title and source itself, of which a map fills `room`;
    /// `None` where the board lacks what it needs.
    pub fn inset(&self, board: &Board, month: Month, room: (f64, f64)) -> Option<String> {
        let page = if self.drawing == Drawing::Map {
            board.slab(month)?;
            let overview = Overview::new(board, board.nation()?, &self.view, month);
            charts::tiles_within(board, &overview, self.lang, room)
        } else {
            let told = told(board, self, month, &|_| String::new())?;
            (told.draw)(Dress::Wide)
        };
        Some(charts::light(&page))
    }

    /// What stands around the drawing; `None` where the board lacks what it needs.
    pub fn caption(&self, board: &Board, month: Month) -> Option<Caption> {
        Some(told(board, self, month, &|_| String::new())?.caption)
    }

    /// The drawing in both dresses of a page, on which units are links to what `link` answers.
    pub fn on_page(
        &self,
        board: &Board,
        month: Month,
        link: &dyn Fn(&UnitId) -> String,
    ) -> Option<OnPage> {
        let told = told(board, self, month, link)?;
        Some(OnPage {
            drawings: (told.draw)(Dress::Wide) + &(told.draw)(Dress::Narrow),
            caption: told.caption,
        })
    }
}

/// A drawing for a page.
#[derive(Clone, Debug)]
pub struct OnPage {
    /// What stands around it.
    pub caption: Caption,
    /// The wide and the narrow one; the style sheet shows one of them.
    pub drawings: String,
}

/// What a picture says, and the drawing in any dress.
struct Told<'a> {
    caption: Caption,
    draw: Box<dyn Fn(Dress) -> String + 'a>,
}

/// One arm for each kind: the words around it, then the drawing.
fn told<'a>(
    board: &'a Board,
    order: &Picture,
    month: Month,
    link: &'a dyn Fn(&UnitId) -> String,
) -> Option<Told<'a>> {
    let (lang, view) = (order.lang, order.view);
    let slab = board.slab(month)?;
    let block = lang.texts().localities_block;
    let caption = |title: String, subtitle: String, notes: Vec<Footnote>| Caption {
        title,
        subtitle,
        source: lang.picture_source(view.indicator, slab),
        edition: lang.picture_edition(&slab.edition),
        sample: board.has_sample(),
        notes,
    };
    let marked = |noted: &[Noted]| marked(board, lang, noted);
    let unit = order.units.first().copied();
    let named = |unit| lang.unit_name(board.units().get(unit));
    let overview = || Some(Overview::new(board, board.nation()?, &view, month));
    Some(match order.drawing {
        Drawing::Trend => {
            let (trend, name, group) = match unit {
                Some(unit) => (board.unit_trend(unit, &view, month), named(unit), block),
                None => (board.group_trend(&view, month), block.to_owned(), ""),
            };
            let trend = trend.until_focus();
            let of = unit.or(board.nation())?;
            let months = view.ahead.map_or(0, Ahead::months);
            let trend = board.forecast(trend, of, &view, months);
            let subtitle = lang.trend_subtitle(view.indicator, &name, view.basis);
            let mut caption = caption(lang.finding(&trend), subtitle, marked(&trend.notes));
            if !trend.ahead.is_empty() {
                caption.source = format!("{} {}", caption.source, lang.outlook().method);
            }
            told_as(caption, move |dress| {
                charts::trend(&trend, &name, group, lang, dress)
            })
        }
        Drawing::Ranks => {
            let ranks = board.rank_trend(unit?, &view, month).until_focus();
            let name = named(unit?);
            let subtitle = lang.rank_subtitle(&view, &name);
            let notes = marked(&ranks.around.notes);
            let caption = caption(lang.rank_finding(&ranks), subtitle, notes);
            told_as(caption, move |dress| {
                charts::ranks(&ranks, &name, lang, dress)
            })
        }
        Drawing::Compare => {
            let comparison = board
                .compare_trend(&order.units, &view, month)
                .until_focus();
            let subtitle = lang.comparison_subtitle(&view, &comparison);
            let notes = marked(&comparison.around.notes);
            let caption = caption(lang.comparison_finding(&comparison), subtitle, notes);
            told_as(caption, move |dress| {
                charts::compare(&comparison, block, lang, dress)
            })
        }
        Drawing::Ranking => {
            let overview = overview()?;
            let title = lang.ranking_finding(board, &overview);
            let notes = unmarked(board, lang, &overview);
            let caption = caption(title, lang.month_subtitle(&view, month), notes);
            told_as(caption, move |dress| {
                charts::ranking(board, &overview, &view, lang, dress)
            })
        }
        Drawing::Distribution => {
            let overview = overview()?;
            let title = lang.distribution_finding(&overview);
            let notes = unmarked(board, lang, &overview);
            let caption = caption(title, lang.month_subtitle(&view, month), notes);
            told_as(caption, move |dress| {
                charts::distribution(board, &overview, lang, dress)
            })
        }
        Drawing::Map => {
            let overview = overview()?;
            let title = lang.map_finding(&overview);
            let notes = unmarked(board, lang, &overview);
            let caption = caption(title, lang.month_subtitle(&view, month), notes);
            told_as(caption, move |dress| {
                charts::tiles(board, &overview, lang, dress, link)
            })
        }
        Drawing::Slope => {
            let slope = board.slope(&view, month);
            let title = lang.slope_finding(board, &slope);
            let units: Vec<_> = slope.shifts.iter().map(|shift| shift.unit).collect();
            let months: Vec<_> = slope.from.into_iter().chain([month]).collect();
            let notes = unnumbered(board, lang, &board.noted(&units, &months));
            let caption = caption(title, lang.slope_subtitle(&view, &slope), notes);
            told_as(caption, move |dress| {
                charts::slope(board, &slope, lang, dress)
            })
        }
        Drawing::Bump => {
            let bump = board.bump(&order.units, &view, month);
            let (title, notes) = (lang.bump_finding(&bump), marked(&bump.around.notes));
            let caption = caption(title, lang.bump_subtitle(&view, &bump), notes);
            told_as(caption, move |dress| charts::bump(&bump, lang, dress))
        }
        Drawing::Multiples => {
            let multiples = board.multiples(&view, month);
            let title = lang.multiples_finding(&multiples);
            let notes = unmarked(board, lang, &overview()?);
            let caption = caption(title, lang.multiples_subtitle(&view), notes);
            told_as(caption, move |dress| {
                charts::multiples(&multiples, block, lang, dress)
            })
        }
        Drawing::Heat => {
            let overview = overview()?;
            let table = board.heat(&overview, &view);
            let subtitle = lang.heat_subtitle(&view, month);
            let notes = unmarked(board, lang, &overview);
            let caption = caption(lang.heat_finding(&table), subtitle, notes);
            let lead = lang.lead(board, &overview);
            told_as(caption, move |dress| {
                charts::heat(board, &table, &lead, lang, dress)
            })
        }
        Drawing::Scatter => {
            let overview = overview()?;
            let scatter = Scatter::new(board, &overview, &view);
            let subtitle = lang.scatter_subtitle(&view, month);
            let notes = unmarked(board, lang, &overview);
            let caption = caption(lang.scatter_finding(&scatter), subtitle, notes);
            told_as(caption, move |dress| {
                charts::scatter(board, &scatter, lang, dress)
            })
        }
        Drawing::Bullets => {
            let bullets = board.bullets(unit, &view, month);
            let name = unit.map_or(block.to_owned(), named);
            let subtitle = lang.bullets_subtitle(&name, month, view.basis);
            let noted = unit.map_or(Vec::new(), |unit| board.noted(&[unit], &[month]));
            let notes = unnumbered(board, lang, &noted);
            let mut caption = caption(lang.bullets_finding(&bullets), subtitle, notes);
            caption.source = lang.sources_of(slab);
            told_as(caption, move |dress| {
                charts::bullets(&bullets, &name, lang, dress)
            })
        }
        Drawing::Contribution => {
            let overview = overview()?;
            let units: Vec<UnitIx> = overview.rows.iter().map(|row| row.unit).collect();
            let found = Contribution::of(board, &units, view.indicator, view.basis, month);
            let subtitle = lang.shortfall_subtitle(&view, month);
            let notes = unmarked(board, lang, &overview);
            let title = lang.shortfall_finding(found.as_ref());
            let caption = caption(title, subtitle, notes);
            told_as(caption, move |dress| {
                charts::contribution(board, found.as_ref(), lang, dress)
            })
        }
    })
}

fn told_as<'a>(caption: Caption, draw: impl Fn(Dress) -> String + 'a) -> Told<'a> {
    Told {
        caption,
        draw: Box::new(draw),
    }
}

/// The notes of a drawing over months, each under the number of its mark.
fn marked(board: &Board, lang: Lang, noted: &[Noted]) -> Vec<Footnote> {
    let lines = noted.iter().flat_map(|noted| {
        noted.notes.iter().map(|note| Footnote {
            number: Some(noted.number),
            text: lang.note_line(board.units(), note),
        })
    });
    lines.collect()
}

/// The notes of a drawing of one month, which has no marks: those on every unit, and those on
/// units that it shows.
fn unmarked(board: &Board, lang: Lang, overview: &Overview) -> Vec<Footnote> {
    let units: Vec<_> = overview.rows.iter().map(|row| row.unit).collect();
    unnumbered(board, lang, &board.noted(&units, &[overview.month]))
}

/// Notes without marks.
fn unnumbered(board: &Board, lang: Lang, noted: &[Noted]) -> Vec<Footnote> {
    let mut notes = marked(board, lang, noted);
    for note in &mut notes {
        note.number = None;
    }
    notes
}
