//! A month while it is being typed in: what stands in a line, what is pasted, what is not sent yet,
//! and what comes of two people typing at once. The same on the server and in the browser.
mod answer;
mod line;
mod lines;
mod mark;
mod meeting;
mod pasted;

pub use answer::{SaveAnswer, SaveOutcome};
pub use line::{Held, Line};
pub use lines::Lines;
pub use mark::Mark;
pub use meeting::{Meeting, Unsent, UnsentLine, meet};
pub use pasted::pasted_column;
