//! Everything but units that can be found by what people type: by names in both languages,
//! codes, abbreviations, and the numbers of documents.
use super::{Nearness, folded::Folded};

/// Signs from which a text may be the start of a word.
const START_FROM: usize = 3;

/// Things and all that each can be found by, folded once.
#[derive(Clone, Debug)]
pub struct Finder<T>(Vec<(T, String, Folded)>);

/// One thing that fits what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit<T> {
    /// What.
    pub thing: T,
    /// How near.
    pub nearness: Nearness,
    /// By which of its names.
    pub by: String,
}

impl<T> Default for Finder<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy + PartialEq> Finder<T> {
    /// Adds a name of a thing; of equal fits the one that was added first is told.
    pub fn put(&mut self, thing: T, name: impl Into<String>) {
        let name = name.into();
        let folded = Folded::new(&name);
        if !folded.joined.is_empty() {
            self.0.push((thing, name, folded));
        }
    }

    /// The things that fit `text`, the nearest first, among equals in the order in which they
    /// were added. A percentage finds percentages alone.
    pub fn find(&self, text: &str) -> Vec<Hit<T>> {
        let asked = Folded::new(text);
        let of_rates = text.contains('%');
        let fits = |(thing, name, key): &(T, String, Folded)| {
            let fit = fit(&asked, key).filter(|_| !of_rates || name.contains('%'))?;
            Some((fit, *thing, name.clone()))
        };
        let mut hits = best(self.0.iter().filter_map(fits), &asked);
        // Words in any order count only where nothing fits better.
        let loose = |hit: &Hit<T>| hit.nearness == Nearness::Inside;
        if hits.iter().any(|hit| !loose(hit)) {
            hits.retain(|hit| !loose(hit));
        }
        hits
    }

    /// The things whose names are one or two slips away; for a text that nothing else fits.
    pub fn slipped(&self, text: &str) -> Vec<Hit<T>> {
        let asked = Folded::new(text);
        let fits = |(thing, name, key): &(T, String, Folded)| {
            let slips = asked.slips(key)?;
            Some(((Nearness::Slip, slips), *thing, name.clone()))
        };
        best(self.0.iter().filter_map(fits), &asked)
    }
}

/// Each thing once, by its best fit.
fn best<T: Copy + PartialEq>(
    fits: impl Iterator<Item = ((Nearness, usize), T, String)>,
    asked: &Folded,
) -> Vec<Hit<T>> {
    let mut fits: Vec<_> = match asked.joined.is_empty() {
        true => Vec::new(),
        false => fits.collect(),
    };
    fits.sort_by_key(|(fit, ..)| *fit);
    let mut hits: Vec<Hit<T>> = Vec::new();
    for ((nearness, _), thing, by) in fits {
        if hits.iter().all(|known| known.thing != thing) {
            hits.push(Hit {
                thing,
                nearness,
                by,
            });
        }
    }
    hits
}

/// How a name fits: whole, from its start, by whole words in a row, by the starts of its words in
/// any order. A number is only ever whole.
fn fit(asked: &Folded, key: &Folded) -> Option<(Nearness, usize)> {
    if key.joined == asked.joined {
        return Some((Nearness::Exact, 0));
    }
    let whole = |word: &str| word.bytes().all(|sign| sign.is_ascii_digit());
    let words = || key.words.split(' ');
    let fits = |asked: &str| match whole(asked) || asked.len() < START_FROM {
        true => words().any(|word| word == asked),
        false => words().any(|word| word.starts_with(asked)),
    };
    if !asked.words.split(' ').all(fits) {
        return None;
    }
    let in_a_row = format!(" {} ", key.words).contains(&format!(" {} ", asked.words));
    Some(match (key.words.starts_with(&asked.words), in_a_row) {
        (true, true) => (Nearness::Start, 0),
        (_, true) => (Nearness::WordStart, 0),
        (true, false) => (Nearness::WordStart, 1),
        (false, false) => (Nearness::Inside, 0),
    })
}

/// Kinds of documents and how they are abbreviated.
const KINDS: [(&str, &str); 6] = [
    ("Quyết định", "QĐ"),
    ("Nghị quyết", "NQ"),
    ("Nghị định", "NĐ"),
    ("Thông báo", "TB"),
    ("Chỉ thị", "CT"),
    ("Thông tư", "TT"),
];

/// What a document is found by: its name, its number, kind and number (`QĐ 942`), number and
/// sign (`942/QĐ-TTg`). Its day is none of them.
pub fn document_names(name: &str) -> Vec<String> {
    let mut names = vec![name.to_owned()];
    let kinds = KINDS.iter();
    let numbered = kinds.filter_map(|(kind, short)| {
        let (_, rest) = name.split_once(kind)?;
        let sign = rest.split_whitespace().next()?;
        let digits = sign.split(['/', '-']).next()?;
        let is_number = !digits.is_empty() && digits.bytes().all(|sign| sign.is_ascii_digit());
        is_number.then_some((kind, short, sign, digits))
    });
    for (kind, short, sign, digits) in numbered {
        names.push(digits.to_owned());
        names.push(format!("{short} {digits}"));
        names.push(format!("{kind} {digits}"));
        names.push(sign.to_owned());
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finder() -> Finder<&'static str> {
        let mut finder = Finder::default();
        let mut put = |thing, names: &[&str]| {
            for name in names {
                finder.put(thing, *name);
            }
        };
        put("digit", &["Tỷ lệ số hóa hồ sơ", "số hóa", "digit_dossier"]);
        put("result", &["Tỷ lệ số hóa kết quả giải quyết"]);
        put("dossiers", &["Hồ sơ của các hoạt động khác"]);
        put("70", &["70%", "2025-e2e-loc"]);
        put("teams", &["Tổ công nghệ số cộng đồng"]);
        put("766", &["Bộ chỉ số 766", "QĐ 766"]);
        for name in document_names("Nghị quyết 76/NQ-CP 15/7/2021") {
            finder.put("76", name);
        }
        for name in document_names("Quyết định 942/QĐ-TTg 15/6/2021") {
            finder.put("942", name);
        }
        finder
    }

    fn found(text: &str) -> Vec<&'static str> {
        let hits = finder().find(text);
        hits.into_iter().map(|hit| hit.thing).collect()
    }

    #[test]
    fn a_name_is_found_without_marks_whole_before_in_part() {
        assert_eq!(found("so hoa"), ["digit", "result"]);
        assert_eq!(found("SỐ HÓA"), ["digit", "result"]);
        assert_eq!(found("to cong nghe so"), ["teams"]);
        assert_eq!(found("cong nghe cong dong"), ["teams"]);
        assert_eq!(found("ket qua so hoa"), ["result"], "in any order");
        assert_eq!(found("digit_dossier"), ["digit"]);
        assert!(found("").is_empty() && found("?!").is_empty() && found("xyz").is_empty());
    }

    #[test]
    fn a_document_is_found_by_kind_and_number_in_any_form() {
        for text in ["942", "QD 942", "qd942", "quyết định 942", "942/QĐ-TTg"] {
            assert_eq!(found(text), ["942"], "{text}");
        }
        for text in ["NQ 76", "nghi quyet 76", "76/nq-cp"] {
            assert_eq!(found(text), ["76"], "{text}");
        }
        assert_eq!(finder().find("nq76")[0].nearness, Nearness::Exact);
    }

    #[test]
    fn a_number_is_whole_and_a_percentage_no_other_number() {
        assert_eq!(found("76"), ["76"], "and not 766");
        assert_eq!(found("766"), ["766"]);
        assert_eq!(found("70%"), ["70"]);
        assert_eq!(found("70 %"), ["70"]);
        assert!(found("76%").is_empty());
    }

    #[test]
    fn slips_are_forgiven_when_asked() {
        assert!(found("so hoaa").is_empty());
        assert_eq!(finder().slipped("so hoaa")[0].thing, "digit");
    }

    #[test]
    fn a_document_without_a_number_has_its_name_alone() {
        let plan = "Kế hoạch hoạt động 2023 của Ủy ban Quốc gia về chuyển đổi số";
        assert_eq!(document_names(plan), [plan]);
        assert!(document_names("Thông báo 408/TB-VPCP 08/8/2025").contains(&"TB 408".into()));
    }
}
