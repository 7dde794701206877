//! Toàn Trình.
pub mod domain;
pub mod i18n;
#[cfg(feature = "ssr")]
pub mod reference;
