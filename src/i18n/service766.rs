//! Headings and explanations of the page of index 766.
use super::Lang;

/// Words of the page of index 766.
#[derive(Debug)]
pub struct ServiceTexts {
    /// What the index is, and that the figures are real.
    pub lead: &'static str,
    /// Nothing was published on or before the day asked for.
    pub nothing: &'static str,
    /// Heading of the localities.
    pub unit: &'static str,
    /// Heading of a rank as published.
    pub rank: &'static str,
    /// Heading of a score.
    pub score: &'static str,
    /// Heading of a band.
    pub band: &'static str,
    /// Heading of the distance to the first.
    pub to_leader: &'static str,
    /// Heading of the distance to the next one.
    pub to_next: &'static str,
    /// Heading of the change since the unit's score before.
    pub change: &'static str,
    /// Heading of a day.
    pub day: &'static str,
    /// How the columns are to be read.
    pub table_explained: &'static str,
    /// The groups of those that published them.
    pub parts: &'static str,
    /// How they are to be read.
    pub parts_explained: &'static str,
    /// The last score of each locality.
    pub latest: &'static str,
    /// Why it is no ranking.
    pub latest_explained: &'static str,
    /// Five groups and six.
    pub groups: &'static str,
    /// Why there are two schemes.
    pub groups_explained: &'static str,
    /// Heading: points by the decision.
    pub by_decision: &'static str,
    /// Heading: points on the portal.
    pub by_portal: &'static str,
    /// Heading: the group.
    pub counts_of: &'static str,
    /// Heading: what is counted.
    pub counts: &'static str,
    /// The points of the components were not found.
    pub split_unverified: &'static str,
    /// The maximum is what remains.
    pub derived_maximum: &'static str,
    /// The bands.
    pub bands: &'static str,
    /// Where they come from.
    pub bands_explained: &'static str,
    /// Every snapshot.
    pub snapshots: &'static str,
    /// How they are to be read.
    pub snapshots_explained: &'static str,
    /// Files of what is shown.
    pub this_table: &'static str,
    /// Files of everything.
    pub all: &'static str,
    /// Heading on the page of a unit.
    pub of_unit: &'static str,
    /// What to know there.
    pub of_unit_explained: &'static str,
    /// The way to the page.
    pub to_page: &'static str,
    /// The group was not published.
    pub not_published: &'static str,
    /// The groups sum to the score.
    pub adds_up: &'static str,
}

static VI: ServiceTexts = ServiceTexts {
    lead: "Số liệu đã công bố, không phải minh họa. Điểm trên thang 100 theo Quyết định 766/QĐ-TTg ngày 23/6/2022, tính từ dữ liệu đồng bộ về Cổng Dịch vụ công quốc gia. Mỗi lần công bố chỉ nêu một số địa phương; phần còn lại không có trong nguồn và không được suy ra.",
    nothing: "Chưa có lần công bố nào vào hoặc trước ngày này. Các lần đã có ở danh sách dưới đây.",
    unit: "Địa phương",
    rank: "Hạng công bố",
    score: "Điểm",
    band: "Mức",
    to_leader: "Kém đơn vị dẫn đầu",
    to_next: "Hơn đơn vị liền sau",
    change: "So với lần trước",
    day: "Ngày",
    table_explained: "Thanh từ 0 đến 100 điểm; vạch ở 90 là mức xuất sắc. Hạng ghi đúng như nguồn công bố. Khoảng cách tính trong cùng một lần công bố, đến 0,01 điểm; không có điểm của đơn vị kia thì ghi “chưa công bố”.",
    parts: "Các nhóm thành phần, theo phần trăm mức tối đa",
    parts_explained: "Điểm của mỗi nhóm chia cho mức tối đa của nhóm trong cách chia mà nguồn dùng. Năm nhóm của Quyết định và sáu nhóm của Cổng không trộn với nhau.",
    latest: "Điểm gần nhất của từng địa phương",
    latest_explained: "Mỗi địa phương một ngày khác nhau nên xếp theo vần, không xếp hạng: điểm của ngày này không so được với điểm của ngày khác.",
    groups: "Năm nhóm hay sáu nhóm",
    groups_explained: "Quyết định 766/QĐ-TTg có năm nhóm. Bảng trên Cổng Dịch vụ công quốc gia tách thanh toán trực tuyến ra khỏi cung cấp dịch vụ trực tuyến nên hiện sáu nhóm; tổng vẫn là 100 điểm.",
    by_decision: "Theo Quyết định",
    by_portal: "Trên Cổng",
    counts_of: "Nhóm",
    counts: "Đo điều gì",
    split_unverified: "điểm chi tiết chưa kiểm chứng",
    derived_maximum: "suy ra: 22 − 10",
    bands: "Mức xếp loại",
    bands_explained: "Chỉ hai mức đầu và cuối đọc được trong nguồn; ba mức giữa là hiểu biết chung, chưa kiểm chứng.",
    snapshots: "Các lần công bố",
    snapshots_explained: "Mới nhất trước. Chọn một ngày để xem bảng của ngày đó.",
    this_table: "Bảng này:",
    all: "Tất cả các lần công bố:",
    of_unit: "Bộ chỉ số 766",
    of_unit_explained: "Số liệu đã công bố, không phải minh họa; mỗi dòng là một lần công bố. Hạng và khoảng cách là của lần đó.",
    to_page: "Bảng của mọi địa phương",
    not_published: "chưa công bố",
    adds_up: "Các nhóm cộng lại đúng bằng tổng điểm đã công bố.",
};

static EN: ServiceTexts = ServiceTexts {
    lead: "Published figures, not sample data. Points out of 100 by Decision 766/QĐ-TTg of 23 June 2022, reckoned from data synchronised to the National Public Service Portal. Each publication names some localities only; the others are not in its source and are not inferred.",
    nothing: "Nothing was published on or before this day. What there is stands in the list below.",
    unit: "Locality",
    rank: "Rank as published",
    score: "Points",
    band: "Band",
    to_leader: "Behind the leader",
    to_next: "Ahead of the next",
    change: "On the score before",
    day: "Day",
    table_explained: "Bars run from 0 to 100 points; the line at 90 is where “excellent” begins. Ranks stand as published. Distances are within one publication, to 0.01 points; where the other's score is not known it says “not published”.",
    parts: "Groups, in per cent of their maximum",
    parts_explained: "Points of a group over its maximum in the scheme that the source uses. The five groups of the decision and the six of the portal are never mixed.",
    latest: "Last score of each locality",
    latest_explained: "Each has a day of its own, so they stand in alphabetical order and are not ranked: scores of different days do not compare.",
    groups: "Five groups or six",
    groups_explained: "Decision 766/QĐ-TTg has five groups. The board of the national portal splits online payment off online services and so shows six; the total is 100 either way.",
    by_decision: "By the decision",
    by_portal: "On the portal",
    counts_of: "Group",
    counts: "What it measures",
    split_unverified: "points of the components not verified",
    derived_maximum: "derived: 22 − 10",
    bands: "Bands",
    bands_explained: "Only the first and the last were read in a source; the three between are general knowledge and not verified.",
    snapshots: "Publications",
    snapshots_explained: "The newest first. Choose a day to see its table.",
    this_table: "This table:",
    all: "All publications:",
    of_unit: "Index 766",
    of_unit_explained: "Published figures, not sample data; each line is one publication. Rank and distances are those of that publication.",
    to_page: "The table of all localities",
    not_published: "not published",
    adds_up: "The groups sum exactly to the published score.",
};

impl Lang {
    /// Words of the page of index 766.
    pub fn service766(self) -> &'static ServiceTexts {
        self.either(&VI, &EN)
    }
}
