//! A column or block that was copied from a spreadsheet.

/// The first column of what was copied: rows end with a line break, cells with a tab.
///
/// A spreadsheet puts a cell that holds a tab, a line break or a quotation mark in quotation
/// marks, and doubles those within. The line break after the last row is not a row.
pub fn pasted_column(text: &str) -> Vec<String> {
    let mut column = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (cell, after) = cell(rest);
        column.push(cell.trim().to_owned());
        rest = next_row(after);
    }
    column
}

/// The cell at the beginning, and what comes after it.
fn cell(text: &str) -> (String, &str) {
    let end = |text: &str| text.find(['\t', '\n', '\r']).unwrap_or(text.len());
    if let Some(quoted) = text.strip_prefix('"') {
        let mut cell = String::new();
        let mut rest = quoted;
        while let Some((before, after)) = rest.split_once('"') {
            cell.push_str(before);
            match after.strip_prefix('"') {
                Some(more) => {
                    cell.push('"');
                    rest = more;
                }
                // Whatever stands behind the closing mark belongs to no cell.
                None => return (cell, &after[end(after)..]),
            }
        }
    }
    // Not quoted, or never closed: as it stands there.
    let (cell, after) = text.split_at(end(text));
    (cell.to_owned(), after)
}

/// What begins after the next line break that is not within quotation marks.
fn next_row(text: &str) -> &str {
    let mut rest = text;
    while let Some(after) = rest.strip_prefix('\t') {
        rest = cell(after).1;
    }
    rest.strip_prefix("\r\n")
        .or_else(|| rest.strip_prefix(['\n', '\r']))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn of_a_block_the_first_column_is_taken_row_by_row() {
        assert_eq!(pasted_column("12\r\n1.234\r\n"), ["12", "1.234"]);
        assert_eq!(pasted_column("12\t5\n\t6\n7"), ["12", "", "7"]);
        assert_eq!(pasted_column("12"), ["12"]);
        assert_eq!(pasted_column("\n12\n"), ["", "12"]);
        assert!(pasted_column("").is_empty());
    }

    #[test]
    fn a_line_break_within_a_cell_begins_no_row() {
        assert_eq!(pasted_column("\"1\n2\"\t9\n3"), ["1\n2", "3"]);
        assert_eq!(pasted_column("4\t\"a\nb\"\n5"), ["4", "5"]);
        assert_eq!(pasted_column("\"say \"\"x\"\"\"\n5"), ["say \"x\"", "5"]);
        assert_eq!(pasted_column("\"open\n5"), ["\"open", "5"], "never closed");
    }

    proptest! {
        #[test]
        fn any_text_is_read_and_numbers_come_back(
            text in ".{0,80}",
            numbers in proptest::collection::vec(0_u32..1_000_000, 1..30),
        ) {
            let _ = pasted_column(&text);
            let beside = format!("\"{}\"", text.replace('"', "\"\""));
            let rows: Vec<String> = numbers.iter().map(|n| format!("{n}\t{beside}")).collect();
            let column = pasted_column(&rows.join("\r\n"));
            prop_assert_eq!(column.len(), numbers.len());
        }
    }
}
