//! Which line of a file a record starts on.
use csv::StringRecord;

/// Counts the lines of a file up to a record; the reader's own count is one short where lines
/// end as on Windows.
pub(in crate::service) struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u64,
}

impl<'a> Lines<'a> {
    /// At the start of `file`.
    pub(in crate::service) fn of(file: &'a [u8]) -> Self {
        let mark = "\u{feff}".as_bytes();
        Self {
            text: file.strip_prefix(mark).unwrap_or(file),
            at: 0,
            line: 1,
        }
    }

    /// The line on which `record` starts; records must come in order.
    pub(in crate::service) fn line(&mut self, record: &StringRecord) -> u64 {
        let start = record
            .position()
            .map_or(0, |position| position.byte() as usize);
        let is_break = |byte: &u8| matches!(byte, b'\r' | b'\n');
        let breaks = self.text.get(start..).unwrap_or_default();
        let start = start + breaks.iter().take_while(|byte| is_break(byte)).count();
        let passed = self.text.get(self.at..start).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count() as u64;
        self.at = start;
        self.line
    }
}
