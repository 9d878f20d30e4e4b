//! Names and addresses.

use baton_core::rules::{Email, EmailError, Name, NameError};

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
