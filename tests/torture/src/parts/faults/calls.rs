//! Every call to the storage fails, one kind after the other: from the beginning of a page, and in the
//! middle of its work; beside a tab in which nothing fails.

use std::time::{Duration, Instant};

use super::tabs::{PEOPLE, give, opens, prepares};
use crate::answers::{Answers, End};
use crate::browser::Browser;
use crate::failure::Failure;
use crate::setting::is_time;
use crate::stage::Stage;
use crate::{baton, ledger, orders, team};

/// The calls, and the ways in which each fails: it throws, it ends in an error, or it never ends.
const CALLS: [(&str, &[&str]); 20] = [
    ("indexedDB", &["throw", "missing"]),
    ("open", &["throw", "error", "never"]),
    ("transaction", &["throw"]),
    ("add", &["throw", "error", "never"]),
    ("put", &["throw", "error", "never"]),
    ("get", &["throw", "error", "never"]),
    ("getAll", &["throw", "error", "never"]),
    ("getAllKeys", &["throw", "error", "never"]),
    ("getKey", &["throw", "error", "never"]),
    ("count", &["throw", "error", "never"]),
    ("openCursor", &["throw", "error", "never"]),
    ("delete", &["throw", "error", "never"]),
    ("commit", &["throw", "error", "never"]),
    ("localStorage", &["throw", "missing"]),
    ("sessionStorage", &["throw", "missing"]),
    ("getItem", &["throw"]),
    ("setItem", &["throw"]),
    ("estimate", &["throw", "error", "never"]),
    ("BroadcastChannel", &["throw"]),
    ("postMessage", &["throw", "never"]),
];

/// Which of all that is tried every day.
const EVERY_DAY: usize = 4;

/// How long the first paint may take.
const START: Duration = Duration::from_secs(10);

/// A call, the way in which it fails, and whether it does so from the start.
type Case = (&'static str, &'static str, bool);

#[derive(Default)]
struct Count {
    failing: Answers,
    other: Answers,
    unpainted: Vec<String>,
    endless: Vec<String>,
    lost: Vec<String>,
    unkept: usize,
    slowest_start: Duration,
    held_up: Vec<String>,
    /// Cases in which a command of the other tab was refused.
    refused: Vec<String>,
    cases: usize,
}

/// All of them, or some.
pub fn play(stage: &Stage, browser: &dyn Browser) -> Result<(), Failure> {
    let mut count = Count::default();
    let end = stage.extent.end();
    let all = cases();
    let chosen: Vec<Case> = match stage.extent.is_short {
        true => (0..EVERY_DAY).filter_map(|_| stage.one_of(&all)).collect(),
        false => all,
    };
    for case in chosen {
        if is_time(end) {
            count.try_out(stage, browser, case)?;
        }
    }
    count.tell(stage);
    Ok(())
}

fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (call, manners) in CALLS {
        for manner in manners {
            cases.extend([(call, *manner, true), (call, *manner, false)]);
        }
    }
    cases
}

impl Count {
    fn try_out(&mut self, stage: &Stage, browser: &dyn Browser, case: Case) -> Result<(), Failure> {
        self.cases += 1;
        let (call, manner, from_the_start) = case;
        let when = if from_the_start {
            "from the start"
        } else {
            "at work"
        };
        let about = format!("{call}, {manner}, {when}");
        let arm = format!("faults.arm('{call}', '{manner}')");
        let home = browser.home()?;
        let other = opens(stage, browser, &home)?;
        let usual = baton::shown(&*other)?.notices;
        let mut done = give(browser, &[(&*other, PEOPLE[1])], 2)?.deeds();

        let failing = prepares(stage, browser, &home)?;
        if from_the_start {
            failing.each_page_runs(&arm)?;
        }
        let started = Instant::now();
        baton::arrives(&*failing, &stage.site.access())?;
        let is_painted = baton::until(&*failing, "painted", "view.isPainted()").is_ok();
        let start = started.elapsed();
        self.slowest_start = self.slowest_start.max(start);
        if !is_painted || start > START {
            self.unpainted
                .push(format!("{about}: {} ms", start.as_millis()));
        }
        if !from_the_start {
            baton::settles(&*failing)?;
            failing.runs(&format!("void {arm}"))?;
        }
        if is_painted {
            let tabs = [(&*failing, PEOPLE[0]), (&*other, PEOPLE[1])];
            let answers = give(browser, &tabs, 3)?;
            let (of_failing, of_other) = (answers.of(&*failing), answers.of(&*other));
            let shown = baton::shown(&*failing)?;
            // A page that says that nothing is kept need not keep it.
            let says_so = shown.notices.iter().any(|text| !usual.contains(text));
            match says_so {
                true => self.unkept += of_failing.count(End::Done),
                false => done.extend(of_failing.deeds()),
            }
            done.extend(of_other.deeds());
            for (answers, wrongs) in [
                (&of_failing, &mut self.endless),
                (&of_other, &mut self.held_up),
            ] {
                let unanswered = answers.count(End::Silent) + answers.count(End::NoButton);
                let missing = 3_usize.saturating_sub(answers.all.len());
                if unanswered + missing > 0 {
                    wrongs.push(format!(
                        "{about}: {unanswered} unanswered, {missing} not given"
                    ));
                }
            }
            if of_other.count(End::Refused) > 0 {
                self.refused.push(about.clone());
            }
            self.failing.add(of_failing);
            self.other.add(of_other);
        }
        failing.closes()?;

        baton::reloads(&*other)?;
        let log = baton::log(&*other)?;
        let lost = ledger::compare(&done, &log.deeds).lost;
        if lost > 0 {
            let (done, there) = (team::words(&done), team::words(&log.deeds));
            self.lost
                .push(format!("{about}: {lost}; done {done}; in the log {there}"));
        }
        browser.forgets(home)
    }

    fn tell(self, stage: &Stage) {
        let mut figures = stage.figures("calls to the storage that fail");
        figures.tell("kinds of failures", self.cases);
        figures.none_of(
            "pages that were not painted within 10 s",
            self.unpainted.len(),
        );
        figures.tell(
            "the slowest first paint, in ms",
            self.slowest_start.as_millis(),
        );
        figures.none_of(
            "with commands without a status or an alert",
            self.endless.len(),
        );
        let (slowest, _) = self.failing.times();
        figures.at_most(
            "the slowest answer where something fails",
            slowest,
            orders::TOO_LONG,
        );
        figures.none_of("that held up the tab beside", self.held_up.len());
        let (slowest, _) = self.other.times();
        figures.at_most(
            "the slowest answer of the tab beside",
            slowest,
            orders::TOO_LONG,
        );
        figures.none_of(
            "with commands refused in the tab beside",
            self.refused.len(),
        );
        figures.tell(
            "commands shown as done where something fails",
            self.failing.count(End::Done),
        );
        figures.tell("of these, where the page says nothing is kept", self.unkept);
        figures.tell(
            "commands refused where something fails",
            self.failing.count(End::Refused),
        );
        figures.none_of("with commands shown as done and lost", self.lost.len());
        let wrongs = [
            ("not painted", self.unpainted),
            ("no end", self.endless),
            ("held up", self.held_up),
            ("refused beside", self.refused),
            ("lost", self.lost),
        ];
        for (what, cases) in wrongs {
            figures.examples(cases.iter().map(|case| format!("{what}: {case}")));
        }
        stage.tells(&figures);
    }
}
