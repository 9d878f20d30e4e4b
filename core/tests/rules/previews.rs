//! What a command would do, and what takes it back.
//!
//! To whom something can be done, and to whom it cannot, among many.

use std::time::{Duration, Instant};

use baton_core::practice::sample_team;
use baton_core::rules::Standing::{Admin, AdminConnected, User, UserGranted};
use baton_core::rules::{
    Action, Event, Impact, Instance, Newcomer, People, Refusal, Role, Sorted, UserId, decide,
    preview, sort_out,
};

use crate::support::*;

#[test]
fn a_preview_names_who_gains_and_who_loses_access_and_who_stays_connected() {
    let there = instance([("A", AdminConnected), ("B", UserGranted), ("C", User)]);
    let impact = |wish: Action| preview(&there, &wish.by(id("A"))).unwrap();
    let given = Impact {
        lost: ids([]),
        gained: ids(["C"]),
        connected: ids(["A"]),
        kept: ids(["B"]),
    };
    let ended = Impact {
        lost: ids(["B"]),
        ..Impact::default()
    };
    assert_eq!(impact(give_access("C")), given);
    assert_eq!(impact(Action::Disconnect), ended);
}

#[test]
fn a_person_with_access_who_is_removed_is_among_those_who_lose_it() {
    let given = Given::people([("A", AdminConnected), ("B", UserGranted)]);
    given.then_would_lose("A", remove("B"), ["B"]);
}

#[test]
fn what_has_an_inverse_is_taken_back_by_it() {
    let there = instance([("A", AdminConnected), ("B", UserGranted), ("C", Admin)]);
    for wish in [
        give_access("C"),
        remove_access("B"),
        make_admin("B"),
        make_user("C"),
    ] {
        let event = decide(&there, &wish.by(id("A"))).unwrap();
        let undone = Given::instance(there.clone())
            .when("A", event.command(id("A")).unwrap().action)
            .when("A", event.inverse().unwrap());
        assert_eq!(undone.now(), &there);
    }
}

#[test]
fn what_cannot_be_taken_back_has_no_inverse() {
    let there = sample_team();
    let wishes = [
        ("A", Action::Disconnect),
        ("C", Action::Connect),
        ("A", remove("L")),
        ("A", start("Z")),
    ];
    for (by, wish) in wishes {
        let event = decide(&there, &wish.by(id(by))).unwrap();
        assert_eq!(event.inverse(), None, "{event:?}");
    }
}

fn give(user: UserId) -> Action {
    Action::GiveAccess { user }
}

#[test]
fn people_are_sorted_out_with_the_reason_for_each_in_the_order_in_which_they_were_named() {
    let there = instance([
        ("A", AdminConnected),
        ("B", User),
        ("C", UserGranted),
        ("D", User),
    ]);
    let sorted = sort_out(&there, id("A"), ids(["D", "Z", "C", "B", "A"]), give);
    let left_out = vec![
        (id("Z"), Refusal::UnknownUser { user: id("Z") }),
        (id("C"), Refusal::AlreadyHasAccess { user: id("C") }),
        (id("A"), Refusal::DisconnectsThemselves { user: id("A") }),
    ];
    let can = Some(all(["B", "D"]));
    assert_eq!(sorted, Sorted { can, left_out });
}

#[test]
fn who_may_not_act_can_do_it_to_nobody_and_nobody_can_be_done_nothing_to() {
    let there = instance([("A", Admin), ("B", User)]);
    let sorted = sort_out(&there, id("Z"), ids(["B"]), give);
    assert_eq!(sorted.can, None);
    assert_eq!(sorted.left_out, [(id("B"), Refusal::UnknownActor)]);
    assert_eq!(sort_out(&there, id("A"), [], give), Sorted::default());
}

/// Ten times what it takes without optimisation on a slow machine, and a hundredth of what it takes
/// when each person means looking through all.
const INSTANT: Duration = Duration::from_secs(2);

#[track_caller]
fn instantly<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let outcome = work();
    let took = start.elapsed();
    println!("{what}: {took:?}");
    assert!(took < INSTANT, "{what} took {took:?}");
    outcome
}

fn everyone(there: &Instance) -> Vec<UserId> {
    there.users().iter().map(|user| user.id).collect()
}

#[test]
fn ten_thousand_people_are_sorted_out_at_once_whatever_the_answer() {
    let there = ten_thousand();
    let make_user = |user| Action::SetRole {
        user,
        role: Role::User,
    };
    let sorted = |by: u32, action: fn(UserId) -> Action| {
        let what = format!("{:?} by {by}", action(UserId(3)));
        instantly(&what, || {
            sort_out(&there, UserId(by), everyone(&there), action)
        })
    };
    assert_eq!(sorted(1, give).can.map(|can| can.len()), Some(5_000));
    assert_eq!(sorted(2, give).left_out.len(), 10_000);
    assert_eq!(sorted(3, give).left_out.len(), 10_000);
    assert_eq!(sorted(99_999, give).left_out.len(), 10_000);
    assert_eq!(sorted(1, make_user).left_out.len(), 9_999);
    assert_eq!(sorted(1, |user| Action::Remove { user }).left_out.len(), 1);
}

#[test]
fn ten_thousand_people_are_given_access_and_lose_it_at_once() {
    let mut there = ten_thousand();
    let sorted = sort_out(&there, id("A"), everyone(&there), give);
    let command = Action::GiveAccessToAll {
        users: sorted.can.unwrap(),
    };
    let command = command.by(id("A"));
    let impact = instantly("preview", || preview(&there, &command)).unwrap();
    assert_eq!(impact.gained.len(), 5_000);
    let event = instantly("decide", || decide(&there, &command)).unwrap();
    instantly("apply", || there.apply(&event));
    assert_eq!(there.with_access().count(), 9_999);
    let users = People::new((2..=10_000).map(UserId)).unwrap();
    let removal = Action::RemoveAccessFromAll { users }.by(id("A"));
    let event = instantly("decide", || decide(&there, &removal)).unwrap();
    instantly("apply", || there.apply(&event));
    assert_eq!(there.with_access().count(), 0);
}

#[test]
fn ten_thousand_people_are_invited_to_ten_thousand_and_taken_back_at_once() {
    let mut there = ten_thousand();
    let before = there.clone();
    let newcomer = |number: u32| Newcomer {
        name: name(&format!("Newcomer {number}")),
        email: email(&format!("newcomer.{number}@example.com")),
        role: Role::User,
    };
    let people = (0..10_000).map(newcomer).collect();
    let invitation = Action::InviteAll { people }.by(id("A"));
    let event = instantly("decide", || decide(&there, &invitation)).unwrap();
    instantly("apply", || there.apply(&event));
    assert_eq!(there.users().len(), 20_000);
    let back = event.inverse().unwrap().by(id("A"));
    let event: Event = instantly("decide", || decide(&there, &back)).unwrap();
    instantly("apply", || there.apply(&event));
    assert_eq!(there.users(), before.users());
}

#[test]
fn a_thousand_connected_admins_are_sorted_out_at_once() {
    let person = |number: u32| {
        let standing = if number == 1 { Admin } else { AdminConnected };
        let address = format!("{number}@example.com");
        user(number, "Admin", &address, standing)
    };
    let there = Instance::new((1..=1_000).map(person).collect()).unwrap();
    let remove = |user| Action::Remove { user };
    let sorted = instantly("1,000 connected", || {
        sort_out(&there, UserId(1), everyone(&there), remove)
    });
    assert_eq!(sorted.left_out.len(), 1_000);
}
