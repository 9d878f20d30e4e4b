//! Since when a handover is under way, where its address does not say it.

use crate::journal::Past;
use crate::rules::{Event, Role, UserId};

/// How long a handover rests at most between two steps, in milliseconds: whoever was made an admin a month
/// ago was not made one for this.
const REST: u64 = 7 * 24 * 3600 * 1000;

/// The number of the entry before the first step of a handover, if any step has been done. The history is
/// given the newest entry first.
///
/// `now` is the present in milliseconds since 1970 while the one who hands over is still connected: their
/// handover is under way only if it has not rested. One that is over is found however long ago it was.
#[must_use]
pub fn began(
    history: impl Iterator<Item = Past>,
    from: UserId,
    to: UserId,
    now: Option<u64>,
) -> Option<u64> {
    let mut since = None;
    let mut next = now;
    for kept in history {
        let Some(entry) = kept.entry else {
            break;
        };
        if is_before_it(&entry.did, from) {
            break;
        }
        if is_step(&entry.did, from, to) {
            if next.is_some_and(|next| next.saturating_sub(entry.at) > REST) {
                break;
            }
            next = Some(entry.at);
            since = Some(kept.number.saturating_sub(1));
        }
    }
    since
}

/// Whether there was no connection to hand over yet, or the people were others.
fn is_before_it(did: &Event, from: UserId) -> bool {
    match did {
        Event::Connected { user } => *user == from,
        Event::Replaced { .. } | Event::Started { .. } | Event::Mended { .. } => true,
        _ => false,
    }
}

fn is_step(did: &Event, from: UserId, to: UserId) -> bool {
    match did {
        Event::Disconnected { user, .. } => *user == from,
        Event::Connected { user } | Event::AccessRemoved { user } => *user == to,
        Event::AccessRemovedFromAll { users } => users.contains(to),
        Event::RoleChanged { user, role } => *user == to && *role == Role::Admin,
        _ => false,
    }
}
