//! The log, as it stands in the browser.

use serde::Deserialize;
use serde_json::Value;

use crate::failure::Failure;
use crate::team::{Deed, Event};

/// Everything in it, as `page/log.js` reads it: numbers with texts, and numbers with checksums.
#[derive(Debug, Deserialize)]
struct Stored {
    entries: Vec<(u64, String)>,
    sums: Vec<(u64, String)>,
}

/// What it says.
#[derive(Debug, Default)]
pub struct Log {
    /// What was done, in the order of the numbers.
    pub deeds: Vec<Deed>,
    /// What is wrong with it.
    pub faults: Vec<String>,
}

/// The first line of an entry, without its checksums.
#[derive(Debug, Deserialize)]
struct Line {
    /// Nobody, with the id 0, has noted what is no command.
    by: u32,
    did: Value,
}

impl Log {
    /// Understands what was read. There is none before the first visit.
    pub fn understand(read: Value) -> Result<Self, Failure> {
        let stored: Option<Stored> =
            serde_json::from_value(read).map_err(Failure::unreadable("the log"))?;
        let mut log = Self::default();
        let Some(Stored { entries, sums }) = stored else {
            return Ok(log);
        };
        let mut before: Option<(u64, &str)> = None;
        for (number, text) in &entries {
            let Some((sum, after, line)) = parts(text) else {
                log.faults.push(format!("entry {number} is none: {text}"));
                continue;
            };
            if let Some((last, last_sum)) = before {
                if *number != last + 1 {
                    log.faults.push(format!("a gap from {last} to {number}"));
                }
                if after != last_sum {
                    log.faults
                        .push(format!("entry {number} does not follow {last}"));
                }
            }
            before = Some((*number, sum));
            match deed(&line) {
                Some(deed) => log.deeds.push(deed),
                None if line.by == 0 => {}
                None => log
                    .faults
                    .push(format!("entry {number} is no deed: {text}")),
            }
        }
        let claimed = entries.iter();
        let claimed = claimed.filter_map(|(number, text)| Some((*number, parts(text)?.0)));
        let kept = sums.iter().map(|(number, sum)| (*number, sum.as_str()));
        if !claimed.eq(kept) {
            log.faults
                .push("the checksums are not those of the entries".to_owned());
        }
        Ok(log)
    }
}

/// Its own checksum, that of the entry before, and what it says.
fn parts(entry: &str) -> Option<(&str, &str, Line)> {
    let (sum, rest) = entry.split_once(' ')?;
    let (after, body) = rest.split_once(' ')?;
    let line = serde_json::from_str(body.lines().next()?).ok()?;
    Some((sum, after, line))
}

fn deed(line: &Line) -> Option<Deed> {
    let event: Event = serde_json::from_value(line.did.clone()).ok()?;
    event.deed()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::json;

    use super::*;

    const BEGUN: &str = r#"{"at":1,"by":0,"did":{"begun":{"people":12}}}"#;
    const GIVEN: &str = r#"{"at":1,"by":1,"did":{"access-given":{"user":10}}}"#;

    fn understood(entries: &[(u64, &str)]) -> Log {
        let sums: Vec<_> = entries
            .iter()
            .map(|(number, text)| (number, text.split(' ').next()))
            .collect();
        Log::understand(json!({ "entries": entries, "sums": sums })).unwrap()
    }

    #[test]
    fn a_log_that_is_whole_has_no_faults() {
        let (first, second) = (format!("a 0 {BEGUN}"), format!("b a {GIVEN}"));
        let log = understood(&[(0, &first), (1, &second)]);
        assert_eq!(log.faults, Vec::<String>::new());
        assert_eq!(log.deeds.len(), 1);
        assert_eq!(log.deeds[0].to_string(), "+Joost Willems");
    }

    #[test]
    fn gaps_and_what_does_not_follow_are_seen() {
        let (first, second) = (format!("a 0 {BEGUN}"), format!("c b {GIVEN}"));
        assert_eq!(understood(&[(0, &first), (2, &second)]).faults.len(), 2);
        assert_eq!(understood(&[(0, "nothing")]).faults.len(), 2);
    }
}
