//! The journal over the browser's storage.

use baton::rules::{Action, Instance, Link};
use baton::store::{
    Caught, CommitError, Journal, Opened, Reason, SetAside, WriteError, sample_team,
};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{ANNA, CARLA, JOOST, contents, empty, fill, local, unfill};
use baton::store::Area;

fn open(space: &'static str) -> Opened {
    Journal::open(Box::new(local(space)), sample_team)
}

fn first_visit(space: &'static str) -> Opened {
    empty(space);
    open(space)
}

fn keys(space: &'static str) -> Vec<String> {
    contents(space).into_keys().collect()
}

fn link_of_joost(instance: &Instance) -> Link {
    instance.user(JOOST).unwrap().link()
}

fn give() -> Action {
    Action::GiveAccess { user: JOOST }
}

#[wasm_bindgen_test]
fn a_first_visit_writes_the_sample() {
    let opened = first_visit("test-journal-first/");
    assert_eq!(opened.instance, sample_team());
    assert_eq!((opened.set_aside, opened.unkept), (None, None));
    assert_eq!(keys("test-journal-first/"), ["snapshot"]);
}

#[wasm_bindgen_test]
fn what_was_done_is_there_when_it_is_opened_again() {
    let mut opened = first_visit("test-journal-again/");
    let (journal, instance) = (&mut opened.journal, &mut opened.instance);
    journal
        .commit(instance, &Action::Connect.by(CARLA), 1)
        .unwrap();
    journal.commit(instance, &give().by(CARLA), 2).unwrap();

    let again = open("test-journal-again/");
    assert_eq!(again.instance, opened.instance);
    assert_eq!(again.journal.seq(), 2);
    assert_eq!((again.set_aside, again.unkept), (None, None));

    opened.journal.move_snapshot(&opened.instance).unwrap();
    let later = open("test-journal-again/");
    assert_eq!(later.instance, opened.instance);
    assert_eq!(later.journal.seq(), 2);
}

#[wasm_bindgen_test]
fn a_command_writes_one_short_entry_and_nothing_else() {
    let mut opened = first_visit("test-journal-entry/");
    let before = contents("test-journal-entry/");
    let at = 1_700_000_000_000;
    opened
        .journal
        .commit(&mut opened.instance, &give().by(ANNA), at)
        .unwrap();

    let mut after = contents("test-journal-entry/");
    let entry = after
        .remove("event/1")
        .expect("the entry is under its number");
    assert_eq!(after, before);
    let written = "test-journal-entry/event/1".len() + entry.len();
    assert!(written < 200, "{written} characters: {entry}");
}

#[wasm_bindgen_test]
fn a_refused_command_writes_nothing() {
    let mut opened = first_visit("test-journal-refused/");
    let before = contents("test-journal-refused/");
    let refused = opened
        .journal
        .commit(&mut opened.instance, &give().by(CARLA), 1);
    assert!(
        matches!(refused, Err(CommitError::Refused(_))),
        "{refused:?}"
    );
    assert_eq!(contents("test-journal-refused/"), before);
    assert_eq!(opened.instance, sample_team());
}

#[wasm_bindgen_test]
fn two_journals_follow_each_other() {
    let mut a = first_visit("test-journal-two/");
    let mut b = open("test-journal-two/");

    a.journal
        .commit(&mut a.instance, &Action::Connect.by(CARLA), 1)
        .unwrap();
    assert_eq!(b.journal.catch_up(&mut b.instance), Ok(Caught::Changed));
    assert_eq!(b.instance, a.instance);
    assert_eq!(b.journal.catch_up(&mut b.instance), Ok(Caught::UpToDate));

    // A command catches up by itself.
    b.journal
        .commit(&mut b.instance, &give().by(CARLA), 2)
        .unwrap();
    let remove = Action::RemoveAccess { user: JOOST };
    a.journal
        .commit(&mut a.instance, &remove.by(ANNA), 3)
        .unwrap();
    assert_eq!(a.journal.seq(), 3);
    assert_eq!(link_of_joost(&a.instance), Link::None);
}

#[wasm_bindgen_test]
fn an_entry_that_was_cut_is_set_aside() {
    let space = "test-journal-cut/";
    let mut opened = first_visit(space);
    opened
        .journal
        .commit(&mut opened.instance, &give().by(ANNA), 1)
        .unwrap();
    opened
        .journal
        .commit(&mut opened.instance, &Action::Connect.by(CARLA), 2)
        .unwrap();
    let entry = local(space).read("event/2").unwrap();
    let half = &entry[..entry.len() / 2];
    local(space).write("event/2", half).unwrap();

    let again = open(space);
    let kept = "aside/1/event/2".to_owned();
    let set_aside = SetAside {
        reason: Reason::Entry { seq: 2 },
        keys: vec![kept.clone()],
    };
    assert_eq!(again.set_aside, Some(set_aside));
    assert_eq!(again.unkept, None);
    assert_eq!(again.journal.raw(&kept).as_deref(), Some(half));
    assert_eq!(link_of_joost(&again.instance), Link::Granted);
    assert_eq!(again.instance.user(CARLA).unwrap().link(), Link::None);
    assert_eq!(keys(space), ["aside/1/event/2", "event/1", "snapshot"]);
}

#[wasm_bindgen_test]
fn in_a_full_storage_nothing_happens_and_it_says_so() {
    let space = "test-journal-full/";
    let mut opened = first_visit(space);
    let before = contents(space);
    fill(space);
    let outcome = opened
        .journal
        .commit(&mut opened.instance, &give().by(ANNA), 1);
    unfill(space);

    assert_eq!(outcome, Err(CommitError::NotStored(WriteError::Full)));
    assert_eq!(opened.instance, sample_team());
    assert_eq!(opened.journal.seq(), 0);
    assert_eq!(contents(space), before);
    opened
        .journal
        .commit(&mut opened.instance, &give().by(ANNA), 2)
        .unwrap();
}

#[wasm_bindgen_test]
fn a_first_visit_to_a_full_storage_goes_on_in_memory() {
    let space = "test-journal-no-room/";
    empty(space);
    fill(space);
    let mut opened = open(space);
    let outcome = opened
        .journal
        .commit(&mut opened.instance, &give().by(ANNA), 1);
    unfill(space);

    assert_eq!(opened.unkept, Some(WriteError::Full.into()));
    assert!(outcome.is_ok(), "{outcome:?}");
    assert!(keys(space).is_empty());
}
