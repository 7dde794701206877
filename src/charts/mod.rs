//! Charts.
mod bar;
use crate::{domain::Trend, i18n::Lang};
pub use bar::{Standing, bar};
/// d
pub enum Dress<'a> {
    /// a
    Wide,
    /// a
    Narrow,
    /// a
    Export(&'a Caption),
}
/// c
pub struct Caption {
    /// a
    pub title: String,
    /// a
    pub subtitle: String,
    /// a
    pub source: String,
    /// a
    pub edition: String,
    /// a
    pub sample: bool,
}
/// t
pub fn trend(_: &Trend, _: &str, _: &str, _: Lang, _: Dress) -> String {
    String::new()
}
/// p
#[derive(Debug)]
pub struct PngError;
/// p
pub fn png(_: &str, _: f32) -> Result<Vec<u8>, PngError> {
    Ok(vec![])
}
