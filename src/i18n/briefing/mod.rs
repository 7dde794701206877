//! The words of a briefing: slides, report and the page on which it is ordered.
mod findings;
mod letterhead;
mod page;
mod parts;
mod sentences;
mod words;

pub use page::BriefingPageTexts;
pub use words::BriefingTexts;
