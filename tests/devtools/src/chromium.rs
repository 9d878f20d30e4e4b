//! The browser itself.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::process::{ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::failure::Failure;
use crate::pipe;
use crate::process::Group;
use crate::profile::Profile;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long a browser may take to end by itself.
const ENDING: Duration = Duration::from_secs(10);

/// Chromium reads its pipe from the third file and writes to the fourth; the shell puts them there.
const PIPE: &str = r#"exec "$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1"#;

/// What the browser is told in any case. The first ones are those of the tests.
const FLAGS: [&str; 16] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
    "--force-prefers-reduced-motion",
    "--window-size=1280,900",
    "--lang=en-US",
    // A window behind another is at work too.
    "--disable-renderer-backgrounding",
    "--disable-backgrounding-occluded-windows",
    "--remote-debugging-pipe",
];

/// A browser at work.
pub struct Chromium {
    process: RefCell<Group>,
    asked: RefCell<Option<ChildStdin>>,
    heard: Receiver<serde_json::Result<Value>>,
    /// What pages reported while something else was waited for.
    reports: RefCell<VecDeque<Value>>,
    last: Cell<u64>,
}

impl Chromium {
    /// Starts it with this profile, and with flags of one's own.
    ///
    /// # Errors
    /// It does not start.
    pub fn start(program: &str, profile: &Profile, flags: &[&str]) -> Result<Self, Failure> {
        let starting = "start Chromium";
        let mut command = Command::new("sh");
        command
            .args(["-c", PIPE, "sh", program])
            .args(FLAGS)
            .args(flags)
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut process = Group::start(&mut command).map_err(Failure::system(starting))?;
        let leader = process.leader();
        let input = leader.stdin.take();
        let output = leader.stdout.take().ok_or_else(|| Failure::Gone {
            command: starting.to_owned(),
        })?;
        Ok(Self {
            process: RefCell::new(process),
            asked: RefCell::new(input),
            heard: pipe::listen(output),
            reports: RefCell::default(),
            last: Cell::new(0),
        })
    }

    /// Which browser it is.
    ///
    /// # Errors
    /// It does not say.
    pub fn version(&self) -> Result<String, Failure> {
        let version = self.ask(None, "Browser.getVersion", json!({}))?;
        Ok(version["product"].as_str().unwrap_or_default().to_owned())
    }

    /// Carries a command out, in a tab or in the browser as a whole.
    ///
    /// # Errors
    /// It is refused, or not answered.
    pub fn ask(&self, tab: Option<&str>, command: &str, params: Value) -> Result<Value, Failure> {
        let about = named(command, &params);
        let id = self.tell(tab, command, params)?;
        let started = Instant::now();
        loop {
            let left = PATIENCE.saturating_sub(started.elapsed());
            let answer = self.listen(left)?.ok_or_else(|| Failure::Silent {
                about: about.clone(),
            })?;
            if answer["id"] != id {
                self.keep(answer);
                continue;
            }
            return match answer.get("error") {
                Some(error) => Err(Failure::Refused {
                    command: command.to_owned(),
                    message: error["message"].to_string(),
                }),
                None => Ok(answer["result"].clone()),
            };
        }
    }

    /// Gives a command whose answer nobody waits for, and says by which number it would come.
    ///
    /// # Errors
    /// The browser is gone.
    pub fn tell(&self, tab: Option<&str>, command: &str, params: Value) -> Result<u64, Failure> {
        let id = self.last.get() + 1;
        self.last.set(id);
        let mut message = json!({ "id": id, "method": command, "params": params });
        if let Some(tab) = tab {
            message["sessionId"] = json!(tab);
        }
        let gone = || Failure::Gone {
            command: command.to_owned(),
        };
        let asked = self.asked.borrow();
        let input = asked.as_ref().ok_or_else(gone)?;
        pipe::send(input, &message).map_err(|_| gone())?;
        Ok(id)
    }

    /// What a tab's page reports next.
    ///
    /// # Errors
    /// It reports nothing, or no JSON.
    pub fn report(&self, tab: &str, about: &str) -> Result<Value, Failure> {
        let report = self.reported(PATIENCE, |report| report["sessionId"] == tab)?;
        let report = report.ok_or_else(|| Failure::Silent {
            about: about.to_owned(),
        })?;
        Ok(serde_json::from_str(payload(&report))?)
    }

    /// What any tab's page reports next: the tab, and the text. Nothing, when it takes too long.
    ///
    /// # Errors
    /// The browser is gone, and everything that it said has been heard.
    pub fn next_report(&self, patience: Duration) -> Result<Option<(String, String)>, Failure> {
        let report = self.reported(patience, |_| true)?;
        Ok(report.map(|report| {
            let tab = report["sessionId"].as_str().unwrap_or_default();
            (tab.to_owned(), payload(&report).to_owned())
        }))
    }

    /// The next report that is wanted. Nothing, when it takes too long.
    fn reported(
        &self,
        patience: Duration,
        is_wanted: impl Fn(&Value) -> bool,
    ) -> Result<Option<Value>, Failure> {
        let started = Instant::now();
        loop {
            let mut reports = self.reports.borrow_mut();
            if let Some(at) = reports.iter().position(&is_wanted) {
                return Ok(reports.remove(at));
            }
            drop(reports);
            let left = patience.saturating_sub(started.elapsed());
            match self.listen(left)? {
                Some(heard) => self.keep(heard),
                None => return Ok(None),
            }
        }
    }

    /// Kills it with all its processes, at once. What it has said until then can be heard still.
    ///
    /// # Errors
    /// The operating system refuses it.
    pub fn kill(&self) -> Result<(), Failure> {
        let killed = self.process.borrow_mut().kill();
        killed.map_err(Failure::system("kill Chromium"))
    }

    fn keep(&self, heard: Value) {
        if heard["method"] == "Runtime.bindingCalled" {
            self.reports.borrow_mut().push_back(heard);
        }
    }

    fn listen(&self, patience: Duration) -> Result<Option<Value>, Failure> {
        match self.heard.recv_timeout(patience) {
            Ok(heard) => Ok(Some(heard?)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Err(Failure::Gone {
                command: "to be heard".to_owned(),
            }),
        }
    }
}

/// A command, with the beginning of the script that it is to run.
fn named(command: &str, params: &Value) -> String {
    match params["expression"].as_str() {
        Some(script) => format!(
            "{command} of {}",
            script.chars().take(80).collect::<String>()
        ),
        None => command.to_owned(),
    }
}

fn payload(report: &Value) -> &str {
    report["params"]["payload"].as_str().unwrap_or_default()
}

impl Drop for Chromium {
    fn drop(&mut self) {
        drop(self.asked.borrow_mut().take());
        let process = self.process.get_mut();
        if !process.ends_within(ENDING) {
            let _ = process.kill();
        }
    }
}
