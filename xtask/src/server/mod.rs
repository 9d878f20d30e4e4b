//! A static server for `dist/`: as plain as the hosts that it stands for.

mod site;

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use tiny_http::{Header, Method, Request, Response, ResponseBox};

use crate::console;
use crate::failure::Failure;
use crate::workspace::Workspace;
pub use site::Site;
use site::{Answer, cache_control, content_type};

/// Requests answered at the same time: a page asks for its files all at once.
const WORKERS: usize = 4;

/// Where `cargo xtask serve` looks for a free port.
const PORTS: std::ops::RangeInclusive<u16> = 8080..=8179;

/// A server at work. It ends with the command that started it.
pub struct Server {
    port: u16,
    workers: Vec<JoinHandle<()>>,
}

/// Serves `dist/` until the developer ends it.
pub fn serve(workspace: &Workspace, port: Option<u16>) -> Result<(), Failure> {
    let listener = match port {
        Some(port) => listen(port).map_err(Failure::system(format!("listen on port {port}")))?,
        None => PORTS
            .map(listen)
            .find_map(Result::ok)
            .ok_or_else(|| Failure::Missing {
                what: format!("a free port from {} to {}", PORTS.start(), PORTS.end()),
                remedy: "choose another with --port".into(),
            })?,
    };
    let server = Server::start(listener, Site::new(workspace.dist(), &["/"]))?;
    console::line(format_args!("\nBaton is at {}", server.url("/")));
    server.wait();
    Ok(())
}

/// Takes a port of this machine, not of its network; 0 is any free one.
pub fn listen(port: u16) -> std::io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
}

impl Server {
    /// Starts answering.
    pub fn start(listener: TcpListener, site: Site) -> Result<Self, Failure> {
        let starting = "start the server";
        let port = listener
            .local_addr()
            .map_err(Failure::system(starting))?
            .port();
        let http = tiny_http::Server::from_listener(listener, None)
            .map_err(|error| Failure::system(starting)(std::io::Error::other(error)))?;
        let shared = Arc::new((http, site));
        let workers = (0..WORKERS)
            .map(|_| {
                let shared = Arc::clone(&shared);
                thread::spawn(move || {
                    let (http, site) = &*shared;
                    for request in http.incoming_requests() {
                        let response = respond(site, &request);
                        // A browser that hung up in the meantime wants no answer.
                        let _ = request.respond(response);
                    }
                })
            })
            .collect();
        Ok(Self { port, workers })
    }

    /// The address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    fn wait(self) {
        for worker in self.workers {
            let _ = worker.join();
        }
    }
}

fn respond(site: &Site, request: &Request) -> ResponseBox {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return with_headers(Response::empty(405).boxed(), &[("Allow", "GET, HEAD")]);
    }
    match site.answer(request.url()) {
        Answer::File(path) => match fs::read(&path) {
            Ok(content) => with_headers(
                Response::from_data(content).boxed(),
                &[
                    ("Content-Type", content_type(&path)),
                    ("Cache-Control", cache_control(&path)),
                    ("X-Content-Type-Options", "nosniff"),
                ],
            ),
            Err(_) => not_found(),
        },
        Answer::Redirect(address) => {
            with_headers(Response::empty(308).boxed(), &[("Location", &address)])
        }
        Answer::NotFound => not_found(),
    }
}

fn not_found() -> ResponseBox {
    Response::from_string("Not found\n")
        .with_status_code(404)
        .boxed()
}

fn with_headers(response: ResponseBox, headers: &[(&str, &str)]) -> ResponseBox {
    headers
        .iter()
        .filter_map(|(name, value)| Header::from_bytes(*name, *value).ok())
        .fold(response, Response::with_header)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
