//! What a page or a picture opens with, made from its figures.
use super::{Lang, names::capital};
use crate::domain::{
    Against, Basis, Board, Decimal, Month, Overview, Ranked, Rate, Trend, View,
};

/// How a piece of a sentence is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// As the rest.
    Plain,
    /// A number that carries the message.
    Strong,
    /// A number that is worse than it should be.
    Bad,
    /// A number that is as it should be.
    Good,
}

/// A piece of a sentence with its tone.
pub type Piece = (String, Tone);

impl Lang {
    /// What the page of a group opens with.
    pub fn headline(self, overview: &Overview, view: &View) -> Vec<Piece> {
        let basis = view.basis;
        let Some(rate) = overview.pooled.rate() else {
            let text = match self {
                Self::Vi => format!("Chưa có số liệu {}.", self.month_long(overview.month)),
                Self::En => format!("No figures for {}.", self.month_long(overview.month)),
            };
            return vec![(text, Tone::Plain)];
        };
        let month = self.month_long(overview.month);
        let what = self.of(view.indicator.short());
        let shown = self.near(rate, overview.target.map(|t| t.value));
        let mut pieces = match (self, basis) {
            (Self::Vi, Basis::Month) => vec![plain(format!(
                "{}, tỷ lệ {what} của khối địa phương đạt ",
                capital(&month)
            ))],
            (Self::Vi, Basis::YearToDate) => vec![plain(format!(
                "Tính đến {month}, tỷ lệ {what} của khối địa phương đạt "
            ))],
            (Self::En, Basis::Month) => {
                vec![plain(format!(
                    "In {month}, the rate of {what} in the localities was "
                ))]
            }
            (Self::En, Basis::YearToDate) => vec![plain(format!(
                "From January to {month}, the rate of {what} in the localities was "
            ))],
        };
        pieces.push((shown, Tone::Strong));
        if basis == Basis::YearToDate && self == Self::Vi {
            pieces.push(plain(" (lũy kế từ đầu năm)"));
        }
        if let Some(change) = overview.change() {
            pieces.push(plain(", "));
            pieces.extend(self.moved(change, view));
        }
        if let (Some(gap), Some(target)) = (overview.gap(), overview.target) {
            pieces.extend(self.to_target(gap, rate, target.value));
        }
        pieces.push(plain("."));
        pieces
    }

    /// Best, worst, how many at target and under the floor.
    pub fn lead(self, board: &Board, overview: &Overview) -> String {
        let (Some(best), Some(worst)) = (overview.best(), overview.worst()) else {
            return String::new();
        };
        let name = |row: &Ranked| self.unit_name(board.units().get(row.unit));
        let rate = |row: &Ranked| {
            row.figure
                .rate()
                .map(|r| self.percent_near(r.percent(), &overview.thresholds()))
                .unwrap_or_default()
        };
        let all = overview.rated().count();
        let under = overview
            .floor
            .zip(overview.under_floor())
            .map(|(floor, under)| {
                let (under, floor) = (under.len(), self.limit(floor));
                match self {
                    Self::Vi => format!(" {under} địa phương dưới {floor}."),
                    Self::En => format!(" {under} under {floor}."),
                }
            });
        let under = under.unwrap_or_default();
        let expected = overview.rows.len();
        let partial = match self {
            _ if all == expected => String::new(),
            Self::Vi => format!("Mới có {all} trong {expected} địa phương có số liệu. "),
            Self::En => format!("Only {all} of {expected} localities have figures. "),
        };
        let (best_name, best_rate) = (name(best), rate(best));
        let (worst_name, worst_rate) = (name(worst), rate(worst));
        let at_target = overview
            .target
            .zip(overview.at_target())
            .map(|(target, met)| {
                let target = self.limit(target.value);
                match self {
                    Self::Vi => format!(" {met} trong {all} địa phương đạt mục tiêu {target}."),
                    Self::En => {
                        format!(" {met} of {all} localities reach the target of {target}.")
                    }
                }
            });
        let at_target = at_target.unwrap_or_default();
        match self {
            Self::Vi => format!(
                "{partial}Cao nhất là {best_name} {best_rate}, thấp nhất là {worst_name} {worst_rate}.\
                 {at_target}{under}"
            ),
            Self::En => format!(
                "{partial}Highest: {best_name} {best_rate}; lowest: {worst_name} {worst_rate}.\
                 {at_target}{under}"
            ),
        }
    }

    /// What the page of a unit opens with.
    pub fn unit_headline(
        self,
        name: &str,
        row: &Ranked,
        of: usize,
        target: Option<Decimal>,
        month: Month,
        view: &View,
    ) -> Vec<Piece> {
        let basis = view.basis;
        let when = self.month_long(month);
        let Some(rate) = row.figure.rate() else {
            return vec![plain(match self {
                Self::Vi => format!("{name} chưa có số liệu {when}."),
                Self::En => format!("{name} has no figure for {when}."),
            })];
        };
        let until = match (self, basis) {
            (Self::Vi, Basis::Month) => format!("{} đạt ", capital(&when)),
            (Self::Vi, Basis::YearToDate) => format!("Lũy kế đến {when} đạt "),
            (Self::En, Basis::Month) => format!("{when}: "),
            (Self::En, Basis::YearToDate) => format!("January to {when}: "),
        };
        let mut pieces = vec![plain(until), (self.near(rate, target), Tone::Strong)];
        if let Some(change) = row.change() {
            pieces.push(plain(", "));
            pieces.extend(self.moved(change, view));
        }
        if let Some(rank) = row.rank {
            pieces.push(plain(match self {
                Self::Vi => "; đứng thứ ",
                Self::En => "; rank ",
            }));
            pieces.push((rank.to_string(), Tone::Strong));
            pieces.push(plain(match self {
                Self::Vi => format!(" trong {of} địa phương"),
                Self::En => format!(" of {of} localities"),
            }));
        }
        if let Some(target) = target {
            pieces.extend(self.to_target(rate.percent() - target.value(), rate, target));
        }
        pieces.push(plain("."));
        pieces
    }

    /// The finding of a trend, for its title.
    pub fn finding(self, trend: &Trend) -> String {
        let year_ago = trend
            .months
            .iter()
            .position(|month| *month == trend.focus.plus(-12))
            .and_then(|at| trend.rates[at]);
        self.trend_title(trend.focus_rate(), year_ago, trend.basis)
    }

    /// The finding above a trend: the change over a year, if there is one to tell.
    fn trend_title(self, now: Option<Rate>, year_ago: Option<Rate>, basis: Basis) -> String {
        let change = now
            .zip(year_ago)
            .map(|(now, then)| now.percent() - then.percent())
            .filter(|change| change.abs() >= 0.05);
        let Some(change) = change else {
            return match (self, basis) {
                (Self::Vi, Basis::Month) => "Tỷ lệ theo tháng".into(),
                (Self::Vi, Basis::YearToDate) => "Tỷ lệ lũy kế trong từng năm".into(),
                (Self::En, Basis::Month) => "Rate by month".into(),
                (Self::En, Basis::YearToDate) => "Cumulative rate within each year".into(),
            };
        };
        let points = self.number(change.abs(), 1);
        match (self, change > 0.0) {
            (Self::Vi, true) => {
                format!("Tăng {points} điểm phần trăm so với cùng kỳ năm trước")
            }
            (Self::Vi, false) => {
                format!("Giảm {points} điểm phần trăm so với cùng kỳ năm trước")
            }
            (Self::En, true) => {
                format!("Up {points} percentage points on the same month last year")
            }
            (Self::En, false) => {
                format!("Down {points} percentage points on the same month last year")
            }
        }
    }

    /// A rate, exact enough to be told from `threshold`.
    pub fn near(self, rate: Rate, threshold: Option<Decimal>) -> String {
        let thresholds: Vec<f64> = threshold.iter().map(|t| t.value()).collect();
        self.percent_near(rate.percent(), &thresholds)
    }

    /// What changes are told against: "so với cùng kỳ năm trước".
    pub fn since(self, view: &View) -> String {
        let text = match (self, view.against, view.basis) {
            (Self::Vi, Against::Previous, Basis::Month) => "so với tháng trước",
            (Self::Vi, Against::Previous, Basis::YearToDate) => "so với lũy kế đến tháng trước",
            (Self::En, Against::Previous, Basis::Month) => "on the month before",
            (Self::En, Against::Previous, Basis::YearToDate) => {
                "on the year to the month before"
            }
            (Self::Vi, Against::YearAgo, _) => "so với cùng kỳ năm trước",
            (Self::En, Against::YearAgo, _) => "on the same period a year before",
            (Self::Vi, Against::Month(month), basis) => {
                let until = if basis == Basis::Month {
                    ""
                } else {
                    "lũy kế đến "
                };
                return format!("so với {until}{}", self.month_long(month));
            }
            (Self::En, Against::Month(month), basis) => {
                let until = if basis == Basis::Month {
                    ""
                } else {
                    "the year to "
                };
                return format!("on {until}{}", self.month_long(month));
            }
        };
        text.to_owned()
    }

    fn moved(self, change: f64, view: &View) -> Vec<Piece> {
        let points = self.number(change.abs(), 1);
        let since = format!(" {}", self.since(view));
        if change.abs() < 0.05 {
            let same = match self {
                Self::Vi => "không đổi",
                Self::En => "unchanged",
            };
            return vec![plain(format!("{same}{since}"))];
        }
        let verb = match (self, change > 0.0) {
            (Self::Vi, true) => "tăng ",
            (Self::Vi, false) => "giảm ",
            (Self::En, true) => "up ",
            (Self::En, false) => "down ",
        };
        let unit = match self {
            Self::Vi => "\u{a0}điểm phần trăm",
            Self::En => " percentage points",
        };
        let tone = if change > 0.0 {
            Tone::Strong
        } else {
            Tone::Bad
        };
        vec![plain(verb), (format!("{points}{unit}"), tone), plain(since)]
    }

    fn to_target(self, gap: f64, rate: Rate, target: Decimal) -> Vec<Piece> {
        let limit = self.limit(target);
        if rate.reaches(target) {
            let text = match self {
                Self::Vi => format!("đạt mục tiêu\u{a0}{limit}"),
                Self::En => format!("at the target of {limit}"),
            };
            return vec![plain("; "), (text, Tone::Good)];
        }
        let points = match gap.abs() {
            tiny if tiny < 0.01 => format!("< {}", self.number(0.01, 2)),
            small if small < 0.05 => self.number(small, 2),
            wide => self.number(wide, 1),
        };
        match self {
            Self::Vi => vec![
                plain("; còn thiếu "),
                (format!("{points}\u{a0}điểm"), Tone::Bad),
                plain(format!(" để đạt mục tiêu\u{a0}{limit}")),
            ],
            Self::En => vec![
                plain("; still "),
                (format!("{points} points"), Tone::Bad),
                plain(format!(" short of the target of {limit}")),
            ],
        }
    }
}

fn plain(text: impl Into<String>) -> Piece {
    (text.into(), Tone::Plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_is_only_claimed_when_the_figures_have_it() {
        let rate = |part| Rate::new(part, 100).unwrap();
        let title = |now, then| Lang::Vi.trend_title(Some(rate(now)), then, Basis::Month);
        assert_eq!(
            title(41, Some(rate(12))),
            "Tăng 29,0 điểm phần trăm so với cùng kỳ năm trước"
        );
        assert_eq!(title(41, Some(rate(41))), "Tỷ lệ theo tháng");
        assert_eq!(title(41, None), "Tỷ lệ theo tháng");
    }
}
