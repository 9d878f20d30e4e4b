//! What the page knows: a handful of signals, in the context of every component.

mod parts;

use baton_core::journal::{Entry, Journal, Past};
use baton_core::rules::{Instance, Name, User, UserId};
use baton_core::views::actor::Actor;
use baton_core::views::people_list::Index;
use leptos::prelude::*;
use leptos::task::spawn_local;

pub(in crate::app) use self::parts::{Ledger, Looking, Saying, Session};
use crate::browser::arrival::painted;
use crate::browser::read_file::pause;
use crate::texts::Locale;
use crate::words::Audience;

/// How long a page has been painted before what can wait begins, in milliseconds.
const AFTER_THE_PAINT: i32 = 50;

/// The state of the page. It is a handful of references and is copied freely.
///
/// Only `dispatch` and the news of the log change the instance; a page reads.
#[derive(Clone, Copy)]
pub struct App {
    pub(in crate::app) instance: RwSignal<Instance>,
    /// Tells when somebody comes, goes or is called otherwise, which is rarer than that the instance
    /// changes.
    pub(in crate::app) people: Trigger,
    /// How often another instance has taken the place of this one: what a page remembers of people is
    /// about others then.
    pub(in crate::app) era: RwSignal<u32>,
    /// What searches compare. Every list uses it, and it is made when the first one does.
    pub(in crate::app) index: StoredValue<Option<Memo<Index>>>,
    /// What lives as long as the page.
    pub(in crate::app) owner: StoredValue<Option<Owner>>,
    /// Whether the page has been painted.
    pub(in crate::app) is_painted: RwSignal<bool>,
    /// The journal, and the log that it is stored in.
    pub(in crate::app) ledger: Ledger,
    /// Who acts in this tab, and how Baton looks to them.
    pub(in crate::app) session: Session,
    /// What the address says.
    pub(in crate::app) looking: Looking,
    /// What the page has to say.
    pub(in crate::app) saying: Saying,
}

/// The state, for a component.
#[must_use]
pub fn use_app() -> App {
    expect_context()
}

impl App {
    /// Reads the instance, and is told when it changes.
    pub fn read<T>(self, look: impl FnOnce(&Instance) -> T) -> T {
        self.instance.with(look)
    }

    /// Reads the instance, and is told only when somebody comes, goes or is called otherwise.
    pub fn read_people<T>(self, look: impl FnOnce(&Instance) -> T) -> T {
        self.people.track();
        self.instance.with_untracked(look)
    }

    /// Reads what searches compare, and is told when somebody comes, goes or is renamed. Where it is not
    /// needed, nothing is made and an empty one is read.
    pub fn with_index_if<T>(self, is_needed: bool, look: impl FnOnce(&Index) -> T) -> T {
        if is_needed {
            self.index().with(look)
        } else {
            look(&Index::default())
        }
    }

    fn index(self) -> Memo<Index> {
        if let Some(index) = self.index.get_value() {
            return index;
        }
        let (instance, people) = (self.instance, self.people);
        let make = move || {
            Memo::new_owning(move |before| {
                people.track();
                instance.with_untracked(|now| Index::follow(before, now))
            })
        };
        let index = match self.owner.get_value() {
            Some(owner) => owner.with(make),
            None => make(),
        };
        self.index.set_value(Some(index));
        index
    }

    /// Makes what searches compare, so that the first letter finds it.
    pub fn make_index(self) {
        // The page may be gone by then.
        if self.index.try_with_value(|_| ()).is_some() {
            self.index().try_with_untracked(|_| ());
        }
    }

    /// Whether this is the state of a page that is not there any more: practice has been entered or left while
    /// code was on its way.
    #[must_use]
    pub(in crate::app) fn is_gone(self) -> bool {
        self.ledger.journal.try_with_value(|_| ()).is_none()
    }

    /// Whether the page has been painted, and what can wait until then need not wait any more.
    #[must_use]
    pub fn is_painted(self) -> bool {
        self.is_painted.get()
    }

    /// Does what can wait until the page is painted.
    pub(in crate::app) fn follow_the_first_paint(self) {
        spawn_local(async move {
            painted().await;
            pause(AFTER_THE_PAINT).await;
            let _ = self.is_painted.try_set(true);
        });
    }

    /// Tells a page that everyone is somebody else now, so that it begins anew.
    pub fn follow_era(self) {
        self.era.track();
    }

    /// Who acts in this tab.
    #[must_use]
    pub fn acting(self) -> Actor {
        self.session.actor.get()
    }

    /// By whom a command from this tab is: by nobody, which the rules refuse, where nobody acts.
    #[must_use]
    pub fn actor(self) -> UserId {
        self.acting().id()
    }

    /// The person who is signed in; `None` when nobody is, or when they have been removed.
    #[must_use]
    pub fn signed_in(self) -> Option<User> {
        let actor = self.actor();
        self.read(|instance| instance.user(actor).cloned())
    }

    /// Whether what is shown is still being checked against the log.
    #[must_use]
    pub fn is_busy(self) -> bool {
        self.ledger.busy.get()
    }

    /// The number of the journal's last entry. It follows the instance.
    #[must_use]
    pub fn number(self) -> u64 {
        self.instance.track();
        self.ledger.journal.with_value(Journal::number)
    }

    /// Whether the past is at hand. Where it is not, it is fetched, and whoever has asked is told.
    #[must_use]
    pub fn has_past(self) -> bool {
        self.ledger.past.track();
        let is_there = self.ledger.journal.with_value(Journal::remembers);
        if !is_there {
            self.fetch_past();
        }
        is_there
    }

    /// The journal's entries after one, with their numbers, as far as the past is at hand. They follow the
    /// instance.
    #[must_use]
    pub fn entries_after(self, number: u64) -> Vec<(u64, Entry)> {
        self.instance.track();
        let _ = self.has_past();
        let journal = self.ledger.journal;
        journal.with_value(|journal| journal.entries_after(number))
    }

    /// Reads what happened, the newest first, as far as the past is at hand. It follows the instance.
    pub fn with_history<T>(self, look: impl FnOnce(&mut dyn Iterator<Item = Past>) -> T) -> T {
        self.instance.track();
        let _ = self.has_past();
        let journal = self.ledger.journal;
        journal.with_value(|journal| look(&mut journal.history()))
    }

    /// The instance as it was after an entry, if that can still be told.
    #[must_use]
    pub fn instance_at(self, number: u64) -> Option<Instance> {
        let journal = self.ledger.journal;
        if journal.with_value(Journal::number) == number {
            return Some(self.instance.get_untracked());
        }
        journal.with_value(|journal| journal.instance_at(number))
    }
}

impl Audience for App {
    fn locale(self) -> Locale {
        self.session.locale.get()
    }

    fn name_of(self, user: UserId) -> Option<Name> {
        self.read(|instance| instance.user(user).map(|user| user.name.clone()))
    }
}
