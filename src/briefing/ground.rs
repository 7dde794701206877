//! What every section of a briefing is made from.
use super::{Cell, Chart, Column, Form, Role, Series};
use crate::{
    charts,
    domain::{
        Board, Decimal, Map, Month, Overview, Pace, Ranked, Rate, Slab, TargetStep, Trend,
        UnitIx, View,
    },
    i18n::{BriefingTexts, Lang},
};
use chrono::NaiveDate;

/// The figures of a briefing and the way they are named.
pub struct Ground<'a> {
    /// The board.
    pub board: &'a Board,
    /// Indicator, basis, map and comparison, with the month.
    pub view: View,
    /// The month.
    pub month: Month,
    /// Its edition.
    pub slab: &'a Slab,
    /// The language.
    pub lang: Lang,
    /// Its words.
    pub texts: &'static BriefingTexts,
    /// The day.
    pub today: NaiveDate,
    /// The localities that it is about, ranked among themselves.
    pub overview: Overview<'a>,
    /// The one locality that it is about, where it is about one.
    pub unit: Option<UnitIx>,
    /// Whom it is about, in the middle of a sentence.
    pub name: String,
}

/// Decimals of rates in tables and files.
pub const PLACES: u8 = 2;

impl<'a> Ground<'a> {
    /// The name of a unit as tables have it.
    pub fn named(&self, unit: UnitIx) -> String {
        self.lang.unit_name(self.board.units().get(unit))
    }

    /// The row of a unit.
    pub fn row(&self, unit: UnitIx) -> Option<&Ranked<'a>> {
        self.overview.rows.iter().find(|row| row.unit == unit)
    }

    /// The units that have a rate, the highest first.
    pub fn by_rate(&self) -> Vec<&Ranked<'a>> {
        let mut rows: Vec<_> = self.overview.rated().collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.figure.rate()));
        rows
    }

    /// Source line of charts and tables.
    pub fn source(&self) -> String {
        self.lang.picture_source(self.view.indicator, self.slab)
    }

    /// The same ground for a page of one unit.
    pub fn about(&self, unit: UnitIx) -> Self {
        Self {
            unit: Some(unit),
            name: self.named(unit),
            view: View {
                zone: None,
                ..self.view
            },
            overview: match (self.view.zone, self.board.nation()) {
                (Some(_), Some(nation)) => {
                    Overview::new(self.board, nation, &self.view, self.month)
                }
                _ => self.overview.clone(),
            },
            ..*self
        }
    }

    /// Rate, rate before, target and pace of whom the briefing is about.
    pub fn standing(
        &self,
    ) -> (
        Option<Rate>,
        Option<Rate>,
        Option<Decimal>,
        Option<Pace<'a>>,
    ) {
        let (board, indicator, month) = (self.board, self.view.indicator, self.month);
        let Some(unit) = self.unit else {
            let units = board.members_of(self.view.zone, Map::Today, month);
            let pace = board.pace_of(&units, indicator, month, self.view.plan);
            let target = self.overview.target.map(|target| target.value);
            let before = self.overview.pooled_before;
            return (self.overview.pooled.rate(), before, target, pace);
        };
        let target = board.target_for(unit, indicator, month);
        let figure = board.figure(unit, indicator, self.view.basis, month);
        let before = self.view.before(month);
        let before = before.and_then(|at| {
            let figure = board.figure(unit, indicator, self.view.basis, at);
            figure.rate()
        });
        let pace = board.pace(unit, indicator, month, self.view.plan);
        let target = target.map(|target| target.value);
        (figure.rate(), before, target, pace)
    }

    /// The trend up to the month, of whom the briefing is about.
    pub fn trend(&self) -> Trend {
        let (board, view) = (self.board, &self.view);
        let trend = match (self.unit, view.zone) {
            (Some(unit), _) => board.unit_trend(unit, view, self.month),
            (None, Some(zone)) => board.zone_trend(zone, view, self.month),
            (None, None) => board.group_trend(view, self.month),
        };
        trend.until_focus()
    }

    /// What each flag of `unit` says, the gravest first.
    pub fn flags(&self, unit: UnitIx) -> Vec<String> {
        let flags = self.row(unit).map_or(&[][..], |row| &row.flags);
        let said = flags
            .iter()
            .map(|flag| self.lang.flag_sentence(self.board, flag));
        said.collect()
    }

    /// The same, or that there is none.
    pub fn flags_said(&self, unit: UnitIx) -> Vec<String> {
        let said = self.flags(unit);
        if said.is_empty() {
            vec![self.texts.no_flags.to_owned()]
        } else {
            said
        }
    }

    /// A trend as a chart of lines: its own, the group's, targets and path.
    pub fn lines(&self, trend: &Trend, name: &str) -> Chart {
        let (texts, lang) = (self.texts, self.lang);
        let fraction = |rate: &Option<Rate>| rate.map(|r| r.percent() / 100.0);
        let mut series = vec![line(
            name.to_owned(),
            Role::Main,
            trend.rates.iter().map(fraction).collect(),
        )];
        if trend.group.iter().any(Option::is_some) {
            let values = trend.group.iter().map(fraction).collect();
            let name = lang.texts().localities_block.to_owned();
            series.push(line(name, Role::Group, values));
        }
        for step in &trend.targets {
            let name = format!("{} {}", texts.target, lang.number(step.value, 0) + "%");
            series.push(line(name, Role::Target, level(trend, step)));
        }
        if let Some(path) = &trend.path {
            let on = |month: &Month| path.at(*month).map(|percent| percent / 100.0);
            let values: Vec<_> = trend.months.iter().map(on).collect();
            if values.iter().any(Option::is_some) {
                series.push(line(texts.path.to_owned(), Role::Path, values));
            }
        }
        Chart {
            form: Form::Lines(trend.months.clone()),
            title: lang.trend_subtitle(self.view.indicator, name, trend.basis),
            alt: charts::described(trend, name, lang),
            series,
            places: PLACES,
        }
    }

    /// Who is highest and who is lowest, and whose figures are missing, in sentences.
    pub fn ends(&self) -> Vec<String> {
        let said = |row: &Ranked| {
            let rate = row.figure.rate()?;
            let rate = self.lang.number(rate.percent(), usize::from(PLACES));
            Some((self.named(row.unit), rate + "%"))
        };
        let (best, worst) = (self.overview.best(), self.overview.worst());
        let ends = best.and_then(said).zip(worst.and_then(said));
        let rows = self.overview.rows.iter();
        let silent = rows.filter(|row| row.figure.rate().is_none());
        let silent: Vec<_> = silent.map(|row| self.named(row.unit)).collect();
        let mut sentences = Vec::new();
        sentences.extend(ends.map(|(best, worst)| self.lang.ends_sentence(&best, &worst)));
        if !silent.is_empty() {
            sentences.push(self.lang.silent_sentence(&silent, self.month));
        }
        sentences
    }

    /// How many places a unit moved; nothing where it stayed.
    pub fn moved(&self, row: &Ranked) -> String {
        let moved = row.moved().filter(|places| *places != 0);
        moved
            .map(|places| self.lang.places(places))
            .unwrap_or_default()
    }

    /// Columns of a table of units: the name first.
    pub fn unit_column(&self) -> Column {
        Column::words("unit", self.texts.locality)
    }

    /// The name of a unit in a cell.
    pub fn unit_cell(&self, unit: UnitIx) -> Cell {
        Cell::text(self.named(unit))
    }
}

fn line(name: String, role: Role, values: Vec<Option<f64>>) -> Series {
    Series {
        name,
        role,
        values,
        tones: Vec::new(),
    }
}

fn level(trend: &Trend, step: &TargetStep) -> Vec<Option<f64>> {
    let judged = |month: &Month| (step.from..=step.to).contains(month);
    let value = |month| judged(month).then_some(step.value / 100.0);
    trend.months.iter().map(value).collect()
}
