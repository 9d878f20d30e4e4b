//! Tells a story in every browser.

use std::future::{Future, poll_fn};
use std::panic::{self, AssertUnwindSafe, catch_unwind, resume_unwind};
use std::pin::pin;
use std::sync::{Mutex, MutexGuard, Once, TryLockError};
use std::task::Poll;

use crate::browser::{Browser, Options};
use crate::setting;
use crate::user::User;

/// A geckodriver serves one session at a time, so journeys take turns in Firefox.
static FIREFOX: Mutex<()> = Mutex::new(());

/// A story that is told in every browser. Its name is that of the files which a failure leaves.
#[must_use]
pub fn journey(name: &'static str) -> Journey {
    Journey {
        name,
        options: Options::default(),
        keeps: false,
    }
}

/// See [`journey`].
pub struct Journey {
    name: &'static str,
    options: Options,
    keeps: bool,
}

impl Journey {
    /// In a browser that offers pages no storage.
    #[must_use]
    pub fn without_storage(mut self) -> Self {
        self.options.storage = false;
        self
    }

    /// In a browser that still knows what it knew when it is started again.
    #[must_use]
    pub fn in_a_browser_that_remembers(mut self) -> Self {
        self.keeps = true;
        self
    }

    /// Tells it. A story that breaks off in one browser is still told in the others.
    pub fn tell(self, story: impl AsyncFn(&User)) {
        // Missing settings are reported as such, and not as a failure of every browser.
        let _ = (setting::root_address(), setting::axe());
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let mut drivers: Vec<_> = setting::drivers()
            .into_iter()
            .map(|(name, address)| (Browser::named(&name), address))
            .collect();
        // Firefox first where it is free, else last: so two journeys are seldom in each other's way.
        let mut turn = try_firefox();
        drivers.sort_by_key(|(browser, _)| (*browser == Browser::Firefox) != turn.is_some());

        let mut failures = Vec::new();
        for (browser, driver) in drivers {
            let _turn =
                (browser == Browser::Firefox).then(|| turn.take().unwrap_or_else(wait_for_firefox));
            let told = runtime.block_on(self.in_browser(browser, &driver, &story));
            failures.extend(told.err());
        }
        if !failures.is_empty() {
            eprintln!("{}\n", failures.join("\n\n"));
            resume_unwind(Box::new("told above"));
        }
    }

    async fn in_browser(
        &self,
        browser: Browser,
        driver: &str,
        story: &impl AsyncFn(&User),
    ) -> Result<(), String> {
        let remains = setting::remains();
        let stem = format!("{}-{}", self.name.replace(' ', "-"), browser.name());
        let mut options = self.options.clone();
        if self.keeps {
            let profile = remains.join(format!("{stem}-profile"));
            let _ = std::fs::remove_dir_all(&profile);
            std::fs::create_dir_all(&profile).unwrap();
            // A browser is started elsewhere and understands no way from here.
            options.profile = Some(profile.canonicalize().unwrap());
        }
        let t0 = std::time::Instant::now();
        let user = User::new(browser, driver, options).await;
        let t1 = std::time::Instant::now();
        let told = caught(async {
            story(&user).await;
            user.finds_no_complaint_in_the_console().await;
        });
        let outcome = told.await.map_err(|why| (why, user.steps()));
        let outcome = match outcome {
            Ok(()) => Ok(()),
            Err((why, steps)) => {
                let left = user.leaves_behind(&remains.join(&stem)).await;
                let name = format!("{} in {}", self.name, browser.name());
                Err(format!(
                    "{name}: {why}\n  The way there:\n{steps}\n  {left}"
                ))
            }
        };
        let t2 = std::time::Instant::now();
        user.closes().await;
        if std::env::var("LAPS").is_ok() { eprintln!("LAP {stem}: open {:.1} story {:.1} close {:.1}", (t1-t0).as_secs_f32(), (t2-t1).as_secs_f32(), t2.elapsed().as_secs_f32()); }
        outcome
    }
}

fn try_firefox() -> Option<MutexGuard<'static, ()>> {
    match FIREFOX.try_lock() {
        Ok(turn) => Some(turn),
        Err(TryLockError::Poisoned(poisoned)) => Some(poisoned.into_inner()),
        Err(TryLockError::WouldBlock) => None,
    }
}

fn wait_for_firefox() -> MutexGuard<'static, ()> {
    FIREFOX
        .lock()
        .unwrap_or_else(|poisoned| poisoned.into_inner())
}

/// Runs a story to its end or to its panic, so that the browser is closed either way.
async fn caught(story: impl Future<Output = ()>) -> Result<(), String> {
    leave_reports_to_us();
    let mut story = pin!(story);
    let polled =
        poll_fn(
            |context| match catch_unwind(AssertUnwindSafe(|| story.as_mut().poll(context))) {
                Ok(poll) => poll.map(Ok),
                Err(panic) => Poll::Ready(Err(panic)),
            },
        );
    polled
        .await
        .map_err(|panic| match panic.downcast::<String>() {
            Ok(text) => *text,
            Err(panic) => panic
                .downcast_ref::<&str>()
                .map_or_else(String::new, |text| (*text).to_owned()),
        })
}

/// Where a story broke off is said by its steps; a trace of the machinery under it would only hide them.
fn leave_reports_to_us() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| panic::set_hook(Box::new(|_| ())));
}
