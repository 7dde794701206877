//! Where a number was read, as people and links need it.

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
    /// The places that a source column names, separated by ` ; `. General knowledge, marked
    /// `unverified`, is no place.
    pub fn all(source: &'a str) -> Vec<Self> {
        source
            .split(" ; ")
            .map(str::trim)
            .filter(|text| !text.is_empty() && *text != "unverified")
            .map(Self::read)
            .collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_names_pages_by_host_and_keeps_titles_and_remarks() {
        let all =
            Citation::all("https://www.a.vn/x?y=1 (30 %) ; http://b.gov.vn ; Báo C, 2024");
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
