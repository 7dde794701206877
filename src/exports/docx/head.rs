//! What a report has as an administrative document: its head, its title, its signature.
use super::{
    page::WIDTH,
    table::{Style, cell, frame, row},
    text::{paragraph, rule},
};
use crate::{briefing::Brief, i18n::Lang};

/// Widths of the agencies and of the state. Unit: twentieth of a point.
const COLUMNS: [usize; 2] = [3654, 5700];
/// Widths of recipients and signature.
const FOOT: [usize; 2] = [4454, 4900];
/// About how wide a capital is at 13 points in bold, and a small letter at 14.
const CAPITAL: usize = 190;
const SMALL: usize = 140;

/// Agencies and number at the left, state, motto, place and day at the right.
pub fn letterhead(brief: &Brief) -> String {
    let (head, words) = (&brief.cover.letterhead, brief.lang.report());
    let [left, right] = COLUMNS;
    let agency = (head.agency.chars().count() * CAPITAL).min(left);
    let mut agencies = String::new();
    if !head.superior.is_empty() {
        agencies += &paragraph("Head", &head.superior);
    }
    agencies += &paragraph("HeadBold", &head.agency);
    // Between a third and a half of the name.
    agencies += &rule(agency * 2 / 5, left);
    let state = [
        paragraph("HeadBold", words.state),
        paragraph("Motto", words.motto),
        rule(motto(brief.lang), right),
    ];
    let rows = [
        row("", &[cell(left, &agencies), cell(right, &state.concat())]),
        row(
            "",
            &[
                cell(left, &paragraph("Number", &head.number)),
                cell(right, &paragraph("PlaceAndDay", &head.place_and_day)),
            ],
        ),
    ];
    frame(Style::None, &COLUMNS, "", &rows.concat())
}

/// Width of the motto, 14 points in bold, which the rule under it has as well.
/// Unit: twentieth of a point.
const fn motto(lang: Lang) -> usize {
    match lang {
        Lang::Vi => 3244,
        Lang::En => 4444,
    }
}

/// The mark of sample figures where there are any, the kind, what it is about, the edition.
pub fn title(brief: &Brief) -> String {
    let head = &brief.cover.letterhead;
    let mut out = String::new();
    if brief.statement.has_sample {
        out += &paragraph("Sample", brief.lang.texts().sample_band);
    }
    out += &paragraph("Title", &head.kind);
    out += &paragraph("Subtitle", &head.about);
    let about = (head.about.chars().count() * SMALL).min(WIDTH * 3 / 4);
    out += &rule(about * 2 / 5, WIDTH);
    out + &paragraph("Edition", &brief.cover.edition)
}

/// Who receives it at the left; at the right who signs, and the room for it.
pub fn signature(brief: &Brief) -> String {
    let (head, words) = (&brief.cover.letterhead, brief.lang.report());
    let mut recipients = paragraph("Recipients", words.recipients);
    for line in &head.recipients {
        recipients += &paragraph("Recipient", line);
    }
    let signer = head.signer.iter().map(|line| paragraph("Signer", line));
    let signer = signer.collect::<String>() + &paragraph("Signature", "");
    let [left, right] = FOOT;
    let row = row("", &[cell(left, &recipients), cell(right, &signer)]);
    frame(Style::None, &FOOT, "", &row)
}

/// The head of the appendix, on a page of its own.
pub fn appendix(brief: &Brief) -> String {
    let head = &brief.cover.letterhead;
    let report = brief.lang.appended_to(&head.number, &head.place_and_day);
    paragraph("Appendix", brief.lang.report().appendix) + &paragraph("AppendedTo", &report)
}
