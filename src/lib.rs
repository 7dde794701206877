#![doc = include_str!("ARCHITECTURE.md")]
#![recursion_limit = "256"]

// Pure rules and words. Compiles with no features at all.
pub mod domain;
pub mod i18n;

// What the browser may run as well.
#[cfg(any(feature = "hydrate", feature = "ssr"))]
pub mod ui;

// What only the server may run.
#[cfg(feature = "ssr")]
pub mod briefing;
#[cfg(feature = "ssr")]
pub mod charts;
#[cfg(feature = "ssr")]
pub mod exports;
#[cfg(feature = "ssr")]
pub mod reference;
#[cfg(feature = "ssr")]
pub mod sample;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
pub mod service;
#[cfg(feature = "ssr")]
pub mod storage;

/// Entry of the browser side: makes panics readable; islands are started one by one.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}
