//! The rules in every state that four people can be in.

use std::collections::HashSet;

use baton_core::rules::{
    Action, Command, Event, Instance, Link, People, Refusal, User, UserId, decide, sort_out,
};

use crate::support::email_of;
use crate::support::four_people::*;
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
        Action::RemoveAccessFromAll { users } => users.iter().collect(),
        Action::Remove { user } => [*user].into_iter().filter(has_access).collect(),
        _ => vec![],
    }
}

#[test]
fn every_state_of_four_people_is_reached_and_every_command_in_it_keeps_the_rules() {
    let Explored {
        states,
        accepted,
        refused,
    } = explored();
    for taken in accepted {
        let (before, command) = (&taken.before, &taken.command);
        let lost = difference(&people(before), &people(&taken.after)).lost;
        assert_eq!(lost, losers(before, command), "{command:?} in {before:?}");
        if let Event::Disconnected { cut_off, kept, .. } = taken.event {
            assert_eq!(cut_off as usize, lost.len());
            assert_eq!(kept as usize, taken.after.with_access().count());
        }
    }
    let accepted = accepted.len();
    let all = accepted + refused;
    println!("states: {}", states.len());
    println!("commands: {all} ({accepted} accepted, {refused} refused)");
    // Each of them went through `step`, which previews it and looks for the difference itself.
    println!("previews: {accepted} are the true difference, {refused} are the refusal");
    let expected = every_valid_state();
    assert_eq!(expected.len(), 736);
    assert_eq!(states.keys().copied().collect::<HashSet<_>>(), expected);
}

#[test]
fn in_every_state_an_undo_by_the_same_person_leads_back() {
    for taken in &explored().accepted {
        let (before, command, after) = (&taken.before, &taken.command, &taken.after);
        let Some(inverse) = taken.event.inverse() else {
            continue;
        };
        let undone = step(after, &inverse.by(command.by));
        let (_, back) = undone.expect("nobody has acted in between");
        assert_eq!(back.users(), before.users(), "{command:?} and back");
        assert_eq!(back.is_sample(), before.is_sample());
        // Ids are never used again, so the number of the next person stays ahead.
        let came = after.users().len().saturating_sub(before.users().len());
        let expected = before.next_id().0 as usize + came;
        assert_eq!(back.next_id().0 as usize, expected);
    }
}

#[test]
fn in_every_state_a_free_address_is_given_by_admins_and_the_old_one_is_free_to_go_back_to() {
    let mut given = 0;
    for before in every_instance() {
        let with_each = |by| before.users().iter().map(move |user| (by, user));
        for (by, user) in before.users().iter().flat_map(with_each) {
            let (from, mut to) = (user.contact(), user.contact());
            to.email = email_of("E");
            let user = user.id;
            let change = Action::Edit { user, from, to };
            let Ok((event, after)) = step(before, &change.by(by.id)) else {
                assert!(!by.is_admin(), "{by:?} in {before:?}");
                continue;
            };
            assert_eq!(after.user(user).unwrap().email, email_of("E"));
            let back = step(&after, &event.inverse().unwrap().by(by.id));
            assert_eq!(&back.unwrap().1, before);
            given += 1;
        }
    }
    println!("addresses given and taken back: {given}");
}

#[test]
fn in_every_state_people_are_sorted_out_as_the_rules_answer_for_each_alone() {
    let (mut sorted_out, mut in_one_go) = (0, 0);
    for before in every_instance() {
        let everybody: Vec<UserId> = before.users().iter().map(|user| user.id).collect();
        let strangers = [before.next_id(), UserId(u32::MAX)];
        for by in everybody.iter().copied().chain(strangers) {
            for (one, all) in KINDS {
                let asked = everybody.iter().copied().chain(strangers);
                let sorted = sort_out(before, by, asked.clone(), one);
                let (mut can, mut left_out) = (Vec::new(), Vec::new());
                for user in asked {
                    match decide(before, &one(user).by(by)) {
                        Ok(_) => can.push(user),
                        Err(refusal) => left_out.push((user, refusal)),
                    }
                }
                assert_eq!(sorted.can, People::new(can));
                assert_eq!(sorted.left_out, left_out);
                sorted_out += 1;
                if let Some(users) = sorted.can {
                    assert!(step(before, &all(users).by(by)).is_ok());
                    in_one_go += 1;
                }
            }
        }
    }
    println!("sorted out: {sorted_out} times, of which {in_one_go} led to a command for all");
}

/// What can be done to one person, and to all of several.
type Kind = (fn(UserId) -> Action, fn(People) -> Action);

const KINDS: [Kind; 3] = [
    (
        |user| Action::GiveAccess { user },
        |users| Action::GiveAccessToAll { users },
    ),
    (
        |user| Action::RemoveAccess { user },
        |users| Action::RemoveAccessFromAll { users },
    ),
    (
        |user| Action::TakeBackInvitation {
            users: People::new([user]).unwrap(),
        },
        |users| Action::TakeBackInvitation { users },
    ),
];

#[test]
fn in_every_state_whoever_a_refusal_names_is_able_to_help() {
    for before in every_instance() {
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

/// What the refusal is about: of several people, the actor.
fn about_the_actor(command: &Command) -> Action {
    match &command.action {
        Action::TakeBackInvitation { .. } => Action::TakeBackInvitation {
            users: People::new([command.by]).unwrap(),
        },
        action => action.clone(),
    }
}

/// Another admin may do it, once the actor is no longer connected.
fn assert_others_can(before: &Instance, command: &Command, admins: &[UserId]) {
    assert!(!admins.is_empty());
    let disconnected = step(before, &Action::Disconnect.by(command.by));
    let before = disconnected.map_or_else(|_| before.clone(), |(_, after)| after);
    for helper in admins {
        assert_ne!(*helper, command.by);
        let help = about_the_actor(command).by(*helper);
        assert!(step(&before, &help).is_ok(), "{help:?} in {before:?}");
    }
}
