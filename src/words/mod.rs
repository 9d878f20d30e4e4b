//! Whole sentences, in the person's language, for what the rules and the storage say.
//!
//! Each function matches a typed value exhaustively: a new refusal does not compile until it can be
//! said. The texts are in `locales/`; their keys are checked at compile time.

use baton_core::rules::{Name, UserId};
use leptos::prelude::Signal;

use crate::i18n::Locale;

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
    ($app:expr, $($key:tt)+) => {
        $crate::words::text_of($app, |locale| leptos_i18n::td_string!(locale, $($key)+))
    };
}
pub(crate) use words;

/// The same, for a component that takes a signal: `label!(app, nav.settings)`.
macro_rules! label {
    ($app:expr, $($key:tt)+) => {
        $crate::words::label_of($app, |locale| leptos_i18n::td_string!(locale, $($key)+))
    };
}
pub(crate) use label;

/// What `words!` is: one type for all texts, because a view is compiled anew for each type in it.
pub fn text_of(
    to: impl Audience,
    words: fn(Locale) -> &'static str,
) -> impl Fn() -> &'static str + Copy {
    move || words(to.locale())
}

/// What `label!` is: components take their texts as signals of one type.
#[must_use]
pub fn label_of(to: impl Audience, words: fn(Locale) -> &'static str) -> Signal<String> {
    Signal::derive(move || words(to.locale()).to_owned())
}

/// A text that depends on a number. Its key holds one text per plural form; `count` is the number as
/// the language writes it.
macro_rules! counted {
    ($locale:expr, $count:expr, $($key:ident).+ $(, $name:ident $(= $value:expr)?)*) => {{
        let (locale, count) = ($locale, $count);
        let number = $crate::words::format::number(locale, count);
        if $crate::words::format::is_singular(locale, count) {
            leptos_i18n::td_string!(locale, $($key).+.one, count = number $(, $name $(= $value)?)*)
        } else {
            leptos_i18n::td_string!(locale, $($key).+.other, count = number $(, $name $(= $value)?)*)
        }
    }};
}
pub(crate) use counted;

// A text that depends on what stands in it; a value of the same name as its place is named once.
pub(crate) use leptos_i18n::td_string;
