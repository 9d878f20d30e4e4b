//! The one script of the page: what wasm-bindgen has written, how the other files are fetched, and the start.

use std::fs;
use std::path::Path;

use super::named::{self, Named};
use super::wasm::{Files, PACKED};
use crate::esbuild;
use crate::failure::Failure;
use crate::workspace::Workspace;

/// Fetches wasm, and says that it is wasm where its host does not know: browsers compile nothing else while it
/// comes.
const FETCHES: &str = "
    export const fetches = async (...file) => {
        const came = await fetch(...file);
        const type = 'application/wasm';
        const isKnown = !came.ok || came.headers.get('content-type') === type;
        return isKnown ? came : new Response(came.body, { headers: { 'content-type': type } });
    };
";

/// Puts the script into the folder of the page. Parts of it import each other, which names by content could
/// not follow; bundled, they need none.
pub fn bundle(workspace: &Workspace, files: &Files, folder: &Path) -> Result<Named, Failure> {
    let packed = workspace.path(PACKED);
    let split = packed.join("split.js");
    let mut fetching = fs::read_to_string(&split).map_err(Failure::system("read split.js"))?;
    for (stem, named) in &files.others {
        let before = format!("fetch(new URL(\"./{stem}.wasm\", import.meta.url))");
        if !fetching.contains(&before) {
            return Err(Failure::Page {
                fault: format!("nothing fetches {stem}.wasm"),
            });
        }
        fetching = fetching.replace(&before, &fetched(named));
    }
    fetching.push_str(FETCHES);
    let start = format!(
        "import * as bindings from './baton.js';\n\
         import {{ fetches }} from './split.js';\n\
         // Where Trunk puts them, for whoever wants to look into a running page.\n\
         window.wasmBindings = bindings;\n\
         bindings.default({{ module_or_path: {} }});\n",
        fetched(&files.main)
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

/// What fetches a file, and refuses another in its place.
fn fetched(file: &Named) -> String {
    let Named { name, integrity } = file;
    format!("fetches(new URL(\"./{name}\", import.meta.url), {{ integrity: \"{integrity}\" }})")
}
