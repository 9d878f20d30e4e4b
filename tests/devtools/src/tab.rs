//! A tab.

use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::chromium::Chromium;
use crate::failure::Failure;

/// How long a condition may take to come true.
const PATIENCE: Duration = Duration::from_secs(3);

/// A tab whose pages can call `report` with a text.
pub struct Tab<'a> {
    browser: &'a Chromium,
    target: String,
    session: String,
}

/// Where a tab is opened.
#[derive(Clone, Copy, Debug, Default)]
pub struct Place<'a> {
    /// The browser context, which is a storage of its own; without it, the profile's.
    pub context: Option<&'a str>,
    /// Whether in a window of its own, so that nothing hides it.
    pub is_window: bool,
}

impl<'a> Tab<'a> {
    /// Opens an empty one.
    ///
    /// # Errors
    /// The browser refuses it.
    pub fn open(browser: &'a Chromium, place: Place) -> Result<Self, Failure> {
        let mut params = json!({ "url": "about:blank" });
        // Where this is said to be false, a context without any window opens none.
        if place.is_window {
            params["newWindow"] = json!(true);
        }
        if let Some(context) = place.context {
            params["browserContextId"] = json!(context);
        }
        let answer = browser.ask(None, "Target.createTarget", params)?;
        let target = text(&answer, "targetId");
        let params = json!({ "targetId": target, "flatten": true });
        let answer = browser.ask(None, "Target.attachToTarget", params)?;
        let tab = Self {
            browser,
            target,
            session: text(&answer, "sessionId"),
        };
        tab.ask("Page.enable", json!({}))?;
        tab.ask("Runtime.enable", json!({}))?;
        tab.ask("Runtime.addBinding", json!({ "name": "report" }))?;
        let focused = json!({ "enabled": true });
        tab.ask("Emulation.setFocusEmulationEnabled", focused)?;
        Ok(tab)
    }

    /// By what its reports are told from those of others.
    pub fn session(&self) -> &str {
        &self.session
    }

    /// Has a script run at the beginning of every page from the next one on.
    ///
    /// # Errors
    /// The browser refuses it.
    pub fn each_page_runs(&self, script: &str) -> Result<(), Failure> {
        let params = json!({ "source": script });
        self.ask("Page.addScriptToEvaluateOnNewDocument", params)
            .map(drop)
    }

    /// Goes to an address; how that ends is not waited for.
    ///
    /// # Errors
    /// The browser refuses it.
    pub fn goes_to(&self, address: &str) -> Result<(), Failure> {
        self.ask("Page.navigate", json!({ "url": address }))
            .map(drop)
    }

    /// Runs a script in the page; what it promises is waited for.
    ///
    /// # Errors
    /// It breaks off.
    pub fn runs(&self, script: &str) -> Result<Value, Failure> {
        let params = json!({ "expression": script, "returnByValue": true, "awaitPromise": true });
        let answer = self.ask("Runtime.evaluate", params)?;
        match answer.get("exceptionDetails") {
            Some(details) => Err(Failure::Script {
                details: details.to_string(),
            }),
            None => Ok(answer["result"]["value"].clone()),
        }
    }

    /// Waits for a condition in the page.
    ///
    /// # Errors
    /// It does not come true.
    pub fn until(&self, condition: &str) -> Result<(), Failure> {
        let started = Instant::now();
        while self.runs(condition)? != json!(true) {
            if started.elapsed() > PATIENCE {
                let condition = condition.to_owned();
                return Err(Failure::Never { condition });
            }
            thread::sleep(Duration::from_millis(5));
        }
        Ok(())
    }

    /// What its page reports next.
    ///
    /// # Errors
    /// It reports nothing, or no JSON.
    pub fn report(&self, about: &str) -> Result<Value, Failure> {
        self.browser.report(&self.session, about)
    }

    /// Carries a command out in it.
    ///
    /// # Errors
    /// It is refused, or not answered.
    pub fn ask(&self, command: &str, params: Value) -> Result<Value, Failure> {
        self.browser.ask(Some(&self.session), command, params)
    }

    /// Gives it a command whose answer nobody waits for.
    ///
    /// # Errors
    /// The browser is gone.
    pub fn tell(&self, command: &str, params: Value) -> Result<(), Failure> {
        self.browser
            .tell(Some(&self.session), command, params)
            .map(drop)
    }

    /// Closes it.
    ///
    /// # Errors
    /// The browser refuses it.
    pub fn closes(self) -> Result<(), Failure> {
        let params = json!({ "targetId": self.target });
        self.browser
            .ask(None, "Target.closeTarget", params)
            .map(drop)
    }
}

fn text(answer: &Value, name: &str) -> String {
    answer[name].as_str().unwrap_or_default().to_owned()
}
