//! Addresses: what a hash shows, what it is called, and where the focus goes.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{BRUNO, DAAN, Visit, document, focus_is, focused, go, until};

const PROFILE: &str = "#/settings/profile";
const SET_UP: &str = "#/settings/marketo";
const ACCESS: &str = "#/settings/marketo/access";
const USERS: &str = "#/settings/users";

/// Every address, the heading of its page, and its title.
const ADDRESSES: [(&str, &str, &str); 6] = [
    ("#/sign-in", "Sign in", "Sign in · Baton"),
    (PROFILE, "My Profile", "My Profile · Baton"),
    (SET_UP, "Marketo", "Marketo · Baton"),
    (ACCESS, "Marketo", "User Access · Baton"),
    (USERS, "User Management", "User Management · Baton"),
    ("#/", "Overview", "Overview · Baton"),
];

#[wasm_bindgen_test]
async fn an_address_shows_its_page_names_it_and_focuses_its_heading() {
    let page = Visit::new("test-routing/").open().await;
    assert_eq!(document().title(), "Overview · Baton");
    for (address, heading, title) in ADDRESSES {
        go(address).await;
        let is_called_so = || document().title() == title;
        until(&format!("{address} is called “{title}”"), is_called_so).await;
        page.shows("heading", heading).await;
        focus_is(format!("heading {heading}")).await;
    }
}

#[wasm_bindgen_test]
async fn the_first_page_leaves_the_focus_where_it_is() {
    let _page = Visit::new("test-routing-first/").open().await;
    assert!(!focused().starts_with("heading"), "{}", focused());
}

#[wasm_bindgen_test]
async fn a_tab_is_a_link_and_says_that_it_is_current() {
    let page = Visit::new("test-routing-tabs/").at(SET_UP).open().await;
    page.choose("link", "User Access");
    page.shows("searchbox", "Search users").await;
    let current = |tab: &str| page.attribute("link", tab, "aria-current");
    assert_eq!(current("User Access").as_deref(), Some("page"));
    assert_eq!(current("Set Up"), None);
}

#[wasm_bindgen_test]
async fn a_link_that_lifts_a_reason_lands_on_the_very_control() {
    let visit = Visit::new("test-routing-land/").by(BRUNO);
    let page = visit.at(SET_UP).open().await;
    page.choose("link", "Go to User Access");
    let name = "Remove access from Bruno Lefèvre";
    page.shows("button", name).await;
    focus_is(format!("button {name}")).await;
    assert!(page.get("button", name).has_attribute("data-arrived"));
}

#[wasm_bindgen_test]
async fn an_unknown_address_says_so_and_leads_back() {
    let visit = Visit::new("test-routing-unknown/");
    let page = visit.at("#/settings/nowhere").open().await;
    assert_eq!(page.names("heading"), ["Page not found"]);
    assert_eq!(document().title(), "Page not found · Baton");
    page.choose("link", "Go to the Overview");
    page.shows("heading", "Overview").await;
}

#[wasm_bindgen_test]
async fn a_plain_user_meets_an_explanation_at_the_address_of_an_admin_page() {
    let visit = Visit::new("test-routing-user/").by(DAAN);
    let page = visit.at(PROFILE).open().await;
    assert!(!page.has("link", "User Management"));
    for address in [SET_UP, ACCESS, USERS] {
        go(address).await;
        page.says("which are for admins.").await;
        assert!(page.has_text("Anna Visser, Bruno Lefèvre, or Carla Jansen can do this"));
        assert!(!page.has("table", "User Access") && !page.has("table", "User Management"));
        assert!(!page.has("button", "Connect"));
    }
}

#[wasm_bindgen_test]
async fn skipping_to_the_content_keeps_the_address() {
    let page = Visit::new("test-routing-skip/").at(PROFILE).open().await;
    page.choose("link", "Skip to content");
    assert_eq!(focused(), "heading My Profile");
    let location = web_sys::window().unwrap().location();
    assert_eq!(location.hash().unwrap(), PROFILE);
}
