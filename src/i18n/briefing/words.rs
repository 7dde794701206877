//! Headings and labels of a briefing.
use crate::i18n::Lang;

/// Headings and labels in one language.
#[derive(Debug)]
pub struct BriefingTexts {
    /// Pooled rate.
    pub pooled: &'static str,
    /// Rate of a single unit.
    pub rate: &'static str,
    /// Distance to the target.
    pub gap: &'static str,
    /// Units at their target.
    pub at_target: &'static str,
    /// What is needed each month.
    pub required: &'static str,
    /// The mean pace of the last year.
    pub pace: &'static str,
    /// Rank.
    pub rank: &'static str,
    /// Rank among all, beside the one within a region.
    pub locality: &'static str,
    /// The rate of the period compared with.
    pub before: &'static str,
    /// Three months, a year before.
    pub year_before: &'static str,
    /// The last three months.
    pub last_quarter: &'static str,
    /// Change of the rate.
    pub change: &'static str,
    /// Change of the rank.
    pub moved: &'static str,
    /// Dossiers of the numerator.
    pub part: &'static str,
    /// Dossiers of the denominator.
    pub whole: &'static str,
    /// Target.
    pub target: &'static str,
    /// The reference path.
    pub path: &'static str,
    /// Why a unit is flagged.
    pub reason: &'static str,
    /// Since when.
    pub since: &'static str,
    /// Points needed each month.
    pub required_each: &'static str,
    /// The highest ten.
    pub highest: &'static str,
    /// The lowest ten.
    pub lowest: &'static str,
    /// Around one unit.
    pub around: &'static str,
    /// Who rose most.
    pub risers: &'static str,
    /// Who fell most.
    pub fallers: &'static str,
    /// What is to be done.
    pub task: &'static str,
    /// By whom.
    pub people: &'static str,
    /// Until when.
    pub due: &'static str,
    /// How late.
    pub days_late: &'static str,
    /// What the province says.
    pub cause: &'static str,
    /// Who climbed fastest.
    pub climbers: &'static str,
    /// What was gained.
    pub gained: &'static str,
    /// What was noted.
    pub noted: &'static str,
    /// A thing that is said about the figures.
    pub item: &'static str,
    /// What is said of it.
    pub content: &'static str,
    /// No flag stands.
    pub no_flags: &'static str,
    /// The rules that were looked through.
    pub checked: &'static str,
    /// One of them.
    pub rule: &'static str,
    /// The highest rate.
    pub best: &'static str,
    /// The lowest.
    pub worst: &'static str,
    /// All units, ranked.
    pub whole_ranking: &'static str,
    /// The monthly figures of one unit.
    pub by_month: &'static str,
    /// Heading of the month's column.
    pub month: &'static str,
    /// How rates of groups are made.
    pub pooling: &'static str,
    /// How flags come about.
    pub flagging: &'static str,
    /// What the required pace is.
    pub pacing: &'static str,
}

static VI: BriefingTexts = BriefingTexts {
    pooled: "Tỷ lệ gộp",
    rate: "Tỷ lệ",
    gap: "Cách mục tiêu",
    at_target: "Địa phương đạt mục tiêu",
    required: "Cần tăng mỗi tháng",
    pace: "Đã tăng bình quân mỗi tháng",
    rank: "Hạng",
    locality: "Địa phương",
    before: "Kỳ trước",
    year_before: "Cùng kỳ năm trước",
    last_quarter: "Ba tháng gần nhất",
    change: "Thay đổi (điểm\u{a0}%)",
    moved: "Đổi hạng",
    part: "Tử số",
    whole: "Mẫu số",
    target: "Mục tiêu",
    path: "Lộ trình tham chiếu",
    reason: "Lý do",
    since: "Từ tháng",
    required_each: "Cần mỗi tháng (điểm\u{a0}%)",
    highest: "Mười địa phương cao nhất",
    lowest: "Mười địa phương thấp nhất",
    around: "Các địa phương liền kề trong bảng xếp hạng",
    risers: "Tăng nhiều nhất",
    fallers: "Giảm nhiều nhất",
    task: "Việc cần làm",
    people: "Người thực hiện",
    due: "Hạn",
    days_late: "Quá hạn (ngày)",
    cause: "Nguyên nhân địa phương nêu",
    climbers: "Địa phương tăng nhanh nhất",
    gained: "Tăng (điểm\u{a0}%)",
    noted: "Ghi chú công khai",
    item: "Mục",
    content: "Nội dung",
    no_flags: "Không có cảnh báo trong tháng.",
    checked: "Các quy tắc đã xét",
    rule: "Quy tắc",
    best: "Cao nhất",
    worst: "Thấp nhất",
    whole_ranking: "Bảng xếp hạng đầy đủ",
    by_month: "Số liệu theo tháng",
    month: "Tháng",
    pooling: "Tỷ lệ của một nhóm địa phương là tổng tử số chia cho tổng mẫu số, không phải \
              trung bình cộng các tỷ lệ. Trước khi sáp nhập, số của đơn vị mới là tổng các đơn vị cũ.",
    flagging: "Cảnh báo do quy tắc có phiên bản đưa ra khi công bố ấn bản, kèm mọi con số mà quy \
               tắc đã xét; quy tắc được công khai.",
    pacing: "Mức cần tăng mỗi tháng là khoảng cách tới mục tiêu chia cho số tháng còn lại đến hạn; \
             khi hạn đã qua thì tính đến ngày kế hoạch, ngày này không phải là hạn.",
};

static EN: BriefingTexts = BriefingTexts {
    pooled: "Pooled rate",
    rate: "Rate",
    gap: "Distance to the target",
    at_target: "Localities at the target",
    required: "Needed each month",
    pace: "Mean rise each month",
    rank: "Rank",
    locality: "Locality",
    before: "Before",
    year_before: "A year before",
    last_quarter: "Last three months",
    change: "Change (points)",
    moved: "Places",
    part: "Numerator",
    whole: "Denominator",
    target: "Target",
    path: "Reference path",
    reason: "Reason",
    since: "Since",
    required_each: "Needed a month (points)",
    highest: "The ten highest",
    lowest: "The ten lowest",
    around: "Its neighbours in the ranking",
    risers: "Largest rises",
    fallers: "Largest falls",
    task: "Task",
    people: "Who does it",
    due: "Due",
    days_late: "Days late",
    cause: "Cause that the locality names",
    climbers: "Fastest climbers",
    gained: "Gain (points)",
    noted: "Public notes",
    item: "Item",
    content: "Content",
    no_flags: "No flag this month.",
    checked: "The rules that were applied",
    rule: "Rule",
    best: "Highest",
    worst: "Lowest",
    whole_ranking: "The whole ranking",
    by_month: "Figures by month",
    month: "Month",
    pooling: "The rate of a group of localities is the sum of numerators over the sum of \
              denominators, not the mean of the rates. Before the merger the figures of a new \
              unit are those of its former units, summed.",
    flagging: "Flags are raised by versioned rules when an edition is published, with every \
               number that the rule saw; the rules are public.",
    pacing: "What is needed each month is the distance to the target over the months left until \
             it is due; once that day is past, until the planning date, which is no deadline.",
};

impl Lang {
    /// Headings and labels of a briefing.
    pub fn briefing(self) -> &'static BriefingTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }
}
