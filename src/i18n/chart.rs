//! The words inside charts. Numbers and dates come in already written.
use super::Lang;

/// What charts say in one language.
#[derive(Debug)]
pub struct ChartTexts {
    /// A month of the year, 1 to 12, on an axis.
    pub month: fn(u32) -> String,
    /// A target by its value.
    pub target: fn(&str) -> String,
    /// A target by its value and its due day.
    pub target_due: fn(&str, &str) -> String,
    /// The due day of a target still ahead.
    pub due: fn(&str) -> String,
    /// The due day of a target that has passed.
    pub due_passed: fn(&str) -> String,
    /// A due day that has passed, where there is no room for the day.
    pub overdue: &'static str,
    /// The reference path, on two lines; always says that it is not official.
    pub path: [&'static str; 2],
    /// The day of 2025 on which 63 units became 34.
    pub merger: fn(&str) -> String,
    /// Any other day on which the map changed.
    pub map_change: fn(&str) -> String,
    /// The band of the middle half of the units, on two lines.
    pub middle: [&'static str; 2],
    /// Stands over the distance to the target.
    pub missing: &'static str,
    /// Where an axis begins that does not begin at 0.
    pub base: fn(&str) -> String,
    /// A distance in percentage points.
    pub points: fn(&str) -> String,
    /// A month without a figure.
    pub no_figure: fn(&str) -> String,
    /// Stands in a chart without a single figure.
    pub no_figures: &'static str,
    /// A described chart without a figure, by the name of its series.
    pub described_none: fn(&str) -> String,
    /// A described chart with one figure: name, rate, month.
    pub described_one: fn(&str, &str, &str) -> String,
    /// A described chart: name, first rate and month, last rate and month.
    pub described: fn(&str, [&str; 2], [&str; 2]) -> String,
    /// Stands where the facts end and a forecast begins.
    pub forecast: &'static str,
    /// The band that should hold four in five, by its ends.
    pub band: fn(&str, &str) -> String,
    /// A forecast in a description: rate, month, band.
    pub described_forecast: fn(&str, &str, &str) -> String,
    /// The target in a description: its value and due day.
    pub described_target: fn(&str, &str) -> String,
}

impl Lang {
    /// The words inside charts.
    pub fn chart(self) -> &'static ChartTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }
}

static VI: ChartTexts = ChartTexts {
    month: |number| format!("T{number}"),
    target: |value| format!("Mục tiêu {value}"),
    target_due: |value, day| format!("Mục tiêu {value}, hạn {day}"),
    due: |day| format!("hạn {day}"),
    due_passed: |day| format!("hạn {day} đã qua"),
    overdue: "đã quá hạn",
    path: ["Lộ trình tham chiếu,", "không chính thức"],
    merger: |day| format!("{day}: 63 → 34 đơn vị"),
    map_change: |day| format!("{day}: đổi địa giới"),
    middle: ["Một nửa số địa phương", "nằm trong dải này"],
    missing: "còn thiếu",
    base: |from| format!("Trục bắt đầu từ {from}"),
    points: |number| format!("{number} điểm %"),
    no_figure: |month| format!("{month}: chưa có số"),
    no_figures: "Chưa có số liệu",
    described_none: |name| format!("{name}: chưa có số liệu"),
    described_one: |name, rate, month| format!("{name}: {rate} trong {month}"),
    described: |name, [first, first_month], [last, last_month]| {
        format!("{name}: từ {first} trong {first_month} đến {last} trong {last_month}")
    },
    forecast: "dự báo",
    band: |low, high| format!("80%: {low}–{high}"),
    described_forecast: |rate, month, band| format!("; dự báo {rate} cho {month} ({band})"),
    described_target: |value, day| format!("; mục tiêu {value}, hạn {day}"),
};

static EN: ChartTexts = ChartTexts {
    month: |number| {
        const NAMES: [&str; 12] = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ];
        let at = number.saturating_sub(1) as usize;
        NAMES.get(at).copied().unwrap_or_default().to_owned()
    },
    target: |value| format!("Target {value}"),
    target_due: |value, day| format!("Target {value}, due {day}"),
    due: |day| format!("due {day}"),
    due_passed: |day| format!("due {day}, passed"),
    overdue: "overdue",
    path: ["Reference path,", "not official"],
    merger: |day| format!("{day}: 63 → 34 units"),
    map_change: |day| format!("{day}: map changed"),
    middle: ["Half of the localities", "lie in this band"],
    missing: "still missing",
    base: |from| format!("The axis begins at {from}"),
    points: |number| format!("{number} points"),
    no_figure: |month| format!("{month}: no figure yet"),
    no_figures: "No figures yet",
    described_none: |name| format!("{name}: no figures yet"),
    described_one: |name, rate, month| format!("{name}: {rate} in {month}"),
    described: |name, [first, first_month], [last, last_month]| {
        format!("{name}: from {first} in {first_month} to {last} in {last_month}")
    },
    forecast: "forecast",
    band: |low, high| format!("80%: {low}–{high}"),
    described_forecast: |rate, month, band| format!("; forecast {rate} for {month} ({band})"),
    described_target: |value, day| format!("; target {value}, due {day}"),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_on_an_axis_follow_the_language() {
        assert_eq!((Lang::Vi.chart().month)(7), "T7");
        assert_eq!((Lang::En.chart().month)(7), "Jul");
        assert_eq!((Lang::En.chart().month)(13), "");
    }

    #[test]
    fn a_reference_path_never_passes_for_an_official_one() {
        assert!(Lang::Vi.chart().path[1].contains("không chính thức"));
        assert!(Lang::En.chart().path[1].contains("not official"));
    }
}
