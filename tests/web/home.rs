//! The acceptance suite of logs, over the one in the browser's databases.

use baton::browser::chance;
use baton::browser::storage::Home;
use baton_core::journal::Text;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::log_suite::{self, Bench};
use crate::support::{break_off, edit_log, frames, space};

const SPACE: &str = "test-home/";

struct AtHome;

impl Bench for AtHome {
    type Log = Home;

    async fn fresh(&self) -> Home {
        Home::open(space(SPACE), chance::identity()).await.unwrap()
    }

    async fn another(&self, log: &Home) -> Home {
        Home::open(space(SPACE), log.identity()).await.unwrap()
    }

    async fn edit(&self, log: &Home, number: u64, text: Option<Text>) {
        let database = format!("{}{}", space(SPACE).prefix(), log.identity());
        edit_log(&database, number, text.as_ref()).await;
    }

    // The browser's whole space would have to be used up: the journeys do that where a browser lets them.
    async fn leave_room_for(&self, _: &Home, _: usize) -> bool {
        false
    }

    async fn break_off_next(&self, _: &Home) -> bool {
        break_off();
        true
    }

    async fn news_arrives(&self) {
        frames(5).await;
    }
}

macro_rules! at_home {
    ($($case:ident)*) => {
        $(#[wasm_bindgen_test] async fn $case() { log_suite::$case(&AtHome).await; })*
    };
}
log_suite::cases!(at_home);
