//! WebDriver BiDi, as far as it is needed: commands, their answers, and what pages report.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tungstenite::{Message, WebSocket, client};

use crate::failure::Failure;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long a browser may take to listen.
const START: Duration = Duration::from_secs(60);

/// The name of the channel by which pages report.
pub const CHANNEL: &str = "report";

/// A connection to a browser.
pub struct Bidi {
    socket: RefCell<WebSocket<TcpStream>>,
    /// What pages reported while something else was waited for: the tab, and the text.
    reports: RefCell<VecDeque<(String, String)>>,
    last: Cell<u64>,
    /// Which browser it is.
    pub version: String,
}

impl Bidi {
    /// Connects to a browser that is about to listen on this port.
    pub fn connect(port: u16) -> Result<Self, Failure> {
        let started = Instant::now();
        let connected = loop {
            match TcpStream::connect((Ipv4Addr::LOCALHOST, port)) {
                Ok(connected) => break connected,
                Err(error) if started.elapsed() > START => {
                    return Err(Failure::system("reach Firefox")(error));
                }
                Err(_) => thread::sleep(Duration::from_millis(20)),
            }
        };
        let address = format!("ws://127.0.0.1:{port}/session");
        let (socket, _) = client(address, connected).map_err(|error| Failure::Firefox {
            command: "connect".to_owned(),
            message: error.to_string(),
        })?;
        let mut bidi = Self {
            socket: RefCell::new(socket),
            reports: RefCell::default(),
            last: Cell::new(0),
            version: String::new(),
        };
        let session = bidi.ask("session.new", json!({ "capabilities": {} }))?;
        let version = session["capabilities"]["browserVersion"].as_str();
        bidi.version = format!("Firefox/{}", version.unwrap_or("unknown"));
        bidi.ask("session.subscribe", json!({ "events": ["script.message"] }))?;
        Ok(bidi)
    }

    /// Carries a command out.
    pub fn ask(&self, command: &str, params: Value) -> Result<Value, Failure> {
        let id = self.tell(command, params)?;
        let failed = |message: &str| Failure::Firefox {
            command: command.to_owned(),
            message: message.to_owned(),
        };
        let started = Instant::now();
        loop {
            let left = PATIENCE.saturating_sub(started.elapsed());
            let Some(answer) = self.listen(left)? else {
                return Err(failed("no answer"));
            };
            if answer["id"] != id {
                self.keep(&answer);
                continue;
            }
            return match answer["type"].as_str() {
                Some("success") => Ok(answer["result"].clone()),
                _ => Err(failed(answer["message"].as_str().unwrap_or("an error"))),
            };
        }
    }

    /// Gives a command whose answer nobody waits for, and says by which number it would come.
    pub fn tell(&self, command: &str, params: Value) -> Result<u64, Failure> {
        let id = self.last.get() + 1;
        self.last.set(id);
        let message = json!({ "id": id, "method": command, "params": params });
        let message = Message::text(message.to_string());
        self.socket.borrow_mut().send(message)?;
        Ok(id)
    }

    /// What any page reports next. Nothing when it takes too long.
    pub fn next_report(&self, patience: Duration) -> Result<Option<(String, String)>, Failure> {
        let started = Instant::now();
        loop {
            if let Some(report) = self.reports.borrow_mut().pop_front() {
                return Ok(Some(report));
            }
            let left = patience.saturating_sub(started.elapsed());
            match self.listen(left)? {
                Some(heard) => self.keep(&heard),
                None => return Ok(None),
            }
        }
    }

    fn keep(&self, heard: &Value) {
        let params = &heard["params"];
        if heard["method"] == "script.message" && params["channel"] == CHANNEL {
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            let report = (
                text(&params["source"]["context"]),
                text(&params["data"]["value"]),
            );
            self.reports.borrow_mut().push_back(report);
        }
    }

    fn listen(&self, patience: Duration) -> Result<Option<Value>, Failure> {
        let mut socket = self.socket.borrow_mut();
        let started = Instant::now();
        loop {
            // No time at all would mean for ever.
            let left = patience.saturating_sub(started.elapsed());
            let left = left.max(Duration::from_millis(1));
            let waits = socket.get_ref().set_read_timeout(Some(left));
            waits.map_err(Failure::system("wait for Firefox"))?;
            match socket.read() {
                Ok(Message::Text(text)) => {
                    let heard = serde_json::from_str(&text);
                    return heard
                        .map(Some)
                        .map_err(Failure::unreadable("a message of Firefox"));
                }
                Ok(_) => {}
                Err(tungstenite::Error::Io(error))
                    if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) =>
                {
                    return Ok(None);
                }
                Err(error) => return Err(error.into()),
            }
        }
    }
}
