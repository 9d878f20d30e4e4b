//! Why a browser did not do what it was asked.

use std::io;

use thiserror::Error;

/// See the [module](self).
#[derive(Debug, Error)]
pub enum Failure {
    /// The operating system refused something.
    #[error("could not {action}: {source}")]
    System {
        /// What was tried, to be read after "could not".
        action: &'static str,
        /// Its answer.
        source: io::Error,
    },
    /// The browser does not take commands any more.
    #[error("Chromium takes no command any more: {command}")]
    Gone {
        /// What it was asked.
        command: String,
    },
    /// The browser answered nothing in time.
    #[error("Chromium is silent about {about}")]
    Silent {
        /// What was waited for.
        about: String,
    },
    /// The browser answered with an error.
    #[error("{command}: {message}")]
    Refused {
        /// What it was asked.
        command: String,
        /// What it said.
        message: String,
    },
    /// A script in a page ended with an exception.
    #[error("a script broke off: {details}")]
    Script {
        /// What it said.
        details: String,
    },
    /// A condition in a page has not come true in time.
    #[error("this does not come true: {condition}")]
    Never {
        /// The condition.
        condition: String,
    },
    /// What the browser or a page says is no JSON.
    #[error("what Chromium says is no JSON: {0}")]
    Report(#[from] serde_json::Error),
}

impl Failure {
    /// For `map_err`: what was tried when the operating system refused.
    pub(crate) fn system(action: &'static str) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::System { action, source }
    }
}
