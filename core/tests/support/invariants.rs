//! What is always true.

use std::collections::HashSet;

use baton_core::rules::{Instance, Standing};

/// Whether people of these standings keep the invariants among themselves: one of them is an admin,
/// and nobody has access with nobody connected. Written without [`Instance`], as a second opinion.
#[must_use]
pub fn keep_the_invariants(standings: &[Standing]) -> bool {
    let is = |wanted: &[Standing]| standings.iter().any(|standing| wanted.contains(standing));
    let has_admin = is(&[
        Standing::Admin,
        Standing::AdminGranted,
        Standing::AdminConnected,
    ]);
    let has_access = is(&[Standing::UserGranted, Standing::AdminGranted]);
    let has_connection = is(&[Standing::AdminConnected]);
    has_admin && (has_connection || !has_access)
}

/// Everything that is always true of an instance.
#[track_caller]
pub fn assert_invariants(instance: &Instance) {
    let users = instance.users();
    let standings: Vec<Standing> = users.iter().map(|user| user.standing).collect();
    let emails = users.iter().map(|user| user.email.as_str().to_lowercase());
    let different: HashSet<String> = emails.collect();
    assert!(keep_the_invariants(&standings), "{instance:?}");
    assert_eq!(
        different.len(),
        users.len(),
        "an address twice: {instance:?}"
    );
    assert!(users.is_sorted_by(|a, b| a.id < b.id), "{instance:?}");
    assert!(
        users.iter().all(|user| user.id < instance.next_id()),
        "{instance:?}"
    );
}
