//! Makes all journeys in all browsers: one browser beside the other, one journey after the other.
//!
//! The test harness of Rust would start each journey in a browser of its own. A geckodriver serves one
//! session at a time and takes seconds for each, so here a Firefox that has told a story to its end
//! forgets it and tells the next.

use std::any::Any;
use std::future::poll_fn;
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::pin::pin;
use std::process::ExitCode;
use std::task::Poll;
use std::thread;
use std::time::Instant;

use fantoccini::Client;

use crate::browser::{Browser, Options};
use crate::journey::Journey;
use crate::setting;
use crate::user::User;

/// Makes the journeys whose names contain one of the words on the command line; without any, all.
///
/// Options of Rust's own harness are accepted and make no difference.
#[must_use]
pub fn make(journeys: Vec<Journey>) -> ExitCode {
    let started = Instant::now();
    // Where a story broke off is said by its steps; a trace of the machinery would only hide them.
    panic::set_hook(Box::new(|_| ()));
    // Missing settings are reported as such, and not as failures of each journey.
    let settings = || (setting::drivers(), setting::root_address(), setting::axe());
    let (drivers, ..) = match catch_unwind(settings) {
        Ok(settings) => settings,
        Err(panic) => {
            eprintln!("{}", text(panic));
            return ExitCode::FAILURE;
        }
    };
    let journeys = chosen(journeys);
    println!(
        "\nrunning {} journeys in {} browsers",
        journeys.len(),
        drivers.len()
    );

    let failures: Vec<String> = thread::scope(|scope| {
        let browsers = drivers.iter().map(|(name, driver)| {
            let journeys = &journeys;
            scope.spawn(move || Traveller::new(Browser::named(name), driver).makes(journeys))
        });
        let browsers: Vec<_> = browsers.collect();
        let told = browsers.into_iter().map(|browser| browser.join());
        told.flat_map(|told| told.unwrap_or_else(|panic| vec![text(panic)]))
            .collect()
    });

    for failure in &failures {
        println!("\n---- {failure}");
    }
    let result = if failures.is_empty() { "ok" } else { "FAILED" };
    let passed = (journeys.len() * drivers.len()).saturating_sub(failures.len());
    let seconds = started.elapsed().as_secs_f32();
    println!(
        "\ntest result: {result}. {passed} passed; {} failed; finished in {seconds:.1} s\n",
        failures.len()
    );
    if failures.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn chosen(mut journeys: Vec<Journey>) -> Vec<Journey> {
    let mut words = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            // Its number is no name of a journey.
            "--test-threads" => drop(arguments.next()),
            option if option.starts_with('-') => {}
            _ => words.push(argument),
        }
    }
    journeys
        .retain(|journey| words.is_empty() || words.iter().any(|word| journey.name.contains(word)));
    journeys
}

/// Goes through journeys in one browser.
struct Traveller<'a> {
    browser: Browser,
    driver: &'a str,
    /// A browser that has nothing behind it, open for the next journey.
    ready: Option<Client>,
}

impl<'a> Traveller<'a> {
    fn new(browser: Browser, driver: &'a str) -> Self {
        Self {
            browser,
            driver,
            ready: None,
        }
    }

    /// Makes all of them, and says what went wrong.
    fn makes(mut self, journeys: &[Journey]) -> Vec<String> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            let mut failures = Vec::new();
            for journey in journeys {
                let started = Instant::now();
                let name = format!("{} in {}", journey.name, self.browser.name());
                let failure = self.make(journey, &name).await.err();
                let result = if failure.is_none() { "ok" } else { "FAILED" };
                println!(
                    "test {name} ... {result} ({:.1} s)",
                    started.elapsed().as_secs_f32()
                );
                failures.extend(failure.map(|why| format!("{name}: {why}")));
            }
            if let Some(client) = self.ready.take() {
                close(client).await;
            }
            failures
        })
    }

    async fn make(&mut self, journey: &Journey, name: &str) -> Result<(), String> {
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
                self.browser.open(self.driver, &options).await
            }
        };
        let user = User::new(self.browser, self.driver, options, client);
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
            close(user.leaves()).await;
            return Err(failure);
        }
        let client = user.leaves();
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

/// Runs a story to its end or to its panic, so that the browser is closed either way.
async fn caught(story: impl Future<Output = ()>) -> Result<(), String> {
    let mut story = pin!(story);
    let polled =
        poll_fn(
            |context| match catch_unwind(AssertUnwindSafe(|| story.as_mut().poll(context))) {
                Ok(poll) => poll.map(Ok),
                Err(panic) => Poll::Ready(Err(panic)),
            },
        );
    polled.await.map_err(text)
}

fn text(panic: Box<dyn Any + Send>) -> String {
    match panic.downcast::<String>() {
        Ok(text) => *text,
        Err(panic) => panic
            .downcast_ref::<&str>()
            .map_or_else(String::new, |text| (*text).to_owned()),
    }
}
