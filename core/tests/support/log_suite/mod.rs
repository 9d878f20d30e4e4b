//! What every log has to do, whichever it is: the one in memory, the one at home, the next one.
//!
//! A test crate names the log and how its tests are run, and the list of cases is here:
//!
//! ```ignore
//! macro_rules! in_memory {
//!     ($($case:ident)*) => { $(#[test] fn $case() { block_on(log_suite::$case(&InMemory)); })* };
//! }
//! log_suite::cases!(in_memory);
//! ```
//!
//! This file needs nothing else of the tests but [`together`](super::together), so that those in browsers
//! can take it as well.

mod harm;
mod order;
mod tabs;

use baton_core::journal::{
    ALL, AppendError, Before, Identity, Line, Log, New, Sum, Text, claimed_sum,
};

pub use harm::*;
pub use order::*;
pub use tabs::*;

/// A log to try, and what it takes to look behind it.
#[allow(async_fn_in_trait, reason = "nothing here is sent to another thread")]
pub trait Bench {
    /// What it tries. Its clones are one connection.
    type Log: Log + Clone + 'static;

    /// A log of an instance that nobody has had before, and nothing is in it.
    async fn fresh(&self) -> Self::Log;

    /// The same log once more, as another tab has it.
    async fn another(&self, log: &Self::Log) -> Self::Log;

    /// Puts something under a number, past the log and its conditions: a text; something that is no text;
    /// nothing, though the log remembers that there was something; nothing at all.
    async fn edit(&self, log: &Self::Log, number: u64, text: Option<Text>);

    /// Leaves room for about so many characters. False where that cannot be had.
    async fn leave_room_for(&self, log: &Self::Log, characters: usize) -> bool;

    /// Has the next appending break off in its middle. False where that cannot be had.
    async fn break_off_next(&self, log: &Self::Log) -> bool;

    /// Waits until what was told has been heard.
    async fn news_arrives(&self);
}

/// Hands the names of all cases to a macro.
macro_rules! cases {
    ($then:ident) => {
        $then! {
            an_empty_log_has_nothing
            what_is_appended_is_read_in_order
            it_is_read_from_a_number_on_and_at_most_so_much
            a_text_comes_back_to_the_character
            what_is_taken_stays_taken
            an_entry_goes_behind_the_one_that_it_names_only
            where_nothing_is_expected_nothing_may_be_there
            where_anything_is_expected_something_must_be_there
            of_those_who_append_at_once_one_wins_each_number
            of_two_who_want_the_same_number_one_is_late
            others_are_told
            what_was_changed_past_the_log_is_shown_as_it_is
            what_is_gone_and_remembered_is_missing_and_what_is_gone_is_gone
            behind_what_is_damaged_only_anything_holds
            history_gives_way_in_the_same_step
            history_stays_where_the_condition_does_not_hold
            in_a_full_log_all_stays_as_it_was
            history_makes_room
            what_breaks_off_in_its_middle_leaves_all_as_it_was
        }
    };
}
pub(crate) use cases;

/// A text with the checksum that it has under its number.
fn text(number: u64, said: &str) -> String {
    let identity = Identity::from_chance([7; 16]);
    format!("{} {said}", Sum::of(&identity, number, said))
}

fn sum(text: &str) -> Sum {
    claimed_sum(text).expect("a checksum")
}

fn new(number: u64, before: Before, said: &str) -> New {
    New {
        number,
        before,
        text: text(number, said),
        in_place_of: None,
    }
}

/// What follows the entry with the number before, of which this is known to be there.
fn after(number: u64, before: &str, said: &str) -> New {
    new(number, Before::Entry(sum(before)), said)
}

fn line(number: u64, text: &str) -> Line {
    let text = Text::Whole(text.to_owned());
    Line { number, text }
}

async fn lines(log: &impl Log) -> Vec<Line> {
    log.read(0, ALL).await.expect("a log that is read")
}

/// A log with so many entries in it, and their texts.
async fn entries<B: Bench>(bench: &B, count: u64) -> (B::Log, Vec<String>) {
    let log = bench.fresh().await;
    let mut texts: Vec<String> = Vec::new();
    for number in 0..count {
        let new = match texts.last() {
            None => new(number, Before::Nothing, "the beginning"),
            Some(before) => after(number, before, &format!("entry {number}")),
        };
        texts.push(new.text.clone());
        assert_eq!(log.append(new).await, Ok(()), "entry {number}");
    }
    (log, texts)
}

/// It is refused for this reason, and nothing has changed by it.
async fn assert_refused(log: &impl Log, new: New, why: AppendError) {
    let (before, state) = (lines(log).await, log.state().await);
    let about = format!("{new:?}");
    assert_eq!(log.append(new).await, Err(why), "{about}");
    assert_eq!(lines(log).await, before, "{about}");
    assert_eq!(log.state().await, state, "{about}");
}

async fn numbers(log: &impl Log) -> Vec<u64> {
    let lines = lines(log).await;
    lines.iter().map(|line| line.number).collect()
}
