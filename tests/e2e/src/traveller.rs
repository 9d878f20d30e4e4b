//! Who goes through journeys in one browser, one after the other.
//!
//! A geckodriver serves one session at a time and takes seconds for each, so a Firefox that has told a story to
//! its end forgets it and tells the next.

use std::any::Any;
use std::panic::AssertUnwindSafe;
use std::path::PathBuf;
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use fantoccini::Client;
use futures_util::FutureExt;

use crate::browser::{Browser, Options};
use crate::journey::Journey;
use crate::setting;
use crate::user::User;

/// How a journey went: what went wrong, if anything did.
type Told = Result<(), String>;

/// Goes through journeys in one browser.
pub(crate) struct Traveller<'a> {
    browser: Browser,
    driver: String,
    /// What is to be made, and who waits to be told how it went.
    journeys: Vec<(&'a Journey, Sender<Told>)>,
    /// A browser that has nothing behind it, open for the next journey.
    ready: Option<Client>,
}

impl<'a> Traveller<'a> {
    pub(crate) fn new(browser: Browser, driver: String) -> Self {
        Self {
            browser,
            driver,
            journeys: Vec::new(),
            ready: None,
        }
    }

    /// What a journey is called when it is made in this browser.
    pub(crate) fn name(&self, journey: &Journey) -> String {
        format!("{} in {}", journey.name, self.browser.name())
    }

    /// Puts a journey on the list, and tells how it went once it has been made.
    pub(crate) fn is_to_make(&mut self, journey: &'a Journey, tells: Sender<Told>) {
        self.journeys.push((journey, tells));
    }

    /// Makes all of them, and says how long each took.
    pub(crate) fn goes(mut self) -> Vec<(Duration, String)> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            let mut times = Vec::new();
            for (journey, tells) in std::mem::take(&mut self.journeys) {
                let started = Instant::now();
                let name = self.name(journey);
                // A browser that does not open fails this journey and not those that follow.
                let told = caught(self.make(journey, &name)).await.flatten();
                times.push((started.elapsed(), name));
                // Whoever does not wait any more need not be told.
                let _ = tells.send(told);
            }
            if let Some(client) = self.ready.take() {
                close(client).await;
            }
            times
        })
    }

    async fn make(&mut self, journey: &Journey, name: &str) -> Told {
        let remains = setting::remains().join(name.replace("::", "-").replace(' ', "-"));
        let folder =
            |of: &str| new_folder(setting::remains().join(format!("{}.{of}", self.browser.name())));
        let options = Options {
            storage: journey.has_storage,
            space: journey.space,
            profile: journey
                .remembers
                .then(|| new_folder(remains.with_extension("profile"))),
            // One for all journeys: a browser that is used again goes on downloading there.
            downloads: folder("downloads"),
            uploads: folder("uploads"),
        };
        let client = match self.ready.take() {
            Some(ready) if journey.takes_any_browser() => ready,
            other => {
                // A driver may serve one session only.
                if let Some(other) = other {
                    close(other).await;
                }
                self.browser.open(&self.driver, &options).await
            }
        };
        let user = User::new(self.browser, &self.driver, options, client);
        let told = caught(async {
            (journey.story)(&user).await;
            user.finds_no_complaint_in_the_console().await;
        });
        let mut failure = match told.await {
            Ok(()) => String::new(),
            Err(why) => {
                let left = user.leaves_behind(&remains).await;
                format!("{why}\n  The way there:\n{}\n  {left}\n", user.steps())
            }
        };
        for barrier in user.barriers() {
            failure.push_str(&format!("\n  barrier: {barrier}"));
        }
        if !failure.is_empty() {
            close(user.client()).await;
            return Err(failure);
        }
        let client = user.client();
        if journey.takes_any_browser() && self.browser.forget(&client).await {
            self.ready = Some(client);
        } else {
            close(client).await;
        }
        Ok(())
    }
}

async fn close(client: Client) {
    // A browser that is gone already is closed enough.
    let _ = client.close().await;
}

fn new_folder(path: PathBuf) -> PathBuf {
    // It need not be there.
    let _ = std::fs::remove_dir_all(&path);
    std::fs::create_dir_all(&path).unwrap();
    // A browser is started elsewhere and understands no way from here.
    path.canonicalize().unwrap()
}

/// Does something to its end or to its panic, so that the browser is closed either way.
async fn caught<T>(work: impl Future<Output = T>) -> Result<T, String> {
    let done = AssertUnwindSafe(work).catch_unwind().await;
    done.map_err(text)
}

/// What a panic said.
pub(crate) fn text(panic: Box<dyn Any + Send>) -> String {
    match panic.downcast::<String>() {
        Ok(text) => *text,
        Err(panic) => panic
            .downcast_ref::<&str>()
            .map_or_else(String::new, |text| (*text).to_owned()),
    }
}
