//! Storage in which there is no room left, at one write after the other.
//!
//! How much a site may store can be set from outside in Chromium only; the local storage is filled in both.

use std::time::Instant;

use serde_json::json;

use crate::answers::{Answers, End};
use crate::baton::{self, Orders};
use crate::browser::{Browser, Kind, Tab};
use crate::failure::Failure;
use crate::ledger;
use crate::report::Figures;
use crate::setting::is_time;
use crate::stage::Stage;
use crate::team::{self, Deed, Table};

/// How many bytes are left, one time after the other: in full, and every day.
const LEFT: (&[u64], &[u64]) = (
    &[
        0, 1, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 100_000,
    ],
    &[0, 500],
);

/// How many commands are given each time.
const COMMANDS: u32 = 15;

/// Fills the local storage to the last character.
const FILL: &str = "(() => {
    for (let size = 1 << 20, key = 0; size >= 1; key++) {
        try { localStorage.setItem(`filler/${key}`, 'x'.repeat(size)); }
        catch { size = Math.floor(size / 2); }
    }
})()";

/// One time after the other.
pub fn play(stage: &Stage) -> Result<(), Failure> {
    let profile = stage.profile()?;
    let browser = stage.starts(&profile)?;
    let tab = stage.site.opens(&*browser, None)?;
    let mut past = Past {
        table: team::table(),
        count: Count::default(),
    };
    past.works(stage, &*browser, &*tab, 3)?;

    let mut figures = stage.figures("the local storage is full");
    baton::arrives(&*tab, &stage.site.nowhere())?;
    tab.runs(FILL)?;
    baton::arrives(&*tab, &stage.site.access())?;
    baton::settles(&*tab)?;
    past.works(stage, &*browser, &*tab, COMMANDS)?;
    tab.runs("void Object.keys(localStorage).filter((key) => key.startsWith('filler/')).forEach((key) => localStorage.removeItem(key))")?;
    past.tell(&mut figures);
    stage.tells(&figures);

    if stage.program.kind == Kind::Chromium {
        let mut figures = stage.figures("the browser gives no more room");
        let left = stage.extent.choose(LEFT.0, LEFT.1);
        let end = stage.extent.end();
        for left in left.iter().take_while(|_| is_time(end)) {
            past.is_confined(stage, &*browser, &*tab, *left)?;
        }
        past.tell(&mut figures);
        stage.tells(&figures);
    }
    Ok(())
}

/// What should be there.
struct Past {
    table: Table,
    count: Count,
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

impl Past {
    /// Works on with so many bytes left, and then with as many as one likes.
    fn is_confined(
        &mut self,
        stage: &Stage,
        browser: &dyn Browser,
        tab: &dyn Tab,
        left: u64,
    ) -> Result<(), Failure> {
        let Some(chromium) = tab.as_chromium() else {
            return Ok(());
        };
        let origin = tab.runs("location.origin")?;
        let usage = chromium.ask("Storage.getUsageAndQuota", json!({ "origin": origin }))?;
        let usage = usage["usage"].as_f64().unwrap_or_default();
        let quota = json!({ "origin": origin, "quotaSize": usage + left as f64 });
        chromium.ask("Storage.overrideQuotaForOrigin", quota)?;
        self.works(stage, browser, tab, COMMANDS)?;
        chromium.ask(
            "Storage.overrideQuotaForOrigin",
            json!({ "origin": origin }),
        )?;

        // Whatever was refused is no obstacle once there is room.
        let before = std::mem::take(&mut self.count.answers);
        self.works(stage, browser, tab, 3)?;
        let freed = std::mem::replace(&mut self.count.answers, before);
        self.count.freed.add(freed);
        Ok(())
    }

    /// Gives commands, and looks after a reload for what was shown as done.
    fn works(
        &mut self,
        stage: &Stage,
        browser: &dyn Browser,
        tab: &dyn Tab,
        commands: u32,
    ) -> Result<(), Failure> {
        let mut answers = Answers::default();
        Orders::about_anyone(stage, commands).begin(tab)?;
        let end = Instant::now() + commands * 2 * baton::TOO_LONG;
        answers.listen(browser, 1, end)?;
        let done = answers.deeds();
        done.iter().for_each(|deed| deed.apply(&mut self.table));
        baton::reloads(tab)?;
        let shown = baton::shown(tab)?.rows;
        let count = &mut self.count;
        if shown != self.table {
            count.other_tables += 1;
            let text = format!("shown as done: {}, after a reload {shown:?}", words(&done));
            count.examples.push(text);
        }
        // History may have given way, from its beginning: then its end is compared, as far as it goes.
        let log = baton::log(tab)?.deeds;
        let end = log.len().min(done.len());
        let (shown_end, log_end) = (&done[done.len() - end..], &log[log.len() - end..]);
        let ledger = ledger::compare(shown_end, log_end);
        count.lost += ledger.lost;
        count.unshown += ledger.unshown;
        count.answers.add(answers);
        self.table = shown;
        Ok(())
    }

    /// Tells what was counted since the last time.
    fn tell(&mut self, figures: &mut Figures) {
        let count = std::mem::take(&mut self.count);
        let answers = &count.answers;
        figures.tell("commands shown as done", answers.count(End::Done));
        figures.tell("commands refused", answers.count(End::Refused));
        answers.tell_endless(figures);
        figures.none_of("shown as done and lost", count.lost);
        figures.none_of("in the log and not shown as done", count.unshown);
        figures.none_of("reloads that show another table", count.other_tables);
        let freed = count.freed.all.len();
        if freed > 0 {
            let done = count.freed.count(End::Done);
            figures.all_of("commands done once there is room again", done, freed);
        }
        for example in count.examples {
            figures.example(example);
        }
    }
}

fn words(deeds: &[Deed]) -> String {
    let words: Vec<String> = deeds.iter().map(ToString::to_string).collect();
    words.join(", ")
}
