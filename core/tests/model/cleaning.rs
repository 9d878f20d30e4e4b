//! Names and addresses with characters in them that nobody sees, against chance.

use baton_core::rules::{Email, Name};
use proptest::prelude::*;
use serde::de::DeserializeOwned;

use crate::support::chance;
use crate::support::unseen::{is_each_needed, is_unseen, sprinkled, unseen, unseen_ones};

/// Texts of letters, blanks and marks of several scripts, and emoji.
fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-c éمی王न्क👩❤ \u{a0}\u{3000}-]{0,6}", any::<String>()]
}

/// A name or an address as it is read where it was stored.
fn stored<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_value(text.into()).ok()
}

proptest! {
    #![proptest_config(chance::config())]

    #[test]
    fn an_address_is_the_same_with_whatever_nobody_sees_in_it(
        text in prop_oneof!["[ a-cAéÉ王\u{a0}]{0,3}@[a-c.é ]{0,5}", any::<String>()],
        unseen in unseen_ones(),
    ) {
        let (plain, other) = (Email::parse(&text), Email::parse(&sprinkled(&text, &unseen)));
        prop_assert_eq!(&plain, &other);
        if let (Ok(plain), Ok(other)) = (plain, other) {
            prop_assert!(plain.is_same_as(&other));
            prop_assert_eq!(plain.key(), other.key());
            prop_assert!(Email::first_again([&plain, &other].into_iter()).is_some());
            prop_assert!(!plain.as_str().contains(is_unseen));
        }
    }

    #[test]
    fn a_name_keeps_what_is_seen_and_what_it_needs(text in text(), unseen in unseen_ones()) {
        let sprinkled = sprinkled(&text, &unseen);
        let seen = |text: &str| text.replace(is_unseen, "").trim().to_owned();
        match Name::parse(&sprinkled) {
            Ok(name) => {
                prop_assert!(is_each_needed(name.as_str()), "{:?}", name);
                prop_assert_eq!(seen(name.as_str()), seen(&sprinkled));
                prop_assert_eq!(Name::parse(name.as_str()), Ok(name));
            }
            Err(why) => prop_assert_eq!(Name::parse(&seen(&sprinkled)), Err(why)),
        }
    }

    #[test]
    fn what_is_read_from_a_storage_is_cleaned_like_what_is_typed(
        text in text(),
        unseen in unseen_ones(),
    ) {
        let name = sprinkled(&text, &unseen);
        prop_assert_eq!(stored(&name), Name::parse(&name).ok());
        let address = sprinkled(&format!("{text}@b"), &unseen);
        prop_assert_eq!(stored(&address), Email::parse(&address).ok());
    }

    #[test]
    fn nobody_is_called_nothing(name in "[ \u{a0}]{0,3}", unseen in unseen_ones(), one in unseen()) {
        let name = sprinkled(&format!("{name}{one}"), &unseen);
        prop_assert!(Name::parse(&name).is_err(), "{:?}", name);
    }
}

/// Sixty of them at a time are an address, so that it takes seconds less than one by one.
#[test]
fn every_character_is_kept_in_an_address_or_is_one_that_nobody_sees() {
    let all = '\u{0}'..=char::MAX;
    let all = all.filter(|c| !c.is_whitespace() && !c.is_control() && *c != '@');
    for some in all.collect::<Vec<char>>().chunks(60) {
        let text: String = some.iter().collect();
        let seen = text.replace(is_unseen, "");
        let kept = Email::parse(&format!("a{text}b@c")).unwrap();
        let first = u32::from(some[0]);
        assert_eq!(kept.as_str(), format!("a{seen}b@c"), "from {first:x} on");
        // What two addresses are compared by has nothing in it either.
        assert!(!kept.key().contains(is_unseen), "from {first:x} on");
    }
}
