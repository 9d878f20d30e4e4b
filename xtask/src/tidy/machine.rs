//! Nothing that is written down says where it was on somebody's machine.

use super::code::is_name;
use super::finding::Finding;
use super::source::Source;

/// Folders at the root of a machine in which nothing of the project has a place for good.
const FOLDERS: [&str; 3] = ["tmp", "work", "root"];

/// Looks for their paths in every text, comments and all.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    sources.iter().flat_map(found).collect()
}

fn found(source: &Source) -> Vec<Finding> {
    let paths = FOLDERS.map(|folder| format!("/{folder}/"));
    let places = paths.iter().flat_map(|path| {
        let all = source.text.match_indices(path).map(|(at, _)| at);
        // What follows a name or a dot is a folder of that, and not of the machine.
        let of_another = |one| is_name(one) || matches!(one, '.' | '-' | '}');
        all.filter(move |at| {
            !source
                .text
                .get(..*at)
                .is_some_and(|before| before.ends_with(of_another))
        })
        .map(move |at| {
            let sentence = format!("`{path}` is a folder of one machine");
            Finding::at(source, at, sentence)
        })
    });
    places.collect()
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tidy::source::Source;

    #[test]
    fn a_path_of_a_machine_is_found_in_any_text() {
        let text = format!(
            "a {}tmp/b\n./tmp/ some/{0}work/ x/root/y\n# `{0}root/z`",
            '/'
        );
        let found = check(&[Source::new("README.md", text)]);
        let said: Vec<_> = found
            .iter()
            .map(|one| (one.line, one.sentence.len()))
            .collect();
        let length = |folder: &str| folder.len() + "`//` is a folder of one machine".len();
        assert_eq!(
            said,
            [(1, length("tmp")), (2, length("work")), (3, length("root"))]
        );
    }
}
