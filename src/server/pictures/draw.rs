//! Drawing what was ordered, as the file that was asked for.
use super::order::{Kind, Order};
use crate::{
    charts,
    domain::{Board, Settled},
    exports::TableFile,
    server::made::{Made, NoFile},
};
use chrono::NaiveDate;

impl Order {
    /// Draws the picture, or writes the table behind it.
    pub(in crate::server) fn make(
        &self,
        board: &Board,
        today: NaiveDate,
    ) -> Result<Made, NoFile> {
        let picture = &self.picture;
        let month = match picture.settle(board) {
            Settled::At(month) => month,
            Settled::NotPublished(month) => return Err(NoFile::NotPublished(Some(month))),
            Settled::Moved(_) | Settled::Nothing => {
                return Err(NoFile::NotPublished(picture.view.month));
            }
        };
        let nothing = || NoFile::NotPublished(Some(month));
        let svg = || picture.draw(board, month).ok_or_else(nothing);
        let name = picture.file_name(board, month);
        let (name, media_type, bytes) = match self.kind {
            Kind::Svg => (format!("{name}.svg"), "image/svg+xml", svg()?.into_bytes()),
            Kind::Png => {
                let png = charts::png(&svg()?, f32::from(self.scale));
                let png = png.map_err(|error| NoFile::ours(&error))?;
                (format!("{name}.png"), "image/png", png)
            }
            Kind::Table(form) => {
                let file = TableFile::of_picture(board, picture, month, today);
                let bytes = file.ok_or_else(nothing)?.write(form);
                let mark = if board.has_sample() { "-sample" } else { "" };
                (
                    format!("{name}{mark}.{}", form.ending()),
                    form.content_type(),
                    bytes.map_err(|error| NoFile::ours(&error))?,
                )
            }
        };
        Ok(Made {
            name,
            media_type,
            bytes,
        })
    }
}
