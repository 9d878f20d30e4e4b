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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::{Entry, Linked};

    const A: UserId = UserId(1);
    const B: UserId = UserId(2);
    const DAY: u64 = 24 * 3600 * 1000;

    /// These events on these days, numbered from 1.
    fn on(days: &[(u64, Event)]) -> Vec<Past> {
        let entries = days.iter().zip(1..).map(|((day, did), number)| Past {
            number,
            entry: Some(Entry {
                at: day * DAY,
                by: A,
                did: did.clone(),
            }),
            linked: Linked::Holds,
        });
        let mut newest_first: Vec<Past> = entries.collect();
        newest_first.reverse();
        newest_first
    }

    fn connected(user: UserId) -> Event {
        Event::Connected { user }
    }

    fn disconnected(user: UserId) -> Event {
        Event::Disconnected {
            user,
            cut_off: 0,
            kept: 0,
        }
    }

    fn removed(user: UserId) -> Event {
        Event::AccessRemoved { user }
    }

    #[test]
    fn one_that_is_over_began_with_its_first_step() {
        let steps = [
            (1, connected(A)),
            (2, removed(UserId(3))),
            (3, removed(B)),
            (4, connected(B)),
            (5, disconnected(A)),
            (90, removed(UserId(4))),
        ];
        assert_eq!(began(on(&steps).into_iter(), A, B, None), Some(2));
    }

    #[test]
    fn everyone_who_was_cut_off_on_the_way_had_access_when_it_began() {
        let steps = [(1, disconnected(A)), (2, connected(B))];
        assert_eq!(began(on(&steps).into_iter(), A, B, None), Some(0));
    }

    #[test]
    fn one_that_is_under_way_has_not_rested_for_long() {
        let steps = [(1, removed(B))];
        let began = |now: u64| began(on(&steps).into_iter(), A, B, Some(now * DAY));
        assert_eq!(began(8), Some(0));
        assert_eq!(began(9), None);
    }

    #[test]
    fn what_was_before_the_connection_does_not_belong_to_it() {
        let steps = [(1, connected(B)), (1, disconnected(A)), (2, connected(A))];
        assert_eq!(began(on(&steps).into_iter(), A, B, Some(2 * DAY)), None);
    }
}
