//! The words of what a search finds beside units, and what else people call it.
use super::Lang;
use crate::domain::Indicator;

/// What the page of a search says of things that are no units.
#[derive(Debug)]
pub struct FinderTexts {
    /// The heading over indicators.
    pub indicators: &'static str,
    /// What one is.
    pub indicator: &'static str,
    /// The heading over documents and targets.
    pub documents: &'static str,
    /// What a document is, by how many targets it sets here.
    pub document: fn(usize) -> String,
    /// What a document without a number found is.
    pub without_value: &'static str,
    /// What a target is.
    pub target: &'static str,
    /// The heading over rankings, assessments and counters.
    pub rankings: &'static str,
    /// The heading over pages.
    pub pages: &'static str,
    /// A section of the page about the data.
    pub section: &'static str,
    /// A rule for flags.
    pub rule: &'static str,
    /// A drawing.
    pub drawing: &'static str,
    /// Leads to the targets of a document.
    pub leads_to: &'static str,
    /// Found by another name.
    pub by: fn(&str) -> String,
    /// Others that are not listed.
    pub more: fn(usize) -> String,
}

static VI: FinderTexts = FinderTexts {
    indicators: "Chỉ tiêu",
    indicator: "Chỉ tiêu, tính từ báo cáo tháng",
    documents: "Văn bản, mục tiêu",
    document: |targets| format!("Văn bản đặt {targets} mục tiêu"),
    without_value: "Văn bản chưa tìm thấy giá trị",
    target: "Mục tiêu",
    rankings: "Xếp hạng, đánh giá, chương trình",
    pages: "Trang",
    section: "Mục của trang về số liệu",
    rule: "Quy tắc cảnh báo",
    drawing: "Biểu đồ",
    leads_to: "Mục tiêu:",
    by: |name| format!("Khớp theo: {name}."),
    more: |count| format!("và {count} kết quả khác; gõ thêm chữ để thu hẹp."),
};

static EN: FinderTexts = FinderTexts {
    indicators: "Indicators",
    indicator: "Indicator, from monthly reports",
    documents: "Documents and targets",
    document: |targets| match targets {
        1 => "Document that sets 1 target".into(),
        targets => format!("Document that sets {targets} targets"),
    },
    without_value: "Document whose numbers were not found",
    target: "Target",
    rankings: "Rankings, assessments, programme",
    pages: "Pages",
    section: "Section of the page about the data",
    rule: "Rule for flags",
    drawing: "Chart",
    leads_to: "Targets:",
    by: |name| format!("Found by: {name}."),
    more: |count| format!("and {count} more; type more to narrow them down."),
};

/// What people type when they look for a page, in either language and as it is abbreviated.
#[derive(Debug)]
pub struct SoughtAs {
    /// The overview.
    pub overview: &'static [&'static str],
    /// The digital transformation index.
    pub dti: &'static [&'static str],
    /// Index 766.
    pub service766: &'static [&'static str],
    /// Levels and grades.
    pub assessments: &'static [&'static str],
    /// Ministries.
    pub ministries: &'static [&'static str],
    /// The national programme.
    pub programme: &'static [&'static str],
    /// All rankings.
    pub rankings: &'static [&'static str],
    /// Flags.
    pub flags: &'static [&'static str],
    /// Rules.
    pub rules: &'static [&'static str],
    /// Contributions to the gap.
    pub contribution: &'static [&'static str],
    /// Scenarios.
    pub what_if: &'static [&'static str],
    /// Briefings.
    pub briefing: &'static [&'static str],
    /// How forecasts did.
    pub backtest: &'static [&'static str],
    /// About the data.
    pub about: &'static [&'static str],
    /// The map.
    pub map: &'static [&'static str],
    /// Targets.
    pub targets: &'static [&'static str],
}

/// The same in both languages: who reads one types the other as well.
pub static SOUGHT_AS: SoughtAs = SoughtAs {
    overview: &["tổng quan", "cả nước", "trang chủ", "toàn quốc", "overview"],
    dti: &[
        "DTI",
        "chỉ số chuyển đổi số",
        "chuyển đổi số cấp tỉnh",
        "xếp hạng DTI",
        "CĐS",
        "trụ cột",
        "digital transformation index",
    ],
    service766: &[
        "766",
        "QĐ 766",
        "Quyết định 766/QĐ-TTg",
        "Bộ chỉ số 766",
        "chỉ số phục vụ người dân, doanh nghiệp",
        "index 766",
        "decision 766",
    ],
    assessments: &[
        "mức độ",
        "xếp loại",
        "xếp loại A B C D",
        "đánh giá của Bộ Công an",
        "hệ thống thông tin giải quyết thủ tục hành chính",
        "một cửa điện tử",
        "assessments",
        "grades",
    ],
    ministries: &[
        "bộ ngành",
        "danh sách bộ, ngành",
        "khối bộ ngành",
        "hợp nhất bộ",
        "ministries",
    ],
    programme: &[
        "chương trình quốc gia",
        "chương trình chuyển đổi số quốc gia",
        "Đề án 06",
        "DA06",
        "programme",
        "project 06",
    ],
    rankings: &["xếp hạng", "bảng xếp hạng", "đánh giá", "rankings"],
    flags: &[
        "cảnh báo",
        "địa phương chậm",
        "tụt hậu",
        "flags",
        "laggards",
    ],
    rules: &[
        "quy tắc",
        "ngưỡng",
        "mức sàn",
        "rules",
        "thresholds",
        "floor",
    ],
    contribution: &[
        "phần thiếu",
        "đóng góp",
        "khoảng cách",
        "contribution",
        "gap",
    ],
    what_if: &["kịch bản", "giả định", "what if", "scenario"],
    briefing: &[
        "tài liệu họp",
        "báo cáo",
        "trang chiếu",
        "slide",
        "PPTX",
        "DOCX",
        "PDF",
        "briefing",
    ],
    backtest: &[
        "dự báo",
        "kiểm chứng dự báo",
        "sai số dự báo",
        "forecast",
        "backtest",
    ],
    about: &[
        "về số liệu",
        "phương pháp",
        "thuật ngữ",
        "giải thích",
        "method",
        "glossary",
    ],
    map: &["bản đồ", "map"],
    targets: &["mục tiêu", "văn bản", "targets", "documents"],
};

impl Lang {
    /// The words of what a search finds beside units.
    pub fn finder(self) -> &'static FinderTexts {
        self.either(&VI, &EN)
    }
}

/// What else people call an indicator, in either language.
pub fn also_called(indicator: Indicator) -> &'static [&'static str] {
    match indicator {
        Indicator::E2eTotal => &["toàn trình", "hồ sơ toàn trình", "TT", "HSTT", "end to end"],
        Indicator::E2eEligible => &["toàn trình đủ điều kiện", "end to end of eligible"],
        Indicator::OnlineTotal => {
            &["trực tuyến", "hồ sơ trực tuyến", "nộp trực tuyến", "online"]
        }
        Indicator::OnTime => &[
            "đúng hạn",
            "trước hạn",
            "trễ hạn",
            "quá hạn",
            "on time",
            "late",
        ],
        Indicator::DigitDossier => &["số hóa", "số hóa hồ sơ", "SHHS", "digitisation"],
        Indicator::DigitResult => &["số hóa kết quả", "kết quả điện tử", "digital results"],
        Indicator::PayOnline => &["thanh toán", "thanh toán trực tuyến", "TTTT", "payment"],
        Indicator::Satisfaction => &["hài lòng", "mức độ hài lòng", "satisfaction"],
        Indicator::SvcActive => &["phát sinh hồ sơ", "DVC có hồ sơ", "services in use"],
        Indicator::ProcE2e => &[
            "cung cấp toàn trình",
            "DVC toàn trình",
            "DVCTT",
            "mức độ 4",
            "mức 4",
            "level 4",
        ],
    }
}
