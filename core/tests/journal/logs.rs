//! The acceptance suite of logs, over the one in memory and the one of these tests.

use baton_core::journal::{Memory, Text};

use crate::journal::Shelf;
use crate::support::block_on;
use crate::support::log_suite::{self, Bench};

/// The log that lasts as long as the page, which is never full and never fails.
struct InMemory;

impl Bench for InMemory {
    type Log = Memory;

    async fn fresh(&self) -> Memory {
        Memory::default()
    }

    async fn another(&self, log: &Memory) -> Memory {
        log.clone()
    }

    async fn edit(&self, log: &Memory, number: u64, text: Option<Text>) {
        log.edit(number, text);
    }

    async fn leave_room_for(&self, _: &Memory, _: usize) -> bool {
        false
    }

    async fn break_off_next(&self, _: &Memory) -> bool {
        false
    }

    async fn news_arrives(&self) {}
}

/// The log of these tests, which is late.
struct OnAShelf;

impl Bench for OnAShelf {
    type Log = Shelf;

    async fn fresh(&self) -> Shelf {
        let shelf = Shelf::default();
        let mut turn = 0;
        shelf.be_late(move || {
            turn += 1;
            turn % 4
        });
        shelf
    }

    async fn another(&self, log: &Shelf) -> Shelf {
        log.clone()
    }

    async fn edit(&self, log: &Shelf, number: u64, text: Option<Text>) {
        log.put(number, text);
    }

    async fn leave_room_for(&self, log: &Shelf, characters: usize) -> bool {
        log.leave_room_for(characters);
        true
    }

    async fn break_off_next(&self, log: &Shelf) -> bool {
        log.break_off_at(1);
        true
    }

    async fn news_arrives(&self) {}
}

mod in_memory {
    use super::*;

    macro_rules! in_memory {
        ($($case:ident)*) => { $(#[test] fn $case() { block_on(log_suite::$case(&InMemory)); })* };
    }
    log_suite::cases!(in_memory);
}

mod on_a_shelf {
    use super::*;

    macro_rules! on_a_shelf {
        ($($case:ident)*) => { $(#[test] fn $case() { block_on(log_suite::$case(&OnAShelf)); })* };
    }
    log_suite::cases!(on_a_shelf);
}
