//! The rooms of the product that read what people typed and uploaded, and nothing else of it: the
//! whole product takes a quarter of an hour to build for fuzzing, this two minutes.
#[path = "../domain/mod.rs"]
pub mod domain;
#[path = "../reference/mod.rs"]
pub mod reference;
pub mod service;
