//! The wasm in several files: what the page starts from, and the chunks.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use wasm_split_cli_support::{Options, transform};

use crate::{bound, unused};

/// Splits the wasm. What the page starts from still has to be bound to it.
pub fn split(wasm: &Path, folder: &Path) -> Result<()> {
    let wasm = fs::read(wasm).context("read the compiled wasm")?;
    let wasm = unused::lead_astray(&wasm).context("look at the exports")?;
    let main = folder.join(bound::INPUT);
    let mut options = Options::new(&wasm);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = "./split.js";
    options.main_module = "./baton.js";
    // Its errors are of another crate's type, whose long form has the causes.
    let done = transform(options).map_err(|error| anyhow!("{error:?}"))?;

    let mut chunks: Vec<_> = done.prefetch_map.iter().collect();
    chunks.sort();
    let mut lines = String::new();
    for (name, files) in chunks {
        writeln!(lines, "{name} {}", files.join(" "))?;
    }
    fs::write(folder.join("chunks.txt"), lines).context("write chunks.txt")
}
