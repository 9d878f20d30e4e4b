//! Only one folder touches the browser's storage.

use super::code::{is_name, words};
use super::finding::Finding;
use super::paths::beginning_with;
use super::source::Source;

/// The folder that may.
const FOLDER: &str = "src/browser";

/// The names by which storage is reached, in Rust or in a script within it.
const NAMES: [&str; 7] = [
    "gloo_storage",
    "localStorage",
    "sessionStorage",
    "local_storage",
    "session_storage",
    "indexedDB",
    "indexed_db",
];

/// Looks for storage in the core and in the page.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let ours = sources
        .iter()
        .filter(|source| source.is_in("src") || source.is_in("core/src"));
    let others = ours.filter(|source| source.is_rust() && !source.is_in(FOLDER));
    others.flat_map(found).collect()
}

fn found(source: &Source) -> Vec<Finding> {
    let bare = &source.code.bare;
    let names = NAMES
        .iter()
        .flat_map(|name| words(&source.code.with_texts, name));
    let types = bare.match_indices("Idb").map(|(at, _)| at);
    let types = types.filter(|at| {
        !bare
            .get(..*at)
            .is_some_and(|before| before.ends_with(is_name))
    });
    let storage = beginning_with(bare, |name| name == "web_sys").into_iter();
    let storage = storage.filter(|path| path.names.get(1) == Some(&"Storage"));
    let places = names.chain(types).chain(storage.map(|path| path.at));
    let sentence = format!("only {FOLDER}/ may touch the storage");
    places
        .map(|at| Finding::at(source, at, sentence.clone()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tidy::source::Source;

    #[test]
    fn storage_is_found_outside_its_folder() {
        let all = "use gloo_storage::LocalStorage;\nIdbDatabase\nweb_sys::{Window, Storage}\n\
                   eval(\"localStorage.x\")\n// sessionStorage\nweb_sys::StorageEstimate MyIdb";
        let sources = [
            Source::new("src/browser/storage/idb.rs", all),
            Source::new("src/app/state.rs", all),
            Source::new("tests/web/home.rs", all),
        ];
        let mut found = check(&sources);
        found.sort();
        let places: Vec<_> = found
            .iter()
            .map(|one| (one.path.as_str(), one.line))
            .collect();
        let lines = [1, 2, 3, 4].map(|line| ("src/app/state.rs", line));
        assert_eq!(places, lines);
    }
}
