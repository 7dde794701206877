//! What each rule computes, with its boundaries written out.
use super::Lang;
use crate::domain::{LONGEST_WORDING, Parameter, RuleKind, WordingFault};

impl Lang {
    /// What a rule compares, and on which side of the boundary a flag is raised.
    pub fn rule_about(self, kind: RuleKind) -> &'static str {
        match self {
            Self::Vi => vi(kind),
            Self::En => en(kind),
        }
    }

    /// How many flags a version would raise, beside those of the last one.
    pub fn rule_tried(self, now: usize, then: usize) -> String {
        match self {
            Self::Vi => format!(
                "Thử trên tháng mới nhất, tỷ lệ hồ sơ trực tuyến toàn trình: {then} cảnh báo, hiện nay là {now}. Chưa lưu gì."
            ),
            Self::En => format!(
                "Tried on the latest month, end-to-end online rate: {then} flags, {now} as it stands. Nothing was saved."
            ),
        }
    }

    /// Labels of the words of a rule: its name, its sentence, what clears its flags.
    pub fn rule_fields(self, kind: RuleKind) -> [&'static str; 3] {
        let clears = match kind.is_good() {
            true => self.texts().kept_when,
            false => self.texts().cleared_when,
        };
        match self {
            Self::Vi => ["Tên ngắn", "Câu cảnh báo", clears],
            Self::En => ["Short name", "What it says", clears],
        }
    }

    /// Button: try a version without making it.
    pub fn rule_try(self) -> &'static str {
        match self {
            Self::Vi => "Thử trước",
            Self::En => "Try it",
        }
    }

    /// Label: whether the rule is on.
    pub fn rule_state(self) -> &'static str {
        match self {
            Self::Vi => "Trạng thái",
            Self::En => "State",
        }
    }

    /// The rule raises flags.
    pub fn rule_is_on(self) -> &'static str {
        match self {
            Self::Vi => "Đang dùng",
            Self::En => "On",
        }
    }

    /// Over the list of what sentences may refer to.
    pub fn rule_places(self) -> &'static str {
        match self {
            Self::Vi => {
                "Các số có thể đặt trong câu; phần trong [ngoặc vuông] được bỏ khi thiếu số"
            }
            Self::En => {
                "Numbers that sentences can hold; what is in [brackets] is left out without its number"
            }
        }
    }

    /// What `{part}` stands for.
    pub fn rule_noun(self) -> &'static str {
        match self {
            Self::Vi => "tên của thứ được đếm ở tử số",
            Self::En => "the noun for what the numerator counts",
        }
    }

    /// Why a number was not taken, and which ones are.
    pub fn parameter_fault(self, kind: RuleKind, parameter: Parameter) -> String {
        let mut asks = kind.asks().iter();
        let bounds = asks.find(|asked| asked.parameter == parameter);
        let bounds = bounds.map(|asked| self.parameter_bounds(asked));
        let bounds = bounds.unwrap_or_else(|| self.parameter(parameter).to_owned());
        match (self, parameter.is_whole()) {
            (Self::Vi, true) => format!("{bounds}, số nguyên."),
            (Self::Vi, false) => format!("{bounds}."),
            (Self::En, true) => format!("{bounds}, a whole number."),
            (Self::En, false) => format!("{bounds}."),
        }
    }

    /// Why a sentence was not taken.
    pub fn wording_fault(self, fault: &WordingFault) -> String {
        match (self, fault) {
            (Self::Vi, WordingFault::Empty) => "Thiếu tên hoặc câu của quy tắc.".into(),
            (Self::En, WordingFault::Empty) => "A name or a sentence is missing.".into(),
            (Self::Vi, WordingFault::TooLong) => {
                format!("Câu dài quá {LONGEST_WORDING} ký tự.")
            }
            (Self::En, WordingFault::TooLong) => {
                format!("A sentence is longer than {LONGEST_WORDING} characters.")
            }
            (Self::Vi, WordingFault::Unpaired) => {
                "Một dấu ngoặc không có nửa kia, ngoặc vuông lồng nhau, hoặc tên quy tắc có ngoặc.".into()
            }
            (Self::En, WordingFault::Unpaired) => {
                "A brace or bracket lacks its other half, stands inside another, or is in the name.".into()
            }
            (Self::Vi, WordingFault::Unknown(name)) => {
                format!("Quy tắc này không có số {{{name}}}; xem danh sách dưới biểu mẫu.")
            }
            (Self::En, WordingFault::Unknown(name)) => {
                format!("This rule sees no {{{name}}}; the list under the form has those it does.")
            }
        }
    }
}

fn vi(kind: RuleKind) -> &'static str {
    match kind {
        RuleKind::NoReport => {
            "Tháng đã có đơn vị cùng nhóm báo cáo mà đơn vị này chưa có báo cáo được duyệt."
        }
        RuleKind::Late => "Báo cáo được nộp sau ngày đến hạn ít nhất một ngày.",
        RuleKind::Incomplete => {
            "Trong số tháng gần nhất, tỷ trọng tháng có đủ số đếm của chỉ tiêu thấp hơn ngưỡng (<). Chỉ tiêu mà đơn vị chưa từng cung cấp thì không xét."
        }
        RuleKind::BelowFloor => {
            "Tỷ lệ thấp hơn mức sàn (<); bằng mức sàn thì không. Chỉ áp dụng cho tỷ lệ hồ sơ trực tuyến toàn trình."
        }
        RuleKind::BelowTarget => {
            "Tỷ lệ thấp hơn mục tiêu đang có hiệu lực (<); bằng mục tiêu là đạt. Số công bố dạng \"dưới 10%\" chỉ được xét khi chính cận đó quyết định được, còn lại ghi \"không đủ căn cứ\"."
        }
        RuleKind::BelowPath => {
            "Tỷ lệ thấp hơn lộ trình tham chiếu quá số điểm đã định (>). Lộ trình do phần mềm vẽ, không phải văn bản chính thức."
        }
        RuleKind::OutOfReach => {
            "Khoảng cách đến mục tiêu lớn hơn (>) mức tăng lớn nhất từng có ở bất kỳ địa phương nào trong cùng số tháng. Tính đến hạn của mục tiêu; khi hạn đã qua thì đến ngày kế hoạch, vốn không phải hạn của quốc gia."
        }
        RuleKind::Falling => {
            "Tỷ lệ tháng thấp hơn tháng liền trước (<) trong mỗi tháng được xét."
        }
        RuleKind::Stagnating => {
            "Kiểm định Mann–Kendall ở mức 5% không cho thấy xu hướng tăng, và tỷ lệ thấp hơn mức không xét (<). Độ dốc là của Theil–Sen. Cần ít nhất 8 tháng có số."
        }
        RuleKind::Shifted => {
            "Tỷ lệ thấp hơn giới hạn dưới của biểu đồ XmR tính từ các tháng trước (<), hoặc nhiều tháng liền dưới mức trung bình (<), như hướng dẫn \"Making Data Count\"."
        }
        RuleKind::BottomQuartile => {
            "Không quá một phần tư số đơn vị được xếp hạng có tỷ lệ bằng hoặc thấp hơn (≤). Các đơn vị bằng nhau cùng ở trong nhóm hoặc cùng ở ngoài. Đơn vị có ít hồ sơ hơn mức quy định được nêu số nhưng không xếp hạng. Cần ít nhất 8 đơn vị."
        }
        RuleKind::RankFell => {
            "Thứ hạng thấp hơn tháng trước ít nhất số bậc đã định (≥). Cần có hạng trong cả hai tháng."
        }
        RuleKind::SourcesDiffer => {
            "Hai nguồn của cùng đơn vị và tháng lệch nhau quá số điểm đã định (>)."
        }
        RuleKind::Climber => {
            "Mức tăng trong số tháng đã định thuộc nhóm dẫn đầu; bằng nhau thì cùng thứ."
        }
        RuleKind::NewlyReached => "Tỷ lệ đạt mục tiêu (≥) mà tháng trước chưa đạt.",
    }
}

fn en(kind: RuleKind) -> &'static str {
    match kind {
        RuleKind::NoReport => {
            "Units of the same group have reported for the month, and this one has no approved report."
        }
        RuleKind::Late => "The report was handed in at least one day after its day.",
        RuleKind::Incomplete => {
            "Of the last months, the share that have the indicator's counts is under the threshold (<). An indicator that the unit never gave is not asked of it."
        }
        RuleKind::BelowFloor => {
            "The rate is under the floor (<); equal to it is not. For the end-to-end online rate alone."
        }
        RuleKind::BelowTarget => {
            "The rate is below the target in force (<); equal to it is reached. A published \"under 10%\" is judged only where the bound itself decides; otherwise the flag says \"not enough grounds\"."
        }
        RuleKind::BelowPath => {
            "The rate is below the reference path by more than the points given (>). The path is drawn by this program and is no official document."
        }
        RuleKind::OutOfReach => {
            "The distance to the target is larger (>) than the largest gain ever seen in any locality over as many months. Counted to the target's due day, or once that has passed, to the planning date, which is no national deadline."
        }
        RuleKind::Falling => {
            "The monthly rate is lower than the month before (<) in each month looked at."
        }
        RuleKind::Stagnating => {
            "The test of Mann and Kendall at 5% shows no rise, and the rate is under the level from which on nobody is asked (<). The slope is that of Theil and Sen. Needs 8 months with figures."
        }
        RuleKind::Shifted => {
            "The rate is under the lower limit of an XmR chart of the months before (<), or several months running are under their mean (<), as in \"Making Data Count\"."
        }
        RuleKind::BottomQuartile => {
            "No more than a quarter of the ranked units stand at or under the rate (≤). Equals are in together or not at all. A unit with fewer dossiers than required is shown but not ranked. Needs 8 units."
        }
        RuleKind::RankFell => {
            "The rank is lower than the month before by at least the places given (≥). Needs a rank in both months."
        }
        RuleKind::SourcesDiffer => {
            "Two sources of one unit and month differ by more than the points given (>)."
        }
        RuleKind::Climber => {
            "The gain over the months given is among the first; equal gains share a place."
        }
        RuleKind::NewlyReached => {
            "The rate reaches the target (≥) and did not the month before."
        }
    }
}
