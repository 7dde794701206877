//! Counting what a part of a workbook holds while it is decompressed, before anything builds it.
use crate::domain::{FileFault, Inside};

/// Cells of a workbook, and texts that its cells share.
pub(super) const MAX_CELLS: u64 = 200_000;
/// The longest run without a tag. A cell of Excel holds 32,767 letters.
const MAX_RUN: usize = 256 * 1024;
/// The longest tag that is read whole. Only lists of addresses in rules are longer, and those
/// are not read.
const MAX_TAG: usize = 4096;

/// Counts the elements that make a workbook large, over all its parts.
#[derive(Debug, Default)]
pub(super) struct Scan {
    cells: u64,
    texts: u64,
    run: usize,
    /// What is read of the tag that was opened last. Kept, for there are millions of them.
    tag: Vec<u8>,
    is_open: bool,
}

impl Scan {
    /// Begins another part.
    pub(super) fn begin(&mut self) {
        self.run = 0;
        self.is_open = false;
    }

    /// Looks at the next bytes of the part.
    pub(super) fn feed(&mut self, mut bytes: &[u8]) -> Result<(), FileFault> {
        // Also found by it: UTF-16, in which tags would look different.
        if bytes.contains(&0) {
            return Err(FileFault::Damaged);
        }
        while !bytes.is_empty() {
            let next = bytes.iter().position(|byte| matches!(byte, b'<' | b'>'));
            let (passed, rest) = bytes.split_at(next.unwrap_or(bytes.len()));
            if self.is_open {
                let room = MAX_TAG.saturating_sub(self.tag.len());
                self.tag.extend(&passed[..passed.len().min(room)]);
            }
            self.run += passed.len();
            if self.run > MAX_RUN {
                return Err(FileFault::Damaged);
            }
            let Some((sign, rest)) = rest.split_first() else {
                break;
            };
            bytes = rest;
            if *sign == b'<' {
                // A reader goes on to the `>` and takes what stands between for a value: cells
                // would be made that were not counted. Only what is no element may hold one.
                if self.is_open && !matches!(self.tag.first(), None | Some(b'!' | b'?')) {
                    return Err(FileFault::Damaged);
                }
                self.run = 0;
                self.tag.clear();
                self.is_open = true;
                continue;
            }
            self.run += 1;
            if std::mem::take(&mut self.is_open) {
                let tag = std::mem::take(&mut self.tag);
                self.count(&tag)?;
                self.tag = tag;
            }
        }
        Ok(())
    }

    fn count(&mut self, tag: &[u8]) -> Result<(), FileFault> {
        if tag.starts_with(b"/") {
            return Ok(());
        }
        if tag.starts_with(b"!DOCTYPE") || tag.starts_with(b"!ENTITY") {
            return Err(FileFault::Trap);
        }
        let is_cut = tag.len() == MAX_TAG;
        let tag = tag.strip_suffix(b"/").unwrap_or(tag);
        let end = tag
            .iter()
            .position(u8::is_ascii_whitespace)
            .unwrap_or(tag.len());
        let (name, rest) = tag.split_at(end);
        let local = name.rsplit(|byte| *byte == b':').next().unwrap_or_default();
        if is_cut && [&b"c"[..], b"row", b"sst"].contains(&local) {
            return Err(FileFault::Damaged);
        }
        match local {
            b"c" => {
                self.cells += 1;
                address(rest)?;
            }
            b"row" => address(rest)?,
            b"f" | b"dimension" | b"mergeCell" => range(rest)?,
            b"si" => self.texts += 1,
            // A reader makes room at once for as many texts as the list says it has.
            b"sst" => {
                let promised = attribute(rest, b"uniqueCount")?.unwrap_or(b"0");
                let promised = std::str::from_utf8(promised)
                    .ok()
                    .and_then(|n| n.parse().ok());
                if promised.is_none_or(|texts: u64| texts > MAX_CELLS) {
                    return Err(too_many(Inside::Texts));
                }
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

/// Checks that the address of a cell or row, if there is one, is short enough to be counted with:
/// at most three letters and seven digits, as in `XFD1048576`.
fn address(attributes: &[u8]) -> Result<(), FileFault> {
    let Some(address) = attribute(attributes, b"r")? else {
        return Ok(());
    };
    place(address).map(|_| ()).ok_or(FileFault::Damaged)
}

/// Checks that a range, if there is one, ends where it begins or after it: a reader takes one
/// from the other.
fn range(attributes: &[u8]) -> Result<(), FileFault> {
    let Some(range) = attribute(attributes, b"ref")? else {
        return Ok(());
    };
    let mut ends = range.split(|byte| *byte == b':').map(place);
    let first = ends.next().flatten();
    let last = ends.next().unwrap_or(first);
    let is_sound = match (first, last) {
        (Some(first), Some(last)) => first.0 <= last.0 && first.1 <= last.1,
        _ => false,
    };
    is_sound.then_some(()).ok_or(FileFault::Damaged)
}

/// Column and row of an address; 0 for what it does not name.
fn place(address: &[u8]) -> Option<(u32, u32)> {
    let letters = address
        .iter()
        .take_while(|byte| byte.is_ascii_alphabetic())
        .count();
    let (letters, digits) = address.split_at(letters);
    if letters.len() > 3 || digits.len() > 7 || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let letter = |letter: &u8| u32::from(letter.to_ascii_uppercase() - b'A') + 1;
    let column = letters.iter().fold(0, |sum, one| sum * 26 + letter(one));
    let row = digits
        .iter()
        .fold(0, |sum, one| sum * 10 + u32::from(one - b'0'));
    Some((column, row))
}

/// The value of an attribute. What does not read as attributes, such as a tag that was cut at a
/// `>` inside a value, is refused.
fn attribute<'a>(mut rest: &'a [u8], wanted: &[u8]) -> Result<Option<&'a [u8]>, FileFault> {
    let mut found = None;
    loop {
        rest = rest.trim_ascii_start();
        if rest.is_empty() {
            return Ok(found);
        }
        let at = |sign: u8, text: &[u8]| text.iter().position(|byte| *byte == sign);
        let equals = at(b'=', rest).ok_or(FileFault::Damaged)?;
        let name = rest[..equals].trim_ascii_end();
        let value = rest[equals + 1..].trim_ascii_start();
        let (quote, value) = value
            .split_first()
            .filter(|(quote, _)| matches!(quote, b'"' | b'\''))
            .ok_or(FileFault::Damaged)?;
        let end = at(*quote, value).ok_or(FileFault::Damaged)?;
        if name == wanted {
            found = Some(&value[..end]);
        }
        rest = &value[end + 1..];
    }
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
        assert_eq!(scan(hidden), Err(FileFault::Damaged));
        let padded = format!("<sst{} uniqueCount=\"99999999999\">", " ".repeat(MAX_TAG));
        assert_eq!(scan(&padded), Err(FileFault::Damaged));
        let rule = format!(
            "<conditionalFormatting sqref=\"{}\">",
            "A1 ".repeat(MAX_TAG)
        );
        assert_eq!(scan(&rule), Ok(()));
        let many = "<si><t>a</t></si>".repeat(200_001);
        assert_eq!(scan(&many), Err(too_many(Inside::Texts)));
    }

    #[test]
    fn an_address_beyond_any_sheet_is_refused_before_it_is_reckoned_with() {
        for address in ["XFD1048576", "a1", "7", ""] {
            assert_eq!(
                scan(&format!("<c s='1' r = \"{address}\"/>")),
                Ok(()),
                "{address}"
            );
        }
        for address in [
            "AAAA1",
            "A99999999",
            "ZZZZZZZZZZ99999999999999",
            "A-1",
            "1A",
        ] {
            for element in ["c", "row", "x:c"] {
                let text = format!("<{element} r=\"{address}\" s=\"1\">");
                assert_eq!(scan(&text), Err(FileFault::Damaged), "{text}");
            }
        }
    }

    #[test]
    fn an_element_is_not_hidden_by_a_tag_that_begins_inside_it() {
        for hidden in ["<c r=\"A1\" t=\"<\"/>", "<c t='<a' r=\"AAAAAAAA1\"/>"] {
            assert_eq!(scan(hidden), Err(FileFault::Damaged), "{hidden}");
        }
        assert_eq!(scan("<!-- a < b --><c/><v><![CDATA[<<]]></v>"), Ok(()));
    }

    #[test]
    fn a_range_that_ends_before_it_begins_or_beyond_any_sheet_is_refused() {
        for (range, expected) in [
            ("A1:XFD1048576", Ok(())),
            ("B2", Ok(())),
            ("B2:B2", Ok(())),
            ("BA1:A9", Err(FileFault::Damaged)),
            ("A9:B1", Err(FileFault::Damaged)),
            ("A1:A99999999", Err(FileFault::Damaged)),
        ] {
            for element in ["f t=\"shared\"", "dimension", "x:mergeCell"] {
                let text = format!("<{element} ref=\"{range}\"/>");
                assert_eq!(scan(&text), expected, "{text}");
            }
        }
    }

    #[test]
    fn definitions_other_alphabets_and_endless_texts_are_refused() {
        assert_eq!(scan("<!DOCTYPE x>"), Err(FileFault::Trap));
        assert_eq!(scan("<!DOCTYPE x [<!ENTITY a 'b'>]>"), Err(FileFault::Trap));
        assert_eq!(scan("<\0c\0>\0"), Err(FileFault::Damaged));
        assert_eq!(scan(&"a".repeat(MAX_RUN + 1)), Err(FileFault::Damaged));
        assert_eq!(scan(&"a".repeat(MAX_RUN)), Ok(()));
    }
}
