//! Who is found, in which order, and on which page.

use baton_core::rules::{Link, Role, Standing, UserId};
use baton_core::views::paging::PageNumber;
use baton_core::views::people_list::{Candidates, Listing, PageSize, Places, SortBy, View, fold};

use super::{listing, listing_of, numbers, search, shown, sort, team};
use crate::support::ten_thousand;

#[test]
fn case_and_accents_make_no_difference() {
    for (text, expected) in [
        ("", &[1, 2, 3, 4, 5, 6][..]),
        ("zoe", &[1]),
        ("ZOË", &[1]),
        ("angstrom", &[1]),
        ("lukasz zak", &[2]),
        ("Łukasz", &[2]),
        ("munoz", &[3]),
        ("oyvind strauss", &[4]),
        ("STRAUß", &[4]),
        ("lefevre", &[5]),
        ("Lefèvre", &[5]),
        ("йорк", &[6]),
        ("ИОРК", &[6]),
        ("an", &[1, 3, 5]),
    ] {
        let mut found = shown(&search(text));
        found.sort_unstable();
        assert_eq!(found, expected, "“{text}”");
    }
}

#[test]
fn names_and_addresses_are_searched_but_not_across_both() {
    assert_eq!(shown(&search("lz@EXAMPLE")), [2]);
    assert_eq!(shown(&search("  ana@ ")), [3]);
    assert!(shown(&search("zak lz")).is_empty());
    assert!(shown(&search("zaklz")).is_empty());
}

#[test]
fn letters_that_are_none_of_the_latin_alphabet_stay() {
    assert_eq!(
        fold("Ñandú ŒUVRE Ærø ÞÓR ĲSSEL"),
        "nandu oeuvre aero thor ijssel"
    );
    assert_eq!(fold("İstanbul Kılıç"), "istanbul kilic");
    assert_eq!(fold("Nguyễn Thị Hồng"), "nguyen thi hong");
    assert_eq!(fold("ΆΝΝΑ ς"), "αννα σ");
    assert_eq!(fold("山田 が ÷ ×"), "山田 が ÷ ×");
}

#[test]
fn a_filter_counts_under_the_other_filter_and_the_search() {
    let mut view = View::default();
    let all = listing(&team(), &view);
    assert_eq!(all.with_role(None), 6);
    assert_eq!(all.with_role(Some(Role::Admin)), 3);
    assert_eq!(all.with_link(Some(Link::Granted)), 3);

    view.link = Some(Link::Granted);
    let granted = listing(&team(), &view);
    assert_eq!(numbers(&granted), [4, 5, 6]);
    assert_eq!(granted.with_role(None), 3);
    assert_eq!(granted.with_role(Some(Role::Admin)), 1);
    // Its own filter takes nobody out of its counts: they say what choosing another would show.
    assert_eq!(granted.with_link(None), 6);
    assert_eq!(granted.with_link(Some(Link::None)), 2);

    view.role = Some(Role::User);
    let users = listing(&team(), &view);
    assert_eq!(numbers(&users), [4, 5]);
    assert_eq!(users.with_link(None), 3);

    view.search = "anna".to_owned();
    let anna = listing(&team(), &view);
    assert_eq!(numbers(&anna), [5]);
    assert_eq!((anna.with_role(None), anna.with_link(None)), (1, 1));
}

#[test]
fn a_list_may_leave_people_out_and_put_others_first() {
    let candidates = Candidates {
        except: Some(UserId(1)),
        places: Places::new(|standing| match standing {
            Standing::AdminConnected | Standing::Admin => Some(1),
            Standing::AdminGranted => Some(2),
            Standing::UserGranted => Some(3),
            Standing::User => None,
        }),
    };
    let mut view = View::default();
    let near = listing_of(&team(), &candidates, &view);
    assert_eq!(numbers(&near), [2, 6, 4, 5]);
    assert_eq!(near.with_role(Some(Role::Admin)), 2);
    view.descending = true;
    let far = listing_of(&team(), &candidates, &view);
    assert_eq!(numbers(&far), [5, 4, 6, 2]);
}

#[test]
fn every_column_sorts_both_ways() {
    for (column, expected) in [
        (SortBy::Joined, [1, 2, 3, 4, 5, 6]),
        (SortBy::Name, [3, 5, 2, 4, 1, 6]),
        (SortBy::Email, [6, 3, 5, 2, 4, 1]),
        // Admins by name, then users by name.
        (SortBy::Role, [2, 1, 6, 3, 5, 4]),
        // Connected, with access, without: each by name.
        (SortBy::Link, [1, 5, 4, 6, 3, 2]),
    ] {
        assert_eq!(shown(&sort(column, false)), expected, "{column:?}");
        let mut reversed = expected;
        reversed.reverse();
        assert_eq!(shown(&sort(column, true)), reversed, "{column:?}");
    }
}

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
    let place = |listing: &Listing| (listing.paging.page.0, listing.paging.pages);
    let last = listing(&ten_thousand(), &view);
    assert_eq!(place(&last), (200, 200));
    assert_eq!(last.on_page().len(), 50);
    assert_eq!(last.on_page().last(), Some(&UserId(10_000)));
    view.search = "nobody at all".to_owned();
    let nobody = listing(&team(), &view);
    assert_eq!(place(&nobody), (1, 1));
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
    view.sort_by(SortBy::Name);
    assert_eq!((view.page.0, view.sort), (1, SortBy::Name));
    assert!(!view.descending);
    view.sort_by(SortBy::Name);
    assert!(view.descending);
    view.sort_by(SortBy::Name);
    assert!(!view.descending);
    view.descending = true;
    view.sort_by(SortBy::Role);
    assert!(!view.descending);
}
