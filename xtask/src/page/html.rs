//! Just enough of HTML to find elements, their attributes and their raw text.
//!
//! The page is our own; this only has to tell a tag from a comment and from the text of a script.

/// An element's start tag, and its text where that is not parsed as HTML.
#[derive(Debug)]
pub struct Element<'page> {
    /// The start tag, from its `<` to its `>`.
    pub tag: &'page str,
    /// In lower case.
    pub name: String,
    /// Names in lower case, values as written.
    pub attributes: Vec<(String, &'page str)>,
    /// The text of a script, a style, a title or a textarea; else empty.
    pub text: &'page str,
}

impl<'page> Element<'page> {
    /// The value of an attribute.
    pub fn value(&self, name: &str) -> Option<&'page str> {
        self.attributes
            .iter()
            .find(|(other, _)| other == name)
            .map(|(_, value)| *value)
    }

    /// Whether it has an attribute, with a value or without.
    pub fn has(&self, name: &str) -> bool {
        self.value(name).is_some()
    }
}

/// Elements whose content is text, whatever it looks like.
const RAW_TEXT: [&str; 4] = ["script", "style", "title", "textarea"];

/// Every element of the page, in its order.
pub fn elements(page: &str) -> Vec<Element<'_>> {
    let mut elements = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once('<') {
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if after.starts_with(|first: char| first.is_ascii_alphabetic()) {
            let from = rest.get(rest.len() - after.len() - 1..).unwrap_or_default();
            let (mut element, after) = start_tag(after);
            element.tag = from.get(..from.len() - after.len()).unwrap_or_default();
            rest = after;
            if RAW_TEXT.contains(&element.name.as_str()) {
                (element.text, rest) = raw_text(after, &element.name);
            }
            elements.push(element);
        } else {
            rest = after;
        }
    }
    elements
}

/// Reads a tag from behind its `<` to behind its `>`.
fn start_tag(tag: &str) -> (Element<'_>, &str) {
    let ends_name = |character: char| character.is_whitespace() || matches!(character, '>' | '/');
    let (name, mut rest) = split_at_first(tag, ends_name);
    let mut attributes = Vec::new();
    loop {
        rest = rest
            .trim_start_matches(|character: char| character.is_whitespace() || character == '/');
        if rest.is_empty() {
            break;
        }
        if let Some(after) = rest.strip_prefix('>') {
            rest = after;
            break;
        }
        let (attribute, after) = attribute(rest);
        attributes.push(attribute);
        rest = after;
    }
    (
        Element {
            tag: "",
            name: name.to_ascii_lowercase(),
            attributes,
            text: "",
        },
        rest,
    )
}

/// Reads one attribute. What it returns as the rest is always shorter.
fn attribute(text: &str) -> ((String, &str), &str) {
    let ends_name =
        |character: char| character.is_whitespace() || matches!(character, '=' | '>' | '/');
    let (name, after) = split_at_first(text, ends_name);
    let name = name.to_ascii_lowercase();
    let Some(value) = after.trim_start().strip_prefix('=') else {
        return ((name, ""), after);
    };
    let value = value.trim_start();
    let quote = value
        .chars()
        .next()
        .filter(|first| matches!(first, '"' | '\''));
    let (value, rest) = match quote {
        Some(quote) => {
            let quoted = value.get(1..).unwrap_or_default();
            quoted.split_once(quote).unwrap_or((quoted, ""))
        }
        None => split_at_first(value, |character| {
            character.is_whitespace() || character == '>'
        }),
    };
    ((name, value), rest)
}

/// Reads up to the end tag, which may be written in either case.
fn raw_text<'page>(text: &'page str, name: &str) -> (&'page str, &'page str) {
    let end = text
        .match_indices("</")
        .map(|(start, _)| start)
        .find(|start| {
            let tag = text.get(start + 2..start + 2 + name.len());
            tag.is_some_and(|tag| tag.eq_ignore_ascii_case(name))
        })
        .unwrap_or(text.len());
    text.split_at(end)
}

fn split_at_first(text: &str, ends: impl FnMut(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(ends).unwrap_or(text.len()))
}
