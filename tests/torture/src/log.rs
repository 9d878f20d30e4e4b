//! The log, as it stands in the browser.

use serde::Deserialize;
use serde_json::Value;

use crate::failure::Failure;
use crate::team::{Deed, Event};

/// Everything in it, as `page/log.js` reads it.
#[derive(Debug, Deserialize)]
struct Stored {
    head: Option<String>,
    entries: Vec<(u64, String)>,
}

/// What it says.
#[derive(Debug, Default)]
pub struct Log {
    /// What was done, in the order of the numbers.
    pub deeds: Vec<Deed>,
    /// What is wrong with it.
    pub faults: Vec<String>,
}

/// The first line of an entry, without its sum.
#[derive(Debug, Deserialize)]
struct Line {
    did: Value,
}

impl Log {
    /// Understands what was read. There is none before the first command.
    pub fn understand(read: Value) -> Result<Self, Failure> {
        let stored: Option<Stored> =
            serde_json::from_value(read).map_err(Failure::unreadable("the log"))?;
        let mut log = Self::default();
        let Some(Stored { head, entries }) = stored else {
            return Ok(log);
        };
        let numbers: Vec<u64> = entries.iter().map(|(number, _)| *number).collect();
        for pair in numbers.windows(2) {
            if let [before, after] = pair
                && *after != before + 1
            {
                log.faults.push(format!("a gap from {before} to {after}"));
            }
        }
        let last = numbers.last().copied();
        if head_number(head.as_deref()) != last {
            log.faults
                .push(format!("the head is {head:?}, the last entry {last:?}"));
        }
        for (number, text) in &entries {
            match deed(text) {
                Some(deed) => log.deeds.push(deed),
                // The beginning is no command.
                None if *number == 0 => {}
                None => log.faults.push(format!("entry {number}: {text}")),
            }
        }
        Ok(log)
    }
}

fn head_number(head: Option<&str>) -> Option<u64> {
    head?.split(' ').nth(1)?.parse().ok()
}

fn deed(entry: &str) -> Option<Deed> {
    let (_, body) = entry.split_once(' ')?;
    let line: Line = serde_json::from_str(body.lines().next()?).ok()?;
    let event: Event = serde_json::from_value(line.did).ok()?;
    event.deed()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::json;

    use super::*;

    fn entry(number: u64, did: &str) -> Value {
        json!([number, format!("00ff {{\"at\":1,\"by\":1,\"did\":{did}}}")])
    }

    #[test]
    fn a_log_that_is_whole_has_no_faults() {
        let given = r#"{"access-given":{"user":10}}"#;
        let read =
            json!({ "head": "00ff 1 0", "entries": [entry(0, "\"begun\""), entry(1, given)] });
        let log = Log::understand(read).unwrap();
        assert_eq!(log.faults, Vec::<String>::new());
        assert_eq!(log.deeds.len(), 1);
        assert_eq!(log.deeds[0].to_string(), "+Joost Willems");
    }

    #[test]
    fn gaps_and_another_head_are_seen() {
        let given = r#"{"access-given":{"user":10}}"#;
        let read = json!({ "head": "00ff 3 0", "entries": [entry(0, "0"), entry(2, given)] });
        assert_eq!(Log::understand(read).unwrap().faults.len(), 2);
    }
}
