//! Browsers and renderers that are killed in the middle of work.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use crate::answers::Answers;
use crate::baton;
use crate::browser::{Browser, Kind, Tab};
use crate::failure::Failure;
use crate::ledger;
use crate::orders::Orders;
use crate::report::Figures;
use crate::setting::is_time;
use crate::stage::Stage;
use crate::team::{self, Deed};

/// How long work goes on before a kill at the longest.
const SOON: Duration = Duration::from_secs(11);

/// The same every day.
const SOONER: Duration = Duration::from_secs(3);

/// How long steady work goes on before a kill.
const STEADY: Duration = Duration::from_secs(150);

/// How long work goes on before a renderer's crash at the longest.
const CRASH: Duration = Duration::from_secs(3);

/// The pauses between commands, in milliseconds.
const PAUSES: std::ops::RangeInclusive<u32> = 50..=100;

/// Kills soon, kills after steady work, and crashes.
pub fn play(stage: &Stage) -> Result<(), Failure> {
    let extent = &stage.extent;
    let longest = extent.choose(SOON, SOONER);
    let rounds = match stage.program.kind {
        Kind::Chromium => extent.choose(100, 5),
        Kind::Firefox => extent.choose(100, 3),
    };
    let title = format!("killed within {} s", longest.as_secs());
    let soon = || stage.any_time(longest);
    stage.tells(&ended(stage, &title, rounds, soon, false)?);
    if !extent.is_short {
        let title = format!("killed after {} s of steady work", STEADY.as_secs());
        stage.tells(&ended(stage, &title, 5, || STEADY, false)?);
    }
    // No way is known to crash one renderer of Firefox and to know which.
    if stage.program.kind == Kind::Chromium {
        let (rounds, soon) = (extent.choose(30, 3), || stage.any_time(CRASH));
        stage.tells(&ended(stage, "renderer crashed", rounds, soon, true)?);
    }
    Ok(())
}

/// What has been counted over all rounds.
#[derive(Default)]
struct Count {
    rounds: usize,
    answers: Answers,
    lost: usize,
    worst: usize,
    rounds_with_losses: usize,
    unshown: usize,
    doubled: usize,
    other_tables: usize,
    other_past: usize,
    faults: usize,
    notices: BTreeMap<String, usize>,
    examples: Vec<String>,
}

/// Works for some time in each round, until the browser is killed or the renderer alone crashes.
fn ended(
    stage: &Stage,
    title: &str,
    rounds: usize,
    time: impl Fn() -> Duration,
    is_crash: bool,
) -> Result<Figures, Failure> {
    let mut figures = stage.figures(title);
    let mut count = Count::default();
    let end = stage.extent.end();
    let (profile, mut browser) = stage.starts()?;
    let mut past = Vec::new();
    let mut usual = None;
    while count.rounds < rounds && (count.rounds == 0 || is_time(end)) {
        let tab = stage.site.opens(&*browser, None)?;
        let usual = usual.get_or_insert(baton::shown(&*tab)?.notices);
        let (people, mut answers) = works(stage, &*browser, &*tab, time())?;
        match tab.as_chromium() {
            Some(tab) if is_crash => tab.tell("Page.crash", serde_json::json!({}))?,
            _ => browser.kill()?,
        }
        answers.listen_to_the_end(&*browser)?;
        if is_crash {
            tab.closes()?;
        } else {
            drop(tab);
            browser = stage.program.start(&profile)?;
        }

        let tab = stage.site.opens(&*browser, None)?;
        past = count.settle(&*tab, past, &people, answers, usual)?;
        tab.closes()?;
    }
    count.tell(&mut figures);
    Ok(figures)
}

/// Gives commands about anyone for some time: says about whom, in turns, and what came of them.
fn works(
    stage: &Stage,
    browser: &dyn Browser,
    tab: &dyn Tab,
    time: Duration,
) -> Result<(Vec<String>, Answers), Failure> {
    let people: Vec<&str> = team::people().collect();
    let anyone = (0..97).filter_map(|_| stage.one_of(&people));
    let orders = Orders {
        count: u32::MAX,
        people: anyone.map(str::to_owned).collect(),
        pauses: stage.many(89, PAUSES),
    };
    let mut answers = Answers::default();
    orders.begin(tab)?;
    answers.listen(browser, 1, Instant::now() + time)?;
    Ok((orders.people, answers))
}

impl Count {
    /// Looks for what was shown as done, after what had been there before.
    fn settle(
        &mut self,
        tab: &dyn Tab,
        past: Vec<Deed>,
        people: &[String],
        answers: Answers,
        usual: &[String],
    ) -> Result<Vec<Deed>, Failure> {
        self.rounds += 1;
        let shown = baton::shown(tab)?;
        let log = baton::log(tab)?;
        let done = answers.deeds();
        let is_past_there = log.deeds.starts_with(&past);
        let lost_past = past.len().saturating_sub(log.deeds.len());
        let new = log.deeds.get(past.len()..).unwrap_or_default();
        let ledger = ledger::compare(&done, new);
        let lost = ledger.lost + lost_past;
        self.lost += lost;
        self.worst = self.worst.max(lost);
        self.rounds_with_losses += usize::from(lost > 0);
        // What was stored when the kill came had no time to be shown, and what was shown just before it may
        // have had no time to be told: the browser that passes it on is what is killed. But all of it was
        // given, in this order.
        let untold = new.get(done.len()..).unwrap_or_default();
        let given = people.iter().cycle().skip(answers.all.len());
        let are_given = untold.iter().zip(given);
        let are_given = are_given.filter(|(deed, given)| deed.person == **given);
        self.doubled += untold.len() - are_given.count();
        self.unshown += ledger.unshown;
        self.other_past += usize::from(!is_past_there);
        self.faults += log.faults.len();
        let replayed = team::replay(&log.deeds).pop();
        let is_replay = replayed.as_ref() == Some(&shown.rows);
        self.other_tables += usize::from(!is_replay);
        for notice in shown.notices {
            if !usual.contains(&notice) {
                *self.notices.entry(notice).or_default() += 1;
            }
        }
        if lost > 0 || !is_past_there || !is_replay {
            self.examples.push(format!(
                "round {}: of {} shown as done {lost} lost; {} entries before, {} after; as in the table: {is_replay}",
                self.rounds, done.len(), past.len(), log.deeds.len(),
            ));
        }
        self.examples.extend(log.faults);
        self.answers.add(answers);
        Ok(log.deeds)
    }

    fn tell(self, figures: &mut Figures) {
        figures.tell("rounds", self.rounds);
        self.answers.tell(figures);
        figures.none_of("shown as done and lost", self.lost);
        figures.tell("the worst round lost", self.worst);
        figures.tell("rounds with losses", self.rounds_with_losses);
        figures.tell("in the log, killed before it was shown", self.unshown);
        figures.none_of("in the log, never given or doubled", self.doubled);
        figures.none_of(
            "rounds after which an earlier past was another",
            self.other_past,
        );
        figures.none_of("gaps and other faults of the log", self.faults);
        figures.none_of(
            "rounds whose table is not a replay of the log",
            self.other_tables,
        );
        figures.none_of("notices of damage", self.notices.values().sum());
        let notices = self.notices.into_iter();
        figures.examples(notices.map(|(notice, count)| format!("{count}×: {notice}")));
        figures.examples(self.examples);
    }
}
