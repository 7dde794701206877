//! What is shown in a chapter, each with its caption and its source.
use super::{
    report::Report,
    shown, table,
    text::{caption, paragraph},
};
use crate::{
    briefing::{Block, Chart, Table},
    charts::{Picture, png},
    domain::Month,
    exports::office::{OfficeError, chart, package::Part},
};

/// Pixels of a picture for each of its own: 2400 on a line of 165 mm are fit for print.
const SCALE: f32 = 2.0;

impl Report<'_> {
    /// A block; what follows the last one is its source, on the same page.
    pub(super) fn block(&mut self, block: &Block, is_last: bool) -> Result<(), OfficeError> {
        let under = if is_last {
            ""
        } else {
            "<w:keepNext w:val=\"0\"/>"
        };
        match block {
            Block::Figures(all) => self.put(&table::figures(all)),
            Block::Chart(chart) => self.chart(chart, under)?,
            Block::Picture {
                picture,
                month,
                alt,
            } => self.picture(picture, *month, alt, under)?,
            Block::Table(table) => self.table(table),
            Block::Points(_) => {}
        }
        Ok(())
    }

    fn chart(&mut self, chart: &Chart, under: &str) -> Result<(), OfficeError> {
        self.counted.charts += 1;
        let (number, word) = (self.counted.charts, self.lang().report().chart);
        // Its caption says what the title would.
        let untitled = Chart {
            title: String::new(),
            ..chart.clone()
        };
        let look = shown::look(chart);
        let made_on = self.brief.statement.made_on;
        let parts = chart::parts(&untitled, look, self.lang(), "word", number, made_on)?;
        let graphic = chart::graphic(&self.show("chart", parts));
        let size = [look.width, look.height];
        let id = self.counted.charts + self.counted.pictures;
        let frame = shown::frame(id, &format!("{word} {number}"), &chart.alt, size, &graphic);
        self.put(&frame);
        self.put(&caption(under, word, number, &chart.title));
        Ok(())
    }

    fn picture(
        &mut self,
        picture: &Picture,
        month: Month,
        alt: &str,
        under: &str,
    ) -> Result<(), OfficeError> {
        let Some(svg) = picture.inset(self.board, month, shown::ROOM) else {
            let texts = self.lang().texts();
            self.put(&paragraph("BodyText", texts.no_figure));
            return Ok(());
        };
        self.counted.pictures += 1;
        let (number, word) = (self.counted.pictures, self.lang().report().map);
        let pixels = png(&svg, SCALE)?;
        let size = shown::picture_size(&pixels);
        let path = format!("word/media/picture{number}.png");
        let part = self.show("image", [Part::file(path, pixels)]);
        let id = self.counted.charts + self.counted.pictures;
        let name = format!("{word} {number}");
        let graphic = shown::graphic(id, &name, &part, size);
        self.put(&shown::frame(id, &name, alt, size, &graphic));
        let text = self.lang().month_subtitle(&picture.view, month);
        self.put(&caption(under, word, number, &text));
        Ok(())
    }

    fn table(&mut self, table: &Table) {
        self.counted.tables += 1;
        let word = self.lang().report().table;
        self.put(&caption("", word, self.counted.tables, &table.title));
        self.put(&table::data(table, self.lang()));
    }
}
