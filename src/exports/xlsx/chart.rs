//! The sheet of the chart: drawn by the reader's program from the cells of the figures.
use super::{formats, head, title_row};
use crate::{
    briefing::{
        Cell, Role, Table,
        tables::{Plot, PlotForm, Plotted},
    },
    exports::TableFile,
};
use rust_xlsxwriter::{
    Chart, ChartAxisCrossing, ChartAxisDateUnitType, ChartAxisLabelPosition, ChartDataLabel,
    ChartDataLabelPosition, ChartFont, ChartFormat, ChartLegendPosition, ChartLine,
    ChartLineDashType, ChartMarker, ChartMarkerType, ChartRange, ChartSeries, ChartSolidFill,
    ChartType, Color, Worksheet, XlsxError,
};
use std::collections::HashMap;

/// Colours of units side by side, told apart by dash and marker as well.
const LINES: [u32; 6] = [
    0x1F_5FA8, 0xB0_4A00, 0x2E_7D4F, 0x7A_3E9D, 0x8A_6D00, 0x0B_7A86,
];
const DASHES: [ChartLineDashType; 3] = [
    ChartLineDashType::Solid,
    ChartLineDashType::Dash,
    ChartLineDashType::RoundDot,
];
const MARKERS: [ChartMarkerType; 3] = [
    ChartMarkerType::Circle,
    ChartMarkerType::Square,
    ChartMarkerType::Triangle,
];
const GRID: u32 = 0xDD_E2E8;
/// Many lines behind a few.
const BEHIND: u32 = 0xC3_CAD3;

/// Points that are named at each end of both axes: more names would lie over each other.
const NAMED: usize = 3;

/// Draws `plot` over the table whose header is in row `header` of the sheet of figures.
pub(super) fn fill(
    sheet: &mut Worksheet,
    file: &TableFile,
    plot: &Plot,
    header: u32,
) -> Result<(), XlsxError> {
    let words = file.lang.statement();
    let range = |column: usize, plotted: &Plotted| {
        let (first, last) = (plotted.rows.start as u32, plotted.rows.end as u32);
        let column = column as u16;
        let top = header + 1;
        ChartRange::new_from_range(words.data, top + first, column, header + last, column)
    };
    // By reference: a name that looks like one is a name, and one that is edited follows.
    let cell = |row: u32, column: usize| (words.data, row, column as u16);
    let mut chart = Chart::new(match plot.form {
        PlotForm::Rates | PlotForm::Ranks => ChartType::Line,
        PlotForm::Bars => ChartType::Bar,
        PlotForm::Points => ChartType::Scatter,
    });
    let small = ChartFont::new().set_size(10).clone();
    chart
        .title()
        .set_name(cell(title_row(file), 0))
        .set_font(ChartFont::new().set_size(14).set_bold());
    let mut units = 0;
    for plotted in &plot.series {
        let name = match plotted.named_in {
            Some(column) => cell(header + 1 + plotted.rows.start as u32, column),
            None => cell(header, plotted.column),
        };
        let series = chart.add_series();
        series
            .set_name(name)
            .set_categories(&range(plot.categories, plotted))
            .set_values(&range(plotted.column, plotted));
        match plot.form {
            PlotForm::Bars => bars(series, plotted.role),
            PlotForm::Rates | PlotForm::Ranks => {
                let (mut line, marker) = pen(plotted.role, units);
                if plot.form == PlotForm::Ranks && plotted.role == Role::Group {
                    line.set_color(Color::RGB(BEHIND)).set_width(1);
                }
                units += usize::from(plotted.role == Role::Main);
                series
                    .set_format(ChartFormat::new().set_line(&line))
                    .set_marker(&marker);
            }
            PlotForm::Points => {
                let (_, marker) = pen(plotted.role, 0);
                let named = named(&file.table, plotted.column);
                let labels = plotted.rows.clone().map(|row| label(named.get(&row)));
                let labels: Vec<_> = labels.collect();
                series
                    .set_marker(&marker)
                    .set_data_label(
                        ChartDataLabel::new()
                            .show_value()
                            .set_position(ChartDataLabelPosition::Right)
                            .set_font(ChartFont::new().set_size(9)),
                    )
                    .set_custom_data_labels(&labels);
            }
        }
    }
    chart.x_axis().set_font(&small);
    chart.y_axis().set_font(&small);
    axes(&mut chart, file, plot, &cell(header, plot.categories));
    let behind: Vec<_> = (0..plot.series.len())
        .filter(|at| {
            plot.series[*at].named_in.is_some() && plot.series[*at].role == Role::Group
        })
        .collect();
    if plot.series.len() > 1 {
        chart
            .legend()
            .set_position(ChartLegendPosition::Bottom)
            .set_font(&small)
            .delete_entries(&behind);
    } else {
        chart.legend().set_hidden();
    }
    let height = match plot.form {
        PlotForm::Bars => 120 + 21 * file.table.rows.len() as u32,
        _ => 560,
    };
    chart
        .set_width(1080)
        .set_height(height)
        .set_alt_text(&file.table.title);
    let row = head(sheet, file)? + 1;
    sheet.insert_chart(row, 0, &chart)?;
    sheet.set_landscape().set_print_fit_to_pages(1, 1);
    Ok(())
}

/// Bars with their values, and frames of targets around them.
fn bars(series: &mut ChartSeries, role: Role) {
    let mut format = ChartFormat::new();
    if role == Role::Main {
        let color = Color::RGB(LINES[0]);
        format.set_solid_fill(ChartSolidFill::new().set_color(color));
        series.set_data_label(
            ChartDataLabel::new()
                .show_value()
                .set_num_format("0.0%")
                .set_font(ChartFont::new().set_size(9)),
        );
    } else {
        let (line, _) = pen(role, 0);
        format.set_no_fill().set_border(&line);
    }
    series.set_format(&mut format).set_gap(45).set_overlap(100);
}

/// Rows and names of the points that are named: the largest, as the table begins with them, the
/// highest and the lowest.
fn named(table: &Table, column: usize) -> HashMap<usize, &str> {
    let name = table.columns.iter().position(|column| column.key == "name");
    let rate = |row: &[Cell]| match row[column] {
        Cell::Share(rate, _) => Some(rate),
        _ => None,
    };
    let rows = table.rows.iter().enumerate();
    let mut rated: Vec<_> = rows
        .filter_map(|(at, row)| match &row[name?] {
            Cell::Text(name) => Some((at, name.as_str(), rate(row)?)),
            _ => None,
        })
        .collect();
    let mut found: Vec<_> = rated.iter().take(NAMED).copied().collect();
    rated.sort_by(|(.., a), (.., b)| a.total_cmp(b));
    found.extend(
        rated
            .iter()
            .take(NAMED)
            .chain(rated.iter().rev().take(NAMED)),
    );
    found.into_iter().map(|(at, name, _)| (at, name)).collect()
}

/// A label that says a name, or none. What begins like a formula would be taken for one.
fn label(name: Option<&&str>) -> ChartDataLabel {
    let mut label = ChartDataLabel::new();
    match name.filter(|name| !name.starts_with('=')) {
        Some(name) => label.set_value(*name),
        None => label.set_hidden(),
    };
    label.to_custom()
}

/// The highest of all shares.
fn highest(table: &Table, plot: &Plot) -> f64 {
    let cells = plot.series.iter().flat_map(|plotted| {
        let rows = &table.rows[plotted.rows.clone()];
        rows.iter().map(|row| &row[plotted.column])
    });
    let shares = cells.map(|cell| match cell {
        Cell::Share(share, _) => *share,
        _ => 0.0,
    });
    shares.fold(0.0, f64::max)
}

/// The power of ten under the smallest count of a column.
fn floor(table: &Table, column: usize) -> u32 {
    let counts = table.rows.iter().filter_map(|row| match row[column] {
        Cell::Count(count) if count > 0 => Some(count),
        _ => None,
    });
    10_u32.pow(counts.min().map_or(0, u64::ilog10))
}

fn axes(chart: &mut Chart, file: &TableFile, plot: &Plot, along: &(&'static str, u32, u16)) {
    let grid = ChartLine::new()
        .set_color(Color::RGB(GRID))
        .set_width(0.75)
        .clone();
    match plot.form {
        PlotForm::Rates | PlotForm::Ranks => {
            chart
                .x_axis()
                .set_date_axis(true)
                .set_num_format(formats::month(file.lang))
                .set_major_unit(3)
                .set_major_unit_date_type(ChartAxisDateUnitType::Months);
            let values = chart.y_axis().set_major_gridlines_line(&grid);
            if plot.form == PlotForm::Ranks {
                values.set_num_format("0").set_reverse().set_min(1);
                // The months stay below.
                chart
                    .x_axis()
                    .set_label_position(ChartAxisLabelPosition::High);
            } else {
                values.set_num_format("0%").set_min(0);
            }
        }
        PlotForm::Bars => {
            // Lying down: the names go up, the first on top.
            chart
                .y_axis()
                .set_reverse()
                .set_crossing(ChartAxisCrossing::Max)
                .set_major_gridlines(false);
            let values = chart
                .x_axis()
                .set_num_format("0%")
                .set_min(0)
                .set_major_gridlines_line(&grid);
            // No program needs room for more than all.
            if highest(&file.table, plot) > 0.75 {
                values.set_max(1);
            }
        }
        PlotForm::Points => {
            // From the smallest to the largest it is a hundredfold.
            chart
                .x_axis()
                .set_name(*along)
                .set_name_font(ChartFont::new().set_size(10))
                .set_num_format("#,##0")
                .set_log_base(10)
                .set_min(floor(&file.table, plot.categories))
                .set_major_gridlines(false);
            chart
                .y_axis()
                .set_num_format("0%")
                .set_min(0)
                .set_major_gridlines_line(&grid);
        }
    }
}

/// The line of a role; the units of a comparison each have their own.
fn pen(role: Role, unit: usize) -> (ChartLine, ChartMarker) {
    let (color, width, dash) = match role {
        Role::Main => (
            LINES[unit % LINES.len()],
            2.25,
            DASHES[unit / 2 % DASHES.len()],
        ),
        Role::Group => (0x6B_7580, 1.5, ChartLineDashType::Solid),
        Role::Before => (0x6B_7580, 1.25, ChartLineDashType::RoundDot),
        Role::Target => (0xB3_261E, 1.5, ChartLineDashType::Dash),
        Role::Path => (0xB3_261E, 1.0, ChartLineDashType::RoundDot),
        Role::Forecast => (LINES[0], 2.0, ChartLineDashType::RoundDot),
    };
    let line = ChartLine::new()
        .set_color(Color::RGB(color))
        .set_width(width)
        .set_dash_type(dash)
        .clone();
    let mut marker = ChartMarker::new();
    if role == Role::Main {
        let fill = ChartSolidFill::new().set_color(Color::RGB(color)).clone();
        marker
            .set_type(MARKERS[unit % MARKERS.len()])
            .set_size(5)
            .set_format(ChartFormat::new().set_solid_fill(&fill));
    } else {
        marker.set_none();
    }
    (line, marker)
}
