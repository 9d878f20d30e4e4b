//! Why a command stopped: one line for the developer, and an exit code for scripts.

use std::fmt::{self, Display, Formatter};
use std::io;

/// Every way in which a command can fail. The cause is always last in the sentence.
#[derive(Debug)]
pub enum Failure {
    /// The developer typed something that means nothing.
    Usage {
        /// What was wrong with it, and what there is to type instead.
        text: String,
    },
    /// A step of the plan failed, so the steps after it did not run.
    Step {
        /// Its place in the plan and its name, as shown when it started.
        label: String,
        /// Why.
        cause: Box<Failure>,
    },
    /// A program ended badly; it has said why itself.
    Program {
        /// The program and its arguments.
        command: String,
        /// Its exit code, unless a signal ended it.
        code: Option<i32>,
    },
    /// Something could not be had from outside.
    NotDelivered {
        /// The thing and its version.
        what: String,
        /// Where the program that tried wrote what happened.
        log: String,
        /// What to do about it.
        remedy: String,
    },
    /// Something is missing that this machine's owner has to install.
    Missing {
        /// The thing.
        what: String,
        /// What to do about it.
        remedy: String,
    },
    /// The sources are against the rules of the house; what is wrong with them has been printed.
    Untidy {
        /// In how many places.
        count: usize,
    },
    /// A browser would have to fetch too much before it shows something.
    TooHeavy {
        /// What it would show.
        what: String,
    },
    /// A host does not serve the release as `docs/hosting.md` promises.
    Hosting {
        /// What it does instead.
        fault: String,
    },
    /// Trunk makes another release than these commands.
    Different {
        /// The files that are not the same in both.
        what: String,
    },
    /// The operating system refused something.
    System {
        /// What was tried, to be read after "could not".
        action: String,
        /// Its answer.
        source: io::Error,
    },
    /// The built page would break its own security policy.
    Page {
        /// How, to be read after "cannot be sealed".
        fault: String,
    },
}

impl Failure {
    /// For `map_err`: what was tried when the operating system refused.
    pub fn system(action: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        let action = action.into();
        move |source| Self::System { action, source }
    }

    /// A program's own code is passed on, so that scripts can tell its failures apart.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Usage { .. } => 2,
            Self::Step { cause, .. } => cause.exit_code(),
            Self::Program { code, .. } => {
                code.and_then(|code| u8::try_from(code).ok()).unwrap_or(1)
            }
            Self::NotDelivered { .. }
            | Self::Missing { .. }
            | Self::Untidy { .. }
            | Self::System { .. }
            | Self::TooHeavy { .. }
            | Self::Hosting { .. }
            | Self::Different { .. }
            | Self::Page { .. } => 1,
        }
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage { text } => f.write_str(text),
            Self::Step { label, cause } => write!(f, "{label} failed: {cause}"),
            Self::Program {
                command,
                code: Some(code),
            } => {
                write!(f, "`{command}` ended with exit code {code}")
            }
            Self::Program {
                command,
                code: None,
            } => write!(f, "`{command}` was ended by a signal"),
            Self::NotDelivered { what, log, remedy } => {
                write!(f, "{what} could not be had (see {log}): {remedy}")
            }
            Self::Missing { what, remedy } => write!(f, "not found: {what}; {remedy}"),
            Self::Untidy { count } => {
                write!(f, "{count} against the rules of the house: see above")
            }
            Self::System { action, source } => write!(f, "could not {action}: {source}"),
            Self::TooHeavy { what } => write!(f, "over budget until one sees {what}: see above"),
            Self::Hosting { fault } => write!(f, "hosted otherwise than promised: {fault}"),
            Self::Different { what } => write!(f, "dist/ and what Trunk makes differ in {what}"),
            Self::Page { fault } => write!(f, "index.html cannot be sealed: {fault}"),
        }
    }
}

impl std::error::Error for Failure {}
