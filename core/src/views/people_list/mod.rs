//! Lists of people: who is found, in which order, on which page. Pure, and quick enough to answer a
//! keystroke among 10,000 people.
//!
//! What costs something is kept from one answer to the next: the [`Index`] while nobody comes, goes or
//! is renamed, the order (of [`arrange`]) while nobody sorts. [`list`] is then one pass over both.

mod fold;
mod index;
mod order;
mod selection;
mod view;

pub use fold::fold;
pub use index::Index;
pub use order::{Candidates, Places, arrange};
pub use selection::Selection;
pub use view::{PageSize, SortBy, View};

use crate::rules::{Instance, Link, Role, Standing, UserId};
use crate::views::paging::Paging;

/// What a view shows of an instance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Everyone whom the search and both filters let through, in order.
    pub matches: Vec<UserId>,
    /// Those who are found with the other filter alone, counted for each role.
    roles: [usize; Role::ALL.len()],
    /// The same for each link.
    links: [usize; Link::ALL.len()],
    /// Which page of them is shown.
    pub paging: Paging,
}

impl Listing {
    /// The people of the page that is shown.
    #[must_use]
    pub fn on_page(&self) -> &[UserId] {
        self.matches.get(self.paging.range()).unwrap_or_default()
    }

    /// How many people the filter for this role lets through; without one, the filter for any.
    #[must_use]
    pub fn with_role(&self, role: Option<Role>) -> usize {
        role.map_or_else(|| self.roles.iter().sum(), |role| self.roles[role as usize])
    }

    /// How many people the filter for this link lets through; without one, the filter for any.
    #[must_use]
    pub fn with_link(&self, link: Option<Link>) -> usize {
        link.map_or_else(|| self.links.iter().sum(), |link| self.links[link as usize])
    }
}

/// Answers a view. The order holds positions in the instance, as [`arrange`] gives them.
#[must_use]
pub fn list(instance: &Instance, index: &Index, order: &[usize], view: &View) -> Listing {
    let found = index.find(&fold(view.search.trim()));
    let lets = |standing: Standing| {
        let has_role = view.role.is_none_or(|role| role == standing.role());
        let has_link = view.link.is_none_or(|link| link == standing.link());
        (has_role, has_link)
    };
    let lets_through = Standing::ALL.map(|standing| lets(standing) == (true, true));
    let mut listing = Listing::default();
    // How many of each standing are found.
    let mut tally = [0; Standing::ALL.len()];
    let mut look = |at: usize| {
        let is_found = found
            .as_ref()
            .is_none_or(|found| found.get(at) == Some(&true));
        if let Some(user) = instance.users().get(at).filter(|_| is_found) {
            let standing = user.standing as usize;
            tally[standing] += 1;
            if lets_through[standing] {
                listing.matches.push(user.id);
            }
        }
    };
    if view.descending {
        order.iter().rev().for_each(|at| look(*at));
    } else {
        order.iter().for_each(|at| look(*at));
    }
    // Each filter offers those whom the other one lets through.
    for (standing, people) in Standing::ALL.into_iter().zip(tally) {
        let (has_role, has_link) = lets(standing);
        if has_link {
            listing.roles[standing.role() as usize] += people;
        }
        if has_role {
            listing.links[standing.link() as usize] += people;
        }
    }
    listing.paging = Paging::of(listing.matches.len(), view.size.people(), view.page);
    listing
}
