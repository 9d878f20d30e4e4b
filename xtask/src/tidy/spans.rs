//! Just enough of Rust to find where a comment, a text or a test ends: the sources compile, so nothing else
//! needs to be known of them.

use std::ops::Range;

/// How long the comment is that begins here.
pub fn comment(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    rest.strip_prefix("/*")?;
    let (mut depth, mut at) = (0_usize, 0);
    loop {
        let here = rest.get(at..).unwrap_or_default();
        depth = match here.get(..2) {
            Some("/*") => depth + 1,
            Some("*/") => depth - 1,
            _ => depth,
        };
        let is_mark = here.starts_with("/*") || here.starts_with("*/");
        at += if is_mark {
            2
        } else {
            here.chars().next().map_or(0, char::len_utf8)
        };
        if depth == 0 || here.is_empty() {
            return Some(at);
        }
    }
}

/// How long the text or the character is that begins here, with what is before it.
pub fn text(before: &str, rest: &str) -> Option<usize> {
    let mut characters = rest.char_indices().skip(1);
    if let Some(inside) = rest.strip_prefix('"') {
        let hashes = before.len() - before.trim_end_matches('#').len();
        if before.trim_end_matches('#').ends_with('r') {
            let end = format!("\"{}", "#".repeat(hashes));
            let length = inside.find(&end).map(|at| 1 + at + end.len());
            return Some(length.unwrap_or(rest.len()));
        }
        while let Some((at, character)) = characters.next() {
            match character {
                '\\' => drop(characters.next()),
                '"' => return Some(at + 1),
                _ => {}
            }
        }
        return Some(rest.len());
    }
    // What begins with an apostrophe and is no character is a lifetime.
    rest.strip_prefix('\'')?;
    let end = match characters.next()? {
        (_, '\\') => {
            characters.next();
            characters.find(|(_, one)| *one == '\'')
        }
        _ => characters.next().filter(|(_, one)| *one == '\''),
    };
    end.map(|(at, _)| at + 1)
}

/// Where the tests are, and the names of those that are files.
pub fn tests(bare: &str) -> (Vec<Range<usize>>, Vec<String>) {
    const MARK: &str = "#[cfg(test)]";
    let (mut spans, mut names) = (Vec::<Range<usize>>::new(), Vec::new());
    for (start, _) in bare.match_indices(MARK) {
        if spans.last().is_some_and(|last| last.contains(&start)) {
            continue;
        }
        let item = bare.get(start..).unwrap_or_default();
        let end = item.find(['{', ';']).unwrap_or(item.len());
        let is_file = item.get(end..).is_some_and(|rest| rest.starts_with(';'));
        if is_file {
            let mut head = item.get(..end).unwrap_or_default().split_whitespace().rev();
            names.extend(head.next().map(str::to_owned));
        }
        let length = if is_file {
            end + 1
        } else {
            block_end(item, end)
        };
        spans.push(start..start + length);
    }
    (spans, names)
}

/// Where the block ends that begins at a brace.
fn block_end(code: &str, open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, character) in code.char_indices().skip_while(|(at, _)| *at < open) {
        match character {
            '{' => depth += 1,
            '}' if depth <= 1 => return at + 1,
            '}' => depth -= 1,
            _ => {}
        }
    }
    code.len()
}
