//! The archive that a workbook is: walked by hand, measured by decompressing it, written anew.
//!
//! Two programs can see different files in one archive when its parts overlap or its directory
//! lies. So nothing that was not walked here is handed on: the archive is written again from the
//! parts that were decompressed to their end, and only that is given to the reader of workbooks.
mod directory;
mod rewrite;
#[cfg(test)]
pub(super) mod testing;

use super::scan::Scan;
use crate::domain::{FileFault, Inside};
use directory::Entry;
use flate2::{Crc, read::DeflateDecoder};
use std::io::Read;

/// The most that all parts may have after decompression. Unit: bytes.
const MAX_INFLATED: u64 = 100 * 1024 * 1024;
/// How many times as long as its packed bytes a long part of XML may become. Addresses differ from
/// cell to cell, so that sheets of real figures become ten or twenty times as long.
const MAX_RATIO: u64 = 200;
/// From how much on that is looked at. Unit: bytes.
const RATIO_FROM: u64 = 4 * 1024 * 1024;

/// Checks every part of `file` and writes the ones that a workbook is read from into a new
/// archive.
pub(super) fn checked(file: &[u8]) -> Result<Vec<u8>, FileFault> {
    let entries = directory::entries(file)?;
    let declared: u64 = entries.iter().map(|entry| u64::from(entry.size)).sum();
    // No part is allowed to hold more than it declares, so this bounds the work below.
    if declared > MAX_INFLATED {
        return Err(FileFault::TooMuchInside {
            what: Inside::Bytes,
            most: MAX_INFLATED,
        });
    }
    let mut scan = Scan::default();
    for entry in &entries {
        check(entry, &mut scan)?;
    }
    let has = |wanted: &str| entries.iter().any(|entry| entry.name == wanted);
    if !has("[Content_Types].xml") || has("xl/workbook.bin") {
        return Err(FileFault::NotTaken);
    }
    let kept: Vec<_> = entries.iter().filter(|entry| entry.is_xml()).collect();
    Ok(rewrite::archive(&kept))
}

/// Decompresses a part to its end: it holds what it declares, to the byte.
fn check(entry: &Entry<'_>, scan: &mut Scan) -> Result<(), FileFault> {
    let (mut stored, mut inflating) = (entry.data, DeflateDecoder::new(entry.data));
    scan.begin();
    let mut buffer = vec![0; 64 * 1024];
    let (mut size, mut crc) = (0, Crc::new());
    loop {
        let read = match entry.is_deflated {
            true => inflating.read(&mut buffer),
            false => stored.read(&mut buffer),
        };
        let read = read.map_err(|_| FileFault::Damaged)?;
        let bytes = &buffer[..read];
        if read == 0 {
            break;
        }
        if size == 0 && bytes.starts_with(b"PK\x03\x04") {
            return Err(FileFault::Trap);
        }
        size += read as u64;
        if size > u64::from(entry.size) {
            return Err(FileFault::Damaged);
        }
        crc.update(bytes);
        if entry.is_xml() {
            // Both are counted here; whatever the directory says, a bomb is noticed early.
            let is_bomb = size > MAX_RATIO * inflating.total_in();
            if entry.is_deflated && size > RATIO_FROM && is_bomb {
                return Err(FileFault::Trap);
            }
            scan.feed(bytes)?;
        }
    }
    if size == u64::from(entry.size) && crc.sum() == entry.crc {
        Ok(())
    } else {
        Err(FileFault::Damaged)
    }
}

#[cfg(test)]
mod tests {
    use super::{testing::Part, *};

    const TYPES: &str = "[Content_Types].xml";

    fn archive(parts: &[Part]) -> Vec<u8> {
        let mut all = vec![Part::deflated(TYPES, b"<Types/>")];
        all.extend_from_slice(parts);
        testing::archive(&all)
    }

    #[test]
    fn a_sound_archive_is_written_anew_with_its_parts_of_xml() {
        let file = archive(&[
            Part::deflated("xl/a.xml", b"<a/>"),
            Part::stored("xl/b.rels", b"<b/>"),
            Part::deflated("xl/media/image1.png", b"\0\0"),
        ]);
        let anew = checked(&file).unwrap();
        let entries = directory::entries(&anew).unwrap();
        let names: Vec<_> = entries.iter().map(|entry| entry.name).collect();
        assert_eq!(names, [TYPES, "xl/a.xml", "xl/b.rels"]);
        assert_eq!(checked(&anew), Ok(anew.clone()), "and stays the same");
    }

    #[test]
    fn a_part_that_holds_more_or_less_than_it_declares_is_refused() {
        for size in [0, 3, 5, 1000] {
            let lying = Part::deflated("xl/a.xml", b"<a/>").declaring(size);
            assert_eq!(
                checked(&archive(&[lying])),
                Err(FileFault::Damaged),
                "{size}"
            );
        }
        let honest = Part::deflated("xl/a.xml", b"<a/>").declaring(4);
        assert!(checked(&archive(&[honest])).is_ok());
        let wrong = Part::deflated("xl/a.xml", b"<a/>").with_crc(1);
        assert_eq!(checked(&archive(&[wrong])), Err(FileFault::Damaged));
    }

    #[test]
    fn a_bomb_is_refused_whether_it_says_so_or_lies() {
        let much = vec![b' '; 101 * 1024 * 1024];
        let honest = Part::deflated("xl/media/a.bin", &much);
        assert!(matches!(
            checked(&archive(std::slice::from_ref(&honest))),
            Err(FileFault::TooMuchInside {
                what: Inside::Bytes,
                ..
            })
        ));
        let lying = honest.declaring(1000);
        assert_eq!(checked(&archive(&[lying])), Err(FileFault::Damaged));
    }

    #[test]
    fn xml_that_grows_beyond_reason_is_refused_before_it_has_grown() {
        let element = b"<a/>";
        let sheet = |many: usize| Part::dense("xl/a.xml", &element.repeat(many));
        let short = RATIO_FROM as usize / element.len();
        assert!(checked(&archive(&[sheet(short)])).is_ok());
        // A part that lies, whose end was not reached: otherwise it would be called damaged.
        let bomb = sheet(short + 64 * 1024).declaring(90 << 20);
        assert_eq!(checked(&archive(&[bomb])), Err(FileFault::Trap));
        // The control: as long, with addresses that differ.
        let cells: String = (0..220_000)
            .map(|at| format!("<a b=\"{at:08}\"/>"))
            .collect();
        let sound = Part::dense("xl/a.xml", cells.repeat(2).as_bytes());
        assert!(checked(&archive(&[sound])).is_ok());
    }

    #[test]
    fn an_archive_within_the_archive_is_refused() {
        let inner = archive(&[]);
        let nested = Part::stored("xl/embeddings/x.xlsx", &inner);
        assert_eq!(checked(&archive(&[nested])), Err(FileFault::Trap));
    }

    #[test]
    fn another_kind_of_archive_is_not_taken() {
        let text = testing::archive(&[Part::stored("mimetype", b"application/x")]);
        assert_eq!(checked(&text), Err(FileFault::NotTaken));
        let binary = archive(&[Part::stored("xl/workbook.bin", b"x")]);
        assert_eq!(checked(&binary), Err(FileFault::NotTaken));
    }
}
