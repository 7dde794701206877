//! The words of the page about the data: what is counted, from where, how far it can be trusted.
mod en;
mod vi;

use super::Lang;
use crate::domain::{Month, PeriodRule};

/// A section of plain text.
#[derive(Debug)]
pub struct Passage {
    /// Its anchor.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// Its paragraphs.
    pub paragraphs: &'static [&'static str],
}

/// What the page about the data says in one language.
#[derive(Debug)]
pub struct AboutTexts {
    /// What the page is about, for search engines.
    pub description: &'static str,
    /// The list of sections.
    pub contents: &'static str,
    /// What is counted and how.
    pub method: Passage,
    /// Which days a month has.
    pub periods: Passage,
    /// The months held here.
    pub editions: Passage,
    /// How sums are carried over the merger.
    pub merger: Passage,
    /// Where published figures and targets were read.
    pub sources: Passage,
    /// What is made up.
    pub sample: Passage,
    /// The same where nothing is.
    pub no_sample: &'static str,
    /// What nobody could confirm.
    pub unverified: Passage,
    /// Heading over indicators without a stated definition.
    pub unverified_indicators: &'static str,
    /// Heading over targets that are not fully verified.
    pub unverified_targets: &'static str,
    /// Heading over everything else.
    pub unverified_rest: &'static str,
    /// That rest.
    pub unverified_items: &'static [&'static str],
    /// Files to take away.
    pub downloads: Passage,
    /// The files: every unit, every target, every published figure, every observation.
    pub files: [&'static str; 4],
    /// Which personal data there are: none.
    pub personal: Passage,
    /// How far everybody can use the pages.
    pub accessibility: Passage,
    /// Heading over what is met.
    pub met: &'static str,
    /// What is met.
    pub met_items: &'static [&'static str],
    /// Heading over what is known not to be.
    pub limits: &'static str,
    /// What is known not to be.
    pub limit_items: &'static [&'static str],
    /// Column: when it was published.
    pub published_at: &'static str,
    /// Column: last day that the figures cover.
    pub data_date: &'static str,
    /// Column: reports.
    pub reports: &'static str,
    /// Column: localities without a report.
    pub missing: &'static str,
    /// Column: the file of the month.
    pub file: &'static str,
    /// Column: published figures read there.
    pub figures: &'static str,
    /// Column: observations read there.
    pub observations: &'static str,
    /// Column: targets read there.
    pub targets: &'static str,
}

impl Lang {
    /// The words of the page about the data.
    pub fn about(self) -> &'static AboutTexts {
        match self {
            Self::Vi => &vi::VI,
            Self::En => &en::EN,
        }
    }

    /// What the page opens with: figures, targets, places, and what reports there are. Every
    /// second piece is a number.
    pub fn about_headline(
        self,
        [figures, targets, places]: [usize; 3],
        reports: Option<(usize, Month, Month)>,
    ) -> Vec<String> {
        let mut pieces: Vec<String> = Vec::new();
        let mut say = |text: &str, number: usize| {
            pieces.push(text.to_owned());
            pieces.push(self.whole(number as u64));
        };
        let (first, second, third, last) = match self {
            Self::Vi => ("", " số đã công bố và ", " mục tiêu, đọc từ ", " nguồn"),
            Self::En => (
                "",
                " published figures and ",
                " targets, read in ",
                " places",
            ),
        };
        say(first, figures);
        say(second, targets);
        say(third, places);
        match (self, reports) {
            (Self::Vi, None) => pieces.push(format!("{last}; chưa có báo cáo nào.")),
            (Self::En, None) => pieces.push(format!("{last}; no report yet.")),
            (_, Some((count, from, to))) => {
                let (with, until) = match self {
                    Self::Vi => ("; cùng ", " báo cáo từ "),
                    Self::En => ("; and ", " reports from "),
                };
                pieces.push(format!("{last}{with}"));
                pieces.push(self.whole(count as u64));
                let (from, to) = (self.month_long(from), self.month_long(to));
                pieces.push(match self {
                    Self::Vi => format!("{until}{from} đến {to}."),
                    Self::En => format!("{until}{from} to {to}."),
                });
            }
        }
        pieces
    }

    /// The days of `month` under both rules.
    pub fn both_rules(self, month: Month) -> String {
        let middle = self.period(PeriodRule::MidMonth.period(month));
        let calendar = self.period(PeriodRule::Calendar.period(month));
        let month = self.month_long(month);
        match self {
            Self::Vi => format!(
                "Ví dụ {month}: theo quy tắc báo cáo là {middle}; theo tháng dương lịch là {calendar}."
            ),
            Self::En => format!(
                "For example {month}: by the reporting rule {middle}; by the calendar {calendar}."
            ),
        }
    }

    /// The file of the reports of `month`.
    pub fn reports_file(self, month: Month) -> String {
        let month = self.month_long(month);
        match self {
            Self::Vi => format!("Số liệu các đơn vị, {month} (CSV)"),
            Self::En => format!("Figures of the units, {month} (CSV)"),
        }
    }

    /// A fold that hides the rest of a table.
    pub fn more_months(self, more: usize) -> String {
        match self {
            Self::Vi => format!("Xem {more} tháng trước đó"),
            Self::En => format!("Show the {more} months before"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_sections_and_the_same_number_of_items() {
        let shape = |t: &AboutTexts| {
            let passages = [
                &t.method,
                &t.periods,
                &t.editions,
                &t.merger,
                &t.sources,
                &t.sample,
                &t.unverified,
                &t.downloads,
                &t.personal,
                &t.accessibility,
            ];
            let items = [t.unverified_items, t.met_items, t.limit_items].map(<[_]>::len);
            (passages.map(|p| (p.id, p.paragraphs.len())), items)
        };
        assert_eq!(shape(&vi::VI), shape(&en::EN));
    }

    #[test]
    fn both_rules_are_told_by_the_days_of_a_month() {
        assert_eq!(
            Lang::Vi.both_rules("2026-10".parse().unwrap()),
            "Ví dụ tháng\u{a0}10/2026: theo quy tắc báo cáo là 15/9 – 14/10/2026; theo tháng \
             dương lịch là 1/10 – 31/10/2026."
        );
    }
}
