//! Where a text is found, and how values get into it.

use std::cell::Cell;
use std::fmt::{Display, Write};

use super::Locale;

/// What stands before the letter of a value, and what ends a text: see `build/language.rs`.
const VALUE: char = '\u{1}';
const END: char = '\0';

/// Which texts of a language: they are learnt in two parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Those that a page starts with.
    First,
    /// All others.
    Rest,
}

type Table = &'static [&'static str];
type Learnt = [[Cell<Option<Table>>; 2]; Locale::ALL.len()];

thread_local! {
    static LEARNT: Learnt = const { [const { [const { Cell::new(None) }; 2] }; _] };
}

fn table(locale: Locale, part: Part) -> Option<Table> {
    LEARNT.with(|learnt| learnt[locale as usize][part as usize].get())
}

/// Whether a part of a language has been learnt.
#[must_use]
pub fn is_learnt(locale: Locale, part: Part) -> bool {
    table(locale, part).is_some()
}

/// Takes the texts of a part of a language, for good.
pub fn learn(locale: Locale, part: Part, texts: &'static str) {
    if !is_learnt(locale, part) {
        let table = Vec::leak(texts.split(END).collect());
        LEARNT.with(|learnt| learnt[locale as usize][part as usize].set(Some(table)));
    }
}

/// A text by its number in the table of each language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text(pub(super) Part, pub(super) u16);

impl Text {
    /// The text in a language. What has not been learnt is a mistake, which the console says: nothing is shown
    /// before its texts are there.
    #[must_use]
    pub fn of(self, locale: Locale) -> &'static str {
        let Self(part, number) = self;
        let Some(table) = table(locale, part) else {
            leptos::logging::error!("a text is said before it has been learnt");
            return "";
        };
        table.get(usize::from(number)).copied().unwrap_or_default()
    }

    /// The text with values in it, which stand in the order of their letters.
    pub(super) fn with(self, locale: Locale, values: &[&dyn Display]) -> String {
        let mut pieces = self.of(locale).split(VALUE);
        let mut text = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let mut rest = piece.chars();
            let place = rest.next().map(|letter| letter as usize - 'a' as usize);
            if let Some(value) = place.and_then(|place| values.get(place)) {
                // Writing into a text cannot fail.
                let _ = write!(text, "{value}");
            }
            text.push_str(rest.as_str());
        }
        text
    }
}
