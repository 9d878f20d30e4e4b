//! Baton, as it is served: where it is, and what its page shows.

use std::thread;
use std::time::{Duration, Instant};

use serde::Deserialize;
use serde_json::Value;

use crate::browser::{Browser, Home, Tab};
use crate::failure::Failure;
use crate::log::Log;
use crate::team::Table;

/// What every page knows from its beginning.
const SCRIPTS: [&str; 5] = [
    include_str!("page/mishaps.js"),
    include_str!("page/view.js"),
    include_str!("page/commands.js"),
    include_str!("page/log.js"),
    include_str!("page/store.js"),
];

/// How long a page may take to come to rest, on a machine that does much besides.
const PATIENCE: Duration = Duration::from_secs(30);

/// How often it is asked.
const GLANCE: Duration = Duration::from_millis(10);

/// Where Baton is.
#[derive(Clone, Debug)]
pub struct Site(pub String);

impl Site {
    /// The page User Access.
    pub fn access(&self) -> String {
        format!("{}#/settings/marketo/access", self.0)
    }

    /// An address of the host under which there is nothing, and so nothing that runs.
    pub fn nowhere(&self) -> String {
        format!("{}nowhere", self.0)
    }

    /// Opens a tab on User Access, and waits until it is at rest.
    pub fn opens<'a>(
        &self,
        browser: &'a dyn Browser,
        home: Option<&Home>,
    ) -> Result<Box<dyn Tab + 'a>, Failure> {
        let tab = self.prepares(browser, home)?;
        arrives(&*tab, &self.access())?;
        settles(&*tab)?;
        Ok(tab)
    }

    /// Opens a tab that is nowhere yet.
    pub fn prepares<'a>(
        &self,
        browser: &'a dyn Browser,
        home: Option<&Home>,
    ) -> Result<Box<dyn Tab + 'a>, Failure> {
        let tab = browser.opens(home)?;
        tab.each_page_runs(&SCRIPTS.join(";\n"))?;
        Ok(tab)
    }
}

/// What a page shows.
#[derive(Clone, Debug, Deserialize)]
pub struct Shown {
    /// Everyone, and what they have.
    pub rows: Table,
    /// What the notices say.
    pub notices: Vec<String>,
}

/// Goes to an address, and waits for its document.
pub fn arrives(tab: &dyn Tab, address: &str) -> Result<(), Failure> {
    leaves(tab, |tab| tab.goes_to(address))
}

/// Loads the page again, and waits until it is at rest.
pub fn reloads(tab: &dyn Tab) -> Result<(), Failure> {
    leaves(tab, |tab| tab.reloads())?;
    settles(tab)
}

/// Waits until the page is at rest.
pub fn settles(tab: &dyn Tab) -> Result<(), Failure> {
    until(tab, "at rest", "view.isSettled()")
}

/// What the page shows now.
pub fn shown(tab: &dyn Tab) -> Result<Shown, Failure> {
    let shown = tab.runs("view.shown()")?;
    serde_json::from_value(shown).map_err(Failure::unreadable("what is shown"))
}

/// The log as it is now.
pub fn log(tab: &dyn Tab) -> Result<Log, Failure> {
    Log::understand(tab.runs("log.read()")?)
}

/// Leaves the document in some way, and waits for the next one.
fn leaves(tab: &dyn Tab, way: impl FnOnce(&dyn Tab) -> Result<(), Failure>) -> Result<(), Failure> {
    tab.runs("globalThis.isLeft = true")?;
    way(tab)?;
    let is_new = "globalThis.isLeft === undefined && document.readyState !== 'loading'";
    until(tab, "another one", is_new)
}

/// Waits until a condition comes true. A document may go while it is asked; then the next one is asked.
pub fn until(tab: &dyn Tab, what: &'static str, condition: &str) -> Result<(), Failure> {
    let started = Instant::now();
    while !matches!(tab.runs(condition), Ok(Value::Bool(true))) {
        if started.elapsed() > PATIENCE {
            let seen = tab.runs("document.body?.innerText ?? location.href");
            return Err(Failure::Never {
                what,
                seconds: PATIENCE.as_secs(),
                seen: seen.map_or_else(|failure| failure.to_string(), |seen| seen.to_string()),
            });
        }
        thread::sleep(GLANCE);
    }
    Ok(())
}
