//! Titles, subtitles and descriptions of drawings of all localities over time.
use super::{Lang, names::capital};
use crate::domain::{
    Basis, Board, Bump, Map, Month, Multiples, Order, Rate, Shift, Slope, View,
};

impl Lang {
    /// The finding of a slope: who gained most places, who lost most.
    pub fn slope_finding(self, board: &Board, slope: &Slope) -> String {
        let [up, down] = slope.movers(1).map(|found| {
            let shift = &slope.shifts[*found.first()?];
            let name = self.unit_name(board.units().get(shift.unit));
            Some((name, shift.moved()?))
        });
        let since = slope.from.filter(|_| slope.is_known());
        match (self.moves(up, down, since), since, self) {
            (Some(moves), _, _) => moves,
            (None, Some(since), Self::Vi) => {
                format!(
                    "Không địa phương nào đổi hạng so với {}",
                    self.month_long(since)
                )
            }
            (None, Some(since), Self::En) => {
                format!(
                    "No locality has changed its rank since {}",
                    self.month_long(since)
                )
            }
            (None, None, Self::Vi) => "Thứ hạng của các địa phương".into(),
            (None, None, Self::En) => "The ranks of the localities".into(),
        }
    }

    /// What a slope shows.
    pub fn slope_subtitle(self, view: &View, slope: &Slope) -> String {
        let ranks = self.ranks_by(view);
        let to = self.month_long(slope.to);
        let months = match (slope.from.map(|from| self.month_long(from)), self) {
            (None, _) => to,
            (Some(from), Self::Vi) => format!("{from} và {to}"),
            (Some(from), Self::En) => format!("{from} and {to}"),
        };
        self.highest_first(format!("{ranks}, {months}"), view)
    }

    /// A slope for those who do not see it: who moved most, with both ranks.
    pub fn slope_description(self, board: &Board, slope: &Slope) -> String {
        let to = self.month_long(slope.to);
        let Some(from) = slope.from.map(|from| self.month_long(from)) else {
            return match self {
                Self::Vi => format!("Thứ hạng của {} địa phương, {to}.", slope.among.1),
                Self::En => format!("Ranks of {} localities, {to}.", slope.among.1),
            };
        };
        let opening = match self {
            Self::Vi => {
                format!(
                    "Thứ hạng của {} địa phương, từ {from} đến {to}",
                    slope.among.1
                )
            }
            Self::En => format!("Ranks of {} localities, {from} to {to}", slope.among.1),
        };
        if let Some(words) = self.slope_without_lines(slope) {
            return format!("{opening}. {words}.");
        }
        let told = |at: usize| {
            let shift: &Shift = &slope.shifts[at];
            let name = self.unit_name(board.units().get(shift.unit));
            let (before, now) = shift.before.zip(shift.now)?;
            Some(match self {
                Self::Vi => format!("{name} từ hạng {before} sang hạng {now}"),
                Self::En => format!("{name} from rank {before} to {now}"),
            })
        };
        let moved: Vec<String> = slope
            .movers(3)
            .concat()
            .into_iter()
            .filter_map(told)
            .collect();
        match moved.is_empty() {
            true => format!("{opening}."),
            false => format!("{opening}: {}.", moved.join(", ")),
        }
    }

    /// Why a slope has no lines; `None` where it has some.
    pub fn slope_without_lines(self, slope: &Slope) -> Option<String> {
        let (before, now) = slope.among;
        let Some(from) = slope.from else {
            return Some(match self {
                Self::Vi => "Không có tháng để so sánh".into(),
                Self::En => "There is no month to compare with".into(),
            });
        };
        if !slope.is_joined {
            return Some(match self {
                Self::Vi => format!(
                    "Hai tháng có các đơn vị khác nhau ({before} và {now}), nên thứ hạng không \
                     nối với nhau"
                ),
                Self::En => format!(
                    "The two months have different units ({before} and {now}), so their ranks \
                     are not joined"
                ),
            });
        }
        if slope.is_known() {
            return None;
        }
        let is_unknown = |rank: fn(&Shift) -> Option<u32>| {
            slope.shifts.iter().all(|shift| rank(shift).is_none())
        };
        let month = match is_unknown(|shift| shift.now) {
            true => slope.to,
            false => from,
        };
        Some((self.chart().no_figure)(&capital(&self.month_long(month))))
    }

    /// The finding of ranks over the months: who of those shown gained most, who lost most.
    pub fn bump_finding(self, bump: &Bump) -> String {
        let [up, down] = bump
            .ends()
            .map(|end| end.map(|(line, moved)| (self.unit_name(&line.unit), moved)));
        self.moves(up, down, bump.since())
            .unwrap_or_else(|| match self {
                Self::Vi => "Thứ hạng của các địa phương qua các tháng".into(),
                Self::En => "The ranks of the localities over the months".into(),
            })
    }

    /// What ranks over the months show.
    pub fn bump_subtitle(self, view: &View, bump: &Bump) -> String {
        let (ranks, months) = (self.ranks_by(view), self.span_of(&bump.around.months));
        self.highest_first(format!("{ranks}, {months}"), view)
    }

    /// Ranks over the months for those who do not see them.
    pub fn bump_description(self, bump: &Bump) -> String {
        let months = &bump.around.months;
        let lines = bump.lines.iter().map(|line| {
            let places = self.places_told(months, &line.places);
            format!("{}: {places}", self.unit_name(&line.unit))
        });
        let lines: Vec<String> = lines.collect();
        let opening = match self {
            Self::Vi => "Thứ hạng qua các tháng",
            Self::En => "Ranks over the months",
        };
        match lines.is_empty() {
            true => format!("{opening}."),
            false => format!("{opening}. {}.", lines.join("; ")),
        }
    }

    /// The finding of small trends: how many are higher than a year before.
    pub fn multiples_finding(self, multiples: &Multiples) -> String {
        let (risen, of) = multiples.risen_in_a_year();
        let is_all = of == multiples.cells.len();
        match (self, risen, of) {
            (Self::Vi, _, 0) => "Tỷ lệ của từng địa phương qua các tháng".into(),
            (Self::En, _, 0) => "The rate of each locality over the months".into(),
            (Self::Vi, 0, _) => "Không địa phương nào cao hơn cùng kỳ năm trước".into(),
            (Self::En, 0, _) => "No locality is higher than a year before".into(),
            (Self::Vi, _, _) if is_all && risen == of => {
                format!("Cả {of} địa phương đều cao hơn cùng kỳ năm trước")
            }
            (Self::En, _, _) if is_all && risen == of => {
                format!("All {of} localities are higher than a year before")
            }
            (Self::Vi, _, _) if is_all => {
                format!("{risen} trong {of} địa phương cao hơn cùng kỳ năm trước")
            }
            (Self::En, _, _) if is_all => {
                format!("{risen} of {of} localities are higher than a year before")
            }
            (Self::Vi, _, _) => format!(
                "{risen} trong {of} địa phương có số liệu cả hai kỳ cao hơn cùng kỳ năm trước"
            ),
            (Self::En, _, _) => format!(
                "{risen} of {of} localities with figures for both are higher than a year before"
            ),
        }
    }

    /// What small trends show, in which order.
    pub fn multiples_subtitle(self, view: &View) -> String {
        let what = self.of(view.indicator.short());
        let rates = match (self, view.basis) {
            (Self::Vi, Basis::Month) => format!("Tỷ lệ {what} theo tháng, %"),
            (Self::Vi, Basis::YearToDate) => {
                format!("Tỷ lệ {what} lũy kế từ tháng 1 mỗi năm, %")
            }
            (Self::En, Basis::Month) => format!("Rate of {what} by month, %"),
            (Self::En, Basis::YearToDate) => {
                format!("Rate of {what}, cumulative since January of each year, %")
            }
        };
        let order = match (self, view.order) {
            (Self::Vi, Order::Rank) => ", xếp từ cao xuống thấp",
            (Self::En, Order::Rank) => ", the highest first",
            _ => "",
        };
        self.on_map(format!("{rates}{order}"), view)
    }

    /// The months and the scale that all small trends share.
    pub fn multiples_scale(self, multiples: &Multiples, [from, to]: &[String; 2]) -> String {
        let months = self.span_of(&multiples.around.months);
        match self {
            Self::Vi => format!("Mọi ô: {months}, thang {from}–{to}%"),
            Self::En => format!("Each: {months}, scale {from}–{to}%"),
        }
    }

    /// Names the line of the unit itself.
    pub fn multiples_line(self) -> &'static str {
        match self {
            Self::Vi => "Địa phương",
            Self::En => "The locality",
        }
    }

    /// Small trends for those who do not see them: how many, both ends.
    pub fn multiples_description(self, multiples: &Multiples) -> String {
        let last = |rates: &[Option<Rate>]| rates.last().copied().flatten();
        let rates: Vec<(String, Rate)> = multiples
            .cells
            .iter()
            .filter_map(|cell| Some((self.unit_name(&cell.unit), last(&cell.rates)?)))
            .collect();
        let count = multiples.cells.len();
        let opening = match self {
            Self::Vi => format!("Tỷ lệ của {count} địa phương qua các tháng, cùng một thang"),
            Self::En => {
                format!("The rates of {count} localities over the months, on one scale")
            }
        };
        let month = self.month_long(multiples.around.focus);
        match self.ends(&rates) {
            Some(ends) => format!("{opening}. {}: {ends}.", capital(&month)),
            None => format!("{opening}."),
        }
    }

    /// Who gained and who lost places since a month; `None` where nobody did.
    fn moves(
        self,
        up: Option<(String, i64)>,
        down: Option<(String, i64)>,
        since: Option<Month>,
    ) -> Option<String> {
        let since = self.month_long(since?);
        let places = |count: i64| match (self, count.abs()) {
            (Self::Vi, count) => format!("{count} bậc"),
            (Self::En, 1) => "1 place".into(),
            (Self::En, count) => format!("{count} places"),
        };
        let up = up.map(|(name, count)| match self {
            Self::Vi => format!("{name} lên {}", places(count)),
            Self::En => format!("{name} is up {}", places(count)),
        });
        let down = down.map(|(name, count)| match self {
            Self::Vi => format!("{name} xuống {}", places(count)),
            Self::En => format!("{name} is down {}", places(count)),
        });
        let told: Vec<String> = up.into_iter().chain(down).collect();
        let told = (!told.is_empty()).then(|| told.join(", "))?;
        Some(match self {
            Self::Vi => format!("{told} so với {since}"),
            Self::En => format!("{told} since {since}"),
        })
    }

    fn ranks_by(self, view: &View) -> String {
        let what = self.of(view.indicator.short());
        match (self, view.basis) {
            (Self::Vi, Basis::Month) => format!("Thứ hạng theo tỷ lệ {what}"),
            (Self::Vi, Basis::YearToDate) => {
                format!("Thứ hạng theo tỷ lệ {what} lũy kế từ đầu năm")
            }
            (Self::En, Basis::Month) => format!("Rank by the rate of {what}"),
            (Self::En, Basis::YearToDate) => {
                format!("Rank by the rate of {what} since January")
            }
        }
    }

    fn highest_first(self, text: String, view: &View) -> String {
        let text = match self {
            Self::Vi => format!("{text}, 1 là cao nhất"),
            Self::En => format!("{text}, 1 is the highest"),
        };
        self.on_map(text, view)
    }

    /// Says where the figures of units that have ended are summed.
    fn on_map(self, text: String, view: &View) -> String {
        match (self, view.map) {
            (Self::Vi, Map::Today) => format!("{text}; đơn vị cũ cộng theo đơn vị hiện nay"),
            (Self::En, Map::Today) => format!("{text}; former units summed into today’s"),
            _ => text,
        }
    }

    /// From the first of `months` to the last, in short.
    fn span_of(self, months: &[Month]) -> String {
        match months {
            [] => String::new(),
            [only] => self.month(*only),
            [first, .., last] => format!("{} – {}", self.month(*first), self.month(*last)),
        }
    }
}
