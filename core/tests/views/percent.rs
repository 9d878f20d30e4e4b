//! How any text stands in an address: byte for byte as in the addresses that people have kept.

use std::collections::HashMap;

use baton_core::views::people_list::View;
use proptest::prelude::*;

/// The rule, in its plainest form.
fn written(text: &str) -> String {
    let bytes = text.bytes().map(|byte| match byte {
        b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'.' | b'_' | b'~' | b'@' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    });
    bytes.collect()
}

/// The same, backwards.
fn read(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, others @ ..] = rest {
        let value = |digit: u8| char::from(digit).to_digit(16);
        let encoded = match rest {
            [b'%', high, low, ..] => value(*high).zip(value(*low)),
            _ => None,
        };
        match encoded {
            Some((high, low)) => {
                bytes.push(u8::try_from(high * 16 + low).unwrap());
                rest = &others[2..];
            }
            None => {
                bytes.push(*first);
                rest = others;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn encoded(text: &str) -> String {
    let view = View {
        search: text.to_owned(),
        ..View::default()
    };
    let mut parameters = view.parameters().into_iter();
    parameters.next().unwrap_or_default().1
}

fn decoded(text: &str) -> String {
    View::parse(&HashMap::from([("q", text)])).search
}

#[test]
fn every_character_is_written_as_ever() {
    for character in '\0'..=char::MAX {
        let text = character.to_string();
        assert_eq!(encoded(&text), written(&text), "{character:?}");
    }
}

#[test]
fn every_byte_is_read_as_ever() {
    for byte in 0..=u8::MAX {
        for text in [format!("%{byte:02X}"), format!("%{byte:02x}")] {
            assert_eq!(decoded(&text), read(&text), "{text}");
        }
    }
}

#[test]
fn what_nobody_has_encoded_is_kept() {
    for (text, kept) in [
        ("100%", "100%"),
        ("%4", "%4"),
        ("%+1%-1", "%+1%-1"),
        ("%%41", "%A"),
        ("a+b", "a+b"),
        ("é%é", "é%é"),
        ("%FF", "\u{FFFD}"),
    ] {
        assert_eq!(decoded(text), kept);
    }
}

proptest! {
    #[test]
    fn any_text_is_written_as_ever(text in ".*") {
        prop_assert_eq!(encoded(&text), written(&text));
    }

    #[test]
    fn any_address_is_read_as_ever(text in "([%0-9A-Fa-gé+ ]|%[0-9A-Fa-f]{2}){0,20}") {
        prop_assert_eq!(decoded(&text), read(&text));
    }
}
