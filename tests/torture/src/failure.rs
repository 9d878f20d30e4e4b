//! Why there are no figures.

use std::io;

use thiserror::Error;

/// What keeps the torture from going on. What Baton does wrong is no failure, but a figure.
#[derive(Debug, Error)]
pub enum Failure {
    /// The command line means nothing.
    #[error("{0}")]
    Usage(String),
    /// A variable of the environment is missing.
    #[error("{0} is not set: run this with `cargo xtask torture`")]
    Unset(&'static str),
    /// The operating system refused something.
    #[error("could not {action}: {source}")]
    System {
        /// What was tried, to be read after "could not".
        action: &'static str,
        /// Its answer.
        source: io::Error,
    },
    /// Chromium did not do what it was asked.
    #[error(transparent)]
    Chromium(#[from] baton_devtools::Failure),
    /// The connection to Firefox broke.
    #[error("Firefox cannot be heard any more: {0}")]
    Socket(Box<tungstenite::Error>),
    /// Firefox did not do what it was asked.
    #[error("{command}: {message}")]
    Firefox {
        /// What it was asked.
        command: String,
        /// What it said, or that it said nothing.
        message: String,
    },
    /// A page has not come to what was waited for.
    #[error("after {seconds} s, the page is not {what}: {seen}")]
    Never {
        /// What was waited for.
        what: &'static str,
        /// For how long.
        seconds: u64,
        /// How it is instead.
        seen: String,
    },
    /// What a page said is not what was asked for.
    #[error("could not read {what}: {source}")]
    Unreadable {
        /// What it should have been.
        what: &'static str,
        /// What is wrong with it.
        source: serde_json::Error,
    },
}

impl Failure {
    /// For `map_err`: what was tried when the operating system refused.
    pub fn system(action: &'static str) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::System { action, source }
    }

    /// For `map_err`: what was read.
    pub fn unreadable(what: &'static str) -> impl FnOnce(serde_json::Error) -> Self {
        move |source| Self::Unreadable { what, source }
    }
}

impl From<tungstenite::Error> for Failure {
    fn from(cause: tungstenite::Error) -> Self {
        Self::Socket(Box::new(cause))
    }
}
