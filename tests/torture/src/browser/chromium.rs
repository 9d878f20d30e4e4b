//! Chromium.

use std::time::Duration;

use baton_devtools::{Place, Profile};
use serde_json::{Value, json};

use super::any::{Browser, Home, Tab};
use crate::failure::Failure;

/// What it is told besides: no pause is longer than it should be.
const FLAGS: [&str; 2] = [
    "--disable-background-timer-throttling",
    "--hide-crash-restore-bubble",
];

/// See the [module](self).
pub struct Chromium(baton_devtools::Chromium);

impl Chromium {
    /// Starts it with what it remembers.
    pub fn start(program: &str, profile: &Profile) -> Result<Self, Failure> {
        let started = baton_devtools::Chromium::start(program, profile, &FLAGS)?;
        Ok(Self(started))
    }
}

impl Browser for Chromium {
    fn version(&self) -> Result<String, Failure> {
        Ok(self.0.version()?)
    }

    fn home(&self) -> Result<Home, Failure> {
        let answer = self.0.ask(None, "Target.createBrowserContext", json!({}))?;
        let id = answer["browserContextId"].as_str().unwrap_or_default();
        Ok(Home(id.to_owned()))
    }

    fn forgets(&self, home: Home) -> Result<(), Failure> {
        let params = json!({ "browserContextId": home.0 });
        self.0.ask(None, "Target.disposeBrowserContext", params)?;
        Ok(())
    }

    fn opens<'a>(&'a self, home: Option<&Home>) -> Result<Box<dyn Tab + 'a>, Failure> {
        let place = Place {
            context: home.map(|home| home.0.as_str()),
            is_window: true,
        };
        Ok(Box::new(baton_devtools::Tab::open(&self.0, place)?))
    }

    fn hears(&self, patience: Duration) -> Result<Option<(String, String)>, Failure> {
        Ok(self.0.next_report(patience)?)
    }

    fn kill(&self) -> Result<(), Failure> {
        Ok(self.0.kill()?)
    }
}

impl Tab for baton_devtools::Tab<'_> {
    fn id(&self) -> &str {
        self.session()
    }

    fn each_page_runs(&self, script: &str) -> Result<(), Failure> {
        Ok(self.each_page_runs(script)?)
    }

    fn goes_to(&self, address: &str) -> Result<(), Failure> {
        Ok(self.goes_to(address)?)
    }

    fn reloads(&self) -> Result<(), Failure> {
        self.ask("Page.reload", json!({}))?;
        Ok(())
    }

    fn runs(&self, expression: &str) -> Result<Value, Failure> {
        Ok(self.runs(expression)?)
    }

    fn begins(&self, expression: &str) -> Result<(), Failure> {
        let expression = format!("void ({expression})");
        Ok(self.tell("Runtime.evaluate", json!({ "expression": expression }))?)
    }

    fn closes(self: Box<Self>) -> Result<(), Failure> {
        Ok((*self).closes()?)
    }

    fn as_chromium(&self) -> Option<&baton_devtools::Tab<'_>> {
        Some(self)
    }
}
