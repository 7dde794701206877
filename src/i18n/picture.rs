//! Titles, subtitles and descriptions of the drawings of the national board. A title states a
//! finding only where the figures have it.
use super::{Lang, names::capital};
use crate::domain::{
    Basis, Board, Comparison, Histogram, Indicator, Month, Overview, Ranked, Rate, View,
};

impl Lang {
    /// The finding of a map: how many reach the target, how many are under the floor.
    pub fn map_finding(self, overview: &Overview) -> String {
        let all = overview.rated().count();
        let partial = all < overview.rows.len();
        let Some((target, met)) = overview
            .target
            .zip(overview.at_target())
            .filter(|_| all > 0)
        else {
            return match self {
                Self::Vi => "Tỷ lệ của từng địa phương".into(),
                Self::En => "The rate of each locality".into(),
            };
        };
        let value = self.limit(target.value);
        let mut text = match (self, met, partial) {
            (Self::Vi, 0, _) => format!("Chưa địa phương nào đạt mục tiêu {value}"),
            (Self::Vi, _, false) => {
                format!("{met} trong {all} địa phương đạt mục tiêu {value}")
            }
            (Self::Vi, _, true) => {
                format!("{met} trong {all} địa phương có số liệu đạt mục tiêu {value}")
            }
            (Self::En, 0, _) => format!("No locality has reached the target of {value}"),
            (Self::En, _, false) => {
                format!("{met} of {all} localities have reached the target of {value}")
            }
            (Self::En, _, true) => {
                format!(
                    "{met} of {all} localities with figures have reached the target of {value}"
                )
            }
        };
        let under = overview.under_floor().map_or(0, |under| under.len());
        if let Some(floor) = overview.floor.filter(|_| under > 0) {
            let floor = self.limit(floor);
            text += &match self {
                Self::Vi => format!(", {under} nơi dưới mức sàn {floor}"),
                Self::En => format!("; {under} under the floor of {floor}"),
            };
        }
        text
    }

    /// The finding of a distribution: how far apart its ends are.
    pub fn distribution_finding(self, overview: &Overview) -> String {
        let rate = |row: Option<&Ranked>| Some(row?.figure.rate()?.percent());
        let ends = rate(overview.best()).zip(rate(overview.worst()));
        let apart = ends.map(|(high, low)| high - low);
        match (apart.filter(|apart| *apart >= 0.05), self) {
            (Some(apart), Self::Vi) => {
                let points = self.number(apart, 1);
                format!("Khoảng cách giữa hai đầu là {points} điểm phần trăm")
            }
            (Some(apart), Self::En) => {
                let points = self.number(apart, 1);
                format!("{points} percentage points lie between the two ends")
            }
            (None, Self::Vi) => "Phân bố tỷ lệ của các địa phương".into(),
            (None, Self::En) => "How the rates of the localities are spread".into(),
        }
    }

    /// What a drawing of many units shows in one month.
    pub fn month_subtitle(self, view: &View, month: Month) -> String {
        let what = capital(&self.rate_of(view.indicator));
        let month = self.month_long(month);
        let when = match (self, view.basis) {
            (_, Basis::Month) => month,
            (Self::Vi, Basis::YearToDate) => format!("lũy kế từ đầu năm đến {month}"),
            (Self::En, Basis::YearToDate) => format!("cumulative, January to {month}"),
        };
        format!("{what}, %, {when}")
    }

    /// A map for those who do not see it: how many units, both ends, target and floor.
    pub fn map_description(self, board: &Board, overview: &Overview) -> String {
        let ends = self.lead(board, overview);
        let count = overview.rows.len();
        let islands = match self {
            Self::Vi => "Quần đảo Hoàng Sa thuộc Đà Nẵng, quần đảo Trường Sa thuộc Khánh Hòa.",
            Self::En => "Hoàng Sa Is. belong to Đà Nẵng, Trường Sa Is. to Khánh Hòa.",
        };
        match self {
            Self::Vi => format!("Bản đồ ô {count} địa phương. {ends} {islands}"),
            Self::En => format!("Tile map of {count} localities. {ends} {islands}"),
        }
    }

    /// A distribution for those who do not see it.
    pub fn distribution_description(self, board: &Board, overview: &Overview) -> String {
        let ends = self.lead(board, overview);
        let count = overview.rated().count();
        match self {
            Self::Vi => format!("Phân bố tỷ lệ của {count} địa phương. {ends}"),
            Self::En => format!("How the rates of {count} localities are spread. {ends}"),
        }
    }

    /// The bins of a histogram that are not empty, for those who do not see it.
    pub fn histogram_description(self, histogram: &Histogram) -> String {
        let bins = histogram.bounds().filter(|(_, count)| *count > 0);
        let bins = bins.map(|(bounds, count)| format!("{}: {count}", self.class(bounds)));
        let bins: Vec<_> = bins.collect();
        match (bins.is_empty(), self) {
            (true, _) => String::new(),
            (false, Self::Vi) => format!(" Số địa phương theo khoảng, %: {}.", bins.join("; ")),
            (false, Self::En) => format!(" Localities by interval, %: {}.", bins.join("; ")),
        }
    }

    /// The finding of a comparison: the highest and the lowest in the month of the page.
    pub fn comparison_finding(self, comparison: &Comparison) -> String {
        match (self.ends(&self.compared(comparison)), self) {
            (Some(ends), _) => ends,
            (None, Self::Vi) => "Tỷ lệ của các địa phương cạnh nhau".into(),
            (None, Self::En) => "The rates of the localities side by side".into(),
        }
    }

    /// The finding of a ranking: its first and its last, where they differ.
    pub fn ranking_finding(self, board: &Board, overview: &Overview) -> String {
        let named = overview.rated().filter_map(|row| {
            let name = self.unit_name(board.units().get(row.unit));
            Some((name, row.figure.rate()?))
        });
        match (self.ends(&named.collect::<Vec<_>>()), self) {
            (Some(ends), _) => ends,
            (None, Self::Vi) => "Xếp hạng các địa phương".into(),
            (None, Self::En) => "Ranking of the localities".into(),
        }
    }

    /// A ranking for those who do not see it.
    pub fn ranking_description(self, board: &Board, overview: &Overview) -> String {
        let ends = self.lead(board, overview);
        let count = overview.rows.len();
        match self {
            Self::Vi => format!("Xếp hạng {count} địa phương. {ends}"),
            Self::En => format!("Ranking of {count} localities. {ends}"),
        }
    }

    /// The highest and the lowest of `rates`, where each is the only one.
    pub(super) fn ends(self, rates: &[(String, Rate)]) -> Option<String> {
        let only = |end: &(String, Rate)| {
            let equals = rates.iter().filter(|(_, rate)| *rate == end.1);
            equals.count() == 1
        };
        let high = rates.iter().max_by_key(|(_, rate)| *rate);
        let low = rates.iter().min_by_key(|(_, rate)| *rate);
        let ((high, top), (low, foot)) = high
            .zip(low)
            .filter(|(high, low)| high.1 > low.1 && only(high) && only(low))?;
        let (top, foot) = (self.percent(top.percent()), self.percent(foot.percent()));
        Some(match self {
            Self::Vi => format!("{high} cao nhất {top}, {low} thấp nhất {foot}"),
            Self::En => format!("{high} is highest at {top}, {low} lowest at {foot}"),
        })
    }

    /// What a comparison shows.
    pub fn comparison_subtitle(self, view: &View, comparison: &Comparison) -> String {
        let names = comparison
            .lines
            .iter()
            .map(|line| self.unit_name(&line.unit));
        let names: Vec<String> = names.collect();
        self.trend_subtitle(view.indicator, &names.join(", "), view.basis)
    }

    /// A comparison for those who do not see it: each unit with its rate, then the group.
    pub fn comparison_description(self, comparison: &Comparison, group: &str) -> String {
        let month = self.month_long(comparison.around.focus);
        let rates = self.compared(comparison);
        let mut parts: Vec<String> = rates
            .iter()
            .map(|(name, rate)| format!("{name} {}", self.percent(rate.percent())))
            .collect();
        let at = comparison.focus();
        let pooled = at.and_then(|at| *comparison.around.group.get(at)?);
        parts.extend(pooled.map(|rate| format!("{group} {}", self.percent(rate.percent()))));
        let head = capital(&month);
        match (parts.is_empty(), self) {
            (true, Self::Vi) => format!("{head}: chưa có số liệu."),
            (true, Self::En) => format!("{head}: no figures yet."),
            (false, _) => format!("{head}: {}.", parts.join(", ")),
        }
    }

    /// Name and rate of each unit that has one in the month of the page.
    fn compared(self, comparison: &Comparison) -> Vec<(String, Rate)> {
        let at = comparison.focus();
        let lines = comparison.lines.iter();
        lines
            .filter_map(|line| Some((self.unit_name(&line.unit), line.at(at?)?)))
            .collect()
    }

    /// `tỷ lệ hồ sơ trực tuyến toàn trình`.
    pub(super) fn rate_of(self, indicator: Indicator) -> String {
        let what = self.of(indicator.short());
        match self {
            Self::Vi => format!("tỷ lệ {what}"),
            Self::En => format!("rate of {what}"),
        }
    }
}
