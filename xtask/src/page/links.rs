//! What the page links to: each file gets its name by its content.

use std::fs;
use std::path::Path;

use super::html::{self, Element};
use super::named::{self, Named};
use super::wasm::Files;
use crate::esbuild;
use crate::failure::Failure;
use crate::workspace::Workspace;

/// Where pictures are, and what a system is told that installs the page.
const ASSETS: &str = "assets/";
const MANIFEST: &str = "assets/manifest.webmanifest";

/// Where it names a picture.
const PICTURE: &str = "\"src\": \"";

/// Where the page's script says what is fetched ahead.
const AHEAD: &str = "const AHEAD = {};";

/// What it can be asked for, by the names that it knows it by, and the chunks that are then needed.
const NEEDED: [(&str, &str); 7] = [
    ("en", "english"),
    ("en_rest", "english_rest"),
    ("fr", "french"),
    ("fr_rest", "french_rest"),
    ("nl", "dutch"),
    ("nl_rest", "dutch_rest"),
    ("settings", "settings"),
];

/// `index.html` with its links as they are in the folder of the page, into which what they lead to is put.
pub fn page(
    workspace: &Workspace,
    start: &Named,
    files: &Files,
    folder: &Path,
) -> Result<String, Failure> {
    let source = fs::read_to_string(workspace.path("index.html"));
    let source = source.map_err(Failure::system("read index.html"))?;
    let mut page = source.clone();
    for element in html::elements(&source) {
        if element.name == "script" {
            let script = element.text.replace(AHEAD, &ahead(files));
            page = page.replacen(element.text, &inline(workspace, &script)?, 1);
        }
        if element.name != "link" {
            continue;
        }
        let link = match element.value("href") {
            Some(address) => linked(workspace, &element, address, folder)?,
            // What Trunk calls the Rust crate.
            None => started(start, &files.main),
        };
        page = page.replacen(element.tag, &link, 1);
    }
    Ok(page)
}

/// What the page's script names in place of nothing: the files of the chunks that it may need at once.
fn ahead(files: &Files) -> String {
    let needed = NEEDED.map(|(what, chunk)| {
        let mut chunks = files.chunks.lines();
        let names = chunks.find_map(|line| line.strip_prefix(chunk)?.strip_prefix(' '));
        let names = names.unwrap_or_default().split(' ');
        let names: Vec<String> = names.map(|name| format!("\"./{name}\"")).collect();
        format!("{what}: [{}]", names.join(", "))
    });
    format!("const AHEAD = {{ {} }};", needed.join(", "))
}

/// A script in the page, which is small as well.
fn inline(workspace: &Workspace, script: &str) -> Result<String, Failure> {
    let file = workspace.path("target/inline.js");
    let small = workspace.path("target/inline.min.js");
    fs::write(&file, script).map_err(Failure::system("write the page's script"))?;
    let output = format!("--outfile={}", small.display());
    esbuild::minify(workspace, [file.as_os_str(), output.as_ref()])?;
    let small = fs::read_to_string(small).map_err(Failure::system("read the page's script"))?;
    Ok(small.trim_end().to_owned())
}

/// A link to a file of the sources.
fn linked(
    workspace: &Workspace,
    element: &Element,
    address: &str,
    folder: &Path,
) -> Result<String, Failure> {
    let link = |named: &Named| element.tag.replace(address, &format!("./{}", named.name));
    if address == MANIFEST {
        return manifest(workspace, element, folder);
    }
    if address.ends_with(".css") {
        let style = style(workspace, address, folder)?;
        return Ok(with_integrity(&link(&style), &style));
    }
    Ok(link(&picture(workspace, address, folder)?))
}

/// A link to the manifest, which keeps its name: systems take another one for that of another app. The pictures in
/// it are named by their content.
fn manifest(workspace: &Workspace, element: &Element, folder: &Path) -> Result<String, Failure> {
    let source = fs::read_to_string(workspace.path(MANIFEST));
    let source = source.map_err(Failure::system(format!("read {MANIFEST}")))?;
    let mut parts = source.split(PICTURE);
    let mut manifest = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('"').unwrap_or((part, ""));
        let named = picture(workspace, &format!("{ASSETS}{name}"), folder)?;
        manifest.push_str(&format!("{PICTURE}{}\"{rest}", named.name));
    }
    let name = MANIFEST.trim_start_matches(ASSETS);
    fs::write(folder.join(name), manifest).map_err(Failure::system(format!("write {name}")))?;
    Ok(element.tag.replace(MANIFEST, &format!("./{name}")))
}

/// A picture, as it is in the sources.
fn picture(workspace: &Workspace, address: &str, folder: &Path) -> Result<Named, Failure> {
    let content = fs::read(workspace.path(address));
    let content = content.map_err(Failure::system(format!("read {address}")))?;
    let source = Path::new(address);
    let stem = source.file_stem().unwrap_or_default().to_string_lossy();
    let extension = source.extension().unwrap_or_default().to_string_lossy();
    named::keep(folder, &stem, &extension, &content)
}

/// A stylesheet with all that it imports. The sources stay small and in layers; the page loads one file.
fn style(workspace: &Workspace, address: &str, folder: &Path) -> Result<Named, Failure> {
    let bundled = workspace.path("target/style/baton.css");
    let output = format!("--outfile={}", bundled.display());
    esbuild::minify(workspace, [address, "--bundle", &output])?;
    let content = fs::read(bundled).map_err(Failure::system("read the stylesheet"))?;
    named::keep(folder, "baton", "css", &content)
}

/// Starts the app. The wasm is on its way while the script that asks for it still is, and that says what it
/// is held against: browsers do not take it from here.
fn started(start: &Named, main: &Named) -> String {
    let script = format!(
        "<script type=\"module\" src=\"./{}\" integrity=\"{}\"></script>",
        start.name, start.integrity
    );
    let ahead = format!(
        "<link rel=\"preload\" href=\"./{}\" as=\"fetch\" type=\"application/wasm\" crossorigin />",
        main.name
    );
    format!("{ahead}\n    {script}")
}

fn with_integrity(link: &str, named: &Named) -> String {
    let open = link.trim_end_matches(['/', '>', ' ']);
    format!("{open} integrity=\"{}\" />", named.integrity)
}
