//! The words around a ranking: its filters, its explanation, who is not in it.
use super::Lang;
use crate::domain::{Against, Size, View};

/// What a ranking says in one language.
#[derive(Debug)]
pub struct RankingTexts {
    /// Label of the choice of region.
    pub region: &'static str,
    /// No region chosen.
    pub all_regions: &'static str,
    /// Label of the choice of size.
    pub size: &'static str,
    /// No size chosen.
    pub all_sizes: &'static str,
    /// The sizes, largest first, and what they mean.
    pub sizes: [&'static str; 3],
    /// Carries the choice out.
    pub apply: &'static str,
    /// Takes the choice back.
    pub clear: &'static str,
    /// Heads the column of small trends.
    pub year: &'static str,
    /// How the small trends are to be read.
    pub year_explained: &'static str,
    /// Names the column of bars.
    pub bar: &'static str,
    /// Names the choice of columns.
    pub columns: &'static str,
    /// Before the names of the units that have no rate.
    pub not_ranked: &'static str,
    /// The choice leaves nobody.
    pub nobody: &'static str,
    /// Label of the choice of a month to compare with.
    pub against: &'static str,
    /// The month before.
    pub previous: &'static str,
    /// The same month a year before.
    pub year_ago: &'static str,
    /// Heads the list of any other month.
    pub other_month: &'static str,
}

impl Lang {
    /// The words around a ranking.
    pub fn ranking(self) -> &'static RankingTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

    /// A size among its equals.
    pub fn size(self, size: Size) -> &'static str {
        let at = Size::ALL.iter().position(|known| *known == size);
        self.ranking().sizes[at.unwrap_or_default()]
    }

    /// The heading of a ranking that shows `shown` of `all` units.
    pub fn ranking_title(self, shown: usize, all: usize) -> String {
        match (self, shown == all) {
            (Self::Vi, true) => format!("Xếp hạng {all} địa phương"),
            (Self::Vi, false) => format!("Xếp hạng: {shown} trong {all} địa phương"),
            (Self::En, true) => format!("Ranking of {all} localities"),
            (Self::En, false) => format!("Ranking: {shown} of {all} localities"),
        }
    }

    /// Asks on a phone for all rows, where five at each end are shown.
    pub fn all_rows(self, all: usize) -> String {
        match self {
            Self::Vi => format!("Hiện cả {all} hạng, không chỉ 5 đầu và 5 cuối"),
            Self::En => format!("Show all {all}, not only the first and last 5"),
        }
    }

    /// How the map is to be read.
    pub fn map_explained(self, old: bool) -> &'static str {
        match (self, old) {
            (Self::Vi, false) => "Mỗi địa phương một ô, xếp gần đúng vị trí. Chọn ô để xem.",
            (Self::Vi, true) => "Mỗi đơn vị cũ một ô, xếp gần đúng vị trí. Chọn ô để xem.",
            (Self::En, false) => {
                "One tile each, placed about where it lies. Select one to see it."
            }
            (Self::En, true) => {
                "One tile for each old unit, about where it lay. Select one to see it."
            }
        }
    }

    /// How the distribution is to be read.
    pub fn distribution_explained(self) -> &'static str {
        match self {
            Self::Vi => "Mỗi chấm một địa phương, đặt theo tỷ lệ; màu như trên bản đồ.",
            Self::En => "One dot for each locality at its rate, coloured as on the map.",
        }
    }

    /// The pooled rate of the units that the filters leave; ranks stay those of the country.
    pub fn chosen_pooled(self, rate: &str) -> String {
        match self {
            Self::Vi => format!("Tỷ lệ gộp của nhóm: {rate}. Hạng vẫn tính trên cả nước."),
            Self::En => {
                format!("Pooled rate of the group: {rate}. Ranks are those of the country.")
            }
        }
    }

    /// How the ranking is to be read.
    pub fn ranking_explained(self, view: &View) -> String {
        let since = self.since(view);
        let tick = match (self, view.against) {
            (Self::Vi, Against::Previous) => "kỳ trước",
            (Self::Vi, _) => "kỳ so sánh",
            (Self::En, Against::Previous) => "the period before",
            (Self::En, _) => "the period compared with",
        };
        match self {
            Self::Vi => format!(
                "Thanh: tỷ lệ kỳ này; vạch nhỏ: {tick}; đường thẳng: mục tiêu. Thay đổi tính bằng \
                 điểm phần trăm, {since}."
            ),
            Self::En => format!(
                "Bar: this period's rate; small tick: {tick}; straight line: the target. Changes \
                 are percentage points {since}."
            ),
        }
    }
}

static VI: RankingTexts = RankingTexts {
    region: "Vùng",
    all_regions: "Mọi vùng",
    size: "Quy mô hồ sơ",
    all_sizes: "Mọi quy mô",
    sizes: [
        "Nhiều hồ sơ (một phần ba đầu)",
        "Trung bình (một phần ba giữa)",
        "Ít hồ sơ (một phần ba cuối)",
    ],
    apply: "Lọc",
    clear: "Bỏ lọc",
    year: "12 tháng",
    year_explained: "Đường nhỏ: 12 tháng gần nhất, mỗi dòng một thang riêng.",
    bar: "Thanh tỷ lệ",
    columns: "Chọn cột",
    not_ranked: "Không xếp hạng vì chưa có số liệu: ",
    nobody: "Không có địa phương nào thuộc cả vùng và quy mô đã chọn.",
    against: "So với",
    previous: "tháng trước",
    year_ago: "cùng kỳ năm trước",
    other_month: "Tháng khác",
};

static EN: RankingTexts = RankingTexts {
    region: "Region",
    all_regions: "All regions",
    size: "Dossiers",
    all_sizes: "All sizes",
    sizes: [
        "Many dossiers (top third)",
        "Middle third",
        "Few dossiers (last third)",
    ],
    apply: "Filter",
    clear: "Clear filter",
    year: "12 months",
    year_explained: "Small line: the last 12 months, each row on its own scale.",
    bar: "Bars",
    columns: "Choose columns",
    not_ranked: "Not ranked, for want of figures: ",
    nobody: "No locality is of both the region and the size chosen.",
    against: "Against",
    previous: "the month before",
    year_ago: "a year before",
    other_month: "Another month",
};
