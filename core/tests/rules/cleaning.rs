//! What nobody sees in a name or an address is not there.

use baton_core::rules::Standing::{Admin, User};
use baton_core::rules::{
    Action, Email, EmailError, Instance, Name, NameError, Refusal, Role, Rule,
};

use crate::support::{Given, edit, email, id, name, person};

#[track_caller]
fn assert_called(text: &str, called: &str) {
    assert_eq!(Name::parse(text).unwrap().as_str(), called, "{text:?}");
}

#[track_caller]
fn assert_kept(text: &str) {
    assert_called(text, text);
}

/// The address of B in another case, with blanks around it, and with something unseen in it.
const B_AGAIN: [&str; 10] = [
    "b@example.com",
    "B@Example.COM",
    "  b@example.com\t",
    "\u{a0}B@EXAMPLE.com\n",
    "b\u{200b}@example.com",
    "\u{feff}b@example.com",
    "\u{202a}B@Example.com\u{202c}",
    " \u{200e} b@example.com \u{200e} ",
    "b@exam\u{ad}ple.com",
    "b@example\u{2060}.com\u{e0020}",
];

#[test]
fn r14_an_address_is_used_once_without_regard_to_case_blanks_and_what_nobody_sees() {
    for again in B_AGAIN {
        let (name, email, role) = (name("Somebody else"), email(again), Role::User);
        Given::people([("A", Admin), ("B", User)])
            .when("A", Action::Invite { name, email, role })
            .then_refusal(Refusal::EmailTaken { user: id("B") })
            .then_refused(Rule::R14);
    }
}

#[test]
fn r14_an_instance_with_such_an_address_twice_is_none() {
    for again in B_AGAIN {
        let mut twin = person("C", User);
        twin.email = email(again);
        let people = vec![person("A", Admin), person("B", User), twin];
        assert_eq!(Instance::new(people).unwrap_err().rule(), Rule::R14);
    }
}

#[test]
fn r15_an_edit_that_nobody_sees_is_none() {
    let to = (name("\u{2066}B\u{2069}"), email(B_AGAIN[4]));
    Given::people([("A", Admin), ("B", User)])
        .when("A", edit("B", to))
        .then_refusal(Refusal::NothingToDo);
}

#[test]
fn a_name_is_kept_without_what_nobody_sees() {
    for text in [
        "An\u{200b}na",
        "\u{202e}Anna",
        "\u{2067}Anna\u{2069}",
        "Anna\u{200e}",
        "An\u{ad}na",
        "\u{feff} Anna \u{200b} ",
        "An\u{200d}na",
        "A\u{fe0f}nna",
        "Anna\u{3164}\u{2800}",
        "\u{fff9}Anna\u{fffa}\u{fffb}",
    ] {
        assert_called(text, "Anna");
    }
    assert_called("Anna\u{202e}ressiV", "AnnaressiV");
    assert_called("דנה\u{200f} \u{200f}לוי", "דנה לוי");
}

#[test]
fn a_name_of_nothing_that_is_seen_is_empty() {
    for text in [
        "\u{200b}",
        "\u{3164}",
        "\u{2800} \u{2800}",
        "\u{115f}\u{1160}\u{ffa0}",
        "\u{200d}\u{200d}",
        "\u{fe0f}",
        "\u{a0}\u{202e}\u{3000}",
        "\u{e0041}\u{e007f}",
    ] {
        assert_eq!(Name::parse(text), Err(NameError::Empty), "{text:?}");
        assert_eq!(Email::parse(text), Err(EmailError::Empty), "{text:?}");
    }
}

#[test]
fn a_name_keeps_the_joiners_that_its_script_needs() {
    // Persian, Sinhala, Marathi.
    assert_kept("می\u{200c}خواهم");
    assert_kept("ශ\u{dca}\u{200d}රී");
    assert_kept("क\u{94d}\u{200d}ष");
    // They are not needed at an end, beside a blank or between Latin letters, and once is enough.
    assert_called("\u{200c}می\u{200c} \u{200c}خواهم\u{200c}", "می خواهم");
    assert_called("می\u{200c}\u{200c}\u{200b}خواهم", "می\u{200c}خواهم");
    assert_called("می\u{202e}\u{200c}خواهم", "می\u{200c}خواهم");
    assert_called("é\u{200d}a", "éa");
}

#[test]
fn a_name_keeps_what_makes_one_emoji_of_several() {
    assert_kept("👩\u{200d}👩\u{200d}👧\u{200d}👦");
    assert_kept("👩🏽\u{200d}🚀 Anna");
    assert_kept("👩\u{200d}❤\u{fe0f}\u{200d}👨");
    assert_kept("Anna ❤\u{fe0f}");
    assert_called("❤\u{fe0f}\u{fe0f}\u{200d}", "❤\u{fe0f}");
    assert_called("❤\u{200d}\u{fe0f}👨", "❤\u{200d}👨");
}

#[test]
fn an_address_keeps_no_joiner() {
    let with = email("می\u{200c}خواهم@example.com");
    assert_eq!(with, email("میخواهم@example.com"));
}

#[test]
fn what_is_not_seen_does_not_count_as_length() {
    let long = "\u{200b}é".repeat(Name::MAX);
    assert_called(&long, &"é".repeat(Name::MAX));
    let local = "\u{200b}a".repeat(Email::MAX - 2);
    assert!(Email::parse(&format!("{local}@b")).is_ok());
}

#[test]
fn what_looks_like_an_at_is_none() {
    for text in ["anna＠example.com", "anna﹫example.com"] {
        assert_eq!(Email::parse(text), Err(EmailError::NotOneAt), "{text:?}");
    }
    let both = "anna＠x@example.com";
    assert_eq!(email(both).as_str(), both);
}

#[test]
fn what_was_stored_before_is_read_cleaned() {
    let called: Name = serde_json::from_str("\"An\\u200bna\"").unwrap();
    assert_eq!(called, name("Anna"));
    let at: Email = serde_json::from_str("\"\\u202aanna@example.com\\u202c\"").unwrap();
    assert_eq!(at, email("anna@example.com"));
    assert!(serde_json::from_str::<Name>("\"\\u3164\"").is_err());
}

#[test]
fn a_row_of_many_unseen_characters_is_nothing_to_look_at() {
    for unseen in ["\u{200d}", "\u{200b}"] {
        let text = format!("é{}", unseen.repeat(200_000));
        assert_eq!(Name::parse(&text).map(String::from), Ok("é".to_owned()));
    }
    for seen in ["é\u{200d}", "a\u{fe0f}"] {
        let text = format!("é{}", seen.repeat(200_000));
        assert_eq!(Name::parse(&text), Err(NameError::TooLong));
        assert_eq!(Email::parse(&text), Err(EmailError::TooLong));
    }
}
