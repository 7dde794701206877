//! The label at the end of a series, which says its name instead of a legend.
use super::form::Plot;
use crate::{
    briefing::{Form, Role, Series},
    charts::Weight,
};

/// Most series that can be named at their ends.
const MOST: usize = 5;

/// Where programs break a label, as a share of the chart.
const WIDEST: f64 = 0.2;

/// Most lines of a name.
const LINES: f64 = 3.0;

/// The label of a series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// At which value it stands.
    pub at: usize,
    /// Whether it says the value as well: where the name does not.
    pub says_value: bool,
    /// How far it is moved down, to leave room for the others. Unit: point.
    pub moved: f64,
    /// Whether it stands in the plot, off its line, instead of right of the last value.
    pub inside: bool,
}

/// The label of each series, and the room that they need right of the plot; none where they would
/// not fit. Unit: point.
pub fn labels(plot: &Plot<'_>) -> (Vec<Option<Label>>, f64) {
    let all = &plot.chart.series;
    match plot.chart.form {
        Form::Lines(_) if all.len() <= MOST => of_lines(plot).unwrap_or_default(),
        Form::Lines(_) => (Vec::new(), 0.0),
        Form::Bars(_) => of_bars(plot),
    }
}

/// Whether the value of the last point is news: that of a target stands in its name.
const fn says_value(role: Role) -> bool {
    matches!(role, Role::Main | Role::Group | Role::Forecast)
}

fn of_lines(plot: &Plot<'_>) -> Option<(Vec<Option<Label>>, f64)> {
    let look = plot.look;
    let last = plot.chart.form.count().checked_sub(1)?;
    let mut room = 0.0_f64;
    let mut labels = Vec::new();
    for series in &plot.chart.series {
        let label = series
            .values
            .iter()
            .rposition(Option::is_some)
            .map(|at| Label {
                at: if at < last && !says_value(series.role) {
                    middle(series, at)
                } else {
                    at
                },
                says_value: says_value(series.role),
                moved: 0.0,
                inside: at < last,
            });
        if let Some(label) = label {
            if lines(plot, series) > LINES {
                return None;
            }
            let wide = wide(plot, series, label.says_value).min(look.width * WIDEST);
            if !label.inside {
                room = room.max(wide + look.size);
            }
        }
        labels.push(label);
    }
    apart(plot, &mut labels);
    Some((labels, room))
}

/// The middle of the stretch that ends at `last`: where it ends, others often begin.
fn middle(series: &Series, last: usize) -> usize {
    let gap = series.values[..last].iter().rposition(Option::is_none);
    usize::midpoint(gap.map_or(0, |gap| gap + 1), last)
}

fn wide(plot: &Plot<'_>, series: &Series, says_value: bool) -> f64 {
    let name = plot.look.wide(&series.name, Weight::SemiBold);
    let value = if says_value {
        plot.look.wide("100,00%", Weight::SemiBold)
    } else {
        0.0
    };
    name.max(value)
}

/// Lines of a name in a label, as programs break it.
fn lines(plot: &Plot<'_>, series: &Series) -> f64 {
    let name = plot.look.wide(&series.name, Weight::SemiBold);
    // Some break it a little earlier.
    (name / (plot.look.width * WIDEST * 0.92)).ceil().max(1.0)
}

/// Moves the labels at the right edge away from each other, from the lowest up.
fn apart(plot: &Plot<'_>, labels: &mut [Option<Label>]) {
    let [_, top, _, bottom] = plot.edges;
    let down = |series: &Series, at: usize| {
        let value = series.values[at].unwrap_or_default();
        bottom - (bottom - top) * value / plot.axis.0
    };
    let height = |series: &Series, label: &Label| {
        plot.look.line() * (lines(plot, series) + if label.says_value { 1.0 } else { 0.0 })
    };
    let mut placed: Vec<_> = labels
        .iter_mut()
        .zip(&plot.chart.series)
        .filter_map(|(label, series)| {
            let label = label.as_mut().filter(|label| !label.inside)?;
            Some((down(series, label.at), height(series, label), label))
        })
        .collect();
    placed.sort_by(|a, b| b.0.total_cmp(&a.0));
    // The last line under the plot has no neighbour.
    let mut floor = bottom + plot.look.line();
    for (wanted, high, label) in placed {
        let half = high / 2.0;
        let at = wanted.min(floor - half);
        label.moved = at - wanted;
        floor = at - half;
    }
}

/// Every bar says its value. A frame is named once, right of the shortest bar, or else by a legend.
fn of_bars(plot: &Plot<'_>) -> (Vec<Option<Label>>, f64) {
    let all = &plot.chart.series;
    let value = plot.look.wide("100,00%", Weight::SemiBold);
    let room = value + plot.look.size;
    let Some(main) = all.iter().find(|series| series.role == Role::Main) else {
        return (Vec::new(), room);
    };
    let length = |at: usize| main.values.get(at).copied().flatten().unwrap_or_default();
    let [left, _, right, _] = plot.edges;
    let scale = (right - room - left) / plot.axis.0;
    let mut labels = Vec::new();
    let mut taken = Vec::new();
    for series in all {
        if series.role == Role::Main {
            // Its bars are named by the title; each says its own value.
            labels.push(Some(Label {
                at: 0,
                says_value: true,
                moved: 0.0,
                inside: false,
            }));
            continue;
        }
        let framed = |at: &usize| series.values.get(*at).copied().flatten().is_some();
        let free = (0..plot.chart.form.count())
            .filter(|at| framed(at) && !taken.contains(at))
            .min_by(|a, b| length(*a).total_cmp(&length(*b)));
        let Some(at) = free else {
            return (Vec::new(), room);
        };
        let end = series.values[at].unwrap_or_default() * scale;
        let clear = length(at) * scale + value + plot.look.size < end
            && end + plot.look.wide(&series.name, Weight::SemiBold) < right - left;
        if !clear {
            return (Vec::new(), room);
        }
        taken.push(at);
        labels.push(Some(Label {
            at,
            says_value: false,
            moved: 0.0,
            inside: false,
        }));
    }
    (labels, room)
}
