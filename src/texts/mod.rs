//! The texts of `locales/`, in the languages that have been learnt so far.
//!
//! The texts of a language come in two parts, in each of which they stand behind each other: those that a page
//! starts with, and the rest. They are fetched when somebody reads them, and cost nothing else. `build/` makes
//! them, and the keys by which code names its texts.

mod locale;
mod table;

pub use locale::Locale;
pub use table::{Part, Text, is_learnt, learn};

/// Of each text: a constant [`Text`], or a type with the values that go into it.
#[allow(
    missing_docs,
    non_camel_case_types,
    non_upper_case_globals,
    reason = "generated from the files in locales/, with their keys"
)]
pub mod keys {
    include!(concat!(env!("OUT_DIR"), "/keys.rs"));
}
