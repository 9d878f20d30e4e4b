//! A tab that stops in the middle of a command: frozen, in an endless loop, or after a trap. Another one
//! goes on giving commands.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::tabs::{PEOPLE, give, opens};
use crate::answers::{Answers, End};
use crate::baton;
use crate::browser::{Browser, Kind, Tab};
use crate::failure::Failure;
use crate::ledger;
use crate::orders::{self, Orders};
use crate::stage::Stage;

/// How often each: in full, and every day.
const ROUNDS: (u32, u32) = (20, 2);

/// How many commands the other tab gives.
const COMMANDS: u32 = 10;

/// How long after a click it stops at the latest, in milliseconds.
const LATEST: u32 = 20;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stop {
    Frozen,
    Loop,
    Trap,
}

/// All kinds that the browser allows: nobody can freeze a tab of Firefox from outside.
pub fn play(stage: &Stage, browser: &dyn Browser) -> Result<(), Failure> {
    let stops: &[Stop] = match stage.program.kind {
        Kind::Chromium => &[Stop::Frozen, Stop::Loop, Stop::Trap],
        Kind::Firefox => &[Stop::Loop, Stop::Trap],
    };
    for stop in stops {
        let mut count = Count::default();
        let rounds = stage.extent.choose(ROUNDS.0, ROUNDS.1);
        for _ in 0..rounds {
            count.try_out(stage, browser, *stop)?;
        }
        count.tell(stage, *stop, rounds);
    }
    Ok(())
}

#[derive(Default)]
struct Count {
    stopped: Answers,
    other: Answers,
    lost: usize,
    without_a_word: usize,
    unfrozen: usize,
}

impl Count {
    fn try_out(&mut self, stage: &Stage, browser: &dyn Browser, stop: Stop) -> Result<(), Failure> {
        let home = browser.home()?;
        let stopped = opens(stage, browser, &home)?;
        let other = opens(stage, browser, &home)?;
        let mut answers = give(browser, &[(&*stopped, PEOPLE[0]), (&*other, PEOPLE[1])], 1)?;
        let warnings = stopped.runs("view.warnings()")?;

        if stop == Stop::Frozen {
            // A tab that is told to look as if it had the focus cannot be frozen.
            let focused = json!({ "enabled": false });
            asks(&*stopped, "Emulation.setFocusEmulationEnabled", focused)?;
        }
        // More often soon: a command takes a few milliseconds.
        let delay = stage.any(0..=LATEST).min(stage.any(0..=LATEST));
        if stop != Stop::Frozen {
            let how = if stop == Stop::Loop { "loop" } else { "trap" };
            stopped.begins(&format!("faults.{how}({delay})"))?;
        }
        Orders::about(PEOPLE[0], 1).begin(&*stopped)?;
        if stop == Stop::Frozen {
            std::thread::sleep(Duration::from_millis(delay.into()));
            lives(&*stopped, "frozen")?;
        }
        Orders::about(PEOPLE[1], COMMANDS).begin(&*other)?;
        let mut went_on = Answers::default();
        // The stopped one may have been done before: then it ends as well.
        let most = Instant::now() + 2 * COMMANDS * orders::TOO_LONG;
        while went_on.of(&*other).all.len() < COMMANDS as usize && Instant::now() < most {
            went_on.listen(browser, 1, most)?;
        }
        match stop {
            Stop::Frozen => {
                lives(&*stopped, "active")?;
                if went_on.of(&*stopped).all.is_empty() {
                    self.unfrozen += 1;
                }
            }
            // That a command was refused is no word about the trap, but there is no reason to refuse it.
            Stop::Trap => {
                let is_silent = stopped.runs("view.warnings()")? == warnings;
                self.without_a_word += usize::from(is_silent);
            }
            Stop::Loop => {}
        }
        if stop != Stop::Loop {
            let enough = Instant::now() + 2 * orders::TOO_LONG;
            while went_on.of(&*stopped).all.is_empty() && Instant::now() < enough {
                went_on.listen(browser, 1, enough)?;
            }
        }
        answers.add(went_on);
        self.stopped.add(answers.of(&*stopped));
        self.other.add(answers.of(&*other));

        baton::reloads(&*other)?;
        let log = baton::log(&*other)?;
        self.lost += ledger::compare(&answers.deeds(), &log.deeds).lost;
        browser.forgets(home)
    }

    fn tell(self, stage: &Stage, stop: Stop, rounds: u32) {
        let title = match stop {
            Stop::Frozen => "a tab frozen in the middle of a command",
            Stop::Loop => "a tab in an endless loop in the middle of a command",
            Stop::Trap => "a tab trapped in the middle of a command",
        };
        let mut figures = stage.figures(title);
        figures.tell("rounds", rounds);
        let given = rounds as usize * (COMMANDS as usize + 1);
        figures.all_of(
            "commands done in the other tab",
            self.other.count(End::Done),
            given,
        );
        self.other.tell_endless(&mut figures);
        let answered = self.stopped.count(End::Done) + self.stopped.count(End::Refused);
        let given = 2 * rounds as usize;
        match stop {
            // Nothing can be asked of a tab in a loop.
            Stop::Loop => figures.tell("commands answered in the tab that stopped", answered),
            Stop::Trap => {
                figures.tell("commands answered in the tab that stopped", answered);
                figures.none_of("traps of which the page says nothing", self.without_a_word);
            }
            Stop::Frozen => {
                figures.tell("frozen before the answer", self.unfrozen);
                figures.all_of("commands answered in the tab that stopped", answered, given);
            }
        }
        figures.none_of("shown as done and lost", self.lost);
        stage.tells(&figures);
    }
}

/// Has a tab live on, or not.
fn lives(tab: &dyn Tab, how: &str) -> Result<(), Failure> {
    asks(tab, "Page.setWebLifecycleState", json!({ "state": how }))
}

/// Asks a tab for what only Chromium can do.
fn asks(tab: &dyn Tab, command: &str, params: Value) -> Result<(), Failure> {
    if let Some(chromium) = tab.as_chromium() {
        chromium.ask(command, params)?;
    }
    Ok(())
}
