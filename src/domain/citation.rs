//! Where a number was read, as people and links need it.
use super::Board;
use chrono::NaiveDate;

/// One place where a number was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Citation<'a> {
    /// A page on the web.
    Page {
        /// The whole address.
        address: &'a str,
        /// What was added to it, in words; may be empty.
        remark: &'a str,
    },
    /// A title without an address.
    Title(&'a str),
}

impl<'a> Citation<'a> {
    /// The places that a source column names, separated by ` ; `, each once. General knowledge,
    /// marked `unverified`, is no place.
    pub fn all(source: &'a str) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for text in source.split(" ; ").map(str::trim) {
            let place = Self::read(text);
            let known = all.iter().any(|known| known.key() == place.key());
            if !known && !text.is_empty() && text != "unverified" {
                all.push(place);
            }
        }
        all
    }

    fn read(text: &'a str) -> Self {
        if !text.starts_with("https://") && !text.starts_with("http://") {
            return Self::Title(text);
        }
        let (address, remark) = text.split_once(' ').unwrap_or((text, ""));
        Self::Page {
            address,
            remark: remark.trim(),
        }
    }

    /// The address of a page, or the title.
    pub fn key(self) -> &'a str {
        match self {
            Self::Title(title) => title,
            Self::Page { address, .. } => address,
        }
    }

    /// The host of a page without `www.`, or the title.
    pub fn name(self) -> &'a str {
        match self {
            Self::Title(title) => title,
            Self::Page { address, .. } => {
                let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
                let host = rest.split('/').next().unwrap_or(rest);
                host.strip_prefix("www.").unwrap_or(host)
            }
        }
    }
}

/// A place and how much of the board was read there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cited<'a> {
    /// The place; of several with one address the first.
    pub citation: Citation<'a>,
    /// Published figures read there.
    pub figures: usize,
    /// Observations read there: scores, ranks, levels, counters.
    pub observations: usize,
    /// Targets read there; one that binds several scopes counts once.
    pub targets: usize,
}

impl Board {
    /// Every place where a published figure, an observation or a target of `day` was read, those
    /// with most first.
    pub fn citations(&self, day: NaiveDate) -> Vec<Cited<'_>> {
        fn place<'a, 'b>(all: &'b mut Vec<Cited<'a>>, new: Citation<'a>) -> &'b mut Cited<'a> {
            let known = all
                .iter()
                .position(|known| known.citation.key() == new.key());
            let at = known.unwrap_or_else(|| {
                all.push(Cited {
                    citation: new,
                    figures: 0,
                    observations: 0,
                    targets: 0,
                });
                all.len() - 1
            });
            &mut all[at]
        }
        let mut all = Vec::new();
        for figure in self.published() {
            for citation in Citation::all(&figure.source) {
                place(&mut all, citation).figures += 1;
            }
        }
        for told in self.observations() {
            for citation in Citation::all(&told.key.source) {
                place(&mut all, citation).observations += 1;
            }
        }
        for demand in self.demands(day) {
            for citation in Citation::all(&demand.target().source) {
                place(&mut all, citation).targets += 1;
            }
        }
        all.sort_by_key(|cited| {
            std::cmp::Reverse(cited.figures + cited.observations + cited.targets)
        });
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_names_pages_by_host_and_keeps_titles_and_remarks() {
        let all = Citation::all(
            "https://www.a.vn/x?y=1 (30 %) ; http://b.gov.vn ; Báo C, 2024 ; http://b.gov.vn",
        );
        let names: Vec<_> = all.iter().map(|citation| citation.name()).collect();
        assert_eq!(names, ["a.vn", "b.gov.vn", "Báo C, 2024"]);
        assert_eq!(
            all[0],
            Citation::Page {
                address: "https://www.a.vn/x?y=1",
                remark: "(30 %)"
            }
        );
        assert!(Citation::all("unverified").is_empty());
    }
}
