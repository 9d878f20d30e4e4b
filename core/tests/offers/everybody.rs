//! Everybody who may sign in, in every state.

use baton_core::rules::{Instance, UserId};

use crate::support::four_people::every_instance;

/// Calls `check` with every state that four people can be in and everybody in it, and somebody who is
/// not. Says how often.
pub fn for_everybody(mut check: impl FnMut(&Instance, UserId)) -> usize {
    let mut calls = 0;
    for instance in every_instance() {
        for by in everybody(instance) {
            check(instance, by);
            calls += 1;
        }
    }
    calls
}

/// The same with everybody whom it may be about.
pub fn for_every_two(mut check: impl FnMut(&Instance, UserId, UserId)) -> usize {
    let mut calls = 0;
    for_everybody(|instance, by| {
        for user in everybody(instance) {
            check(instance, by, user);
            calls += 1;
        }
    });
    calls
}

/// Everybody who is there, and somebody who is not.
pub fn everybody(instance: &Instance) -> Vec<UserId> {
    let users = instance.users().iter().map(|user| user.id);
    users.chain([instance.next_id()]).collect()
}
