//! Two notes on every unit: a fact of the register, and one that says that it is made up.
use crate::domain::{Audience, Month, NoteContent};

/// The notes, oldest first. Nothing is invented about a single unit.
pub fn notes() -> Vec<NoteContent> {
    let note = |(year, month), text: &str, english: &str| {
        Some(NoteContent {
            unit: None,
            month: Month::new(year, month)?,
            text: text.into(),
            english: Some(english.into()),
            audience: Audience::Public,
        })
    };
    [
        note(
            (2025, 7),
            "Sáp nhập: từ 1/7/2025 còn 34 tỉnh, thành phố; trước đó là tổng của các đơn vị cũ.",
            "Merger: 34 provinces and cities since 1 July 2025; earlier months add up the former units.",
        ),
        note(
            (2026, 3),
            "Ghi chú minh họa, không có thật: đổi phần mềm một cửa, số liệu của kỳ có thể thiếu.",
            "A made-up note for illustration: new one-stop software, figures of the month may be missing.",
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}
