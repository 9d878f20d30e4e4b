//! The handover that a page shows.

use baton_core::rules::{Instance, UserId};
use baton_core::views::address::Handover as Chosen;
use baton_core::views::handover::Parties;
use leptos::prelude::*;

use crate::app::App;
use crate::words;

/// The handover that a page shows: its two people, and since when it is under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The two.
    pub parties: Parties,
    /// The number of the journal's last entry before it began.
    pub since: u64,
    /// The instance as it was then, where the journal reaches back so far. It is read once.
    pub before: StoredValue<Option<Instance>>,
}

impl Shown {
    /// That of an address, if it names both people.
    pub fn of(app: App, chosen: Chosen) -> Option<Self> {
        let (from, to) = (chosen.from?, chosen.to?);
        let since = chosen.since.unwrap_or_else(|| untrack(|| app.number()));
        Some(Self {
            parties: Parties {
                from,
                to,
                is_gone: chosen.is_gone,
            },
            since,
            before: StoredValue::new(app.instance_at(since)),
        })
    }

    /// How one of the two is called, also when they were removed since.
    pub fn name(self, app: App, user: UserId) -> String {
        let told = self
            .before
            .with_value(|before| app.read(|now| Parties::name(before.as_ref(), now, user)));
        told.unwrap_or_else(|| words::name(app, user))
    }
}
