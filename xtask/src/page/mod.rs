//! Putting the page together: from compiled wasm, scripts, styles and `index.html` to a folder to host.
//!
//! `cargo xtask dist` does it by itself; after a build of Trunk's, its hook does it in place of what Trunk
//! has made of them, which cannot be split. Either way the files are the same.

mod fault;
mod headers;
mod html;
mod links;
mod named;
mod optimised;
mod placeholder;
mod profile;
mod reloading;
mod script;
mod seal;
mod small;
mod wasm;
pub mod worker;

use std::env;
use std::fs;
use std::path::Path;

use crate::console;
use crate::failure::Failure;
use crate::turn;
use crate::workspace::Workspace;

pub use headers::is_named_by_content;
pub use profile::Profile;
pub use wasm::CHUNKS;

/// Puts the page together in a folder, in place of what is there. Its wasm is compiled.
pub fn put_together(workspace: &Workspace, profile: Profile, folder: &Path) -> Result<(), Failure> {
    empty(folder).map_err(Failure::system("empty the folder of the page"))?;
    let files = wasm::files(workspace, profile, folder)?;
    let start = script::bundle(workspace, &files, folder)?;
    let page = links::page(workspace, &start, &files, folder)?;
    let page = seal::seal(&page).map_err(|fault| Failure::Page {
        fault: fault.to_string(),
    })?;
    worker::accompany(workspace, profile, &page, folder)?;
    headers::write(folder).map_err(Failure::system("write _headers"))?;
    match profile {
        Profile::Debug => Ok(()),
        Profile::Release => small::compress(workspace, folder),
    }
}

/// Trunk's hook after a build: the page takes the place of the one that Trunk has staged.
pub fn staged_build(workspace: &Workspace) -> Result<(), Failure> {
    let staging = env::var_os("TRUNK_STAGING_DIR").ok_or_else(|| Failure::Missing {
        what: "TRUNK_STAGING_DIR".into(),
        remedy: "this is a hook of Trunk; run `cargo xtask dist`".into(),
    })?;
    let profile = match env::var("TRUNK_PROFILE").as_deref() {
        Ok("release") => Profile::Release,
        _ => Profile::Debug,
    };
    let staging = Path::new(&staging);
    let staged = fs::read_to_string(staging.join("index.html"));
    let staged = staged.map_err(Failure::system("read the page that Trunk has staged"))?;
    let waiting = || console::line("waiting for another build");
    let _alone = turn::wait(workspace, waiting)?;
    put_together(workspace, profile, staging)?;
    match reloading::script(&staged) {
        Some(script) => reloading::add(&script, staging),
        None => Ok(()),
    }
}

fn empty(folder: &Path) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            fs::remove_dir_all(path)?;
        } else {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
