//! The table of people, its search, and how a person's link reads.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Screen, Visit, until};

const ACCESS: &str = "#/settings/marketo/access";

async fn search(page: &Screen, text: &str, count: &str) {
    page.fill_in("searchbox", "Search users", text);
    page.shows("paragraph", count).await;
}

async fn finds(page: &Screen, text: &str, person: &str) {
    search(page, text, "1 person").await;
    let is_found = || matches!(page.people().as_slice(), [one] if one.starts_with(person));
    until(&format!("“{text}” finds {person}"), is_found).await;
}

#[wasm_bindgen_test]
async fn a_search_takes_no_notice_of_case_and_accents() {
    let page = Visit::new("test-search/").at(ACCESS).open().await;
    assert!(page.has("paragraph", "12 people"));
    finds(&page, "lefevre", "Bruno Lefèvre").await;
    finds(&page, "ELISE", "Élise Moreau").await;
    // The addresses are written without accents anyway; a blank is in names only.
    finds(&page, "bruno lefevre", "Bruno Lefèvre").await;
    finds(&page, "ELISE MOREAU", "Élise Moreau").await;
    finds(&page, " ismaël h", "Ismaël Haddad").await;
    finds(&page, "JOOST.WILLEMS@", "Joost Willems").await;

    search(&page, "zz", "0 people").await;
    assert!(page.has("paragraph", "Nobody matches “zz”."));
    assert!(page.people().is_empty());

    search(&page, "", "12 people").await;
    assert_eq!(page.people().len(), 12);
    assert!(!page.has_text("Nobody matches"));
}

#[wasm_bindgen_test]
async fn a_link_reads_the_same_everywhere() {
    let page = Visit::new("test-badge/").at(ACCESS).open().await;
    assert!(page.has("table", "User Access"));
    for (person, link) in [
        ("Anna Visser", "Connected as admin"),
        ("Bruno Lefèvre", "Has access"),
        ("Carla Jansen", "No access"),
        ("Daan de Boer", "Has access"),
        ("Joost Willems", "No access"),
    ] {
        assert_eq!(page.cell(person, "Marketo"), link, "{person}");
    }
}

#[wasm_bindgen_test]
async fn a_row_offers_what_the_rules_allow() {
    let page = Visit::new("test-rows/").at(ACCESS).open().await;
    assert!(page.has("button", "Give access to Carla Jansen"));
    assert!(page.has("button", "Remove access from Bruno Lefèvre"));
    let own = "Remove access from Anna Visser";
    let is_disabled = page.attribute("button", own, "aria-disabled");
    assert_eq!(is_disabled.as_deref(), Some("true"));
    let why = page.description("button", own);
    assert!(why.contains("Anna Visser disconnects themselves"), "{why}");
}
