//! Situations to practise in, each with a goal that it recognises.

mod sample_team;

pub use sample_team::sample_team;

use crate::journal::Entry;
use crate::rules::{Email, Event, Impact, Instance, Name, Standing, User, UserId};
use crate::spelled::spelled;

/// What can be practised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Situation {
    /// A copy of the instance as it is, without a goal.
    Copy,
    /// The article's handover: from Anna to Bruno, who has access.
    Handover,
    /// The last connected admin disconnects, and everyone is brought back.
    LastAdmin,
    /// The article's mistaken step: Bruno's access is removed already, and the article tells him to
    /// click Disconnect.
    MistakenStep,
    /// A stand-in who is not an admin.
    PlainUser,
    /// A handover in a team of ten thousand.
    LargeTeam,
}

const ANNA: UserId = UserId(1);
const BRUNO: UserId = UserId(2);
const DAAN: UserId = UserId(4);

/// How many people the large team has.
const LARGE: u32 = 10_000;

spelled! {
    Situation {
        Copy = "copy",
        Handover = "handover",
        LastAdmin = "last-admin",
        MistakenStep = "mistaken-step",
        PlainUser = "plain-user",
        LargeTeam = "large-team",
    }
}

impl Situation {
    /// Where it starts. `present` is the instance that a copy is made of.
    #[must_use]
    pub fn start(self, present: &Instance) -> Instance {
        match self {
            Self::Copy => present.clone(),
            Self::Handover | Self::LastAdmin | Self::PlainUser => sample_team(),
            Self::MistakenStep => {
                let mut team = sample_team();
                team.apply(&Event::AccessRemoved { user: BRUNO });
                team
            }
            Self::LargeTeam => large_team(),
        }
    }

    /// Whether the goal is reached, by where it started, where it is and what has happened.
    #[must_use]
    pub fn is_reached(self, start: &Instance, now: &Instance, entries: &[Entry]) -> bool {
        let is_connected = |id| now.user(id).is_some_and(User::is_connected);
        let handed_over = |to| is_connected(to) && !is_connected(ANNA);
        // Whether everyone who had access at the start has a link now, leaving one person out.
        let keep_access = |but| {
            let mut lost = Impact::between(start, now).lost.into_iter();
            lost.all(|user| user == but)
        };
        match self {
            Self::Copy => false,
            Self::Handover | Self::LargeTeam => handed_over(BRUNO) && keep_access(BRUNO),
            Self::PlainUser => handed_over(DAAN) && keep_access(DAAN),
            Self::MistakenStep => is_connected(BRUNO),
            Self::LastAdmin => {
                let cut_off = |entry: &Entry| matches!(entry.did, Event::Disconnected { cut_off, .. } if cut_off > 0);
                entries.iter().any(cut_off) && keep_access(ANNA)
            }
        }
    }
}

/// The sample team, and so many others that there are ten thousand, most of them with access.
fn large_team() -> Instance {
    let team = sample_team();
    let first = team.next_id().0;
    let others = (first..=LARGE).filter_map(|id| {
        Some(User {
            id: UserId(id),
            name: Name::parse(&format!("Person {id}")).ok()?,
            email: Email::parse(&format!("person{id}@example.com")).ok()?,
            standing: match id % 4 {
                0 => Standing::User,
                _ => Standing::UserGranted,
            },
        })
    });
    let people = team.users().iter().cloned().chain(others);
    Instance::new(people.collect()).unwrap_or(team)
}
