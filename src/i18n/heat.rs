//! Titles and words of the table of units over months.
use super::{Lang, names::capital};
use crate::domain::{Basis, HeatTable, Month, View};

/// What the table says in one language.
#[derive(Debug)]
pub struct HeatTexts {
    /// Stands before the classes.
    pub rate: &'static str,
    /// A hatched cell.
    pub missing: &'static str,
    /// An empty cell.
    pub nobody: &'static str,
    /// What cells before a day on which the map changed hold.
    pub summed: &'static str,
}

impl Lang {
    /// The words of the table.
    pub fn heat(self) -> &'static HeatTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

    /// The finding of the table: how many units are above their rate of a year before.
    pub fn heat_finding(self, table: &HeatTable) -> String {
        match (table.risen(), self) {
            (None, Self::Vi) => "Tỷ lệ của từng địa phương qua các tháng".into(),
            (None, Self::En) => "The rate of each locality over the months".into(),
            (Some((0, of)), Self::Vi) => {
                format!("Không địa phương nào trong {of} nơi cao hơn cùng kỳ năm trước")
            }
            (Some((0, of)), Self::En) => {
                format!("None of {of} localities is above its rate of a year before")
            }
            (Some((risen, of)), Self::Vi) => {
                format!("{risen} trong {of} địa phương có tỷ lệ cao hơn cùng kỳ năm trước")
            }
            (Some((1, of)), Self::En) => {
                format!("1 of {of} localities is above its rate of a year before")
            }
            (Some((risen, of)), Self::En) => {
                format!("{risen} of {of} localities are above their rate of a year before")
            }
        }
    }

    /// What the table shows, to which month; how far back it goes depends on the room.
    pub fn heat_subtitle(self, view: &View, month: Month) -> String {
        let what = capital(&self.rate_of(view.indicator));
        let last = self.month(month);
        let how = match (self, view.basis) {
            (Self::Vi, Basis::Month) => "theo tháng",
            (Self::Vi, Basis::YearToDate) => "lũy kế từ tháng 1 mỗi năm",
            (Self::En, Basis::Month) => "by month",
            (Self::En, Basis::YearToDate) => "cumulative since January of each year",
        };
        match self {
            Self::Vi => format!("{what}, %, {how}, đến {last}"),
            Self::En => format!("{what}, %, {how}, to {last}"),
        }
    }

    /// The table for those who do not see it; `lead` says who is first and last.
    pub fn heat_description(self, table: &HeatTable, lead: &str) -> String {
        let (units, months) = (table.rows.len(), table.months.len());
        let finding = self.heat_finding(table);
        match self {
            Self::Vi => {
                format!("Bảng màu {units} địa phương qua {months} tháng. {finding}. {lead}")
            }
            Self::En => {
                format!(
                    "Heat table of {units} localities over {months} months. {finding}. {lead}"
                )
            }
        }
    }
}

static VI: HeatTexts = HeatTexts {
    rate: "Tỷ lệ, %:",
    missing: "chưa có số",
    nobody: "để trống: chưa có đơn vị",
    summed: "trước vạch: cộng các đơn vị cũ",
};

static EN: HeatTexts = HeatTexts {
    rate: "Rate, %:",
    missing: "no figure",
    nobody: "empty: no such unit yet",
    summed: "before the line: old units summed",
};
