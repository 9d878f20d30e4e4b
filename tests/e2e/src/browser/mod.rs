//! The browsers, and what journeys need of them beyond the standard. Whatever differs is in the file of each.

mod chromium;
mod firefox;
mod options;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;

pub use options::Options;

/// A browser that journeys are made in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Chromium, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
}

impl Browser {
    /// The browser of this name, as `BATON_BROWSERS` has it.
    pub fn named(name: &str) -> Self {
        match name {
            "chromium" => Self::Chromium,
            "firefox" => Self::Firefox,
            _ => panic!("BATON_BROWSERS names an unknown browser: {name}"),
        }
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }

    /// Opens a session with a fresh browser.
    pub async fn open(self, driver: &str, options: &Options) -> Client {
        let capabilities = match self {
            Self::Chromium => chromium::wanted(options),
            Self::Firefox => firefox::wanted(options),
        };
        let opened = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(driver)
            .await;
        let client = opened
            .unwrap_or_else(|error| panic!("{} does not open by {driver}: {error}", self.name()));
        if let (Self::Chromium, Some(space)) = (self, options.space) {
            chromium::limit(&client, space).await;
        }
        client
    }

    /// Makes a browser as it was when it was opened: no tab but an empty one, nothing kept, nothing set.
    /// Says whether that can be done; where opening another is quicker, it cannot.
    pub async fn forget(self, client: &Client) -> bool {
        match self {
            Self::Chromium => false,
            Self::Firefox => firefox::forget(client).await.is_ok(),
        }
    }

    /// The keys by which a day, such as `2026-03-14`, gets into a field for one.
    pub fn keys_of_day(self, day: &str) -> String {
        match self {
            Self::Chromium => chromium::keys_of_day(day),
            // geckodriver puts them in as a whole.
            Self::Firefox => day.to_owned(),
        }
    }

    /// Makes the page this wide, or as wide as the window.
    pub async fn resize(self, client: &Client, width: Option<u32>) {
        match self {
            Self::Chromium => chromium::resize(client, width).await,
            Self::Firefox => firefox::resize(client, width).await,
        }
    }

    /// Tells pages that the system is set to dark or light.
    pub async fn prefer(self, client: &Client, scheme: &str) {
        match self {
            Self::Chromium => chromium::prefer(client, scheme).await,
            Self::Firefox => firefox::prefer(client, scheme).await,
        }
    }

    /// Asks for pages in this language from the next one on.
    pub async fn speak(self, client: &Client, language: &str) {
        match self {
            Self::Chromium => chromium::speak(client, language).await,
            Self::Firefox => firefox::speak(client, language).await,
        }
    }

    /// Lets pages run scripts from the next one on, or does not.
    pub async fn allow_scripts(self, client: &Client, is_allowed: bool) {
        match self {
            Self::Chromium => chromium::allow_scripts(client, is_allowed).await,
            Self::Firefox => firefox::allow_scripts(client, is_allowed).await,
        }
    }

    /// Takes the network away, or gives it back.
    pub async fn connect(self, client: &Client, is_connected: bool) {
        match self {
            Self::Chromium => chromium::connect(client, is_connected).await,
            Self::Firefox => firefox::connect(client, is_connected).await,
        }
    }

    /// Offers pages no WebAssembly from the next one on.
    pub async fn drop_webassembly(self, client: &Client) {
        match self {
            Self::Chromium => chromium::drop_webassembly(client).await,
            Self::Firefox => firefox::drop_webassembly(client).await,
        }
    }

    /// Runs a script in every page of this tab from the next one on, before the page's own.
    pub async fn precede(self, client: &Client, script: &str) {
        match self {
            Self::Chromium => chromium::precede(client, script).await,
            Self::Firefox => firefox::precede(client, script).await,
        }
    }

    /// Loads the page again, without the events by which it hears of what other tabs store.
    pub async fn silence_other_tabs(self, client: &Client) {
        // Listeners of the window are called in their order, so these have to be the first.
        let script = "for (const event of ['storage', 'visibilitychange', 'pageshow']) {
                addEventListener(event, (event) => event.stopImmediatePropagation(), { capture: true });
            }
            delete window.BroadcastChannel;";
        self.precede(client, script).await;
        client.refresh().await.unwrap();
    }

    /// What the browser has complained about: failed requests, violations of the page's policy,
    /// scripts that broke off. What was said once is not said again.
    pub async fn complaints(self, client: &Client) -> Vec<String> {
        match self {
            Self::Chromium => chromium::complaints(client).await,
            Self::Firefox => firefox::complaints(client).await,
        }
    }
}
