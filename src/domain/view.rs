//! What a reader asked to see: the part of the address that carries the whole view.
use super::{Against, Ahead, Basis, Board, Drawing, Indicator, Month, Size, UnitIx, Zone};
use chrono::{Datelike, NaiveDate};
use std::{fmt::Write, str::FromStr};

/// Which units stand for the country.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Map {
    /// The units that existed in the month.
    #[default]
    Reported,
    /// Today's units; before they existed, their predecessors summed.
    Today,
    /// The units before 1 July 2025; not defined after 30 June 2025.
    Old,
}

/// How a ranking is ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Order {
    /// By rate, the highest first.
    #[default]
    Rank,
    /// By the Vietnamese alphabet.
    Name,
    /// By region, then by rank.
    Region,
    /// By change since the period before, the largest rise first.
    Change,
    /// By dossiers, the most first.
    Whole,
}

/// What a page is asked to show. Two equal views give the same page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct View {
    /// The month; `None` is the latest one published.
    pub month: Option<Month>,
    /// Which rate.
    pub indicator: Indicator,
    /// Which units.
    pub map: Map,
    /// Month or cumulative.
    pub basis: Basis,
    /// Order of the ranking.
    pub order: Order,
    /// Only this region in the ranking.
    pub zone: Option<Zone>,
    /// Only localities of this size in the ranking.
    pub size: Option<Size>,
    /// The month that changes are told against.
    pub against: Against,
    /// The planning date that the reader chose instead of the board's.
    pub plan: Option<NaiveDate>,
    /// How far ahead a trend is forecast; `None` is as the page has it by itself.
    pub ahead: Option<Ahead>,
    /// The month that was asked for before the page moved to one that has figures.
    pub asked: Option<Month>,
}

/// A part of an address that could not be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewError {
    /// The parameter.
    pub name: &'static str,
    /// Its value, as given.
    pub value: String,
}

macro_rules! coded {
    ($type:ident { $($variant:ident $code:literal),* }) => {
        impl $type {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The code that addresses use.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }
        }

        impl FromStr for $type {
            type Err = String;

            /// Reads a code; the error is the text that was not one.
            fn from_str(text: &str) -> Result<Self, String> {
                Self::ALL
                    .iter()
                    .copied()
                    .find(|value| value.code() == text)
                    .ok_or_else(|| text.to_owned())
            }
        }
    };
}

pub(super) use coded;

coded!(Map { Reported "reported", Today "34", Old "63" });
coded!(Order { Rank "rank", Name "name", Region "region", Change "change", Whole "whole" });

impl View {
    /// Reads the decoded pairs of a query. Unknown parameters are dropped; of a repeated one
    /// the first counts; an empty one counts as not given.
    pub fn from_pairs<'a>(
        pairs: impl Iterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, ViewError> {
        let mut view = Self::default();
        let mut seen = Vec::new();
        for (name, value) in pairs {
            if value.is_empty() || seen.contains(&name) {
                continue;
            }
            seen.push(name);
            match name {
                "month" => view.month = Some(read("month", value)?),
                "indicator" => view.indicator = read("indicator", value)?,
                "map" => view.map = read("map", value)?,
                "basis" => view.basis = read("basis", value)?,
                "sort" => view.order = read("sort", value)?,
                "region" => view.zone = Some(read("region", value)?),
                "size" => view.size = Some(read("size", value)?),
                "vs" => view.against = read("vs", value)?,
                "plan" => view.plan = Some(read_plan(value)?),
                "forecast" => view.ahead = Some(read("forecast", value)?),
                "asked" => view.asked = Some(read("asked", value)?),
                _ => {}
            }
        }
        Ok(view)
    }

    /// What the query says, name by name: fixed order, defaults left out.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let default = Self::default();
        let mut pairs = Vec::new();
        let mut put = |name, value: Option<String>| pairs.extend(value.map(|v| (name, v)));
        put("month", self.month.map(|month| month.to_string()));
        let other = self.indicator != default.indicator;
        put("indicator", other.then(|| self.indicator.code().to_owned()));
        put(
            "map",
            (self.map != default.map).then(|| self.map.code().to_owned()),
        );
        let other = self.basis != default.basis;
        put("basis", other.then(|| self.basis.code().to_owned()));
        let other = self.order != default.order;
        put("sort", other.then(|| self.order.code().to_owned()));
        put("region", self.zone.map(|zone| zone.code().to_owned()));
        put("size", self.size.map(|size| size.code().to_owned()));
        let other = self.against != default.against;
        put("vs", other.then(|| self.against.to_string()));
        put("plan", self.plan.map(|day| day.to_string()));
        let ahead = self.ahead.map(|ahead| ahead.code().to_owned());
        put("forecast", ahead);
        put("asked", self.asked.map(|month| month.to_string()));
        pairs
    }

    /// The query that asks for this view: `""` or `?…`. Its values need no escapes.
    pub fn query(&self) -> String {
        let mut query = String::new();
        for (name, value) in self.pairs() {
            let sign = if query.is_empty() { '?' } else { '&' };
            let _ = write!(query, "{sign}{name}={value}");
        }
        query
    }

    /// The same view without what `board` says anyway.
    pub fn beside(self, board: &Board) -> Self {
        let plan = self.plan.filter(|day| Some(*day) != board.planning());
        Self { plan, ..self }
    }

    /// The month that changes since are told of in `month`.
    pub fn before(&self, month: Month) -> Option<Month> {
        self.against.month(self.basis, month)
    }

    /// What of the view a drawing of that kind shows: all units, and but for the heat table and the
    /// small multiples in one order, whatever the page was made to show.
    pub fn drawn(self, drawing: Drawing) -> Self {
        Self {
            order: match drawing {
                Drawing::Heat | Drawing::Multiples => self.order,
                _ => Order::default(),
            },
            zone: None,
            size: None,
            ahead: self.ahead.filter(|_| drawing == Drawing::Trend),
            asked: None,
            ..self
        }
    }

    /// The same view of another month.
    pub fn at(self, month: Month) -> Self {
        Self {
            month: Some(month),
            asked: None,
            ..self
        }
    }
}

fn read<T: FromStr>(name: &'static str, value: &str) -> Result<T, ViewError> {
    value.parse().map_err(|_| ViewError {
        name,
        value: value.to_owned(),
    })
}

/// A day as addresses have it, `2026-12-31`, within this century.
fn read_plan(value: &str) -> Result<NaiveDate, ViewError> {
    let day: Option<NaiveDate> = value.parse().ok();
    day.filter(|day| day.to_string() == value && (2000..2100).contains(&day.year()))
        .ok_or_else(|| ViewError {
            name: "plan",
            value: value.to_owned(),
        })
}

/// What a view comes to on a board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// The month to show.
    At(Month),
    /// The view has no figures as asked, but this one has.
    Moved(View),
    /// The month asked for was not published.
    NotPublished(Month),
    /// Nothing was published yet.
    Nothing,
}

impl Board {
    /// Finds the month that `view` asks for.
    pub fn settle(&self, view: &View) -> Settled {
        let last = match view.map {
            Map::Old => self.last_old_month(),
            Map::Reported | Map::Today => None,
        };
        self.settle_within(view, None, last)
    }

    /// Finds the month that `view` asks for on the page of `unit`: none after its end, none
    /// before its start unless its predecessors are summed.
    pub fn settle_unit(&self, unit: UnitIx, view: &View) -> Settled {
        let unit = self.units().get(unit);
        let first = match view.map {
            Map::Today => None,
            Map::Reported | Map::Old => Some(Month::of(unit.valid_from)),
        };
        self.settle_within(view, first, unit.last_month())
    }

    fn settle_within(&self, view: &View, first: Option<Month>, last: Option<Month>) -> Settled {
        let Some(latest) = self.latest_month() else {
            return Settled::Nothing;
        };
        let within = |month: &Month| {
            first.is_none_or(|first| *month >= first) && last.is_none_or(|last| *month <= last)
        };
        let published = || self.months().filter(within);
        let Some(nearest) = view.month.map_or_else(
            || published().rfind(|month| *month <= latest),
            |asked| published().min_by_key(|month| month.since(asked).abs()),
        ) else {
            return Settled::Nothing;
        };
        match view.month {
            Some(asked) if within(&asked) && nearest != asked => Settled::NotPublished(asked),
            Some(asked) if nearest != asked => Settled::Moved(View {
                asked: Some(asked),
                ..view.at(nearest)
            }),
            _ => Settled::At(nearest),
        }
    }

    /// The localities that stand for the country in `month` on `map`, by the alphabet.
    pub fn members(&self, map: Map, month: Month) -> Vec<UnitIx> {
        match map {
            Map::Reported => self.localities_in(month),
            Map::Today => {
                self.sorted(|unit| unit.kind().is_locality() && unit.valid_to.is_none())
            }
            Map::Old => {
                self.sorted(|unit| unit.kind().is_locality() && unit.valid_to.is_some())
            }
        }
    }

    /// The last month that the old map knows: that of the day before the map changed.
    pub fn last_old_month(&self) -> Option<Month> {
        self.members(Map::Old, Month::of(chrono::NaiveDate::default()))
            .into_iter()
            .filter_map(|unit| self.units().get(unit).last_month())
            .max()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(query: &str) -> Result<View, ViewError> {
        View::from_pairs(query.split('&').filter_map(|pair| pair.split_once('=')))
    }

    #[test]
    fn an_address_has_one_canonical_form() {
        let asked =
            view("utm=x&basis=ytd&month=2024-08&map=reported&month=2020-01&sort=").unwrap();
        assert_eq!(asked.query(), "?month=2024-08&basis=ytd");
        assert_eq!(view(&asked.query()[1..]), Ok(asked));
        assert_eq!(View::default().query(), "");
        let asked = view("forecast=12&vs=year").unwrap();
        assert_eq!(asked.query(), "?vs=year&forecast=12");
    }

    #[test]
    fn what_is_not_understood_is_named() {
        let error = view("month=2024-13").unwrap_err();
        assert_eq!((error.name, error.value.as_str()), ("month", "2024-13"));
        assert_eq!(view("forecast=7").unwrap_err().name, "forecast");
        assert_eq!(view("map=64").unwrap_err().name, "map");
        for plan in ["2026-02-30", "2026-1-31", "1999-12-31", "2100-01-01", "mai"] {
            assert_eq!(view(&format!("plan={plan}")).unwrap_err().name, "plan");
        }
    }

    #[test]
    fn a_planning_date_stands_in_the_address_only_where_it_is_not_the_boards() {
        let board = Board::new(crate::domain::Units::default(), vec![], vec![], vec![], 1)
            .with_planning("2026-12-31".parse().ok());
        let query = |query: &str| view(query).unwrap().beside(&board).query();
        assert_eq!(query("plan=2026-12-31"), "");
        assert_eq!(query("plan=2027-06-30"), "?plan=2027-06-30");
    }
}
