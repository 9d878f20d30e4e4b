//! One file of `locales/`: texts under nested keys, with `{{ names }}` where values go.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;

use serde::Deserialize;
use serde::de::{MapAccess, Visitor};

/// What stands before the letter of a value, and what ends a text, in a table. No text has either.
const VALUE: char = '\u{1}';
const END: char = '\0';

/// The texts of a language.
pub struct Language {
    /// As browsers call it.
    pub tag: &'static str,
    texts: BTreeMap<String, Text>,
}

/// A text in pieces, between which the values go.
pub struct Text {
    pieces: Vec<String>,
    values: Vec<String>,
}

impl Language {
    /// Reads its file.
    ///
    /// # Errors
    /// When it cannot be read: the sentence says why.
    pub fn read(tag: &'static str) -> Result<Self, String> {
        let path = format!("locales/{tag}.json");
        let about = |fault: &dyn fmt::Display| format!("{path}: {fault}");
        let file = fs::read_to_string(&path).map_err(|fault| about(&fault))?;
        let node = serde_json::from_str(&file).map_err(|fault| about(&fault))?;
        let mut texts = BTreeMap::new();
        collect(String::new(), node, &mut texts).map_err(|fault| about(&fault))?;
        Ok(Self { tag, texts })
    }

    /// The keys of all texts, as code writes them: `nav.settings`.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.texts.keys().map(String::as_str)
    }

    /// The key of each text, and the names of its values in the order of their letters.
    pub fn texts(&self) -> impl Iterator<Item = (&str, Vec<&str>)> {
        let texts = self.texts.iter();
        texts.map(|(key, text)| (key.as_str(), text.names()))
    }

    /// Where another language does not say the same.
    pub fn differences(&self, other: &Self) -> Vec<String> {
        let lacks = |one: &Self, key: &str| format!("locales/{}.json lacks {key}", one.tag);
        let mut found = Vec::new();
        for (key, text) in &self.texts {
            match other.texts.get(key) {
                None => found.push(lacks(other, key)),
                Some(same) if same.names() != text.names() => found.push(format!(
                    "{key} has other values in {} than in {}: {:?}, not {:?}",
                    other.tag,
                    self.tag,
                    same.names(),
                    text.names()
                )),
                Some(_) => {}
            }
        }
        let more = other.keys().filter(|key| !self.texts.contains_key(*key));
        found.extend(more.map(|key| lacks(self, key)));
        found
    }

    /// Those texts whose keys are in it behind each other, as `src/texts/` reads them.
    pub fn table(&self, is_in: impl Fn(&str) -> bool) -> String {
        let texts = self.texts.iter().filter(|(key, _)| is_in(key));
        let texts: Vec<String> = texts.map(|(_, text)| text.in_table()).collect();
        texts.join(&END.to_string())
    }
}

impl Text {
    fn parse(text: &str) -> Result<Self, String> {
        let wrong = || format!("“{text}” has braces that do not hold a name");
        let mut rest = text.split("{{");
        let mut pieces = vec![rest.next().unwrap_or_default().to_owned()];
        let mut values = Vec::new();
        for piece in rest {
            let (name, after) = piece.split_once("}}").ok_or_else(wrong)?;
            let name = name.trim();
            let is_letter = |c: char| c.is_ascii_lowercase() || c == '_';
            if name.is_empty() || !name.chars().all(is_letter) {
                return Err(wrong());
            }
            values.push(name.to_owned());
            pieces.push(after.to_owned());
        }
        let is_foreign = |c: char| c.is_control() || matches!(c, '{' | '}');
        match pieces.iter().any(|piece| piece.contains(is_foreign)) {
            true => Err(wrong()),
            false => Ok(Self { pieces, values }),
        }
    }

    /// The names of its values, each once.
    fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.values.iter().map(String::as_str).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    fn in_table(&self) -> String {
        let names = self.names();
        let mut pieces = self.pieces.iter();
        let mut text = pieces.next().cloned().unwrap_or_default();
        for (value, piece) in self.values.iter().zip(pieces) {
            let letters = names.iter().zip('a'..);
            let letter = letters.filter(|(name, _)| *name == value);
            text.extend([VALUE].into_iter().chain(letter.map(|(_, letter)| letter)));
            text.push_str(piece);
        }
        text
    }
}

/// What a key has: a text, or more keys.
enum Node {
    Text(String),
    Group(Vec<(String, Node)>),
}

fn collect(key: String, node: Node, texts: &mut BTreeMap<String, Text>) -> Result<(), String> {
    match node {
        Node::Text(text) => {
            let text = Text::parse(&text).map_err(|fault| format!("{key}: {fault}"))?;
            match texts.insert(key.clone(), text) {
                None => Ok(()),
                Some(_) => Err(format!("{key} is there twice")),
            }
        }
        Node::Group(nodes) => nodes.into_iter().try_for_each(|(name, node)| {
            let dot = if key.is_empty() { "" } else { "." };
            collect(format!("{key}{dot}{name}"), node, texts)
        }),
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Nodes)
    }
}

/// Keeps a key that is there twice, which a map would lose.
struct Nodes;

impl<'de> Visitor<'de> for Nodes {
    type Value = Node;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text, or texts under keys")
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut nodes = Vec::new();
        while let Some(node) = map.next_entry()? {
            nodes.push(node);
        }
        Ok(Node::Group(nodes))
    }
}
