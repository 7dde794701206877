//! Text inside XML.

/// First line of every part.
pub const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// `text` without the characters that XML cannot hold in any form, which are those that nobody
/// sees.
pub fn clean(text: &str) -> String {
    let allowed = |letter: &char| !matches!(letter, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    text.chars().filter(allowed).collect()
}

/// `text` as it stands in an element, or in an attribute between double quotes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for letter in clean(text).chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_what_they_are_and_control_characters_go() {
        assert_eq!(
            escape("A & <b> \"c\" Huế"),
            "A &amp; &lt;b&gt; &quot;c&quot; Huế"
        );
        assert_eq!(escape("a\0\u{1b}b\u{ffff}\tc\n"), "ab\tc\n");
    }
}
