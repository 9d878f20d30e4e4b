//! Who a journey is about. Every method is something that a person at a browser does or perceives;
//! each waits until it can be done, or until it is there.

mod files;
mod health;
mod keyboard;
mod pointer;
pub mod sight;
pub mod storage;
mod tabs;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::future::Future;
use std::panic::Location;
use std::path::Path;
use std::time::{Duration, Instant};

use fantoccini::Client;
use fantoccini::error::CmdError;
use fantoccini::wd::WindowHandle;

use crate::browser::{Browser, Options};
use crate::target::{any, button};
use crate::{eyes, setting};

/// How long something may take to come about.
const PATIENCE: Duration = Duration::from_secs(10);

/// How often is looked whether it has.
const TICK: Duration = Duration::from_millis(25);

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
    #[must_use]
    pub fn browser(&self) -> Browser {
        self.browser
    }

    /// Opens an address: what follows that of the host, such as `#/sign-in`.
    #[track_caller]
    pub fn opens(&self, address: &str) -> impl Future<Output = ()> {
        self.step(format!("opens {address}"));
        let address = address.to_owned();
        async move {
            self.loads(&address).await;
            self.settles().await;
        }
    }

    /// Waits until the page is there and has read what is stored, so that it takes commands.
    async fn settles(&self) {
        self.until("the page starts", async || {
            let script = "return document.querySelector('main#content') !== null
                && document.querySelector('[aria-busy=true]') === null";
            let is_there = self.client().execute(script, Vec::new()).await?;
            Ok((is_there == true).then_some(()))
        })
        .await;
        self.until("the page has a heading", async || {
            let headings = eyes::find(&self.client(), &any("heading")).await?;
            Ok((!headings.is_empty()).then_some(()))
        })
        .await;
    }

    /// Opens an address where Baton is not expected to start.
    #[track_caller]
    pub fn loads(&self, address: &str) -> impl Future<Output = ()> {
        self.step(format!("loads {address}"));
        let address = format!("{}{address}", self.address.borrow());
        async move { self.client().goto(&address).await.unwrap() }
    }

    /// Opens everything that follows from under another address.
    #[track_caller]
    pub fn visits(&self, address: String) {
        self.step(format!("visits {address}"));
        self.address.replace(address);
    }

    /// Signs in as somebody on the page for that, and is on the Overview then.
    #[track_caller]
    pub fn signs_in_as(&self, name: &str) -> impl Future<Output = ()> {
        self.step(format!("signs in as {name}"));
        let there = button(&format!("Sign in as {name}"));
        let done = button(&format!("Signed in as {name}"));
        async move {
            self.opens("#/sign-in").await;
            self.clicks(there).await;
            self.sees(done).await;
        }
    }

    /// Loads the page again.
    #[track_caller]
    pub fn reloads(&self) -> impl Future<Output = ()> {
        self.step("reloads the page");
        async move {
            self.client().refresh().await.unwrap();
            self.settles().await;
        }
    }

    /// Loads an address again where Baton is not expected to start.
    #[track_caller]
    pub fn loads_again(&self) -> impl Future<Output = ()> {
        self.step("loads again");
        async move { self.client().refresh().await.unwrap() }
    }

    /// Goes back to where the browser was before.
    #[track_caller]
    pub fn goes_back(&self) -> impl Future<Output = ()> {
        self.step("goes back");
        async move { self.client().back().await.unwrap() }
    }

    /// Waits until the address in the browser's bar ends like this.
    #[track_caller]
    pub fn is_at(&self, address: &str) -> impl Future<Output = ()> {
        self.step(format!("is at {address}"));
        let address = address.to_owned();
        async move {
            self.until(format!("is at {address}"), async || {
                Ok((self.address_in_the_bar().await? == address).then_some(()))
            })
            .await;
        }
    }

    /// The address in the browser's bar: what follows that of the host, to be opened again.
    pub async fn address(&self) -> String {
        self.address_in_the_bar().await.unwrap()
    }

    async fn address_in_the_bar(&self) -> Result<String, CmdError> {
        let script = "return location.hash";
        let hash = self.client().execute(script, Vec::new()).await?;
        Ok(hash.as_str().unwrap_or_default().to_owned())
    }

    /// Has the browser ask for pages in this language.
    #[track_caller]
    pub fn speaks(&self, language: &str) -> impl Future<Output = ()> {
        self.step(format!("speaks {language}"));
        async move { self.browser.speak(&self.client(), language).await }
    }

    /// Switches scripts off in the browser, or on again.
    #[track_caller]
    pub fn switches_scripts(&self, is_on: bool) -> impl Future<Output = ()> {
        self.step(format!(
            "switches scripts {}",
            if is_on { "on" } else { "off" }
        ));
        async move { self.browser.allow_scripts(&self.client(), is_on).await }
    }

    /// Has a browser that cannot run WebAssembly from here on.
    #[track_caller]
    pub fn has_no_webassembly(&self) -> impl Future<Output = ()> {
        self.step("has no WebAssembly");
        async move { self.browser.drop_webassembly(&self.client()).await }
    }

    /// Closes the browser and starts it again.
    #[track_caller]
    pub fn restarts_the_browser(&self) -> impl Future<Output = ()> {
        self.step("restarts the browser");
        async move {
            self.client().close().await.unwrap();
            let client = self.browser.open(&self.driver, &self.options).await;
            self.client.replace(client);
            self.tabs.borrow_mut().clear();
        }
    }

    /// Ends the browser as a power cut would, and starts it again.
    #[track_caller]
    pub fn kills_the_browser(&self) -> impl Future<Output = ()> {
        self.step("kills the browser");
        async move {
            let profile = self.options.profile.as_ref();
            let profile = profile.expect("a browser that forgets is not killed");
            kill_all_of(profile);
            // Its driver has to be told, and has nobody to ask any more.
            let _ = self.client().close().await;
            let client = self.browser.open(&self.driver, &self.options).await;
            self.client.replace(client);
            self.tabs.borrow_mut().clear();
        }
    }

    /// The steps so far, the last ones at least.
    #[must_use]
    pub fn steps(&self) -> String {
        let steps = self.steps.borrow();
        let last = steps.iter().skip(steps.len().saturating_sub(12));
        last.map(|step| format!("    {step}"))
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// Leaves the browser to somebody else.
    pub(crate) fn leaves(&self) -> Client {
        self.client()
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

    fn client(&self) -> Client {
        self.client.borrow().clone()
    }

    #[track_caller]
    fn step(&self, step: impl Display) {
        let at = Location::caller();
        let file = Path::new(at.file()).file_name().unwrap_or_default();
        let seconds = self.opened.elapsed().as_secs_f32();
        let line = format!("{seconds:5.1} s {}:{}: {step}", file.display(), at.line());
        self.steps.borrow_mut().push(line);
    }

    /// Looks again and again until there is something to be seen, and else says what there is.
    async fn until<T>(
        &self,
        what: impl Display,
        look: impl AsyncFnMut() -> Result<Option<T>, CmdError>,
    ) -> T {
        self.until_within(PATIENCE, what, look).await
    }

    async fn until_within<T>(
        &self,
        patience: Duration,
        what: impl Display,
        mut look: impl AsyncFnMut() -> Result<Option<T>, CmdError>,
    ) -> T {
        let mut ticks = tokio::time::interval(TICK);
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let started = Instant::now();
        loop {
            ticks.tick().await;
            let looked = look().await;
            if let Ok(Some(found)) = looked {
                return found;
            }
            if started.elapsed() > patience {
                let error = looked
                    .err()
                    .map_or(String::new(), |error| format!("\n  {error}"));
                panic!(
                    "{what}: not so{error}\n  There is\n{}",
                    self.description().await
                );
            }
        }
    }

    async fn description(&self) -> String {
        let lines = eyes::ask(&self.client(), "describe", Vec::new()).await;
        let lines = lines.ok().and_then(|lines| lines.as_array().cloned());
        let lines = lines.unwrap_or_default();
        let lines = lines.iter().filter_map(|line| line.as_str());
        lines
            .map(|line| format!("    {line}"))
            .collect::<Vec<_>>()
            .join("\n")
    }
}

/// Kills every process that works with this profile.
fn kill_all_of(profile: &Path) {
    let profile = profile.display().to_string();
    let processes = std::fs::read_dir("/proc").unwrap().flatten();
    let pids = processes.filter_map(|process| {
        let pid = process.file_name().to_str()?.parse::<u32>().ok()?;
        let line = std::fs::read_to_string(process.path().join("cmdline")).ok()?;
        let is_browser = !line.starts_with("chromedriver") && !line.contains("geckodriver");
        (line.contains(&profile) && is_browser).then(|| pid.to_string())
    });
    let pids: Vec<_> = pids.collect();
    assert!(!pids.is_empty(), "no browser works with {profile}");
    let mut kill = std::process::Command::new("kill");
    // Some of them end by themselves once their first one is gone.
    let _ = kill.arg("-KILL").args(pids).output();
}
