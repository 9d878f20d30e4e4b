//! The browsers, and how they are started.

mod any;
mod bidi;
mod chromium;
mod firefox;

pub use any::{Browser, Home, Tab};
pub use baton_devtools::Profile;

use crate::failure::Failure;

/// Which browsers there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Chromium, over its DevTools pipe.
    Chromium,
    /// Firefox, over WebDriver BiDi.
    Firefox,
}

impl Kind {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
        }
    }
}

/// A program that is a browser.
#[derive(Clone, Debug)]
pub struct Program {
    /// Which.
    pub kind: Kind,
    /// Where it is.
    pub path: String,
}

impl Program {
    /// Starts it with what it remembers.
    pub fn start(&self, profile: &Profile) -> Result<Box<dyn Browser>, Failure> {
        Ok(match self.kind {
            Kind::Chromium => Box::new(chromium::Chromium::start(&self.path, profile)?),
            Kind::Firefox => Box::new(firefox::Firefox::start(&self.path, profile)?),
        })
    }
}
