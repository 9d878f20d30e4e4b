use baton_core::rules::{Link, Role, Standing, UserId};
use baton_core::views::people_list::{Candidates, Places, View, fold};

use crate::views::people_list::team::{listing, listing_of, numbers, search, shown, team};

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
        ("an", &[3, 5, 1]),
    ] {
        let mut found = shown(&search(text));
        found.sort_unstable();
        let mut expected = expected.to_vec();
        expected.sort_unstable();
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
