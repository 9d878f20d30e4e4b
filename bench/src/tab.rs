//! A tab on one of the pages, in a browser context of its own: as in a browser that has never been here,
//! but for what is in the storage.

use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::chromium::Chromium;
use crate::failure::Failure;
use crate::page::{Page, Storage};

/// Takes the time, in the page.
const STOPWATCH: &str = include_str!("stopwatch.js");

/// An address of the host under which there is nothing, and so nothing that runs.
const NOWHERE: &str = "nowhere";

/// How long a new tab is left alone: its browser has just ended one process and started another.
const REST: Duration = Duration::from_millis(120);

/// How many tabs may be needed to fill the storage.
const ATTEMPTS: usize = 6;

/// How long a control may take to appear.
const PATIENCE: Duration = Duration::from_secs(3);

/// See the [module](self).
pub struct Tab<'a> {
    browser: &'a Chromium,
    page: &'a Page,
    context: String,
    session: String,
}

/// What the stopwatch says.
pub struct Measured {
    /// Milliseconds until it was painted, and stored where that was waited for.
    pub took: f64,
    /// Characters written to the storage in that time.
    pub characters: f64,
}

impl<'a> Tab<'a> {
    /// Opens an empty tab where this is stored already.
    pub fn open(browser: &'a Chromium, page: &'a Page, storage: &Storage) -> Result<Self, Failure> {
        let answer = browser.ask(None, "Target.createBrowserContext", json!({}))?;
        let context = text(&answer, "browserContextId");
        let mut tab = Self {
            browser,
            page,
            context,
            session: String::new(),
        };
        // The storage is filled in other tabs, so that this one begins in a process of its own. A tab that
        // is closed may take with it what it has just written, so the next one looks.
        for _ in 0..ATTEMPTS {
            let other = tab.attach()?;
            tab.goes_to(NOWHERE)?;
            tab.until(&format!("location.href === '{}{NOWHERE}'", page.host))?;
            let is_filled = tab.is_filled(storage)?;
            if !is_filled {
                tab.fill(storage)?;
                thread::sleep(REST);
            }
            browser.ask(None, "Target.closeTarget", json!({ "targetId": other }))?;
            if is_filled {
                tab.attach()?;
                thread::sleep(REST);
                return Ok(tab);
            }
        }
        Err(Failure(format!("the storage of {} stays empty", page.host)))
    }

    fn is_filled(&self, storage: &Storage) -> Result<bool, Failure> {
        let lengths = storage.iter();
        let lengths = lengths.map(|(key, text)| (key, text.encode_utf16().count()));
        let lengths = json!(lengths.collect::<Vec<_>>());
        let script = format!(
            "{lengths}.every(([key, length]) => localStorage.getItem(key)?.length === length)"
        );
        Ok(self.runs(&script)? == json!(true))
    }

    fn fill(&self, storage: &Storage) -> Result<(), Failure> {
        let texts = json!(storage);
        let script = format!("for (const [key, text] of {texts}) localStorage.setItem(key, text)");
        self.runs(&script).map(drop)
    }

    /// Goes to the page, and waits until what is wanted is painted.
    pub fn loads(&self, wanted: &Value) -> Result<Measured, Failure> {
        let source = format!("{STOPWATCH}; stopwatch.waitFor({wanted}, 0)");
        self.ask(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": source }),
        )?;
        self.goes_to(self.page.path)?;
        self.measured(wanted)
    }

    /// Presses a key, and waits until what is wanted is painted.
    pub fn presses(&self, key: Key, wanted: &Value) -> Result<Measured, Failure> {
        self.runs(&format!("stopwatch.waitFor({wanted})"))?;
        self.strikes(key)?;
        self.measured(wanted)
    }

    /// Presses a key, and waits for nothing.
    pub fn strikes(&self, key: Key) -> Result<(), Failure> {
        let (name, code, number, text) = key.parts();
        let mut params = json!({
            "type": "keyDown",
            "key": name,
            "code": code,
            "windowsVirtualKeyCode": number,
            "text": text,
        });
        self.ask("Input.dispatchKeyEvent", params.clone())?;
        params["type"] = json!("keyUp");
        self.ask("Input.dispatchKeyEvent", params)?;
        Ok(())
    }

    /// Puts the keyboard on the first control of this role whose name matches a pattern, and says which
    /// that is. Nothing, when there is none after a while.
    pub fn focuses(&self, role: &str, pattern: &str) -> Result<Option<String>, Failure> {
        let (role, pattern) = (json!(role), json!(pattern));
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            let found = self.runs(&format!("stopwatch.focus({role}, {pattern})"))?;
            if let Some(name) = found.as_str() {
                return Ok(Some(name.to_owned()));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(None)
    }

    /// Closes it, with all that is stored.
    pub fn closes(self) -> Result<(), Failure> {
        let params = json!({ "browserContextId": self.context });
        self.browser
            .ask(None, "Target.disposeBrowserContext", params)
            .map(drop)
    }

    fn attach(&mut self) -> Result<String, Failure> {
        let params = json!({ "url": "about:blank", "browserContextId": self.context });
        let answer = self.browser.ask(None, "Target.createTarget", params)?;
        let target = text(&answer, "targetId");
        let params = json!({ "targetId": target, "flatten": true });
        let answer = self.browser.ask(None, "Target.attachToTarget", params)?;
        self.session = text(&answer, "sessionId");
        self.ask("Page.enable", json!({}))?;
        self.ask("Runtime.enable", json!({}))?;
        self.ask("Runtime.addBinding", json!({ "name": "report" }))?;
        self.ask(
            "Emulation.setFocusEmulationEnabled",
            json!({ "enabled": true }),
        )?;
        Ok(target)
    }

    fn goes_to(&self, path: &str) -> Result<(), Failure> {
        let address = format!("{}{path}", self.page.host);
        self.ask("Page.navigate", json!({ "url": address }))
            .map(drop)
    }

    fn until(&self, condition: &str) -> Result<(), Failure> {
        let started = Instant::now();
        while self.runs(condition)? != json!(true) {
            if started.elapsed() > PATIENCE {
                return Err(Failure(format!("this does not come true: {condition}")));
            }
            thread::sleep(Duration::from_millis(5));
        }
        Ok(())
    }

    fn measured(&self, wanted: &Value) -> Result<Measured, Failure> {
        let about = format!("{wanted} on {}", self.page.host);
        let report = self.browser.report(&self.session, &about)?;
        let number = |name: &str| report[name].as_f64().unwrap_or(f64::NAN);
        Ok(Measured {
            took: number("took"),
            characters: number("characters"),
        })
    }

    fn runs(&self, script: &str) -> Result<Value, Failure> {
        let params = json!({ "expression": script, "returnByValue": true });
        let answer = self.ask("Runtime.evaluate", params)?;
        match answer.get("exceptionDetails") {
            Some(details) => Err(Failure(format!("a script broke off: {details}"))),
            None => Ok(answer["result"]["value"].clone()),
        }
    }

    fn ask(&self, command: &str, params: Value) -> Result<Value, Failure> {
        self.browser.ask(Some(&self.session), command, params)
    }
}

/// A key to press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// One that types a lower-case letter, or another ASCII character.
    Character(char),
    /// Deletes the character before.
    Backspace,
    /// Chooses what the keyboard is on.
    Enter,
    /// Ticks what the keyboard is on.
    Space,
}

impl Key {
    /// Its name, its place on the keyboard, its number, and what it types.
    fn parts(self) -> (String, String, u32, String) {
        match self {
            Self::Character(character) => {
                let upper = character.to_ascii_uppercase();
                let code = match character.is_ascii_alphabetic() {
                    true => format!("Key{upper}"),
                    false => String::new(),
                };
                let typed = character.to_string();
                (typed.clone(), code, u32::from(upper), typed)
            }
            Self::Backspace => ("Backspace".into(), "Backspace".into(), 8, String::new()),
            Self::Space => (" ".into(), "Space".into(), 32, " ".into()),
            Self::Enter => ("Enter".into(), "Enter".into(), 13, "\r".into()),
        }
    }
}

fn text(answer: &Value, name: &str) -> String {
    answer[name].as_str().unwrap_or_default().to_owned()
}
