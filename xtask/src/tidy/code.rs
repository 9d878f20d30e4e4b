//! The code of a file, told from what is said in it.

use std::ops::Range;

use super::spans;

/// What a file has to say besides its tests. Every line and column stays where it is.
pub struct Code {
    /// Without comments, texts and tests.
    pub bare: String,
    /// Without comments.
    pub with_texts: String,
    /// The modules that are there for tests only and have files of their own.
    pub tests: Vec<String>,
}

/// Reads a file.
pub fn read(text: &str) -> Code {
    let (mut comments, mut texts) = (Vec::new(), Vec::new());
    let mut at = 0;
    // Nothing else begins a comment, a text or a character.
    while let Some(next) = text.get(at..).and_then(|rest| rest.find(['/', '"', '\''])) {
        at += next;
        let (before, rest) = text.split_at(at);
        let (length, spans) = match (spans::comment(rest), spans::text(before, rest)) {
            (Some(length), _) => (length, &mut comments),
            (None, Some(length)) => (length, &mut texts),
            (None, None) => {
                at += 1;
                continue;
            }
        };
        spans.push(at..at + length);
        at += length;
    }
    let with_texts = blanked(text, &comments);
    let bare = blanked(&with_texts, &texts);
    let (spans, tests) = spans::tests(&bare);
    Code {
        bare: blanked(&bare, &spans),
        with_texts,
        tests,
    }
}

/// Whether a character can be part of a name.
pub fn is_name(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// The number of the line at a place.
pub fn line(text: &str, at: usize) -> usize {
    1 + text.get(..at).unwrap_or(text).matches('\n').count()
}

/// Where this name stands as a whole word.
pub fn words<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let all = code.match_indices(word).map(|(at, _)| at);
    all.filter(move |at| {
        let before = code.get(..*at).unwrap_or_default();
        let after = code.get(at + word.len()..).unwrap_or_default();
        !before.ends_with(is_name) && !after.starts_with(is_name)
    })
}

/// The same with blanks in these places.
pub fn blanked(text: &str, spans: &[Range<usize>]) -> String {
    let mut blanked = String::with_capacity(text.len());
    let mut done = 0;
    for span in spans {
        blanked.push_str(text.get(done..span.start).unwrap_or_default());
        let lines = text.get(span.clone()).unwrap_or_default().split('\n');
        let blanks: Vec<_> = lines.map(|line| " ".repeat(line.len())).collect();
        blanked.push_str(&blanks.join("\n"));
        done = span.end;
    }
    blanked + text.get(done..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{line, read, words};

    #[test]
    fn what_is_said_is_not_code() {
        let text = "a // b\n/* c /* d */ e */ f \"g \\\" h\" r#\"i \" j\"# '\\'' 'k' &'l str\n// m";
        let code = read(text);
        let words: Vec<_> = code.bare.split_whitespace().collect();
        assert_eq!(words, ["a", "f", "r#", "&'l", "str"]);
        assert!(code.with_texts.contains("i \" j") && !code.with_texts.contains('c'));
        assert_eq!(code.bare.len(), text.len());
        assert_eq!(line(text, code.bare.find("'l").unwrap_or_default()), 2);
    }

    #[test]
    fn tests_are_left_out() {
        let code = read(
            "a\n#[cfg(test)]\n#[allow(x)]\nmod tests {\n  fn b() { c }\n}\nd\n#[cfg(test)]\nmod e;\nf",
        );
        let words: Vec<_> = code.bare.split_whitespace().collect();
        assert_eq!(words, ["a", "d", "f"]);
        assert_eq!(code.tests, ["e"]);
    }

    #[test]
    fn a_word_is_found_only_as_a_whole() {
        let found: Vec<_> = words("decide undecided decide_it decide(", "decide").collect();
        assert_eq!(found, [0, 27]);
    }
}
