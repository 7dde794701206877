//! Words of the drawing of what each unit holds of the gap.
use super::Lang;
use crate::domain::{Board, Contribution, Month, View};

impl Lang {
    /// The finding of the drawing.
    pub fn shortfall_finding(self, found: Option<&Contribution>) -> String {
        match found {
            None => self.chart().no_figures.to_owned(),
            Some(found) if found.rows.is_empty() => {
                self.what_if().none_below.trim_end_matches('.').to_owned()
            }
            Some(found) => self.gap_headline(found),
        }
    }

    /// What is shown, of which month.
    pub fn shortfall_subtitle(self, view: &View, month: Month) -> String {
        let of = self.month_subtitle(view, month);
        match self {
            Self::Vi => format!("Phần của mỗi nơi trong khoảng cách đến mục tiêu, %. {of}"),
            Self::En => format!("Each locality's part of the gap to the target, %. {of}"),
        }
    }

    /// All units that are not named, as one.
    pub fn others(self, count: usize) -> String {
        match self {
            Self::Vi => format!("{count} nơi còn lại"),
            Self::En => format!("{count} others"),
        }
    }

    /// Stands over the sums from the first unit on.
    pub fn cumulative_share(self) -> &'static str {
        match self {
            Self::Vi => "Cộng dồn",
            Self::En => "Running sum",
        }
    }

    /// The drawing for those who do not see it.
    pub fn shortfall_description(
        self,
        board: &Board,
        found: Option<&Contribution>,
        most: usize,
    ) -> String {
        let finding = self.shortfall_finding(found);
        let Some(found) = found.filter(|found| !found.rows.is_empty()) else {
            return finding + ".";
        };
        let (named, others) = found.named(most);
        let mut parts: Vec<String> = named
            .iter()
            .map(|row| {
                let name = self.unit_name(board.units().get(row.unit));
                format!("{name} {}", self.percent(row.share))
            })
            .collect();
        parts.extend(others.map(|(count, _, share)| {
            format!("{} {}", self.others(count), self.percent(share))
        }));
        format!("{finding}. {}.", parts.join("; "))
    }
}
