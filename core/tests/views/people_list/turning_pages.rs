use baton_core::rules::UserId;
use baton_core::views::paging::PageNumber;
use baton_core::views::people_list::{Column, PageSize, View};

use crate::support::ten_thousand;
use crate::views::people_list::team::{listing, search, team};

#[test]
fn pages_follow_each_other_without_gaps() {
    let instance = ten_thousand();
    for size in PageSize::ALL {
        let mut seen = Vec::new();
        let mut view = View {
            size,
            ..search("name 1")
        };
        let all = listing(&instance, &view);
        // 1, 10 to 19, 100 to 199, 1,000 to 1,999, and 10,000.
        assert_eq!(all.matches.len(), 1_112);
        for page in 1..=all.paging.pages {
            view.page = PageNumber(page);
            let listing = listing(&instance, &view);
            assert_eq!(listing.paging.page, PageNumber(page));
            assert!(listing.on_page().len() <= size.people());
            seen.extend_from_slice(listing.on_page());
        }
        assert_eq!(seen, all.matches);
    }
}

#[test]
fn a_page_beyond_the_end_is_the_last_one() {
    let mut view = View {
        page: PageNumber(usize::MAX),
        ..View::default()
    };
    let last = listing(&ten_thousand(), &view);
    assert_eq!(
        (last.paging.page, last.paging.pages),
        (PageNumber(200), 200)
    );
    assert_eq!(last.on_page().len(), 50);
    assert_eq!(last.on_page().last(), Some(&UserId(10_000)));
    view.search = "nobody at all".to_owned();
    let nobody = listing(&team(), &view);
    assert_eq!(
        (nobody.paging.page, nobody.paging.pages),
        (PageNumber(1), 1)
    );
    assert!(nobody.on_page().is_empty());
}

#[test]
fn the_page_of_a_person_has_them_on_it() {
    let instance = ten_thousand();
    let mut view = View::default();
    for user in [1, 50, 51, 9_999, 10_000].map(UserId) {
        view.page = view.page_of(&instance, user);
        assert!(listing(&instance, &view).on_page().contains(&user));
    }
    assert_eq!(view.page_of(&instance, UserId(0)), PageNumber(1));
}

#[test]
fn searching_and_sorting_begin_on_the_first_page() {
    let third = View {
        page: PageNumber(3),
        ..View::default()
    };
    let mut view = third.clone();
    view.search_for("anna".to_owned());
    assert_eq!((view.page, view.search.as_str()), (PageNumber(1), "anna"));
    let mut view = third;
    view.sort_by(Column::Name);
    assert_eq!(
        (view.page, view.sort, view.descending),
        (PageNumber(1), Column::Name, false)
    );
    view.sort_by(Column::Name);
    assert!(view.descending);
    view.sort_by(Column::Name);
    assert!(!view.descending);
    view.descending = true;
    view.sort_by(Column::Role);
    assert!(!view.descending);
}
