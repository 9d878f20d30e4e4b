//! Addresses: what a hash shows, what it is called, and where the focus goes.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{BRUNO, DAAN, Visit, document, focused, go, until};

/// Every address, the heading of its page, and its title.
const ADDRESSES: [(&str, &str, &str); 6] = [
    ("#/sign-in", "Sign in", "Sign in · Baton"),
    ("#/settings/profile", "My Profile", "My Profile · Baton"),
    ("#/settings/marketo", "Marketo", "Marketo · Baton"),
    (
        "#/settings/marketo/access",
        "Marketo",
        "User Access · Baton",
    ),
    (
        "#/settings/users",
        "User Management",
        "User Management · Baton",
    ),
    ("#/", "Overview", "Overview · Baton"),
];

#[wasm_bindgen_test]
async fn an_address_shows_its_page_names_it_and_focuses_its_heading() {
    let page = Visit::new("test-routing/").open().await;
    assert_eq!(document().title(), "Overview · Baton");
    for (address, heading, title) in ADDRESSES {
        go(address).await;
        until(&format!("{address} is called “{title}”"), || {
            document().title() == title
        })
        .await;
        page.shows("heading", heading).await;
        let focus = format!("heading {heading}");
        until(&format!("the focus is on the {focus}"), || {
            focused() == focus
        })
        .await;
    }
}

#[wasm_bindgen_test]
async fn the_first_page_leaves_the_focus_where_it_is() {
    let _page = Visit::new("test-routing-first/").open().await;
    assert!(!focused().starts_with("heading"), "{}", focused());
}

#[wasm_bindgen_test]
async fn a_tab_is_a_link_and_says_that_it_is_current() {
    let page = Visit::new("test-routing-tabs/")
        .at("#/settings/marketo")
        .open()
        .await;
    page.choose("link", "User Access");
    page.shows("searchbox", "Search users").await;
    let tab = page.get("link", "User Access");
    assert_eq!(tab.get_attribute("aria-current").as_deref(), Some("page"));
    let other = page.get("link", "Set Up");
    assert_eq!(other.get_attribute("aria-current"), None);
}

#[wasm_bindgen_test]
async fn a_link_that_lifts_a_reason_lands_on_the_very_control() {
    let page = Visit::new("test-routing-land/")
        .by(BRUNO)
        .at("#/settings/marketo")
        .open()
        .await;
    page.choose("link", "Go to User Access");
    let name = "Remove access from Bruno Lefèvre";
    page.shows("button", name).await;
    until("the focus is on the control", || {
        focused() == format!("button {name}")
    })
    .await;
    assert!(page.get("button", name).has_attribute("data-arrived"));
}

#[wasm_bindgen_test]
async fn an_unknown_address_says_so_and_leads_back() {
    let page = Visit::new("test-routing-unknown/")
        .at("#/settings/nowhere")
        .open()
        .await;
    assert_eq!(page.names("heading"), ["Page not found"]);
    assert_eq!(document().title(), "Page not found · Baton");
    page.choose("link", "Go to the Overview");
    page.shows("heading", "Overview").await;
}

#[wasm_bindgen_test]
async fn a_plain_user_meets_an_explanation_at_the_address_of_an_admin_page() {
    let page = Visit::new("test-routing-user/")
        .by(DAAN)
        .at("#/settings/profile")
        .open()
        .await;
    assert!(!page.has("link", "User Management"));
    for address in [
        "#/settings/marketo",
        "#/settings/marketo/access",
        "#/settings/users",
    ] {
        go(address).await;
        until("the page explains", || {
            page.text().contains("which are for admins.")
        })
        .await;
        assert!(
            page.text()
                .contains("Anna Visser, Bruno Lefèvre, or Carla Jansen can do this")
        );
        assert!(!page.has("table", "User Access") && !page.has("table", "User Management"));
        assert!(!page.has("button", "Connect"));
    }
}

#[wasm_bindgen_test]
async fn skipping_to_the_content_keeps_the_address() {
    let page = Visit::new("test-routing-skip/")
        .at("#/settings/profile")
        .open()
        .await;
    page.choose("link", "Skip to content");
    assert_eq!(focused(), "heading My Profile");
    assert_eq!(
        web_sys::window().unwrap().location().hash().unwrap(),
        "#/settings/profile"
    );
}
