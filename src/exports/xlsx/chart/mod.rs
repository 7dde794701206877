//! The sheet of the chart: drawn by the reader's program from the cells of the figures.
mod axes;
mod pens;
mod points;

use super::{head, title_row};
use crate::{
    briefing::{
        Role,
        tables::{Plot, PlotForm, Plotted},
    },
    exports::TableFile,
};
use axes::axes;
use pens::{BEHIND, LINES, pen};
use points::{label, named};
use rust_xlsxwriter::{
    Chart, ChartDataLabel, ChartDataLabelPosition, ChartFont, ChartFormat, ChartLegendPosition,
    ChartRange, ChartSeries, ChartSolidFill, ChartType, Color, Worksheet, XlsxError,
};

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
