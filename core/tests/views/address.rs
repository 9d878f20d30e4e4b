//! Every address, there and back.

use baton_core::views::address::{Address, Handover, Page, Route};
use baton_core::views::paging::PageNumber;
use baton_core::views::people_list::View;

use crate::support::id;

fn route(hash: &str) -> Route {
    Address::parse(hash).route
}

#[test]
fn every_address_is_read_back_as_the_page_that_printed_it() {
    let chosen = Page::Handover(Handover {
        from: Some(id("A")),
        to: Some(id("B")),
        since: Some(57),
        is_gone: true,
    });
    let pages = Page::ALL.into_iter().chain([chosen]).map(Route::Settings);
    for page in pages.chain([Route::Overview, Route::SignIn, Route::Practice]) {
        assert_eq!(route(&page.href()), page);
        let has_list = page.has_list();
        let mut address = page.at("connect");
        assert_eq!(Address::parse(&address.href()), address);
        address.view = View {
            search: "de Boër".to_owned(),
            page: PageNumber(3),
            ..View::default()
        };
        assert_eq!(Address::parse(&address.href()) == address, has_list);
    }
}

#[test]
fn no_hash_is_the_overview_and_an_unknown_one_is_kept() {
    assert_eq!(route(""), Route::Overview);
    assert_eq!(route("#"), Route::Overview);
    assert_eq!(route("#/settings/users/"), Page::UserManagement.into());
    let lost = route("#/settings/marketo/nowhere");
    assert_eq!(lost, Route::NotFound("/settings/marketo/nowhere".into()));
    assert_eq!(route(&lost.href()), lost);
}

#[test]
fn what_is_no_parameter_is_left_out() {
    let page = Page::Handover(Handover {
        to: Some(id("B")),
        ..Handover::default()
    });
    let hash = "#/settings/marketo/handover?from=me&to=2&&x=1&at=\"";
    assert_eq!(Address::parse(hash), Route::from(page).into());
}
