//! The words of the board of flags, and of the rules that raise them.
use super::Lang;
use crate::domain::{Asked, Parameter};

/// What the pages of flags and rules say in one language.
#[derive(Debug)]
pub struct FlagTexts {
    /// The board of flags.
    pub title: &'static str,
    /// What it is about, for search engines.
    pub description: &'static str,
    /// Over the filters: severity.
    pub severity: &'static str,
    /// Every severity.
    pub all_severities: &'static str,
    /// The rule.
    pub rule: &'static str,
    /// Every rule.
    pub all_rules: &'static str,
    /// How long it stands.
    pub age: &'static str,
    /// Every age.
    pub all_ages: &'static str,
    /// Nothing is flagged that was asked for.
    pub none: &'static str,
    /// A month that was judged before rules had versions.
    pub not_judged: &'static str,
    /// The rules.
    pub rules: &'static str,
    /// What rules are.
    pub rules_explained: &'static str,
    /// The way to the rules.
    pub to_rules: &'static str,
    /// How its sentences are read.
    pub slots: &'static str,
    /// What a rule says of a unit.
    pub says: &'static str,
    /// Its numbers.
    pub numbers: &'static str,
    /// It raises nothing.
    pub is_off: &'static str,
    /// It came with the program.
    pub shipped: &'static str,
    /// The versions before the last one.
    pub earlier: &'static str,
    /// The flags of a unit over the months.
    pub history: &'static str,
    /// How that table is read.
    pub history_explained: &'static str,
    /// The flag stood in the month.
    pub stood: &'static str,
    /// It did not.
    pub stood_not: &'static str,
}

static VI: FlagTexts = FlagTexts {
    title: "Cảnh báo",
    description: "Các cảnh báo của tháng theo mức độ, quy tắc, vùng và thời gian kéo dài, kèm lý do và điều kiện gỡ.",
    severity: "Mức độ",
    all_severities: "Mọi mức độ",
    rule: "Quy tắc",
    all_rules: "Mọi quy tắc",
    age: "Kéo dài",
    all_ages: "Bất kỳ",
    none: "Không có cảnh báo nào như đã chọn. Chọn rộng hơn, chỉ tiêu khác hoặc tháng khác.",
    not_judged: "Ấn bản của tháng này chưa được xét theo các quy tắc hiện có; sẽ được xét khi phát hành lại.",
    rules: "Quy tắc cảnh báo",
    rules_explained: "Mỗi cảnh báo do một quy tắc có phiên bản đưa ra khi phát hành ấn bản, và giữ lại mọi con số đã dùng. Quy tắc đổi thì chỉ các ấn bản về sau được xét theo.",
    to_rules: "Các quy tắc và ngưỡng",
    slots: "Trong mỗi câu, chữ có nền là chỗ của một con số; phần trong [ngoặc vuông] được bỏ khi không có số.",
    says: "Câu cảnh báo",
    numbers: "Tham số",
    is_off: "Đang tắt",
    shipped: "có sẵn trong chương trình",
    earlier: "Các phiên bản trước",
    history: "Lịch sử cảnh báo",
    history_explained: "Mỗi ô là một tháng, theo ấn bản mới nhất của tháng đó.",
    stood: "có cảnh báo",
    stood_not: "không",
};

static EN: FlagTexts = FlagTexts {
    title: "Flags",
    description: "The flags of a month by severity, rule, region and age, with their reasons and what would clear them.",
    severity: "Severity",
    all_severities: "Any severity",
    rule: "Rule",
    all_rules: "Any rule",
    age: "Stands for",
    all_ages: "Any time",
    none: "No flag is like that. Choose less narrowly, another indicator or another month.",
    not_judged: "The edition of this month was not judged by the rules there are now; it will be when it is published again.",
    rules: "Rules for flags",
    rules_explained: "Each flag was raised by one version of a rule when an edition was published, and keeps every number that was used. A rule that changes judges later editions only.",
    to_rules: "The rules and their thresholds",
    slots: "In each sentence, shaded words are places of numbers; what is in [brackets] is left out without its number.",
    says: "What it says",
    numbers: "Parameters",
    is_off: "Off",
    shipped: "came with the program",
    earlier: "Earlier versions",
    history: "History of flags",
    history_explained: "Each cell is a month, by the latest edition of that month.",
    stood: "flagged",
    stood_not: "not",
};

impl Lang {
    /// The words of flags and rules.
    pub fn flag_board(self) -> &'static FlagTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

    /// At least so many months.
    pub fn at_least_months(self, months: u8) -> String {
        match self {
            Self::Vi => format!("từ {months} tháng"),
            Self::En => format!("{months} months or more"),
        }
    }

    /// How many flags there are of how many units, in one line.
    pub fn flag_headline(self, flags: usize, units: usize, month: &str) -> String {
        match self {
            Self::Vi if flags == 0 => format!("Không có cảnh báo trong {month}"),
            Self::En if flags == 0 => format!("No flags in {month}"),
            Self::Vi => format!("{flags} cảnh báo về {units} đơn vị trong {month}"),
            Self::En => {
                let (flags, units) = (counted(flags, "flag"), counted(units, "unit"));
                format!("{flags} on {units} in {month}")
            }
        }
    }

    /// A fold that hides the rest of the flags.
    pub fn more_flags(self, more: usize) -> String {
        match self {
            Self::Vi => format!("Xem {more} cảnh báo còn lại"),
            Self::En => format!("Show the other {}", counted(more, "flag")),
        }
    }

    /// What a number of a rule is.
    pub fn parameter(self, parameter: Parameter) -> &'static str {
        let (vi, en) = match parameter {
            Parameter::Percent => ("Ngưỡng (%)", "Threshold (%)"),
            Parameter::Points => ("Số điểm phần trăm", "Percentage points"),
            Parameter::Months => ("Số tháng", "Months"),
            Parameter::Places => ("Số bậc", "Places"),
            Parameter::First => ("Số nơi dẫn đầu", "How many at the top"),
            Parameter::Fewest => (
                "Số hồ sơ ít nhất để được xếp hạng",
                "Fewest dossiers to be ranked",
            ),
            Parameter::Ceiling => ("Không xét từ mức (%)", "Not asked from (%)"),
            Parameter::Run => ("Số tháng liền một phía", "Months on one side"),
        };
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }

    /// A number of a rule and its bounds.
    pub fn parameter_bounds(self, asked: &Asked) -> String {
        let (least, most) = (self.decimal_of(asked.least), self.decimal_of(asked.most));
        format!("{}: {least} – {most}", self.parameter(asked.parameter))
    }
}

/// So many of a thing, in English.
fn counted(many: usize, thing: &str) -> String {
    match many {
        1 => format!("1 {thing}"),
        _ => format!("{many} {thing}s"),
    }
}
