//! How soon a word is tried: the lists, and the names of all units.
use crate::{
    domain::{Guess, UnitKind, marks_removed},
    reference,
};
use std::{collections::HashSet, sync::OnceLock};

/// Words that are looked up, in lower case and without marks and spaces.
struct Words {
    obvious: HashSet<String>,
    common: HashSet<String>,
    passwords: Vec<&'static str>,
}

/// How soon a word is tried by somebody who guesses.
pub(super) fn known(word: &str) -> Option<Guess> {
    static WORDS: OnceLock<Words> = OnceLock::new();
    let words = WORDS.get_or_init(Words::new);
    if words.obvious.contains(word) {
        Some(Guess::Obvious)
    } else if words.common.contains(word) || words.passwords.binary_search(&word).is_ok() {
        Some(Guess::Common)
    } else {
        None
    }
}

impl Words {
    fn new() -> Self {
        let mut obvious: HashSet<String> =
            reference::vietnamese_words().map(str::to_owned).collect();
        let mut common = HashSet::new();
        for unit in reference::load().units {
            let kind = unit.kinds.last().map(|(_, kind)| *kind);
            let communes = [UnitKind::Commune, UnitKind::Ward, UnitKind::SpecialZone];
            let names = [&unit.name_vi, &unit.name_en].map(|name| folded(name));
            if kind.is_some_and(|kind| communes.contains(&kind)) {
                common.extend(names);
            } else {
                obvious.extend(names);
                obvious.insert(folded(&unit.code));
            }
        }
        for words in [&mut obvious, &mut common] {
            words.retain(|word| word.len() > 1 && word.chars().any(char::is_alphabetic));
        }
        Self {
            obvious,
            common,
            passwords: reference::common_passwords(),
        }
    }
}

/// A name in one word, in lower case and without marks.
fn folded(name: &str) -> String {
    marks_removed(name)
        .filter(|sign| sign.is_alphanumeric())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_old_and_new_are_among_the_words() {
        for word in [
            "quangtri",
            "hagiang",
            "hanoi",
            "botaichinh",
            "btc",
            "ministryoffinance",
        ] {
            assert_eq!(known(word), Some(Guess::Obvious), "{word}");
        }
        for word in ["badinh", "dragon", "qwertyuiop"] {
            assert_eq!(known(word), Some(Guess::Common), "{word}");
        }
        assert_eq!(known("xuongrong"), None);
        assert_eq!(known(""), None);
    }
}
