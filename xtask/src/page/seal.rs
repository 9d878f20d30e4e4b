//! The page's Content-Security-Policy gets to know its inline code.
//!
//! A policy strict enough to be worth having refuses inline code, except what it names by its hash, and the
//! hash is known only once the page is put together. So `index.html` carries [`PLACEHOLDER`] where the hashes
//! go.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use super::fault::PageFault;
use super::html::{self, Element};
use super::placeholder::PLACEHOLDER;

/// The page with the hashes of its inline code in its policy.
pub fn seal(page: &str) -> Result<String, PageFault> {
    let elements = html::elements(page);
    for element in &elements {
        refuse_inline_attributes(element)?;
    }
    let policy = elements
        .iter()
        .find_map(policy)
        .ok_or(PageFault::NoPolicy)?;
    let scripts = hashes(&elements, |element| {
        element.name == "script" && !element.has("src")
    });
    let styles = hashes(&elements, |element| element.name == "style");
    let sealed = with_hashes(policy, &scripts, &styles)?;
    Ok(page.replacen(policy, &sealed, 1))
}

fn refuse_inline_attributes(element: &Element) -> Result<(), PageFault> {
    let inline = |name: &str| name == "style" || name.starts_with("on");
    match element.attributes.iter().find(|(name, _)| inline(name)) {
        None => Ok(()),
        Some((attribute, _)) => Err(PageFault::InlineAttribute {
            element: element.name.clone(),
            attribute: attribute.clone(),
        }),
    }
}

fn policy<'page>(element: &Element<'page>) -> Option<&'page str> {
    let is_policy = element.name == "meta"
        && element
            .value("http-equiv")
            .is_some_and(|value| value.eq_ignore_ascii_case("content-security-policy"));
    is_policy.then(|| element.value("content")).flatten()
}

fn hashes(elements: &[Element], is_inline: impl Fn(&Element) -> bool) -> Vec<String> {
    elements
        .iter()
        .filter(|element| is_inline(element))
        .map(|element| {
            // A browser reads a line break as one character, however the file writes it.
            let code = element.text.replace("\r\n", "\n");
            format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(code)))
        })
        .collect()
}

/// Puts the hashes where the policy has its placeholders.
fn with_hashes(policy: &str, scripts: &[String], styles: &[String]) -> Result<String, PageFault> {
    let (mut scripts_done, mut styles_done) = (scripts.is_empty(), styles.is_empty());
    let mut directives = Vec::new();
    for directive in policy.split(';') {
        if !directive.contains(PLACEHOLDER) {
            directives.push(directive.to_owned());
            continue;
        }
        let (hashes, done) = match directive.split_whitespace().next().unwrap_or_default() {
            "script-src" => (scripts, &mut scripts_done),
            "style-src" => (styles, &mut styles_done),
            other => return Err(PageFault::StrayPlaceholder(other.to_owned())),
        };
        *done = true;
        directives.push(directive.replace(PLACEHOLDER, &hashes.join(" ")));
    }
    match (scripts_done, styles_done) {
        (false, _) => Err(PageFault::NoPlaceholder("script-src")),
        (_, false) => Err(PageFault::NoPlaceholder("style-src")),
        _ => Ok(directives.join(";")),
    }
}
