//! Commands that the WebDriver standard leaves to each browser.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command of a browser's own.
#[derive(Debug)]
pub struct Own {
    path: &'static str,
    body: Value,
}

impl Own {
    /// Chromium: a command of its DevTools protocol.
    pub fn devtools(command: &str, params: Value) -> Self {
        Self {
            path: "goog/cdp/execute",
            body: json!({ "cmd": command, "params": params }),
        }
    }

    /// Chromium: what the console has been told since this was asked last.
    pub fn console() -> Self {
        Self {
            path: "se/log",
            body: json!({ "type": "browser" }),
        }
    }

    /// Firefox: scripts run in the browser's own window from here on.
    pub fn into_the_window() -> Self {
        Self {
            path: "moz/context",
            body: json!({ "context": "chrome" }),
        }
    }

    /// Firefox: scripts run in the page again.
    pub fn into_the_page() -> Self {
        Self {
            path: "moz/context",
            body: json!({ "context": "content" }),
        }
    }
}

impl WebDriverCompatibleCommand for Own {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/{}", self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
