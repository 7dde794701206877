//! The words of the one-page profile of a unit.
use super::Lang;
use crate::domain::{Month, Observation, Place, Provenance};

/// What the profile says in one language.
#[derive(Debug)]
pub struct ProfileTexts {
    /// What kind of page it is.
    pub one_page: &'static str,
    /// What it holds, for search engines.
    pub description: &'static str,
    /// The heading over figures of monthly reports.
    pub of_month: &'static str,
    /// The heading over all indicators.
    pub indicators: &'static str,
    /// Column: the same period of the year before.
    pub year_before: &'static str,
    /// The heading over ranks.
    pub ranks: &'static str,
    /// What its line shows.
    pub ranks_means: &'static str,
    /// The unit takes no monthly figures here.
    pub no_month: &'static str,
    /// The heading over what others published.
    pub published: &'static str,
    /// Said beside it where sample figures are on the page.
    pub not_sample: &'static str,
    /// The heading over the index by years: the unit.
    pub dti_by_year: &'static str,
    /// Column: the year of an edition.
    pub year: &'static str,
    /// Column: the unit.
    pub unit: &'static str,
    /// Column: what was published.
    pub what: &'static str,
    /// The year was not published for the unit.
    pub no_year: &'static str,
    /// Nothing was found.
    pub nothing: &'static str,
    /// The heading over targets.
    pub targets: &'static str,
    /// Leads to other documents that bind the unit.
    pub others: &'static str,
    /// The heading over the places where numbers were read.
    pub sources: &'static str,
    /// That actions are not here, and the way for those who may see them.
    pub actions: &'static str,
    /// The link of that.
    pub to_actions: &'static str,
    /// The link to the slide.
    pub slide: &'static str,
    /// The link to the page of the unit.
    pub to_unit: &'static str,
    /// How the page is printed.
    pub print: &'static str,
    /// Said of what is not on the sheet.
    pub more: fn(usize) -> String,
}

static VI: ProfileTexts = ProfileTexts {
    one_page: "Hồ sơ một trang",
    description: "Một trang A4 về đơn vị: tỷ lệ, thứ hạng, cảnh báo, số đã công bố, mục tiêu và nguồn.",
    of_month: "Theo báo cáo tháng",
    indicators: "Các chỉ tiêu",
    year_before: "Cùng kỳ",
    ranks: "Thứ hạng 12 tháng",
    ranks_means: "đường đi lên là lên hạng",
    no_month: "Trang này chưa có số liệu báo cáo tháng của đơn vị.",
    published: "Đã công bố ở nơi khác",
    not_sample: "số liệu đã công bố, không phải minh họa",
    dti_by_year: "Chỉ số chuyển đổi số (DTI)",
    year: "Năm",
    unit: "Đơn vị",
    what: "Nội dung",
    no_year: "–",
    nothing: "Chưa tìm thấy số đã công bố về đơn vị này.",
    targets: "Mục tiêu và văn bản",
    others: "Văn bản khác cũng đặt mục tiêu cho đơn vị:",
    sources: "Nguồn",
    actions: "Việc đã giao để xử lý cảnh báo là thông tin nội bộ, không có trên trang công khai.",
    to_actions: "Người đã đăng nhập xem ở trang theo dõi",
    slide: "Tải hồ sơ dạng trang chiếu (PPTX)",
    to_unit: "Trang đầy đủ của đơn vị",
    print: "In ra vừa một trang A4.",
    more: |count| format!("và {count} mục khác ở trang đầy đủ."),
};

static EN: ProfileTexts = ProfileTexts {
    one_page: "One-page profile",
    description: "One page of A4 about the unit: rate, rank, flags, published figures, targets and sources.",
    of_month: "From monthly reports",
    indicators: "Indicators",
    year_before: "Year ago",
    ranks: "Rank over 12 months",
    ranks_means: "a rising line is a rise in rank",
    no_month: "There are no monthly figures of this unit here.",
    published: "Published elsewhere",
    not_sample: "published figures, not a sample",
    dti_by_year: "Digital transformation index (DTI)",
    year: "Year",
    unit: "Unit",
    what: "What",
    no_year: "–",
    nothing: "No published figure about this unit was found.",
    targets: "Targets and documents",
    others: "Further documents that set targets for it:",
    sources: "Sources",
    actions: "Actions on flags are internal and not on public pages.",
    to_actions: "Those who are signed in see them here",
    slide: "Profile as a slide (PPTX)",
    to_unit: "The full page of the unit",
    print: "Prints on one page of A4.",
    more: |count| format!("and {count} more on the full page."),
};

impl Lang {
    /// The words of the profile.
    pub fn profile(self) -> &'static ProfileTexts {
        self.either(&VI, &EN)
    }

    /// Rank now, rank at the first month that has one, best and worst between.
    pub fn ranks_over(self, places: &[(Month, Place)]) -> String {
        let (Some((from, then)), Some((to, now))) = (places.first(), places.last()) else {
            return self.texts().no_figure.to_owned();
        };
        let ranks = || places.iter().map(|(_, place)| place.rank);
        let best = ranks().min().unwrap_or_default();
        let worst = ranks().max().unwrap_or_default();
        let at = |month: &Month, place: &Place| {
            format!("{}/{} ({})", place.rank, place.of, self.month(*month))
        };
        let (then, now) = (at(from, then), at(to, now));
        match self {
            Self::Vi => format!("{then} → {now}; cao nhất {best}, thấp nhất {worst}"),
            Self::En => format!("{then} → {now}; best {best}, lowest {worst}"),
        }
    }

    /// Value and rank of an observation in one cell: `0,5064 · hạng 6/63`, with a word on how it
    /// came to us where that is not by reading.
    pub fn told(self, told: &Observation) -> String {
        let rank = told.placing.map(|placing| {
            let place = self.placing_of(placing);
            format!("{} {place}", self.either("hạng", "rank"))
        });
        let value = self.observed(told);
        let unit = match told.unit_of_value.as_str() {
            "điểm" => Some(self.either("điểm", "points")),
            _ => None,
        };
        let value = match (value, unit) {
            (Some(value), Some(unit)) => Some(format!("{value} {unit}")),
            (value, _) => value,
        };
        let parts: Vec<String> = [value, rank].into_iter().flatten().collect();
        let said = parts.join(" · ");
        match told.provenance {
            Provenance::Read => said,
            other => format!("{said} ({})", self.provenance(other)),
        }
    }

    /// The finding of the profile as a slide: rate, rank, and what is missing to the target.
    pub fn profile_finding(self, name: &str, said: [Option<String>; 3]) -> String {
        let [rate, rank, short] = said;
        let lead = |word: &str, said: String| format!("{word} {said}");
        let said = [
            rate.map(|rate| lead(self.either("đạt", "at"), rate)),
            rank.map(|rank| lead(self.either("đứng thứ", "rank"), rank)),
            short,
        ];
        let said: Vec<String> = said.into_iter().flatten().collect();
        match said.is_empty() {
            true => format!("{name}: {}", self.profile().one_page.to_lowercase()),
            false => format!("{name} {}", said.join(", ")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_are_told_from_the_first_to_the_last_with_both_ends() {
        let at = |month: &str, rank| (month.parse().unwrap(), Place { rank, of: 34 });
        let places = [at("2025-11", 9), at("2026-02", 3), at("2026-10", 4)];
        assert_eq!(
            Lang::Vi.ranks_over(&places),
            "9/34 (11/2025) → 4/34 (10/2026); cao nhất 3, thấp nhất 9"
        );
        assert_eq!(Lang::Vi.ranks_over(&[]), "Chưa có");
    }
}
