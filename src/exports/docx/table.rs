//! Tables: rows that stay whole, and headings that stand on every page.
use super::{
    page::WIDTH,
    text::{of_runs, paragraph, sized},
};
use crate::{
    briefing::{Cell, KeyFigure, Statement, Table},
    exports::office::xml::escape,
    i18n::Lang,
};

/// How a table is ruled.
#[derive(Clone, Copy, Debug)]
pub enum Style {
    /// Not at all.
    None,
    /// Every cell; the first row is its heading.
    Data,
    /// Every cell, without a heading.
    Pairs,
    /// Over and under it.
    Figures,
}

/// Rows up to which a table is kept on one page.
const SHORT: usize = 8;
/// Key figures that stand side by side.
const ABREAST: usize = 4;
/// Room at both sides of a cell's words. Unit: twentieth of a point.
const SIDES: usize = 200;

/// A table from its rows, with words for those who do not see it.
pub fn frame(style: Style, widths: &[usize], about: &str, rows: &str) -> String {
    let (name, first_row) = match style {
        Style::None => ("TableNormal", 0),
        Style::Data => ("ReportTable", 1),
        Style::Pairs => ("ReportTable", 0),
        Style::Figures => ("ReportFigures", 0),
    };
    let grid = widths
        .iter()
        .map(|width| format!("<w:gridCol w:w=\"{width}\"/>"));
    let about = if about.is_empty() {
        String::new()
    } else {
        format!("<w:tblCaption w:val=\"{}\"/>", escape(about))
    };
    format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"{name}\"/><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"00{}0\" w:firstRow=\"{first_row}\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>{about}</w:tblPr><w:tblGrid>{}</w:tblGrid>{rows}</w:tbl>",
        widths.iter().sum::<usize>(),
        first_row * 2,
        grid.collect::<String>()
    )
}

/// A row that no page break divides.
pub fn row(properties: &str, cells: &[String]) -> String {
    format!(
        "<w:tr><w:trPr><w:cantSplit/>{properties}</w:trPr>{}</w:tr>",
        cells.concat()
    )
}

/// A cell of paragraphs.
pub fn cell(width: usize, paragraphs: &str) -> String {
    format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{paragraphs}</w:tc>")
}

/// A table of figures. Its last rows stay with what follows it.
pub fn data(table: &Table, lang: Lang) -> String {
    let size = match table.columns.len() {
        ..=6 => None,
        7..=9 => Some(21),
        _ => Some(18),
    };
    let shown = |row: &Vec<Cell>| row.iter().map(|cell| cell.shown(lang)).collect();
    let rows: Vec<Vec<String>> = table.rows.iter().map(shown).collect();
    let widths = widths(table, &rows, size.unwrap_or(24));
    let headings = widths.iter().zip(&table.columns).map(|(width, column)| {
        let words = sized(&column.heading, size);
        centred(*width, &of_runs("CellHeading", "", &words))
    });
    let mut out = row("<w:tblHeader/>", &headings.collect::<Vec<_>>());
    for (at, texts) in rows.iter().enumerate() {
        let stays = rows.len() <= SHORT || at == 0 || at + 2 >= rows.len();
        let keep = if stays { "<w:keepNext/>" } else { "" };
        let cells = texts.iter().zip(&widths).zip(&table.columns);
        let cells = cells.map(|((text, width), column)| {
            let style = if column.is_number {
                "CellNumber"
            } else {
                "CellText"
            };
            centred(*width, &of_runs(style, keep, &sized(text, size)))
        });
        out += &row("", &cells.collect::<Vec<_>>());
    }
    frame(Style::Data, &widths, &table.title, &out)
}

fn centred(width: usize, paragraphs: &str) -> String {
    cell(width, paragraphs).replace("</w:tcPr>", "<w:vAlign w:val=\"center\"/></w:tcPr>")
}

/// Widths of the columns, which fill the line: each has the room for its longest word or number,
/// and the rest by how much there is in it.
fn widths(table: &Table, rows: &[Vec<String>], half_points: u32) -> Vec<usize> {
    // About how wide a letter is.
    let letter = half_points as usize * 26 / 5;
    let columns = table.columns.iter().enumerate();
    let (mut least, mut wanted): (Vec<usize>, Vec<usize>) = columns
        .map(|(at, column)| {
            let cells = || rows.iter().filter_map(|row| row.get(at));
            let long = |text: &str| text.chars().count();
            let word = |text: &str| text.split_whitespace().map(long).max().unwrap_or(0);
            let whole = cells().map(|text| long(text)).max().unwrap_or(0);
            let in_cells = if column.is_number {
                whole
            } else {
                cells().map(|text| word(text)).max().unwrap_or(0)
            };
            // Short headings of names stay whole.
            let heading = match long(&column.heading) {
                whole @ ..=10 if !column.is_number => whole,
                _ => word(&column.heading),
            };
            let least = in_cells.max(heading);
            // A heading may stand in two lines.
            let wanted = least
                .max(whole.min(34))
                .max(long(&column.heading).min(24) * 3 / 5);
            (least * letter + SIDES, wanted * letter + SIDES)
        })
        .unzip();
    if least.iter().sum::<usize>() > WIDTH {
        wanted.clone_from(&least);
        least.fill(0);
    }
    if wanted.iter().sum::<usize>() <= WIDTH {
        least.clone_from(&wanted);
    } else {
        for (wanted, least) in wanted.iter_mut().zip(&least) {
            *wanted -= *least;
        }
    }
    let spare = WIDTH - least.iter().sum::<usize>();
    let all = wanted.iter().sum::<usize>().max(1);
    let shares = least.iter().zip(&wanted);
    shares
        .map(|(least, wanted)| least + spare * wanted / all)
        .collect()
}

/// A few large figures, side by side with their names over them.
pub fn figures(all: &[KeyFigure]) -> String {
    let abreast = all.len().clamp(1, ABREAST);
    let width = WIDTH / abreast;
    let mut rows = String::new();
    for group in all.chunks(abreast) {
        let line = |style: &str, text: fn(&KeyFigure) -> &String| {
            let cells = group
                .iter()
                .map(|it| cell(width, &paragraph(style, text(it))));
            let rest = vec![cell(width, &paragraph(style, "")); abreast - group.len()];
            row("", &cells.chain(rest).collect::<Vec<_>>())
        };
        rows += &line("FigureLabel", |it| &it.label);
        rows += &line("FigureValue", |it| &it.value);
        rows += &line("FigureRemark", |it| &it.remark);
    }
    frame(Style::Figures, &vec![width; abreast], "", &rows)
}

/// What the figures are and where they come from.
pub fn statement(statement: &Statement) -> String {
    let widths = [2800, WIDTH - 2800];
    let lines = statement.lines.iter().map(|(name, value)| {
        let name = cell(widths[0], &paragraph("CellName", name));
        row("", &[name, cell(widths[1], &paragraph("CellText", value))])
    });
    frame(Style::Pairs, &widths, "", &lines.collect::<String>())
}
