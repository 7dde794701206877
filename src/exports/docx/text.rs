//! Paragraphs and the fields in them.
use crate::exports::office::xml::escape;

/// A paragraph in a style.
pub fn paragraph(style: &str, text: &str) -> String {
    of_runs(style, "", &run(text))
}

/// A paragraph in a style, with properties of its own and runs that are written already.
pub fn of_runs(style: &str, properties: &str, runs: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{properties}</w:pPr>{runs}</w:p>")
}

/// A run of text; spaces at its ends and in rows stay.
pub fn run(text: &str) -> String {
    sized(text, None)
}

/// A run of text, in half points where it differs from its style.
pub fn sized(text: &str, size: Option<u32>) -> String {
    if text.is_empty() {
        return String::new();
    }
    let look = size.map_or_else(String::new, |size| {
        format!("<w:rPr><w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/></w:rPr>")
    });
    format!(
        "<w:r>{look}<w:t xml:space=\"preserve\">{}</w:t></w:r>",
        escape(text)
    )
}

/// A caption whose number the program counts on when things are moved; `number` is what it shows
/// until then.
pub fn caption(properties: &str, word: &str, number: usize, text: &str) -> String {
    let field = format!(
        "<w:fldSimple w:instr=\" SEQ {} \\* ARABIC \">{}</w:fldSimple>",
        escape(&word.replace(' ', "_")),
        run(&number.to_string())
    );
    let runs = [run(&format!("{word} ")), field, run(&format!(". {text}"))];
    of_runs("Caption", properties, &runs.concat())
}

/// A rule of a width in the middle of a column. Unit: twentieth of a point.
pub fn rule(width: usize, column: usize) -> String {
    let side = column.saturating_sub(width) / 2;
    let indent = format!("<w:ind w:left=\"{side}\" w:right=\"{side}\"/>");
    of_runs("Rule", &indent, "")
}
