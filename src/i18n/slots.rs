//! What stands in the places of a rule's sentence while there is no flag whose numbers fill them.
use super::Lang;
use crate::domain::Name;

impl Lang {
    /// The place of a number, in words that read on from those before it.
    pub fn slot(self, name: Name) -> String {
        let (vi, en) = match name {
            Name::Rate => ("số đo được", "rate measured"),
            Name::Floor | Name::Target | Name::Path => ("mức đặt ra", "level set"),
            Name::Month => ("tháng xét", "month judged"),
            Name::NextMonth => ("tháng sau", "month after"),
            Name::Last => ("tháng có báo cáo", "month of a report"),
            Name::Due | Name::Overdue | Name::Horizon => ("ngày", "day"),
            Name::Of => ("tổng số", "all"),
            Name::Gap
            | Name::Points
            | Name::Pace
            | Name::Best
            | Name::Months
            | Name::Days
            | Name::Present
            | Name::Needed
            | Name::Short
            | Name::Slope
            | Name::Run
            | Name::Places => ("số", "number"),
            _ => return self.in_a_sentence(self.input_name(name)),
        };
        match self {
            Self::Vi => vi.to_owned(),
            Self::En => en.to_owned(),
        }
    }

    /// The place of the noun for what the indicator counts.
    pub fn noun_slot(self) -> &'static str {
        match self {
            Self::Vi => "thứ được đếm ở tử số",
            Self::En => "what the numerator counts",
        }
    }

    /// A label without its capital and without what it says in parentheses.
    fn in_a_sentence(self, label: &str) -> String {
        let label = label.split(" (").next().unwrap_or_default();
        let mut letters = label.chars();
        let first = letters.next().map(|letter| letter.to_lowercase());
        first.into_iter().flatten().chain(letters).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_reads_on_from_the_words_before_it() {
        assert_eq!(Lang::Vi.slot(Name::Threshold), "ngưỡng");
        assert_eq!(Lang::En.slot(Name::RankBefore), "rank the month before");
        assert_eq!(Lang::Vi.slot(Name::Gap), "số");
    }
}
