//! Sentences in every language of Baton.

use std::collections::HashSet;
use std::mem::discriminant;

use baton::app::App;
use baton::words::{self, Audience, format};
use baton_core::rules::{Action, Email, Refusal, Role, UserId};
use js_sys::Intl::PluralRules;
use js_sys::{Array, Number, Object};
use leptos::prelude::untrack;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{ANNA, BRUNO, CARLA, JOOST, OtherTab, Visit, document, local, until};

/// The key spaces are named after the languages.
const LANGUAGES: [(&str, &str); 3] = [
    ("en", "test-words-en/"),
    ("fr", "test-words-fr/"),
    ("nl", "test-words-nl/"),
];

#[wasm_bindgen_test]
fn numbers_and_plurals_are_those_of_the_browser() {
    for (tag, _) in LANGUAGES {
        let locale = tag.parse().unwrap();
        let tags = Array::of1(&tag.into());
        let plural = PluralRules::new(&tags, &Object::new());
        for count in [
            0, 1, 2, 11, 21, 100, 999, 1_000, 1_234, 10_000, 45_678, 999_999,
        ] {
            let number = f64::from(count);
            let text = Number::from(number).to_locale_string(tag);
            assert_eq!(format::number(locale, count as usize), String::from(text));
            let is_one = plural.select(number) == "one";
            let is_singular = format::is_singular(locale, count as usize);
            assert_eq!(is_singular, is_one, "{tag} {count}");
        }
    }
}

/// How many kinds of refusal there are.
const VARIANTS: usize = 19;

/// Every refusal there is, and those whose sentence depends on how many people are in it.
fn refusals() -> Vec<Refusal> {
    let (user, admins, role) = (JOOST, vec![BRUNO, CARLA], Role::Admin);
    let email = Email::parse("twice@example.com").unwrap();
    let blocks = |connected| Refusal::AccessBlocksConnect { connected };
    let still = |others| Refusal::StillConnected { user, others };
    vec![
        Refusal::UnknownActor,
        Refusal::UnknownUser { user },
        Refusal::AdminsOnly {
            admins: admins.clone(),
        },
        Refusal::AlreadyConnected,
        blocks(vec![ANNA]),
        blocks(admins.clone()),
        Refusal::NoConnectionOfYourOwn,
        Refusal::ConnectedAdminsOnly { connected: vec![] },
        Refusal::ConnectedAdminsOnly {
            connected: vec![ANNA, CARLA],
        },
        Refusal::DisconnectsThemselves { user },
        Refusal::AlreadyHasAccess { user },
        Refusal::HasNoAccess { user },
        still(vec![]),
        still(vec![ANNA]),
        still(admins.clone()),
        Refusal::LastAdmin,
        Refusal::NotYourself { admins },
        Refusal::EmailTaken { user },
        Refusal::EmailTwice { email },
        Refusal::ChangedMeanwhile { user },
        Refusal::NothingToDo,
        Refusal::RoleUnchanged { user, role },
        Refusal::NotTheSample,
    ]
}

/// Whom a refusal is about and who can lift it. A new variant does not compile until it is here; then
/// [`refusals`] and [`VARIANTS`] need it too.
fn people_in(refusal: &Refusal) -> Vec<UserId> {
    match refusal {
        Refusal::UnknownActor
        | Refusal::UnknownUser { .. }
        | Refusal::AlreadyConnected
        | Refusal::NoConnectionOfYourOwn
        | Refusal::LastAdmin
        | Refusal::EmailTwice { .. }
        | Refusal::NothingToDo
        | Refusal::NotTheSample => Vec::new(),
        Refusal::AdminsOnly { admins } | Refusal::NotYourself { admins } => admins.clone(),
        Refusal::AccessBlocksConnect { connected } | Refusal::ConnectedAdminsOnly { connected } => {
            connected.clone()
        }
        Refusal::DisconnectsThemselves { user }
        | Refusal::AlreadyHasAccess { user }
        | Refusal::HasNoAccess { user }
        | Refusal::EmailTaken { user }
        | Refusal::ChangedMeanwhile { user }
        | Refusal::RoleUnchanged { user, .. } => vec![*user],
        Refusal::StillConnected { user, others } => {
            let mut people = others.clone();
            people.push(*user);
            people
        }
    }
}

fn name(app: App, user: UserId) -> String {
    let name = untrack(|| app.name_of(user)).expect("a person of the sample");
    name.as_str().to_owned()
}

#[wasm_bindgen_test]
async fn every_refusal_is_a_sentence_that_names_its_people() {
    let kinds: HashSet<_> = refusals().iter().map(discriminant).collect();
    assert_eq!(kinds.len(), VARIANTS);
    let mut sentences = HashSet::new();
    for (language, space) in LANGUAGES {
        let app = Visit::new(space).in_language(language).start().await;
        for refusal in refusals() {
            let text = untrack(|| words::refusal(app, &refusal));
            assert!(text.ends_with('.'), "{language}: {refusal:?} is “{text}”");
            let is_filled_in = !text.contains("{{") && !text.contains('#');
            assert!(is_filled_in, "{language}: {text}");
            for person in people_in(&refusal) {
                let name = name(app, person);
                assert!(text.contains(&name), "{language}: “{text}” lacks {name}");
            }
            // A sentence that was said before, in this language or another, was not translated.
            let is_new = sentences.insert(text.clone());
            assert!(is_new, "{language}: “{text}” is said twice");
        }
    }
}

#[wasm_bindgen_test]
async fn many_names_are_shortened_and_a_few_are_not() {
    let app = Visit::new("test-words-names/").start().await;
    let everyone: Vec<UserId> = (1..=7).map(UserId).collect();
    let names = |count: usize| untrack(|| words::names(app, &everyone[..count]));
    assert_eq!(names(1), "Anna Visser");
    assert_eq!(names(2), "Anna Visser and Bruno Lefèvre");
    let five = "Anna Visser, Bruno Lefèvre, Carla Jansen, Daan de Boer, and Élise Moreau";
    assert_eq!(names(5), five);
    let seven = "Anna Visser, Bruno Lefèvre, Carla Jansen, Daan de Boer, and 3 others";
    assert_eq!(names(7), seven);
    let any = untrack(|| words::any_of(app, &everyone));
    assert_eq!(any, seven.replace("and", "or"));
    assert_eq!(untrack(|| words::name(app, UserId(99))), "#99");
}

/// What the Overview says of one person who relies on the connection, and of seven.
const COUNTS: [(&str, &str, &str, &str); 3] = [
    (
        "en",
        "test-words-count-en/",
        "1 person relies on it",
        "7 people rely on it",
    ),
    (
        "fr",
        "test-words-count-fr/",
        "1 personne en dépend",
        "7 personnes en dépendent",
    ),
    (
        "nl",
        "test-words-count-nl/",
        "1 persoon is ervan",
        "7 personen zijn ervan",
    ),
];

#[wasm_bindgen_test]
async fn one_and_many_are_told_apart() {
    for (language, space, one, many) in COUNTS {
        let page = Visit::new(space).in_language(language).open().await;
        assert!(page.has_text(many), "{language}: {}", page.text());
        assert!(!page.has_text(one), "{language}: {}", page.text());

        let mut other = OtherTab::open(space).await;
        for user in [2, 5, 6, 7, 8, 9].map(UserId) {
            other.does(ANNA, Action::RemoveAccess { user }).await;
        }
        let is_left = |role: &str| page.names(role).iter().any(|text| text.contains(one));
        other.is_heard();
        until(&format!("{language}: {one}"), || is_left("paragraph")).await;
        assert!(!page.has_text(many), "{language}: {}", page.text());
    }
}

#[wasm_bindgen_test]
async fn choosing_a_language_changes_every_word_and_is_remembered() {
    let space = "test-words-choice/";
    let page = Visit::new(space).open().await;
    page.choose("menuitemradio", "Français");
    page.shows("heading", "Vue d'ensemble").await;
    assert!(!page.has("heading", "Overview"));
    let title = "Vue d'ensemble · Baton";
    until("the title follows", || document().title() == title).await;
    let root = document().document_element().unwrap();
    assert_eq!(root.get_attribute("lang").as_deref(), Some("fr"));
    let is_checked = page.attribute("menuitemradio", "Français", "aria-checked");
    assert_eq!(is_checked.as_deref(), Some("true"));
    assert_eq!(local(space).read("language").as_deref(), Some("fr"));
}
