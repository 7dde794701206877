//! Whether a password is little more than words that are tried first.
//!
//! The password is cut into words in the cheapest way. Digits and signs cost nothing, wherever
//! they stand: everybody adds a year and an exclamation mark. What is left over must be worth
//! something: a passphrase of four words that are not in the lists is, `hanoi-vietnam-2026` is
//! not.

/// How soon a word is tried by somebody who guesses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Guess {
    /// Among the first by those who know the person: a name of its own.
    Own,
    /// Among the first, also put together with others: a province, a family name, `matkhau`.
    Obvious,
    /// With all others of a long list: `dragon`, the name of a commune.
    Common,
}

impl Guess {
    /// What a word adds. Two common words are enough, three obvious ones are not.
    fn worth(self) -> u32 {
        match self {
            Self::Own | Self::Obvious => 1,
            Self::Common => 2,
        }
    }
}

/// What a letter adds that belongs to no word.
const LOOSE: u32 = 2;
/// A password that is worth no more than this is guessed.
const TOO_LITTLE: u32 = 3;
/// Signs of the shortest and the longest word that is looked up.
const WORD: std::ops::RangeInclusive<usize> = 2..=32;

/// The cheapest way to write the signs so far that has a word in it.
#[derive(Clone)]
struct Way {
    worth: u32,
    last: String,
    soonest: Guess,
}

/// The word that gives a password away, if the whole is worth too little.
pub(super) fn guessed(signs: &[char], known: &dyn Fn(&str) -> Option<Guess>) -> Option<Guess> {
    if let Some(guess) = as_it_stands(signs, known) {
        return Some(guess);
    }
    let signs: Vec<char> = signs
        .iter()
        .copied()
        .filter(|sign| is_kept(*sign))
        .collect();
    let mut ways: Vec<Option<Way>> = vec![None; signs.len() + 1];
    let mut loose = 0;
    for at in 0..signs.len() {
        let so_far = ways[at].take();
        let step = if signs[at].is_alphabetic() { LOOSE } else { 0 };
        if let Some(way) = so_far.clone() {
            let worth = way.worth + step;
            offer(&mut ways[at + 1], Way { worth, ..way });
        }
        if so_far.is_none() && loose > TOO_LITTLE {
            continue;
        }
        for length in WORD.take_while(|length| at + length <= signs.len()) {
            for word in readings(&signs[at..at + length]) {
                let Some(guess) = known(&word) else { continue };
                let place = &mut ways[at + length];
                if let Some(way) = &so_far {
                    // The same word again costs nothing.
                    let more = if way.last == word { 0 } else { guess.worth() };
                    let soonest = way.soonest.min(guess);
                    let (worth, last) = (way.worth + more, word.clone());
                    offer(
                        place,
                        Way {
                            worth,
                            last,
                            soonest,
                        },
                    );
                }
                let (worth, last) = (loose + guess.worth(), word);
                offer(
                    place,
                    Way {
                        worth,
                        last,
                        soonest: guess,
                    },
                );
            }
        }
        loose += step;
    }
    ways.pop().flatten().map(|way| way.soonest)
}

/// A listed password with nothing or with digits and signs behind it, looked up whole since some
/// hold signs: `!qaz2wsx`. Digits alone are looked up without more of them behind.
fn as_it_stands(signs: &[char], known: &dyn Fn(&str) -> Option<Guess>) -> Option<Guess> {
    let last_letter = signs.iter().rposition(|sign| sign.is_alphabetic());
    let shortest = last_letter.map_or(signs.len(), |last| last + 1);
    (shortest..=signs.len()).rev().find_map(|length| {
        let word: String = signs[..length].iter().collect();
        known(&word)
    })
}

/// Keeps the cheaper way, and none that is worth enough.
fn offer(place: &mut Option<Way>, way: Way) {
    let cheaper = place.as_ref().is_none_or(|kept| way.worth < kept.worth);
    if cheaper && way.worth <= TOO_LITTLE {
        *place = Some(way);
    }
}

/// Signs between words say nothing; signs that stand for letters are kept.
fn is_kept(sign: char) -> bool {
    sign.is_alphanumeric() || letter(sign, 'i').is_some()
}

/// What a stretch may be read as: as it stands, and with signs put back to the letters that they
/// stand for. Digits alone are no word, and two signs are too few to read anything into.
fn readings(signs: &[char]) -> Vec<String> {
    if !signs.iter().any(|sign| sign.is_alphabetic()) {
        return Vec::new();
    }
    let plain: String = signs.iter().collect();
    let mut readings = Vec::new();
    let ones: &[char] = if signs.len() > 2 { &['i', 'l'] } else { &[] };
    for &one in ones {
        let read = signs.iter().map(|sign| letter(*sign, one).unwrap_or(*sign));
        let read: String = read.collect();
        if read != plain && !readings.contains(&read) {
            readings.push(read);
        }
    }
    readings.push(plain);
    readings
}

/// The letter that a digit or sign is written for.
fn letter(sign: char, one: char) -> Option<char> {
    Some(match sign {
        '0' => 'o',
        '1' | '!' | '|' => one,
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' | '+' => 't',
        '8' => 'b',
        '9' => 'g',
        _ => return None,
    })
}
