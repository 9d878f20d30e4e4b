//! How long a user waits for something: by what the page answers, and not by the clock alone.

use std::fmt::Display;
use std::time::{Duration, Instant};

use fantoccini::error::CmdError;
use tokio::time::{Interval, MissedTickBehavior, interval};

use super::User;
use crate::eyes;

/// How long something may take to come about in a page that is looked at as often as that.
const LONG_ENOUGH: Duration = Duration::from_secs(10);

/// How often it has been looked for in vain before it is given up. Where a machine does much besides, a page that
/// comes to this less often in that time has come to less of everything else too, so it gets more time.
const OFTEN_ENOUGH: u32 = 200;

/// After this, it is given up whatever has been looked at, because the page may answer nothing at all.
const TOO_LONG: Duration = Duration::from_secs(60);

/// What is quick is looked for once in this time.
const TICK: Duration = Duration::from_millis(25);

/// A wait for something.
pub(super) struct Patience {
    began: Instant,
    ticks: Interval,
    /// How many looks there were.
    looks: u32,
    /// When it ends by the clock alone.
    limit: Option<Duration>,
}

impl Patience {
    /// As much as anything deserves.
    pub(super) fn new() -> Self {
        let mut ticks = interval(TICK);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        Self {
            began: Instant::now(),
            ticks,
            looks: 0,
            limit: None,
        }
    }

    /// So much by the clock, where that is what a user was promised.
    pub(super) fn of(limit: Duration) -> Self {
        Self {
            limit: Some(limit),
            ..Self::new()
        }
    }

    /// Waits until it is time for the next look.
    pub(super) async fn tick(&mut self) {
        self.ticks.tick().await;
        self.looks += 1;
    }

    /// Whether to wait no longer, now that a look has been answered.
    pub(super) fn is_over(&self) -> bool {
        let passed = self.began.elapsed();
        match self.limit {
            Some(limit) => passed > limit,
            None => passed > TOO_LONG || (passed > LONG_ENOUGH && self.looks >= OFTEN_ENOUGH),
        }
    }
}

impl User {
    /// Waits until something is so, which is a step of its own.
    #[track_caller]
    pub(super) fn waits_until(
        &self,
        what: String,
        mut is_so: impl AsyncFnMut() -> Result<bool, CmdError>,
    ) -> impl Future<Output = ()> {
        self.step(&what);
        async move {
            self.until(what, async || Ok(is_so().await?.then_some(())))
                .await;
        }
    }

    /// Looks again and again until there is something to be seen, and else says what there is.
    pub(super) async fn until<T>(
        &self,
        what: impl Display,
        look: impl AsyncFnMut() -> Result<Option<T>, CmdError>,
    ) -> T {
        self.waits(Patience::new(), what, look).await
    }

    /// The same with patience of one's own.
    pub(super) async fn waits<T>(
        &self,
        mut patience: Patience,
        what: impl Display,
        mut look: impl AsyncFnMut() -> Result<Option<T>, CmdError>,
    ) -> T {
        loop {
            patience.tick().await;
            let looked = look().await;
            if let Ok(Some(found)) = looked {
                return found;
            }
            if patience.is_over() {
                let error = looked
                    .err()
                    .map_or(String::new(), |error| format!("\n  {error}"));
                panic!(
                    "{what}: not so in {:.1} s and {} looks{error}\n  There is\n{}",
                    patience.began.elapsed().as_secs_f32(),
                    patience.looks,
                    self.description().await
                );
            }
        }
    }

    pub(super) async fn description(&self) -> String {
        let lines = eyes::ask(&self.client(), "describe", Vec::new()).await;
        let lines = lines.unwrap_or_default();
        let lines = lines.as_array().into_iter().flatten();
        let lines = lines.filter_map(|line| Some(format!("    {}", line.as_str()?)));
        lines.collect::<Vec<_>>().join("\n")
    }
}
