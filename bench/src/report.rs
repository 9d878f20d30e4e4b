//! The figures as a table, beside the goals.

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

/// Prints the figures of both pages with so many people.
pub fn print(size: u32, baton: &Measurements, floor: &Measurements) {
    let people = grouped(usize::try_from(size).unwrap_or_default());
    println!("\n{people} people");
    println!(
        "  {:<32}{:>18}{:>18}{:>8}  {:<7}",
        "median / p95, ms", "Baton", "floor", "ratio", "goal"
    );
    time(
        "load to the first row",
        &baton.load,
        &floor.load,
        Some(LOAD),
    );
    time(
        "keystroke to what it finds",
        &baton.keystroke,
        &floor.keystroke,
        Some(KEYSTROKE),
    );
    time(
        "one access, stored and painted",
        &baton.access,
        &floor.access,
        Some(ACCESS),
    );
    time("bulk: all who lack it", &baton.bulk, &floor.bulk, None);
    println!("  characters written");
    characters("load", &baton.load, &floor.load, None);
    characters("keystroke", &baton.keystroke, &floor.keystroke, None);
    characters("one access", &baton.access, &floor.access, Some(CHARACTERS));
    characters("bulk", &baton.bulk, &floor.bulk, None);
}

fn time(what: &str, baton: &Samples, floor: &Samples, goal: Option<f64>) {
    let ratio = baton
        .median()
        .zip(floor.median())
        .map(|(ours, least)| ours / least);
    let shown = ratio.map_or_else(String::new, |ratio| format!("{ratio:.2}"));
    let goal = goal.map_or_else(String::new, |goal| {
        format!(
            "≤ {goal:.1}  {}",
            verdict(ratio.is_some_and(|ratio| ratio <= goal))
        )
    });
    let what = format!("{what} ({})", floor.count());
    println!(
        "  {what:<38}{:>15}{:>15}{shown:>8}  {goal}",
        times(baton),
        times(floor)
    );
}

fn times(samples: &Samples) -> String {
    match samples.median().zip(samples.p95()) {
        Some((median, p95)) => format!("{median:.1} / {p95:.1}"),
        None => NOT_THERE.to_owned(),
    }
}

fn characters(what: &str, baton: &Samples, floor: &Samples, goal: Option<f64>) {
    let goal = goal.map_or_else(String::new, |goal| {
        let is_met = baton.characters().is_some_and(|most| most < goal);
        format!("< {goal:.0}  {}", verdict(is_met))
    });
    let shown = |samples: &Samples| {
        let most = samples.characters();
        most.map_or_else(|| NOT_THERE.to_owned(), |most| grouped(most as usize))
    };
    println!(
        "    {what:<36}{:>15}{:>15}{:>8}  {goal}",
        shown(baton),
        shown(floor),
        ""
    );
}

/// What is said of a page that lacks the controls for something.
const NOT_THERE: &str = "not there";

fn verdict(is_met: bool) -> &'static str {
    if is_met { "met" } else { "MISSED" }
}

/// 1234567 as 1,234,567: as the pages write it in English.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
