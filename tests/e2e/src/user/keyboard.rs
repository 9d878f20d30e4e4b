//! What a user does with a keyboard, and where it is.

use std::future::Future;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::User;
use crate::eyes;
use crate::target::Target;

/// No page has this many places for the keyboard to be.
const PLACES: usize = 120;

impl User {
    /// Presses a key, such as `Enter`, `Shift+Tab` or `n`, and lets it go.
    #[track_caller]
    pub fn presses(&self, keys: &str) -> impl Future<Output = ()> {
        self.step(format!("presses {keys}"));
        let keys: Vec<char> = keys.split('+').map(key).collect();
        async move { self.plays(&keys).await }
    }

    /// Types a text.
    #[track_caller]
    pub fn types(&self, text: &str) -> impl Future<Output = ()> {
        self.step(format!("types “{text}”"));
        async move {
            let strokes = text.chars().flat_map(stroke);
            let keyboard = strokes.fold(KeyActions::new("keyboard".into()), KeyActions::then);
            self.client().perform_actions(keyboard).await.unwrap();
        }
    }

    /// Waits until the keyboard is on something.
    #[track_caller]
    pub fn is_on(&self, target: Target) -> impl Future<Output = ()> {
        self.sees(target.focused())
    }

    /// Presses Tab until the keyboard is on something. It fails if it gets lost on the way.
    #[track_caller]
    pub fn tabs_to(&self, target: Target) -> impl Future<Output = ()> {
        self.moves_to("Tab", target)
    }

    /// Presses Shift+Tab until the keyboard is on something.
    #[track_caller]
    pub fn tabs_back_to(&self, target: Target) -> impl Future<Output = ()> {
        self.moves_to("Shift+Tab", target)
    }

    /// Presses Tab until the keyboard is on something, and a key there.
    #[track_caller]
    pub fn presses_on(&self, keys: &'static str, target: Target) -> impl Future<Output = ()> {
        self.step(format!("presses {keys} on {target}"));
        async move {
            self.tabs_to(target).await;
            self.presses(keys).await;
        }
    }

    /// The same by Shift+Tab.
    #[track_caller]
    pub fn presses_back_on(&self, keys: &'static str, target: Target) -> impl Future<Output = ()> {
        self.step(format!("presses {keys} back on {target}"));
        async move {
            self.tabs_back_to(target).await;
            self.presses(keys).await;
        }
    }

    /// Waits until the keyboard is on something that can be reached, so that Tab goes on from there.
    #[track_caller]
    pub fn has_not_lost_the_keyboard(&self) -> impl Future<Output = ()> {
        let what = "has the keyboard on something in the page".to_owned();
        self.waits_until(what, async || {
            let focus = self.focus().await?;
            Ok(focus["isLost"] == false && focus["isBehind"] == false)
        })
    }

    async fn focus(&self) -> Result<Value, CmdError> {
        eyes::ask(&self.client(), "focus", Vec::new()).await
    }

    #[track_caller]
    fn moves_to(&self, keys: &'static str, target: Target) -> impl Future<Output = ()> {
        self.step(format!("presses {keys} until on {target}"));
        async move {
            let place = self.until(format!("sees {target}"), async || self.first(&target).await);
            let place = place.await;
            let keys: Vec<char> = keys.split('+').map(key).collect();
            for _ in 0..PLACES {
                if self.is_on_place(&place).await {
                    let focus = self.focus().await.unwrap();
                    assert_eq!(focus["isCovered"], false, "{target} is covered");
                    return;
                }
                self.plays(&keys).await;
            }
            panic!(
                "{target} is not reached by keyboard\n  There is\n{}",
                self.description().await
            );
        }
    }

    /// Whether the keyboard is at a place. Telling so takes no look at the whole page.
    async fn is_on_place(&self, place: &Element) -> bool {
        let script = "return document.activeElement === arguments[0]";
        let is_at = self.client().execute(script, vec![json!(place)]).await;
        is_at.unwrap() == true
    }

    /// Presses keys, one after the other, and lets them go in reverse.
    async fn plays(&self, keys: &[char]) {
        let down = keys.iter().map(|key| KeyAction::Down { value: *key });
        let up = keys.iter().rev().map(|key| KeyAction::Up { value: *key });
        let keyboard = KeyActions::new("keyboard".into());
        let keyboard = down.chain(up).fold(keyboard, KeyActions::then);
        self.client().perform_actions(keyboard).await.unwrap();
    }
}

/// A line break is what Enter types.
fn stroke(character: char) -> [KeyAction; 2] {
    let value = match character {
        '\n' => Key::Enter.into(),
        character => character,
    };
    [KeyAction::Down { value }, KeyAction::Up { value }]
}

fn key(name: &str) -> char {
    let key = match name {
        "ArrowDown" => Key::Down,
        "ArrowUp" => Key::Up,
        "Backspace" => Key::Backspace,
        "Control" => Key::Control,
        "End" => Key::End,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Home" => Key::Home,
        "Shift" => Key::Shift,
        "Space" => return ' ',
        "Tab" => Key::Tab,
        name => {
            let mut characters = name.chars();
            match (characters.next(), characters.next()) {
                (Some(character), None) => return character,
                _ => panic!("{name} is no key"),
            }
        }
    };
    key.into()
}
