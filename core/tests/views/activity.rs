//! Which of what happened is shown, and its address.

use baton_core::journal::{Entry, Linked, Past};
use baton_core::rules::Standing::{AdminConnected, User};
use baton_core::rules::{Event, Kind, People, UserId};
use baton_core::views::activity::{Activity, Day, Filter};
use baton_core::views::address::{Address, Page, Route};
use baton_core::views::paging::PageNumber;
use baton_core::views::people_list::Index;
use proptest::prelude::*;

use crate::support::{id, ids, instance, name, newcomer};

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

/// What happened, by A, on the day with this number from the first of January 1970 on.
fn past((number, did): (u64, Event)) -> Past {
    let (at, by) = ((number - 1) * DAY, id("A"));
    Past {
        number,
        entry: Some(Entry { at, by, did }),
        linked: Linked::Holds,
    }
}

/// What happened, each on a day of its own; the newest is given last.
fn happened<const N: usize>(events: [Event; N]) -> Activity {
    let past: Vec<Past> = (1..).zip(events).map(past).collect();
    Activity::of(past.into_iter().rev())
}

const DAY: u64 = 24 * 3600 * 1000;

/// The numbers of what a filter lets through among A, B and D, where days begin as in Greenwich.
fn shown(activity: &Activity, filter: &Filter) -> Vec<u64> {
    let now = instance([("A", AdminConnected), ("B", User), ("D", User)]);
    let (index, _) = Index::follow(None, &now);
    let midnight = |day: Day, later: i32| (u64::from(day.day - 1) + later as u64) * DAY;
    let shown = activity.filtered(filter, &now, &index, midnight);
    shown.iter().map(|one| one.number).collect()
}

fn by_person(person: &str) -> Filter {
    Filter {
        person: person.to_owned(),
        ..Filter::default()
    }
}

fn day(day: u32) -> Option<Day> {
    Some(Day {
        year: 1970,
        month: 1,
        day,
    })
}

#[test]
fn everything_is_shown_the_newest_first_and_what_cannot_be_read_is_counted() {
    let whole = past((1, Event::AccessGiven { user: id("B") }));
    let damaged = Past {
        number: 2,
        entry: None,
        linked: Linked::Broken,
    };
    let activity = Activity::of([damaged, whole].into_iter());
    assert_eq!(activity.broken, 1);
    assert_eq!(shown(&activity, &Filter::default()), [1]);
}

#[test]
fn a_person_is_found_by_what_they_did_by_what_was_done_to_them_and_after_they_have_left() {
    let gone = Event::Removed {
        user: id("C"),
        name: name("Çelik"),
        had_access: false,
    };
    let activity = happened([
        Event::AccessGiven { user: id("B") },
        Event::AccessGiven { user: id("D") },
        gone,
    ]);
    assert_eq!(shown(&activity, &by_person(" b@ ")), [1]);
    assert_eq!(shown(&activity, &by_person("celik")), [3]);
    assert_eq!(shown(&activity, &by_person("a@example")), [3, 2, 1]);
    assert_eq!(shown(&activity, &by_person("nobody")), [] as [u64; 0]);
}

#[test]
fn before_everyone_was_replaced_a_person_is_who_was_called_so_then() {
    let replaced = Event::Replaced {
        people: 3,
        before: vec![(id("B"), name("Ines"))],
    };
    let activity = happened([
        Event::AccessGiven { user: id("B") },
        replaced,
        Event::AccessGiven { user: id("B") },
    ]);
    assert_eq!(shown(&activity, &by_person("ines")), [1]);
    assert_eq!(shown(&activity, &by_person("b@")), [3]);
}

#[test]
fn a_kind_and_days_let_through_what_is_of_them() {
    let activity = happened([
        Event::Connected { user: id("A") },
        Event::AccessGiven { user: id("B") },
        Event::AccessRemoved { user: id("B") },
    ]);
    let kind = Filter {
        kind: Some(Kind::Access),
        ..Filter::default()
    };
    assert_eq!(shown(&activity, &kind), [3, 2]);
    let days = Filter {
        from: day(1),
        to: day(2),
        ..Filter::default()
    };
    assert_eq!(shown(&activity, &days), [2, 1]);
}
