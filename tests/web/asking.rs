//! What asks first: who loses what is said before, and nothing happens until it is confirmed.

use baton_core::rules::Action;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{
    ANNA, CARLA, DAAN, OtherTab, Visit, entries, focus_is, focused, frames, last, until,
};

const SET_UP: &str = "#/settings/marketo";
const USERS: &str = "#/settings/users";
const TYPE_7: &str = "Type 7 to confirm that 7 people lose access";

#[wasm_bindgen_test]
async fn disconnect_asks_first_and_names_who_loses_access() {
    let space = "test-disconnect/";
    let page = Visit::new(space).at(SET_UP).open().await;
    page.click("Disconnect");
    page.shows("dialog", "Disconnect from Marketo?").await;
    assert!(page.has_text("7 people lose access to Marketo:"));
    assert!(page.has("listitem", "Bruno Lefèvre") && page.has("listitem", "Ismaël Haddad"));

    // Another admin connects while the dialog is open, and it says so.
    let mut other = OtherTab::open(space).await;
    other.does(CARLA, Action::Connect).await;
    other.is_heard();
    page.says("Nobody loses access.").await;
    assert!(page.has_text("Carla Jansen stays connected"));

    page.click("Cancel");
    let is_gone = || !page.has("dialog", "Disconnect from Marketo?");
    until("the dialog is gone", is_gone).await;
    assert_eq!(focused(), "button Disconnect");
    assert_eq!(last(space).await, 1);
}

#[wasm_bindgen_test]
async fn cutting_everyone_off_asks_for_the_number_of_people() {
    let space = "test-cut-off/";
    let page = Visit::new(space).at(SET_UP).open().await;
    let before = entries(space).await;
    page.click("Disconnect");
    page.shows("dialog", "Disconnect from Marketo?").await;
    for wrong in ["", "8", "77", "seven", "7 people", "-7"] {
        page.fill_in("textbox", TYPE_7, wrong);
        page.click_in_dialog("Disconnect");
        frames(3).await;
        assert!(page.has("dialog", "Disconnect from Marketo?"), "{wrong}");
        assert_eq!(entries(space).await, before, "{wrong}");
    }
    assert!(page.has_text("That is not 7."));

    // One person fewer would lose access now, so the number that was asked for before no longer does.
    page.fill_in("textbox", TYPE_7, " 7 ");
    let mut other = OtherTab::open(space).await;
    other.does(ANNA, Action::RemoveAccess { user: DAAN }).await;
    other.is_heard();
    let type_6 = "Type 6 to confirm that 6 people lose access";
    page.shows("textbox", type_6).await;
    page.click_in_dialog("Disconnect");
    frames(3).await;
    assert_eq!(last(space).await, 1);

    page.fill_in("textbox", type_6, "6");
    page.click_in_dialog("Disconnect");
    page.status_says("You are disconnected. 6 people lost access.")
        .await;
}

#[wasm_bindgen_test]
async fn before_everyone_is_cut_off_one_can_hand_over_instead() {
    let space = "test-hand-over-first/";
    let page = Visit::new(space).at(SET_UP).open().await;
    let before = entries(space).await;
    page.click("Disconnect");
    page.shows("dialog", "Disconnect from Marketo?").await;
    page.choose("link", "Hand over first");
    page.shows("link", "Hand over to Carla Jansen").await;
    assert!(!page.has("dialog", "Disconnect from Marketo?"));
    assert_eq!(entries(space).await, before);
}

#[wasm_bindgen_test]
async fn the_focus_stays_near_when_its_button_goes() {
    let page = Visit::new("test-focus/").at(SET_UP).open().await;
    page.click("Disconnect");
    page.shows("dialog", "Disconnect from Marketo?").await;
    let buttons = page.names("button").into_iter();
    assert_eq!(buttons.filter(|name| name == "Disconnect").count(), 2);
    page.fill_in("textbox", TYPE_7, "7");
    page.click_in_dialog("Disconnect");
    page.status_says("You are disconnected. 7 people lost access.")
        .await;
    focus_is("heading Your connection").await;
}

#[wasm_bindgen_test]
async fn removing_somebody_asks_first_and_takes_their_row_away() {
    let page = Visit::new("test-remove/").at(USERS).open().await;
    page.click("Remove Daan de Boer");
    page.shows("dialog", "Remove Daan de Boer from the instance?")
        .await;
    assert!(page.has_text("1 person loses access to Marketo:Daan de Boer"));
    page.click_in_dialog("Remove");
    page.status_says("Daan de Boer is no longer in the instance.")
        .await;
    let mut people = page.people().into_iter();
    assert!(!people.any(|person| person.starts_with("Daan")));
    focus_is("heading User Management").await;

    page.click("Remove Anna Visser");
    page.alert_says("Nobody does this to themselves.").await;
}

#[wasm_bindgen_test]
async fn an_own_instance_starts_with_its_first_admin() {
    let space = "test-start/";
    let page = Visit::new(space).open().await;
    page.click("Start your own instance");
    page.shows("dialog", "Start your own instance").await;
    page.click("Start");
    page.says("Enter a name.").await;
    page.says("Enter an email address.").await;
    focus_is("textbox Name").await;

    page.fill_in("textbox", "Name", "Zoë Admin");
    page.fill_in("textbox", "Email", "zoe@example.com");
    page.click("Start");
    page.status_says("This is your own instance now. You are its first admin.")
        .await;
    assert!(page.has("button", "Signed in as Zoë Admin"));
    assert!(!page.has("dialog", "Start your own instance"));
    assert!(!page.has_text("This is a sample team"));
    focus_is("heading Overview").await;
}
