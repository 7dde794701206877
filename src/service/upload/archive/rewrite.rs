//! Writing an archive from parts that were checked.
use super::directory::Entry;

/// An archive of `entries` and nothing else, each as it was stored.
pub(super) fn archive(entries: &[&Entry<'_>]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut directory = Vec::new();
    for entry in entries {
        let start = file.len() as u32;
        let fields = fields(entry);
        file.extend(0x0403_4b50_u32.to_le_bytes());
        file.extend(&fields);
        file.extend(entry.name.as_bytes());
        file.extend(entry.data);
        directory.extend(0x0201_4b50_u32.to_le_bytes());
        directory.extend(20_u16.to_le_bytes());
        directory.extend(&fields);
        // No comment, first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(start.to_le_bytes());
        directory.extend(entry.name.as_bytes());
    }
    let count = (entries.len() as u16).to_le_bytes();
    let start = file.len() as u32;
    file.extend(&directory);
    file.extend(0x0605_4b50_u32.to_le_bytes());
    file.extend([0; 4]);
    file.extend(count);
    file.extend(count);
    file.extend((directory.len() as u32).to_le_bytes());
    file.extend(start.to_le_bytes());
    file.extend([0; 2]);
    file
}

/// What a part's own header and its entry in the directory both have.
fn fields(entry: &Entry<'_>) -> Vec<u8> {
    let mut fields = Vec::new();
    fields.extend(20_u16.to_le_bytes());
    // The name is UTF-8.
    fields.extend(0x0800_u16.to_le_bytes());
    fields.extend((if entry.is_deflated { 8_u16 } else { 0 }).to_le_bytes());
    // Midnight of 1 January 1980: the first day that the form knows.
    fields.extend([0, 0, 0x21, 0]);
    fields.extend(entry.crc.to_le_bytes());
    fields.extend((entry.data.len() as u32).to_le_bytes());
    fields.extend(entry.size.to_le_bytes());
    fields.extend((entry.name.len() as u16).to_le_bytes());
    fields.extend([0; 2]);
    fields
}
