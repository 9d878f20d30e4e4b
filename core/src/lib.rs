//! Baton without a browser: who holds the Marketo connection of an instance, how it is handed over
//! without cutting anyone off, what is written down of it, and what a screen shows of it.
//!
//! Each module knows only those to its right:
//!
//! ```text
//! practice → views → files → journal → rules
//! ```
//!
//! Below them all is what is no rule and knows none: how things are put in order (`sorting`), and which word
//! stands for which value of an enum ([`spelled`]).
//!
//! Nothing here knows a browser, a clock or chance: they come in as values. So everything can be proved
//! natively, and Cargo sees to it that it stays so.

pub mod files;
pub mod journal;
pub mod practice;
pub mod rules;
mod sorting;
pub mod spelled;
pub mod views;
