//! What came of a command, and who acts.

use std::sync::Arc;

use baton_core::journal::{AppendError, CommitError};
use baton_core::rules::Standing::{Admin, AdminConnected, User};
use baton_core::rules::{Action, Event, Refusal, UserId, decide};
use baton_core::views::actor::Actor;
use baton_core::views::outcome::{Done, Outcome, Undo};
use baton_core::views::overview::Overview;

use crate::support::{id, ids, instance, name};

fn given() -> Event {
    Event::AccessGiven { user: id("B") }
}

#[test]
fn what_was_done_says_to_whom_and_what_takes_it_back() {
    let now = instance([("A", AdminConnected), ("B", User)]);
    let done = Done::of(given(), &now);
    let back = Action::RemoveAccess { user: id("B") };
    assert_eq!(done.name, Some(name("B")));
    assert_eq!(done.undo, Some(Undo::Command(back)));
}

#[test]
fn what_was_done_to_somebody_who_is_gone_still_says_to_whom() {
    let before = instance([("A", Admin), ("B", User)]);
    let removal = Action::Remove { user: id("B") }.by(id("A"));
    let event = decide(&before, &removal).unwrap();
    let mut now = before;
    now.apply(&event);
    let done = Done::of(event, &now);
    assert_eq!((done.name, done.undo), (Some(name("B")), None));
}

#[test]
fn only_a_backup_can_be_taken_back_by_whoever_signs_in_next() {
    let now = instance([("A", AdminConnected), ("B", User)]);
    let mut done = Done::of(given(), &now);
    assert!(!Outcome::Done(done.clone()).outlives_the_person());
    done.undo = Some(Undo::Restore {
        before: Arc::new(now),
        number: 1,
    });
    assert!(Outcome::Done(done).outlives_the_person());
    assert!(!Outcome::Copied.outlives_the_person());
}

#[test]
fn what_stands_in_the_way_leads_to_where_it_can_be_lifted() {
    let remedy = |outcome: Outcome| Some(outcome.remedy(id("B"))?.href());
    let connected = ids(["A"]);
    let blocked = CommitError::Refused(Refusal::AccessBlocksConnect { connected });
    let access = "#/settings/marketo/access?at=access-2".to_owned();
    assert_eq!(remedy(Outcome::Failed(blocked)), Some(access));
    let full = Outcome::Failed(AppendError::Full.into());
    assert_eq!(remedy(full), Some("#/settings/data".to_owned()));
    assert_eq!(remedy(Outcome::Failed(CommitError::Changed)), None);
    assert_eq!(remedy(Outcome::NotCopied), None);
}

#[test]
fn where_nobody_acts_the_rules_refuse_whatever_is_wanted() {
    let now = instance([("A", Admin)]);
    for actor in [Actor::Nobody, Actor::Gone] {
        assert_eq!(actor.id(), UserId::NOBODY);
        let refused = decide(&now, &Action::Connect.by(actor.id()));
        assert_eq!(refused, Err(Refusal::UnknownActor));
    }
    assert_eq!(Actor::Person(id("A")).id(), id("A"));
}

#[test]
fn the_overview_counts_everyone_once() {
    let now = instance([("A", AdminConnected), ("B", User), ("C", Admin)]);
    let overview = Overview::of(&now, id("A"));
    assert_eq!(overview.summary.connected, ids(["A"]));
    assert_eq!((overview.summary.relying, overview.without_access), (0, 2));
}
