//! Where a part of the torture is played.

use std::cell::{Cell, RefCell};
use std::io::Write;
use std::ops::RangeInclusive;
use std::time::Duration;

use crate::baton::Site;
use crate::browser::{Browser, Profile, Program};
use crate::failure::Failure;
use crate::report::Figures;
use crate::setting::Extent;

/// See the [module](self).
pub struct Stage {
    /// Where Baton is.
    pub site: Site,
    /// The browser.
    pub program: Program,
    /// How much is to be done.
    pub extent: Extent,
    chance: RefCell<fastrand::Rng>,
    is_good: Cell<bool>,
}

impl Stage {
    /// A stage whose chance begins with this seed.
    pub fn new(site: Site, program: Program, extent: Extent, seed: u64) -> Self {
        Self {
            site,
            program,
            extent,
            chance: RefCell::new(fastrand::Rng::with_seed(seed)),
            is_good: Cell::new(true),
        }
    }

    /// Prints figures that are complete.
    pub fn tells(&self, figures: &Figures) {
        print!("{figures}");
        // Nobody waits for the lines of the next part to fill a buffer.
        let _ = std::io::stdout().flush();
        self.is_good.set(self.is_good.get() && figures.are_good());
    }

    /// Whether nothing went wrong in what was told.
    pub fn is_good(&self) -> bool {
        self.is_good.get()
    }

    /// A browser with a profile that nobody has used.
    pub fn starts(&self) -> Result<(Profile, Box<dyn Browser>), Failure> {
        let profile = Profile::new("baton-torture")?;
        let browser = self.program.start(&profile)?;
        Ok((profile, browser))
    }

    /// Empty figures about this browser.
    pub fn figures(&self, title: &str) -> Figures {
        Figures::of(format!("{}: {title}", self.program.kind.name()))
    }

    /// A number by chance.
    pub fn any(&self, range: RangeInclusive<u32>) -> u32 {
        self.chance.borrow_mut().u32(range)
    }

    /// A time by chance, to the millisecond.
    pub fn any_time(&self, longest: Duration) -> Duration {
        let longest = u32::try_from(longest.as_millis()).unwrap_or(u32::MAX);
        Duration::from_millis(self.any(0..=longest).into())
    }

    /// Numbers by chance.
    pub fn many(&self, count: usize, range: RangeInclusive<u32>) -> Vec<u32> {
        (0..count).map(|_| self.any(range.clone())).collect()
    }

    /// One of several by chance.
    pub fn one_of<T: Clone>(&self, several: &[T]) -> Option<T> {
        self.chance.borrow_mut().choice(several).cloned()
    }
}
