//! The situations to practise in: where they start, and when their goal is reached.

use baton_core::journal::Entry;
use baton_core::practice::{Situation, sample_team};
use baton_core::rules::{Action, Command, Standing, decide};

use crate::support::{id, make_admin, remove_access};

/// Whether the goal is reached by these commands. It is not before the last of them.
fn is_reached_by(situation: Situation, commands: &[Command]) -> bool {
    let start = situation.start(&sample_team());
    let mut now = start.clone();
    let mut entries = Vec::new();
    for command in commands {
        assert!(!situation.is_reached(&start, &now, &entries), "{command:?}");
        let did = decide(&now, command).unwrap();
        now.apply(&did);
        let by = command.by;
        entries.push(Entry { at: 0, by, did });
    }
    situation.is_reached(&start, &now, &entries)
}

#[test]
fn each_goal_is_reached_by_its_steps_and_not_before() {
    let anna_leaves = Action::Disconnect.by(id("A"));
    let bruno_connects = Action::Connect.by(id("B"));
    let remove_bruno = remove_access("B").by(id("A"));
    let handover = vec![remove_bruno, bruno_connects.clone(), anna_leaves.clone()];
    let plain_user = vec![
        make_admin("D").by(id("A")),
        remove_access("D").by(id("A")),
        Action::Connect.by(id("D")),
        anna_leaves.clone(),
    ];
    let team = sample_team();
    let back = team
        .with_access()
        .map(|user| Action::GiveAccess { user: user.id }.by(id("A")));
    let last_admin = [anna_leaves, Action::Connect.by(id("A"))]
        .into_iter()
        .chain(back);
    for (situation, commands) in [
        (Situation::Handover, handover.clone()),
        (Situation::LargeTeam, handover),
        (Situation::MistakenStep, vec![bruno_connects]),
        (Situation::PlainUser, plain_user),
        (Situation::LastAdmin, last_admin.collect()),
    ] {
        assert!(is_reached_by(situation, &commands), "{situation:?}");
    }
}

#[test]
fn the_large_team_has_ten_thousand_people_in_the_articles_position() {
    let team = Situation::LargeTeam.start(&sample_team());
    assert_eq!((team.users().len(), team.connected().count()), (10_000, 1));
    let bruno = team.user(id("B")).map(|user| user.standing);
    assert_eq!(bruno, Some(Standing::AdminGranted));
}
