//! What a backup would change, person by person.

use baton_core::rules::Standing::{Admin, AdminConnected, User, UserGranted};
use baton_core::rules::{Instance, Link, Role, User as Person, UserId};
use baton_core::views::replacement::Replacement;

use crate::support::{instance, name, person};

fn names(people: &[Person]) -> Vec<&str> {
    people.iter().map(|person| person.name.as_str()).collect()
}

#[test]
fn the_same_people_are_no_change_whatever_their_ids() {
    let now = instance([("A", AdminConnected), ("B", UserGranted)]);
    let mut people = now.users().to_vec();
    people
        .iter_mut()
        .for_each(|user| user.id = UserId(user.id.0 + 100));
    let then = Instance::new(people).unwrap();
    let change = Replacement::of(&now, &then);
    assert!(change.is_nothing());
    assert_eq!((change.lost.len(), change.gained.len()), (0, 0));
}

#[test]
fn who_comes_goes_and_changes_is_named() {
    let now = instance([("A", AdminConnected), ("B", UserGranted), ("C", User)]);
    let mut renamed = person("C", UserGranted);
    renamed.name = name("Cato");
    let then = [
        person("A", AdminConnected),
        renamed,
        person("D", UserGranted),
    ];
    let change = Replacement::of(&now, &Instance::new(then.to_vec()).unwrap());
    assert_eq!(change.people, (3, 3));
    assert_eq!(names(&change.removed), ["B"]);
    assert_eq!(names(&change.added), ["D"]);
    assert_eq!(names(&change.lost), ["B"]);
    assert_eq!(names(&change.gained), ["Cato", "D"]);
    assert_eq!(names(&change.connected), ["A"]);
    let [changed] = change.changed.as_slice() else {
        panic!("one person changes");
    };
    assert_eq!(changed.link(), Some((Link::None, Link::Granted)));
    assert_eq!(changed.role(), None);
    assert_eq!(changed.to.name, name("Cato"));
}

#[test]
fn another_role_is_a_change() {
    let now = instance([("A", Admin), ("B", User)]);
    let then = instance([("A", Admin), ("B", Admin)]);
    let change = Replacement::of(&now, &then);
    assert_eq!(change.changed[0].role(), Some((Role::User, Role::Admin)));
}

#[test]
fn everyone_is_cut_off_where_nobody_would_be_connected_and_somebody_has_access() {
    let now = instance([("A", AdminConnected), ("B", UserGranted)]);
    let cut_off = |then: Instance| Replacement::of(&now, &then).cuts_everyone_off();
    assert!(cut_off(instance([("A", Admin), ("B", User)])));
    assert!(!cut_off(instance([("A", AdminConnected), ("B", User)])));
    assert!(cut_off(instance([("C", Admin), ("D", User)])));
    assert!(!cut_off(instance([("C", AdminConnected)])));
}
