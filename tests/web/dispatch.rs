//! From a click to the storage and back to the page.

use baton_core::journal::Sum;
use baton_core::rules::{Action, Email, Instance, Name, Standing, User, UserId};
use leptos::prelude::Owner;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{
    ANNA, BRUNO, CARLA, DAAN, JOOST, OtherTab, Visit, accept, empty, entries, focus_is, frames,
    last, local, meddle, refuse, started, until,
};

const SET_UP: &str = "#/settings/marketo";
const USER_ACCESS: &str = "#/settings/marketo/access";
const USERS: &str = "#/settings/users";

#[wasm_bindgen_test]
async fn connect_changes_the_page_and_writes_one_entry() {
    let space = "test-connect/";
    let page = Visit::new(space).by(CARLA).at(SET_UP).open().await;
    assert!(page.has_text("You have no Marketo link."));
    assert!(!page.has("button", "Disconnect"));
    let before = entries(space).await;

    page.click("Connect");
    page.status_says("You are connected to Marketo.").await;
    assert!(page.has_text("Connected as admin"));
    assert!(page.has("button", "Disconnect"));
    assert!(!page.has("button", "Connect"));
    assert!(page.has("listitem", "Carla Jansen"));
    assert_eq!(page.alert(), "");

    let mut after = entries(space).await;
    let entry = after.remove(&1).unwrap();
    assert!(entry.contains("connected"), "{entry}");
    assert_eq!(after, before);
}

#[wasm_bindgen_test]
async fn a_refusal_changes_nothing_and_says_why() {
    let space = "test-refusal/";
    let page = Visit::new(space).by(BRUNO).at(SET_UP).open().await;
    let why = "cannot connect until it is removed. Anna Visser can remove it";
    let is_disabled = page.attribute("button", "Connect", "aria-disabled");
    assert_eq!(is_disabled.as_deref(), Some("true"));
    assert!(page.description("button", "Connect").contains(why));
    assert!(page.has("link", "Go to User Access"));
    let before = entries(space).await;

    page.click("Connect");
    page.alert_says(why).await;
    assert_eq!(page.status(), "");
    assert!(page.has_text("Has access"));
    assert_eq!(entries(space).await, before);
}

#[wasm_bindgen_test]
async fn what_another_tab_does_shows_without_a_reload() {
    let space = "test-other-tab/";
    let page = Visit::new(space).at(USER_ACCESS).open().await;
    assert_eq!(page.cell("Joost Willems", "Marketo"), "No access");

    let mut other = OtherTab::open(space).await;
    other.does(ANNA, Action::GiveAccess { user: JOOST }).await;
    other.does(CARLA, Action::Connect).await;
    other.is_heard();
    page.shows("button", "Remove access from Joost Willems")
        .await;
    assert_eq!(page.cell("Joost Willems", "Marketo"), "Has access");
    assert_eq!(page.cell("Carla Jansen", "Marketo"), "Connected as admin");
    assert_eq!(page.status(), "");
}

#[wasm_bindgen_test]
async fn a_click_counts_with_what_another_tab_did_unheard() {
    let space = "test-unheard/";
    let page = Visit::new(space).at(USER_ACCESS).open().await;
    let mut other = OtherTab::open(space).await;
    other.does(ANNA, Action::GiveAccess { user: JOOST }).await;

    page.click("Give access to Joost Willems");
    page.alert_says("Joost Willems already has access.").await;
    assert_eq!(page.cell("Joost Willems", "Marketo"), "Has access");
    assert_eq!(last(space).await, 1);
}

/// Joost's number is Nora's by then.
#[wasm_bindgen_test]
async fn a_click_does_not_hit_somebody_else_after_another_tab_restored_a_backup_unheard() {
    let space = "test-restored/";
    let page = Visit::new(space).at(USERS).open().await;
    let backup = Instance::new(vec![
        person(ANNA, "Anna Visser", Standing::AdminConnected),
        person(JOOST, "Nora Quist", Standing::User),
    ]);
    let mut other = OtherTab::open(space).await;
    other.restores(ANNA, &backup.unwrap()).await;

    page.click("Make admin: Joost Willems");
    page.alert_says("Nothing was changed: the state has changed")
        .await;
    page.shows("button", "Make admin: Nora Quist").await;
    assert_eq!(last(space).await, 1);
}

fn person(id: UserId, name: &str, standing: Standing) -> User {
    let address = name.to_lowercase().replace(' ', ".") + "@example.com";
    User {
        id,
        name: Name::parse(name).unwrap(),
        email: Email::parse(&address).unwrap(),
        standing,
    }
}

#[wasm_bindgen_test]
async fn a_page_that_is_gone_does_nothing_more() {
    let space = "test-gone/";
    Visit::new(space).open().await;
    let ready = started(space).await;
    let owner = Owner::new_root(None);
    let app = owner.with(ready);
    app.dispatch(Action::GiveAccess { user: JOOST });
    owner.cleanup();
    drop(owner);
    frames(5).await;
    assert_eq!(last(space).await, 0);
}

#[wasm_bindgen_test]
async fn the_keyboard_stays_with_the_person_whose_row_moves() {
    let by_link = "#/settings/marketo/access?sort=link";
    let page = Visit::new("test-moves/").at(by_link).open().await;
    page.click("Give access to Joost Willems");
    page.status_says("Joost Willems has access now.").await;
    focus_is("button Remove access from Joost Willems").await;
}

#[wasm_bindgen_test]
async fn undo_takes_it_back() {
    let page = Visit::new("test-undo/").at(USER_ACCESS).open().await;
    page.click("Give access to Joost Willems");
    page.status_says("Joost Willems has access now.").await;
    assert_eq!(page.cell("Joost Willems", "Marketo"), "Has access");

    page.click("Undo");
    page.status_says("Joost Willems has no access any more.")
        .await;
    assert_eq!(page.cell("Joost Willems", "Marketo"), "No access");
    assert_eq!(last("test-undo/").await, 2);
}

#[wasm_bindgen_test]
async fn what_was_said_can_be_dismissed() {
    let page = Visit::new("test-dismiss/").at(USER_ACCESS).open().await;
    page.click("Give access to Joost Willems");
    page.status_says("Joost Willems has access now.").await;
    page.click("Dismiss");
    until("nothing is said", || page.status().is_empty()).await;
}

#[wasm_bindgen_test]
async fn somebody_who_was_removed_meanwhile_is_asked_who_they_are() {
    let space = "test-removed/";
    let daan = Visit::new(space).by(DAAN);
    let page = daan.at("#/settings/profile").open().await;
    assert!(page.has("heading", "My Profile"));
    let mut other = OtherTab::open(space).await;
    other.does(ANNA, Action::Remove { user: DAAN }).await;
    other.is_heard();
    page.shows("heading", "Sign in").await;
    assert!(page.has_text("The person who was signed in here is no longer in the instance."));

    page.click("Sign in as Élise Moreau");
    page.shows("heading", "My Profile").await;
    assert!(page.has("button", "Signed in as Élise Moreau"));
}

#[wasm_bindgen_test]
async fn in_a_full_storage_the_page_stays_as_it_is_and_says_so() {
    let space = "test-full/";
    let page = Visit::new(space).at(USER_ACCESS).open().await;
    let before = entries(space).await;
    refuse("QuotaExceededError");
    page.click("Give access to Joost Willems");
    let is_answered = || !page.alert().is_empty() || !page.status().is_empty();
    until("it is answered", is_answered).await;
    accept();

    let why = "Nothing was changed: the browser’s storage is full.";
    assert!(page.alert().contains(why));
    assert_eq!(page.cell("Joost Willems", "Marketo"), "No access");
    assert_eq!(entries(space).await, before);
    page.click("Give access to Joost Willems");
    page.status_says("Joost Willems has access now.").await;
    assert_eq!(page.alert(), "");
}

#[wasm_bindgen_test]
async fn a_damaged_entry_stays_where_it_is_and_is_offered() {
    let space = "test-damaged/";
    let page = Visit::new(space).at(USER_ACCESS).open().await;
    for person in ["Joost Willems", "Karin O’Neill"] {
        page.click(&format!("Give access to {person}"));
        page.status_says(&format!("{person} has access now.")).await;
    }
    drop(page);
    let half = entries(space).await[&2][..60].to_owned();
    meddle(space, 2, Some(&half)).await;
    local(space).remove("state");

    let page = Visit::again(space).at(USER_ACCESS).open().await;
    assert!(page.has_text("The saved changes from number 2 on are damaged or gone"));
    assert!(page.has("button", "Download"));
    assert_eq!(page.cell("Joost Willems", "Marketo"), "Has access");
    assert_eq!(page.cell("Karin O’Neill", "Marketo"), "No access");
    page.click("Give access to Karin O’Neill");
    page.status_says("Karin O’Neill has access now.").await;
    assert_eq!(entries(space).await[&2], half);
    drop(page);

    // The second time it is known already.
    let page = Visit::again(space).at(USER_ACCESS).open().await;
    assert!(!page.has("button", "Download"));
    assert_eq!(page.cell("Karin O’Neill", "Marketo"), "Has access");
}

#[wasm_bindgen_test]
async fn data_of_a_newer_version_is_left_alone() {
    let space = "test-newer/";
    empty(space).await;
    let newer = "2 whatever a later version writes";
    let newer = format!("{} {newer}", Sum::of_text(newer));
    local(space).write("state", &newer).unwrap();
    let page = Visit::again(space).by(CARLA).at(SET_UP).open().await;
    assert!(page.has_text("written by a newer version of Baton"));
    page.click("Connect");
    page.status_says("You are connected to Marketo.").await;
    assert_eq!(local(space).read("state"), Some(newer));
}
