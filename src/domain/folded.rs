//! Texts without marks and case, and how near one is to another: what a search compares.
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A text as a search compares it: without marks, case and punctuation, one space between words.
pub fn plain(text: &str) -> String {
    Folded::new(text).words
}

/// A text as [`plain`] has it, without the title of a unit at either end; `None` where it has
/// none.
pub fn untitled(text: &str) -> Option<String> {
    Folded::new(text).untitled().map(|rest| rest.words)
}

/// A text in lower case without marks, letter by letter.
pub fn marks_removed(text: &str) -> impl Iterator<Item = char> {
    text.nfkd()
        .filter(|sign| !is_combining_mark(*sign))
        .flat_map(char::to_lowercase)
        .map(|sign| if sign == 'đ' { 'd' } else { sign })
}

/// How near a name is to what was typed, the nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nearness {
    /// The same, but for marks, case and spaces.
    Exact,
    /// The name starts with it.
    Start,
    /// Words of the name start with its words, in their order.
    WordStart,
    /// The name holds it somewhere.
    Inside,
    /// The same after one or two slips of the hand.
    Slip,
}

/// Words that say what a unit is; officials write them before a name, English after it.
const TITLES: [&str; 10] = [
    "thanh pho",
    "tp",
    "tinh",
    "xa",
    "phuong",
    "dac khu",
    "province",
    "city",
    "commune",
    "ward",
];
/// Slips that are forgiven in a whole name.
const SLIPS: usize = 2;
/// Letters from which a text may stand anywhere in a name.
const INSIDE_FROM: usize = 3;

/// A text without marks, case and punctuation: `quang tri`, and in one word: `quangtri`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Folded {
    pub(super) words: String,
    pub(super) joined: String,
}

impl Folded {
    pub(super) fn new(text: &str) -> Self {
        let plain: String = marks_removed(text)
            .map(|sign| if sign.is_alphanumeric() { sign } else { ' ' })
            .collect();
        let words: Vec<&str> = plain.split_whitespace().collect();
        Self {
            words: words.join(" "),
            joined: words.concat(),
        }
    }

    /// The text without a title at either end; `None` where there is none.
    pub(super) fn untitled(&self) -> Option<Self> {
        let rest = TITLES.iter().find_map(|title| {
            let before = self.words.strip_prefix(title);
            let rest = before.and_then(|rest| rest.strip_prefix(' '));
            let after = self.words.strip_suffix(title);
            rest.or_else(|| after.and_then(|rest| rest.strip_suffix(' ')))
        });
        rest.map(Self::new)
    }

    pub(super) fn nearness(&self, key: &Self) -> Option<Nearness> {
        let several = self.joined.len() > 1;
        let mut words = key.words.split(' ');
        let mut starts = |asked: &str| words.any(|word| word.starts_with(asked));
        if key.joined == self.joined {
            Some(Nearness::Exact)
        } else if key.joined.starts_with(&self.joined) {
            Some(Nearness::Start)
        } else if several && self.words.split(' ').all(&mut starts) {
            Some(Nearness::WordStart)
        } else {
            let long = self.joined.len() >= INSIDE_FROM;
            (long && key.words.contains(&self.words)).then_some(Nearness::Inside)
        }
    }

    /// Slips between the two, word by word where both have as many words.
    pub(super) fn slips(&self, key: &Self) -> Option<usize> {
        let (asked, known) = (self.words.split(' '), key.words.split(' '));
        let slips = if asked.clone().count() == known.clone().count() {
            asked.zip(known).map(|(a, b)| forgiven(a, b)).sum()
        } else {
            forgiven(&self.joined, &key.joined)
        };
        slips.filter(|slips| *slips <= SLIPS)
    }
}

/// The distance of two words, if it is small enough for their length.
fn forgiven(a: &str, b: &str) -> Option<usize> {
    if a != b && sounded(a) == sounded(b) {
        return Some(1);
    }
    let length = a.len().max(b.len());
    let most = match length {
        0..=2 => 0,
        3..=5 => 1,
        _ => SLIPS,
    };
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    Some(distance(a, b)).filter(|distance| *distance <= most)
}

/// A word with the sounds that many speakers write for one another made one: tr and ch, gi and d,
/// x and s, l and n.
fn sounded(word: &str) -> String {
    let word = word
        .replace("tr", "ch")
        .replace("gi", "d")
        .replace('x', "s");
    match word.strip_prefix('l') {
        Some(rest) => format!("n{rest}"),
        None => word,
    }
}

/// Letters to change, add, drop or swap with their neighbour until `a` is `b`.
pub(super) fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut above = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 0..a.len() {
        let mut row = vec![i + 1; b.len() + 1];
        for j in 0..b.len() {
            let changed = last[j] + usize::from(a[i] != b[j]);
            row[j + 1] = changed.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
                row[j + 1] = row[j + 1].min(above[j - 1] + 1);
            }
        }
        above = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_as_it_is_heard_is_one_slip_away() {
        let slips = |asked: &str, known: &str| Folded::new(asked).slips(&Folded::new(known));
        assert_eq!(slips("quang chi", "Quảng Trị"), Some(1));
        assert_eq!(slips("lam dinh", "Nam Định"), Some(1));
        assert_eq!(slips("quang chi", "Quảng Ngãi"), None);
    }
}
