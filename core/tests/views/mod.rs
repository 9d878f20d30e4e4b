//! What a screen shows, against the rules: where it can, in every state that four people can be in, to everybody who
//! may sign in.

mod activity;
mod address;
mod began;
mod bulk_access;
mod continuity;
mod handover;
mod next_step;
mod offers;
mod outcome;
mod paging;
mod people_list;
mod percent;
mod picture;
mod remedies;
mod replacement;

use baton_core::rules::{Instance, UserId};

use crate::support::four_people::every_instance;

/// Calls `check` with every state that four people can be in and everybody in it, and somebody who is
/// not.
pub fn for_everybody(mut check: impl FnMut(&Instance, UserId)) {
    for instance in every_instance() {
        for by in everybody(instance) {
            check(instance, by);
        }
    }
}

/// The same with everybody whom it may be about.
pub fn for_every_two(mut check: impl FnMut(&Instance, UserId, UserId)) {
    for_everybody(|instance, by| {
        for user in everybody(instance) {
            check(instance, by, user);
        }
    });
}

/// Everybody who is there, and somebody who is not.
pub fn everybody(instance: &Instance) -> Vec<UserId> {
    let users = instance.users().iter().map(|user| user.id);
    users.chain([instance.next_id()]).collect()
}
