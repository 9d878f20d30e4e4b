//! The journal over the browser's databases.

use std::rc::Rc;

use baton::browser::read_file::pause;
use baton::browser::storage::Home;
use baton::browser::storage::kept_state::KeptState;
use baton::browser::storage::vault::{self, Vault};
use baton_core::journal::{AppendError, Before, Log, New, Sum, Text, claimed_sum};
use baton_core::practice::sample_team;
use baton_core::rules::{Action, Link};
use baton_core::views::keeping::Keeping;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{
    ANNA, CARLA, JOOST, OtherTab, accept, empty, entries, local, log, meddle, refuse, space,
};

async fn open(name: &'static str) -> Vault {
    vault::open(space(name), KeptState::read(space(name)), sample_team, 0).await
}

/// What goes behind the first entry.
fn second(first: &str, text: &str) -> New {
    New {
        number: 1,
        before: Before::Entry(claimed_sum(first).unwrap()),
        text: text.to_owned(),
        in_place_of: None,
    }
}

fn give() -> Action {
    Action::GiveAccess { user: JOOST }
}

#[wasm_bindgen_test]
async fn a_first_visit_begins_with_the_sample() {
    let name = "test-journal-first/";
    empty(name).await;
    let vault = open(name).await;
    assert_eq!(vault.opened.instance, sample_team());
    assert_eq!(vault.place.damage, None);
    assert_eq!(vault.place.keeping, Keeping::InThisBrowser);
    let entries = entries(name).await;
    assert_eq!(entries.len(), 1);
    assert!(entries[&0].contains("begun"), "{entries:?}");
}

/// The second one begins a little later each time, so that it meets the first at every step of its beginning.
#[wasm_bindgen_test]
async fn two_first_visits_at_once_begin_the_same_instance() {
    let name = "test-journal-both/";
    for later in 0..12 {
        empty(name).await;
        let second = async {
            pause(later).await;
            open(name).await
        };
        let (one, other) = futures_util::join!(open(name), second);
        let identity = |vault: &Vault| vault.opened.journal.identity();
        assert_eq!(identity(&one), identity(&other), "{later} ms later");
        assert_eq!((one.place.damage, other.place.damage), (None, None));
        assert_eq!(entries(name).await.len(), 1);
    }
}

#[wasm_bindgen_test]
async fn what_was_done_is_there_when_it_is_opened_again() {
    let name = "test-journal-again/";
    empty(name).await;
    let mut tab = OtherTab::open(name).await;
    tab.does(CARLA, Action::Connect).await;
    tab.does(CARLA, give()).await;

    let again = open(name).await;
    assert_eq!(again.opened.journal.number(), 2);
    let link = again.opened.instance.user(JOOST).unwrap().link();
    assert_eq!(link, Link::Granted);
    assert_eq!(again.place.damage, None);
}

#[wasm_bindgen_test]
async fn a_command_writes_one_short_entry() {
    let name = "test-journal-entry/";
    empty(name).await;
    OtherTab::open(name).await.does(ANNA, give()).await;
    let entry = entries(name).await.remove(&1).unwrap();
    assert!(entry.len() < 200, "{} characters: {entry}", entry.len());
}

#[wasm_bindgen_test]
async fn the_last_entry_that_is_deleted_is_missed() {
    let name = "test-journal-cut-off/";
    empty(name).await;
    let mut tab = OtherTab::open(name).await;
    tab.does(ANNA, give()).await;
    tab.does(CARLA, Action::Connect).await;
    meddle(name, 2, None).await;

    let again = open(name).await;
    let found = again.place.damage.unwrap().entries.unwrap();
    assert_eq!((found.first, found.last), (2, 2));
    let link = again.opened.instance.user(CARLA).unwrap().link();
    assert_eq!(link, Link::None);
}

#[wasm_bindgen_test]
async fn what_is_no_text_stays_where_it_is() {
    let name = "test-journal-no-text/";
    empty(name).await;
    let mut tab = OtherTab::open(name).await;
    tab.does(ANNA, give()).await;
    let half = format!("{}\u{fffd}", entries(name).await[&1]);
    meddle(name, 1, Some(&half)).await;
    assert!(open(name).await.place.damage.is_some());
    assert_eq!(entries(name).await[&1], half);
}

#[wasm_bindgen_test]
async fn without_room_nothing_is_appended_and_it_says_so() {
    let name = "test-journal-full/";
    empty(name).await;
    let vault = open(name).await;
    let before = entries(name).await;
    let new = || second(&before[&0], &format!("{} and more", Sum::NONE));
    refuse("QuotaExceededError");
    let full = vault.place.log.append(new()).await;
    accept();
    assert_eq!(full, Err(AppendError::Full));
    assert_eq!(entries(name).await, before);
    assert_eq!(vault.place.log.append(new()).await, Ok(()));
}

#[wasm_bindgen_test]
async fn a_first_visit_without_room_goes_on_in_memory() {
    let name = "test-journal-no-room/";
    empty(name).await;
    refuse("QuotaExceededError");
    let vault = open(name).await;
    accept();
    assert_eq!(vault.place.keeping, Keeping::NoRoom);
    assert_eq!(vault.opened.instance, sample_team());
}

#[wasm_bindgen_test]
async fn a_log_that_was_deleted_is_put_back_from_the_state_that_was_kept() {
    let name = "test-journal-deleted/";
    empty(name).await;
    let mut tab = OtherTab::open(name).await;
    tab.does(ANNA, give()).await;
    let vault = open(name).await;
    let (journal, instance) = (vault.opened.journal, vault.opened.instance);
    let state = journal.written_state(&instance);
    local(name).write("state", &state).unwrap();
    let identity = journal.identity();
    drop((tab, vault.place.log, vault.place.home));
    Home::delete(space(name), identity);

    let again = open(name).await;
    assert_eq!(again.opened.instance, instance);
    let found = again.place.damage.unwrap().entries.unwrap();
    assert_eq!((found.first, found.last), (0, 1));
    assert_eq!(again.opened.journal.number(), 2);
}

#[wasm_bindgen_test]
async fn another_connection_is_told() {
    let name = "test-journal-told/";
    empty(name).await;
    let vault = open(name).await;
    let told = Rc::new(std::cell::Cell::new(false));
    let other = log(name).await;
    other.tell({
        let told = Rc::clone(&told);
        Box::new(move || told.set(true))
    });
    let new = second(&entries(name).await[&0], "anything");
    vault.place.log.append(new).await.unwrap();
    crate::support::until("it is told", || told.get()).await;
    let lines = other.read(1, 1).await.unwrap();
    assert_eq!(lines[0].text, Text::Whole("anything".to_owned()));
}
