//! A headless Chromium, spoken to in its DevTools protocol.
//!
//! The protocol goes through a pipe to the browser: no driver stands between, and the browser ends when
//! the pipe does, in whatever way this program ends.

use std::cell::{Cell, RefCell};
use std::env;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::failure::Failure;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// Chromium reads its pipe from the third file and writes to the fourth; the shell puts them there.
const PIPE: &str = r#"exec "$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1"#;

/// What the browser is told. The first ones are those of the tests.
const FLAGS: [&str; 17] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-prefers-reduced-motion",
    "--window-size=1280,900",
    "--lang=en-US",
    // A window behind another is measured too.
    "--disable-renderer-backgrounding",
    "--disable-backgrounding-occluded-windows",
    // No screen sets the pace: see the documentation of this program.
    "--disable-gpu-vsync",
    "--disable-frame-rate-limit",
    "--remote-debugging-pipe",
];

/// A browser at work.
pub struct Chromium {
    process: Child,
    asked: RefCell<Option<ChildStdin>>,
    heard: Receiver<Value>,
    /// What a page reported while something else was waited for.
    reports: RefCell<Vec<Value>>,
    last: Cell<u64>,
    profile: PathBuf,
}

impl Chromium {
    /// Starts it with a profile that is new and goes with it.
    pub fn start(program: &str) -> Result<Self, Failure> {
        let starting = "start Chromium";
        let profile = env::temp_dir().join(format!("baton-bench-{}", std::process::id()));
        let mut process = Command::new("sh")
            .args(["-c", PIPE, "sh", program])
            .args(FLAGS)
            .arg(format!("--user-data-dir={}", profile.display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(Failure::to(starting))?;
        let output = process.stdout.take();
        let mut output = BufReader::new(output.ok_or_else(|| Failure(starting.to_owned()))?);
        let (hear, heard) = mpsc::channel();
        thread::spawn(move || {
            let mut message = Vec::new();
            while matches!(output.read_until(0, &mut message), Ok(length) if length > 0) {
                message.pop();
                // Whatever is no message is no answer either, and is missed by whoever waits for it.
                let _ = serde_json::from_slice(&message).map(|value| hear.send(value));
                message.clear();
            }
        });
        Ok(Self {
            asked: RefCell::new(process.stdin.take()),
            process,
            heard,
            reports: RefCell::default(),
            last: Cell::new(0),
            profile,
        })
    }

    /// Which browser it is.
    pub fn version(&self) -> Result<String, Failure> {
        let version = self.ask(None, "Browser.getVersion", json!({}))?;
        Ok(version["product"].as_str().unwrap_or_default().to_owned())
    }

    /// Carries a command out, in a tab or in the browser as a whole.
    pub fn ask(&self, tab: Option<&str>, command: &str, params: Value) -> Result<Value, Failure> {
        let id = self.last.get() + 1;
        self.last.set(id);
        let mut message = json!({ "id": id, "method": command, "params": params });
        if let Some(tab) = tab {
            message["sessionId"] = json!(tab);
        }
        self.send(&message).map_err(Failure::to(command))?;
        loop {
            let answer = self.listen(command)?;
            if answer["id"] != id {
                continue;
            }
            return match answer.get("error") {
                Some(error) => Err(Failure(format!("{command}: {}", error["message"]))),
                None => Ok(answer["result"].clone()),
            };
        }
    }

    /// What a tab's page reports next.
    pub fn report(&self, tab: &str, about: &str) -> Result<Value, Failure> {
        loop {
            let mut reports = self.reports.borrow_mut();
            let ours = reports.iter().position(|report| report["sessionId"] == tab);
            if let Some(ours) = ours {
                let report = reports.remove(ours);
                let text = report["params"]["payload"].as_str().unwrap_or_default();
                return serde_json::from_str(text).map_err(Failure::to("read a report"));
            }
            drop(reports);
            self.listen(about)?;
        }
    }

    fn send(&self, message: &Value) -> std::io::Result<()> {
        let mut asked = self.asked.borrow_mut();
        let Some(pipe) = asked.as_mut() else {
            return Ok(());
        };
        pipe.write_all(message.to_string().as_bytes())?;
        pipe.write_all(&[0])?;
        pipe.flush()
    }

    fn listen(&self, for_what: &str) -> Result<Value, Failure> {
        let heard = self.heard.recv_timeout(PATIENCE);
        let heard = heard.map_err(|_| Failure(format!("Chromium is silent about {for_what}")))?;
        if heard["method"] == "Runtime.bindingCalled" {
            self.reports.borrow_mut().push(heard.clone());
        }
        Ok(heard)
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        drop(self.asked.borrow_mut().take());
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}
