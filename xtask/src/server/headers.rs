//! What a folder wants to be sent with its files: `_headers`, as common hosts read it.

use std::fs;
use std::path::Path;

/// Rules in their order: a path, and the headers of the files that it stands for.
#[derive(Default)]
pub struct Headers(Vec<(String, Vec<(String, String)>)>);

impl Headers {
    /// Those of a folder; none where it has no such file.
    pub fn of(folder: &Path) -> Self {
        Self::read(&fs::read_to_string(folder.join("_headers")).unwrap_or_default())
    }

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
    pub fn for_file(&self, name: &str) -> Vec<(&str, &str)> {
        let is_meant = |path: &str| {
            let path = path.strip_prefix('/').unwrap_or(path);
            path == "*" || path == name
        };
        let rules = self.0.iter().filter(|(path, _)| is_meant(path));
        let headers = rules.flat_map(|(_, headers)| headers);
        let headers = headers.map(|(name, value)| (name.as_str(), value.as_str()));
        headers.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Headers;

    #[test]
    fn a_file_has_the_headers_of_all_rules_that_stand_for_it() {
        let headers = Headers::read("/*\n  A: 1\n/a.js\n  B: 2: 3\n/b.js\n  C: 4\n");
        assert_eq!(headers.for_file("a.js"), [("A", "1"), ("B", "2: 3")]);
    }
}
