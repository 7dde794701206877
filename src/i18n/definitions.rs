//! The words of the pages of indicators and their definitions.
use super::Lang;
use crate::domain::{Measure, Nature, Theme};

/// What the pages of indicators say in one language.
#[derive(Debug)]
pub struct DefinitionTexts {
    /// What the list is about, for search engines.
    pub description: &'static str,
    /// How all of them are counted.
    pub explained: &'static str,
    /// Between numerator and denominator, for ears.
    pub over: &'static str,
    /// Heading over formula and facts.
    pub how: &'static str,
    /// How it is computed.
    pub formula: &'static str,
    /// The unit.
    pub unit: &'static str,
    /// All indicators have this one.
    pub percent: &'static str,
    /// Decimals in tables and files.
    pub decimals: &'static str,
    /// Which way is better.
    pub direction: &'static str,
    /// More is better.
    pub higher: &'static str,
    /// Less is better.
    pub lower: &'static str,
    /// How far the definition was confirmed.
    pub definition: &'static str,
    /// A source states it.
    pub stated: &'static str,
    /// No source states it.
    pub not_stated: &'static str,
    /// The code that addresses and files use.
    pub code: &'static str,
    /// Heading over the measures.
    pub measures: &'static str,
    /// What a measure is.
    pub measures_explained: &'static str,
    /// Column: numerator or denominator.
    pub side: &'static str,
    /// Column: the measure.
    pub measure: &'static str,
    /// Column: what is counted.
    pub counted: &'static str,
    /// Column: how it adds up over months.
    pub adds_up: &'static str,
    /// There are no reports yet.
    pub no_reports: &'static str,
}

static VI: DefinitionTexts = DefinitionTexts {
    description: "Mười chỉ tiêu được theo dõi: ý nghĩa, công thức, nguồn định nghĩa, mục tiêu và số mới nhất của khối địa phương.",
    explained: "Mỗi tỷ lệ được tính từ số đếm đã báo cáo: tổng tử số chia tổng mẫu số của các địa phương, không lấy trung bình các tỷ lệ.",
    over: "chia cho",
    how: "Cách tính",
    formula: "Công thức",
    unit: "Đơn vị",
    percent: "phần trăm (%)",
    decimals: "Số chữ số thập phân",
    direction: "Chiều",
    higher: "càng cao càng tốt",
    lower: "càng thấp càng tốt",
    definition: "Định nghĩa",
    stated: "có nguồn nêu định nghĩa",
    not_stated: "định nghĩa chưa kiểm chứng",
    code: "Mã",
    measures: "Số liệu trong công thức",
    measures_explained: "Những số đếm mà đơn vị báo cáo, cách hiểu và nguồn của cách hiểu đó.",
    side: "Vế",
    measure: "Số liệu",
    counted: "Đếm gì",
    adds_up: "Lũy kế",
    no_reports: "Chưa có báo cáo nào, nên chưa có số của chỉ tiêu này.",
};

static EN: DefinitionTexts = DefinitionTexts {
    description: "The ten indicators followed here: meaning, formula, source of the definition, targets and the latest figure of the localities.",
    explained: "Every rate is derived from reported counts: the sum of numerators over the sum of denominators of the localities, not a mean of rates.",
    over: "over",
    how: "How it is computed",
    formula: "Formula",
    unit: "Unit",
    percent: "percent (%)",
    decimals: "Decimals",
    direction: "Direction",
    higher: "higher is better",
    lower: "lower is better",
    definition: "Definition",
    stated: "stated by a source",
    not_stated: "definition not verified",
    code: "Code",
    measures: "Counts in the formula",
    measures_explained: "What units count and report, how it is understood, and where that was read.",
    side: "Side",
    measure: "Count",
    counted: "What is counted",
    adds_up: "Over months",
    no_reports: "There is no report yet, and so no figure of this indicator.",
};

impl Lang {
    /// The words of the pages of indicators.
    pub fn definitions(self) -> &'static DefinitionTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

    /// A part of the work.
    pub fn theme(self, theme: Theme) -> &'static str {
        match (self, theme) {
            (Self::Vi, Theme::EndToEnd) => "Trực tuyến toàn trình",
            (Self::Vi, Theme::Online) => "Nộp trực tuyến",
            (Self::Vi, Theme::OnTime) => "Giải quyết đúng hạn",
            (Self::Vi, Theme::Digitisation) => "Số hóa",
            (Self::Vi, Theme::Payment) => "Thanh toán",
            (Self::Vi, Theme::Satisfaction) => "Hài lòng",
            (Self::Vi, Theme::Services) => "Dịch vụ và thủ tục",
            (Self::En, Theme::EndToEnd) => "End to end online",
            (Self::En, Theme::Online) => "Filed online",
            (Self::En, Theme::OnTime) => "Resolved in time",
            (Self::En, Theme::Digitisation) => "Digitisation",
            (Self::En, Theme::Payment) => "Payment",
            (Self::En, Theme::Satisfaction) => "Satisfaction",
            (Self::En, Theme::Services) => "Services and procedures",
        }
    }

    /// What the list of indicators opens with. Every second piece is a number.
    pub fn definitions_headline(self, stated: usize, not_stated: usize) -> [String; 7] {
        let numbers = [stated + not_stated, stated, not_stated].map(|n| n.to_string());
        let [all, stated, not_stated] = numbers;
        let text = match self {
            Self::Vi => [
                "",
                " chỉ tiêu: ",
                " có nguồn nêu định nghĩa, ",
                " chưa kiểm chứng.",
            ],
            Self::En => [
                "",
                " indicators: the definition of ",
                " is stated by a source, that of ",
                " is not verified.",
            ],
        };
        let [first, second, third, last] = text.map(str::to_owned);
        [first, all, second, stated, third, not_stated, last]
    }

    /// How a measure adds up over months.
    pub fn nature(self, nature: Nature) -> &'static str {
        match (self, nature) {
            (Self::Vi, Nature::Flow) => "cộng các tháng",
            (Self::Vi, Nature::Opening) => "lấy số đầu kỳ của tháng đầu",
            (Self::Vi, Nature::Closing) => "lấy số của tháng cuối",
            (Self::En, Nature::Flow) => "months add up",
            (Self::En, Nature::Opening) => "the first month's",
            (Self::En, Nature::Closing) => "the last month's",
        }
    }

    /// Where the definition of a measure was read; general knowledge is named as such.
    pub fn measure_source(self, measure: Measure) -> String {
        let (own, formula, wording) = match self {
            Self::Vi => (
                "hiểu biết chung, chưa kiểm chứng",
                "công thức chưa kiểm chứng",
                "cách diễn đạt chưa kiểm chứng",
            ),
            Self::En => (
                "general knowledge, not verified",
                "formula not verified",
                "wording not verified",
            ),
        };
        measure
            .source()
            .replace("formula own", formula)
            .replace("wording own", wording)
            .replace("own", own)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn general_knowledge_is_named_in_the_language_of_the_page() {
        for measure in Measure::ALL {
            let (vi, en) = (
                Lang::Vi.measure_source(measure),
                Lang::En.measure_source(measure),
            );
            assert!(!vi.contains("own") && !en.contains("(own"), "{vi} {en}");
            assert_eq!(
                measure.source().contains("own"),
                vi.contains("chưa kiểm chứng")
            );
        }
    }
}
