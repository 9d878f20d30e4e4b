//! Leaves out what wasm-bindgen writes and nobody uses.

use std::collections::{BTreeMap, HashSet};

use anyhow::{Result, ensure};
use walrus::Module;

/// The module from which the wasm imports what wasm-bindgen has written.
const BINDINGS: &str = "./baton_bg.js";

/// Gives what is imported from the script short names, in both. They are some 200, of which each says what it
/// is for and has a hash.
pub fn shorten_imports(wasm: &mut Module, mut script: String) -> Result<String> {
    let mut names = BTreeMap::new();
    for import in wasm.imports.iter_mut() {
        if import.module == BINDINGS {
            let number = names.len();
            let short = names.entry(import.name.clone());
            import.name = short.or_insert_with(|| format!("_{number:x}")).clone();
        }
    }
    for (long, short) in names {
        let field = format!("{long}: ");
        ensure!(
            script.matches(&field).count() == 1,
            "{long} is not defined once"
        );
        script = script.replace(&field, &format!("{short}: "));
    }
    Ok(script)
}

/// Names each module once that the wasm imports from. wasm-bindgen does so for each import.
pub fn name_modules_once(script: &str) -> String {
    let mut named = HashSet::new();
    let is_first = |line: &&str| match line.trim().split_once(": import") {
        Some((module, _)) if module.starts_with("\"./") => named.insert(module.to_owned()),
        _ => true,
    };
    let lines: Vec<&str> = script.lines().filter(is_first).collect();
    lines.join("\n")
}
