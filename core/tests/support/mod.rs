//! Given, when, then: a small language in which a rule's test reads like the rule.
//!
//! A person is addressed by a letter, and the letters stand for the ids 1, 2, 3 and so on, so that a
//! refusal can be written down before anything has happened.

mod given;
mod people;

pub mod chance;
pub mod four_people;
pub mod log_suite;
pub mod second_opinion;
pub mod together;
pub mod unseen;

pub use given::{Given, disconnected};
pub use people::*;
pub use second_opinion::{assert_invariants, keep_the_invariants};
pub use together::block_on;
