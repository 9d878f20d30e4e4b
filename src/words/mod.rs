//! Whole sentences, in the person's language, for what the rules and the storage say.
//!
//! Each function matches a typed value exhaustively: a new refusal does not compile until it can be
//! said. The texts are in `locales/`; their keys are checked at compile time.

use baton_core::rules::{Name, UserId};
use leptos::prelude::Signal;

use crate::texts::{Locale, Text};

mod files;
pub mod format;
mod handover;
mod history;
mod outcome;
mod overview;
mod people;
mod refusal;
mod storage;

pub use files::{email_error, name_error, not_backup, not_people, row_fault};
pub use handover::{eligible, no_plan, place, step, step_reason};
pub use history::{effect, happened};
pub use outcome::{done, failure};
pub use overview::{advice, continuity, continuity_detail, summary};
pub use people::{about, any_of, keepers, link, list_of, name, names, role};
pub use refusal::refusal;
pub use storage::{damage, keeping, waiting};

/// To whom something is said: in which language, and how people are called to them.
pub trait Audience: Copy + Send + Sync + 'static {
    /// The language that they read.
    fn locale(self) -> Locale;

    /// How a person is called, if they are in the instance.
    fn name_of(self, user: UserId) -> Option<Name>;
}

/// A text that depends on nothing but the language, for a view: `words!(app, nav.settings)`.
macro_rules! words {
    ($app:expr, $($key:ident).+) => {
        $crate::words::text_of($app, $crate::texts::keys::$($key)::+)
    };
}
pub(crate) use words;

/// The same, for a component that takes a signal: `label!(app, nav.settings)`.
macro_rules! label {
    ($app:expr, $($key:ident).+) => {
        $crate::words::label_of($app, $crate::texts::keys::$($key)::+)
    };
}
pub(crate) use label;

/// What `words!` is: one type for all texts, because a view is compiled anew for each type in it.
pub fn text_of(to: impl Audience, words: Text) -> impl Fn() -> &'static str + Copy {
    move || words.of(to.locale())
}

/// What `label!` is: components take their texts as signals of one type.
#[must_use]
pub fn label_of(to: impl Audience, words: Text) -> Signal<String> {
    Signal::derive(move || words.of(to.locale()).to_owned())
}

/// A text that depends on a number. Its key holds one text per plural form; `count` is the number as
/// the language writes it.
macro_rules! counted {
    ($locale:expr, $count:expr, $($key:ident).+ $(, $name:ident $(= $value:expr)?)*) => {{
        let (locale, count) = ($locale, $count);
        let number = $crate::words::format::number(locale, count);
        if $crate::words::format::is_singular(locale, count) {
            $crate::words::said!(locale, $($key).+.one, count = number $(, $name $(= $value)?)*)
        } else {
            $crate::words::said!(locale, $($key).+.other, count = number $(, $name $(= $value)?)*)
        }
    }};
}
pub(crate) use counted;

/// A text in a language, with values where it has any; a value of the same name as its place is named once:
/// `said!(locale, step.make_admin, by, name = name(to, user))`.
macro_rules! said {
    ($locale:expr, $($key:ident).+) => {
        $crate::texts::keys::$($key)::+.of($locale)
    };
    ($locale:expr, $($key:ident).+, $($name:ident $(= $value:expr)?),+ $(,)?) => {
        $crate::texts::keys::$($key)::+ { $($name: &$crate::words::value!($name $(, $value)?)),+ }.of($locale)
    };
}
pub(crate) use said;

/// What stands at the place of a name.
macro_rules! value {
    ($name:ident) => {
        $name
    };
    ($name:ident, $value:expr) => {
        $value
    };
}
pub(crate) use value;
