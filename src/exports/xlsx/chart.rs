//! The sheet of the chart: drawn by the reader's program from the cells of the figures.
use super::{formats, head, title_row};
use crate::{
    briefing::{
        Role,
        tables::{Plot, PlotForm, Plotted},
    },
    exports::TableFile,
};
use rust_xlsxwriter::{
    Chart, ChartAxisDateUnitType, ChartAxisLabelPosition, ChartDataLabel, ChartFont,
    ChartFormat, ChartLegendPosition, ChartLine, ChartLineDashType, ChartMarker,
    ChartMarkerType, ChartRange, ChartSolidFill, ChartType, Color, Worksheet, XlsxError,
};

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
        PlotForm::Lines => ChartType::Line,
        PlotForm::Bars => ChartType::Bar,
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
            PlotForm::Bars => {
                let fill = ChartSolidFill::new()
                    .set_color(Color::RGB(LINES[0]))
                    .clone();
                series
                    .set_format(ChartFormat::new().set_solid_fill(&fill))
                    .set_gap(45);
                series.set_data_label(
                    ChartDataLabel::new()
                        .show_value()
                        .set_num_format("0.0%")
                        .set_font(ChartFont::new().set_size(9)),
                );
            }
            PlotForm::Lines => {
                let (line, marker) = pen(plotted.role, units);
                units += usize::from(plotted.role == Role::Main);
                series
                    .set_format(ChartFormat::new().set_line(&line))
                    .set_marker(&marker);
            }
        }
    }
    let grid = ChartLine::new()
        .set_color(Color::RGB(GRID))
        .set_width(0.75)
        .clone();
    chart.x_axis().set_font(&small);
    chart.y_axis().set_font(&small);
    match plot.form {
        PlotForm::Lines => {
            chart
                .x_axis()
                .set_date_axis(true)
                .set_num_format(formats::month(file.lang))
                .set_major_unit(3)
                .set_major_unit_date_type(ChartAxisDateUnitType::Months);
            let values = chart.y_axis().set_major_gridlines_line(&grid);
            if plot.is_of_ranks {
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
            chart.y_axis().set_reverse().set_major_gridlines(false);
            chart
                .x_axis()
                .set_num_format("0%")
                .set_min(0)
                .set_major_gridlines_line(&grid);
        }
    }
    if plot.series.len() > 1 {
        chart
            .legend()
            .set_position(ChartLegendPosition::Bottom)
            .set_font(&small);
    } else {
        chart.legend().set_hidden();
    }
    let height = match plot.form {
        PlotForm::Lines => 560,
        PlotForm::Bars => 120 + 21 * file.table.rows.len() as u32,
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
