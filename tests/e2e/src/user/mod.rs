//! Who a journey is about. Every method is something that a person at a browser does or perceives;
//! each waits until it can be done, or until it is there.

mod builds;
mod commands;
mod files;
mod health;
mod keyboard;
mod patience;
mod places;
mod pointer;
mod program;
pub mod sight;
pub mod storage;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::panic::Location;
use std::path::Path;
use std::time::Instant;

use fantoccini::Client;
use fantoccini::wd::WindowHandle;

use crate::browser::{Browser, Options};
use crate::setting;

/// Somebody at a browser.
pub struct User {
    browser: Browser,
    driver: String,
    options: Options,
    client: RefCell<Client>,
    address: RefCell<String>,
    tabs: RefCell<BTreeMap<String, WindowHandle>>,
    steps: RefCell<Vec<String>>,
    barriers: RefCell<BTreeSet<String>>,
    opened: Instant,
}

impl User {
    pub(crate) fn new(browser: Browser, driver: &str, options: Options, client: Client) -> Self {
        Self {
            browser,
            driver: driver.to_owned(),
            options,
            client: RefCell::new(client),
            address: RefCell::new(setting::root_address()),
            tabs: RefCell::default(),
            steps: RefCell::default(),
            barriers: RefCell::default(),
            opened: Instant::now(),
        }
    }

    /// Which browser this is.
    pub fn browser(&self) -> Browser {
        self.browser
    }

    /// The steps so far, the last ones at least.
    pub fn steps(&self) -> String {
        let steps = self.steps.borrow();
        steps[steps.len().saturating_sub(12)..].join("\n")
    }

    /// Keeps a picture of the page and its HTML, and says where.
    pub(crate) async fn leaves_behind(&self, stem: &Path) -> String {
        let _ = stem.parent().map(std::fs::create_dir_all);
        let (picture, html) = (stem.with_extension("png"), stem.with_extension("html"));
        if let Ok(taken) = self.client().screenshot().await {
            let _ = std::fs::write(&picture, taken);
        }
        if let Ok(source) = self.client().source().await {
            let _ = std::fs::write(&html, source);
        }
        format!("See {} and {}.", picture.display(), html.display())
    }

    pub(crate) fn client(&self) -> Client {
        self.client.borrow().clone()
    }

    #[track_caller]
    fn step(&self, step: impl Display) {
        let at = Location::caller();
        let file = Path::new(at.file()).file_name().unwrap_or_default();
        let seconds = self.opened.elapsed().as_secs_f32();
        let line = format!(
            "    {seconds:5.1} s {}:{}: {step}",
            file.display(),
            at.line()
        );
        self.steps.borrow_mut().push(line);
    }
}
