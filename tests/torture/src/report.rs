//! The figures, as they are printed.

use std::fmt::{self, Display};
use std::time::Duration;

/// How many of the things that went wrong are told one by one.
const EXAMPLES: usize = 8;

/// What was counted in one part of the torture.
#[derive(Debug, Default)]
pub struct Figures {
    title: String,
    /// What was counted, the value, and whether it is wrong.
    lines: Vec<(String, String, bool)>,
    examples: Vec<String>,
    notes: Vec<String>,
}

impl Figures {
    /// Nothing yet.
    pub fn of(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            ..Self::default()
        }
    }

    /// Something to know.
    pub fn tell(&mut self, label: &str, value: impl Display) {
        self.line(label, value, false);
    }

    /// Something of which there must be none.
    pub fn none_of(&mut self, label: &str, count: usize) {
        self.line(label, count, count > 0);
    }

    /// Two numbers that must be the same.
    pub fn all_of(&mut self, label: &str, count: usize, wanted: usize) {
        let value = format!("{count} of {wanted}");
        self.line(label, value, count != wanted);
    }

    /// Something that must not take longer.
    pub fn at_most(&mut self, label: &str, longest: Duration, allowed: Duration) {
        let value = format!("{:.0} ms", longest.as_secs_f64() * 1000.0);
        self.line(label, value, longest > allowed);
    }

    /// What went wrong, in words, for whoever looks into it.
    pub fn examples(&mut self, texts: impl IntoIterator<Item = String>) {
        self.examples.extend(texts);
    }

    /// What was seen besides, in words.
    pub fn notes(&mut self, texts: impl IntoIterator<Item = String>) {
        self.notes.extend(texts);
    }

    /// Whether nothing went wrong.
    pub fn are_good(&self) -> bool {
        self.lines.iter().all(|(.., is_wrong)| !is_wrong)
    }

    fn line(&mut self, label: &str, value: impl Display, is_wrong: bool) {
        let line = (label.to_owned(), value.to_string(), is_wrong);
        self.lines.push(line);
    }
}

impl Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\n{}", self.title)?;
        for (label, value, is_wrong) in &self.lines {
            let verdict = if *is_wrong { "  WRONG" } else { "" };
            writeln!(f, "  {label:<58} {value:>14}{verdict}")?;
        }
        for example in self.examples.iter().take(EXAMPLES) {
            writeln!(f, "    - {example}")?;
        }
        if let Some(more) = self.examples.len().checked_sub(EXAMPLES + 1) {
            writeln!(f, "    - and {} more", more + 1)?;
        }
        for note in &self.notes {
            writeln!(f, "    {note}")?;
        }
        Ok(())
    }
}
