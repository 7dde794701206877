//! Several files in one archive: of reports for each locality, of an edition, of the parts of which
//! an office file is made.
use chrono::{Datelike, NaiveDate};
use std::io::{Cursor, Write as _};
use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipError, write::SimpleFileOptions};

/// Endings of what is compressed already.
const COMPRESSED: [&str; 6] = [".png", ".pptx", ".docx", ".xlsx", ".pdf", ".zip"];

/// Files by their paths, in that order and all dated `on`: the same files make the same bytes. A day
/// that an archive cannot hold is left out.
pub fn archive<'f>(
    files: impl IntoIterator<Item = (&'f str, &'f [u8])>,
    on: NaiveDate,
) -> Result<Vec<u8>, ZipError> {
    let year = u16::try_from(on.year()).unwrap_or_default();
    let day = DateTime::from_date_and_time(year, on.month() as u8, on.day() as u8, 0, 0, 0);
    let options = SimpleFileOptions::default()
        .last_modified_time(day.unwrap_or_default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        let is_small = COMPRESSED.iter().any(|ending| path.ends_with(ending));
        let method = if is_small {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        archive.start_file(path, options.compression_method(method))?;
        archive.write_all(bytes).map_err(ZipError::from)?;
    }
    Ok(archive.finish()?.into_inner())
}
