//! The two axes of a chart.
use super::super::formats;
use crate::{
    briefing::{
        Cell, Table,
        tables::{Plot, PlotForm},
    },
    exports::TableFile,
};
use rust_xlsxwriter::{
    Chart, ChartAxisCrossing, ChartAxisDateUnitType, ChartAxisLabelPosition, ChartFont,
    ChartLine, Color,
};

/// Lines behind what is drawn.
const GRID: u32 = 0xDD_E2E8;

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

/// How both are numbered, from where and how far.
pub fn axes(
    chart: &mut Chart,
    file: &TableFile,
    plot: &Plot,
    along: &(&'static str, u32, u16),
) {
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
