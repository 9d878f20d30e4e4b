//! The guided handover as its page shows it. A hands over to B.

use baton_core::rules::Standing::{self, Admin, AdminConnected, AdminGranted, User, UserGranted};
use baton_core::rules::{Action, Deed, Event, Instance, NoPlan, Refusal, Step, UserId};
use baton_core::views::handover::{
    Check, Eligible, Parties, Progress, Removal, checklist, eligible, giver, nearest_first, place,
    removal,
};
use baton_core::views::people_list::{Index, SortBy, arrange};

use crate::support::{id, ids, instance};

/// Who hands over to whom.
fn from_a_to_b() -> Parties {
    Parties {
        from: id("A"),
        to: id("B"),
        is_gone: false,
    }
}

/// C has access, D is an admin.
fn two_and_others(a: Standing, b: Standing) -> Instance {
    instance([("A", a), ("B", b), ("C", UserGranted), ("D", Admin)])
}

/// A is connected, and B has this standing.
fn team(b: Standing) -> Instance {
    two_and_others(AdminConnected, b)
}

/// The same after all steps.
fn handed_over() -> Instance {
    two_and_others(Admin, AdminConnected)
}

/// How far it is, as this person sees it.
fn progress(now: &Instance, by: &str) -> Progress {
    Progress::of(from_a_to_b(), now, id(by))
}

fn step(by: &str, deed: Deed) -> Step {
    Step { by: id(by), deed }
}

#[test]
fn the_one_who_is_asked_for_hands_over_if_they_can_else_whoever_looks_else_the_first_who_can() {
    let two = instance([("A", Admin), ("B", AdminConnected), ("C", AdminConnected)]);
    assert_eq!(giver(&two, Some(id("C")), id("B")), Some(id("C")));
    assert_eq!(giver(&two, Some(id("A")), id("C")), Some(id("C")));
    assert_eq!(giver(&two, None, id("A")), Some(id("B")));
    let alone = instance([("A", Admin)]);
    assert_eq!(giver(&alone, Some(id("A")), id("A")), None);
}

#[test]
fn how_far_somebody_is_from_taking_over_is_told_by_the_steps() {
    let so = [
        (Admin, Eligible::Ready),
        (AdminGranted, Eligible::AccessFirst),
        (User, Eligible::AdminFirst),
        (UserGranted, Eligible::AdminFirst),
        (AdminConnected, Eligible::Connected),
    ];
    for (standing, expected) in so {
        assert_eq!(eligible(&team(standing), from_a_to_b()), Ok(expected));
    }
    let to_themselves = Parties {
        to: id("A"),
        ..from_a_to_b()
    };
    let same = eligible(&team(Admin), to_themselves);
    assert_eq!(same, Err(NoPlan::SamePerson));
}

#[test]
fn those_whom_it_takes_the_fewest_steps_are_offered_first_and_the_giver_not_at_all() {
    let people = instance([
        ("A", AdminConnected),
        ("B", UserGranted),
        ("C", User),
        ("D", AdminGranted),
        ("E", Admin),
        ("F", AdminConnected),
    ]);
    let candidates = nearest_first(&people, id("A"), false);
    let index = Index::default();
    let order = arrange(None, &people, &index, &candidates, SortBy::Joined);
    let order: Vec<UserId> = order.iter().map(|at| people.users()[*at].id).collect();
    assert_eq!(order, ids(["F", "E", "C", "D", "B"]));
}

#[test]
fn while_it_is_under_way_the_steps_that_are_left_are_shown() {
    let left = progress(&team(AdminGranted), "A");
    let steps = [
        step("A", Deed::RemoveAccess { user: id("B") }),
        step("B", Deed::Connect),
        step("A", Deed::Disconnect),
    ];
    assert_eq!(left, Progress::UnderWay(steps.to_vec()));
}

#[test]
fn an_admin_who_looks_is_offered_the_first_step_where_the_rules_let_them_do_just_that() {
    let first_for = |actor: &str| {
        let progress = progress(&team(User), actor);
        let Progress::UnderWay(steps) = progress else {
            panic!("{progress:?}");
        };
        steps[0]
    };
    let make_admin = Deed::MakeAdmin { user: id("B") };
    assert_eq!(first_for("D"), step("D", make_admin));
    assert_eq!(first_for("C"), step("A", make_admin));
}

#[test]
fn it_is_finished_once_the_one_is_connected_and_the_other_is_not_or_is_gone() {
    let mut now = handed_over();
    assert_eq!(progress(&now, "A"), Progress::Finished);
    now.apply(&removed_a());
    assert_eq!(progress(&now, "B"), Progress::Finished);
}

#[test]
fn it_is_impossible_where_there_is_nothing_to_hand_over_or_the_one_who_takes_over_is_gone() {
    let nobody = instance([("A", Admin), ("B", Admin)]);
    let nothing = Progress::Impossible(NoPlan::NothingToHandOver);
    assert_eq!(progress(&nobody, "A"), nothing);
    let alone = instance([("A", AdminConnected)]);
    let unknown = Progress::Impossible(NoPlan::Unknown(id("B")));
    assert_eq!(progress(&alone, "A"), unknown);
}

#[test]
fn each_deed_has_the_address_of_its_control() {
    let href = |deed| place(deed).href();
    assert_eq!(
        href(Deed::MakeAdmin { user: id("B") }),
        "#/settings/users?at=role-2"
    );
    assert_eq!(
        href(Deed::RemoveAccess { user: id("B") }),
        "#/settings/marketo/access?at=access-2"
    );
    assert_eq!(href(Deed::Connect), "#/settings/marketo?at=connect");
    assert_eq!(href(Deed::Disconnect), "#/settings/marketo?at=disconnect");
}

#[test]
fn at_the_end_it_is_said_that_nobody_but_the_two_was_touched() {
    let (before, now) = (team(AdminGranted), handed_over());
    let checks = checklist(from_a_to_b(), Some(&before), &now);
    let expected = [
        Check::IsOut(true),
        Check::Connected(ids(["B"])),
        Check::KeptAll { before: 1, now: 1 },
        Check::Removal(Removal::Open),
    ];
    assert_eq!(checks, expected);
    assert!(checks.iter().all(Check::is_so));
}

#[test]
fn whoever_was_dropped_is_named_and_is_not_as_it_should_be() {
    let (before, mut now) = (team(AdminGranted), handed_over());
    now.apply(&Event::AccessRemoved { user: id("C") });
    let checks = checklist(from_a_to_b(), Some(&before), &now);
    assert!(checks.contains(&Check::Dropped(ids(["C"]))));
    assert!(!Check::Dropped(ids(["C"])).is_so());
}

#[test]
fn of_a_past_that_cannot_be_told_nothing_is_said() {
    let checks = checklist(from_a_to_b(), None, &handed_over());
    let is_about_the_past =
        |check: &Check| matches!(check, Check::KeptAll { .. } | Check::Dropped(_));
    assert!(!checks.iter().any(is_about_the_past));
}

#[test]
fn the_one_who_handed_over_can_be_removed_once_they_are_not_connected() {
    let still = team(AdminConnected);
    let refusal = Refusal::StillConnected {
        user: id("A"),
        others: ids(["B"]),
    };
    let closed = Removal::Closed(refusal);
    assert_eq!(removal(from_a_to_b(), &still), closed);
    assert!(!Check::Removal(closed).is_so());
    let mut now = handed_over();
    assert_eq!(removal(from_a_to_b(), &now), Removal::Open);
    now.apply(&removed_a());
    assert_eq!(removal(from_a_to_b(), &now), Removal::Done);
}

#[test]
fn who_was_removed_is_called_as_they_were_before() {
    let (before, mut now) = (team(Admin), handed_over());
    now.apply(&removed_a());
    let name = |before| Parties::name(before, &now, id("A"));
    assert_eq!(name(Some(&before)), Some("A".to_owned()));
    assert_eq!(name(None), None);
}

/// By B, who took over.
fn removed_a() -> Event {
    let removal = Action::Remove { user: id("A") }.by(id("B"));
    baton_core::rules::decide(&handed_over(), &removal).unwrap()
}
