//! Which file a request is for, and what a browser is told about it.

use std::path::{Path, PathBuf};

/// A folder, and the paths under which it is served.
pub struct Site {
    folder: PathBuf,
    prefixes: Vec<&'static str>,
    untyped: Option<&'static str>,
    /// A path under which the folders of another one are served.
    others: Option<(&'static str, PathBuf)>,
}

/// What to do with a request.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    /// Send this file.
    File(PathBuf),
    /// Send the browser to this address.
    Redirect(String),
    /// There is nothing here.
    NotFound,
}

impl Site {
    /// Serves a folder under each of the prefixes, all of which begin and end with a slash.
    pub fn new(folder: PathBuf, prefixes: &[&'static str]) -> Self {
        let mut prefixes = prefixes.to_vec();
        // The longest first: `/` would take the requests of all others.
        prefixes.sort_by_key(|prefix| std::cmp::Reverse(prefix.len()));
        Self {
            folder,
            prefixes,
            untyped: None,
            others: None,
        }
    }

    /// Serves what is at the time in the folders of another one as well: `host/index.html` under `<path>host/`.
    pub fn and(self, path: &'static str, folder: PathBuf) -> Self {
        let others = Some((path, folder));
        Self { others, ..self }
    }

    /// Takes wasm for text under this path, of those that the folder is served under.
    pub fn untyped(self, path: &'static str) -> Self {
        let untyped = Some(path);
        Self { untyped, ..self }
    }

    /// The media type that a file is sent with, at a path.
    pub fn content_type(&self, file: &Path, path: &str) -> &'static str {
        let is_untyped = self.untyped.is_some_and(|prefix| path.starts_with(prefix));
        match content_type(file) {
            "application/wasm" if is_untyped => "text/plain",
            other => other,
        }
    }

    /// Finds what a request's target, as written in its first line, stands for.
    pub fn answer(&self, target: &str) -> Answer {
        let path = target.split(['?', '#']).next().unwrap_or_default();
        // The page's own addresses are relative, and need the slash to be relative to its folder.
        if let Some(prefix) = self
            .prefixes
            .iter()
            .find(|prefix| prefix.strip_suffix('/') == Some(path))
        {
            return Answer::Redirect((*prefix).to_owned());
        }
        let other = || {
            let (prefix, folder) = self.others.as_ref()?;
            Some((folder, path.strip_prefix(prefix)?))
        };
        let own = || {
            let mut prefixes = self.prefixes.iter();
            let name = prefixes.find_map(|prefix| path.strip_prefix(prefix))?;
            Some((&self.folder, name))
        };
        let found = other().or_else(own);
        let found = found.and_then(|(folder, name)| file(folder, name));
        found.map_or(Answer::NotFound, Answer::File)
    }
}

/// The file of that name, where every part of it is an ordinary name.
///
/// That leaves no way out of the folder: `..` is not ordinary, nor is anything escaped, which
/// no name in `dist/` ever has to be.
fn file(folder: &Path, name: &str) -> Option<PathBuf> {
    let page = match name.is_empty() || name.ends_with('/') {
        true => "index.html",
        false => "",
    };
    let name = format!("{name}{page}");
    let ordinary = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && part
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
    };
    let path = folder.join(&name);
    (name.split('/').all(ordinary) && path.is_file()).then_some(path)
}

/// What may be sent in place of a file: the same, after brotli.
pub fn small(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".br");
    name.into()
}

/// The media type of a file. Browsers compile wasm as it arrives only under the right one.
fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// How long a browser may keep a file without asking again.
///
/// A file that is named by its content never changes; all others may at any time.
pub fn cache_control(file: &Path) -> &'static str {
    let name = file
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    let is_hash = |part: &str| part.len() == 16 && part.chars().all(|c| c.is_ascii_hexdigit());
    match name.split(['-', '_', '.']).any(is_hash) {
        true => "public, max-age=31536000, immutable",
        false => "no-cache",
    }
}
