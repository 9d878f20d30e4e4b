//! Storage in which one thing is not as it was written, opened in a real page.

mod injury;
mod store;

use std::collections::BTreeMap;
use std::thread;
use std::time::{Duration, Instant};

use injury::{Injury, Kind};
use store::Store;

use crate::answers::{Answers, End};
use crate::baton::{self, Shown};
use crate::browser::{Browser, Home, Tab};
use crate::failure::Failure;
use crate::orders::{self, Orders};
use crate::report::Figures;
use crate::setting::is_time;
use crate::stage::Stage;
use crate::team::{self, Table};

/// How many commands there are when the state is written, and how many follow then.
const COMMANDS: (u32, u32) = (12, 4);

/// How long after it is at rest a page may take to find what is damaged.
const NOTICE: Duration = Duration::from_secs(5);

/// A store as it was before it was damaged.
struct Whole {
    store: Store,
    /// The state that the local storage holds is as of this entry.
    state: u32,
    /// The number of the last entry.
    last: u32,
}

/// What there was before: the whole stores, the tables that there were, and the usual notices.
struct Past {
    wholes: Vec<Whole>,
    tables: Vec<Table>,
    usual: Vec<String>,
}

/// Damages one thing after the other.
pub fn play(stage: &Stage) -> Result<(), Failure> {
    let mut figures = stage.figures("damaged storage, opened in a page");
    let (_profile, browser) = stage.starts()?;
    let past = past(stage, &*browser)?;
    let rounds = stage.extent.choose(40, 6);
    let end = stage.extent.end();
    let mut count = Count::default();
    // Every day, chance decides with which kind to begin.
    let first = stage.any(0..=100) as usize;
    while count.rounds < rounds && (count.rounds == 0 || is_time(end)) {
        let kind = Kind::ALL[(first + count.rounds) % Kind::ALL.len()];
        let Some(whole) = past.wholes.get(count.rounds % past.wholes.len().max(1)) else {
            break;
        };
        let injury = Injury::any(stage, kind, whole.last);
        let home = browser.home()?;
        round(stage, &*browser, &home, &past, whole, &injury, &mut count)?;
        browser.forgets(home)?;
    }
    count.tell(&mut figures);
    stage.tells(&figures);
    Ok(())
}

/// Makes stores by giving commands: in one the state is as of the last entry, in the other it is behind, as
/// when the browser was killed.
fn past(stage: &Stage, browser: &dyn Browser) -> Result<Past, Failure> {
    let tab = stage.site.opens(browser, None)?;
    let usual = baton::shown(&*tab)?.notices;
    let mut deeds = Vec::new();
    let mut stores = Vec::new();
    for count in [COMMANDS.0, COMMANDS.1] {
        let mut answers = Answers::default();
        Orders::about_anyone(stage, count).begin(&*tab)?;
        answers.listen(browser, 1, Instant::now() + orders::TOO_LONG)?;
        deeds.extend(answers.deeds());
        baton::arrives(&*tab, &stage.site.nowhere())?;
        stores.push(Store::read(&*tab)?);
        baton::arrives(&*tab, &stage.site.access())?;
        baton::settles(&*tab)?;
    }
    tab.closes()?;
    let tables = team::replay(&deeds);
    let last = u32::try_from(deeds.len()).unwrap_or(u32::MAX);
    let mut wholes = Vec::new();
    if let [before, after] = stores.as_slice() {
        let whole = |store, state| Whole { store, state, last };
        wholes.push(whole(after.clone(), last));
        wholes.push(whole(after.with_local_of(before), COMMANDS.0));
    }
    Ok(Past {
        wholes,
        tables,
        usual,
    })
}

fn round(
    stage: &Stage,
    browser: &dyn Browser,
    home: &Home,
    past: &Past,
    whole: &Whole,
    injury: &Injury,
    count: &mut Count,
) -> Result<(), Failure> {
    count.rounds += 1;
    let about = format!(
        "{injury}, the state as of {} of {}",
        whole.state, whole.last
    );
    let tab = stage.site.prepares(browser, Some(home))?;
    baton::arrives(&*tab, &stage.site.nowhere())?;
    whole.store.write(&*tab)?;
    let damaged = injury.inflict(&*tab)?;
    let entries = Store::read(&*tab)?.entries();

    baton::arrives(&*tab, &stage.site.access())?;
    if let Err(failure) = baton::settles(&*tab) {
        count.wrong(RESTLESS, &about, &failure.to_string());
        return Ok(());
    }
    let shown = noticed(&*tab, past, injury)?;
    count.judge(past, whole, injury, &shown, &about);
    let after = works_on(stage, browser, &*tab, &shown, count, &about)?;
    let mishaps = tab.runs("mishaps")?;
    if mishaps != serde_json::json!([]) {
        count.wrong(BROKEN_OFF, &about, &mishaps.to_string());
    }

    baton::arrives(&*tab, &stage.site.nowhere())?;
    let there = Store::read(&*tab)?;
    let gone = |text: &&String| !there.has(text);
    let damaged = damaged.iter().filter(|_| injury.matters());
    if let Some(text) = entries.iter().chain(damaged).find(gone) {
        count.wrong(OVERWRITTEN, &about, text);
    }
    baton::arrives(&*tab, &stage.site.access())?;
    baton::settles(&*tab)?;
    if baton::shown(&*tab)?.rows != after {
        count.wrong(OTHER, &about, "");
    }
    Ok(())
}

/// What the page shows, once it has had time to find what is damaged.
fn noticed(tab: &dyn Tab, past: &Past, injury: &Injury) -> Result<Shown, Failure> {
    let started = Instant::now();
    loop {
        let shown = baton::shown(tab)?;
        let is_new = |text: &String| !past.usual.contains(text);
        let is_expected = injury.matters() && !shown.notices.iter().any(is_new);
        if !is_expected || started.elapsed() > NOTICE {
            return Ok(shown);
        }
        thread::sleep(Duration::from_millis(20));
    }
}

/// Gives a command in what was opened, and says what the table should be then.
fn works_on(
    stage: &Stage,
    browser: &dyn Browser,
    tab: &dyn Tab,
    shown: &Shown,
    count: &mut Count,
    about: &str,
) -> Result<Table, Failure> {
    let mut answers = Answers::default();
    Orders::about_anyone(stage, 1).begin(tab)?;
    answers.listen(browser, 1, Instant::now() + 3 * orders::TOO_LONG)?;
    if answers.count(End::Done) + answers.count(End::Refused) == 0 {
        count.wrong(ENDLESS, about, "");
    }
    let mut after = shown.rows.clone();
    answers
        .deeds()
        .iter()
        .for_each(|deed| deed.apply(&mut after));
    Ok(after)
}

// What must not be.
const RESTLESS: &str = "pages that do not come to rest";
const BROKEN_OFF: &str = "pages in which something broke off";
const NEVER: &str = "states that there never were";
const TOO_EARLY: &str = "earlier states than need be";
const UNNOTICED: &str = "earlier or damaged states without a notice";
const OVERWRITTEN: &str = "stores of which something was overwritten";
const ENDLESS: &str = "commands without a status or an alert afterwards";
const OTHER: &str = "pages that show another table the next time";

/// All of it, in the order in which it is printed.
const WRONGS: [&str; 8] = [
    RESTLESS,
    BROKEN_OFF,
    NEVER,
    TOO_EARLY,
    UNNOTICED,
    OVERWRITTEN,
    ENDLESS,
    OTHER,
];

#[derive(Default)]
struct Count {
    rounds: usize,
    last_states: usize,
    earlier_states: usize,
    notices: BTreeMap<String, usize>,
    wrongs: BTreeMap<&'static str, Vec<String>>,
}

impl Count {
    fn wrong(&mut self, what: &'static str, about: &str, how: &str) {
        let how: String = how.chars().take(300).collect();
        let wrongs = self.wrongs.entry(what).or_default();
        wrongs.push(format!("{about}: {what}. {how}"));
    }

    fn judge(&mut self, past: &Past, whole: &Whole, injury: &Injury, shown: &Shown, about: &str) {
        let new = shown.notices.iter();
        let new: Vec<_> = new.filter(|text| !past.usual.contains(text)).collect();
        for notice in &new {
            let words = notice.split(' ');
            let words = words.map(|word| word.parse::<u64>().map_or(word, |_| "N"));
            let words: Vec<&str> = words.collect();
            *self.notices.entry(words.join(" ")).or_default() += 1;
        }
        let was = past.tables.iter().rposition(|table| *table == shown.rows);
        let Some(was) = was else {
            self.wrong(NEVER, about, &format!("{:?}", shown.rows));
            return;
        };
        let last = past.tables.len().saturating_sub(1);
        match was == last {
            true => self.last_states += 1,
            false => self.earlier_states += 1,
        }
        if was < injury.earliest(whole.state, whole.last) as usize {
            self.wrong(TOO_EARLY, about, &format!("as of {was}"));
        }
        if new.is_empty() && (was < last || injury.matters()) {
            self.wrong(UNNOTICED, about, &format!("as of {was}"));
        }
    }

    fn tell(self, figures: &mut Figures) {
        figures.tell("damaged stores", self.rounds);
        figures.tell("opened with the last state", self.last_states);
        figures.tell("opened with an earlier state", self.earlier_states);
        for what in WRONGS {
            figures.none_of(what, self.wrongs.get(what).map_or(0, Vec::len));
        }
        figures.examples(self.wrongs.into_values().flatten());
        let notices = self.notices.into_iter();
        figures.notes(notices.map(|(notice, count)| format!("{count}× {notice}")));
    }
}
