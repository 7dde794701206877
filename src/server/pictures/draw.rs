//! Drawing what was ordered, as the file that was asked for.
use super::{Fault, Kind, order::Order};
use crate::{
    charts,
    domain::{Board, Settled},
    exports::TableFile,
    server::cache::Stored,
};
use chrono::NaiveDate;

/// The picture, ready to be sent.
pub(super) fn draw(
    board: &Board,
    order: &Order,
    kind: Kind,
    today: NaiveDate,
) -> Result<Stored, Fault> {
    let picture = &order.picture;
    let month = match picture.settle(board) {
        Settled::At(month) => month,
        Settled::NotPublished(month) => return Err(Fault::NotPublished(Some(month))),
        Settled::Moved(_) | Settled::Nothing => {
            return Err(Fault::NotPublished(picture.view.month));
        }
    };
    let nothing = || Fault::NotPublished(Some(month));
    let svg = || picture.draw(board, month).ok_or_else(nothing);
    let name = picture.file_name(board, month);
    let failed = |error: &dyn std::fmt::Debug| {
        tracing::error!(?error, "a picture could not be drawn");
        Fault::Ours
    };
    match kind {
        Kind::Svg => {
            let svg = svg()?;
            Ok(Stored::new("image/svg+xml", svg.into_bytes()).named(&format!("{name}.svg")))
        }
        Kind::Png => {
            let png = charts::png(&svg()?, f32::from(order.scale)).map_err(|e| failed(&e))?;
            Ok(Stored::new("image/png", png).named(&format!("{name}.png")))
        }
        Kind::Table(form) => {
            let file = TableFile::of_picture(board, picture, month, today);
            let bytes = file
                .ok_or_else(nothing)?
                .write(form)
                .map_err(|e| failed(&e))?;
            let mark = if board.has_sample() { "-sample" } else { "" };
            let name = format!("{name}{mark}.{}", form.ending());
            Ok(Stored::new(form.content_type(), bytes).named(&name))
        }
    }
}
