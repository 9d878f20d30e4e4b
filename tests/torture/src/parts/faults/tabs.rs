//! The tabs in which something fails, and the commands that are given in them.

use std::time::Instant;

use crate::answers::Answers;
use crate::baton;
use crate::browser::{Browser, Home, Tab};
use crate::failure::Failure;
use crate::orders::{self, Orders};
use crate::stage::Stage;

/// Knows how calls are made to fail.
const SCRIPT: &str = include_str!("../../page/faults.js");

/// Who is given access in the tab where something fails, and in the other.
pub(super) const PEOPLE: [&str; 2] = ["Joost Willems", "Karin O’Neill"];

/// A tab in which something can be made to fail, that is nowhere yet.
pub(super) fn prepares<'a>(
    stage: &Stage,
    browser: &'a dyn Browser,
    home: &Home,
) -> Result<Box<dyn Tab + 'a>, Failure> {
    let tab = stage.site.prepares(browser, Some(home))?;
    tab.each_page_runs(SCRIPT)?;
    Ok(tab)
}

/// The same, on User Access and at rest.
pub(super) fn opens<'a>(
    stage: &Stage,
    browser: &'a dyn Browser,
    home: &Home,
) -> Result<Box<dyn Tab + 'a>, Failure> {
    let tab = prepares(stage, browser, home)?;
    baton::arrives(&*tab, &stage.site.access())?;
    baton::settles(&*tab)?;
    Ok(tab)
}

/// Gives so many commands in each of these tabs, each about a person of its own.
pub(super) fn give(
    browser: &dyn Browser,
    tabs: &[(&dyn Tab, &str)],
    commands: u32,
) -> Result<Answers, Failure> {
    for (tab, person) in tabs {
        Orders::about(person, commands).begin(*tab)?;
    }
    let mut answers = Answers::default();
    let end = Instant::now() + commands * 3 * orders::TOO_LONG;
    answers.listen(browser, tabs.len(), end)?;
    Ok(answers)
}
