//! As many people as a browser holds.

use std::time::Instant;

use baton_core::files::people_csv::{read, write};
use baton_core::files::{backup, plan_import};
use baton_core::practice::sample_team;
use baton_core::rules::{Instance, Standing, User, UserId};

use crate::support::{email, name};

fn many(count: u32) -> Instance {
    let user = |number: u32| User {
        id: UserId(number),
        name: name(&format!("Somebody with a Name {number}")),
        email: email(&format!("somebody.{number}@example.com")),
        standing: match number {
            1 => Standing::AdminConnected,
            _ => Standing::UserGranted,
        },
    };
    Instance::new((1..=count).map(user).collect()).unwrap()
}

/// Prints how long something takes: `cargo test --release -- --nocapture large`.
fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let started = Instant::now();
    let outcome = work();
    println!("{what}: {:?}", started.elapsed());
    outcome
}

#[test]
fn many_people_leave_and_come_back() {
    // Without optimisation fifty thousand take a quarter of a minute.
    let count = if cfg!(debug_assertions) {
        3_000
    } else {
        50_000
    };
    let instance = many(count);
    let count = count as usize;
    let ids = || instance.users().iter().map(|user| user.id);
    let table = timed("write table", || write(&instance, ids()));
    let file = timed("read table", || read(table.as_bytes())).unwrap();
    assert_eq!((file.rows.len(), file.bad.len()), (count, 0));
    let plan = timed("plan, nobody there", || plan_import(&sample_team(), &file));
    assert_eq!(plan.add.len(), count);
    let plan = timed("plan, all there", || plan_import(&instance, &file));
    assert_eq!((plan.add.len(), plan.refused.len()), (0, count));

    let text = timed("write backup", || backup::write(&instance, &[]));
    println!("{} bytes for {count} people", text.len());
    let back = timed("read backup", || backup::read(text.as_bytes())).unwrap();
    assert_eq!(back.instance, instance);
}
