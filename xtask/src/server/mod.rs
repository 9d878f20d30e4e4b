//! A static server for `dist/`: as plain as the hosts that it stands for.

mod headers;
mod site;

use std::convert::Infallible;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{ACCEPT_ENCODING, ALLOW, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE};
use hyper::header::{HeaderName, HeaderValue, LOCATION, VARY, X_CONTENT_TYPE_OPTIONS};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;

use crate::console;
use crate::failure::Failure;
use crate::workspace::Workspace;
pub use site::Site;
use site::{Answer, cache_control};

/// Where `cargo xtask serve` looks for a free port.
const PORTS: std::ops::RangeInclusive<u16> = 8080..=8179;

/// A server at work. It ends with the command that started it.
pub struct Server {
    port: u16,
    worker: JoinHandle<()>,
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
    /// Starts answering. Every connection is served beside the others, however many a browser holds open.
    pub fn start(listener: TcpListener, site: Site) -> Result<Self, Failure> {
        let starting = "start the server";
        let port = listener
            .local_addr()
            .map_err(Failure::system(starting))?
            .port();
        listener
            .set_nonblocking(true)
            .map_err(Failure::system(starting))?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .build()
            .map_err(Failure::system(starting))?;
        let listener = {
            let _within = runtime.enter();
            tokio::net::TcpListener::from_std(listener).map_err(Failure::system(starting))?
        };
        let worker = thread::spawn(move || runtime.block_on(answer(listener, Arc::new(site))));
        Ok(Self { port, worker })
    }

    /// The address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    fn wait(self) {
        let _ = self.worker.join();
    }
}

async fn answer(listener: tokio::net::TcpListener, site: Arc<Site>) {
    loop {
        // What cannot be taken now, for want of file handles, waits for its turn.
        let Ok((stream, _)) = listener.accept().await else {
            tokio::task::yield_now().await;
            continue;
        };
        let site = Arc::clone(&site);
        let service = service_fn(move |request: Request<Incoming>| {
            let response = respond(&site, &request);
            async move { Ok::<_, Infallible>(response) }
        });
        let connection = http1::Builder::new()
            .title_case_headers(true)
            .serve_connection(TokioIo::new(stream), service);
        // A browser that hung up in the meantime wants no answer.
        tokio::spawn(async move { drop(connection.await) });
    }
}

fn respond<B>(site: &Site, request: &Request<B>) -> Response<Full<Bytes>> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return response(
            StatusCode::METHOD_NOT_ALLOWED,
            "",
            [(ALLOW, "GET, HEAD".into())],
        );
    }
    match site.answer(request.uri().path()) {
        Answer::File(path) => file(site, request, &path).unwrap_or_else(not_found),
        Answer::Redirect(address) => {
            response(StatusCode::PERMANENT_REDIRECT, "", [(LOCATION, address)])
        }
        Answer::NotFound => not_found(),
    }
}

/// A file, or what lies beside it where the browser takes that. Nothing where it cannot be read.
fn file<B>(site: &Site, request: &Request<B>, path: &Path) -> Option<Response<Full<Bytes>>> {
    let takes = request.headers().get(ACCEPT_ENCODING);
    let takes = takes
        .and_then(|takes| takes.to_str().ok())
        .unwrap_or_default();
    let takes_brotli = takes.split(',').any(|coding| coding.trim() == "br");
    let small = takes_brotli
        .then(|| fs::read(site::small(path)).ok())
        .flatten();
    let coding = small.is_some().then_some("br");
    let content = small.or_else(|| fs::read(path).ok())?;
    let headers = [
        (CACHE_CONTROL, cache_control(path).into()),
        (VARY, "Accept-Encoding".into()),
        (X_CONTENT_TYPE_OPTIONS, "nosniff".into()),
    ];
    let mut response = response(StatusCode::OK, content, headers);
    for (name, value) in headers::of_file(path) {
        if let (Ok(name), Ok(value)) = (name.parse(), value.parse()) {
            let _: Option<HeaderValue> = response.headers_mut().insert::<HeaderName>(name, value);
        }
    }
    let kind = site.content_type(path, request.uri().path());
    let facts = [(CONTENT_TYPE, Some(kind)), (CONTENT_ENCODING, coding)];
    for (name, value) in facts {
        if let Some(value) = value.map(HeaderValue::from_static) {
            response.headers_mut().insert(name, value);
        }
    }
    Some(response)
}

fn not_found() -> Response<Full<Bytes>> {
    response(StatusCode::NOT_FOUND, "Not found\n", [])
}

fn response<const N: usize>(
    status: StatusCode,
    content: impl Into<Bytes>,
    headers: [(HeaderName, String); N],
) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(content.into()));
    *response.status_mut() = status;
    let headers = headers.into_iter();
    let valid = headers.filter_map(|(name, text)| Some((name, HeaderValue::try_from(text).ok()?)));
    response.headers_mut().extend(valid);
    response
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
