//! The one script of the page: what wasm-bindgen has written, how the other files are fetched, and the start.

use std::fs;
use std::path::Path;

use super::named::{self, Named};
use super::wasm::{Files, PACKED};
use crate::esbuild;
use crate::failure::Failure;
use crate::workspace::Workspace;

/// How the other files are made to run.
const STREAMING: &str = "WebAssembly.instantiateStreaming(src, imports)";

/// The same where a host sends them as something else, which browsers do not compile as it arrives.
const INSTANTIATED: &str = "
    const instantiated = async (source, imports) => {
        const response = await source;
        return response.headers.get('Content-Type') === 'application/wasm'
            ? WebAssembly.instantiateStreaming(response, imports)
            : WebAssembly.instantiate(await response.arrayBuffer(), imports);
    };
";

/// Puts the script into the folder of the page. Parts of it import each other, which names by content could
/// not follow; bundled, they need none.
pub fn bundle(workspace: &Workspace, files: &Files, folder: &Path) -> Result<Named, Failure> {
    let packed = workspace.path(PACKED);
    let split = packed.join("split.js");
    let mut fetching = fs::read_to_string(&split).map_err(Failure::system("read split.js"))?;
    for (stem, named) in &files.others {
        let before = format!("new URL(\"./{stem}.wasm\", import.meta.url)");
        if !fetching.contains(&before) {
            return Err(Failure::Page {
                fault: format!("nothing fetches {stem}.wasm"),
            });
        }
        fetching = fetching.replace(&before, &address(named));
    }
    fetching = fetching.replace(STREAMING, "instantiated(src, imports)") + INSTANTIATED;
    let start = format!(
        "import * as bindings from './baton.js';\n\
         // Where Trunk puts them, for whoever wants to look into a running page.\n\
         window.wasmBindings = bindings;\n\
         bindings.default({{ module_or_path: fetch({}) }});\n",
        address(&files.main)
    );
    let entry = packed.join("start.js");
    let bundled = packed.join("bundle.js");
    let write = || {
        fs::write(&split, fetching)?;
        fs::write(&entry, start)
    };
    write().map_err(Failure::system("write the script"))?;
    let output = format!("--outfile={}", bundled.display());
    let arguments = [
        "--bundle".as_ref(),
        "--format=esm".as_ref(),
        output.as_ref(),
    ];
    esbuild::minify(workspace, arguments.into_iter().chain([entry.as_os_str()]))?;
    let content = fs::read(bundled).map_err(Failure::system("read the script"))?;
    named::keep(folder, "baton", "js", &content)
}

/// The arguments that fetch a file, and refuse another in its place.
fn address(file: &Named) -> String {
    let Named { name, integrity } = file;
    format!("new URL(\"./{name}\", import.meta.url), {{ integrity: \"{integrity}\" }}")
}
