//! What files say about themselves: names of the lines, and the words around tables.
use super::Lang;
use crate::domain::{Indicator, Measure, Target};

/// The words of the statement that goes with every file.
#[derive(Debug)]
pub struct StatementTexts {
    /// Names the statement and its sheet.
    pub title: &'static str,
    /// Sheet of the figures.
    pub data: &'static str,
    /// Sheet of the chart.
    pub chart: &'static str,
    /// Over the list of columns.
    pub columns: &'static str,
    /// Line: sample figures, a scenario.
    pub nature: &'static str,
    /// Line: the edition.
    pub edition: &'static str,
    /// Line: the last day covered.
    pub data_date: &'static str,
    /// Line: when the file was made.
    pub made_on: &'static str,
    /// Line: the indicator.
    pub indicator: &'static str,
    /// Line: its definition.
    pub definition: &'static str,
    /// Line: where the definition was read.
    pub defined_in: &'static str,
    /// Line: the numerator.
    pub numerator: &'static str,
    /// Line: the denominator.
    pub denominator: &'static str,
    /// Line: month, or months since January.
    pub period: &'static str,
    /// Line: whose map.
    pub map: &'static str,
    /// Line: which units.
    pub units: &'static str,
    /// Line: what changes are told against.
    pub against: &'static str,
    /// Line: the target.
    pub target: &'static str,
    /// Line: source systems.
    pub sources: &'static str,
    /// Line: who is missing.
    pub missing: &'static str,
    /// Line: how it is computed.
    pub computed: &'static str,
    /// Line: what an empty cell is.
    pub blank: &'static str,
    /// An empty cell is a missing figure.
    pub blank_means: &'static str,
    /// Each row names its source.
    pub in_rows: &'static str,
    /// Sheet or file names: units.
    pub of_units: &'static str,
    /// Targets.
    pub of_targets: &'static str,
    /// Published figures.
    pub of_published: &'static str,
    /// Name of the table of observations.
    pub of_observations: &'static str,
    /// Notes.
    pub of_notes: &'static str,
    /// Reports.
    pub of_reports: &'static str,
    /// Flags.
    pub of_flags: &'static str,
    /// The data dictionary.
    pub dictionary: &'static str,
}

static VI: StatementTexts = StatementTexts {
    title: "Thuyết minh",
    data: "Số liệu",
    chart: "Biểu đồ",
    columns: "Các cột",
    nature: "Tính chất",
    edition: "Ấn bản",
    data_date: "Số liệu đến",
    made_on: "Ngày lập tệp",
    indicator: "Chỉ tiêu",
    definition: "Định nghĩa",
    defined_in: "Nguồn định nghĩa",
    numerator: "Tử số",
    denominator: "Mẫu số",
    period: "Kỳ",
    map: "Địa giới",
    units: "Đơn vị",
    against: "Thay đổi",
    target: "Mục tiêu",
    sources: "Nguồn số liệu",
    missing: "Chưa có số liệu",
    computed: "Cách tính",
    blank: "Ô trống",
    blank_means: "Chưa có số liệu; không phải số 0.",
    in_rows: "Ghi trong từng dòng.",
    of_units: "Danh mục đơn vị",
    of_targets: "Các mục tiêu",
    of_published: "Số đã được công bố",
    of_observations: "Kết quả xếp hạng, đánh giá",
    of_notes: "Ghi chú công khai",
    of_reports: "Số liệu báo cáo",
    of_flags: "Cảnh báo",
    dictionary: "Từ điển dữ liệu",
};

static EN: StatementTexts = StatementTexts {
    title: "About",
    data: "Data",
    chart: "Chart",
    columns: "Columns",
    nature: "Nature",
    edition: "Edition",
    data_date: "Data to",
    made_on: "File made on",
    indicator: "Indicator",
    definition: "Definition",
    defined_in: "Definition read in",
    numerator: "Numerator",
    denominator: "Denominator",
    period: "Period",
    map: "Map",
    units: "Units",
    against: "Changes",
    target: "Target",
    sources: "Sources",
    missing: "No figure yet",
    computed: "Computed as",
    blank: "Empty cell",
    blank_means: "No figure; never 0.",
    in_rows: "Named in each row.",
    of_units: "Register of units",
    of_targets: "Targets",
    of_published: "Published figures",
    of_observations: "Rankings and assessments",
    of_notes: "Public notes",
    of_reports: "Reported figures",
    of_flags: "Flags",
    dictionary: "Data dictionary",
};

impl Lang {
    /// The words of the statement of a file.
    pub fn statement(self) -> &'static StatementTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

    /// Measures added up: `A + B`.
    pub fn sum(self, measures: &[Measure]) -> String {
        let names: Vec<_> = measures.iter().map(|m| self.of(m.name())).collect();
        names.join(" + ")
    }

    /// Where the definition of an indicator was read, or that it was not.
    pub fn defined_in(self, indicator: Indicator) -> String {
        let source = indicator.source();
        let not = self.texts().not_verified;
        match (source.is_empty(), indicator.is_verified()) {
            (true, _) => not.to_owned(),
            (false, true) => source.to_owned(),
            (false, false) => format!("{source} ({not})"),
        }
    }

    /// A target with its document and its due day.
    pub fn target_line(self, target: &Target) -> String {
        let (value, due) = (self.limit(target.value), self.day(target.due));
        match self {
            Self::Vi => format!("{value}, hạn {due} ({})", target.document),
            Self::En => format!("{value}, due {due} ({})", target.document),
        }
    }

    /// So many localities on the map of a month.
    pub fn all_localities(self, count: usize) -> String {
        match self {
            Self::Vi => format!("{count} địa phương"),
            Self::En => format!("{count} localities"),
        }
    }

    /// The title of the figures of all units over all months.
    pub fn figures_title(self, indicator: Indicator) -> String {
        let what = self.of(indicator.short());
        match self {
            Self::Vi => format!("Tỷ lệ {what}, mọi địa phương, mọi tháng"),
            Self::En => format!("Rate of {what}, all localities, all months"),
        }
    }
}
