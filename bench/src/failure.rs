//! Why there are no figures.

use std::fmt;

/// One sentence for whoever runs the benchmark.
#[derive(Debug)]
pub struct Failure(pub String);

impl Failure {
    /// For `map_err`: what was tried, to be read after “could not”.
    pub fn to<E: fmt::Display>(action: &str) -> impl FnOnce(E) -> Self {
        move |cause| Self(format!("could not {action}: {cause}"))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<baton_devtools::Failure> for Failure {
    fn from(cause: baton_devtools::Failure) -> Self {
        Self(cause.to_string())
    }
}
