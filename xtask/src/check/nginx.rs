//! nginx at work, with the configuration that `docs/hosting.md` has for it and nothing besides.

use std::fs;
use std::path::{Path, PathBuf};

use super::kept::{self, Kept};
use crate::failure::Failure;
use crate::install::delivery::Delivery;
use crate::install::nginx;
use crate::process;
use crate::workspace::Workspace;

/// The page that has it.
const PAGE: &str = "docs/hosting.md";

/// The folder in which it is run: it reads and writes nothing of the machine's own.
const FOLDER: &str = "target/nginx";

/// The path that the page has for an example, and the folder.
const EXAMPLE: (&str, &str) = ("/baton/", "/srv/baton/");

/// nginx at work.
pub struct Nginx {
    port: u16,
    _kept: Kept,
}

impl Nginx {
    /// Hosts folders under these paths, and `dist/` under one more as if nobody had told nginx what wasm is.
    pub fn start(
        workspace: &Workspace,
        paths: &[(&str, PathBuf)],
        untyped: &str,
    ) -> Result<Self, Failure> {
        let page = fs::read_to_string(workspace.path(PAGE));
        let page = page.map_err(Failure::system(format!("read {PAGE}")))?;
        let port = kept::free_port()?;
        let text = configuration(workspace, &page, port, paths, untyped)?;
        let folder = workspace.path(FOLDER);
        let write = || {
            fs::create_dir_all(&folder)?;
            fs::write(folder.join("nginx.conf"), text)
        };
        write().map_err(Failure::system("write nginx.conf"))?;

        let arguments = ["-c", "nginx.conf", "-e", "stderr", "-p"];
        let mut command = process::command(workspace, nginx::program(workspace), arguments);
        let about = Delivery {
            what: "nginx",
            log: "nginx",
            remedy: &format!("see whether the configuration in {PAGE} is right"),
        };
        let kept = Kept::start(workspace, command.arg(&folder), port, &about)?;
        Ok(Self { port, _kept: kept })
    }

    /// Where it listens.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }
}

/// What is written on the page, in a server of our own.
fn configuration(
    workspace: &Workspace,
    page: &str,
    port: u16,
    paths: &[(&str, PathBuf)],
    untyped: &str,
) -> Result<String, Failure> {
    let blocks = blocks(page);
    let [location, beside] = blocks.as_slice() else {
        return Err(Failure::Hosting {
            fault: format!("{PAGE} has {} blocks for nginx, and not two", blocks.len()),
        });
    };
    let under = |path: &str, folder: &Path| {
        let location = location.replace(EXAMPLE.1, &format!("{}/", folder.display()));
        location.replace(EXAMPLE.0, path)
    };
    let paths = paths.iter();
    let mut locations: Vec<String> = paths.map(|(path, folder)| under(path, folder)).collect();
    let lines = under(untyped, &workspace.dist());
    let lines = lines.lines().filter(|line| !line.contains("wasm;"));
    locations.push(lines.collect::<Vec<_>>().join("\n"));
    let folders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let folders = folders.map(|what| format!("{what}_temp_path temp;"));
    Ok(format!(
        "load_module {};\n\
         daemon off;\nmaster_process off;\npid nginx.pid;\nerror_log stderr crit;\nevents {{}}\n\
         http {{\naccess_log off;\n{}\n{beside}\nserver {{\nlisten 127.0.0.1:{port};\n{}\n}}\n}}\n",
        nginx::brotli(workspace).display(),
        folders.join("\n"),
        locations.join("\n"),
    ))
}

/// The blocks of a page that are marked as nginx's.
fn blocks(page: &str) -> Vec<&str> {
    let begun = page.split("```nginx\n").skip(1);
    begun
        .filter_map(|block| Some(block.split_once("```")?.0))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::blocks;

    #[test]
    fn only_what_is_marked_as_nginxs_is_taken() {
        let page = "```nginx\na {}\n```\n```caddy\nb\n```\nand\n```nginx\nc\nd\n```\n";
        assert_eq!(blocks(page), ["a {}\n", "c\nd\n"]);
    }
}
