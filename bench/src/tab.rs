//! A tab on one of the pages, at a host name of its own: as in a browser that has never been here, but for
//! what is in the storage. That is on the disk: a browser context of its own would keep it in memory, where
//! storing something for good takes no time.

use std::thread;
use std::time::{Duration, Instant};

use baton_devtools::{Chromium, Place};
use serde_json::{Value, json};

use crate::failure::Failure;
use crate::page::Page;
use crate::storage::Storage;

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

/// A tab in a window of its own, so that nothing hides it.
const WINDOW: Place = Place {
    context: None,
    is_window: true,
};

/// See the [module](self).
pub struct Tab<'a> {
    browser: &'a Chromium,
    page: &'a Page,
    slowdown: u32,
    host: String,
    tab: baton_devtools::Tab<'a>,
}

/// What the stopwatch says.
pub struct Measured {
    /// Milliseconds until it was painted, and stored where that was waited for.
    pub took: f64,
    /// Characters written to the storage in that time.
    pub characters: f64,
    /// Bytes that have been fetched since the page was asked for.
    pub bytes: f64,
}

impl<'a> Tab<'a> {
    /// Opens an empty tab where this is stored already, on a machine that is so many times slower.
    pub fn open(
        browser: &'a Chromium,
        page: &'a Page,
        storage: &Storage,
        slowdown: u32,
    ) -> Result<Self, Failure> {
        let host = page.new_host();
        // The storage is filled in other tabs, so that this one begins in a process of its own. A tab that
        // is closed may take with it what it has just written, so the next one looks.
        for _ in 0..ATTEMPTS {
            let other = baton_devtools::Tab::open(browser, WINDOW)?;
            let nowhere = format!("{host}{NOWHERE}");
            other.goes_to(&nowhere)?;
            other.until(&format!("location.href === '{nowhere}'"))?;
            let is_filled = storage.is_in(&other)?;
            if !is_filled {
                storage.fill(&other)?;
                thread::sleep(REST);
            }
            other.closes()?;
            if is_filled {
                return Self::at(browser, page, host, slowdown);
            }
        }
        Err(Failure(format!("the storage of {host} stays empty")))
    }

    /// Opens an empty tab.
    fn at(
        browser: &'a Chromium,
        page: &'a Page,
        host: String,
        slowdown: u32,
    ) -> Result<Self, Failure> {
        let tab = baton_devtools::Tab::open(browser, WINDOW)?;
        thread::sleep(REST);
        tab.ask(
            "Emulation.setCPUThrottlingRate",
            json!({ "rate": slowdown }),
        )?;
        Ok(Self {
            browser,
            page,
            slowdown,
            host,
            tab,
        })
    }

    /// Closes it and opens another, in which everything that was stored and cached is there.
    pub fn comes_back(self) -> Result<Self, Failure> {
        self.tab.runs("stopwatch.isKept()")?;
        self.leaves()?;
        self.tab.closes()?;
        Self::at(self.browser, self.page, self.host, self.slowdown)
    }

    /// Goes to a page of this host, and waits until each of these is painted, one after the other.
    pub fn loads<const N: usize>(
        &self,
        path: &str,
        wanted: [&Value; N],
    ) -> Result<[Measured; N], Failure> {
        let source = format!(
            "{STOPWATCH}; stopwatch.waitFor({}, 0)",
            json!(wanted.as_slice())
        );
        self.tab.each_page_runs(&source)?;
        self.tab.goes_to(&format!("{}{path}", self.host))?;
        let measured: Result<Vec<_>, _> = wanted.iter().map(|it| self.measured(it)).collect();
        let all = |_| Failure("not everything was measured".to_owned());
        measured?.try_into().map_err(all)
    }

    /// Turns to another page of those at this address, and waits until that is painted.
    pub fn turns_to(&self, hash: &str, wanted: &Value) -> Result<Measured, Failure> {
        let hash = json!(hash);
        self.tab
            .runs(&format!("stopwatch.turnTo({hash}, [{wanted}])"))?;
        self.measured(wanted)
    }

    /// Waits until the page fetches nothing more, and says how many bytes that was.
    pub fn has_all(&self) -> Result<f64, Failure> {
        let bytes = self.tab.runs("stopwatch.hasAll()")?;
        Ok(bytes.as_f64().unwrap_or(f64::NAN))
    }

    /// Whether this is stored still, and nothing besides.
    pub fn stores(&self, storage: &Storage) -> Result<bool, Failure> {
        storage.is_in(&self.tab)
    }

    /// How many bytes the page takes in the heap of JavaScript, once what nobody needs any more has been
    /// thrown away, and in the memory of WebAssembly.
    pub fn memory(&self) -> Result<f64, Failure> {
        self.tab.ask("HeapProfiler.collectGarbage", json!({}))?;
        let usage = self.tab.ask("Runtime.getHeapUsage", json!({}))?;
        let heap = usage["usedSize"].as_f64();
        let wasm = self.tab.runs("stopwatch.bytesOfWebAssembly()")?;
        let all = heap.zip(wasm.as_f64());
        Ok(all.map_or(f64::NAN, |(heap, wasm)| heap + wasm))
    }

    /// Presses a key, and waits until what is wanted is painted.
    pub fn presses(&self, key: Key, wanted: &Value) -> Result<Measured, Failure> {
        self.tab.runs(&format!("stopwatch.waitFor([{wanted}])"))?;
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
        self.tab.ask("Input.dispatchKeyEvent", params.clone())?;
        params["type"] = json!("keyUp");
        self.tab.ask("Input.dispatchKeyEvent", params)?;
        Ok(())
    }

    /// Puts the keyboard on the first control of this role whose name matches a pattern, and says which
    /// that is. Nothing, when there is none after a while.
    pub fn focuses(&self, role: &str, pattern: &str) -> Result<Option<String>, Failure> {
        let (role, pattern) = (json!(role), json!(pattern));
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            let found = self
                .tab
                .runs(&format!("stopwatch.focus({role}, {pattern})"))?;
            if let Some(name) = found.as_str() {
                return Ok(Some(name.to_owned()));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(None)
    }

    /// Closes it, with all that is stored.
    pub fn closes(self) -> Result<(), Failure> {
        self.leaves()?;
        let params = json!({ "origin": self.host, "storageTypes": "all" });
        self.tab.ask("Storage.clearDataForOrigin", params)?;
        Ok(self.tab.closes()?)
    }

    /// A page may write when it is left, so it is left before its tab is closed.
    fn leaves(&self) -> Result<(), Failure> {
        let nowhere = format!("{}{NOWHERE}", self.host);
        self.tab.goes_to(&nowhere)?;
        Ok(self.tab.until(&format!("location.href === '{nowhere}'"))?)
    }

    fn measured(&self, wanted: &Value) -> Result<Measured, Failure> {
        let about = format!("{wanted} on {}", self.host);
        let report = self.tab.report(&about)?;
        let number = |name: &str| report[name].as_f64().unwrap_or(f64::NAN);
        Ok(Measured {
            took: number("took"),
            characters: number("characters"),
            bytes: number("bytes"),
        })
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
