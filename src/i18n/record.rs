//! The words of the table of all measures.
use super::Lang;
use crate::domain::Month;

impl Lang {
    /// Heading of the table, of its first column, what does not apply, no report, the download.
    pub fn record_texts(self) -> [&'static str; 5] {
        match self {
            Self::Vi => [
                "Mọi số liệu đã báo cáo, 12 tháng",
                "Số liệu",
                "không áp dụng",
                "chưa có báo cáo",
                "Tải mọi tháng, mọi số liệu (CSV)",
            ],
            Self::En => [
                "Every measure reported, 12 months",
                "Measure",
                "not applicable",
                "no report",
                "Download every month and measure (CSV)",
            ],
        }
    }

    /// How complete the reports of a unit are.
    pub fn completeness(
        self,
        month: Month,
        (given, all): (usize, usize),
        (reported, months): (usize, usize),
    ) -> String {
        let month = self.month_long(month);
        match self {
            Self::Vi => format!(
                "Báo cáo {month} có {given} trong {all} số liệu; {reported} trong {months} tháng \
                 gần nhất có báo cáo. Dấu – là số liệu chưa cung cấp."
            ),
            Self::En => format!(
                "The report of {month} gives {given} of {all} measures; {reported} of the last \
                 {months} months have a report. A dash is a measure not provided."
            ),
        }
    }
}
