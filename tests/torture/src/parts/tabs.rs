//! Eight tabs, each of which gives commands about a person of its own as quickly as it can, or with pauses.

use std::time::{Duration, Instant};

use crate::answers::{Answers, End};
use crate::baton;
use crate::browser::Tab;
use crate::failure::Failure;
use crate::orders::{self, Orders};
use crate::report::Figures;
use crate::stage::Stage;
use crate::{ledger, team};

/// How many tabs.
const TABS: usize = 8;

/// How many commands each of them gives: in full, and every day.
const COMMANDS: (u32, u32) = (250, 25);

/// The longest pause, in milliseconds.
const PAUSE: u32 = 120;

/// How long all of it may take before it counts as having no end.
const ENDLESS: Duration = Duration::from_secs(1200);

/// How long the other tabs may take to hear of the last command.
const HEARSAY: Duration = Duration::from_secs(5);

/// Without pauses, and with them; every day without.
pub fn play(stage: &Stage) -> Result<(), Failure> {
    for pause in stage.extent.choose(&[0, PAUSE][..], &[0]) {
        stage.tells(&round(stage, *pause)?);
    }
    Ok(())
}

fn round(stage: &Stage, pause: u32) -> Result<Figures, Failure> {
    let count = stage.extent.choose(COMMANDS.0, COMMANDS.1);
    let pauses = if pause == 0 {
        "without pauses"
    } else {
        "with pauses"
    };
    let mut figures = stage.figures(&format!("{TABS} tabs, {count} commands each, {pauses}"));
    let (_profile, browser) = stage.starts()?;
    figures.tell("browser", browser.version()?);
    let tabs: Result<Vec<_>, _> = (0..TABS)
        .map(|_| stage.site.opens(&*browser, None))
        .collect();
    let tabs = tabs?;

    let started = Instant::now();
    let mut answers = Answers::default();
    for (tab, person) in tabs.iter().zip(team::people()) {
        let orders = Orders {
            count,
            people: vec![person.to_owned()],
            pauses: stage.many(count as usize, 0..=pause),
        };
        orders.begin(&**tab)?;
    }
    let end = stage.extent.end().unwrap_or(started + ENDLESS);
    answers.listen(&*browser, TABS, end)?;
    if Instant::now() >= end {
        for tab in &tabs {
            tab.runs("commands.stop()")?;
        }
        answers.listen(&*browser, TABS, Instant::now() + orders::TOO_LONG)?;
    }
    figures.tell("seconds", started.elapsed().as_secs());

    let wanted = match stage.extent.end() {
        Some(_) => answers.all.len(),
        None => TABS * count as usize,
    };
    let answered = answers.count(End::Done) + answers.count(End::Refused);
    figures.all_of("commands answered", answered, wanted);
    answers.tell(&mut figures);
    compare(&tabs, &answers, &mut figures)?;
    Ok(figures)
}

/// Holds what was shown as done against the log, and what all tabs show against each other.
fn compare(
    tabs: &[Box<dyn Tab + '_>],
    answers: &Answers,
    figures: &mut Figures,
) -> Result<(), Failure> {
    let Some(first) = tabs.first() else {
        return Ok(());
    };
    let log = baton::log(&**first)?;
    let done = answers.deeds();
    let ledger = ledger::compare(&done, &log.deeds);
    figures.none_of("gaps and other faults of the log", log.faults.len());
    figures.examples(log.faults);
    figures.all_of("entries of the log", log.deeds.len(), done.len());
    figures.none_of("shown as done and lost", ledger.lost);
    figures.none_of("in the log and not shown, or doubled", ledger.unshown);

    let replayed = team::replay(&log.deeds).pop().unwrap_or_default();
    let mut last_shown = team::table();
    done.iter().for_each(|deed| deed.apply(&mut last_shown));
    let mut other_than_replay = 0;
    for tab in tabs {
        let started = Instant::now();
        while baton::shown(&**tab)?.rows != replayed && started.elapsed() < HEARSAY {
            std::thread::sleep(Duration::from_millis(20));
        }
        other_than_replay += usize::from(baton::shown(&**tab)?.rows != replayed);
    }
    figures.none_of(
        "tabs that show another table than a replay of the log",
        other_than_replay,
    );
    figures.none_of(
        "whether that replay is other than what was shown as done",
        usize::from(last_shown != replayed),
    );
    baton::reloads(&**first)?;
    let reloaded = baton::shown(&**first)?;
    figures.none_of(
        "whether a reload shows another table",
        usize::from(reloaded.rows != replayed),
    );
    Ok(())
}
