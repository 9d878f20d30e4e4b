//! Activity: what happened, as its page shows it.

mod filter;
mod names;

use std::collections::HashSet;

pub use filter::{Day, Filter};
pub use names::PastNames;

use crate::journal::{Entry, Linked, Past};
use crate::rules::{Instance, UserId};
use crate::views::people_list::{Index, View, fold, list};

/// How many entries a page has.
pub const ON_PAGE: usize = 50;

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Happened {
    /// The number of its entry.
    pub number: u64,
    /// Who did what, and when.
    pub entry: Entry,
    /// Whether the entry is known not to follow from the one before it.
    pub is_broken: bool,
}

/// Everything that happened, as far as it is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Activity {
    /// What can be read, the newest first.
    pub readable: Vec<Happened>,
    /// How many entries are known not to follow from the one before, those among them that cannot be read.
    pub broken: usize,
    /// How those were called of whom it tells.
    pub names: PastNames,
}

impl Activity {
    /// What a journal tells, the newest entry first.
    #[must_use]
    pub fn of(history: impl Iterator<Item = Past>) -> Self {
        let mut all = Self::default();
        for kept in history {
            let is_broken = kept.linked == Linked::Broken;
            all.broken += usize::from(is_broken);
            if let Some(entry) = kept.entry {
                all.readable.push(Happened {
                    number: kept.number,
                    entry,
                    is_broken,
                });
            }
        }
        let told = all.readable.iter();
        all.names = PastNames::told_by(told.map(|one| (one.number, &one.entry)));
        all
    }

    /// What the filters let through, the newest first. `index` is that of the instance, and may be empty where
    /// no person is looked for; `midnight` says when a day begins, so many days later, in milliseconds since
    /// 1970.
    #[must_use]
    pub fn filtered(
        &self,
        filter: &Filter,
        instance: &Instance,
        index: &Index,
        midnight: impl Fn(Day, i32) -> u64,
    ) -> Vec<Happened> {
        let person = filter
            .is_searched()
            .then(|| Person::looked_for(&filter.person, self, instance, index));
        let from = filter.from.map(|day| midnight(day, 0));
        let to = filter.to.map(|day| midnight(day, 1));
        let is_shown = |happened: &&Happened| {
            let Entry { at, did, .. } = &happened.entry;
            let is_about = person.as_ref().is_none_or(|person| person.is_in(happened));
            is_about
                && filter.kind.is_none_or(|kind| kind == did.kind())
                && from.is_none_or(|from| *at >= from)
                && to.is_none_or(|to| *at < to)
        };
        self.readable.iter().filter(is_shown).cloned().collect()
    }
}

/// Somebody who is looked for by a part of their name or email.
struct Person<'a> {
    folded: String,
    /// Who is meant, as everyone is called since everyone was last replaced.
    people: HashSet<UserId>,
    names: &'a PastNames,
    instance: &'a Instance,
}

impl<'a> Person<'a> {
    /// Those of the instance as the lists of people find them, and those of the history who are no longer
    /// there.
    fn looked_for(
        text: &str,
        activity: &'a Activity,
        instance: &'a Instance,
        index: &Index,
    ) -> Self {
        let text = text.trim();
        let folded = fold(text);
        let view = View {
            search: text.to_owned(),
            ..View::default()
        };
        let order: Vec<usize> = (0..instance.users().len()).collect();
        let found = list(instance, index, &order, &view).matches.into_iter();
        Self {
            people: found.chain(activity.names.containing(&folded)).collect(),
            folded,
            names: &activity.names,
            instance,
        }
    }

    /// Whether they did it, or it happened to them. Before everyone was replaced, an id was somebody else's,
    /// so names are compared instead.
    fn is_in(&self, happened: &Happened) -> bool {
        let Entry { by, did, .. } = &happened.entry;
        let mut told = did.people().into_iter().chain([*by]);
        if !self.names.is_past(happened.number) {
            return told.any(|user| self.people.contains(&user));
        }
        told.any(|user| {
            let name = self.names.of(self.instance, happened.number, user);
            fold(&name).contains(&self.folded)
        })
    }
}
