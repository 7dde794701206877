//! What a file says about itself, label by label.
use super::Lang;

/// The labels in one language.
#[derive(Debug)]
pub struct StatementTexts {
    /// Edition.
    pub edition: &'static str,
    /// The day on which the file was made.
    pub made_on: &'static str,
    /// Whom it is about.
    pub about: &'static str,
    /// Which days the figures cover.
    pub period: &'static str,
    /// Indicator.
    pub indicator: &'static str,
    /// What it means.
    pub definition: &'static str,
    /// Whether a source states the definition.
    pub verified: &'static str,
    /// What is counted above the line.
    pub numerator: &'static str,
    /// What is counted below it.
    pub denominator: &'static str,
    /// Which units stand for the country.
    pub map: &'static str,
    /// What changes are told against.
    pub against: &'static str,
    /// Systems that the figures come from.
    pub sources: &'static str,
}

static VI: StatementTexts = StatementTexts {
    edition: "Ấn bản số liệu",
    made_on: "Ngày lập tệp",
    about: "Phạm vi",
    period: "Kỳ số liệu",
    indicator: "Chỉ tiêu",
    definition: "Định nghĩa",
    verified: "Kiểm chứng",
    numerator: "Tử số",
    denominator: "Mẫu số",
    map: "Danh sách địa phương",
    against: "Thay đổi được tính",
    sources: "Nguồn",
};

static EN: StatementTexts = StatementTexts {
    edition: "Edition",
    made_on: "File made on",
    about: "Scope",
    period: "Period",
    indicator: "Indicator",
    definition: "Definition",
    verified: "Verification",
    numerator: "Numerator",
    denominator: "Denominator",
    map: "List of localities",
    against: "Changes are told",
    sources: "Sources",
};

impl Lang {
    /// The labels of what a file says about itself.
    pub fn statement(self) -> &'static StatementTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }
}
