//! The rules in every state that four people can be in.

use std::collections::HashSet;

use baton::rules::{Action, Command, Event, Instance, Link, Refusal, User, UserId, decide};

use crate::support::four_people::{Explored, every_command, every_valid_state, explore};
use crate::support::second_opinion::{difference, people, step};

/// R8 and R9: by a disconnect nobody loses access while another admin is connected, and everybody
/// with the last one. Else nobody loses it whom the command does not name.
fn losers(before: &Instance, command: &Command) -> Vec<UserId> {
    let has_access = |id: &UserId| before.user(*id).unwrap().link() == Link::Granted;
    let is_connected = |user: &&User| user.link() == Link::Connected;
    match &command.action {
        Action::Disconnect if before.users().iter().filter(is_connected).count() > 1 => vec![],
        Action::Disconnect => {
            let everyone = before.users().iter().map(|user| user.id);
            everyone.filter(has_access).collect()
        }
        Action::RemoveAccess { user } => vec![*user],
        Action::Remove { user } => [*user].into_iter().filter(has_access).collect(),
        _ => vec![],
    }
}

#[test]
fn every_state_of_four_people_is_reached_and_every_command_in_it_keeps_the_rules() {
    let explored = explore(|before, command, event, after| {
        let lost = difference(&people(before), &people(after)).lost;
        assert_eq!(lost, losers(before, command), "{command:?} in {before:?}");
        if let Event::Disconnected { cut_off, .. } = event {
            assert_eq!(*cut_off as usize, lost.len());
        }
    });
    let Explored {
        states,
        accepted,
        refused,
    } = explored;
    println!("states: {}", states.len());
    println!(
        "commands: {} ({accepted} accepted, {refused} refused)",
        accepted + refused
    );
    let expected = every_valid_state();
    assert_eq!(expected.len(), 736);
    assert_eq!(states.into_keys().collect::<HashSet<_>>(), expected);
}

#[test]
fn in_every_state_an_undo_by_the_same_person_leads_back() {
    explore(|before, command, event, after| {
        let Some(inverse) = event.inverse() else {
            return;
        };
        let undone = step(after, &inverse.by(command.by));
        let (_, back) = undone.expect("nobody has acted in between");
        assert_eq!(&back, before, "{command:?} and back");
    });
}

#[test]
fn in_every_state_whoever_a_refusal_names_is_able_to_help() {
    let explored = explore(|_, _, _, _| {});
    for before in explored.states.values() {
        for command in every_command(before) {
            if let Err(refusal) = decide(before, &command) {
                assert_helpers(before, &command, &refusal);
            }
        }
    }
}

/// The people named in a refusal can do what it says they can (R15).
fn assert_helpers(before: &Instance, command: &Command, refusal: &Refusal) {
    match refusal {
        Refusal::AccessBlocksConnect { connected } => {
            assert!(!connected.is_empty());
            for helper in connected {
                let user = command.by;
                let help = Action::RemoveAccess { user }.by(*helper);
                let (_, after) = step(before, &help).unwrap();
                assert!(step(&after, command).is_ok(), "{command:?} in {after:?}");
            }
        }
        Refusal::ConnectedAdminsOnly { connected } => {
            let all: Vec<UserId> = before.connected().map(|user| user.id).collect();
            assert_eq!(connected, &all);
            assert!(!connected.contains(&command.by));
        }
        Refusal::AdminsOnly { admins } => {
            assert!(!admins.is_empty() && !admins.contains(&command.by));
        }
        Refusal::NotYourself { admins } => assert_others_can(before, command, admins),
        Refusal::StillConnected { user, others } => {
            let (_, after) = step(before, &Action::Disconnect.by(*user)).unwrap();
            assert!(step(&after, command).is_ok(), "{command:?} in {after:?}");
            let is_safe = difference(&people(before), &people(&after)).lost.is_empty();
            assert!(is_safe || others.is_empty(), "{command:?} in {before:?}");
        }
        _ => {}
    }
}

/// Another admin may do it, once the actor is no longer connected.
fn assert_others_can(before: &Instance, command: &Command, admins: &[UserId]) {
    assert!(!admins.is_empty());
    let disconnected = step(before, &Action::Disconnect.by(command.by));
    let before = disconnected.map_or_else(|_| before.clone(), |(_, after)| after);
    for helper in admins {
        assert_ne!(*helper, command.by);
        let help = command.action.clone().by(*helper);
        assert!(step(&before, &help).is_ok(), "{help:?} in {before:?}");
    }
}
