//! The fixed words of a report as an administrative document.
use super::Lang;

/// What stands in every report in one language.
#[derive(Debug, serde::Serialize)]
pub struct ReportTexts {
    /// The state, in capitals.
    pub state: &'static str,
    /// Its motto.
    pub motto: &'static str,
    /// Stands over who receives the report.
    pub recipients: &'static str,
    /// Before the number of a table.
    pub table: &'static str,
    /// Before the number of a chart.
    pub chart: &'static str,
    /// Before the number of a map.
    pub map: &'static str,
    /// Stands over what follows the signature, in capitals.
    pub appendix: &'static str,
    /// Stands over what the figures are and where they come from.
    pub statement: &'static str,
    /// Stands over the pages of single units.
    pub units: &'static str,
    /// Ends the text, before the signature.
    pub closing: &'static str,
}

impl Lang {
    /// The fixed words of a report.
    pub fn report(self) -> &'static ReportTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

    /// Which report an appendix belongs to, by the number and the day at its head.
    pub fn appended_to(self, number: &str, place_and_day: &str) -> String {
        let number = match number.split_once(':') {
            Some((_, number)) => number.trim_end(),
            None => number,
        };
        match self {
            Self::Vi => format!("(Kèm theo Báo cáo số{number}, {place_and_day})"),
            Self::En => format!("(Belongs to report no.{number}, {place_and_day})"),
        }
    }
}

static VI: ReportTexts = ReportTexts {
    state: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto: "Độc lập - Tự do - Hạnh phúc",
    recipients: "Nơi nhận:",
    table: "Bảng",
    chart: "Biểu đồ",
    map: "Bản đồ",
    appendix: "PHỤ LỤC",
    statement: "Thông tin về số liệu",
    units: "Từng đơn vị",
    closing: "Bảng chi tiết và thông tin về số liệu tại Phụ lục kèm theo./.",
};

static EN: ReportTexts = ReportTexts {
    state: "SOCIALIST REPUBLIC OF VIET NAM",
    motto: "Independence - Freedom - Happiness",
    recipients: "Recipients:",
    table: "Table",
    chart: "Chart",
    map: "Map",
    appendix: "APPENDIX",
    statement: "About the figures",
    units: "Unit by unit",
    closing: "Detailed tables and what the figures are stand in the appendix.",
};
