//! What was shown as done, held against what is there.

use std::collections::BTreeMap;

use crate::team::Deed;

/// The outcome of the comparison.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Shown as done, and not there.
    pub lost: usize,
    /// There, and not shown as done.
    pub unshown: usize,
}

/// Compares person by person and in order: as many as can be of what was shown as done of somebody are
/// found, in their order, in what is there of them; the rest are lost.
pub fn compare<'a>(
    shown: impl IntoIterator<Item = &'a Deed>,
    there: impl IntoIterator<Item = &'a Deed>,
) -> Ledger {
    let (mut shown, mut there) = (by_person(shown), by_person(there));
    let people: Vec<&str> = shown.keys().chain(there.keys()).copied().collect();
    let mut ledger = Ledger::default();
    for person in people {
        let shown = shown.remove(person).unwrap_or_default();
        let there = there.remove(person).unwrap_or_default();
        let same = in_common(&shown, &there);
        ledger.lost += shown.len() - same;
        ledger.unshown += there.len() - same;
    }
    ledger
}

fn by_person<'a>(deeds: impl IntoIterator<Item = &'a Deed>) -> BTreeMap<&'a str, Vec<bool>> {
    let mut people: BTreeMap<&str, Vec<bool>> = BTreeMap::new();
    for deed in deeds {
        people.entry(&deed.person).or_default().push(deed.gives);
    }
    people
}

/// The length of the longest sequence that is in both, with gaps.
fn in_common(one: &[bool], other: &[bool]) -> usize {
    // How much is in common of what has been seen of one, and each beginning of the other.
    let mut lengths = vec![0; other.len() + 1];
    for a in one {
        let mut before = 0;
        for (at, b) in other.iter().enumerate() {
            let without = lengths[at + 1];
            lengths[at + 1] = match a == b {
                true => before + 1,
                false => without.max(lengths[at]),
            };
            before = without;
        }
    }
    lengths.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deeds(text: &str) -> Vec<Deed> {
        let deeds = text.split_whitespace();
        let deed = |deed: &str| Deed {
            person: deed[1..].to_owned(),
            gives: deed.starts_with('+'),
        };
        deeds.map(deed).collect()
    }

    fn compared(shown: &str, there: &str) -> (usize, usize) {
        let ledger = compare(&deeds(shown), &deeds(there));
        (ledger.lost, ledger.unshown)
    }

    #[test]
    fn the_order_of_different_people_is_nothing_that_anyone_was_shown() {
        assert_eq!(compared("+a +b -a", "+b +a -a"), (0, 0));
    }

    #[test]
    fn what_is_not_there_is_lost() {
        assert_eq!(compared("+a -a +b", "+a"), (2, 0));
        assert_eq!(compared("+a -a", "-a"), (1, 0));
        assert_eq!(compared("+a -a +a -a", "+a +a -a"), (1, 0));
        assert_eq!(compared("+a -a +a", "+a -a -a +a -a"), (0, 2));
    }

    #[test]
    fn what_is_there_twice_was_shown_once() {
        assert_eq!(compared("+a", "+a -a"), (0, 1));
        assert_eq!(compared("", "+a"), (0, 1));
    }
}
