//! Which of what happened is shown, and its address.

use baton_core::rules::{Event, Newcomer, People, Role, UserId};
use baton_core::views::activity::{Day, Filter, Kind};
use baton_core::views::address::{Address, Page, Route};
use baton_core::views::paging::PageNumber;
use proptest::prelude::*;

use crate::support::{email, id, ids, name};

fn address(filter: Filter) -> Address {
    Address {
        filter,
        ..Address::from(Route::from(Page::Activity))
    }
}

fn days() -> impl Strategy<Value = Option<Day>> {
    let day = (1970..=9999_u32, 1..=12_u32, 1..=31_u32);
    let day = day.prop_map(|(year, month, day)| Day { year, month, day });
    proptest::option::of(day)
}

proptest! {
    #[test]
    fn an_address_leads_back_to_what_was_shown(
        person in ".*",
        kind in proptest::option::of(proptest::sample::select(&Kind::ALL[..])),
        from in days(),
        to in days(),
        page in 1..1000_usize,
    ) {
        let shown = address(Filter { person, kind, from, to, page: PageNumber(page) });
        prop_assert_eq!(Address::parse(&shown.href()), shown);
    }

    #[test]
    fn any_address_is_read(hash in ".*") {
        let read = Address::parse(&hash);
        prop_assert_eq!(Address::parse(&read.href()), read);
    }
}

#[test]
fn what_an_address_does_not_say_is_as_by_default() {
    let hash = "#/settings/activity?kind=gossip&from=2026-13-01&to=yesterday&page=0";
    assert_eq!(Address::parse(hash), address(Filter::default()));
    assert_eq!(address(Filter::default()).href(), "#/settings/activity");
}

#[test]
fn a_day_is_read_in_one_form_only() {
    assert!(Day::parse("2026-11-21").is_some());
    for text in [
        "",
        "2026-11-2",
        "2026-11-021",
        "26-11-2021",
        "2026/11/21",
        "2026-00-10",
        "+026-11-21",
    ] {
        assert_eq!(Day::parse(text), None, "{text}");
    }
}

#[test]
fn an_event_is_about_everyone_whom_it_happened_to() {
    let people = People::new(ids(["A", "C"])).unwrap();
    let newcomer = |letter: &str| Newcomer {
        name: name(letter),
        email: email(&format!("{letter}@example.com")),
        role: Role::User,
    };
    let events = [
        (Event::Connected { user: id("A") }, vec!["A"]),
        (Event::AccessGivenToAll { users: people }, vec!["A", "C"]),
        (
            Event::InvitedAll {
                first: id("B"),
                people: [newcomer("B"), newcomer("C")].into(),
            },
            vec!["B", "C"],
        ),
        (
            Event::InvitationTakenBack {
                people: vec![(id("D"), name("D"))],
            },
            vec!["D"],
        ),
        (
            Event::Replaced {
                people: 4,
                before: vec![],
            },
            vec![],
        ),
    ];
    for (event, expected) in events {
        let expected: Vec<UserId> = expected.into_iter().map(id).collect();
        assert_eq!(event.people(), expected, "{event:?}");
    }
}
