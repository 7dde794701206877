//! The words of the template that is filled in outside the product.
use super::Lang;

/// What the template says in one language. The reader of uploaded files knows `unit_code`,
/// `unit`, `month` and `this_month` by these words.
#[derive(Debug)]
pub struct TemplateTexts {
    /// Over everything.
    pub title: &'static str,
    /// Label of the unit's key.
    pub unit_code: &'static str,
    /// Label of the unit's name.
    pub unit: &'static str,
    /// Label of the month.
    pub month: &'static str,
    /// How it is filled in.
    pub advice: &'static str,
    /// Column: code of the measure.
    pub code: &'static str,
    /// Column: name of the measure.
    pub measure: &'static str,
    /// Column: figures to fill in.
    pub this_month: &'static str,
    /// Column: the month before.
    pub last_month: &'static str,
    /// Column: the same month of the year before.
    pub last_year: &'static str,
    /// What may be typed.
    pub hint: &'static str,
    /// Over the hint when something else was typed.
    pub refused: &'static str,
    /// Name of the sheet of definitions.
    pub definitions: &'static str,
    /// Column: what is counted.
    pub counted: &'static str,
    /// Column: how it adds up over months.
    pub adds_up: &'static str,
    /// Column: where the definition was read.
    pub source: &'static str,
}

static VI: TemplateTexts = TemplateTexts {
    title: "Số liệu hồ sơ thủ tục hành chính",
    unit_code: "Mã đơn vị",
    unit: "Đơn vị",
    month: "Tháng",
    advice: "Chỉ nhập vào cột màu vàng. Ô trống là chưa có số; KAD hoặc N/A là không áp dụng. Dán giá trị, không dán công thức.",
    code: "Mã",
    measure: "Số liệu",
    this_month: "Kỳ này",
    last_month: "Kỳ trước",
    last_year: "Cùng kỳ năm trước",
    hint: "Số nguyên từ 0 trở lên; để trống nếu chưa có số; KAD nếu không áp dụng.",
    refused: "Xin kiểm tra",
    definitions: "Định nghĩa",
    counted: "Đếm gì",
    adds_up: "Lũy kế",
    source: "Nguồn",
};

static EN: TemplateTexts = TemplateTexts {
    title: "Figures of administrative dossiers",
    unit_code: "Unit code",
    unit: "Unit",
    month: "Month",
    advice: "Fill in the yellow column only. Empty means not provided; N/A means not applicable. Paste values, not formulas.",
    code: "Code",
    measure: "Count",
    this_month: "This month",
    last_month: "Last month",
    last_year: "Same month last year",
    hint: "A whole number of zero or more; empty if not provided; N/A if not applicable.",
    refused: "Please check",
    definitions: "Definitions",
    counted: "What is counted",
    adds_up: "Over months",
    source: "Source",
};

impl Lang {
    /// The words of the template.
    pub fn template(self) -> &'static TemplateTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }
}
