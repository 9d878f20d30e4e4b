//! Characters that nobody sees.
//!
//! They come along when a text is copied from a page, a chat or a spreadsheet, or are put there so that two
//! texts look alike and are not. Names and addresses are read without them.

use std::borrow::Cow;

/// Whether a character shows nothing by itself: Unicode's `Default_Ignorable_Code_Point` (the controls of
/// writing direction are among them), and besides it what is drawn as nothing but is no blank to Unicode.
fn is_unseen(c: char) -> bool {
    matches!(
        c,
        // Soft hyphen, grapheme joiner, Arabic letter mark.
        '\u{ad}' | '\u{34f}' | '\u{61c}'
        // Hangul fillers, Khmer inherent vowels, Mongolian selectors and vowel separator.
        | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}'
        // Zero width, joiners and direction; embedding and override; invisible operators and isolates.
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        // Braille without a dot, Hangul filler, variation selectors, byte order mark, half-width filler.
        | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        // Reserved for more of their kind, and interlinear annotation.
        | '\u{fff0}'..='\u{fffb}'
        // Shorthand and music: format controls, and a note without a head.
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d159}' | '\u{1d173}'..='\u{1d17a}'
        // Tags, more variation selectors, and what is reserved for more of them.
        | '\u{e0000}'..='\u{e0fff}'
    )
}

/// An address without what nobody sees in it.
pub fn in_address(text: &str) -> Cow<'_, str> {
    cleaned(text, |_| [None, None])
}

/// A name without what nobody sees in it, but for the joiners and selectors that scripts and emoji need.
pub fn in_name(text: &str) -> Cow<'_, str> {
    cleaned(text, |run| run.needed())
}

/// Whether a text is empty but for blanks and what nobody sees.
pub fn is_blank(text: &str) -> bool {
    text.trim_matches(|c: char| c.is_whitespace() || is_unseen(c))
        .is_empty()
}

/// Unseen characters in a row, and the seen ones that they stand between.
struct Run<'a> {
    before: Option<char>,
    unseen: &'a str,
    after: Option<char>,
}

impl Run<'_> {
    /// At most one variation selector for the character before it, and one joiner to the character after it.
    fn needed(&self) -> [Option<char>; 2] {
        if !self.before.is_some_and(may_need_unseen) {
            return [None, None];
        }
        let is_joiner = |c: &char| matches!(c, '\u{200c}' | '\u{200d}');
        let is_selector = |c: &char| matches!(c, '\u{fe0e}' | '\u{fe0f}');
        let characters = self.unseen.chars();
        let selector = characters.take_while(|c| !is_joiner(c)).find(is_selector);
        let joiner = self.unseen.chars().find(is_joiner);
        let joins = self.after.is_some_and(may_need_unseen);
        [selector, joiner.filter(|_| joins)]
    }
}

/// Whether a seen character may belong to a script or be an emoji in which something unseen has a meaning.
fn may_need_unseen(c: char) -> bool {
    !c.is_ascii() && !c.is_whitespace() && !c.is_control()
}

/// The text with only what is kept of each run of unseen characters, in their order. Ten thousand names are
/// read before the first page is there: hardly any has something to remove, and those are not copied.
fn cleaned(text: &str, kept: impl Fn(&Run) -> [Option<char>; 2]) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut clean = String::new();
    let mut copied = 0;
    let mut at = 0;
    while let Some(found) = text[at..].find(is_unseen) {
        let start = at + found;
        let seen = text[start..].find(|c| !is_unseen(c));
        let end = seen.map_or(text.len(), |length| start + length);
        let run = Run {
            before: text[..start].chars().next_back(),
            unseen: &text[start..end],
            after: text[end..].chars().next(),
        };
        let kept = kept(&run).into_iter().flatten();
        if kept.clone().map(char::len_utf8).sum::<usize>() < run.unseen.len() {
            clean.push_str(&text[copied..start]);
            clean.extend(kept);
            copied = end;
        }
        at = end;
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    clean.push_str(&text[copied..]);
    Cow::Owned(clean)
}
