//! Titles, subtitles and descriptions of the drawings of the national board. A title states a
//! finding only where the figures have it.
use super::{Lang, names::capital};
use crate::domain::{Basis, Board, Indicator, Month, Overview, Ranked, View};

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

    /// `tỷ lệ hồ sơ trực tuyến toàn trình`.
    fn rate_of(self, indicator: Indicator) -> String {
        let what = self.of(indicator.short());
        match self {
            Self::Vi => format!("tỷ lệ {what}"),
            Self::En => format!("rate of {what}"),
        }
    }
}
