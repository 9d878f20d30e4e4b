//! Which of what happened is shown: by person, by kind, and by day.

use std::collections::HashMap;

use crate::rules::Kind;
use crate::views::paging::PageNumber;
use crate::views::percent;

/// A day of the calendar, as `2026-11-21`. In which time zone is the page's to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// The year, from 1970 to 9999.
    pub year: u32,
    /// The month, from 1.
    pub month: u32,
    /// The day of the month, from 1. A day that its month does not have is the browser's to read.
    pub day: u32,
}

impl Day {
    /// Reads a day, in the form of a date field and of an address.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-').map(str::parse);
        let mut part = || parts.next()?.ok();
        let day = Self {
            year: part()?,
            month: part()?,
            day: part()?,
        };
        let is_possible = (1970..=9999).contains(&day.year)
            && (1..=12).contains(&day.month)
            && (1..=31).contains(&day.day);
        (is_possible && day.text() == text).then_some(day)
    }

    /// The form in which it is read.
    #[must_use]
    pub fn text(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// What an address says about which entries are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// A part of the name or email of whoever did it or whom it happened to.
    pub person: String,
    /// What kind of thing.
    pub kind: Option<Kind>,
    /// From the beginning of this day.
    pub from: Option<Day>,
    /// To the end of this day.
    pub to: Option<Day>,
    /// Which page of them.
    pub page: PageNumber,
}

impl Filter {
    /// Whether a person is looked for.
    #[must_use]
    pub fn is_searched(&self) -> bool {
        !self.person.trim().is_empty()
    }

    /// The parameters of an address that say it; what is as by default is left out.
    #[must_use]
    pub fn parameters(&self) -> Vec<(&'static str, String)> {
        let person = (!self.person.is_empty()).then(|| ("person", percent::encode(&self.person)));
        let kind = self.kind.map(|kind| ("kind", kind.as_str().to_owned()));
        let from = self.from.map(|day| ("from", day.text()));
        let to = self.to.map(|day| ("to", day.text()));
        let page = self.page != PageNumber::default();
        let page = page.then(|| ("page", self.page.0.to_string()));
        let all = [person, kind, from, to, page];
        all.into_iter().flatten().collect()
    }

    /// Reads the parameters of an address. What cannot be read is as by default.
    #[must_use]
    pub fn read(parameters: &HashMap<&str, &str>) -> Self {
        let text = |name| parameters.get(name).copied();
        let page = text("page").and_then(|page| page.parse::<usize>().ok());
        Self {
            person: percent::decode(text("person").unwrap_or_default()),
            kind: text("kind").and_then(|kind| kind.parse().ok()),
            from: text("from").and_then(Day::parse),
            to: text("to").and_then(Day::parse),
            page: PageNumber(page.unwrap_or(1).max(1)),
        }
    }
}
