//! What the page starts from, bound to the browser.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::{lean, unused};

/// The file that is bound. It is gone afterwards.
pub const INPUT: &str = "unbound.wasm";

/// Binds it. The chunks are bound to it alone, by names that the linker has given.
pub fn bind(folder: &Path) -> Result<()> {
    let input = folder.join(INPUT);
    let mut bound = Bindgen::new()
        .input_path(&input)
        .out_name("baton")
        .web(true)?
        .typescript(false)
        .demangle(false)
        .keep_lld_exports(true)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()?;
    let script = lean::name_modules_once(bound.js());
    let script = lean::shorten_imports(bound.wasm_mut(), script)?;
    unused::drop_exports(bound.wasm_mut());
    fs::write(folder.join("baton.wasm"), bound.wasm_mut().emit_wasm()).context("write the wasm")?;
    fs::write(folder.join("baton.js"), script).context("write the script")?;
    fs::remove_file(input).context("remove what was bound")
}
