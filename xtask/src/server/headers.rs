//! What a folder wants to be sent with its files: `_headers`, as common hosts read it.

use std::fs;
use std::path::Path;

/// What is sent with a file, by the `_headers` beside it: nothing where there is none.
pub fn of_file(path: &Path) -> Vec<(String, String)> {
    let read = |folder: &Path| fs::read_to_string(folder.join("_headers")).ok();
    let text = path.parent().and_then(read).unwrap_or_default();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Headers::read(&text).for_file(&name)
}

/// Rules in their order: a path, and the headers of the files that it stands for.
struct Headers(Vec<(String, Vec<(String, String)>)>);

impl Headers {
    /// A line that is not indented is a path; those below it are its headers.
    fn read(text: &str) -> Self {
        let mut rules: Vec<(String, Vec<_>)> = Vec::new();
        for line in text.lines() {
            match (line.strip_prefix(' '), rules.last_mut()) {
                (Some(header), Some((_, headers))) => {
                    let (name, value) = header.split_once(':').unwrap_or((header, ""));
                    headers.push((name.trim().to_owned(), value.trim().to_owned()));
                }
                _ => rules.push((line.trim().to_owned(), Vec::new())),
            }
        }
        Self(rules)
    }

    /// What is sent with the file of this name.
    fn for_file(self, name: &str) -> Vec<(String, String)> {
        let is_meant = |path: &str| {
            let path = path.strip_prefix('/').unwrap_or(path);
            path == "*" || path == name
        };
        let rules = self.0.into_iter().filter(|(path, _)| is_meant(path));
        rules.flat_map(|(_, headers)| headers).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Headers;

    #[test]
    fn a_file_has_the_headers_of_all_rules_that_stand_for_it() {
        let text = "/*\n  A: 1\n/a.js\n  B: 2: 3\n/b.js\n  C: 4\n";
        let headers = [("A", "1"), ("B", "2: 3")];
        let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(Headers::read(text).for_file("a.js"), headers);
    }
}
