//! Firefox.

use std::cell::RefCell;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Command, Stdio};
use std::time::Duration;

use baton_devtools::{Group, Profile};
use serde_json::{Value, json};

use super::any::{Browser, Home, Tab};
use super::bidi::{Bidi, CHANNEL};
use crate::failure::Failure;

/// Keeps Firefox until its own standard input closes: because we let go of it, or because we ended, in
/// whatever way.
const KEEPER: &str = r#""$@" </dev/null >/dev/null 2>&1 & read -r _; kill -KILL 0"#;

/// What it is told. Each tab has a process of its own, as in Chromium; and no request but the page's own.
const SETTINGS: &str = r#"
user_pref("intl.accept_languages", "en-US,en");
user_pref("ui.prefersReducedMotion", 1);
user_pref("dom.ipc.processCount.webIsolated", 16);
user_pref("dom.ipc.processPrelaunch.enabled", false);
user_pref("app.normandy.enabled", false);
user_pref("app.update.disabledForTesting", true);
user_pref("browser.safebrowsing.downloads.enabled", false);
user_pref("browser.safebrowsing.malware.enabled", false);
user_pref("browser.safebrowsing.phishing.enabled", false);
user_pref("browser.sessionstore.resume_from_crash", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.page", 0);
user_pref("datareporting.healthreport.uploadEnabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("extensions.update.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("toolkit.startup.max_resumed_crashes", -1);
user_pref("toolkit.telemetry.enabled", false);
"#;

/// See the [module](self).
pub struct Firefox {
    bidi: Bidi,
    process: Process,
}

/// What ends when nobody needs it any more.
struct Process(RefCell<Group>);

impl Drop for Process {
    fn drop(&mut self) {
        // A browser that cannot be ended is gone already.
        let _ = self.0.get_mut().kill();
    }
}

impl Firefox {
    /// Starts it with what it remembers.
    pub fn start(program: &str, profile: &Profile) -> Result<Self, Failure> {
        let folder = profile.path();
        let written = fs::write(folder.join("user.js"), SETTINGS);
        written.map_err(Failure::system("write the settings of Firefox"))?;
        let port = free_port().map_err(Failure::system("find a free port"))?;
        let mut command = Command::new("sh");
        command
            .args(["-c", KEEPER, "keeper", program])
            .args(["-headless", "-no-remote", "-width=1280", "-height=900"])
            .arg(format!("--remote-debugging-port={port}"))
            .arg("-profile")
            .arg(folder)
            .stdin(Stdio::piped());
        let group = Group::start(&mut command).map_err(Failure::system("start Firefox"))?;
        let process = Process(RefCell::new(group));
        let bidi = Bidi::connect(port)?;
        Ok(Self { bidi, process })
    }
}

impl Browser for Firefox {
    fn version(&self) -> Result<String, Failure> {
        Ok(self.bidi.version.clone())
    }

    fn home(&self) -> Result<Home, Failure> {
        let answer = self.bidi.ask("browser.createUserContext", json!({}))?;
        Ok(Home(text(&answer["userContext"])))
    }

    fn forgets(&self, home: Home) -> Result<(), Failure> {
        let params = json!({ "userContext": home.0 });
        self.bidi.ask("browser.removeUserContext", params)?;
        Ok(())
    }

    fn opens<'a>(&'a self, home: Option<&Home>) -> Result<Box<dyn Tab + 'a>, Failure> {
        let mut params = json!({ "type": "window" });
        if let Some(home) = home {
            params["userContext"] = json!(home.0);
        }
        let answer = self.bidi.ask("browsingContext.create", params)?;
        let tab = FirefoxTab {
            bidi: &self.bidi,
            context: text(&answer["context"]),
        };
        tab.each_page_runs("")?;
        Ok(Box::new(tab))
    }

    fn hears(&self, patience: Duration) -> Result<Option<(String, String)>, Failure> {
        self.bidi.next_report(patience)
    }

    fn kill(&self) -> Result<(), Failure> {
        let killed = self.process.0.borrow_mut().kill();
        killed.map_err(Failure::system("kill Firefox"))
    }
}

struct FirefoxTab<'a> {
    bidi: &'a Bidi,
    context: String,
}

impl FirefoxTab<'_> {
    fn evaluation(&self, expression: &str, is_awaited: bool) -> Value {
        json!({
            "expression": expression,
            "target": { "context": self.context },
            "awaitPromise": is_awaited,
        })
    }
}

impl Tab for FirefoxTab<'_> {
    fn id(&self) -> &str {
        &self.context
    }

    fn each_page_runs(&self, script: &str) -> Result<(), Failure> {
        let channel = json!({ "type": "channel", "value": { "channel": CHANNEL } });
        let params = json!({
            "functionDeclaration": format!("(channel) => {{ globalThis.report ??= channel; {script} }}"),
            "arguments": [channel],
            "contexts": [self.context],
        });
        self.bidi.ask("script.addPreloadScript", params).map(drop)
    }

    fn goes_to(&self, address: &str) -> Result<(), Failure> {
        let params = json!({ "context": self.context, "url": address, "wait": "none" });
        self.bidi.ask("browsingContext.navigate", params).map(drop)
    }

    fn reloads(&self) -> Result<(), Failure> {
        let params = json!({ "context": self.context, "wait": "none" });
        self.bidi.ask("browsingContext.reload", params).map(drop)
    }

    fn runs(&self, expression: &str) -> Result<Value, Failure> {
        // As a text, a value arrives as it is, without the form that the protocol gives to values.
        let expression = format!("(async () => JSON.stringify(await ({expression})))()");
        let params = self.evaluation(&expression, true);
        let answer = self.bidi.ask("script.evaluate", params)?;
        if answer["type"] == "exception" {
            return Err(Failure::Firefox {
                command: "script.evaluate".to_owned(),
                message: text(&answer["exceptionDetails"]["text"]),
            });
        }
        match answer["result"]["value"].as_str() {
            Some(text) => serde_json::from_str(text).map_err(Failure::unreadable("a value")),
            None => Ok(Value::Null),
        }
    }

    fn begins(&self, expression: &str) -> Result<(), Failure> {
        let params = self.evaluation(&format!("void ({expression})"), false);
        self.bidi.tell("script.evaluate", params).map(drop)
    }

    fn closes(self: Box<Self>) -> Result<(), Failure> {
        let params = json!({ "context": self.context });
        self.bidi.ask("browsingContext.close", params).map(drop)
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// A port that was free a moment ago.
fn free_port() -> std::io::Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}
