//! What people see: pages rendered on the server, and the few islands that run in a browser.
#[cfg(feature = "ssr")]
mod address;
#[cfg(feature = "ssr")]
pub mod app;
#[cfg(feature = "ssr")]
pub mod appearance;
pub mod islands;
#[cfg(feature = "ssr")]
mod pages;
#[cfg(feature = "ssr")]
mod parts;
#[cfg(feature = "ssr")]
pub mod work;
