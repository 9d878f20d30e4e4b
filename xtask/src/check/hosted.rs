//! The release as a host serves it: nginx, with the configuration that `docs/hosting.md` has for it.
//!
//! What it sends is looked at from outside, and the journeys that are about hosts are made there as well.

use std::fs;
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, TcpStream};

use super::end_to_end::{self, Addresses, HOSTS, HOSTS_PATH, SUB_PATH, UNTYPED_PATH};
use super::nginx::Nginx;
use crate::console::{Outcome, Progress};
use crate::failure::Failure;
use crate::install::nginx;
use crate::page::is_named_by_content;
use crate::workspace::Workspace;

/// The journeys that are made: all whose names begin so.
const JOURNEYS: [&str; 6] = [
    "hosting::",
    "offline::",
    "updates::with_two_tabs_open",
    "updates::the_way_out_of_an_older_version",
    "chunks::",
    "guide::to_an_admin_with_access",
];

/// What a browser that takes everything asks for.
const ANYTHING: &str = "gzip, deflate, br";

/// Sent with everything, whatever it is.
const EVERYWHERE: [(&str, &str); 5] = [
    ("content-security-policy", "frame-ancestors 'none'"),
    ("permissions-policy", "camera=(), display-capture=()"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
];

/// Types by what names end in.
const TYPES: [(&str, &str); 7] = [
    (".html", "text/html"),
    (".css", "text/css"),
    (".js", "text/javascript"),
    (".wasm", "application/wasm"),
    (".svg", "image/svg+xml"),
    (".png", "image/png"),
    (".webmanifest", "application/manifest+json"),
];

/// Hosts `dist/`, looks at what is sent, and has the journeys made.
pub fn by_nginx(workspace: &Workspace, progress: &mut Progress) -> Result<Outcome, Failure> {
    if !nginx::is_there(workspace) {
        progress.note("there is no nginx");
        return Ok(Outcome::LeftOut);
    }
    let dist = || workspace.dist();
    let paths = [
        ("/", dist()),
        (SUB_PATH, dist()),
        (HOSTS_PATH, workspace.path(HOSTS)),
    ];
    let nginx = Nginx::start(workspace, &paths, UNTYPED_PATH)?;
    for path in ["/", SUB_PATH] {
        headers(workspace, nginx.port(), path)?;
    }
    let addresses = Addresses {
        root: nginx.url("/"),
        sub_path: nginx.url(SUB_PATH),
        untyped: nginx.url(UNTYPED_PATH),
        hosts: nginx.url(HOSTS_PATH),
    };
    for journeys in JOURNEYS {
        end_to_end::journeys(workspace, progress, &addresses, Some(journeys))?;
    }
    Ok(Outcome::Done)
}

/// Asks for every file under a path, for the path itself, and for two files that there are not.
fn headers(workspace: &Workspace, port: u16, path: &str) -> Result<(), Failure> {
    let reading = "ask nginx for what is in dist/";
    let mut names = vec![String::new()];
    for entry in fs::read_dir(workspace.dist()).map_err(Failure::system(reading))? {
        let entry = entry.map_err(Failure::system(reading))?;
        names.push(entry.file_name().to_string_lossy().into_owned());
    }
    let compressed = |name: &String| [".br", ".gz"].iter().any(|end| name.ends_with(end));
    let has = |name: &str, end: &str| names.contains(&format!("{name}{end}"));
    for name in names.iter().filter(|name| !compressed(name)) {
        let file = if name.is_empty() { "index.html" } else { name };
        let ask = |takes| Answer::to(port, &format!("{path}{name}"), takes);
        let ask = |takes| ask(takes).map_err(Failure::system(reading));
        let plain = ask("identity")?;
        plain.has("status", "200")?;
        for (header, value) in EVERYWHERE {
            plain.has(header, value)?;
        }
        let lasts = match is_named_by_content(file) {
            true => "public, max-age=31536000, immutable",
            false => "no-cache",
        };
        plain.has("cache-control", lasts)?;
        for (_, kind) in TYPES.iter().filter(|(end, _)| file.ends_with(end)) {
            plain.has("content-type", kind)?;
        }
        for (end, takes, coding) in [(".br", ANYTHING, "br"), (".gz", "gzip", "gzip")] {
            if has(file, end) {
                let answer = ask(takes)?;
                answer.has("content-encoding", coding)?;
                answer.has("vary", "Accept-Encoding")?;
            }
        }
    }
    // What is not there today may be there tomorrow.
    for name in ["nothing", "baton-0123456789abcdef.js"] {
        let answer = Answer::to(port, &format!("{path}{name}"), ANYTHING);
        let answer = answer.map_err(Failure::system(reading))?;
        answer.has("status", "404")?;
        answer.has("cache-control", "no-cache")?;
        for (header, value) in EVERYWHERE {
            answer.has(header, value)?;
        }
    }
    Ok(())
}

/// What a host answers.
struct Answer {
    path: String,
    /// With their names in lower case; the status is one of them.
    headers: Vec<(String, String)>,
}

impl Answer {
    /// Asks for a path, as a browser that takes these codings.
    fn to(port: u16, path: &str, takes: &str) -> io::Result<Self> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: {takes}\r\n\
             Connection: close\r\n\r\n"
        )?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Ok(Self::read(path, &String::from_utf8_lossy(&answer)))
    }

    fn read(path: &str, answer: &str) -> Self {
        let head = answer.split("\r\n\r\n").next().unwrap_or_default();
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1));
        let status = ("status".to_owned(), status.unwrap_or_default().to_owned());
        let headers = lines.filter_map(|line| line.split_once(':'));
        let headers =
            headers.map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()));
        Self {
            path: path.to_owned(),
            headers: [status].into_iter().chain(headers).collect(),
        }
    }

    /// A header is there once, and begins like this.
    fn has(&self, header: &str, expected: &str) -> Result<(), Failure> {
        let found = self.headers.iter().filter(|(name, _)| name == header);
        let found: Vec<&str> = found.map(|(_, value)| value.as_str()).collect();
        match found.as_slice() {
            [value] if value.starts_with(expected) => Ok(()),
            _ => Err(Failure::Hosting {
                fault: format!("{} has {header} {found:?}, not {expected:?}", self.path),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Answer;

    #[test]
    fn an_answer_has_its_status_and_each_header_once() {
        let answer = Answer::read(
            "/",
            "HTTP/1.1 200 OK\r\nVary: Accept-Encoding\r\n\r\nA: b\r\n",
        );
        assert!(answer.has("status", "200").is_ok());
        assert!(answer.has("vary", "Accept").is_ok());
        assert!(answer.has("a", "b").is_err());
        let twice = Answer::read("/", "HTTP/1.1 200 OK\r\nA: b\r\nA: b\r\n\r\n");
        assert!(twice.has("a", "b").is_err());
    }
}
