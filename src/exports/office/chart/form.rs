//! Where the plot of a chart lies, and what is in it.
use super::{
    Look,
    labels::{Label, labels},
    series,
};
use crate::{
    briefing::{Chart, Form, Role},
    charts::Weight,
    i18n::Lang,
};

/// Least share of the width that the plot keeps, whatever names stand beside it.
const LEAST: f64 = 0.45;

/// A chart with the place of its plot, all in points.
pub struct Plot<'a> {
    /// What is drawn.
    pub chart: &'a Chart,
    /// How.
    pub look: Look,
    /// The language of its words.
    pub lang: Lang,
    /// End of the axis of values, and the step of its lines.
    pub axis: (f64, f64),
    /// Left, upper, right and lower edge of the plot.
    pub edges: [f64; 4],
    /// The label of each series where it has one; empty where a legend names them.
    pub labels: Vec<Option<Label>>,
}

impl<'a> Plot<'a> {
    /// Leaves room for what stands around the plot, which begins `under` the title.
    pub fn new(chart: &'a Chart, look: Look, lang: Lang, under: f64) -> Self {
        let axis = axis(chart);
        let gap = look.size * 0.6;
        let wide = |text: &str, weight| look.wide(text, weight);
        let widest = |most: f64, text: &String| wide(text, Weight::Regular).max(most);
        let left = match &chart.form {
            Form::Lines(_) => wide("100%", Weight::Regular),
            Form::Bars(names) => names.iter().fold(0.0, widest).min(look.width * 0.34),
        };
        let mut plot = Self {
            chart,
            look,
            lang,
            axis,
            edges: [
                left + gap,
                under + gap,
                look.width - gap,
                look.height - look.line() - gap,
            ],
            labels: Vec::new(),
        };
        let (labels, room) = labels(&plot);
        plot.labels = labels;
        plot.edges[2] = (look.width - room - gap).max(left + gap + look.width * LEAST);
        if plot.labels.is_empty() {
            plot.edges[3] -= look.line() * (legend_rows(chart, look) + 0.5);
        }
        plot
    }

    /// Distance of two months or names along their axis.
    pub fn pitch(&self) -> f64 {
        let [left, top, right, bottom] = self.edges;
        let length = match self.chart.form {
            Form::Lines(_) => right - left,
            Form::Bars(_) => bottom - top,
        };
        length / self.chart.form.count().max(1) as f64
    }

    /// The place of the plot inside the axes, in shares of the chart.
    pub fn layout(&self) -> String {
        let [left, top, right, bottom] = self.edges;
        let Look { width, height, .. } = self.look;
        let values = [
            ("x", left / width),
            ("y", top / height),
            ("w", (right - left) / width),
            ("h", (bottom - top) / height),
        ]
        .map(|(name, value)| format!("<c:{name} val=\"{value:.4}\"/>"));
        format!(
            "<c:layout><c:manualLayout><c:layoutTarget val=\"inner\"/><c:xMode val=\"edge\"/><c:yMode val=\"edge\"/>{}</c:manualLayout></c:layout>",
            values.concat()
        )
    }

    /// The series as lines or bars.
    pub fn group(&self) -> String {
        let all = series::all(self);
        let ids = "<c:axId val=\"1\"/><c:axId val=\"2\"/>";
        match self.chart.form {
            Form::Lines(_) => format!(
                "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>{all}<c:marker val=\"1\"/>{ids}</c:lineChart>"
            ),
            Form::Bars(_) => format!(
                "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>{all}<c:gapWidth val=\"45\"/><c:overlap val=\"100\"/>{ids}</c:barChart>"
            ),
        }
    }

    /// The names of the series under the plot, where no label says them.
    pub fn legend(&self) -> String {
        if self.labels.is_empty() {
            "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>".to_owned()
        } else {
            String::new()
        }
    }

    /// Whether the series is drawn as a frame around the bars.
    pub fn is_outline(&self, role: Role) -> bool {
        self.chart.form.is_bars() && role != Role::Main
    }
}

/// Rows of a legend under the plot, whose names stand in columns as wide as the widest.
fn legend_rows(chart: &Chart, look: Look) -> f64 {
    let names = chart.series.iter();
    let widest = names.map(|series| look.wide(&series.name, Weight::Regular));
    // Beside each name is a piece of its line.
    let column = widest.fold(0.0, f64::max) + look.size * 4.0;
    let abreast = (look.width / column).floor().max(1.0);
    (chart.series.len() as f64 / abreast).ceil()
}

/// From 0 to a round number over the highest value, in four to six steps. Bars of shares end at
/// 100%, so that those of two charts beside each other have one scale.
fn axis(chart: &Chart) -> (f64, f64) {
    let values = chart.series.iter().flat_map(|series| &series.values);
    let highest = values.flatten().copied().fold(0.0, f64::max);
    if chart.form.is_bars() && highest <= 1.0 {
        return (1.0, 0.25);
    }
    let steps = [
        0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1.0, 2.0, 5.0,
    ];
    let step = steps
        .into_iter()
        .find(|step| highest / step <= 5.0)
        .unwrap_or(highest.max(1.0));
    // The rounding of a sum must not add a line.
    (((highest / step - 1e-9).ceil()).max(1.0) * step, step)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::briefing::Series;

    #[test]
    fn the_axis_begins_at_zero_and_ends_at_a_round_number_over_all_values() {
        let chart = |highest: f64| Chart {
            form: Form::Lines(vec!["2026-01".parse().unwrap()]),
            title: String::new(),
            alt: String::new(),
            series: vec![Series {
                name: String::new(),
                role: Role::Main,
                values: vec![Some(highest)],
                tones: Vec::new(),
            }],
            places: 2,
        };
        let rounded = |highest| {
            let (end, step) = axis(&chart(highest));
            ((end * 1000.0).round(), (step * 1000.0).round())
        };
        assert_eq!(rounded(0.7), (800.0, 200.0));
        assert_eq!(rounded(1.0), (1000.0, 200.0));
        assert_eq!(rounded(0.049), (50.0, 10.0));
        assert_eq!(rounded(0.0), (2.0, 2.0));
    }
}
