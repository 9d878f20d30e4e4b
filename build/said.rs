//! Which texts the sources say.

use std::collections::HashSet;
use std::path::Path;
use std::{fs, io};

/// All that may be a key in a source, or in those of a folder.
///
/// # Errors
/// When one of them cannot be read.
pub fn by(place: &Path) -> io::Result<HashSet<String>> {
    let mut said = HashSet::new();
    collect(place, &mut said)?;
    Ok(said)
}

/// Whether code says a text: by its own key, or as one of the plural forms that `counted!` chooses from.
pub fn is_said(text: &str, said: &HashSet<String>) -> bool {
    let counted = text
        .strip_suffix(".one")
        .or_else(|| text.strip_suffix(".other"));
    said.contains(text) || counted.is_some_and(|key| said.contains(key))
}

fn collect(place: &Path, said: &mut HashSet<String>) -> io::Result<()> {
    if place.is_dir() {
        for entry in fs::read_dir(place)? {
            collect(&entry?.path(), said)?;
        }
    } else if place.extension().is_some_and(|extension| extension == "rs") {
        said.extend(arguments(&fs::read_to_string(place)?));
    }
    Ok(())
}

/// All that stands between a comma and the next comma or closing parenthesis, without white space. Each
/// macro that takes a key has it there: `said!(locale, role.admin)`.
fn arguments(source: &str) -> Vec<String> {
    let lines = source.lines().map(str::trim);
    // What a comment says, nobody reads in the app.
    let code: String = lines.filter(|line| !line.starts_with("//")).collect();
    let code = code.replace(char::is_whitespace, "");
    let pieces = code.split(',').skip(1);
    let ends = pieces.filter_map(|piece| piece.split(')').next());
    ends.map(str::to_owned).collect()
}
