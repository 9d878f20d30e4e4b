//! Lists of people: what is found, in which order, on which page, and that an address keeps it. They are shown by
//! a small team with names that are hard to find.

mod addresses;
mod found;
mod kept;

use baton_core::rules::{Instance, Standing};
use baton_core::views::people_list::{Candidates, Index, Listing, SortBy, View, arrange, list};

use crate::support::user;

/// Six people, in the order in which they joined.
pub fn team() -> Instance {
    let people = [
        ("Zoë Ångström", "zoe@example.com", Standing::AdminConnected),
        ("Łukasz Żak", "LZ@example.com", Standing::Admin),
        ("ana Muñoz", "ana@example.com", Standing::User),
        ("Øyvind Strauß", "oyvind@example.com", Standing::UserGranted),
        (
            "Anna Lefe\u{300}vre",
            "b@example.com",
            Standing::UserGranted,
        ),
        ("Ван Йорк", "a@example.com", Standing::AdminGranted),
    ];
    let people = people.into_iter().zip(1..);
    let user = |((called, address, standing), id)| user(id, called, address, standing);
    Instance::new(people.map(user).collect()).unwrap()
}

/// What a view shows of everyone in an instance.
pub fn listing(instance: &Instance, view: &View) -> Listing {
    listing_of(instance, &Candidates::default(), view)
}

/// What a view shows of some of the people of an instance.
pub fn listing_of(instance: &Instance, candidates: &Candidates, view: &View) -> Listing {
    let (index, _) = Index::follow(None, instance);
    let order = arrange(None, instance, &index, candidates, view.sort);
    list(instance, &index, &order, view)
}

/// The numbers of those whom a view lets through, in order.
pub fn shown(view: &View) -> Vec<u32> {
    numbers(&listing(&team(), view))
}

/// The numbers of those whom a listing has, in order.
pub fn numbers(listing: &Listing) -> Vec<u32> {
    listing.matches.iter().map(|id| id.0).collect()
}

/// A view that searches.
pub fn search(text: &str) -> View {
    View {
        search: text.to_owned(),
        ..View::default()
    }
}

/// A view that sorts.
pub fn sort(sort: SortBy, descending: bool) -> View {
    View {
        sort,
        descending,
        ..View::default()
    }
}
