//! Where everything is: what `cargo xtask test` says in the environment.

use std::env;
use std::path::{Path, PathBuf};

/// The address at which the page is served from the root of its host.
pub fn root_address() -> String {
    variable("BATON_URL")
}

/// The address at which the very same folder is served under a sub-path.
pub fn sub_path_address() -> String {
    variable("BATON_SUBPATH_URL")
}

/// The address at which the folder is served by a host that does not know what wasm is.
pub fn untyped_address() -> String {
    variable("BATON_UNTYPED_URL")
}

/// A folder, and the address at which what is in it at the time is served.
pub fn host(name: &str) -> (PathBuf, String) {
    let folder = PathBuf::from(variable("BATON_HOSTS")).join(name);
    (folder, format!("{}{name}/", variable("BATON_HOSTS_URL")))
}

/// The folder that is served.
pub fn dist() -> PathBuf {
    variable("BATON_DIST").into()
}

/// A file in that folder which is no page: its name.
pub fn icon() -> String {
    let names = std::fs::read_dir(dist()).unwrap();
    let mut names = names
        .flatten()
        .map(|file| file.file_name().display().to_string());
    names.find(|name| name.ends_with(".svg")).unwrap()
}

/// The source of axe-core.
pub fn axe() -> String {
    let path = variable("BATON_AXE");
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("axe-core at {path}: {error}"))
}

/// The drivers: `(name of the browser, address)`.
pub fn drivers() -> Vec<(String, String)> {
    let listed = variable("BATON_BROWSERS");
    let drivers = listed
        .split(',')
        .filter_map(|driver| driver.split_once('='));
    drivers
        .map(|(name, address)| (name.trim().to_owned(), address.trim().to_owned()))
        .collect()
}

/// The program of a browser, where it is not the one that the driver finds by itself.
pub fn program(variable: &str) -> Option<String> {
    env::var(variable).ok()
}

/// Where what a failed journey leaves behind is put.
pub fn remains() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let workspace = here.ancestors().nth(2).unwrap_or(here);
    workspace.join("target/e2e")
}

fn variable(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| {
        panic!("{name} is not set: these tests need a served page and drivers. Run them with `cargo xtask test`.")
    })
}
