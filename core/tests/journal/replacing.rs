//! A backup takes the place of everyone.

use baton_core::journal::{AppendError, Caught, CommitError, Journal, Linked};
use baton_core::practice::sample_team;
use baton_core::rules::{Action, Event, Instance, Rule, Standing, UserId, decide_replacement};

use crate::journal::*;
use crate::support::{give_access, id, instance, person, remove_access, ten_thousand};

fn backup() -> Instance {
    instance([
        ("A", Standing::Admin),
        ("C", Standing::AdminConnected),
        ("X", Standing::UserGranted),
    ])
}

/// The backup, as it takes the place of this instance.
fn replacement(of: &Instance) -> Instance {
    decide_replacement(of, id("A"), &backup()).unwrap().1
}

#[test]
fn what_was_shown_before_something_else_happened_is_not_put_in_its_place() {
    let (log, one, other) = two_tabs();
    let seen = one.number();
    other.does("A", give_access("J"));
    let before = log.lines();
    let outcome = replaces_what_was_seen(&one, id("A"), (&backup(), seen));
    assert_eq!(outcome, Err(CommitError::Changed));
    assert_eq!(log.lines(), before);
    assert_eq!(one.instance(), other.instance());
}

#[test]
fn it_is_one_entry_with_everyone_beside_it_and_a_reload_shows_it() {
    let (log, _, tab) = four_entries();
    let expected = replacement(&tab.instance());
    let entry = replaces(&tab, "A", &backup()).unwrap();
    assert!(matches!(entry.did, Event::Replaced { people: 3, .. }));
    assert_eq!((entry.at, entry.by), (NOW + 4, id("A")));
    assert_eq!(tab.instance(), expected);
    assert_eq!(log.numbers(), [0, 1, 2, 3, 4, 5]);
    assert!(log.text(5).contains("\n1\tA\ta@example.com\ta\n3\tC\t"));
    let again = Tab::open(&log);
    assert_eq!((again.instance(), again.number()), (expected, 5));
    again.remembers();
    let newest = again.journal(|it| it.history().next()).unwrap();
    assert_eq!((newest.entry, newest.linked), (Some(entry), Linked::Holds));
    assert_goes_on(&log, &tab, "C", give_access("A"));
}

#[test]
fn what_was_before_and_what_comes_after_can_both_be_told() {
    let (_, states, tab) = four_entries();
    replaces(&tab, "A", &backup()).unwrap();
    let replaced = tab.instance();
    tab.does("C", give_access("A"));
    assert_eq!(tab.instance_at(4).as_ref(), states.last());
    assert_eq!(tab.instance_at(5), Some(replaced));
    assert_eq!(tab.instance_at(6), Some(tab.instance()));
}

#[test]
fn a_plain_user_replaces_nobody() {
    let (log, states, tab) = four_entries();
    let before = log.lines();
    let refused = replaces(&tab, "J", &backup());
    assert!(matches!(refused, Err(CommitError::Refused(refusal)) if refusal.rule() == Rule::R1));
    tab.assert_shows_the_last_of(&states);
    assert_eq!(log.lines(), before);
}

#[test]
fn other_tabs_follow_however_far_behind_they_are() {
    let (log, behind, ahead) = two_tabs();
    four_commands(&ahead);
    let present = Tab::open(&log);
    replaces(&ahead, "A", &backup()).unwrap();
    for tab in [&behind, &present] {
        assert_eq!(tab.catches_up(), Ok(Caught::Changed));
        assert_eq!(tab.catches_up(), Ok(Caught::UpToDate));
        assert_eq!((tab.instance(), tab.number()), (ahead.instance(), 5));
        assert_eq!(tab.journal(|it| it.revision().era), 1);
    }
    let late = Tab::open(&log);
    ahead.does("C", give_access("A"));
    ahead.does("C", remove_access("A"));
    assert_eq!(late.catches_up(), Ok(Caught::Changed));
    late.does("C", Action::Disconnect);
    assert_eq!(behind.catches_up(), Ok(Caught::Changed));
    assert_eq!(behind.instance(), late.instance());
}

/// A command may wait until the log is open: it is for the people whom the page showed meanwhile.
#[test]
fn a_page_that_has_begun_from_a_state_before_it_learns_that_everyone_is_somebody_else() {
    let (log, _, tab) = four_entries();
    let kept = tab.state();
    let place = Journal::at(kept.identity, kept.number, kept.sum);
    let shown = Tab::at(&log, place, tab.instance());
    let opens = |shown: &Tab| {
        let opened = opened_from(&log, Some(&kept)).unwrap();
        let mut instance = shown.instance();
        shown.journal(|it| it.move_to(&mut instance, &opened));
        (instance, shown.journal(|it| it.revision().era))
    };
    assert_eq!(opens(&shown), (tab.instance(), 0));
    tab.does("A", give_access("L"));
    assert_eq!(opens(&shown), (tab.instance(), 0));
    replaces(&tab, "A", &backup()).unwrap();
    tab.does("C", give_access("A"));
    assert_eq!(opens(&shown), (tab.instance(), 1));
}

#[test]
fn where_it_does_not_fit_all_is_as_it_was() {
    let (log, states, tab) = four_entries();
    let before = log.lines();
    log.leave_room_for(500);
    let refused = replaces(&tab, "A", &ten_thousand());
    assert_eq!(refused, Err(AppendError::Full.into()));
    tab.assert_shows_the_last_of(&states);
    assert_eq!((log.lines(), log.kept()), (before, None));
    log.lift_the_limit();
    assert!(replaces(&tab, "A", &ten_thousand()).is_ok());
}

/// The sample team and ten people more: a state that needs more room than history gives.
fn larger() -> Instance {
    let mut users = sample_team().users().to_vec();
    for letter in ["M", "N", "O", "P", "Q", "R", "S", "T", "U", "V"] {
        users.push(person(letter, Standing::UserGranted));
    }
    Instance::new(users).unwrap()
}

#[test]
fn with_however_little_room_it_happens_or_not_and_nothing_between() {
    let mut outcomes = Vec::new();
    for room in (0..1_500).step_by(3) {
        let (log, states, tab) = four_entries();
        let before = log.lines();
        log.leave_room_for(room);
        let outcome = replaces(&tab, "A", &larger());
        if outcome.is_err() {
            tab.assert_shows_the_last_of(&states);
            assert_eq!((log.lines(), log.kept()), (before, None), "room {room}");
        }
        let again = Tab::open(&log);
        assert_eq!(again.instance(), tab.instance(), "room {room}");
        assert_eq!(again.number(), tab.number(), "room {room}");
        outcomes.push(outcome.is_ok());
    }
    let begins_to_fit = outcomes.is_sorted() && !outcomes[0] && outcomes[499];
    assert!(begins_to_fit, "{outcomes:?}");
}

#[test]
fn whoever_the_history_tells_of_keeps_the_name_that_they_had() {
    let (_, _, tab) = four_entries();
    tab.remembers();
    let was = tab.instance();
    let entries = tab.journal(|it| it.entries_after(0));
    let told = entries.into_iter().flat_map(|(_, entry)| {
        let by = entry.by;
        entry.did.people().into_iter().chain([by])
    });
    let mut told: Vec<_> = told.collect();
    told.sort_unstable();
    told.dedup();
    let is_some_of_them = told.contains(&id("A")) && told.len() < was.users().len();
    assert!(is_some_of_them, "{told:?}");
    let called = |user: &UserId| Some((*user, was.user(*user)?.name.clone()));

    let entry = replaces(&tab, "A", &backup()).unwrap();
    let Event::Replaced { before, .. } = entry.did else {
        panic!("everyone was replaced");
    };
    assert_eq!(before, told.iter().filter_map(called).collect::<Vec<_>>());

    // The same people again: everybody is called as before, so there is nothing to keep.
    let same = tab.instance();
    let entry = replaces(&tab, "C", &same).unwrap();
    let nothing = Event::Replaced {
        people: 3,
        before: vec![],
    };
    assert_eq!(entry.did, nothing);
}
