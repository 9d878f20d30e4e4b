//! A clock that goes back, and far ahead.

use super::tabs::{PEOPLE, give, opens};
use crate::browser::{Browser, Tab};
use crate::failure::Failure;
use crate::stage::Stage;
use crate::{baton, ledger, team};

/// By how much it is set, one time after the other, in milliseconds: an hour and ten years back, before
/// 1970, thousands of years ahead, and back to what it was.
const SETTINGS: [&str; 5] = ["-36e5", "-3.2e11", "-1e13", "2e14", "0"];

/// See the [module](self).
pub fn play(stage: &Stage, browser: &dyn Browser) -> Result<(), Failure> {
    let mut figures = stage.figures("a clock that goes back");
    let home = browser.home()?;
    let tabs = [opens(stage, browser, &home)?, opens(stage, browser, &home)?];
    let pairs: Vec<(&dyn Tab, &str)> = tabs.iter().map(|tab| &**tab).zip(PEOPLE).collect();
    let mut answers = give(browser, &pairs, 2)?;
    for by in SETTINGS {
        // Only one of them: the other's goes on.
        tabs[0].runs(&format!("void faults.setClock({by})"))?;
        answers.add(give(browser, &pairs, 3)?);
    }
    answers.tell(&mut figures);
    baton::reloads(&*tabs[0])?;
    let log = baton::log(&*tabs[0])?;
    let ledger = ledger::compare(&answers.deeds(), &log.deeds);
    figures.none_of("gaps and other faults of the log", log.faults.len());
    figures.none_of("shown as done and lost", ledger.lost);
    figures.none_of("in the log and not shown, or doubled", ledger.unshown);
    let replayed = team::replay(&log.deeds).pop();
    let is_replay = replayed.as_ref() == Some(&baton::shown(&*tabs[0])?.rows);
    figures.none_of(
        "whether a reload is no replay of the log",
        usize::from(!is_replay),
    );
    stage.tells(&figures);
    browser.forgets(home)
}
