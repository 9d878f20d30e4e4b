//! Entries with the right checksums that say what cannot be: a mistake of ours, or somebody's own making.

use baton_core::journal::{CatchUpError, Identity, LATEST, Sum, read_entry};
use baton_core::rules::Mended;

use crate::journal::{
    Tab, assert_goes_on, assert_nothing_lost, four_entries, opened, ours, signed,
};
use crate::support::give_access;

/// Opens a log whose entry 3 of 4 says this, and follows it with a page that has seen two.
#[track_caller]
fn assert_is_none(said: &str) {
    let (log, states, _) = four_entries();
    (3..5).for_each(|number| log.remove(number));
    let behind = Tab::open(&log);
    log.edit(3, &signed(&log, 3, said));
    let unreadable = Err(CatchUpError::Unreadable.into());
    assert_eq!(behind.catches_up(), unreadable, "{said}");
    behind.assert_shows_the_last_of(&states[..3]);

    let before = log.lines();
    let opened = opened(&log).unwrap();
    let found = opened.found.map(|it| (it.first, it.last, it.state));
    assert_eq!(found, Some((3, 3, Mended::Before)), "{said}");
    assert_eq!(opened.instance, states[2], "{said}");
    assert_nothing_lost(&before, &log);
    assert_goes_on(&log, &Tab::of(&log, opened), "A", give_access("L"));
}

#[test]
fn an_entry_that_the_rules_would_not_accept_is_none() {
    let entries = [
        // B has access, and cannot connect (R5).
        r#"{"at":1,"by":2,"did":{"connected":{"user":2}}}"#,
        // Nobody connects for somebody else (R3).
        r#"{"at":1,"by":1,"did":{"connected":{"user":3}}}"#,
        // C is not connected, and gives no access (R7).
        r#"{"at":1,"by":3,"did":{"access-given":{"user":11}}}"#,
        // Nobody has this number.
        r#"{"at":1,"by":99,"did":{"connected":{"user":99}}}"#,
        // Seven people have access, not one; nobody keeps access through nobody.
        r#"{"at":1,"by":1,"did":{"disconnected":{"user":1,"cut_off":1,"kept":0}}}"#,
        r#"{"at":1,"by":1,"did":{"disconnected":{"user":1,"cut_off":7,"kept":1}}}"#,
        // Nobody is nobody's to remove, and L is called otherwise.
        r#"{"at":1,"by":1,"did":{"invitation-taken-back":{"people":[]}}}"#,
        r#"{"at":1,"by":1,"did":{"invitation-taken-back":{"people":[[12,"Nobody"]]}}}"#,
        // Nobody is invited, or with somebody else's address, or under another number than 13.
        r#"{"at":1,"by":1,"did":{"invited-all":{"first":13,"people":[]}}}"#,
        r#"{"at":1,"by":1,"did":{"invited-all":{"first":13,"people":[["N","n@b","user"],["N","N@b","user"]]}}}"#,
        r#"{"at":1,"by":1,"did":{"invited-all":{"first":20,"people":[["N","n@b","user"]]}}}"#,
        // L was called otherwise, and is called otherwise.
        r#"{"at":1,"by":1,"did":{"edited":{"user":12,"from":["Nobody","l@example.com"],"to":["Somebody","l@example.com"]}}}"#,
        r#"{"at":1,"by":1,"did":{"removed":{"user":12,"name":"Nobody"}}}"#,
        // The next number is 13.
        r#"{"at":1,"by":1,"did":{"invited":{"user":20,"name":"N","email":"n@b","role":"user"}}}"#,
        // J is no admin, and replaces nobody (R1).
        "{\"at\":1,\"by\":10,\"did\":{\"replaced\":{\"people\":1}}}\n2 -\n1\tN\tn@b\ta",
        // It begins only once.
        "{\"at\":1,\"by\":0,\"did\":\"begun\"}\n2 -\n1\tN\tn@b\ta",
    ];
    entries.into_iter().for_each(assert_is_none);
}

#[test]
fn an_entry_that_cannot_be_read_is_none() {
    let entries = [
        // More people than the memory holds, and the same people out of order.
        r#"{"at":1,"by":1,"did":{"access-given-to-all":{"users":"0-4294967295"}}}"#,
        r#"{"at":1,"by":1,"did":{"access-given-to-all":{"users":"12,11"}}}"#,
        // It does not say by what; what it says it has, it has no use for.
        r#"{"at":1,"by":1,"did":{"replaced":{"people":1}}}"#,
        "{\"at\":1,\"by\":1,\"did\":{\"access-given\":{\"user\":11}}}\n2 -\n1\tN\tn@b\ta",
        // Words that there are not, and words that are missing.
        r#"{"at":1,"by":3,"did":{"connected":{"user":3}},"why":"because"}"#,
        r#"{"at":1,"by":3,"did":{"connected":{"user":3,"why":"because"}}}"#,
        r#"{"at":1,"by":3,"did":{"reconnected":{"user":3}}}"#,
        r#"{"at":-1,"by":3,"did":{"connected":{"user":3}}}"#,
        r#"{"at":1,"by":1,"did":{"disconnected":{"user":1,"cut_off":7}}}"#,
        r#"{"by":3,"did":{"connected":{"user":3}}}"#,
        "",
        "{",
    ];
    entries.into_iter().for_each(assert_is_none);
}

#[test]
fn a_whole_state_that_is_none_is_no_entry() {
    for rows in [
        "",
        "2 -",
        "2 x\n1\tN\tn@b\ta",
        "1 -\n1\tN\tn@b\ta",
        "2 -\n1\tN\tn@b\tu",
        "2 -\n1\tN\tn@b\tuc",
        "2 -\n1\tN\tn@b\ta\tmore",
        "3 -\n2\tN\tn@b\ta\n1\tM\tm@b\ta",
        "3 -\n1\tN\tn@b\ta\n2\tM\tm@b\tug",
        "2 -\n1\tN\tn@b\ta\n",
    ] {
        assert_is_none(&format!(
            "{{\"at\":1,\"by\":1,\"did\":{{\"replaced\":{{\"people\":1}}}}}}\n{rows}"
        ));
    }
}

#[test]
fn an_entry_from_a_time_that_no_browser_can_show_is_none() {
    let at =
        |time: u64| format!(r#"{{"at":{time},"by":1,"did":{{"access-given":{{"user":11}}}}}}"#);
    assert_is_none(&at(LATEST + 1));
    assert_is_none(&at(u64::MAX));
    assert_is_none(&at(0).replace(":0,", ":1e3,"));
    let (log, _, _) = four_entries();
    log.edit(5, &signed(&log, 5, &at(LATEST).replace("11", "12")));
    let opened = opened(&log).unwrap();
    assert_eq!((opened.found, opened.journal.number()), (None, 5));
}

#[test]
fn an_entry_that_was_written_after_another_is_none() {
    let (log, states, _) = four_entries();
    (3..5).for_each(|number| log.remove(number));
    let behind = Tab::open(&log);
    // It could have happened, and its checksum is right, but it names entry 1 as the one before it.
    let said = r#"{"at":1,"by":1,"did":{"access-given":{"user":11}}}"#;
    let body = format!("{} {said}", &log.text(1)[..32]);
    log.edit(3, &format!("{} {body}", Sum::of(&ours(), 3, &body)));
    assert_eq!(behind.catches_up(), Err(CatchUpError::Unreadable.into()));
    let opened = opened(&log).unwrap();
    assert_eq!(opened.instance, states[2]);
    let found = opened.found.map(|it| (it.first, it.last));
    assert_eq!(found, Some((3, 3)));
}

#[test]
fn an_entry_of_another_instance_or_under_another_number_is_none() {
    let (log, _, _) = four_entries();
    let text = log.text(3);
    assert!(read_entry(&ours(), 3, &text).is_some());
    for bits in [0, 6, 8] {
        let theirs = Identity::from_chance([bits; 16]);
        assert!(read_entry(&theirs, 3, &text).is_none());
    }
    let others = (0..10).filter(|number| *number != 3);
    for number in others.chain([u64::MAX, 3 << 8, 3 << 56]) {
        assert!(read_entry(&ours(), number, &text).is_none(), "{number}");
    }
}

#[test]
fn whatever_is_changed_about_a_checksum_it_is_none() {
    let (log, _, _) = four_entries();
    let text = log.text(3);
    let (sum, rest) = text.split_once(' ').unwrap();
    let longer = format!("{sum}0 {rest}");
    let shorter = format!("{} {rest}", &sum[1..]);
    let capitals = format!("{} {rest}", sum.to_uppercase());
    let two_blanks = format!("{sum}  {rest}");
    let none = format!("{} {rest}", Sum::NONE);
    for changed in [longer, shorter, capitals, two_blanks, none, rest.to_owned()] {
        assert!(read_entry(&ours(), 3, &changed).is_none(), "{changed}");
    }
}
