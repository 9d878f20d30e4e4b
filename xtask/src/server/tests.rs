//! The server as browsers and attackers meet it.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};

use super::site::{Answer, Site, cache_control};
use super::{Server, listen};

/// A folder with a page in it and a secret beside it.
struct Fixture(PathBuf);

impl Fixture {
    fn new(name: &str) -> Self {
        let root = std::env::temp_dir().join(format!("baton-{name}-{}", std::process::id()));
        fs::create_dir_all(root.join("dist/snippets")).unwrap();
        fs::write(root.join("secret.txt"), "secret").unwrap();
        fs::write(root.join("dist/index.html"), "<p>page").unwrap();
        fs::write(root.join("dist/index.html.br"), "small").unwrap();
        fs::write(root.join("dist/.hidden"), "hidden").unwrap();
        fs::write(
            root.join("dist/_headers"),
            "/index.html\n  X-Frame-Options: DENY\n",
        )
        .unwrap();
        fs::write(root.join("dist/snippets/a.js"), "a").unwrap();
        Self(root)
    }

    fn site(&self) -> Site {
        Site::new(self.0.join("dist"), &["/", "/some/where/"])
    }

    fn file(&self, name: &str) -> Answer {
        Answer::File(self.0.join("dist").join(name))
    }
}

impl Drop for Fixture {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn the_same_files_are_under_every_prefix() {
    let fixture = Fixture::new("prefix");
    let site = fixture.site();
    for target in [
        "/",
        "/index.html",
        "/?a=b",
        "/some/where/",
        "/some/where/index.html",
    ] {
        assert_eq!(site.answer(target), fixture.file("index.html"), "{target}");
    }
    assert_eq!(
        site.answer("/some/where/snippets/a.js"),
        fixture.file("snippets/a.js")
    );
    assert_eq!(
        site.answer("/some/where"),
        Answer::Redirect("/some/where/".into())
    );
}

#[test]
fn nothing_outside_the_folder_is_served() {
    let fixture = Fixture::new("outside");
    let site = fixture.site();
    for target in [
        "/../secret.txt",
        "/some/where/../../secret.txt",
        "/snippets/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..\\secret.txt",
        "//secret.txt",
        "/.hidden",
        "/snippets",
        "/snippets/",
        "/missing.js",
        "secret.txt",
    ] {
        assert_eq!(site.answer(target), Answer::NotFound, "{target}");
    }
}

#[test]
fn only_files_named_after_their_content_are_kept() {
    let kept = "public, max-age=31536000, immutable";
    assert_eq!(
        cache_control(Path::new("baton-0123456789abcdef_bg.wasm")),
        kept
    );
    assert_eq!(cache_control(Path::new("baton-0123456789abcdef.css")), kept);
    assert_eq!(cache_control(Path::new("index.html")), "no-cache");
    assert_eq!(cache_control(Path::new("baton-settings.js")), "no-cache");
}

#[test]
fn a_request_is_answered_with_its_headers() {
    let fixture = Fixture::new("request");
    let server = Server::start(listen(0).unwrap(), fixture.site()).unwrap();
    let answer = |request: &str| {
        let mut stream = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
        write!(
            stream,
            "{request} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    };
    let page = answer("GET /some/where/");
    assert!(
        page.starts_with("HTTP/1.1 200") && page.ends_with("<p>page"),
        "{page}"
    );
    assert!(
        page.contains("Content-Type: text/html; charset=utf-8"),
        "{page}"
    );
    assert!(
        page.to_lowercase().contains("x-frame-options: deny"),
        "{page}"
    );
    assert!(answer("HEAD /").ends_with("\r\n\r\n"));
    assert!(answer("GET /../secret.txt").starts_with("HTTP/1.1 404"));
    assert!(answer("GET /some/where").contains("Location: /some/where/"));
    assert!(answer("POST /").starts_with("HTTP/1.1 405"));

    let takes = |coding: &str| {
        answer(&format!(
            "GET / HTTP/1.1\r\nAccept-Encoding: {coding}\r\nX:"
        ))
    };
    assert!(takes("gzip, br").ends_with("small"));
    assert!(takes("gzip, br").contains("Content-Encoding: br"));
    assert!(takes("gzip").ends_with("<p>page"));
}

#[test]
fn wasm_is_taken_for_text_where_the_host_does_not_know_it() {
    let fixture = Fixture::new("untyped");
    let site = fixture.site().untyped("/some/where/");
    let kind = |file, path| site.content_type(Path::new(file), path);
    assert_eq!(kind("a.wasm", "/a.wasm"), "application/wasm");
    assert_eq!(kind("a.wasm", "/some/where/a.wasm"), "text/plain");
    assert!(kind("a.js", "/some/where/a.js").starts_with("text/javascript"));
}

#[test]
fn connections_that_a_browser_holds_open_keep_nobody_waiting() {
    let fixture = Fixture::new("held");
    let server = Server::start(listen(0).unwrap(), fixture.site()).unwrap();
    // A pool of threads that counts wrong gets stuck within these, now and then.
    let mut held = Vec::new();
    for round in 0..200 {
        let burst: Vec<TcpStream> = (0..1 + round % 4)
            .map(|_| TcpStream::connect(("127.0.0.1", server.port)).unwrap())
            .collect();
        for mut stream in &burst {
            write!(stream, "GET / HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
        }
        for mut stream in &burst {
            let patience = std::time::Duration::from_secs(10);
            stream.set_read_timeout(Some(patience)).unwrap();
            let read = stream.read(&mut [0; 12]);
            assert_eq!(read.unwrap(), 12, "round {round}");
        }
        held.extend(burst);
        held.drain(..held.len().saturating_sub(round % 9));
    }
}

#[test]
fn folders_come_and_go_under_a_path() {
    let fixture = Fixture::new("others");
    let site = fixture.site().and("/hosts/", fixture.0.clone());
    let there = fixture.file("index.html");
    assert_eq!(site.answer("/hosts/dist/"), there);
    assert_eq!(site.answer("/hosts/dist/index.html"), there);
    assert_eq!(site.answer("/hosts/dist"), Answer::NotFound);
    assert_eq!(site.answer("/hosts/../secret.txt"), Answer::NotFound);
    fs::remove_dir_all(fixture.0.join("dist")).unwrap();
    assert_eq!(site.answer("/hosts/dist/"), Answer::NotFound);
}
