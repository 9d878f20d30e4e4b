//! The list of people, by what is typed, chosen and clicked, and what its address says then.

use baton_core::views::people_list::fold;
use js_sys::JsString;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Screen, Visit, document, empty, focus_is, focused, frames, go, until};

const ACCESS: &str = "#/settings/marketo/access";

fn window() -> web_sys::Window {
    web_sys::window().unwrap()
}

fn history_length() -> u32 {
    window().history().unwrap().length().unwrap()
}

async fn address_is(address: &str) {
    let hash = || window().location().hash().unwrap();
    until(&format!("the address is {address}"), || hash() == address).await;
}

async fn back_to(address: &str) {
    window().history().unwrap().back().unwrap();
    address_is(address).await;
}

async fn lists(page: &Screen, count: &str) {
    page.shows("paragraph", count).await;
}

#[wasm_bindgen_test]
async fn back_walks_through_the_views_of_a_list() {
    let page = Visit::new("test-views/").at(ACCESS).open().await;
    page.select("Role", "Admin (3)");
    lists(&page, "3 people").await;
    address_is("#/settings/marketo/access?role=admin").await;
    page.select("Marketo link", "No access (1)");
    lists(&page, "1 person").await;
    page.click("Role");
    let sorted = "#/settings/marketo/access?role=admin&link=none&sort=role";
    address_is(sorted).await;

    back_to("#/settings/marketo/access?role=admin&link=none").await;
    back_to("#/settings/marketo/access?role=admin").await;
    lists(&page, "3 people").await;
    back_to(ACCESS).await;
    lists(&page, "12 people").await;
    window().history().unwrap().go_with_delta(3).unwrap();
    address_is(sorted).await;
    lists(&page, "1 person").await;
    assert_eq!(page.people().len(), 1);
}

#[wasm_bindgen_test]
async fn typing_makes_one_entry_and_leaves_the_keyboard_where_it_is() {
    let page = Visit::new("test-typing/").at(ACCESS).open().await;
    let (before, field) = (history_length(), page.get("searchbox", "Search users"));
    for text in ["c", "ca", "carla"] {
        page.fill_in("searchbox", "Search users", text);
        frames(1).await;
    }
    lists(&page, "1 person").await;
    address_is("#/settings/marketo/access?q=carla").await;
    assert_eq!(history_length(), before + 1);
    assert_eq!(focused(), "searchbox Search users");
    // It is the very field: the page was not made anew.
    assert!(field.is_connected());
    back_to(ACCESS).await;
    lists(&page, "12 people").await;
}

#[wasm_bindgen_test]
async fn what_is_typed_is_kept_when_a_view_is_chosen_at_once() {
    let page = Visit::new("test-settling/").at(ACCESS).open().await;
    page.fill_in("searchbox", "Search users", "an");
    frames(1).await;
    page.select("Role", "Admin (2)");
    address_is("#/settings/marketo/access?q=an&role=admin").await;
    back_to("#/settings/marketo/access?q=an").await;
}

#[wasm_bindgen_test]
async fn an_address_shows_its_view_at_once() {
    let address = "#/settings/users?q=MA&role=user&sort=-name&page=7&size=25";
    let page = Visit::new("test-address/").at(address).open().await;
    lists(&page, "2 people").await;
    let names = ["Léo Martin", "Ismaël Haddad"];
    for (person, name) in page.people().iter().zip(names) {
        assert!(person.starts_with(name), "{person}");
    }
    let sort = page.attribute("columnheader", "Person", "aria-sort");
    assert_eq!(sort.as_deref(), Some("descending"));
    go("#/settings/users").await;
    lists(&page, "12 people").await;
}

#[wasm_bindgen_test]
async fn the_pages_to_choose_on_have_the_same_list() {
    let address = "#/sign-in?q=bru";
    let page = Visit::new("test-choices/").at(address).open().await;
    assert!(page.has("button", "Sign in as Bruno Lefèvre"));
    lists(&page, "1 person").await;

    go("#/settings/marketo/handover?role=admin").await;
    page.shows("link", "Hand over to Carla Jansen").await;
    let takers = |page: &Screen| {
        let links = page.names("link").into_iter();
        let links = links.filter(|name| name.starts_with("Hand over to"));
        links.collect::<Vec<_>>()
    };
    // Carla is nearer to it than Bruno, whose access has to be removed first.
    let nearest = ["Hand over to Carla Jansen", "Hand over to Bruno Lefèvre"];
    assert_eq!(takers(&page), nearest);
    page.select("Sort by", "Name");
    until("they are in the order of their names", || {
        takers(&page) == [nearest[1], nearest[0]]
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_page_in_place_of_another_has_a_view_of_its_own() {
    let nobody = Visit::new("test-apart/").by(baton_core::rules::UserId(99));
    let address = "#/settings/marketo/access?q=anna";
    let page = nobody.at(address).open().await;
    lists(&page, "12 people").await;
    page.fill_in("searchbox", "Search users", "bruno");
    page.shows("button", "Sign in as Bruno Lefèvre").await;
    lists(&page, "1 person").await;
    page.click("Sign in as Bruno Lefèvre");
    page.shows("table", "User Access").await;
    // Hannah is found as well.
    assert_eq!(page.people().len(), 2);
    address_is(address).await;
}

#[wasm_bindgen_test]
async fn people_are_selected_across_searches() {
    let page = Visit::new("test-selecting/").at(ACCESS).open().await;
    page.choose("checkbox", "Select Bruno Lefèvre");
    page.says("1 selected").await;
    page.fill_in("searchbox", "Search users", "carla");
    lists(&page, "1 person").await;
    page.choose("checkbox", "Select all on this page");
    page.says("2 selected").await;
    page.fill_in("searchbox", "Search users", "");
    lists(&page, "12 people").await;
    let is_checked = |name: &str| page.checkbox(name).checked();
    assert!(is_checked("Select Bruno Lefèvre") && is_checked("Select Carla Jansen"));
    assert!(!is_checked("Select Anna Visser"));
    let all = page.checkbox("Select all on this page");
    assert!(all.indeterminate() && !all.checked());

    page.click("Clear selection");
    page.says("0 selected").await;
    focus_is("checkbox Select all on this page").await;
    assert!(!is_checked("Select Bruno Lefèvre"));
    assert!(!page.has("button", "Clear selection"));
}

#[wasm_bindgen_test]
async fn among_ten_thousand_pages_turn_and_all_are_selected() {
    let visit = Visit::new("test-pages/").among_ten_thousand();
    let page = visit.at(ACCESS).open().await;
    lists(&page, "10,000 people").await;
    assert_eq!(page.people().len(), 50);
    let is_disabled = page.attribute("button", "Previous page", "aria-disabled");
    assert_eq!(is_disabled.as_deref(), Some("true"));
    page.click("Next page");
    page.says("Page 2 of 200").await;
    assert_eq!(focused(), "button Next page");
    address_is("#/settings/marketo/access?page=2").await;

    page.choose("checkbox", "Select all on this page");
    page.shows("button", "Select all 10,000 that match").await;
    page.click("Select all 10,000 that match");
    page.says("10,000 selected").await;
    assert!(!page.has("button", "Select all 10,000 that match"));
    page.select("Per page", "100");
    page.says("Page 1 of 100").await;
    assert_eq!(page.people().len(), 100);
    empty("test-pages/").await;
}

#[wasm_bindgen_test]
async fn a_link_to_a_person_leads_to_the_page_that_they_are_on() {
    let visit = Visit::new("test-at/").among_ten_thousand();
    let address = "#/settings/marketo/access?at=access-9999";
    let page = visit.at(address).open().await;
    let focus = || document().active_element().unwrap().id();
    until("the button has the focus", || focus() == "access-9999").await;
    page.says("Page 200 of 200").await;
    empty("test-at/").await;
}

#[wasm_bindgen_test]
fn letters_lose_the_marks_that_unicode_takes_off() {
    let blocks = [
        0xc0..0x180_u32,
        0x1cd..0x234,
        0x386..0x3cf,
        0x400..0x45f,
        0x1e00..0x1f00,
    ];
    for letter in blocks.into_iter().flatten().filter_map(char::from_u32) {
        let text = letter.to_string();
        let apart = String::from(JsString::from(text.as_str()).normalize("NFD"));
        let mut parts = apart.chars();
        let base = parts.next().unwrap();
        let has_marks = parts.clone().count() > 0;
        if has_marks && parts.all(|mark| ('\u{300}'..='\u{36f}').contains(&mark)) {
            // A long s is an s, and a final sigma a sigma, here and not there.
            let base = fold(&base.to_string());
            assert_eq!(fold(&text), base, "{letter}");
        }
    }
}
