//! The figures as a table, beside the goals.

use crate::grouped::grouped;
use crate::measure::Measurements;
use crate::page::{FLOOR, OURS};
use crate::samples::{Ratio, Samples};

/// How many times the floor a load may take.
const LOAD: f64 = 1.3;

/// How many times the floor another visit may take.
const SECOND: f64 = 1.1;

/// How many times the floor a keystroke may take.
const KEYSTROKE: f64 = 1.1;

/// How many times the floor a change of access may take.
const ACCESS: f64 = 1.2;

/// How many times the floor a bulk change may take.
const BULK: f64 = 1.3;

/// How many times the floor's the growth of a load with the number of people may be.
const GROWTH: f64 = 1.5;

/// How much longer a page may take that is opened for the first time than one that was open before: a frame.
const FRAME: f64 = 16.7;

/// Fewer characters than this are written by a change of access, whatever the number of people.
const CHARACTERS: f64 = 200.0;

/// One page after the other, with what was measured of it: ours first, the floor last.
pub type Pages<'a> = [(&'a str, &'a Measurements)];

/// Prints the figures of all pages with so many people.
pub fn print(size: u32, slowdown: u32, pages: &Pages) {
    let people = grouped(u64::from(size));
    let slowly = match slowdown {
        1 => String::new(),
        _ => format!(", with the processor slowed down {slowdown} times"),
    };
    let titles = pages.iter().map(|(title, _)| format!("{title:>16}"));
    let ratios = pages.iter().skip(1);
    let ratios = ratios.map(|(title, _)| format!("{:>20}", format!("÷ {title}")));
    let columns: String = titles.chain(ratios).collect();
    println!("\n{people} people{slowly}");
    println!("  {:<38}{columns}  goal ÷ floor", "median / p95, ms");
    time("load to the first row", pages, Some(LOAD), |of| &of.load);
    time("load until it takes commands", pages, None, |of| &of.ready);
    time("second visit to the first row", pages, Some(SECOND), |of| {
        &of.second
    });
    time("keystroke to what it finds", pages, Some(KEYSTROKE), |of| {
        &of.keystroke
    });
    time(
        "one access, stored and painted",
        pages,
        Some(ACCESS),
        |of| &of.access,
    );
    time("bulk: all who lack it", pages, Some(BULK), |of| &of.bulk);
    time("another page, at once", pages, None, |of| &of.turns.at_once);
    time("another page, once all is there", pages, None, |of| {
        &of.turns.cold
    });
    time("the same page again", pages, None, |of| &of.turns.warm);
    first_opening(pages);
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

/// Prints how much longer a load takes with the more people.
pub fn growth((few, before): (u32, &Pages), (many, after): (u32, &Pages)) {
    let longer = before.iter().zip(after).map(|((title, few), (_, many))| {
        let longer = many.load.median()? - few.load.median()?;
        Some((*title, longer))
    });
    let longer: Option<Vec<_>> = longer.collect();
    let Some(longer) = longer else { return };
    let said = longer.iter();
    let said: Vec<String> = said
        .map(|(title, longer)| format!("{title} {longer:+.1} ms"))
        .collect();
    let of = |title: &str| longer.iter().find(|(other, _)| *other == title);
    let is_met = of(OURS).zip(of(FLOOR));
    let is_met = is_met.is_some_and(|((_, ours), (_, floor))| ours / floor <= GROWTH);
    println!(
        "\nload to the first row, from {} to {} people: {}  ≤ {GROWTH:.1} × floor  {}",
        grouped(u64::from(few)),
        grouped(u64::from(many)),
        said.join(", "),
        verdict(is_met),
    );
}

/// Holds a page that is opened for the first time against one that was open before.
fn first_opening(pages: &Pages) {
    let longer = pages.iter().map(|(_, of)| {
        let longer = of.turns.cold.median()? - of.turns.warm.median()?;
        Some(longer)
    });
    let longer: Vec<Option<f64>> = longer.collect();
    let is_met = longer.first().copied().flatten();
    let is_met = is_met.is_some_and(|longer| longer <= FRAME);
    let shown = longer
        .into_iter()
        .map(|longer| longer.map_or_else(missing, |longer| format!("{longer:+.1}")));
    let shown = in_columns(shown);
    println!(
        "    {:<36}{shown}  ≤ {FRAME} ms  {}",
        "how much longer at first",
        verdict(is_met)
    );
}

/// What was measured of all pages, and how many times as long ours took. The ratio is the median of those of
/// all turns: what slows the machine down for a while is in both of its parts, and cancels out.
fn time(what: &str, pages: &Pages, goal: Option<f64>, of: fn(&Measurements) -> &Samples) {
    let samples: Vec<&Samples> = pages.iter().map(|(_, measured)| of(measured)).collect();
    let ratios: Vec<Option<Ratio>> = samples
        .iter()
        .skip(1)
        .map(|other| samples.first()?.over(other))
        .collect();
    let shown = ratios.iter().map(|ratio| {
        let ratio = ratio.as_ref().map_or_else(String::new, |ratio| {
            let Ratio { median, from, to } = ratio;
            format!("{median:.2} ({from:.2}–{to:.2})")
        });
        format!("{ratio:>20}")
    });
    let shown: String = shown.collect();
    let goal = goal.map_or_else(String::new, |goal| {
        let others = pages.iter().skip(1).zip(&ratios);
        let mut floor = others.filter(|((title, _), _)| *title == FLOOR);
        let floor = floor.find_map(|(_, ratio)| ratio.as_ref());
        let is_met = floor.is_some_and(|ratio| ratio.median <= goal);
        format!("≤ {goal:.1}  {}", verdict(is_met))
    });
    let count = samples.first().map_or(0, |ours| ours.count());
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
