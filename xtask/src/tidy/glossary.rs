//! A type that the glossary names is the only one of its name: a word means one thing.

use super::code::words;
use super::finding::Finding;
use super::source::Source;

/// Where the glossary stands, as a table under its heading.
const FILE: &str = "ARCHITECTURE.md";
const HEADING: &str = "## Glossary";

/// What begins the definition of something that has a name. A component is a function.
const KINDS: [&str; 5] = ["struct", "enum", "trait", "type", "fn"];

/// Looks for second definitions in the core and in the page.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let Some(glossary) = sources.iter().find(|source| source.path == FILE) else {
        return Vec::new();
    };
    let names = types(&glossary.text).into_iter();
    names.flat_map(|name| again(sources, name)).collect()
}

/// The names of types in the glossary.
fn types(text: &str) -> Vec<&str> {
    let glossary = text.split_once(HEADING).map_or("", |(_, rest)| rest);
    let rows = glossary.lines().filter(|line| line.starts_with('|'));
    let quoted = rows.flat_map(|row| row.split('`').skip(1).step_by(2));
    let is_type = |name: &&str| {
        name.starts_with(|first: char| first.is_ascii_uppercase())
            && name.chars().all(|letter| letter.is_ascii_alphanumeric())
    };
    let mut names: Vec<&str> = quoted.filter(is_type).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Where a name is defined, from the second place on; the core comes first.
fn again(sources: &[Source], name: &str) -> Vec<Finding> {
    let ours = ["core/src", "src"].into_iter();
    let ours = ours.flat_map(|folder| sources.iter().filter(move |source| source.is_in(folder)));
    let defined = ours.flat_map(|source| definitions(source, name).map(move |at| (source, at)));
    let sentence = format!("`{name}` is a word of the glossary, and something else has its name");
    defined
        .skip(1)
        .map(|(source, at)| Finding::at(source, at, sentence.clone()))
        .collect()
}

fn definitions<'a>(source: &'a Source, name: &'a str) -> impl Iterator<Item = usize> + 'a {
    let bare = &source.code.bare;
    words(bare, name).filter(move |at| {
        let before = bare.get(..*at).unwrap_or_default().trim_end();
        KINDS.iter().any(|kind| {
            let rest = before.strip_suffix(kind);
            rest.is_some_and(|rest| !rest.ends_with(|c: char| c.is_alphanumeric() || c == '_'))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tidy::source::Source;

    const GLOSSARY: &str = "`Early`\n## Glossary\n| entry | What happened (`Entry`). |\n\
                            | role | One of `admin` and `user` (`Role`), see `App::role`. |\n";

    #[test]
    fn the_second_thing_of_a_name_is_found_wherever_it_is() {
        let sources = [
            Source::new("ARCHITECTURE.md", GLOSSARY),
            Source::new("core/src/journal/entry.rs", "pub struct Entry;\nuse Role;"),
            Source::new("core/src/rules/role.rs", "enum Role {}\nstruct Early;\n"),
            Source::new(
                "src/pages/role.rs",
                "struct Early;\nfn Role() {}\nEntry::of()",
            ),
            Source::new("tests/web/role.rs", "struct Role;"),
        ];
        let found = check(&sources);
        let places = found.iter().map(|one| (one.path.as_str(), one.line));
        assert_eq!(places.collect::<Vec<_>>(), [("src/pages/role.rs", 2)]);
    }
}
