//! The state that a page keeps to start from.

use baton_core::journal::state::{self, Header, Read, SCHEMA};
use baton_core::journal::{HIGHEST, State, Sum};
use baton_core::rules::Standing;

use crate::journal::{Tab, four_entries, opened, ours};
use crate::support::instance;

fn two() -> State {
    let people = [
        ("A", Standing::AdminConnected),
        ("B", Standing::UserGranted),
    ];
    State {
        identity: ours(),
        number: 12,
        sum: Sum::of_text("an entry"),
        instance: instance(people),
    }
}

/// The text with the checksum that it should have.
fn signed(body: &str) -> String {
    format!("{} {body}", Sum::of_text(body))
}

#[test]
fn it_is_a_line_about_it_and_a_line_a_person() {
    let sum = Sum::of_text("an entry");
    let identity = "07".repeat(16);
    let body =
        format!("1 {identity} 12 {sum}\n3 -\n1\tA\ta@example.com\tac\n2\tB\tb@example.com\tug");
    assert_eq!(two().write(), signed(&body));
    assert_eq!(state::read(&two().write()), Read::State(Box::new(two())));
}

#[test]
fn its_first_line_tells_what_it_is_a_state_of() {
    let text = two().write();
    let line = text.lines().next().unwrap();
    let expected = Header {
        schema: SCHEMA,
        identity: two().identity,
        number: two().number,
        sum: two().sum,
    };
    assert_eq!(state::header(line), Some(expected));
    for line in ["", "a b", "x 1 y 2 z", &format!("{line} 1")] {
        assert_eq!(state::header(line), None, "{line}");
    }
}

#[test]
fn a_change_of_any_character_is_damage() {
    let text = two().write();
    let characters = text.chars().count();
    for at in 0..characters {
        let with = |new: Option<char>| -> String {
            let characters = text.chars().enumerate();
            let changed = characters.filter_map(|(n, c)| if n == at { new } else { Some(c) });
            changed.collect()
        };
        let old = text.chars().nth(at).unwrap();
        let flipped = char::from_u32(u32::from(old) ^ 1).unwrap();
        for changed in [with(None), with(Some(flipped)), with(Some('é'))] {
            assert_eq!(state::read(&changed), Read::Damaged, "{changed}");
        }
        let cut: String = text.chars().take(at).collect();
        assert_eq!(state::read(&cut), Read::Damaged, "{cut}");
    }
    assert_eq!(state::read(&format!("{text}\n")), Read::Damaged);
}

#[test]
fn what_a_later_version_wrote_is_told_from_damage() {
    for body in ["2 in another form", "2", "4294967295 x\ny"] {
        assert!(matches!(state::read(&signed(body)), Read::Newer { schema } if schema > SCHEMA));
        let damaged = signed(body).replace("2", "3");
        assert_eq!(state::read(&damaged), Read::Damaged, "{damaged}");
    }
}

#[test]
fn what_this_version_cannot_have_written_is_damage_though_its_checksum_holds() {
    let written = two().write();
    let body = written.split_once(' ').unwrap().1;
    for (from, to) in [
        ("1 0707", "0 0707"),
        ("1 0707", "one 0707"),
        (" 12 ", " -1 "),
        (" 12 ", &format!(" {HIGHEST} ")),
        (" 12 ", " 18446744073709551616 "),
        ("3 -", "2 -"),
        ("3 -", "3 ?"),
        ("\tug", "\tuc"),
        ("\tac", "\tu"),
        ("2\tB", "1\tB"),
        ("\n2\tB\tb@example.com\tug", "\n"),
        ("0707", "070707"),
    ] {
        let changed = body.replacen(from, to, 1);
        assert_ne!(changed, body);
        let read = state::read(&signed(&changed));
        assert!(!matches!(read, Read::State(_)), "{changed}");
    }
    assert_eq!(state::read(&signed("0 x")), Read::Damaged);
    assert_eq!(state::read(""), Read::Damaged);
}

#[test]
fn where_it_is_damaged_the_log_is_read_from_its_beginning() {
    let (log, states, tab) = four_entries();
    tab.keeps_its_state();
    let text = log.local().unwrap();
    for damaged in [
        text.replacen(" 4 ", " 5 ", 1),
        text.replacen(" 4 ", " 3 ", 1),
        text[..text.len() / 2].to_owned(),
        String::new(),
    ] {
        assert_ne!(damaged, text);
        assert_eq!(state::read(&damaged), Read::Damaged);
        log.set_local(Some(damaged));
        let opened = opened(&log).unwrap();
        assert!(!opened.was_state_used);
        Tab::of(&log, opened).assert_shows_the_last_of(&states);
    }
}
