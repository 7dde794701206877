//! The directory of an archive, believed only where the archive itself agrees.
use crate::domain::{FileFault, Inside};
use std::collections::HashSet;

/// The most parts an archive may have.
const MAX_PARTS: u64 = 1000;
const END_LEN: usize = 22;

/// One part, with its bytes as they are stored.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<'a> {
    pub name: &'a str,
    pub is_deflated: bool,
    pub crc: u32,
    pub size: u32,
    pub data: &'a [u8],
}

impl Entry<'_> {
    /// Whether a workbook may be read from it; pictures and macros are left behind.
    pub(super) fn is_xml(&self) -> bool {
        let name = self.name.to_ascii_lowercase();
        name.ends_with(".xml") || name.ends_with(".rels")
    }
}

/// Every part. Parts lie one after another before the directory, and the directory ends where
/// the file does.
pub(super) fn entries(file: &[u8]) -> Result<Vec<Entry<'_>>, FileFault> {
    let (count, start, end) = directory(file).ok_or(FileFault::Damaged)?;
    if count > MAX_PARTS {
        return Err(FileFault::TooMuchInside {
            what: Inside::Parts,
            most: MAX_PARTS,
        });
    }
    let mut entries = Vec::new();
    let mut spans = Vec::new();
    let mut names = HashSet::new();
    let mut at = start;
    for _ in 0..count {
        let (entry, span, next) = entry(file, at, start).ok_or(FileFault::Damaged)?;
        if !names.insert(entry.name.to_lowercase()) {
            return Err(FileFault::Damaged);
        }
        if !entry.name.ends_with('/') {
            entries.push(entry);
        }
        spans.push(span);
        at = next;
    }
    spans.sort_unstable();
    let overlap = spans.windows(2).any(|pair| pair[1].0 < pair[0].1);
    if at != end || overlap {
        return Err(FileFault::Damaged);
    }
    Ok(entries)
}

/// How many parts there are, where the directory starts and where it ends.
fn directory(file: &[u8]) -> Option<(u64, usize, usize)> {
    let last = file.len().checked_sub(END_LEN)?;
    let earliest = last.saturating_sub(usize::from(u16::MAX));
    let end = (earliest..=last).rev().find(|at| {
        let comment = two(file, at + 20).map(usize::from);
        four(file, *at) == Some(0x0605_4b50) && comment == Some(file.len() - at - END_LEN)
    })?;
    let (disk, of, here, all) = (
        two(file, end + 4)?,
        two(file, end + 6)?,
        two(file, end + 8)?,
        two(file, end + 10)?,
    );
    let (size, start) = (
        four(file, end + 12)? as usize,
        four(file, end + 16)? as usize,
    );
    // Parts in several files, and the fields that stand for sizes beyond four bytes, are not taken.
    let whole = disk == 0 && of == 0 && here == all && start.checked_add(size) == Some(end);
    whole.then_some((u64::from(all), start, end))
}

/// The part named at `at`, the bytes it takes up with its own header, and where the next is named.
fn entry(
    file: &[u8],
    at: usize,
    directory: usize,
) -> Option<(Entry<'_>, (usize, usize), usize)> {
    if four(file, at)? != 0x0201_4b50 {
        return None;
    }
    let (flags, method) = (two(file, at + 8)?, two(file, at + 10)?);
    let (crc, packed, size) = (
        four(file, at + 16)?,
        four(file, at + 20)?,
        four(file, at + 24)?,
    );
    let lengths = [28, 30, 32].map(|field| two(file, at + field).map(usize::from));
    let [Some(name_len), Some(extra), Some(comment)] = lengths else {
        return None;
    };
    let name = file.get(at + 46..at + 46 + name_len)?;
    let next = at + 46 + name_len + extra + comment;

    let header = four(file, at + 42)? as usize;
    let local_name_len = usize::from(two(file, header.checked_add(26)?)?);
    let local_extra = usize::from(two(file, header + 28)?);
    let data = header + 30 + local_name_len + local_extra;
    let end = data.checked_add(packed as usize)?;
    let local_name = file.get(header + 30..header + 30 + local_name_len)?;
    let is_encrypted = flags & 1 != 0;
    // With this flag a writer gives the sizes after the part, and the header has none.
    let sizes_follow = flags & 8 != 0;
    let agrees = four(file, header)? == 0x0403_4b50
        && two(file, header + 8)? == method
        && local_name == name
        && (sizes_follow
            || four(file, header + 18)? == packed && four(file, header + 22)? == size);
    let sound = agrees && !is_encrypted && matches!(method, 0 | 8) && end <= directory;
    let entry = Entry {
        name: std::str::from_utf8(name).ok()?,
        is_deflated: method == 8,
        crc,
        size,
        data: file.get(data..end)?,
    };
    sound.then_some((entry, (header, end), next))
}

fn two(file: &[u8], at: usize) -> Option<u16> {
    let bytes = file.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(bytes.try_into().ok()?))
}

fn four(file: &[u8], at: usize) -> Option<u32> {
    let bytes = file.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::{super::testing::Part, *};
    use crate::service::upload::archive::testing::archive;

    fn two_parts() -> Vec<u8> {
        archive(&[Part::stored("a", b"1234"), Part::stored("b", b"5678")])
    }

    #[test]
    fn the_parts_are_those_that_were_put_in() {
        let file = two_parts();
        let parts: Vec<_> = entries(&file)
            .unwrap()
            .iter()
            .map(|entry| (entry.name.to_owned(), entry.data.to_vec()))
            .collect();
        assert_eq!(
            parts,
            [
                ("a".into(), b"1234".to_vec()),
                ("b".into(), b"5678".to_vec())
            ]
        );
    }

    #[test]
    fn a_directory_that_lies_about_anything_is_refused() {
        let file = two_parts();
        let (_, start, end) = directory(&file).unwrap();
        let named_twice = archive(&[Part::stored("a", b"1"), Part::stored("A", b"2")]);
        assert!(entries(&named_twice).is_err());
        // Places in the directory that say something: all that is read of the first entry.
        for at in (start..start + 2)
            .chain([start + 8, start + 10, start + 20, start + 24])
            .chain(start + 28..start + 34)
            .chain(start + 42..start + 47)
            .chain(end..end + 22)
        {
            let mut lying = file.clone();
            lying[at] ^= 1;
            assert!(entries(&lying).is_err(), "byte {at} of {}", file.len());
        }
        for cut in 0..file.len() {
            assert!(entries(&file[..cut]).is_err());
        }
        assert!(
            entries(&[&file[..], b"x"].concat()).is_err(),
            "and more after the end"
        );
    }

    #[test]
    fn two_names_for_the_same_bytes_are_refused() {
        let mut file = two_parts();
        let (_, start, _) = directory(&file).unwrap();
        let second = start + 47;
        // The second entry points to the first part, and is called the same there.
        file[second + 42] = 0;
        file[second + 46] = b'a';
        assert!(entries(&file).is_err());
    }

    #[test]
    fn a_thousand_parts_are_taken_and_one_more_is_not() {
        let parts = |count: usize| {
            let parts: Vec<_> = (0..count)
                .map(|at| Part::stored(&at.to_string(), b""))
                .collect();
            archive(&parts)
        };
        assert!(entries(&parts(1000)).is_ok());
        assert!(entries(&parts(1001)).is_err());
    }
}
