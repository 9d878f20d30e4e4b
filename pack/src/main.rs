//! Takes compiled wasm apart, for `cargo xtask`: `baton-pack WASM FOLDER`.
//!
//! Two tools of others do the work, in the only order that there is: the split needs the relocations, which
//! wasm-bindgen drops. What is written into the folder is not small yet, and not named by its content:
//!
//! ```text
//! baton.wasm   what the page starts from
//! *.wasm       the other files, each named after the chunks that need it
//! baton.js     what connects all of them with the browser
//! split.js     how the other files are fetched; it and baton.js import each other
//! chunks.txt   a line for each chunk: its name, and the files that it needs
//! ```

mod bound;
mod lean;
mod split;
mod unused;

use std::env;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

fn main() -> Result<()> {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    let [wasm, folder] = arguments.as_slice() else {
        bail!("baton-pack WASM FOLDER");
    };
    pack(Path::new(wasm), Path::new(folder))
}

fn pack(wasm: &Path, folder: &Path) -> Result<()> {
    if folder.exists() {
        // What an earlier build has left would pass for a part of this one.
        fs::remove_dir_all(folder).context("empty the folder")?;
    }
    fs::create_dir_all(folder).context("make the folder")?;
    split::split(wasm, folder)?;
    bound::bind(folder)
}
