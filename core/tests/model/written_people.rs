//! The written form of several people, against chance.

use std::collections::BTreeSet;

use baton_core::journal::PeopleError;
use baton_core::rules::{People, UserId};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::chance;

fn read(text: &str) -> Result<People, PeopleError> {
    text.parse()
}

/// The same, found without reading: the ids written out one by one.
fn one_by_one(people: &People) -> Vec<u32> {
    people.iter().map(|user| user.0).collect()
}

/// Ids close to each other, so that there are ranges, and some at the very end.
fn ids() -> impl Strategy<Value = Vec<u32>> {
    let id = prop_oneof![8 => 0..60_u32, 1 => any::<u32>(), 1 => u32::MAX - 4..=u32::MAX];
    vec(id, 1..60)
}

proptest! {
    #![proptest_config(chance::config())]

    #[test]
    fn people_are_a_set_in_order(ids in ids()) {
        let people = People::new(ids.iter().copied().map(UserId)).unwrap();
        let expected: BTreeSet<u32> = ids.iter().copied().collect();
        prop_assert_eq!(one_by_one(&people), expected.iter().copied().collect::<Vec<_>>());
        prop_assert_eq!(people.len(), expected.len());
        prop_assert_eq!(people.iter().len(), expected.len());
        for id in (0..62).chain(u32::MAX - 6..=u32::MAX) {
            prop_assert_eq!(people.contains(UserId(id)), expected.contains(&id));
        }
    }

    #[test]
    fn what_is_written_is_read_again(ids in ids()) {
        let people = People::new(ids.into_iter().map(UserId)).unwrap();
        prop_assert_eq!(read(&people.to_string()), Ok(people.clone()));
        let text = serde_json::to_string(&people).unwrap();
        prop_assert_eq!(&text, &format!("\"{people}\""));
        prop_assert_eq!(serde_json::from_str::<People>(&text).ok(), Some(people));
    }

    #[test]
    fn what_is_read_is_written_again_as_it_was(
        text in prop_oneof!["[0-9]{1,2}([,-][0-9]{1,2}){0,4}", "[-+,0-9 ]{0,8}", any::<String>()],
    ) {
        if let Ok(people) = read(&text) {
            prop_assert!(people.len() > 0);
            prop_assert!(people.iter().is_sorted_by(|a, b| a < b));
            prop_assert_eq!(people.to_string(), text);
        }
    }
}

#[test]
fn neighbours_are_ranges() {
    let written = |ids: &[u32]| {
        let people = People::new(ids.iter().copied().map(UserId));
        people.unwrap().to_string()
    };
    assert_eq!(written(&[7]), "7");
    assert_eq!(written(&[2, 1]), "1-2");
    assert_eq!(written(&[5, 3, 1, 2, 3, 9]), "1-3,5,9");
    assert_eq!(written(&[u32::MAX, u32::MAX - 1]), "4294967294-4294967295");
    let neighbours = People::new((1..=5_000).chain([5_003]).map(UserId)).unwrap();
    assert_eq!(neighbours.to_string(), "1-5000,5003");
}

#[test]
fn nobody_is_no_set_of_people() {
    assert_eq!(People::new([]), None);
    assert_eq!(read(""), Err(PeopleError::NotRanges));
}

#[test]
fn ranges_that_descend_overlap_or_touch_are_refused() {
    for text in [
        "3-1",
        "5,3",
        "1-5,3",
        "1-5,5-9",
        "1,1",
        "1-3,4-6",
        "1,2",
        "1-1",
        "4294967290-4294967295,4294967295",
        "1-4294967296",
    ] {
        assert_eq!(read(text), Err(PeopleError::NotRanges), "{text}");
    }
}

#[test]
fn anything_but_the_one_written_form_is_refused() {
    for text in [
        "01", "+1", "1,", ",1", "1--2", "1-", "-1", " 1", "1, 3", "1-3-5", "x", "1.5", "١",
    ] {
        assert_eq!(read(text), Err(PeopleError::NotRanges), "{text}");
    }
}

#[test]
fn a_short_text_does_not_name_more_people_than_the_memory_holds() {
    assert_eq!(read("1-1000000").unwrap().len(), People::MAX);
    for text in [
        "0-1000000",
        "0-4294967295",
        "1-1000000,2000000",
        "1-600000,700000-1200000",
    ] {
        assert_eq!(read(text), Err(PeopleError::TooMany), "{text}");
    }
    assert_eq!(People::new((0..=1_000_000).map(UserId)), None);
}
