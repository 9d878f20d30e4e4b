//! What a static host is to send with each file, in the form that common ones read: `_headers`.

use std::fmt::Write;
use std::fs;
use std::io;
use std::path::Path;

/// For every file. The page has a policy of its own; by a header it is also kept out of frames, where one click
/// through a transparent one would be a command.
const EVERYWHERE: [(&str, &str); 5] = [
    ("Content-Security-Policy", "frame-ancestors 'none'"),
    (
        "Permissions-Policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
];

/// For a file that is named by its content: it never changes.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// For the page: it is asked for each time, and then says which files there are.
const NEVER: &str = "no-cache";

/// Writes the file. It names each file of the folder, because hosts differ in which patterns they know.
pub fn write(folder: &Path) -> io::Result<()> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    fs::write(folder.join("_headers"), text(&names))
}

fn text(names: &[String]) -> String {
    let mut text = String::from("/*\n");
    for (name, value) in EVERYWHERE {
        // Writing into a text cannot fail.
        let _ = writeln!(text, "  {name}: {value}");
    }
    let _ = write!(text, "/\n  Cache-Control: {NEVER}\n");
    for name in names {
        let lasts = if is_named_by_content(name) {
            FOR_EVER
        } else {
            NEVER
        };
        let _ = write!(text, "/{name}\n  Cache-Control: {lasts}\n");
        if name.ends_with(".wasm") {
            let _ = writeln!(text, "  Content-Type: application/wasm");
        }
    }
    text
}

/// Whether a file may be kept for ever: `baton-0123456789abcdef.js`.
pub fn is_named_by_content(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    let hash = stem.rsplit('-').next().unwrap_or_default();
    hash.len() == 16 && hash.chars().all(|c| c.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn what_is_named_by_its_content_is_kept_and_the_page_is_not() {
        let names = ["baton-0123456789abcdef.wasm", "index.html"].map(str::to_owned);
        let text = text(&names);
        assert!(text.starts_with("/*\n  Content-Security-Policy: frame-ancestors 'none'\n"));
        assert!(text.contains("\n/\n  Cache-Control: no-cache\n"));
        assert!(text.ends_with(
            "/baton-0123456789abcdef.wasm\n\
             \x20 Cache-Control: public, max-age=31536000, immutable\n\
             \x20 Content-Type: application/wasm\n\
             /index.html\n\
             \x20 Cache-Control: no-cache\n"
        ));
    }
}
