//! What is asked of a browser, whichever it is.

use std::time::Duration;

use serde_json::Value;

use crate::failure::Failure;

/// A storage of its own inside of a browser, as of somebody else.
#[derive(Clone, Debug)]
pub struct Home(pub String);

/// A browser at work.
pub trait Browser {
    /// Which one it is.
    fn version(&self) -> Result<String, Failure>;

    /// Makes a storage that is empty. It goes with the browser.
    fn home(&self) -> Result<Home, Failure>;

    /// Throws one away with its tabs.
    fn forgets(&self, home: Home) -> Result<(), Failure>;

    /// Opens an empty tab, in a window of its own so that nothing hides it.
    fn opens<'a>(&'a self, home: Option<&Home>) -> Result<Box<dyn Tab + 'a>, Failure>;

    /// What any page reports next, by calling `report` with a text: the tab (see [`Tab::id`]), and the
    /// text. Nothing when it takes too long. When the browser is dead and everything that it said has been
    /// heard, that is a failure.
    fn hears(&self, patience: Duration) -> Result<Option<(String, String)>, Failure>;

    /// Kills it with all its processes.
    fn kill(&self) -> Result<(), Failure>;
}

/// A tab.
pub trait Tab {
    /// By what its reports are told from those of others.
    fn id(&self) -> &str;

    /// Has a script run at the beginning of every page from the next one on.
    fn each_page_runs(&self, script: &str) -> Result<(), Failure>;

    /// Goes to an address; what comes of it is not waited for.
    fn goes_to(&self, address: &str) -> Result<(), Failure>;

    /// Loads the page again; what comes of it is not waited for.
    fn reloads(&self) -> Result<(), Failure>;

    /// The value of an expression in the page, or what it promises.
    fn runs(&self, expression: &str) -> Result<Value, Failure>;

    /// Has an expression evaluated, and waits for nothing.
    fn begins(&self, expression: &str) -> Result<(), Failure>;

    /// Closes it.
    fn closes(self: Box<Self>) -> Result<(), Failure>;

    /// The tab as Chromium has it, for what only Chromium can do.
    fn as_chromium(&self) -> Option<&baton_devtools::Tab<'_>> {
        None
    }
}
