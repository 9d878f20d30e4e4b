//! Characters that nobody sees, written down a second time: by what they are, not by number.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

/// Whether a character is one of them.
pub fn is_unseen(c: char) -> bool {
    is_joiner(c)
        || is_filler(c)
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
        || matches!(c, '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
        || matches!(
            c,
            '\u{ad}' | '\u{34f}' | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{180e}'
        )
        || matches!(c, '\u{2061}'..='\u{2064}' | '\u{206a}'..='\u{206f}' | '\u{17b4}' | '\u{17b5}')
        || matches!(c, '\u{fff9}' | '\u{fffa}' | '\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}')
        || matches!(c, '\u{e0001}' | '\u{e0020}'..='\u{e007f}')
        || matches!(c, '\u{2065}' | '\u{fff0}'..='\u{fff8}' | '\u{e0000}' | '\u{e0002}'..='\u{e001f}')
        || matches!(c, '\u{e0080}'..='\u{e00ff}' | '\u{e01f0}'..='\u{e0fff}')
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

fn is_filler(c: char) -> bool {
    matches!(
        c,
        '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{2800}' | '\u{1d159}'
    )
}

/// Whether every unseen character of a name stands where a script or an emoji may need it.
pub fn is_each_needed(name: &str) -> bool {
    let characters: Vec<char> = name.chars().collect();
    let belongs = |c: &char| !c.is_ascii() && !c.is_whitespace() && !is_unseen(*c);
    let is_selector = |c: char| matches!(c, '\u{fe0e}' | '\u{fe0f}');
    (0..characters.len()).all(|at| {
        let (before, rest) = characters.split_at(at);
        let follows = before.last().is_some_and(belongs);
        match rest[0] {
            c if is_joiner(c) => {
                let follows = match before {
                    [.., base, selector] if is_selector(*selector) => belongs(base),
                    _ => follows,
                };
                follows && rest.get(1).is_some_and(belongs)
            }
            c if is_selector(c) => follows,
            c => !is_unseen(c),
        }
    })
}

/// An unseen character, as Unicode's own properties say: often one of those that have a use.
pub fn unseen() -> impl Strategy<Value = char> {
    prop_oneof![
        2 => "[\u{200c}\u{200d}\u{fe0e}\u{fe0f}]",
        2 => "[\\p{Default_Ignorable_Code_Point}&&[\u{0}-\u{ffff}]]",
        1 => "\\p{Default_Ignorable_Code_Point}",
        1 => "\\p{Bidi_Control}",
        1 => "[\u{2800}\u{1d159}\u{fff9}-\u{fffb}]",
    ]
    .prop_map(|text| text.chars().next().expect("one character"))
}

/// Unseen characters, and where they go in a text.
pub fn unseen_ones() -> impl Strategy<Value = Vec<(Index, char)>> {
    vec((any::<Index>(), unseen()), 0..12)
}

/// The text with these characters among its own.
pub fn sprinkled(text: &str, unseen: &[(Index, char)]) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for (at, character) in unseen {
        characters.insert(at.index(characters.len() + 1), *character);
    }
    characters.into_iter().collect()
}
