//! The rules R1–R15, one by one as sentences, and then cell by cell against matrices written by hand.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that meets the unexpected should stop there"
)]

mod support;

use baton::rules::Standing::{Admin, AdminConnected, AdminGranted, User, UserGranted};
use baton::rules::{
    Action, Broken, Command, Email, EmailError, Event, Impact, Instance, Link, Name, NameError,
    Refusal, Role, Rule, Standing, UserId, decide, open_admin_settings, preview,
};
use baton::store::sample_team;
use support::{
    Given, email, email_of, give_access, id, ids, instance, invite, keep_the_invariants,
    make_admin, make_user, name, person, remove, remove_access, start,
};

// The rules as sentences.

#[test]
fn r1_a_plain_user_can_do_nothing_of_the_admin_settings() {
    let wishes = [
        Action::Connect,
        give_access("D"),
        remove_access("C"),
        invite("E", Role::User),
        make_admin("B"),
        make_user("A"),
        remove("D"),
    ];
    for wish in wishes {
        Given::people([
            ("A", AdminConnected),
            ("B", User),
            ("C", AdminGranted),
            ("D", User),
        ])
        .when("B", wish)
        .then_refusal(Refusal::AdminsOnly {
            admins: ids(["A", "C"]),
        });
    }
}

#[test]
fn r1_access_does_not_make_a_plain_user_an_admin() {
    Given::people([("A", AdminConnected), ("B", UserGranted)])
        .when("B", Action::Connect)
        .then_refusal(Refusal::AdminsOnly { admins: ids(["A"]) });
}

#[test]
fn r1_the_admin_settings_open_for_every_admin_and_for_nobody_else() {
    let there = instance([
        ("A", AdminConnected),
        ("B", AdminGranted),
        ("C", Admin),
        ("D", User),
    ]);
    for admin in ids(["A", "B", "C"]) {
        assert_eq!(open_admin_settings(&there, admin), Ok(()));
    }
    let admins = ids(["A", "B", "C"]);
    assert_eq!(
        open_admin_settings(&there, id("D")),
        Err(Refusal::AdminsOnly { admins })
    );
    assert_eq!(
        open_admin_settings(&there, id("Z")),
        Err(Refusal::UnknownActor)
    );
}

#[test]
fn r2_an_admin_without_a_link_connects() {
    Given::people([("A", Admin)])
        .when("A", Action::Connect)
        .then_event(Event::Connected { user: id("A") })
        .then_link("A", Link::Connected);
}

#[test]
fn r2_a_connected_admin_does_not_connect_twice() {
    Given::people([("A", AdminConnected)])
        .when("A", Action::Connect)
        .then_refused(Rule::R2)
        .then_refusal(Refusal::AlreadyConnected);
}

#[test]
fn r3_a_connection_belongs_to_the_admin_who_clicked_connect() {
    Given::people([("A", AdminConnected), ("B", Admin)])
        .when("B", Action::Connect)
        .then_link("B", Link::Connected)
        .then_nobody_elses_link_changed("B")
        .when("B", Action::Disconnect)
        .then_link("B", Link::None)
        .then_link("A", Link::Connected);
}

#[test]
fn r3_nobody_else_takes_a_connection_away() {
    let wishes = [
        (remove_access("A"), Rule::R7),
        (make_user("A"), Rule::R11),
        (remove("A"), Rule::R11),
    ];
    for (wish, rule) in wishes {
        Given::people([("A", AdminConnected), ("B", AdminConnected)])
            .when("B", wish)
            .then_refused(rule);
    }
}

#[test]
fn r4_several_admins_are_connected_at_once() {
    let story = Given::people([("A", AdminConnected), ("B", Admin), ("C", Admin)])
        .when("B", Action::Connect)
        .when("C", Action::Connect)
        .then_link("A", Link::Connected)
        .then_link("B", Link::Connected)
        .then_link("C", Link::Connected);
    assert_eq!(story.now().connected().count(), 3);
}

#[test]
fn r5_an_admin_with_access_cannot_connect_until_it_is_removed() {
    Given::people([("A", AdminConnected), ("B", AdminGranted)])
        .when("B", Action::Connect)
        .then_refused(Rule::R5)
        .when("A", remove_access("B"))
        .then_link("B", Link::None)
        .when("B", Action::Connect)
        .then_link("B", Link::Connected);
}

#[test]
fn r5_names_the_connected_admins_who_can_remove_the_access() {
    Given::people([
        ("A", AdminConnected),
        ("B", AdminGranted),
        ("C", Admin),
        ("D", AdminConnected),
    ])
    .when("B", Action::Connect)
    .then_refusal(Refusal::AccessBlocksConnect {
        connected: ids(["A", "D"]),
    });
}

#[test]
fn r6_a_connected_admin_ends_only_their_own_connection() {
    Given::people([("A", AdminConnected), ("B", AdminConnected)])
        .when("A", Action::Disconnect)
        .then_link("A", Link::None)
        .then_nobody_elses_link_changed("A");
}

#[test]
fn r6_nobody_else_can_disconnect() {
    for standing in [User, UserGranted, Admin, AdminGranted] {
        Given::people([("A", AdminConnected), ("B", standing)])
            .when("B", Action::Disconnect)
            .then_refusal(Refusal::NoConnectionOfYourOwn)
            .then_refused(Rule::R6);
    }
}

#[test]
fn r7_a_connected_admin_gives_access_and_removes_it() {
    for (without, with) in [(User, UserGranted), (Admin, AdminGranted)] {
        let given = [("A", AdminConnected), ("B", with)];
        Given::people([("A", AdminConnected), ("B", without)])
            .when("A", give_access("B"))
            .then_link("B", Link::Granted)
            .then_nobody_elses_link_changed("B");
        Given::people(given)
            .when("A", remove_access("B"))
            .then_link("B", Link::None)
            .then_nobody_elses_link_changed("B");
    }
}

#[test]
fn r7_an_admin_who_is_not_connected_neither_gives_nor_removes_access() {
    for standing in [Admin, AdminGranted] {
        for wish in [give_access("C"), remove_access("C")] {
            Given::people([("A", AdminConnected), ("B", standing), ("C", User)])
                .when("B", wish)
                .then_refusal(Refusal::ConnectedAdminsOnly {
                    connected: ids(["A"]),
                });
        }
    }
}

#[test]
fn r7_with_nobody_connected_an_admin_has_to_connect_before_giving_access() {
    Given::people([("A", Admin), ("B", User)])
        .when("A", give_access("B"))
        .then_refusal(Refusal::ConnectedAdminsOnly { connected: ids([]) })
        .then_refused(Rule::R7)
        .when("A", Action::Connect)
        .when("A", give_access("B"))
        .then_link("B", Link::Granted);
}

#[test]
fn r7_a_connected_person_is_never_given_or_removed_access() {
    for wish in [give_access("B"), remove_access("B")] {
        Given::people([("A", AdminConnected), ("B", AdminConnected)])
            .when("A", wish)
            .then_refusal(Refusal::DisconnectsThemselves { user: id("B") })
            .then_refused(Rule::R7);
    }
}

#[test]
fn r7_access_is_neither_given_nor_removed_twice() {
    Given::people([("A", AdminConnected), ("B", UserGranted), ("C", User)])
        .when("A", give_access("B"))
        .then_refusal(Refusal::AlreadyHasAccess { user: id("B") })
        .when("A", remove_access("C"))
        .then_refusal(Refusal::HasNoAccess { user: id("C") });
}

#[test]
fn r8_everyone_keeps_access_while_another_admin_stays_connected() {
    Given::people([
        ("A", AdminConnected),
        ("B", AdminConnected),
        ("C", UserGranted),
        ("D", AdminGranted),
        ("E", User),
    ])
    .then_would_lose("A", Action::Disconnect, [])
    .when("A", Action::Disconnect)
    .then_event(Event::Disconnected {
        user: id("A"),
        cut_off: 0,
    })
    .then_link("A", Link::None)
    .then_nobody_elses_link_changed("A");
}

#[test]
fn r9_everyone_with_access_loses_it_with_the_last_connected_admin() {
    Given::people([
        ("A", AdminConnected),
        ("B", Admin),
        ("C", UserGranted),
        ("D", AdminGranted),
        ("E", User),
    ])
    .then_would_lose("A", Action::Disconnect, ["C", "D"])
    .when("A", Action::Disconnect)
    .then_event(Event::Disconnected {
        user: id("A"),
        cut_off: 2,
    })
    .then_link("A", Link::None)
    .then_link("B", Link::None)
    .then_link("C", Link::None)
    .then_link("D", Link::None)
    .then_link("E", Link::None)
    .then_role("D", Role::Admin);
}

#[test]
fn r9_the_last_disconnect_is_allowed_when_nobody_has_access_too() {
    Given::people([("A", AdminConnected), ("B", User)])
        .then_would_lose("A", Action::Disconnect, [])
        .when("A", Action::Disconnect)
        .then_link("A", Link::None);
}

#[test]
fn r9_the_second_of_two_disconnects_is_the_last() {
    Given::people([
        ("A", AdminConnected),
        ("B", AdminConnected),
        ("C", UserGranted),
    ])
    .when("B", Action::Disconnect)
    .then_link("C", Link::Granted)
    .then_would_lose("A", Action::Disconnect, ["C"])
    .when("A", Action::Disconnect)
    .then_link("C", Link::None);
}

#[test]
fn r10_lost_access_does_not_return_with_the_next_connection() {
    Given::people([
        ("A", AdminConnected),
        ("B", Admin),
        ("C", UserGranted),
        ("D", AdminGranted),
    ])
    .when("A", Action::Disconnect)
    .when("B", Action::Connect)
    .then_link("C", Link::None)
    .then_link("D", Link::None)
    .when("A", Action::Connect)
    .then_link("C", Link::None)
    .then_link("D", Link::None);
}

#[test]
fn r10_lost_access_is_given_again() {
    Given::people([("A", AdminConnected), ("B", Admin), ("C", UserGranted)])
        .when("A", Action::Disconnect)
        .when("B", Action::Connect)
        .when("B", give_access("C"))
        .then_link("C", Link::Granted)
        .then_nobody_elses_link_changed("C");
}

#[test]
fn r10_who_lost_access_with_the_last_connection_may_connect() {
    Given::people([("A", AdminConnected), ("B", AdminGranted)])
        .when("A", Action::Disconnect)
        .when("B", Action::Connect)
        .then_link("B", Link::Connected);
}

#[test]
fn r11_a_connected_admin_is_neither_removed_nor_made_a_plain_user() {
    for wish in [remove("A"), make_user("A")] {
        Given::people([("A", AdminConnected), ("B", Admin)])
            .when("B", wish)
            .then_refusal(Refusal::StillConnected {
                user: id("A"),
                others: ids([]),
            })
            .then_refused(Rule::R11);
    }
}

#[test]
fn r11_says_who_else_is_connected_already() {
    Given::people([
        ("A", AdminConnected),
        ("B", Admin),
        ("C", AdminConnected),
        ("D", AdminConnected),
    ])
    .when("B", remove("C"))
    .then_refusal(Refusal::StillConnected {
        user: id("C"),
        others: ids(["A", "D"]),
    });
}

#[test]
fn r11_after_somebody_else_connects_and_they_disconnect_it_is_safe() {
    Given::people([("A", AdminConnected), ("B", Admin), ("C", UserGranted)])
        .when("B", remove("A"))
        .then_refused(Rule::R11)
        .when("B", Action::Connect)
        .when("B", remove("A"))
        .then_refused(Rule::R11)
        .when("A", Action::Disconnect)
        .when("B", remove("A"))
        .then_gone("A")
        .then_link("C", Link::Granted);
}

#[test]
fn r11_a_connected_admin_may_be_made_what_they_are_which_changes_nothing() {
    Given::people([("A", AdminConnected), ("B", Admin)])
        .when("B", make_admin("A"))
        .then_refusal(Refusal::RoleUnchanged {
            user: id("A"),
            role: Role::Admin,
        });
}

#[test]
fn r12_the_only_admin_cannot_leave_or_become_a_plain_user() {
    for wish in [remove("A"), make_user("A")] {
        for standing in [Admin, AdminConnected] {
            Given::people([("A", standing), ("B", User)])
                .when("A", wish.clone())
                .then_refusal(Refusal::LastAdmin)
                .then_refused(Rule::R12);
        }
    }
}

#[test]
fn r13_nobody_removes_or_demotes_themselves() {
    for wish in [remove("A"), make_user("A")] {
        for standing in [Admin, AdminGranted, AdminConnected] {
            Given::people([("A", standing), ("B", AdminConnected), ("C", Admin)])
                .when("A", wish.clone())
                .then_refusal(Refusal::NotYourself {
                    admins: ids(["B", "C"]),
                })
                .then_refused(Rule::R13);
        }
    }
}

#[test]
fn r13_another_admin_does_it() {
    Given::people([("A", Admin), ("B", Admin)])
        .when("B", make_user("A"))
        .then_role("A", Role::User)
        .when("B", remove("A"))
        .then_gone("A");
}

#[test]
fn r13_the_journal_remembers_how_a_removed_person_was_called() {
    Given::people([("A", Admin), ("B", User)])
        .when("A", remove("B"))
        .then_event(Event::Removed {
            user: id("B"),
            name: name("B"),
        })
        .then_gone("B");
}

#[test]
fn r14_an_invited_person_appears_without_access() {
    for role in [Role::Admin, Role::User] {
        Given::people([("A", AdminConnected)])
            .when("A", invite("B", role))
            .then_event(Event::Invited {
                user: id("B"),
                name: name("B"),
                email: email_of("B"),
                role,
            })
            .then_role("B", role)
            .then_link("B", Link::None);
    }
}

#[test]
fn r14_an_address_is_used_once_without_regard_to_case_and_blanks() {
    for again in [
        "b@example.com",
        "B@Example.COM",
        "  b@example.com\t",
        "\u{a0}B@EXAMPLE.com\n",
    ] {
        Given::people([("A", Admin), ("B", User)])
            .when(
                "A",
                Action::Invite {
                    name: name("Somebody else"),
                    email: email(again),
                    role: Role::User,
                },
            )
            .then_refusal(Refusal::EmailTaken { user: id("B") })
            .then_refused(Rule::R14);
    }
}

#[test]
fn r14_case_is_disregarded_beyond_ascii() {
    let there = email("Élise@Exämple.org");
    assert!(there.is_same_as(&email("éLISE@EXÄMPLE.ORG")));
    assert_eq!(there.key(), email("éLISE@EXÄMPLE.ORG").key());
    assert!(!there.is_same_as(&email("elise@example.org")));
}

#[test]
fn r14_the_address_of_a_removed_person_is_free_again_and_their_id_is_not() {
    Given::people([("A", Admin), ("B", User)])
        .when("A", remove("B"))
        .when("A", invite("B", Role::User))
        .then_event(Event::Invited {
            user: id("C"),
            name: name("B"),
            email: email_of("B"),
            role: Role::User,
        });
}

#[test]
fn r14_an_id_so_high_that_later_invitations_find_none_is_refused() {
    let mut last = person("A", Admin);
    last.id = UserId(u32::MAX);
    let refused = Instance::new(vec![last]);
    assert_eq!(refused, Err(Broken::IdTooHigh(UserId(u32::MAX))));
    let mut highest = person("A", Admin);
    highest.id = UserId::MAX_READ;
    let mut there = Instance::new(vec![highest]).unwrap();
    let event = decide(&there, &invite("B", Role::User).by(UserId::MAX_READ)).unwrap();
    there.apply(&event);
    assert_eq!(there.users().len(), 2, "{event:?}");
}

#[test]
fn r14_who_is_not_in_the_list_neither_acts_nor_is_acted_on() {
    Given::people([("A", AdminConnected)])
        .when("Z", Action::Connect)
        .then_refusal(Refusal::UnknownActor)
        .then_refused(Rule::R14);
    for wish in [
        give_access("Z"),
        remove_access("Z"),
        make_admin("Z"),
        make_user("Z"),
        remove("Z"),
    ] {
        Given::people([("A", AdminConnected)])
            .when("A", wish)
            .then_refusal(Refusal::UnknownUser { user: id("Z") });
    }
}

#[test]
fn r15_a_refused_command_leaves_the_instance_equal() {
    let people = [("A", AdminConnected), ("B", AdminGranted), ("C", User)];
    let wishes = [
        ("A", Action::Connect),
        ("A", remove("A")),
        ("B", Action::Connect),
        ("B", Action::Disconnect),
        ("B", give_access("C")),
        ("B", remove("A")),
        ("C", invite("D", Role::User)),
        ("A", invite("C", Role::User)),
        ("A", make_user("C")),
        ("A", start("A")),
        ("Z", Action::Connect),
    ];
    for (by, wish) in wishes {
        let before = instance(people);
        let decided = decide(&before, &wish.clone().by(id(by)));
        assert!(decided.is_err(), "{by} {wish:?}");
        assert_eq!(before, instance(people));
        assert_eq!(
            preview(&before, &wish.clone().by(id(by))).err(),
            decided.err()
        );
    }
}

#[test]
fn r15_a_change_that_changes_nothing_is_refused() {
    Given::people([("A", Admin), ("B", User)])
        .when("A", make_user("B"))
        .then_refusal(Refusal::RoleUnchanged {
            user: id("B"),
            role: Role::User,
        })
        .then_refused(Rule::R15)
        .when("A", make_admin("A"))
        .then_refused(Rule::R15);
}

#[test]
fn r15_only_the_sample_is_left_for_an_instance_of_ones_own() {
    Given::people([("A", Admin)])
        .when("A", start("A"))
        .then_refusal(Refusal::NotTheSample)
        .then_refused(Rule::R15);
    let story = Given::instance(sample_team()).when("L", start("Z"));
    // The sample's people are A to L.
    let own = Instance::started_by(id("M"), name("Z"), email_of("Z"));
    assert_eq!(story.now(), &own);
    assert!(!story.now().is_sample());
    story.when("M", start("Z")).then_refused(Rule::R15);
}

// The handover, from each state that B may be in. C, D, E and F are the others, of every other
// standing, whose links stay what they are at every step.

fn handover_to(b: Standing) -> Given {
    Given::people([
        ("A", AdminConnected),
        ("B", b),
        ("C", UserGranted),
        ("D", AdminGranted),
        ("E", Admin),
        ("F", User),
    ])
}

/// The last step of every plan, and what it makes possible.
fn a_hands_over_and_is_removed(story: Given) {
    story
        .then_would_lose("A", Action::Disconnect, [])
        .when("A", Action::Disconnect)
        .then_link("A", Link::None)
        .then_nobody_elses_link_changed("A")
        .when("B", remove("A"))
        .then_gone("A")
        .then_link("B", Link::Connected)
        .then_link("C", Link::Granted)
        .then_link("D", Link::Granted)
        .then_link("E", Link::None)
        .then_link("F", Link::None);
}

fn b_connects(story: Given) -> Given {
    story
        .when("B", Action::Connect)
        .then_link("B", Link::Connected)
        .then_nobody_elses_link_changed("B")
}

fn b_loses_access_to_connect(story: Given) -> Given {
    story
        .when("B", Action::Connect)
        .then_refused(Rule::R5)
        .when("A", remove_access("B"))
        .then_link("B", Link::None)
        .then_nobody_elses_link_changed("B")
}

fn b_becomes_an_admin(story: Given) -> Given {
    story
        .when("B", Action::Connect)
        .then_refused(Rule::R1)
        .when("E", make_admin("B"))
        .then_role("B", Role::Admin)
        .then_nobody_elses_link_changed("B")
}

#[test]
fn handover_to_a_connected_admin_is_a_disconnect() {
    a_hands_over_and_is_removed(handover_to(AdminConnected));
}

#[test]
fn handover_to_an_admin_with_access_begins_by_removing_it() {
    let story = b_loses_access_to_connect(handover_to(AdminGranted));
    a_hands_over_and_is_removed(b_connects(story));
}

#[test]
fn handover_to_an_admin_without_access_begins_with_connect() {
    a_hands_over_and_is_removed(b_connects(handover_to(Admin)));
}

#[test]
fn handover_to_a_plain_user_begins_by_making_them_an_admin() {
    let story = b_becomes_an_admin(handover_to(User)).then_link("B", Link::None);
    a_hands_over_and_is_removed(b_connects(story));
}

#[test]
fn handover_to_a_plain_user_with_access_takes_every_step() {
    let story = b_becomes_an_admin(handover_to(UserGranted)).then_link("B", Link::Granted);
    a_hands_over_and_is_removed(b_connects(b_loses_access_to_connect(story)));
}

// Previews and undo.

#[test]
fn a_preview_names_who_gains_and_who_loses_access_and_who_stays_connected() {
    let there = instance([("A", AdminConnected), ("B", UserGranted), ("C", User)]);
    let impact = |wish: Action| preview(&there, &wish.by(id("A"))).unwrap();
    let given = Impact {
        lost: ids([]),
        gained: ids(["C"]),
        connected: ids(["A"]),
        with_access: 2,
    };
    let ended = Impact {
        lost: ids(["B"]),
        ..Impact::default()
    };
    assert_eq!(impact(give_access("C")), given);
    assert_eq!(impact(Action::Disconnect), ended);
}

#[test]
fn a_person_with_access_who_is_removed_is_among_those_who_lose_it() {
    Given::people([("A", AdminConnected), ("B", UserGranted)]).then_would_lose(
        "A",
        remove("B"),
        ["B"],
    );
}

#[test]
fn what_has_an_inverse_is_taken_back_by_it() {
    let there = instance([("A", AdminConnected), ("B", UserGranted), ("C", Admin)]);
    for wish in [
        give_access("C"),
        remove_access("B"),
        make_admin("B"),
        make_user("C"),
    ] {
        let event = decide(&there, &wish.by(id("A"))).unwrap();
        let undone = Given::instance(there.clone())
            .when("A", event.command(id("A")).action)
            .when("A", event.inverse().unwrap());
        assert_eq!(undone.now(), &there);
    }
}

#[test]
fn what_cannot_be_taken_back_has_no_inverse() {
    let there = sample_team();
    let wishes = [
        ("A", Action::Disconnect),
        ("C", Action::Connect),
        ("A", invite("Z", Role::User)),
        ("A", remove("L")),
        ("A", start("Z")),
    ];
    for (by, wish) in wishes {
        let event = decide(&there, &wish.by(id(by))).unwrap();
        assert_eq!(event.inverse(), None, "{event:?}");
    }
}

// Every cell.

/// What becomes of one command: a row for what the actor is, a column for what the target is, in the
/// order of [`Standing::ALL`]. The last two columns are for an actor who is their own target, with
/// nobody else in the instance and with another connected admin in it. All other cells hold with
/// another connected admin and without one. "--" cannot exist.
type Matrix = [[&'static str; 7]; 5];

#[rustfmt::skip]
const CONNECT: Matrix = [
    //              u      ug     a      ag     ac     alone  self
    /* u  */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* ug */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* a  */      ["ok",  "ok",  "ok",  "ok",  "ok",  "ok",  "ok" ],
    /* ag */      ["R5",  "R5",  "R5",  "R5",  "R5",  "--",  "R5" ],
    /* ac */      ["R2",  "R2",  "R2",  "R2",  "R2",  "R2",  "R2" ],
];

#[rustfmt::skip]
const DISCONNECT: Matrix = [
    //              u      ug     a      ag     ac     alone  self
    /* u  */      ["R6",  "R6",  "R6",  "R6",  "R6",  "--",  "R6" ],
    /* ug */      ["R6",  "R6",  "R6",  "R6",  "R6",  "--",  "R6" ],
    /* a  */      ["R6",  "R6",  "R6",  "R6",  "R6",  "R6",  "R6" ],
    /* ag */      ["R6",  "R6",  "R6",  "R6",  "R6",  "--",  "R6" ],
    /* ac */      ["ok",  "ok",  "ok",  "ok",  "ok",  "ok",  "ok" ],
];

#[rustfmt::skip]
const GIVE_ACCESS: Matrix = [
    //              u      ug     a      ag     ac     alone  self
    /* u  */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* ug */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* a  */      ["R7",  "R7",  "R7",  "R7",  "R7",  "R7",  "R7" ],
    /* ag */      ["R7",  "R7",  "R7",  "R7",  "R7",  "--",  "R7" ],
    /* ac */      ["ok",  "R7",  "ok",  "R7",  "R7",  "R7",  "R7" ],
];

#[rustfmt::skip]
const REMOVE_ACCESS: Matrix = [
    //              u      ug     a      ag     ac     alone  self
    /* u  */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* ug */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* a  */      ["R7",  "R7",  "R7",  "R7",  "R7",  "R7",  "R7" ],
    /* ag */      ["R7",  "R7",  "R7",  "R7",  "R7",  "--",  "R7" ],
    /* ac */      ["R7",  "ok",  "R7",  "ok",  "R7",  "R7",  "R7" ],
];

#[rustfmt::skip]
const MAKE_ADMIN: Matrix = [
    //              u      ug     a      ag     ac     alone  self
    /* u  */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* ug */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* a  */      ["ok",  "ok",  "R15", "R15", "R15", "R15", "R15"],
    /* ag */      ["ok",  "ok",  "R15", "R15", "R15", "--",  "R15"],
    /* ac */      ["ok",  "ok",  "R15", "R15", "R15", "R15", "R15"],
];

#[rustfmt::skip]
const MAKE_USER: Matrix = [
    //              u      ug     a      ag     ac     alone  self
    /* u  */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* ug */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* a  */      ["R15", "R15", "ok",  "ok",  "R11", "R12", "R13"],
    /* ag */      ["R15", "R15", "ok",  "ok",  "R11", "--",  "R13"],
    /* ac */      ["R15", "R15", "ok",  "ok",  "R11", "R12", "R13"],
];

#[rustfmt::skip]
const REMOVE: Matrix = [
    //              u      ug     a      ag     ac     alone  self
    /* u  */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* ug */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* a  */      ["ok",  "ok",  "ok",  "ok",  "R11", "R12", "R13"],
    /* ag */      ["ok",  "ok",  "ok",  "ok",  "R11", "--",  "R13"],
    /* ac */      ["ok",  "ok",  "ok",  "ok",  "R11", "R12", "R13"],
];

#[rustfmt::skip]
const INVITE_SOMEBODY_NEW: Matrix = [
    //              u      ug     a      ag     ac     alone  self
    /* u  */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* ug */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* a  */      ["ok",  "ok",  "ok",  "ok",  "ok",  "ok",  "ok" ],
    /* ag */      ["ok",  "ok",  "ok",  "ok",  "ok",  "--",  "ok" ],
    /* ac */      ["ok",  "ok",  "ok",  "ok",  "ok",  "ok",  "ok" ],
];

#[rustfmt::skip]
const INVITE_THE_TARGET: Matrix = [
    //              u      ug     a      ag     ac     alone  self
    /* u  */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* ug */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* a  */      ["R14", "R14", "R14", "R14", "R14", "R14", "R14"],
    /* ag */      ["R14", "R14", "R14", "R14", "R14", "--",  "R14"],
    /* ac */      ["R14", "R14", "R14", "R14", "R14", "R14", "R14"],
];

#[rustfmt::skip]
const START_IN_ONES_OWN: Matrix = [
    //              u      ug     a      ag     ac     alone  self
    /* u  */      ["R15", "R15", "R15", "R15", "R15", "--",  "R15"],
    /* ug */      ["R15", "R15", "R15", "R15", "R15", "--",  "R15"],
    /* a  */      ["R15", "R15", "R15", "R15", "R15", "R15", "R15"],
    /* ag */      ["R15", "R15", "R15", "R15", "R15", "--",  "R15"],
    /* ac */      ["R15", "R15", "R15", "R15", "R15", "R15", "R15"],
];

#[rustfmt::skip]
const START_IN_THE_SAMPLE: Matrix = [
    //              u      ug     a      ag     ac     alone  self
    /* u  */      ["ok",  "ok",  "ok",  "ok",  "ok",  "--",  "ok" ],
    /* ug */      ["ok",  "ok",  "ok",  "ok",  "ok",  "--",  "ok" ],
    /* a  */      ["ok",  "ok",  "ok",  "ok",  "ok",  "ok",  "ok" ],
    /* ag */      ["ok",  "ok",  "ok",  "ok",  "ok",  "--",  "ok" ],
    /* ac */      ["ok",  "ok",  "ok",  "ok",  "ok",  "ok",  "ok" ],
];

/// One cell: A is the actor, B the target unless A is, and C the other connected admin if there is
/// one.
#[derive(Clone, Copy, Debug)]
struct Cell {
    row: usize,
    /// 5 when the actor is their own target.
    column: usize,
    another_connected: bool,
}

impl Cell {
    fn all() -> Vec<Self> {
        let mut cells = Vec::new();
        for row in 0..5 {
            for column in 0..6 {
                cells.extend([false, true].map(|another_connected| Self {
                    row,
                    column,
                    another_connected,
                }));
            }
        }
        cells
    }

    fn target(self) -> &'static str {
        if self.column == 5 { "A" } else { "B" }
    }

    /// Nobody, where access would hang on no connection or nobody would be an admin.
    fn instance(self) -> Option<Instance> {
        let mut people = vec![person("A", Standing::ALL[self.row])];
        if let Some(target) = Standing::ALL.get(self.column) {
            people.push(person("B", *target));
        }
        if self.another_connected {
            people.push(person("C", AdminConnected));
        }
        let standings: Vec<Standing> = people.iter().map(|user| user.standing).collect();
        let can_exist = keep_the_invariants(&standings);
        can_exist.then(|| Instance::new(people).unwrap())
    }

    fn expected(self, matrix: &Matrix) -> &'static str {
        let alone_or_not = usize::from(self.column == 5 && self.another_connected);
        matrix[self.row][self.column + alone_or_not]
    }
}

/// How many cells were held against the rules, and how many cannot exist.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Count {
    accepted: usize,
    refused: usize,
    skipped: usize,
}

fn outcome(decided: &Result<Event, Refusal>) -> String {
    match decided {
        Ok(_) => "ok".to_owned(),
        Err(refusal) => format!("{:?}", refusal.rule()),
    }
}

/// Holds every cell of one matrix against the rules.
fn check(matrix: &Matrix, sample: bool, wish: impl Fn(&str) -> Action) -> Count {
    let mut count = Count::default();
    for cell in Cell::all() {
        let Some(there) = cell.instance() else {
            count.skipped += 1;
            continue;
        };
        let there = if sample { there.into_sample() } else { there };
        let command = wish(cell.target()).by(id("A"));
        let decided = decide(&there, &command);
        assert_eq!(
            outcome(&decided),
            cell.expected(matrix),
            "{command:?} in {there:?}"
        );
        match decided {
            Ok(event) => {
                count.accepted += 1;
                assert_touches_only_its_person(&there, &command, &event);
            }
            Err(_) => count.refused += 1,
        }
    }
    count
}

/// An accepted command leaves everybody else what they were, but for R9.
fn assert_touches_only_its_person(before: &Instance, command: &Command, event: &Event) {
    let person = match &command.action {
        Action::Connect | Action::Disconnect => command.by,
        Action::GiveAccess { user }
        | Action::RemoveAccess { user }
        | Action::SetRole { user, .. }
        | Action::Remove { user } => *user,
        Action::Invite { .. } => before.next_id(),
        Action::Start { .. } => return,
    };
    let is_last_disconnect =
        command.action == Action::Disconnect && before.connected().count() == 1;
    let mut after = before.clone();
    after.apply(event);
    for user in before.users().iter().filter(|user| user.id != person) {
        let expected = match user.standing {
            UserGranted if is_last_disconnect => User,
            AdminGranted if is_last_disconnect => Admin,
            standing => standing,
        };
        let standing = after.user(user.id).unwrap().standing;
        assert_eq!(standing, expected, "{command:?} in {before:?}");
    }
}

#[test]
fn every_cell_of_every_matrix_is_what_the_rules_say() {
    let new = |_: &str| invite("Z", Role::User);
    let counts = [
        ("Connect", check(&CONNECT, false, |_| Action::Connect)),
        (
            "Disconnect",
            check(&DISCONNECT, false, |_| Action::Disconnect),
        ),
        ("Give access", check(&GIVE_ACCESS, false, give_access)),
        ("Remove access", check(&REMOVE_ACCESS, false, remove_access)),
        ("Make admin", check(&MAKE_ADMIN, false, make_admin)),
        ("Make user", check(&MAKE_USER, false, make_user)),
        ("Remove", check(&REMOVE, false, remove)),
        ("Invite new", check(&INVITE_SOMEBODY_NEW, false, new)),
        (
            "Invite target",
            check(&INVITE_THE_TARGET, false, |target| {
                invite(target, Role::Admin)
            }),
        ),
        (
            "Start, own",
            check(&START_IN_ONES_OWN, false, |_| start("Z")),
        ),
        (
            "Start, sample",
            check(&START_IN_THE_SAMPLE, true, |_| start("Z")),
        ),
    ];
    let mut all = Count::default();
    for (command, count) in counts {
        println!("{command:>14}: {count:?}");
        // 13 pairs without another connection, and 3 actors alone, would break an invariant.
        assert_eq!(count.skipped, 16, "{command}");
        assert_eq!(count.accepted + count.refused, 44, "{command}");
        all.accepted += count.accepted;
        all.refused += count.refused;
        all.skipped += count.skipped;
    }
    println!("{:>14}: {all:?}", "all");
}

#[test]
fn the_cells_that_cannot_exist_are_the_ones_marked_so() {
    for matrix in [CONNECT, REMOVE, START_IN_ONES_OWN] {
        for cell in Cell::all().into_iter().filter(|cell| cell.column == 5) {
            let cannot_exist = cell.instance().is_none();
            assert_eq!(cell.expected(&matrix) == "--", cannot_exist, "{cell:?}");
        }
    }
}

// The small types.

#[test]
fn a_name_is_kept_without_the_blanks_around_it() {
    for text in [
        "Anna Visser",
        "  Anna Visser",
        "Anna Visser\t\n",
        "\u{a0}Anna Visser\u{2003}",
    ] {
        assert_eq!(Name::parse(text).unwrap().as_str(), "Anna Visser");
    }
}

#[test]
fn a_name_of_nothing_but_blanks_is_empty() {
    for text in ["", " ", "\t\r\n", "\u{a0}\u{3000}"] {
        assert_eq!(Name::parse(text), Err(NameError::Empty), "{text:?}");
    }
}

#[test]
fn a_name_contains_no_control_characters() {
    for text in [
        "a\nb",
        "a\tb",
        "a\u{0}b",
        "\u{1b}[31m",
        "a\u{85}b",
        "\u{7f}",
    ] {
        assert_eq!(
            Name::parse(text),
            Err(NameError::ControlCharacter),
            "{text:?}"
        );
    }
}

#[test]
fn a_name_has_up_to_200_characters_of_any_script() {
    for character in ["a", "é", "王", "👩"] {
        assert!(Name::parse(&character.repeat(200)).is_ok());
        assert!(Name::parse(&format!("  {}  ", character.repeat(200))).is_ok());
        assert_eq!(Name::parse(&character.repeat(201)), Err(NameError::TooLong));
    }
}

#[test]
fn an_address_is_kept_as_it_was_given_without_the_blanks_around_it() {
    for text in [
        "Anna@Example.com",
        " Anna@Example.com",
        "Anna@Example.com\r\n",
    ] {
        assert_eq!(Email::parse(text).unwrap().as_str(), "Anna@Example.com");
    }
}

#[test]
fn an_address_of_nothing_but_blanks_is_empty() {
    for text in ["", " ", "\t\u{a0}\n"] {
        assert_eq!(Email::parse(text), Err(EmailError::Empty), "{text:?}");
    }
}

#[test]
fn an_address_has_exactly_one_at() {
    for text in ["anna", "anna.example.com", "a@b@c", "@@", "a@@b", "@a@b.c"] {
        assert_eq!(Email::parse(text), Err(EmailError::NotOneAt), "{text:?}");
    }
}

#[test]
fn an_address_has_something_on_both_sides_and_around_each_dot_of_the_domain() {
    for text in ["@", "a@", "@b", "a@.", "a@b.", "a@.b", "a@b..c"] {
        assert_eq!(Email::parse(text), Err(EmailError::Incomplete), "{text:?}");
    }
    for text in [
        "a@b",
        "a@localhost",
        "a.b+c@d.e.f",
        "o'neill@example.com",
        "é@ü.org",
    ] {
        assert!(Email::parse(text).is_ok(), "{text:?}");
    }
}

#[test]
fn an_address_contains_no_blank_and_no_control_character() {
    for text in [
        "a b@c",
        "a@b c",
        "a\u{a0}b@c",
        "a@b\nc",
        "a\u{0}@b",
        "a@b\u{7f}",
    ] {
        assert_eq!(Email::parse(text), Err(EmailError::Blank), "{text:?}");
    }
}

#[test]
fn an_address_has_up_to_254_bytes() {
    let long = |length: usize| format!("{}@b", "a".repeat(length - 2));
    assert!(Email::parse(&long(254)).is_ok());
    assert!(Email::parse(&format!(" {} ", long(254))).is_ok());
    assert_eq!(Email::parse(&long(255)), Err(EmailError::TooLong));
    let of_two_bytes = format!("{}@b", "é".repeat(127));
    assert_eq!(Email::parse(&of_two_bytes), Err(EmailError::TooLong));
}

#[test]
fn names_and_addresses_that_are_none_are_refused_when_read_from_storage() {
    for text in [r#""""#, r#""a\nb""#, "1", "null"] {
        assert!(serde_json::from_str::<Name>(text).is_err(), "{text}");
        assert!(serde_json::from_str::<Email>(text).is_err(), "{text}");
    }
}

#[test]
fn a_standing_is_a_role_and_a_link_and_only_a_connected_user_is_none() {
    let pairs = [
        (Role::User, Link::None, Some(User)),
        (Role::User, Link::Granted, Some(UserGranted)),
        (Role::User, Link::Connected, None),
        (Role::Admin, Link::None, Some(Admin)),
        (Role::Admin, Link::Granted, Some(AdminGranted)),
        (Role::Admin, Link::Connected, Some(AdminConnected)),
    ];
    for (role, link, standing) in pairs {
        assert_eq!(Standing::new(role, link), standing);
        if let Some(standing) = standing {
            assert_eq!((standing.role(), standing.link()), (role, link));
        }
    }
}

#[test]
fn a_standing_never_becomes_one_that_cannot_be() {
    assert_eq!(AdminConnected.with_role(Role::User), AdminConnected);
    assert_eq!(User.with_link(Link::Connected), User);
    assert_eq!(UserGranted.with_link(Link::Connected), UserGranted);
    assert_eq!(AdminGranted.with_role(Role::User), UserGranted);
    assert_eq!(AdminGranted.with_link(Link::None), Admin);
}

#[test]
fn the_standings_are_five_and_all_different() {
    let different: std::collections::HashSet<_> = Standing::ALL.into_iter().collect();
    assert_eq!(different.len(), 5);
}

// The instance as a whole.

#[test]
fn people_who_break_an_invariant_are_no_instance_and_the_rule_is_named() {
    let mut second_a = person("B", Admin);
    second_a.id = id("A");
    let mut other_case = person("B", Admin);
    other_case.email = email("A@EXAMPLE.com");
    let cases = [
        (
            vec![person("A", Admin), second_a],
            Broken::IdTwice(id("A")),
            Rule::R14,
        ),
        (
            vec![person("A", Admin), other_case],
            Broken::EmailTwice(email("A@EXAMPLE.com")),
            Rule::R14,
        ),
        (vec![], Broken::NoAdmin, Rule::R12),
        (vec![person("A", User)], Broken::NoAdmin, Rule::R12),
        (
            vec![person("A", Admin), person("B", UserGranted)],
            Broken::AccessWithoutConnection(id("B")),
            Rule::R9,
        ),
    ];
    for (people, broken, rule) in cases {
        assert_eq!(Instance::new(people), Err(broken.clone()));
        assert_eq!(broken.rule(), rule);
    }
}

#[test]
fn people_come_in_any_order_and_are_kept_by_id() {
    let backwards = vec![
        person("C", User),
        person("B", UserGranted),
        person("A", AdminConnected),
    ];
    let there = Instance::new(backwards).unwrap();
    assert_eq!(
        there,
        instance([("A", AdminConnected), ("B", UserGranted), ("C", User)])
    );
    assert_eq!(there.next_id(), id("D"));
    assert_eq!(
        there.user_by_email(&email(" B@EXAMPLE.COM ")),
        there.user(id("B"))
    );
    assert_eq!(there.user(UserId(0)), None);
}

#[test]
fn the_sample_team_is_in_the_articles_starting_position() {
    let team = sample_team();
    let count = |standing: Standing| {
        let users = team.users().iter();
        users.filter(|user| user.standing == standing).count()
    };
    assert!(team.is_sample());
    assert_eq!(team.users().len(), 12);
    assert_eq!(count(AdminConnected), 1);
    assert!(count(AdminGranted) >= 1);
    assert!(count(Admin) >= 1);
    assert!(count(UserGranted) >= 1);
    assert!(count(User) >= 1);
    assert_eq!(Standing::ALL.map(count).iter().sum::<usize>(), 12);
}

#[test]
fn the_sample_team_keeps_the_invariants() {
    let people = sample_team().users().to_vec();
    assert_eq!(
        Instance::new(people).map(Instance::into_sample),
        Ok(sample_team())
    );
    let ids: Vec<u32> = sample_team().users().iter().map(|user| user.id.0).collect();
    assert_eq!(ids, (1..=12).collect::<Vec<_>>());
}

#[test]
fn an_instance_of_ones_own_begins_with_one_admin_and_nobody_connected() {
    let own = Instance::started_by(id("A"), name("A"), email_of("A"));
    assert_eq!(own, instance([("A", Admin)]));
    assert_eq!(own.next_id(), id("B"));
    assert!(!own.is_sample());
}
