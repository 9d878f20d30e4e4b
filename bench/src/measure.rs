//! What is done on both pages, in turns.

use baton_devtools::Chromium;
use serde_json::json;

use crate::failure::Failure;
use crate::page::{Page, Storage};
use crate::samples::Samples;
use crate::tab::{Key, Tab};
use crate::team::Person;
use crate::typing::{self, Stroke};

/// How often a page is loaded.
const LOADS: usize = 15;

/// How many of those tabs then give access to all who lack it.
const BULKS: usize = 5;

/// How many keys are pressed at least.
const STROKES: usize = 40;

/// How many people are given access one by one.
const GIVEN: usize = 20;

/// The measurements of one page.
#[derive(Default)]
pub struct Measurements {
    /// From nothing to the first row.
    pub load: Samples,
    /// From a key to what it finds.
    pub keystroke: Samples,
    /// One access given.
    pub access: Samples,
    /// Access given to all who lack it; empty where the page has no controls for it.
    pub bulk: Samples,
}

/// Measures both pages with the same people.
pub fn both(
    browser: &Chromium,
    pages: &[Page; 2],
    team: &[Person],
) -> Result<[Measurements; 2], Failure> {
    let mut measured = [Measurements::default(), Measurements::default()];
    let stored = [pages[0].stored(team)?, pages[1].stored(team)?];
    for round in 0..LOADS {
        // Whoever comes second finds the machine as the first has left it, so they take turns in that.
        for which in [round % 2, (round + 1) % 2] {
            let tab = load(
                browser,
                &pages[which],
                &stored[which],
                &mut measured[which].load,
            )?;
            // What was not there the first time is not there later.
            if round < BULKS.min(1 + measured[which].bulk.count()) {
                give_to_all(&tab, &mut measured[which].bulk)?;
            }
            tab.closes()?;
        }
    }

    let mut not_counted = Samples::default();
    let tabs = [
        load(browser, &pages[0], &stored[0], &mut not_counted)?,
        load(browser, &pages[1], &stored[1], &mut not_counted)?,
    ];
    for word in typing::words(team, STROKES) {
        for (tab, measured) in tabs.iter().zip(&mut measured) {
            search(tab, &word, &mut measured.keystroke)?;
        }
    }
    for _ in 0..GIVEN {
        for (tab, measured) in tabs.iter().zip(&mut measured) {
            give_to_one(tab, &mut measured.access)?;
        }
    }
    for tab in tabs {
        tab.closes()?;
    }
    Ok(measured)
}

fn load<'a>(
    browser: &'a Chromium,
    page: &'a Page,
    stored: &Storage,
    samples: &mut Samples,
) -> Result<Tab<'a>, Failure> {
    let tab = Tab::open(browser, page, stored)?;
    samples.add(&tab.loads(&json!({ "row": true }))?);
    Ok(tab)
}

fn search(tab: &Tab, word: &[Stroke], samples: &mut Samples) -> Result<(), Failure> {
    required(tab.focuses("searchbox", "^Search users$")?, "Search users")?;
    for Stroke { key, wanted } in word {
        samples.add(&tab.presses(*key, wanted)?);
    }
    Ok(())
}

fn give_to_one(tab: &Tab, samples: &mut Samples) -> Result<(), Failure> {
    let give = required(tab.focuses("row", "^Give access to ")?, "Give access to …")?;
    let given = give.replace("Give access to ", "Remove access from ");
    let wanted = json!({ "stored": true, "button": given });
    samples.add(&tab.presses(Key::Enter, &wanted)?);
    Ok(())
}

fn give_to_all(tab: &Tab, samples: &mut Samples) -> Result<(), Failure> {
    // All that match can be selected once the page is, and both pages ask before they give.
    let way = [
        ("any", "^Select all on this page$", Key::Space),
        ("button", "^Select all [0-9,]+ that match$", Key::Enter),
        ("button", "^Give access$", Key::Enter),
    ];
    for (role, name, key) in way {
        if tab.focuses(role, name)?.is_none() {
            return Ok(());
        }
        tab.strikes(key)?;
    }
    if tab.focuses("dialog", "^Give access$")?.is_none() {
        return Ok(());
    }
    let wanted = json!({ "stored": true, "noButton": "Give access to " });
    samples.add(&tab.presses(Key::Enter, &wanted)?);
    Ok(())
}

fn required(found: Option<String>, name: &str) -> Result<String, Failure> {
    found.ok_or_else(|| Failure(format!("a page has no “{name}”")))
}
