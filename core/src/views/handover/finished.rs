//! The end of a handover: what is now so, and that the one who handed over can be removed.

use super::Parties;
use crate::rules::{Action, Instance, Refusal, UserId, decide};

/// A line of the checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Check {
    /// Whether the one who handed over is not connected any more.
    IsOut(bool),
    /// The one who is gone is still connected, and nobody else can end that (R3, R6): it stays open.
    StaysConnected,
    /// Who is connected now: nobody is what it was all meant to avoid.
    Connected(Vec<UserId>),
    /// How many had access before and how many have it now, not counting the two: nobody was dropped.
    KeptAll {
        /// Before.
        before: usize,
        /// Now.
        now: usize,
    },
    /// These had access before and have none now.
    Dropped(Vec<UserId>),
    /// Whether the one who handed over can be removed, or has been.
    Removal(Removal),
}

/// Whether the one who took over can remove the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Removal {
    /// That has been done.
    Done,
    /// They can.
    Open,
    /// They cannot, and why.
    Closed(Refusal),
}

impl Check {
    /// Whether it is as it should be.
    #[must_use]
    pub fn is_so(&self) -> bool {
        match self {
            Self::IsOut(is_so) => *is_so,
            Self::Connected(who) => !who.is_empty(),
            Self::KeptAll { .. } => true,
            Self::Dropped(_) | Self::StaysConnected => false,
            Self::Removal(removal) => !matches!(removal, Removal::Closed(_)),
        }
    }
}

/// What is so at the end. About the past nothing is said where the state before cannot be told any more.
#[must_use]
pub fn checklist(parties: Parties, before: Option<&Instance>, now: &Instance) -> Vec<Check> {
    let connected = now.connected_ids();
    let kept = before.map(|before| match parties.dropped(before, now) {
        dropped if dropped.is_empty() => Check::KeptAll {
            before: others_with_access(parties, before),
            now: others_with_access(parties, now),
        },
        dropped => Check::Dropped(dropped),
    });
    let is_out = match parties.leaves_a_connection(now) {
        true => Check::StaysConnected,
        false => Check::IsOut(!connected.contains(&parties.from)),
    };
    let first = [is_out, Check::Connected(connected)];
    let last = Check::Removal(removal(parties, now));
    first.into_iter().chain(kept).chain([last]).collect()
}

/// Whether the one who took over can remove the other, as the rules have it.
#[must_use]
pub fn removal(parties: Parties, now: &Instance) -> Removal {
    if now.user(parties.from).is_none() {
        return Removal::Done;
    }
    let user = parties.from;
    match decide(now, &Action::Remove { user }.by(parties.to)) {
        Ok(_) => Removal::Open,
        Err(refusal) => Removal::Closed(refusal),
    }
}

fn others_with_access(parties: Parties, instance: &Instance) -> usize {
    let users = instance.with_access();
    users.filter(|user| parties.is_other(user.id)).count()
}
