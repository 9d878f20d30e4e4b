//! Turns the locale files into texts that code names by checked keys. A text that a language lacks stops the
//! build; so does one that only one of them has, one whose values differ, and one that nobody says.

mod keys;
mod language;
mod said;

use std::collections::HashSet;
use std::error::Error;
use std::path::Path;
use std::{env, fs};

use language::Language;

/// A file of each in `locales/`. The first is the one that others are held against.
const LANGUAGES: [&str; 3] = ["en", "fr", "nl"];

/// Where the app says its texts.
const SOURCES: &str = "src";

/// Where it says those that a page starts with: what else there is comes with the code that says it.
const FIRST: [&str; 9] = [
    "src/app",
    "src/frame",
    "src/pages/overview.rs",
    "src/parts/continuity.rs",
    "src/parts/fetched.rs",
    "src/parts/picture.rs",
    "src/ui",
    "src/words/overview.rs",
    "src/words/people.rs",
];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed={SOURCES}");
    if env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        // Wasm is taken apart along them.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    // Only the app has words; native builds are for rules and storage.
    if env::var("CARGO_CFG_TARGET_ARCH")? != "wasm32" {
        return Ok(());
    }
    let languages: Result<Vec<_>, _> = LANGUAGES.iter().map(|tag| Language::read(tag)).collect();
    let languages = match languages {
        Ok(languages) => languages,
        Err(fault) => {
            stop([fault]);
            return Ok(());
        }
    };
    let Some((first, others)) = languages.split_first() else {
        return Ok(());
    };
    let said = said::by(Path::new(SOURCES))?;
    let dead = first.keys().filter(|key| !said::is_said(key, &said));
    let dead = dead.map(|key| {
        format!("nothing in {SOURCES}/ says the text {key}: remove it from all of locales/")
    });
    let differing = others.iter().flat_map(|other| first.differences(other));
    let wrong: Vec<String> = differing.chain(dead).collect();
    if !wrong.is_empty() {
        stop(wrong);
        return Ok(());
    }
    let mut early = HashSet::new();
    for place in FIRST {
        early.extend(said::by(Path::new(place))?);
    }
    let is_first = |key: &str| said::is_said(key, &early);
    let folder = env::var("OUT_DIR")?;
    let folder = Path::new(&folder);
    fs::write(folder.join("keys.rs"), keys::code(first, is_first))?;
    for language in &languages {
        for (part, is_in) in [("first", true), ("rest", false)] {
            let table = language.table(|key| is_first(key) == is_in);
            fs::write(folder.join(format!("{}.{part}.txt", language.tag)), table)?;
        }
    }
    Ok(())
}

/// Fails the build with these reasons, each on one line, which is how Cargo takes them.
fn stop(reasons: impl IntoIterator<Item = String>) {
    for reason in reasons {
        println!("cargo::error={}", reason.replace('\n', " "));
    }
}
