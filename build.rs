//! Turns the locale files into checked Rust. A text that a locale lacks stops the build; so does one
//! that it has too many of, and one that nobody says.

use std::collections::HashSet;
use std::error::Error;
use std::path::Path;
use std::{env, fs, io};

use leptos_i18n_codegen::gen_code;
use leptos_i18n_parser::parse_locales::locale::{BuildersKeys, BuildersKeysInner, LocaleValue};
use leptos_i18n_parser::parse_locales::options::{Config, ParseOptions};
use leptos_i18n_parser::parse_locales::parse_locales;

const DEFAULT: &str = "en";
const OTHERS: [&str; 2] = ["fr", "nl"];

/// Where the app says its texts.
const SOURCES: &str = "src";

fn main() -> Result<(), Box<dyn Error>> {
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
    let options = ParseOptions::new().interpolate_display(true);
    let config = Config::new(DEFAULT)?
        .add_locales(OTHERS)?
        .parse_options(options);
    let parsed = parse_locales(None, config)?;

    let (errors, warnings) = parsed.diag.borrow();
    let errors = errors.iter().map(ToString::to_string);
    let wrong: Vec<String> = errors
        .chain(warnings.iter().map(ToString::to_string))
        .collect();
    if !wrong.is_empty() {
        stop(wrong);
        return Ok(());
    }

    let mut said = HashSet::new();
    collect_said(Path::new(SOURCES), &mut said)?;
    let mut dead = texts(&parsed.builder_keys);
    dead.retain(|text| !is_said(text, &said));
    if !dead.is_empty() {
        stop(dead.into_iter().map(|text| {
            format!("nothing in {SOURCES}/ says the text {text}: remove it from all of locales/")
        }));
        return Ok(());
    }

    let code = gen_code(&parsed, None, false, None, false)?;
    let file = Path::new(&env::var("OUT_DIR")?).join("translations.rs");
    fs::write(file, code.to_string())?;
    Ok(())
}

/// Fails the build with these reasons, each on one line, which is how Cargo takes them.
fn stop(reasons: impl IntoIterator<Item = String>) {
    for reason in reasons {
        println!("cargo::error={}", reason.replace('\n', " "));
    }
}

/// The key of every text, as code writes it: `nav.settings`.
fn texts(keys: &BuildersKeys) -> Vec<String> {
    let mut texts = Vec::new();
    match keys {
        BuildersKeys::Locales { keys, .. } => collect_texts("", keys, &mut texts),
        BuildersKeys::NameSpaces { keys, .. } => {
            for keys in keys.values() {
                collect_texts("", keys, &mut texts);
            }
        }
    }
    texts
}

fn collect_texts(above: &str, keys: &BuildersKeysInner, texts: &mut Vec<String>) {
    for (key, value) in &keys.0 {
        let path = format!("{above}{}", key.name);
        match value {
            LocaleValue::Value { .. } => texts.push(path),
            LocaleValue::Subkeys { keys, .. } => collect_texts(&format!("{path}."), keys, texts),
        }
    }
}

/// Whether code says a text: by its own key, or as one of the plural forms that `counted!` chooses from.
fn is_said(text: &str, said: &HashSet<String>) -> bool {
    let counted = text
        .strip_suffix(".one")
        .or_else(|| text.strip_suffix(".other"));
    said.contains(text) || counted.is_some_and(|key| said.contains(key))
}

/// Collects what may be a key from all sources in a folder.
fn collect_said(folder: &Path, said: &mut HashSet<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect_said(&path, said)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            said.extend(arguments(&fs::read_to_string(path)?));
        }
    }
    Ok(())
}

/// All that stands between a comma and the next comma or closing parenthesis, without white space. Each
/// macro that takes a key has it there: `td_string!(locale, role.admin)`.
fn arguments(source: &str) -> Vec<String> {
    let lines = source.lines().map(str::trim);
    // What a comment says, nobody reads in the app.
    let code: String = lines.filter(|line| !line.starts_with("//")).collect();
    let code = code.replace(char::is_whitespace, "");
    let pieces = code.split(',').skip(1);
    let ends = pieces.filter_map(|piece| piece.split(')').next());
    ends.map(str::to_owned).collect()
}
