//! What can be wrong with a file that somebody uploads, by sheet, row and cell.
use super::{Reason, TextEncoding};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Where in an uploaded file something stands; all empty when it concerns the whole file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CellPlace {
    /// Name of the sheet; `None` in a file of text.
    pub sheet: Option<String>,
    /// Row of the sheet, or line of the text, from 1.
    pub row: Option<u32>,
    /// Column, from 1: of the sheet, a field of the line, or a letter where a letter is at fault.
    pub column: Option<u32>,
}

impl CellPlace {
    /// The address as spreadsheets write it: `B7`; `None` without row and column.
    pub fn address(&self) -> Option<String> {
        let (row, column) = self.row.zip(self.column)?;
        Some(format!("{}{row}", ColumnLetters(column)))
    }
}

/// A column as spreadsheets name it: 1 is `A`, 27 is `AA`.
struct ColumnLetters(u32);

impl fmt::Display for ColumnLetters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = Vec::new();
        let mut rest = self.0;
        while rest > 0 {
            rest -= 1;
            letters.push(char::from(b'A' + (rest % 26) as u8));
            rest /= 26;
        }
        letters
            .iter()
            .rev()
            .try_for_each(|letter| write!(f, "{letter}"))
    }
}

/// One thing wrong with an uploaded file. The file is taken whole or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UploadProblem {
    /// Where.
    pub place: CellPlace,
    /// The text that stands there.
    pub value: String,
    /// What is wrong with it.
    pub reason: UploadReason,
}

/// Why an uploaded file, or a cell of it, cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UploadReason {
    /// The file does not read.
    File(FileFault),
    /// The same as in a file that is imported on the host.
    Cell(Reason),
    /// A date stands where a count belongs: the cell is formatted as a date.
    DateNotCount,
    /// No sheet has a row that names measures.
    HeaderMissing,
    /// Nothing says whose figures these are.
    UnitMissing,
    /// Nothing says of which month they are.
    MonthMissing,
    /// The name is that of no unit, or of more than one.
    NameUnknown,
    /// Code and name belong to different units.
    NameOfAnother {
        /// The name of the unit that has the code.
        name_vi: String,
    },
    /// No such measure, but a value beside it.
    MeasureUnknown,
    /// The measure stands there twice.
    MeasureTwice,
    /// The same unit and period stand elsewhere in the file.
    GivenTwice {
        /// Where they stand first.
        first: CellPlace,
    },
    /// So many problems more were found than are listed.
    More {
        /// How many.
        count: usize,
    },
}

/// Why a file does not read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileFault {
    /// Nothing in it.
    Empty,
    /// More bytes than are taken.
    TooLarge {
        /// The most that is taken. Unit: bytes.
        most: u64,
    },
    /// The binary form of old spreadsheets, or a workbook with a password.
    OldOrLocked,
    /// Neither a workbook of the XLSX form nor text.
    NotTaken,
    /// An archive that contradicts itself, or a part of it that does not read.
    Damaged,
    /// Far more inside than a file of figures has.
    TooMuchInside {
        /// Of what.
        what: Inside,
        /// The most that is taken.
        most: u64,
    },
    /// What could grow without end inside the file: definitions, other files, packed emptiness.
    Trap,
    /// Reading took too long or too much memory, and was ended.
    Ended,
    /// Bytes that are no letter in the encoding.
    Undecodable {
        /// The encoding.
        encoding: TextEncoding,
    },
    /// A quotation mark that is never closed.
    Unclosed,
    /// A formula; its last result is not taken unseen.
    Formula,
    /// An error of the spreadsheet, such as `#REF!`.
    ErrorValue,
}

/// What a file can have too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inside {
    /// Bytes after decompression.
    Bytes,
    /// Cells.
    Cells,
    /// Rows.
    Rows,
    /// Columns.
    Columns,
    /// Texts that cells share.
    Texts,
    /// Sheets and other parts.
    Parts,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_named_as_spreadsheets_name_it() {
        let address = |row, column| {
            let place = CellPlace {
                sheet: None,
                row: Some(row),
                column: Some(column),
            };
            place.address().unwrap()
        };
        assert_eq!(address(7, 2), "B7");
        assert_eq!(address(1, 26), "Z1");
        assert_eq!(address(1, 27), "AA1");
        assert_eq!(address(1_048_576, 16_384), "XFD1048576");
        assert_eq!(CellPlace::default().address(), None);
    }
}
