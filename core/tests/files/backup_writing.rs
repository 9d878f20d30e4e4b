//! What leaves as a backup comes back, at once or a part at a time, and of as many people as a browser holds.

use baton_core::files::backup::{self, read, read_in_steps, write};
use baton_core::files::{people_csv, plan_import};
use baton_core::journal::Entry;
use baton_core::practice::sample_team;
use baton_core::rules::{Event, Instance, Standing, UserId};
use proptest::prelude::*;

use crate::files::any_people;
use crate::support::{block_on, chance, disconnected, id, instance, ten_thousand};

fn entries() -> Vec<(u64, Entry)> {
    let (by, user) = (id("A"), id("B"));
    let entry = |at, did| Entry { at, by, did };
    vec![
        (7, entry(5, Event::AccessGiven { user })),
        (8, entry(6, disconnected("A", 1, 0))),
    ]
}

#[test]
fn a_backup_is_readable_by_people() {
    let two = instance([
        ("A", Standing::AdminConnected),
        ("B", Standing::UserGranted),
    ]);
    assert_eq!(
        backup::write(&two, &entries()),
        r#"{ "baton": 1,
  "users": [
    { "id": 1, "name": "A", "email": "a@example.com", "role": "admin", "marketo": "connected" },
    { "id": 2, "name": "B", "email": "b@example.com", "role": "user", "marketo": "granted" }
  ],
  "activity": [
    {"seq":7,"at":5,"by":1,"did":{"access-given":{"user":2}}},
    {"seq":8,"at":6,"by":1,"did":{"disconnected":{"user":1,"cut_off":1,"kept":0}}}
  ] }
"#
    );
    let without = backup::write(&two, &[]);
    let ends_so = without.ends_with("  ],\n  \"activity\": [] }\n");
    assert!(ends_so, "{without}");
}

#[test]
fn the_activity_comes_back_as_it_stands_there() {
    let text = backup::write(&sample_team(), &entries());
    let back = backup::read(text.as_bytes()).unwrap();
    let first = r#"{"seq":7,"at":5,"by":1,"did":{"access-given":{"user":2}}}"#;
    assert_eq!(back.activity[0], first);
    assert_eq!(back.activity.len(), 2);
    assert!(!back.instance.is_sample());
}

proptest! {
    #![proptest_config(chance::config())]

    #[test]
    fn any_instance_comes_back(before in any_people::instance()) {
        let text = backup::write(&before, &[]);
        let back = backup::read(text.as_bytes()).unwrap();
        prop_assert_eq!(&back.instance, &before);
        prop_assert_eq!(backup::write(&back.instance, &[]), text);
    }

    #[test]
    fn any_instance_of_few_people_comes_back_but_for_the_sample_mark(
        before in chance::instance(),
    ) {
        let text = backup::write(&before, &[]);
        let back = backup::read(text.as_bytes()).unwrap().instance;
        let anew = Instance::new(before.users().to_vec()).unwrap();
        prop_assert_eq!(back, anew);
    }
}

#[test]
fn the_highest_id_leaves_room_for_people_to_come() {
    let text = format!(
        r#"{{"baton":1,"users":[{{"id":{},"name":"A","email":"a@b","role":"admin","marketo":"none"}}]}}"#,
        backup::MAX_ID.0
    );
    let back = backup::read(text.as_bytes()).unwrap();
    assert!(back.instance.next_id() < UserId::MAX_READ);
}

#[test]
fn ten_thousand_people_leave_and_come_back() {
    let instance = ten_thousand();
    let ids = instance.users().iter().map(|user| user.id);
    let file = people_csv::read(people_csv::write(&instance, ids).as_bytes()).unwrap();
    assert_eq!((file.rows.len(), file.bad.len()), (10_000, 0));
    assert_eq!(plan_import(&sample_team(), &file).add.len(), 10_000);
    let plan = plan_import(&instance, &file);
    assert_eq!((plan.add.len(), plan.refused.len()), (0, 10_000));
    let back = backup::read(backup::write(&instance, &[]).as_bytes()).unwrap();
    assert_eq!(back.instance, instance);
}

#[test]
fn it_is_the_same_as_read_at_once_and_says_how_far_it_is() {
    let file = write(&ten_thousand(), &[]);
    let mut said = Vec::new();
    let in_steps = block_on(read_in_steps(file.as_bytes(), async |progress| {
        said.push(progress);
        true
    }));
    assert_eq!(in_steps, read(file.as_bytes()).map(Some));
    let expected: Vec<_> = (0..=10).map(|thousand| (thousand * 1000, 10_000)).collect();
    assert_eq!(said, expected);
}

#[test]
fn nothing_comes_of_it_once_nobody_waits() {
    let file = write(&ten_thousand(), &[]);
    let cancelled = block_on(read_in_steps(file.as_bytes(), async |(done, _)| {
        done < 3000
    }));
    assert_eq!(cancelled, Ok(None));
}
