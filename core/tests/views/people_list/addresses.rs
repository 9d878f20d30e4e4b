use baton_core::rules::{Link, Role};
use baton_core::views::address::{Address, Page as Settings, Route};
use baton_core::views::paging::PageNumber;
use baton_core::views::people_list::{PageSize, SortBy, View};
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::chance::config;

fn view() -> impl Strategy<Value = View> {
    (
        "\\PC{0,12}",
        prop::option::of(select(&Role::ALL[..])),
        prop::option::of(select(&Link::ALL[..])),
        select(&SortBy::ALL[..]),
        any::<bool>(),
        1..usize::MAX,
        select(&PageSize::ALL[..]),
    )
        .prop_map(|(search, role, link, sort, descending, page, size)| View {
            search,
            role,
            link,
            sort,
            descending,
            page: PageNumber(page),
            size,
        })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_view_is_read_back_from_its_address(view in view()) {
        for route in [
            Route::SignIn,
            Settings::UserAccess.into(),
            Settings::UserManagement.into(),
            Settings::Handover(Default::default()).into(),
        ] {
            let address = route.seen(view.clone());
            let href = address.href();
            prop_assert!(href.is_ascii() && !href.contains([' ', '"', '<']), "{href}");
            prop_assert_eq!(Address::parse(&href), address);
        }
    }

    #[test]
    fn any_address_is_some_view(query in "\\PC{0,40}") {
        let address = Address::parse(&format!("#/settings/users?{query}"));
        prop_assert_eq!(Address::parse(&address.href()), address);
    }
}

fn read(query: &str) -> View {
    Address::parse(&format!("#/settings/users?{query}")).view
}

#[test]
fn an_address_is_short_and_can_be_read() {
    let view = read("q=anna%20b&role=admin&link=granted&sort=-name&page=2&size=100");
    let expected = View {
        search: "anna b".to_owned(),
        role: Some(Role::ALL[0]),
        link: Some(Link::ALL[1]),
        sort: SortBy::Name,
        descending: true,
        page: PageNumber(2),
        size: PageSize::Many,
    };
    assert_eq!(view, expected);
    assert_eq!(
        Route::from(Settings::UserManagement).seen(view).href(),
        "#/settings/users?q=anna%20b&role=admin&link=granted&sort=-name&page=2&size=100"
    );
    assert_eq!(
        Route::from(Settings::UserManagement)
            .seen(View::default())
            .href(),
        "#/settings/users"
    );
}

#[test]
fn what_an_address_says_wrongly_is_as_by_default() {
    for query in [
        "role=boss&link=maybe&sort=age&page=first&size=51",
        "sort=-&page=0&size=",
        "sort=-age&page=-1",
        "q=",
    ] {
        assert_eq!(read(query), View::default(), "{query}");
    }
    // What nobody has encoded is taken as it is.
    assert_eq!(read("q=50%&page=2").search, "50%");
    assert_eq!(read("q=a+b%4").search, "a+b%4");
    assert_eq!(read("q=%C3%A9%FF").search, "é\u{fffd}");
}
