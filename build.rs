//! Turns the locale files into checked Rust: a key that a locale lacks, or has too many of, stops the
//! build.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use leptos_i18n_codegen::gen_code;
use leptos_i18n_parser::parse_locales::options::{Config, ParseOptions};
use leptos_i18n_parser::parse_locales::parse_locales;

const DEFAULT: &str = "en";
const OTHERS: [&str; 2] = ["fr", "nl"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=locales");
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
        return Err(format!("the locale files do not agree:\n{}", wrong.join("\n")).into());
    }

    let code = gen_code(&parsed, None, false, None, false)?;
    let file = Path::new(&env::var("OUT_DIR")?).join("translations.rs");
    fs::write(file, code.to_string())?;
    Ok(())
}
