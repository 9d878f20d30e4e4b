//! Looking at a page: runs `eyes.js` in it, which asks axe-core for roles and names.
//!
//! A script from WebDriver is not subject to the page's Content-Security-Policy, so nothing of the
//! page is loosened for it.

use std::sync::OnceLock;

use fantoccini::Client;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use serde_json::{Value, json};

use crate::setting;
use crate::target::Target;

/// What the script answers in a document that has no eyes yet.
const BLIND: &str = "blind";

/// Asks one of the functions in `eyes.js`.
///
/// # Errors
/// When the browser could not run it, for instance because the page is just being replaced.
pub async fn ask(client: &Client, function: &str, args: Vec<Value>) -> Result<Value, CmdError> {
    let script = format!("return window.eyes ? eyes.{function}(...arguments) : '{BLIND}'");
    let answer = client.execute(&script, args.clone()).await?;
    if answer != json!(BLIND) {
        return Ok(answer);
    }
    client.execute(eyes(), Vec::new()).await?;
    client.execute(&script, args).await
}

/// The elements that a target means.
///
/// # Errors
/// See [`ask`].
pub async fn find(client: &Client, target: &Target) -> Result<Vec<Element>, CmdError> {
    let found = ask(client, "find", vec![target.json()]).await?;
    let found = found.as_array().cloned().unwrap_or_default();
    let elements = found.into_iter().filter_map(|reference| {
        let id = reference.as_object()?.values().next()?.as_str()?.to_owned();
        Some(Element::from_element_id(client.clone(), id.into()))
    });
    Ok(elements.collect())
}

fn eyes() -> &'static str {
    static EYES: OnceLock<String> = OnceLock::new();
    EYES.get_or_init(|| format!("{};\n{}", setting::axe(), include_str!("eyes.js")))
}
