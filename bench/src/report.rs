//! The figures as a table, beside the goals.

use crate::grouped::grouped;
use crate::measure::Measurements;
use crate::samples::Samples;

/// How many times the floor a load may take.
const LOAD: f64 = 1.3;

/// How many times the floor a keystroke may take.
const KEYSTROKE: f64 = 1.1;

/// How many times the floor a change of access may take.
const ACCESS: f64 = 1.2;

/// Fewer characters than this are written by a change of access, whatever the number of people.
const CHARACTERS: f64 = 200.0;

/// One page after the other, with what was measured of it: ours first, the floor last.
pub type Pages<'a> = [(&'a str, &'a Measurements)];

/// Prints the figures of all pages with so many people.
pub fn print(size: u32, pages: &Pages) {
    let people = grouped(u64::from(size));
    let titles = pages.iter().map(|(title, _)| format!("{title:>16}"));
    let ratios = pages.iter().skip(1);
    let ratios = ratios.map(|(title, _)| format!("{:>9}", format!("÷ {title}")));
    let columns: String = titles.chain(ratios).collect();
    println!("\n{people} people");
    println!("  {:<38}{columns}  goal ÷ floor", "median / p95, ms");
    time("load to the first row", pages, Some(LOAD), |of| &of.load);
    time("load until it takes commands", pages, None, |of| &of.ready);
    time("keystroke to what it finds", pages, Some(KEYSTROKE), |of| {
        &of.keystroke
    });
    time(
        "one access, stored and painted",
        pages,
        Some(ACCESS),
        |of| &of.access,
    );
    time("bulk: all who lack it", pages, None, |of| &of.bulk);
    println!("  characters written");
    characters("load", pages, None, |of| &of.ready);
    characters("keystroke", pages, None, |of| &of.keystroke);
    characters("one access", pages, Some(CHARACTERS), |of| &of.access);
    characters("bulk", pages, None, |of| &of.bulk);
    let memory = pages.iter().map(|(_, of)| {
        let bytes = of.ready.memory();
        bytes.map_or_else(missing, |bytes| format!("{:.1}", bytes / 1_000_000.0))
    });
    println!("  {:<38}{}", "memory, MB", in_columns(memory));
}

fn time(what: &str, pages: &Pages, goal: Option<f64>, of: fn(&Measurements) -> &Samples) {
    let samples: Vec<&Samples> = pages.iter().map(|(_, measured)| of(measured)).collect();
    let ratios: Vec<Option<f64>> = samples
        .iter()
        .skip(1)
        .map(|other| Some(samples.first()?.median()? / other.median()?))
        .collect();
    let shown = ratios.iter().map(|ratio| {
        let ratio = ratio.map_or_else(String::new, |ratio| format!("{ratio:.2}"));
        format!("{ratio:>9}")
    });
    let shown: String = shown.collect();
    let goal = goal.map_or_else(String::new, |goal| {
        let is_met = ratios.last().copied().flatten();
        let is_met = is_met.is_some_and(|ratio| ratio <= goal);
        format!("≤ {goal:.1}  {}", verdict(is_met))
    });
    let count = samples.last().map_or(0, |floor| floor.count());
    let what = format!("{what} ({count})");
    let times = in_columns(samples.into_iter().map(times));
    println!("  {what:<38}{times}{shown}  {goal}");
}

fn times(samples: &Samples) -> String {
    match samples.median().zip(samples.p95()) {
        Some((median, p95)) => format!("{median:.1} / {p95:.1}"),
        None => missing(),
    }
}

fn characters(what: &str, pages: &Pages, goal: Option<f64>, of: fn(&Measurements) -> &Samples) {
    let most: Vec<Option<f64>> = pages
        .iter()
        .map(|(_, measured)| of(measured).characters())
        .collect();
    let goal = goal.map_or_else(String::new, |goal| {
        let ours = most.first().copied().flatten();
        format!(
            "< {goal:.0}  {}",
            verdict(ours.is_some_and(|most| most < goal))
        )
    });
    let shown = most
        .into_iter()
        .map(|most| most.map_or_else(missing, |most| grouped(most as u64)));
    println!("    {what:<36}{}  {goal}", in_columns(shown));
}

fn in_columns(cells: impl Iterator<Item = String>) -> String {
    cells.map(|cell| format!("{cell:>16}")).collect()
}

fn missing() -> String {
    NOT_THERE.to_owned()
}

/// What is said of a page that lacks the controls for something.
const NOT_THERE: &str = "not there";

fn verdict(is_met: bool) -> &'static str {
    if is_met { "met" } else { "MISSED" }
}
