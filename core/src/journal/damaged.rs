//! Numbers of entries that are damaged or gone.

/// Runs of such numbers, each with its first and its last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Damaged(Vec<(u64, u64)>);

impl Damaged {
    /// Adds a run.
    pub fn add(&mut self, first: u64, last: u64) {
        match self.0.last_mut() {
            // They mostly come in order, one by one.
            Some((from, to)) if *from <= first && first <= to.saturating_add(1) => {
                *to = last.max(*to);
            }
            _ => self.0.push((first, last)),
        }
    }

    /// Leaves a run out, because somebody has noted it.
    pub fn leave_out(&mut self, first: u64, last: u64) {
        let outside = |(from, to): &(u64, u64)| {
            let before = first.checked_sub(1).map(|end| (*from, end.min(*to)));
            let after = last.checked_add(1).map(|begin| (begin.max(*from), *to));
            before.into_iter().chain(after)
        };
        let left = self.0.iter().flat_map(outside);
        self.0 = left.filter(|(from, to)| from <= to).collect();
    }

    /// The first and the last of all.
    pub fn ends(&self) -> Option<(u64, u64)> {
        let first = self.0.iter().map(|(first, _)| *first).min()?;
        let last = self.0.iter().map(|(_, last)| *last).max()?;
        Some((first, last))
    }
}
