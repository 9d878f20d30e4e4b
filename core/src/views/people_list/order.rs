//! Who is in a list at all, and in which order.

use super::index::Index;
use super::view::SortBy;
use crate::rules::{Instance, Link, Role, Standing, User, UserId};
use crate::sorting;

/// Who is in a list, and whom it puts first as long as nobody sorts it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Candidates {
    /// Somebody who is not in it.
    pub except: Option<UserId>,
    /// How far back each standing comes, as [`Standing::ALL`] counts them; `None` is not in it.
    pub places: Places,
}

/// A place for each standing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Places([Option<usize>; Standing::ALL.len()]);

impl Default for Places {
    /// Everyone, and nobody first.
    fn default() -> Self {
        Self([Some(0); Standing::ALL.len()])
    }
}

impl Places {
    /// The place of each standing.
    pub fn new(place: impl FnMut(Standing) -> Option<usize>) -> Self {
        Self(Standing::ALL.map(place))
    }

    fn are_all_the_same(&self) -> bool {
        self.0[0].is_some() && self.0.iter().all(|place| *place == self.0[0])
    }
}

impl Candidates {
    /// Whether who is in the list, or their order, depends on anybody's role or link.
    #[must_use]
    pub fn go_by_standing(&self, column: SortBy) -> bool {
        match column {
            SortBy::Role | SortBy::Link => true,
            SortBy::Joined => !self.places.are_all_the_same(),
            SortBy::Name | SortBy::Email => self.places.0.contains(&None),
        }
    }

    fn place(&self, user: &User) -> Option<usize> {
        let place = self.places.0[user.standing as usize];
        place.filter(|_| self.except != Some(user.id))
    }
}

/// The positions of a list's people in the instance, in the order of a column. An order from before is
/// what it begins with: most of it still holds then, and sorting it again takes one pass.
#[must_use]
pub fn arrange(
    before: Option<Vec<usize>>,
    instance: &Instance,
    index: &Index,
    candidates: &Candidates,
    column: SortBy,
) -> Vec<usize> {
    let users = instance.users();
    let place = |at: usize| users.get(at).and_then(|user| candidates.place(user));
    let mut order = before.unwrap_or_default();
    order.retain(|at| place(*at).is_some());
    let all = (0..users.len()).filter(|at| place(*at).is_some());
    if order.len() != all.clone().count() {
        order = all.collect();
    }
    let by_text = |a: usize, b: usize| index.text(a).cmp(index.text(b));
    let rank = |at: usize| users.get(at).map(|user| rank(user, column));
    sorting::positions(&mut order, &mut |a, b| {
        let order = match column {
            SortBy::Joined => place(a).cmp(&place(b)),
            SortBy::Name => by_text(a, b),
            SortBy::Email => index.address(a).cmp(index.address(b)),
            SortBy::Role | SortBy::Link => rank(a).cmp(&rank(b)).then_with(|| by_text(a, b)),
        };
        order.then(a.cmp(&b))
    });
    order
}

/// How far back a person's role or link puts them.
fn rank(user: &User, column: SortBy) -> Option<usize> {
    match column {
        SortBy::Role => Role::ALL.iter().position(|role| *role == user.role()),
        SortBy::Link => Link::ALL.iter().position(|link| *link == user.link()),
        SortBy::Joined | SortBy::Name | SortBy::Email => None,
    }
}
