//! Titles and words of the drawing of volume and rate.
use super::{Lang, names::capital};
use crate::domain::{Board, Month, Scatter, View};

impl Lang {
    /// The finding: the middle rates of the third with the most dossiers and of the one with the
    /// fewest.
    pub fn scatter_finding(self, scatter: &Scatter) -> String {
        let thirds = scatter.thirds();
        let thirds = thirds.map(|(most, fewest)| (self.percent(most), self.percent(fewest)));
        match (thirds, self) {
            (Some((most, fewest)), Self::Vi) => format!(
                "Một phần ba địa phương nhiều hồ sơ nhất có trung vị {most}, một phần ba ít nhất {fewest}"
            ),
            (Some((most, fewest)), Self::En) => format!(
                "The third of localities with the most dossiers has a median of {most}, the third with the fewest {fewest}"
            ),
            (None, Self::Vi) => "Số hồ sơ và tỷ lệ của từng địa phương".into(),
            (None, Self::En) => "Dossiers and rate of each locality".into(),
        }
    }

    /// What is shown across and up.
    pub fn scatter_subtitle(self, view: &View, month: Month) -> String {
        let up = self.month_subtitle(view, month);
        match self {
            Self::Vi => format!("Dọc: {up}. Ngang: hồ sơ tiếp nhận mỗi tháng"),
            Self::En => format!("Up: {up}. Across: dossiers received a month"),
        }
    }

    /// Stands under the axis of dossiers; says that it is no ordinary one.
    pub fn dossiers_axis(self) -> &'static str {
        match self {
            Self::Vi => {
                "Hồ sơ tiếp nhận mỗi tháng, trung bình 12 tháng gần nhất (thang lôgarit: \
                 khoảng cách bằng nhau là số lần bằng nhau)"
            }
            Self::En => {
                "Dossiers received a month, mean of the last 12 months (logarithmic scale: \
                 equal distances are equal multiples)"
            }
        }
    }

    /// How many units hold which part of the gap.
    pub fn holders(self, count: usize, share: f64) -> String {
        let share = self.percent(share);
        match (self, count) {
            (Self::Vi, _) => format!("{count} địa phương chiếm {share} phần còn thiếu"),
            (Self::En, 1) => format!("1 locality holds {share} of the gap"),
            (Self::En, _) => format!("{count} localities hold {share} of the gap"),
        }
    }

    /// Units that are not in a drawing for want of figures.
    pub fn not_drawn(self, names: &[String]) -> String {
        let names = self.few(names, 2);
        match self {
            Self::Vi => format!("Chưa đủ số: {names}"),
            Self::En => format!("Not enough figures: {names}"),
        }
    }

    /// The drawing for those who do not see it.
    pub fn scatter_description(self, board: &Board, scatter: &Scatter) -> String {
        let count = scatter.points.len();
        let head = match self {
            Self::Vi => format!("Số hồ sơ và tỷ lệ của {count} địa phương"),
            Self::En => format!("Dossiers and rates of {count} localities"),
        };
        let mut sentences = vec![head];
        if scatter.thirds().is_some() {
            sentences.push(self.scatter_finding(scatter));
        }
        let holders = scatter.holders(5);
        if !holders.is_empty() {
            let share = holders.iter().map(|point| point.share).sum();
            let names = holders
                .iter()
                .map(|point| self.unit_name(board.units().get(point.unit)));
            let names = names.collect::<Vec<_>>().join(", ");
            sentences.push(format!("{}: {names}", self.holders(holders.len(), share)));
        }
        if !scatter.without.is_empty() {
            let names = scatter.without.iter();
            let names: Vec<_> = names
                .map(|unit| self.unit_name(board.units().get(*unit)))
                .collect();
            sentences.push(self.not_drawn(&names));
        }
        sentences
            .iter()
            .map(|s| capital(s) + ".")
            .collect::<Vec<_>>()
            .join(" ")
    }
}
