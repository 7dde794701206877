//! Files that people upload: bytes to cells, cells to figures, or all that is wrong with them.
//!
//! What a file is says its content, not its name. Reading happens in another process
//! ([`UploadReader`]), because a file may be made to harm whoever opens it.
mod archive;
mod book;
mod child;
mod encoding;
mod figures;
mod reading;
mod scan;
#[cfg(test)]
mod tests;
mod text;
mod workbook;

pub use book::Book;
pub use child::{UploadReader, answer_parent};
pub use figures::{Filled, Given, figures};
pub use reading::{Candidate, Found, Reading, problems};

use crate::domain::{FileFault, TextEncoding};

/// Largest file taken from a browser. Unit: bytes.
pub const MAX_UPLOAD_BYTES: u64 = 10 * 1024 * 1024;

/// Reads a file. `chosen` is the encoding that somebody named after having been asked.
///
/// Never panics, but may take memory and time that a server does not give away: see
/// [`UploadReader`].
pub fn read(bytes: &[u8], chosen: Option<TextEncoding>) -> Reading {
    let fault = match bytes {
        [] => FileFault::Empty,
        _ if bytes.len() as u64 > MAX_UPLOAD_BYTES => FileFault::TooLarge {
            most: MAX_UPLOAD_BYTES,
        },
        [b'P', b'K', 3 | 5 | 7, ..] => return workbook::read(bytes),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => FileFault::OldOrLocked,
        [b'%', b'P', b'D', b'F', ..] | [0x1f, 0x8b, ..] | [b'R', b'a', b'r', ..] => {
            FileFault::NotTaken
        }
        _ => return text::read(bytes, chosen),
    };
    Found::whole(fault).into()
}
