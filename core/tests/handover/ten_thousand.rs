//! Among ten thousand people the plan is that of the same situation in small.

use std::sync::LazyLock;

use baton_core::rules::Standing::{self, Admin, AdminConnected, AdminGranted, User, UserGranted};
use baton_core::rules::{Email, Instance, NoPlan, UserId, plan, plan_without};

use crate::support::{email, keep_the_invariants, name};

/// Neither first nor last among the ten thousand.
const FROM: UserId = UserId(7_001);
const TO: UserId = UserId(302);

/// An address for each number, so that not every crowd makes them anew.
static ADDRESSES: LazyLock<Vec<Email>> = LazyLock::new(|| {
    let numbers = 0..=10_000_u32;
    let address = |number| email(&format!("{number}@example.com"));
    numbers.map(address).collect()
});

/// The two among others whose standings are these in turn, each with a number between 1 and `highest`.
fn crowd(from: Standing, to: Standing, others: &[Standing], highest: u32) -> Option<Instance> {
    let two = [(FROM, from), (TO, to)];
    let numbers = (1..=highest).map(UserId);
    let numbers = numbers.filter(|number| *number != FROM && *number != TO);
    let others = numbers.zip(others.iter().copied().cycle());
    let people: Vec<(UserId, Standing)> = two.into_iter().chain(others).collect();
    let standings: Vec<Standing> = people.iter().map(|(_, standing)| *standing).collect();
    let people = people
        .into_iter()
        .map(|(id, standing)| baton_core::rules::User {
            id,
            name: name("Somebody"),
            email: ADDRESSES[id.0 as usize].clone(),
            standing,
        });
    keep_the_invariants(&standings).then(|| Instance::new(people.collect()).unwrap())
}

/// The kinds of crowds: without anybody connected, with somebody connected, and of all kinds.
const CROWDS: [&[Standing]; 4] = [
    &[User],
    &[User, Admin],
    &[User, UserGranted, Admin, AdminGranted],
    &[User, UserGranted, Admin, AdminGranted, AdminConnected],
];

#[test]
fn the_plan_among_ten_thousand_is_the_plan_among_one_of_each_kind() {
    let (mut plans, mut refusals) = (0, 0);
    for (from, to, others) in situations() {
        let kinds = others.len() as u32;
        let crowd = |highest| crowd(from, to, others, highest);
        let (Some(small), Some(large)) = (crowd(kinds), crowd(10_000)) else {
            continue;
        };
        let sizes = (small.users().len(), large.users().len());
        assert_eq!(sizes, (others.len() + 2, 10_000));
        let [planned, in_small] = [&large, &small].map(|there| plan(there, FROM, TO));
        assert_eq!(planned, in_small, "{from:?} to {to:?} among {others:?}");
        let without = [&large, &small].map(|there| plan_without(there, FROM, TO));
        assert_eq!(
            without[0], without[1],
            "{from:?} to {to:?} among {others:?}"
        );
        match planned {
            Ok(_) => plans += 1,
            Err(reason) => {
                assert_eq!(reason, NoPlan::NothingToHandOver);
                refusals += 1;
            }
        }
    }
    assert!(plans > 0 && refusals > 0);
}

fn situations() -> impl Iterator<Item = (Standing, Standing, &'static [Standing])> {
    let tos = |from| Standing::ALL.into_iter().map(move |to| (from, to));
    let pairs = Standing::ALL.into_iter().flat_map(tos);
    pairs.flat_map(|(from, to)| CROWDS.map(|others| (from, to, others)))
}
