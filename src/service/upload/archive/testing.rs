//! Archives for tests, sound ones and ones that lie.
use super::{directory::Entry, rewrite};
use flate2::{Compression, Crc, write::DeflateEncoder};
use std::io::Write;

#[derive(Clone)]
pub(in crate::service::upload) struct Part {
    name: String,
    is_deflated: bool,
    crc: u32,
    size: u32,
    data: Vec<u8>,
}

impl Part {
    pub fn stored(name: &str, content: &[u8]) -> Self {
        let mut crc = Crc::new();
        crc.update(content);
        Self {
            name: name.to_owned(),
            is_deflated: false,
            crc: crc.sum(),
            size: content.len() as u32,
            data: content.to_vec(),
        }
    }

    pub fn deflated(name: &str, content: &[u8]) -> Self {
        Self::packed(name, content, Compression::fast())
    }

    /// As small as packing makes it, which is what a bomb is.
    pub fn dense(name: &str, content: &[u8]) -> Self {
        Self::packed(name, content, Compression::best())
    }

    fn packed(name: &str, content: &[u8], level: Compression) -> Self {
        let mut packed = DeflateEncoder::new(Vec::new(), level);
        packed.write_all(content).unwrap();
        Self {
            is_deflated: true,
            data: packed.finish().unwrap(),
            ..Self::stored(name, content)
        }
    }

    pub fn declaring(mut self, size: u32) -> Self {
        self.size = size;
        self
    }

    pub fn with_crc(mut self, crc: u32) -> Self {
        self.crc = crc;
        self
    }
}

pub(in crate::service::upload) fn archive(parts: &[Part]) -> Vec<u8> {
    let entries: Vec<_> = parts
        .iter()
        .map(|part| Entry {
            name: &part.name,
            is_deflated: part.is_deflated,
            crc: part.crc,
            size: part.size,
            data: &part.data,
        })
        .collect();
    rewrite::archive(&entries.iter().collect::<Vec<_>>())
}
