//! Counting what a part of a workbook holds while it is decompressed, before anything builds it.
use crate::domain::{FileFault, Inside};

/// Cells of a workbook, and texts that its cells share.
pub(super) const MAX_CELLS: u64 = 200_000;
/// The longest run without a tag. A cell of Excel holds 32,767 letters.
const MAX_RUN: usize = 256 * 1024;
/// The longest tag that is read whole.
const MAX_TAG: usize = 4096;

/// Counts the elements that make a workbook large, over all its parts.
#[derive(Debug, Default)]
pub(super) struct Scan {
    cells: u64,
    texts: u64,
    run: usize,
    tag: Option<Vec<u8>>,
}

impl Scan {
    /// Begins another part.
    pub(super) fn begin(&mut self) {
        self.run = 0;
        self.tag = None;
    }

    /// Looks at the next bytes of the part.
    pub(super) fn feed(&mut self, bytes: &[u8]) -> Result<(), FileFault> {
        for byte in bytes {
            self.run += 1;
            match (byte, &mut self.tag) {
                // Also found by it: UTF-16, in which tags would look different.
                (0, _) => return Err(FileFault::Damaged),
                (b'<', _) => {
                    self.run = 0;
                    self.tag = Some(Vec::new());
                }
                (b'>', Some(tag)) => {
                    let tag = std::mem::take(tag);
                    self.tag = None;
                    self.count(&tag)?;
                }
                (byte, Some(tag)) if tag.len() < MAX_TAG => tag.push(*byte),
                _ => {}
            }
            if self.run > MAX_RUN {
                return Err(FileFault::Damaged);
            }
        }
        Ok(())
    }

    fn count(&mut self, tag: &[u8]) -> Result<(), FileFault> {
        if tag.starts_with(b"!DOCTYPE") || tag.starts_with(b"!ENTITY") {
            return Err(FileFault::Trap);
        }
        let end = |byte: &u8| byte.is_ascii_whitespace() || *byte == b'/';
        let closing = tag.first() == Some(&b'/');
        let name = tag.split(end).next().unwrap_or_default();
        let local = name.rsplit(|byte| *byte == b':').next().unwrap_or_default();
        match local {
            b"c" if !closing => self.cells += 1,
            b"si" if !closing => self.texts += 1,
            b"sst" if !closing && promised(tag).is_none_or(|texts| texts > MAX_CELLS) => {
                return Err(too_many(Inside::Texts));
            }
            _ => {}
        }
        if self.cells > MAX_CELLS {
            return Err(too_many(Inside::Cells));
        }
        if self.texts > MAX_CELLS {
            return Err(too_many(Inside::Texts));
        }
        Ok(())
    }
}

fn too_many(what: Inside) -> FileFault {
    FileFault::TooMuchInside {
        what,
        most: MAX_CELLS,
    }
}

/// How many texts the list of shared texts says it has, for which a reader makes room at once;
/// 0 where it does not say, `None` where what it says is no number.
fn promised(tag: &[u8]) -> Option<u64> {
    let quotes = |quote| tag.iter().filter(|byte| **byte == quote).count();
    // Cut short, or cut at a `>` inside a quoted value.
    if tag.len() == MAX_TAG || quotes(b'"') % 2 == 1 || quotes(b'\'') % 2 == 1 {
        return None;
    }
    let tag = String::from_utf8_lossy(tag);
    let Some((_, rest)) = tag.split_once("uniqueCount") else {
        return Some(0);
    };
    let value = rest.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next()?;
    value.get(1..)?.split(quote).next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scan(text: &str) -> Result<(), FileFault> {
        let mut scan = Scan::default();
        text.as_bytes()
            .chunks(7)
            .try_for_each(|bytes| scan.feed(bytes))
    }

    #[test]
    fn cells_are_counted_whatever_prefix_they_have() {
        for cell in ["<c r=\"A1\"/>", "<x:c><v>1</v></x:c>", "<c\n/>"] {
            assert_eq!(scan(&cell.repeat(200_000)), Ok(()), "{cell}");
            let refused = scan(&cell.repeat(200_001));
            assert_eq!(refused, Err(too_many(Inside::Cells)), "{cell}");
        }
        assert_eq!(scan(&"<cols/><col/>".repeat(200_001)), Ok(()));
    }

    #[test]
    fn a_list_of_texts_may_neither_be_too_long_nor_say_it_is() {
        assert_eq!(
            scan("<sst count=\"9\" uniqueCount=\"7\"><si/></sst>"),
            Ok(())
        );
        assert_eq!(scan("<sst xmlns='x'><si/></sst>"), Ok(()));
        for lie in ["99999999999", "x", "-1", "18446744073709551616"] {
            let text = format!("<s:sst uniqueCount = '{lie}'>");
            assert_eq!(scan(&text), Err(too_many(Inside::Texts)), "{lie}");
        }
        let hidden = "<sst a=\">\" uniqueCount=\"99999999999\">";
        assert_eq!(scan(hidden), Err(too_many(Inside::Texts)));
        let many = "<si><t>a</t></si>".repeat(200_001);
        assert_eq!(scan(&many), Err(too_many(Inside::Texts)));
    }

    #[test]
    fn definitions_other_alphabets_and_endless_texts_are_refused() {
        assert_eq!(scan("<!DOCTYPE x [<!ENTITY a 'b'>]>"), Err(FileFault::Trap));
        assert_eq!(scan("<\0c\0>\0"), Err(FileFault::Damaged));
        assert_eq!(scan(&"a".repeat(MAX_RUN + 1)), Err(FileFault::Damaged));
        assert_eq!(scan(&"a".repeat(MAX_RUN)), Ok(()));
    }
}
