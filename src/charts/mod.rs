//! Pictures of rates: drawn once, dressed for the page or for a file.
//!
//! On the page a chart is a small SVG without a single literal colour; as a file it carries
//! title, source and edition, with its text as outlines, so that it looks the same anywhere.
mod axis;
mod backend;
mod bar;
mod bullets;
mod bump;
mod canvas;
mod compare;
mod contribution;
mod describe;
mod distribution;
mod dress;
mod dti_bump;
mod dti_scores;
mod ends;
mod export;
mod fonts;
mod footnotes;
mod forecast;
mod heat;
mod key;
mod labels;
mod marks;
mod multiples;
mod notes;
mod outline;
mod pens;
mod picture;
mod place;
mod plot;
mod png;
mod rank_axis;
mod ranking;
mod ranks;
mod scatter;
mod scene;
mod score_bar;
mod sides;
mod slope;
mod spark;
mod spots;
mod subject;
mod text;
mod theme;
mod tiles;
mod trend;
mod write;

#[cfg(test)]
mod tests;

pub use bar::{Standing, bar};
pub use bullets::bullets;
pub use bump::bump;
pub use compare::compare;
pub use contribution::contribution;
pub use describe::described;
pub use distribution::distribution;
pub use dress::{Caption, Dress, Footnote};
pub use dti_bump::dti_bump;
pub use dti_scores::dti_scores;
pub use export::light;
pub use heat::heat;
pub use multiples::multiples;
pub use picture::{OnPage, Picture};
pub use plot::{Chart, Form, Role, Series, Tone, plot, plot_beside};
pub use png::{PngError, png};
pub use ranking::ranking;
pub use ranks::ranks;
pub use scatter::scatter;
pub use score_bar::{score_bar, score_strip, shade};
pub use slope::slope;
pub use spark::spark;
pub use tiles::{tiles, tiles_within};
pub use trend::trend;

// For files whose text and charts an office program draws.
pub(crate) use {fonts::Weight, pens::Lettering, text::wrap, theme::Token};
