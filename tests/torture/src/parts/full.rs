//! Storage in which there is no room left, at one write after the other.
//!
//! How much a site may store can be set from outside in Chromium only; the local storage is filled in both.

use std::time::Instant;

use serde_json::json;

use crate::answers::{Answers, End};
use crate::baton;
use crate::browser::{Browser, Kind, Tab};
use crate::failure::Failure;
use crate::ledger;
use crate::orders::{self, Orders};
use crate::report::Figures;
use crate::setting::is_time;
use crate::stage::Stage;
use crate::team::{self, Table, words};

/// How many bytes do not fit any more, one time after the other: in full, and every day.
const LEFT: (&[u64], &[u64]) = (
    &[
        1, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 100_000,
    ],
    &[1, 500],
);

/// How many bytes the browser gives a site that is to be filled. An empty database has half a hundred thousand.
const QUOTA: u64 = 2 << 20;

/// How many commands are given each time.
const COMMANDS: u32 = 15;

/// Knows how everything is filled and emptied again.
const FILLER: &str = include_str!("../../../filler.js");

/// One time after the other.
pub fn play(stage: &Stage) -> Result<(), Failure> {
    let (_profile, browser) = stage.starts()?;
    let tab = stage.site.opens(&*browser, None)?;
    let (mut count, mut table) = (Count::default(), team::table());
    count.works(stage, &*browser, &*tab, &mut table, 3)?;

    let mut figures = stage.figures("the local storage is full");
    tab.each_page_runs(FILLER)?;
    baton::arrives(&*tab, &stage.site.nowhere())?;
    tab.runs("filler.fillLocal()")?;
    baton::arrives(&*tab, &stage.site.access())?;
    baton::settles(&*tab)?;
    count.works(stage, &*browser, &*tab, &mut table, COMMANDS)?;
    tab.runs("filler.freeLocal()")?;
    count.tell(&mut figures);
    stage.tells(&figures);

    if stage.program.kind == Kind::Chromium {
        let mut figures = stage.figures("the browser gives no more room");
        let mut count = Count::default();
        let left = stage.extent.choose(LEFT.0, LEFT.1);
        let end = stage.extent.end();
        for left in left.iter().take_while(|_| is_time(end)) {
            is_confined(stage, &*browser, *left, &mut count)?;
        }
        count.tell(&mut figures);
        stage.tells(&figures);
    }
    Ok(())
}

/// Works on in a database that takes so many bytes no more, and then in one that is as empty as before.
///
/// The browser asks only now and then how much room there is, so it has to be told before it asks first.
fn is_confined(
    stage: &Stage,
    browser: &dyn Browser,
    left: u64,
    count: &mut Count,
) -> Result<(), Failure> {
    let home = browser.home()?;
    let tab = stage.site.prepares(browser, Some(&home))?;
    let tab = &*tab;
    let Some(chromium) = tab.as_chromium() else {
        return Ok(());
    };
    tab.each_page_runs(FILLER)?;
    baton::arrives(tab, &stage.site.nowhere())?;
    let origin = tab.runs("location.origin")?;
    let quota = json!({ "origin": origin, "quotaSize": QUOTA });
    chromium.ask("Storage.overrideQuotaForOrigin", quota)?;
    baton::arrives(tab, &stage.site.access())?;
    baton::settles(tab)?;
    let mut table = team::table();
    count.works(stage, browser, tab, &mut table, 3)?;
    tab.runs(&format!("filler.fill({left})"))?;
    count.works(stage, browser, tab, &mut table, COMMANDS)?;
    tab.runs("filler.free()")?;

    // Whatever was refused is no obstacle once there is room.
    let before = std::mem::take(&mut count.answers);
    count.works(stage, browser, tab, &mut table, 3)?;
    let freed = std::mem::replace(&mut count.answers, before);
    count.freed.add(freed);
    browser.forgets(home)
}

#[derive(Default)]
struct Count {
    answers: Answers,
    freed: Answers,
    lost: usize,
    unshown: usize,
    other_tables: usize,
    examples: Vec<String>,
}

impl Count {
    /// Gives commands, and looks after a reload for what was shown as done; the table is the one that should
    /// be there.
    fn works(
        &mut self,
        stage: &Stage,
        browser: &dyn Browser,
        tab: &dyn Tab,
        table: &mut Table,
        commands: u32,
    ) -> Result<(), Failure> {
        let mut answers = Answers::default();
        Orders::about_anyone(stage, commands).begin(tab)?;
        let end = Instant::now() + commands * 2 * orders::TOO_LONG;
        answers.listen(browser, 1, end)?;
        let done = answers.deeds();
        done.iter().for_each(|deed| deed.apply(table));
        baton::reloads(tab)?;
        let shown = baton::shown(tab)?.rows;
        if shown != *table {
            self.other_tables += 1;
            let text = format!("shown as done: {}, after a reload {shown:?}", words(&done));
            self.examples.push(text);
        }
        // History may have given way, from its beginning: then its end is compared, as far as it goes.
        let log = baton::log(tab)?.deeds;
        let end = log.len().min(done.len());
        let (shown_end, log_end) = (&done[done.len() - end..], &log[log.len() - end..]);
        let ledger = ledger::compare(shown_end, log_end);
        self.lost += ledger.lost;
        self.unshown += ledger.unshown;
        self.answers.add(answers);
        *table = shown;
        Ok(())
    }

    fn tell(self, figures: &mut Figures) {
        let answers = &self.answers;
        figures.tell("commands shown as done", answers.count(End::Done));
        figures.tell("commands refused", answers.count(End::Refused));
        answers.tell_endless(figures);
        figures.none_of("shown as done and lost", self.lost);
        figures.none_of("in the log and not shown as done", self.unshown);
        figures.none_of("reloads that show another table", self.other_tables);
        let freed = self.freed.all.len();
        if freed > 0 {
            let done = self.freed.count(End::Done);
            figures.all_of("commands done once there is room again", done, freed);
        }
        figures.examples(self.examples);
    }
}
