//! Everything is cleared from elsewhere while two tabs are at work.

use std::time::{Duration, Instant};

use super::tabs::{PEOPLE, give, opens};
use crate::answers::{Answers, End};
use crate::baton;
use crate::browser::{Browser, Tab};
use crate::failure::Failure;
use crate::stage::Stage;

/// How often: in full, and every day.
const ROUNDS: (u32, u32) = (10, 1);

/// How long a tab may take to hear of what was done in the other.
const HEARSAY: Duration = Duration::from_secs(5);

/// See the [module](self).
pub fn play(stage: &Stage, browser: &dyn Browser) -> Result<(), Failure> {
    let mut figures = stage.figures("everything cleared in another tab");
    let mut answers = Answers::default();
    let (mut kept_open, mut other_tables, mut examples) = (0, 0, Vec::new());
    let rounds = stage.extent.choose(ROUNDS.0, ROUNDS.1);
    for _ in 0..rounds {
        let home = browser.home()?;
        let tabs = [opens(stage, browser, &home)?, opens(stage, browser, &home)?];
        let pairs: Vec<(&dyn Tab, &str)> = tabs.iter().map(|tab| &**tab).zip(PEOPLE).collect();
        give(browser, &pairs, 3)?;
        let elsewhere = stage.site.prepares(browser, Some(&home))?;
        baton::arrives(&*elsewhere, &stage.site.nowhere())?;
        let is_cleared = elsewhere.runs("store.clear()")? == serde_json::json!(true);
        kept_open += usize::from(!is_cleared);
        let after = give(browser, &pairs, 3)?;
        let tab = &*tabs[0];
        let started = Instant::now();
        while baton::shown(tab)?.rows != baton::shown(&*tabs[1])?.rows
            && started.elapsed() < HEARSAY
        {
            std::thread::sleep(Duration::from_millis(20));
        }
        let before = baton::shown(tab)?.rows;
        baton::reloads(tab)?;
        let reloaded = baton::shown(tab)?.rows;
        if before != reloaded {
            other_tables += 1;
            examples.push(format!(
                "shown before the reload {before:?}, after it {reloaded:?}"
            ));
        }
        answers.add(after);
        browser.forgets(home)?;
    }
    figures.tell("rounds", rounds);
    figures.none_of(
        "rounds in which a tab did not let go of a database",
        kept_open,
    );
    figures.tell("commands after it shown as done", answers.count(End::Done));
    figures.tell("commands after it refused", answers.count(End::Refused));
    answers.tell_endless(&mut figures);
    figures.none_of("reloads that show another table than before", other_tables);
    figures.examples(examples);
    stage.tells(&figures);
    Ok(())
}
