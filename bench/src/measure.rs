//! What is done on all pages, in turns.

use baton_devtools::Chromium;
use serde_json::json;

use crate::failure::Failure;
use crate::page::Page;
use crate::samples::Samples;
use crate::tab::{Key, Tab};
use crate::team::Person;
use crate::turns::{self, Turns};
use crate::typing::{self, Stroke};

/// In how many of the tabs a page's memory is looked at, and access is then given to all who lack it.
const BULKS: usize = 5;

/// How many of the tabs after these are visited again, and from how many one turns to another page.
const VISITED_AGAIN: usize = 15;

/// How many keys are pressed at least.
const STROKES: usize = 40;

/// How many people are given access one by one.
const GIVEN: usize = 20;

/// How much is measured, and on what.
#[derive(Clone, Copy)]
pub struct How {
    /// How often a page is loaded, which takes another time each time.
    pub loads: usize,
    /// How many times slower the processor is made.
    pub slowdown: u32,
}

/// The measurements of one page.
#[derive(Default)]
pub struct Measurements {
    /// From nothing to the first row.
    pub load: Samples,
    /// From nothing until the page takes commands.
    pub ready: Samples,
    /// To the first row, when somebody was there before.
    pub second: Samples,
    /// From a key to what it finds.
    pub keystroke: Samples,
    /// One access given.
    pub access: Samples,
    /// Access given to all who lack it; empty where the page has no controls for it.
    pub bulk: Samples,
    /// From this page to another; empty where there is no other.
    pub turns: Turns,
}

/// Measures all pages with the same people.
pub fn all(
    browser: &Chromium,
    pages: &[Page],
    team: &[Person],
    how: How,
) -> Result<Vec<Measurements>, Failure> {
    let mut measured: Vec<Measurements> = pages.iter().map(|_| Measurements::default()).collect();
    let stored: Result<Vec<_>, _> = pages.iter().map(|page| page.stored(team)).collect();
    let stored = stored?;
    for round in 0..how.loads {
        // Whoever comes later finds the machine as the others have left it, so they take turns in that.
        for turn in 0..pages.len() {
            let which = (round + turn) % pages.len();
            let (page, stored, measured) = (&pages[which], &stored[which], &mut measured[which]);
            let open = || Tab::open(browser, page, stored, how.slowdown);
            let tab = open()?;
            load(&tab, page, measured)?;
            if round == 0 && !tab.stores(stored)? {
                let title = page.title;
                return Err(Failure(format!(
                    "{title} did not find its storage as it should be"
                )));
            }
            if round < BULKS {
                measured.ready.add_memory(tab.memory()?);
                // What was not there the first time is not there later.
                if round < 1 + measured.bulk.count() {
                    give_to_all(&tab, &mut measured.bulk)?;
                }
                tab.closes()?;
            } else if round < BULKS + VISITED_AGAIN {
                tab.has_all()?;
                let tab = tab.comes_back()?;
                let [row] = tab.loads(page.path, [&json!({ "row": true })])?;
                measured.second.add(&row);
                tab.closes()?;
                if let Some(other) = page.other {
                    turns::there_and_back(open()?, page.path, other, &mut measured.turns)?;
                }
            } else {
                tab.closes()?;
            }
        }
    }

    let tabs = pages.iter().zip(&stored).map(|(page, stored)| {
        let tab = Tab::open(browser, page, stored, how.slowdown)?;
        load(&tab, page, &mut Measurements::default())?;
        Ok(tab)
    });
    let tabs: Vec<Tab> = tabs.collect::<Result<_, Failure>>()?;
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

fn load(tab: &Tab, page: &Page, measured: &mut Measurements) -> Result<(), Failure> {
    let wanted = [&json!({ "row": true }), &json!({ "ready": true })];
    let [row, ready] = tab.loads(page.path, wanted)?;
    measured.load.add(&row);
    measured.ready.add(&ready);
    Ok(())
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
    // All that match can be selected once the page is, and all pages ask before they give.
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
