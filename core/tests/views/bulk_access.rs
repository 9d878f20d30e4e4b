//! Giving access to many people at once, and removing it.

use baton_core::rules::Standing::{Admin, AdminConnected, User, UserGranted};
use baton_core::rules::{Instance, People, Refusal};
use baton_core::views::bulk_access::{BulkWish, impact, offered, sorted};
use baton_core::views::offer::Offer;

use crate::support::{id, ids, instance};

fn team() -> Instance {
    instance([
        ("A", AdminConnected),
        ("B", UserGranted),
        ("C", User),
        ("D", User),
        ("E", Admin),
    ])
}

#[test]
fn it_is_open_to_a_connected_admin_once_somebody_is_chosen() {
    assert_eq!(offered(&team(), id("A"), &[]), Offer::NobodyChosen);
    assert_eq!(offered(&team(), id("A"), &ids(["C"])), Offer::Open);
}

#[test]
fn what_stands_in_the_way_for_everyone_comes_first() {
    let connected = ids(["A"]);
    let refusal = Refusal::ConnectedAdminsOnly { connected };
    for chosen in [ids([]), ids(["C"])] {
        let offer = offered(&team(), id("E"), &chosen);
        assert_eq!(offer, Offer::Closed(refusal.clone()));
    }
}

#[test]
fn those_to_whom_it_cannot_be_done_are_left_out_with_the_reason() {
    let chosen = ids(["A", "B", "C", "D"]);
    let sorted = sorted(&team(), id("A"), BulkWish::Give, chosen);
    assert_eq!(sorted.can, People::new(ids(["C", "D"])));
    let left_out = [
        (id("A"), Refusal::DisconnectsThemselves { user: id("A") }),
        (id("B"), Refusal::AlreadyHasAccess { user: id("B") }),
    ];
    assert_eq!(sorted.left_out, left_out);
    let impact = impact(&team(), id("A"), BulkWish::Give, &sorted).unwrap();
    assert_eq!((impact.gained, impact.lost), (ids(["C", "D"]), ids([])));
}

#[test]
fn where_it_can_be_done_to_nobody_the_first_reason_is_given() {
    let sorted = sorted(&team(), id("A"), BulkWish::Remove, ids(["C", "D"]));
    let refusal = Refusal::HasNoAccess { user: id("C") };
    let impact = impact(&team(), id("A"), BulkWish::Remove, &sorted);
    assert_eq!(impact, Err(refusal));
    assert_eq!(sorted.can, None);
}
