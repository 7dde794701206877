//! Names and short phrases with a number, a date or a list in them.
use super::Lang;
use crate::domain::{
    Basis, Board, Edition, Gap, Grounds, Indicator, Measure, Month, Region, Slab, Unit, UnitIx,
    UnitKind, day_in_vietnam,
};

impl Lang {
    /// The source line of a picture: systems, numerator and denominator.
    pub fn picture_source(self, indicator: Indicator, slab: &Slab) -> String {
        let systems: Vec<_> = slab
            .sources()
            .into_iter()
            .map(|source| self.of(source.name()))
            .collect();
        let side = |measures: &[Measure]| {
            let names: Vec<_> = measures
                .iter()
                .map(|m| self.of(m.name()).to_lowercase())
                .collect();
            names.join(" + ")
        };
        let (part, whole) = (side(indicator.numerator()), side(indicator.denominator()));
        let systems = systems.join(", ");
        match self {
            Self::Vi => format!("Nguồn: {systems}. Tử số: {part}; mẫu số: {whole}."),
            Self::En => format!("Source: {systems}. Numerator: {part}; denominator: {whole}."),
        }
    }

    /// The edition line of a picture.
    pub fn picture_edition(self, edition: &Edition) -> String {
        let until = self.day(edition.data_date);
        match self {
            Self::Vi => format!("Toàn Trình · Ấn bản {edition}, số liệu đến {until}"),
            Self::En => format!("Toàn Trình · Edition {edition}, data to {until}"),
        }
    }

    /// An edition in a sentence: its name, its last day, when it was published.
    pub fn edition_line(self, edition: &Edition) -> String {
        let until = self.day(edition.data_date);
        let published = self.published_on(edition);
        match self {
            Self::Vi => format!("Ấn bản {edition}, số liệu đến {until}, {published}."),
            Self::En => format!("Edition {edition}, data to {until}, {published}."),
        }
    }

    /// When an edition was published, by the calendar of Việt Nam.
    pub fn published_on(self, edition: &Edition) -> String {
        let day = self.day(day_in_vietnam(edition.published_at));
        match self {
            Self::Vi => format!("công bố {day}"),
            Self::En => format!("published {day}"),
        }
    }

    /// A change in short: `+2,4 điểm %`.
    pub fn points(self, change: f64) -> String {
        let change = self.signed(change);
        match self {
            Self::Vi => format!("{change}\u{a0}điểm\u{a0}%"),
            Self::En => format!("{change}\u{a0}points"),
        }
    }

    /// The median, named.
    pub fn median(self, percent: f64) -> String {
        match self {
            Self::Vi => format!("trung vị {}", self.percent(percent)),
            Self::En => format!("median {}", self.percent(percent)),
        }
    }

    /// Who is missing.
    pub fn missing(self, names: &str) -> String {
        match self {
            Self::Vi => format!("thiếu {names}"),
            Self::En => format!("missing: {names}"),
        }
    }

    /// The first few of a list, and how many more there are.
    pub fn few(self, names: &[String], shown: usize) -> String {
        let head = names
            .iter()
            .take(shown)
            .cloned()
            .collect::<Vec<_>>()
            .join(", ");
        match (names.len().saturating_sub(shown), self) {
            (0, _) => head,
            (more, Self::Vi) => format!("{head} và {more} nơi khác"),
            (more, Self::En) => format!("{head} and {more} more"),
        }
    }

    /// A fold that hides the rest of a list.
    pub fn and_more(self, more: usize) -> String {
        match self {
            Self::Vi => format!("Xem {more} địa phương còn lại"),
            Self::En => format!("Show the other {more} localities"),
        }
    }

    /// A fold that hides the rest of a table.
    pub fn more_rows(self, more: usize) -> String {
        match self {
            Self::Vi => format!("Xem {more} dòng còn lại"),
            Self::En => format!("Show the other {more} rows"),
        }
    }

    /// The name of a region.
    pub fn region(self, region: &Region) -> String {
        match self {
            Self::Vi => region.vi.clone(),
            Self::En => region.en.clone(),
        }
    }

    /// What a trend shows, of whom.
    pub fn trend_subtitle(self, indicator: Indicator, name: &str, basis: Basis) -> String {
        let what = self.of(indicator.short());
        match (self, basis) {
            (Self::Vi, Basis::Month) => format!("Tỷ lệ {what} theo tháng, {name}"),
            (Self::Vi, Basis::YearToDate) => {
                format!("Tỷ lệ {what} lũy kế từ tháng 1 mỗi năm, {name}")
            }
            (Self::En, Basis::Month) => format!("Rate of {what} by month, {name}"),
            (Self::En, Basis::YearToDate) => {
                format!("Rate of {what}, cumulative since January of each year, {name}")
            }
        }
    }

    /// What a figure covers and where it comes from: month, days, systems.
    pub fn covers(self, month: Month, basis: Basis, grounds: &Grounds) -> String {
        let days = match (grounds.period, self) {
            (Some(period), _) => self.period(period),
            (None, Self::Vi) => "các báo cáo theo kỳ khác nhau".to_owned(),
            (None, Self::En) => "reports cover different days".to_owned(),
        };
        let systems: Vec<_> = grounds
            .sources
            .iter()
            .map(|source| self.of(source.name()))
            .collect();
        let source = self.texts().source;
        format!(
            "{} ({days}). {source}: {}.",
            self.span(month, basis),
            systems.join(", ")
        )
    }

    /// The month, or the months since January, in words.
    pub fn span(self, month: Month, basis: Basis) -> String {
        match (self, basis) {
            (_, Basis::Month) => capital(&self.month_long(month)),
            (Self::Vi, Basis::YearToDate) => {
                format!(
                    "Lũy kế từ {} đến {}",
                    self.month_long(month.january()),
                    self.month_long(month)
                )
            }
            (Self::En, Basis::YearToDate) => {
                format!(
                    "Cumulative, {} to {}",
                    self.month_long(month.january()),
                    self.month_long(month)
                )
            }
        }
    }

    /// The short name of an indicator with a capital letter, for headings and lists.
    pub fn heading(self, indicator: Indicator) -> String {
        capital(self.of(indicator.short()))
    }

    /// Who is missing which months: `Hà Nam (2/2024, 3/2024), …`.
    pub fn gaps(self, board: &Board, gaps: &[Gap]) -> String {
        let mut by_unit: Vec<(UnitIx, Vec<String>)> = Vec::new();
        for gap in gaps {
            let month = self.month(gap.month);
            match by_unit.last_mut().filter(|(unit, _)| *unit == gap.unit) {
                Some((_, months)) => months.push(month),
                None => by_unit.push((gap.unit, vec![month])),
            }
        }
        let texts: Vec<String> = by_unit
            .into_iter()
            .map(|(unit, months)| {
                format!(
                    "{} ({})",
                    self.unit_name(board.units().get(unit)),
                    months.join(", ")
                )
            })
            .collect();
        texts.join("; ")
    }

    /// The name of a unit as tables show it: `TP. Hồ Chí Minh`.
    pub fn unit_name(self, unit: &Unit) -> String {
        match self {
            Self::Vi => unit.name_vi.replace("Thành phố ", "TP.\u{a0}"),
            Self::En => unit.name_en.clone(),
        }
    }

    /// What a unit is, in words.
    pub fn kind(self, kind: UnitKind) -> &'static str {
        match (kind, self) {
            (UnitKind::Nation, Self::Vi) => "cả nước",
            (UnitKind::Nation, Self::En) => "country",
            (UnitKind::Block, Self::Vi) => "khối",
            (UnitKind::Block, Self::En) => "group",
            (UnitKind::City, Self::Vi) => "thành phố trực thuộc trung ương",
            (UnitKind::City, Self::En) => "centrally run city",
            (UnitKind::Province, Self::Vi) => "tỉnh",
            (UnitKind::Province, Self::En) => "province",
            (UnitKind::Commune, Self::Vi) => "xã",
            (UnitKind::Commune, Self::En) => "commune",
            (UnitKind::Ward, Self::Vi) => "phường",
            (UnitKind::Ward, Self::En) => "ward",
            (UnitKind::SpecialZone, Self::Vi) => "đặc khu",
            (UnitKind::SpecialZone, Self::En) => "special zone",
            (UnitKind::Ministry, Self::Vi) => "bộ, ngành",
            (UnitKind::Ministry, Self::En) => "ministry",
        }
    }
}

/// The text with its first letter large.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
