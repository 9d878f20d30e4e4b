//! What the lines of a log come to, from a state and without one.

use super::damaged::Damaged;
use super::entry::{self, HIGHEST, claimed_sum};
use super::following::can_have_happened;
use super::identity::Identity;
use super::log::{ALL, Line, Log, ReadError};
use super::state::{self, Read, State};
use crate::rules::Event;

/// What the log comes to, and whether the state that the page has kept was of use for that. Only the end of
/// the log is read where it goes on from the entry that the state is as of. Else all that there is is looked
/// at from there, from the state that the log keeps in the place of history, and from its first line: what
/// leads furthest counts.
pub(super) async fn look(
    log: &dyn Log,
    kept: Option<&State>,
    identity: &Identity,
) -> Result<(Sight, bool), ReadError> {
    if let Some(kept) = kept {
        let end = log.read(kept.number.saturating_sub(1), ALL).await?;
        let has_its_entry = end.iter().any(|line| line.number == kept.number);
        let sight = Sight::of(identity, Some(kept), &end);
        if has_its_entry && sight.is_settled() {
            return Ok((sight, true));
        }
    }
    let lines = log.read(0, ALL).await?;
    let from = |state: Option<&State>| Sight::of(identity, state, &lines);
    let from_kept = kept.map(|kept| from(Some(kept)));
    let from_kept = from_kept.filter(|sight| !sight.contradicts);
    let was_state_used = from_kept.is_some();
    let mut best = from(None);
    if was_state_used || !best.is_whole() {
        let of_log = state_of(log, identity).await?;
        let from_log = of_log.map(|state| from(Some(&state)));
        if let Some(sight) = from_log.filter(|sight| !sight.contradicts) {
            best = best.or_further(sight);
        }
    }
    if let Some(sight) = from_kept {
        best.is_another = true;
        best = best.or_further(sight);
    }
    Ok((best, was_state_used))
}

/// The state that a log keeps in the place of history, if it is as it was written.
async fn state_of(log: &dyn Log, identity: &Identity) -> Result<Option<State>, ReadError> {
    let text = log.state().await?;
    Ok(text.and_then(|text| match state::read(&text) {
        Read::State(state) if state.identity == *identity => Some(*state),
        Read::State(_) | Read::Newer { .. } | Read::Damaged => None,
    }))
}

/// What the lines of a log come to.
#[derive(Default)]
pub(super) struct Sight {
    /// The entry to which the lines lead, with everyone as of then.
    pub(super) reached: Option<State>,
    /// The number of the last line.
    pub(super) last: Option<u64>,
    /// The lines that are damaged or gone, and not noted yet.
    pub(super) damage: Damaged,
    /// The first and the last entry after the one reached that is as it was written, and follows what is damaged.
    pub(super) unfollowed: Option<(u64, u64)>,
    /// Whether there are lines after the one reached that do not follow from it.
    pub(super) is_broken_off: bool,
    /// Whether the log has an entry where the state's should be, and it is another.
    contradicts: bool,
    /// Whether the lines led from one instance to another with other people.
    pub(super) is_another: bool,
}

impl Sight {
    fn of(identity: &Identity, kept: Option<&State>, lines: &[Line]) -> Self {
        let mut sight = Self {
            reached: kept.cloned(),
            ..Self::default()
        };
        if let Some(kept) = kept {
            let up_to = lines.iter().take_while(|line| line.number <= kept.number);
            let next = up_to.last().map_or(0, |line| line.number + 1);
            if next <= kept.number {
                sight.damage.add(next, kept.number);
            }
        }
        for line in lines.iter().filter(|line| line.number < HIGHEST) {
            let is_last = Some(line) == lines.last();
            sight.look(identity, line, is_last);
        }
        sight
    }

    /// Whether it leads from an entry to the end of the log.
    fn is_settled(&self) -> bool {
        self.reached.is_some() && !self.is_broken_off && !self.contradicts
    }

    /// Which of two leads further; of those that lead as far, the one that needs no noting, or the other.
    fn or_further(self, other: Self) -> Self {
        let reach = |sight: &Self| {
            let number = sight.reached.as_ref().map(|reached| reached.number);
            (number, sight.damage.ends().is_none())
        };
        if reach(&other) >= reach(&self) {
            other
        } else {
            self
        }
    }

    /// Whether there is nothing to note.
    fn is_whole(&self) -> bool {
        self.reached.is_some() && self.damage.ends().is_none()
    }

    fn look(&mut self, identity: &Identity, line: &Line, is_last: bool) {
        let expected = self.last.map(|last| last + 1);
        if let Some(expected) = expected.filter(|expected| *expected < line.number) {
            self.damage.add(expected, line.number - 1);
            let is_past_it = |reached: &State| reached.number + 1 >= line.number;
            self.is_broken_off |= !self.reached.as_ref().is_some_and(is_past_it);
        }
        self.last = Some(line.number);
        let text = line.text.whole();
        let read = text.and_then(|text| entry::read(identity, line.number, text));
        match (&self.reached, read) {
            (Some(reached), read) if line.number <= reached.number => {
                let is_another = text.and_then(claimed_sum) != Some(reached.sum);
                match read {
                    None => self.damage.add(line.number, line.number),
                    Some(read) if line.number == reached.number && is_another => {
                        match read.entry.did {
                            // Whoever put this into an emptied log did not know of the entry of the state.
                            Event::Mended { .. } if is_last => {
                                self.damage.add(line.number, line.number);
                            }
                            _ => self.contradicts = true,
                        }
                    }
                    Some(read) => {
                        if let Event::Mended { first, last, .. } = read.entry.did {
                            self.damage.leave_out(first, last);
                        }
                    }
                }
            }
            (_, None) => {
                self.is_broken_off = true;
                self.damage.add(line.number, line.number);
            }
            (_, Some(read)) => self.go_on(*identity, line.number, read),
        }
    }

    fn go_on(&mut self, identity: Identity, number: u64, read: entry::Read) {
        let before = self.reached.as_ref().filter(|reached| {
            reached.number + 1 == number && read.after == reached.sum && !self.is_broken_off
        });
        let is_next = before.is_some();
        let follows = before.is_some_and(|before| can_have_happened(&before.instance, &read));
        let stands_alone = match read.entry.did {
            Event::Begun => number == 0,
            Event::Mended { first, last, .. } => {
                self.damage.leave_out(first, last);
                true
            }
            // What it followed is gone, and so is whoever could say whether it can have happened.
            Event::Replaced { .. } => !is_next,
            _ => false,
        };
        let sum = read.sum;
        match (read.state, &mut self.reached) {
            (Some(instance), reached) if stands_alone || follows => {
                let has_before = |reached: &State| reached.instance != instance;
                self.is_another |= reached.as_ref().is_some_and(has_before);
                self.reached = Some(State {
                    identity,
                    number,
                    sum,
                    instance,
                });
                self.is_broken_off = false;
                self.unfollowed = None;
            }
            (None, Some(reached)) if follows => {
                reached.instance.apply(&read.entry.did);
                reached.number = number;
                reached.sum = sum;
            }
            // It is whole, but what it follows is damaged, or has given way.
            (_, None) => self.cannot_follow(number),
            _ if self.is_broken_off => self.cannot_follow(number),
            _ => {
                self.is_broken_off = true;
                self.damage.add(number, number);
            }
        }
    }

    fn cannot_follow(&mut self, number: u64) {
        let (first, _) = self.unfollowed.unwrap_or((number, number));
        self.unfollowed = Some((first, number));
        self.is_broken_off = true;
    }
}
