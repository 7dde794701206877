//! Titles and descriptions of the ranks of one unit over the months.
use super::{Lang, names::capital};
use crate::domain::{Basis, Month, Place, RankTrend, View};

impl Lang {
    /// The finding of ranks: how many places in a year, where both months had the same units.
    pub fn rank_finding(self, ranks: &RankTrend) -> String {
        match (ranks.moved_in_a_year(), self) {
            (None, Self::Vi) => "Thứ hạng qua các tháng".into(),
            (None, Self::En) => "Rank over the months".into(),
            (Some(0), Self::Vi) => "Giữ thứ hạng của cùng kỳ năm trước".into(),
            (Some(0), Self::En) => "Same rank as a year before".into(),
            (Some(up @ 1..), Self::Vi) => format!("Lên {up} bậc so với cùng kỳ năm trước"),
            (Some(up @ 1..), Self::En) => format!("Up {} on a year before", places(up)),
            (Some(down), Self::Vi) => {
                format!("Xuống {} bậc so với cùng kỳ năm trước", down.unsigned_abs())
            }
            (Some(down), Self::En) => {
                format!("Down {} on a year before", places(down.abs()))
            }
        }
    }

    /// What ranks show, of whom.
    pub fn rank_subtitle(self, view: &View, name: &str) -> String {
        let what = self.of(view.indicator.short());
        match (self, view.basis) {
            (Self::Vi, Basis::Month) => {
                format!("Thứ hạng của {name} theo tỷ lệ {what} từng tháng, 1 là cao nhất")
            }
            (Self::Vi, Basis::YearToDate) => format!(
                "Thứ hạng của {name} theo tỷ lệ {what} lũy kế từ đầu năm, 1 là cao nhất"
            ),
            (Self::En, Basis::Month) => {
                format!("Rank of {name} by the monthly rate of {what}, 1 is the highest")
            }
            (Self::En, Basis::YearToDate) => {
                format!("Rank of {name} by the rate of {what} since January, 1 is the highest")
            }
        }
    }

    /// Ranks for those who do not see them: the first and the last.
    pub fn rank_description(self, ranks: &RankTrend, name: &str) -> String {
        let around = &ranks.around;
        let shown = around.months.iter().filter(|month| **month <= around.focus);
        let shown = shown.count();
        let text = self.places_told(&around.months[..shown], &ranks.places);
        format!("{}: {text}.", capital(name))
    }

    /// The first and the last of `places` in `months`.
    pub(super) fn places_told(self, months: &[Month], places: &[Option<Place>]) -> String {
        let known = months.iter().zip(places);
        let mut known = known.filter_map(|(month, place)| Some((*month, (*place)?)));
        let ends = (known.next(), known.next_back());
        let say = |(month, place): (Month, Place)| {
            let month = self.month_long(month);
            match self {
                Self::Vi => format!("hạng {} trong {} vào {month}", place.rank, place.of),
                Self::En => format!("rank {} of {} in {month}", place.rank, place.of),
            }
        };
        match (ends, self) {
            ((None, _), Self::Vi) => "chưa có thứ hạng".into(),
            ((None, _), Self::En) => "no rank yet".into(),
            ((Some(only), None), _) => say(only),
            ((Some(first), Some(last)), Self::Vi) => {
                format!("{}, rồi {}", say(first), say(last))
            }
            ((Some(first), Some(last)), Self::En) => {
                format!("{}, then {}", say(first), say(last))
            }
        }
    }
}

fn places(count: i64) -> String {
    match count {
        1 => "1 place".into(),
        many => format!("{many} places"),
    }
}
