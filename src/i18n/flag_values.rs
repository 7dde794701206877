//! The numbers that a flag keeps: how each is written, and what it is called.
use super::Lang;
use crate::domain::{Board, Bound, Decimal, Flag, Input, Name, Rate, UnitIx, Value};

impl Lang {
    /// One number of a flag as its sentence writes it.
    pub fn value(
        self,
        board: &Board,
        flag: &Flag<UnitIx>,
        name: Name,
        value: &Value,
    ) -> String {
        match value {
            // What a unit would have to reach is written to the last decimal.
            Value::Rate(rate) if matches!(name, Name::Above | Name::Limit) => self.exact(*rate),
            Value::Rate(rate) => self.percent_near(rate.percent(), &thresholds(flag)),
            Value::Rates(rates) => {
                let all: Vec<_> = rates.iter().map(|rate| self.exact(*rate)).collect();
                all.join(" → ")
            }
            Value::Published(bound, value) => {
                let number = self.decimal_of(*value) + "%";
                match (bound, self) {
                    (Bound::Equal, _) => number,
                    (Bound::Less, Self::Vi) => format!("dưới {number}"),
                    (Bound::Less, Self::En) => format!("under {number}"),
                    (Bound::Greater, Self::Vi) => format!("trên {number}"),
                    (Bound::Greater, Self::En) => format!("over {number}"),
                    (Bound::About, Self::Vi) => format!("khoảng {number}"),
                    (Bound::About, Self::En) => format!("about {number}"),
                }
            }
            Value::Percent(hundredths) => self.limit(Decimal {
                hundredths: *hundredths,
                places: 2,
            }),
            Value::Points(hundredths) => {
                let is_fine = name == Name::Slope || hundredths.abs() < 10;
                self.number(*hundredths as f64 / 100.0, if is_fine { 2 } else { 1 })
            }
            Value::Count(count) => self.whole(*count),
            Value::Month(month) => self.month_long(*month),
            Value::Day(day) if name == Name::Horizon => {
                let day = self.day(*day);
                match (flag.saw(Name::Planned), self) {
                    (Some(_), Self::Vi) => format!("ngày kế hoạch {day}"),
                    (Some(_), Self::En) => format!("the planning date {day}"),
                    (None, Self::Vi) => format!("hạn {day}"),
                    (None, Self::En) => format!("the due day {day}"),
                }
            }
            Value::Day(day) => self.day(*day),
            Value::Chance(0..10) => match self {
                Self::Vi => "dưới 0,001".into(),
                Self::En => "under 0.001".into(),
            },
            Value::Chance(chance) => self.number(f64::from(*chance) / 10_000.0, 3),
            Value::Source(source) => self.of(source.name()).to_owned(),
            Value::Unit(id) => board.units().find(&id.0).map_or_else(
                || id.0.clone(),
                |unit| self.unit_name(board.units().get(unit)),
            ),
            Value::Target(id) => board
                .targets()
                .iter()
                .find(|target| target.id == *id)
                .map_or_else(|| id.clone(), |target| target.document.clone()),
            Value::Yes => match self {
                Self::Vi => "có".into(),
                Self::En => "yes".into(),
            },
        }
    }

    /// Every number that the rule saw, with its name: rates with the counts behind them.
    pub fn inputs(self, board: &Board, flag: &Flag<UnitIx>) -> Vec<(&'static str, String)> {
        let told = |input: &&Input| !matches!(input.name, Name::Planned);
        let pair = |input: &Input| {
            let value = match &input.value {
                Value::Rate(rate) => self.fraction(*rate),
                Value::Rates(rates) => {
                    let all: Vec<_> = rates.iter().map(|rate| self.fraction(*rate)).collect();
                    all.join("; ")
                }
                Value::Points(_) if !matches!(input.name, Name::Mean | Name::Low) => {
                    let points = self.value(board, flag, input.name, &input.value);
                    match self {
                        Self::Vi => format!("{points} điểm phần trăm"),
                        Self::En => format!("{points} points"),
                    }
                }
                Value::Points(_) => self.value(board, flag, input.name, &input.value) + "%",
                value => self.value(board, flag, input.name, value),
            };
            (self.input_name(input.name), value)
        };
        flag.inputs.iter().filter(told).map(pair).collect()
    }

    fn fraction(self, rate: Rate) -> String {
        let (part, whole) = (self.whole(rate.part), self.whole(rate.whole));
        format!("{part} / {whole} = {}", self.exact(rate))
    }

    fn exact(self, rate: Rate) -> String {
        self.number(rate.percent(), 2) + "%"
    }

    /// What a number of a flag is called.
    pub fn input_name(self, name: Name) -> &'static str {
        let (vi, en) = match name {
            Name::Rate => ("Tỷ lệ dùng để xét", "Rate used"),
            Name::Before => ("Trước đó", "Before"),
            Name::Rates => ("Các tháng", "The months"),
            Name::Floor => ("Mức sàn (đạt khi ≥)", "Floor (reached when ≥)"),
            Name::Target => ("Mục tiêu (đạt khi ≥)", "Target (reached when ≥)"),
            Name::Document => ("Văn bản", "Document"),
            Name::Due => ("Hạn", "Due"),
            Name::Overdue => ("Đã quá hạn từ", "Overdue since"),
            Name::Path => (
                "Lộ trình tham chiếu (không chính thức)",
                "Reference path (not official)",
            ),
            Name::Horizon => ("Tính đến", "Counted to"),
            Name::Planned => ("Ngày kế hoạch", "Planning date"),
            Name::Gap => ("Khoảng cách", "Distance"),
            Name::Points => ("Số điểm", "Points"),
            Name::Pace => ("Cần tăng mỗi tháng", "Needed each month"),
            Name::Best => ("Mức tăng lớn nhất từng có", "Largest gain ever seen"),
            Name::BestUnit => ("Nơi từng đạt", "Seen in"),
            Name::Months => ("Số tháng", "Months"),
            Name::Month => ("Tháng xét", "Month judged"),
            Name::NextMonth => ("Tháng sau", "Next month"),
            Name::Last => ("Báo cáo gần nhất", "Latest report"),
            Name::Days => ("Số ngày sau hạn", "Days after the day"),
            Name::Present => ("Số tháng có số liệu", "Months with figures"),
            Name::Of => ("Trong tổng số", "Of"),
            Name::Share => ("Tỷ trọng", "Share"),
            Name::Threshold => ("Ngưỡng (cờ khi <)", "Threshold (flag when <)"),
            Name::Needed => ("Cần thêm", "Needed"),
            Name::Short => ("Còn thiếu", "Missing"),
            Name::Slope => ("Độ dốc Theil–Sen mỗi tháng", "Theil–Sen slope a month"),
            Name::Chance => ("p của Mann–Kendall", "p of Mann–Kendall"),
            Name::Mean => ("Trung bình trước đó", "Mean before"),
            Name::Low => ("Giới hạn dưới (XmR)", "Lower limit (XmR)"),
            Name::Run => (
                "Tháng liền dưới trung bình",
                "Months running under the mean",
            ),
            Name::Rank => ("Hạng", "Rank"),
            Name::RankBefore => ("Hạng tháng trước", "Rank the month before"),
            Name::Places => ("Số bậc", "Places"),
            Name::Limit => ("Cao nhất của nhóm cuối", "Highest of the lowest quarter"),
            Name::Above => ("Tỷ lệ liền trên", "Next rate above"),
            Name::Source => ("Nguồn dùng để xét", "Source used"),
            Name::OtherSource => ("Nguồn bên cạnh", "Source beside it"),
            Name::OtherRate => ("Tỷ lệ theo nguồn bên cạnh", "Rate by that source"),
        };
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }
}

/// The thresholds near which the flag's rate needs a second decimal. Unit: percent.
fn thresholds(flag: &Flag<UnitIx>) -> Vec<f64> {
    let percent = |input: &Input| match input.value {
        Value::Percent(hundredths) => Some(hundredths as f64 / 100.0),
        _ => None,
    };
    flag.inputs.iter().filter_map(percent).collect()
}
