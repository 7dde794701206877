//! Drawing what was ordered, as the file that was asked for.
use super::{Fault, Kind, order::Order};
use crate::{
    charts,
    domain::{Board, Settled},
    server::cache::Stored,
};

/// The picture, ready to be sent.
pub(super) fn draw(board: &Board, order: &Order, kind: Kind) -> Result<Stored, Fault> {
    let picture = &order.picture;
    let month = match picture.settle(board) {
        Settled::At(month) => month,
        Settled::NotPublished(month) => return Err(Fault::NotPublished(Some(month))),
        Settled::Moved(_) | Settled::Nothing => {
            return Err(Fault::NotPublished(picture.view.month));
        }
    };
    let svg = picture
        .draw(board, month)
        .ok_or(Fault::NotPublished(Some(month)))?;
    let name = picture.file_name(board, month);
    match kind {
        Kind::Svg => {
            Ok(Stored::new("image/svg+xml", svg.into_bytes()).named(&format!("{name}.svg")))
        }
        Kind::Png => {
            let png = charts::png(&svg, f32::from(order.scale)).map_err(|error| {
                tracing::error!(?error, "a picture could not be drawn");
                Fault::Ours
            })?;
            Ok(Stored::new("image/png", png).named(&format!("{name}.png")))
        }
    }
}
