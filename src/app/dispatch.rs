//! The only way to change the instance.

use js_sys::Date;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::boot::KEY_SPACE;
use super::focus;
use super::outcome::{Done, Failure, Undo};
use super::persistence;
use super::read_file::breathe;
use super::state::{App, Kept};
use crate::rules::{Action, Event, Impact, Instance, UserId};
use crate::store::{CommitError, Entry, Journal, Prepared, exclusively};

impl App {
    /// Wants something done by the person who is signed in: under the lock that all tabs share, the
    /// journal catches up, asks the rules and stores one entry; then the page shows it. What came of
    /// it is said in the page's status or alert.
    pub fn dispatch(self, action: Action) {
        let prepare = move |journal: &Journal, instance: &Instance, by, at| {
            journal.prepare(instance, &action.by(by), None, at)
        };
        self.carry_out(prepare, || ());
    }

    /// The same for what somebody confirmed after seeing this impact of it. When another tab was
    /// quicker and it would do something else by now, nothing is done. `then` follows once it is.
    pub fn dispatch_as_shown(self, action: Action, shown: Impact, then: impl FnOnce() + 'static) {
        let prepare = move |journal: &Journal, instance: &Instance, by, at| {
            journal.prepare(instance, &action.by(by), Some(&shown), at)
        };
        self.carry_out(prepare, then);
    }

    /// Stores what is prepared for whoever acts now, says what came of it, and keeps the keyboard in place.
    pub(super) fn carry_out(
        self,
        prepare: impl FnOnce(&Journal, &Instance, UserId, u64) -> Result<Prepared, CommitError>
        + 'static,
        then: impl FnOnce() + 'static,
    ) {
        let held = focus::held();
        let by = self.actor.get_untracked().unwrap_or(UserId(0));
        let replacements = self.journal.with_value(Journal::replacements);
        spawn_local(async move {
            let prepare = move |journal: &Journal, instance: &Instance, at| {
                prepare(journal, instance, by, at)
            };
            // The page may be gone by then: practice has been entered or left.
            let Some(outcome) = self.store_exclusively(prepare, replacements).await else {
                return;
            };
            let is_done = outcome.is_ok();
            self.say(outcome);
            if is_done {
                then();
            }
            held.keep();
        });
    }

    /// Catches up, prepares an entry and stores it, under the lock. Where much is to be stored, the page is
    /// painted in between. Where a backup has taken the place of everyone since the wish, after so many
    /// `replacements`, its ids are somebody else's, and nothing is done.
    async fn store_exclusively(
        self,
        prepare: impl FnOnce(&Journal, &Instance, u64) -> Result<Prepared, CommitError>,
        replacements: u64,
    ) -> Option<Result<Entry, CommitError>> {
        let work = async move || {
            let prepared = self.update(|journal, instance| {
                journal.catch_up(instance)?;
                if journal.replacements() != replacements {
                    return Err(CommitError::Changed);
                }
                prepare(journal, instance, Date::now() as u64)
            })?;
            let is_long = prepared.as_ref().is_ok_and(Prepared::is_long);
            if is_long {
                breathe().await;
            }
            self.update(|journal, instance| {
                let prepared = prepared?;
                // Where there are no locks, another tab can have written meanwhile.
                if is_long {
                    journal.catch_up(instance)?;
                }
                journal.store(instance, prepared)
            })
        };
        exclusively(KEY_SPACE, work).await
    }

    /// Shows what another tab has stored. Where that cannot be followed, this tab stays as it is and
    /// its next command says why.
    pub(super) fn catch_up(self) {
        let _ = self.update(|journal, instance| journal.catch_up(instance));
    }

    /// Moves the snapshot forward when many entries follow it. When that fails, nothing is lost: the
    /// entries are still there.
    pub(super) fn tidy(self) {
        if !self.journal.with_value(Journal::is_long) {
            return;
        }
        spawn_local(exclusively(KEY_SPACE, async move || {
            let _ = self.update(|journal, instance| {
                // What cannot be followed is not overwritten.
                journal.catch_up(instance)?;
                journal.move_snapshot(instance).map_err(CommitError::from)
            });
        }));
    }

    /// Lets the journal work on the instance, and tells the page only if it changed. Nothing when the page
    /// is gone.
    pub(super) fn update<T>(
        self,
        work: impl FnOnce(&mut Journal, &mut Instance) -> T,
    ) -> Option<T> {
        let mut journal = self.journal.try_write_value()?;
        let mut instance = self.instance.try_write()?;
        let (revision, people) = (journal.revision(), journal.people_revision());
        let replacements = journal.replacements();
        let actor = self.actor.get_untracked();
        let actor = actor.and_then(|actor| Some(instance.user(actor)?.email.clone()));
        let outcome = work(&mut journal, &mut instance);
        if journal.revision() == revision {
            instance.untrack();
            return Some(outcome);
        }
        let is_another = journal.replacements() != replacements;
        let same = actor.filter(|_| is_another);
        let same = same.and_then(|email| Some(instance.user_by_email(&email)?.id));
        let is_called_otherwise = journal.people_revision() != people;
        drop((journal, instance));
        if is_called_otherwise {
            self.roster.notify();
        }
        if is_another {
            self.identify(same);
        }
        Some(outcome)
    }

    /// In an instance that has taken the place of another, an id can be somebody else's: who acts here
    /// is known by their email address, or not at all.
    fn identify(self, user: Option<UserId>) {
        self.era.update(|era| *era += 1);
        self.clear_outcome();
        match (user, self.actor.get_untracked()) {
            (Some(user), Some(actor)) if user == actor => self.stay_signed_in(user),
            (Some(user), _) => self.sign_in(user),
            (None, Some(_)) => self.be_gone(),
            (None, None) => {}
        }
    }

    pub(super) fn say(self, outcome: Result<Entry, CommitError>) {
        match outcome {
            Ok(entry) => {
                if let Event::Started { user, .. } = entry.did {
                    self.sign_in(user);
                }
                if is_worth_keeping(&entry.did) && self.kept == Kept::InThisBrowser {
                    // Whatever the browser answers is on the Data page.
                    spawn_local(async {
                        let _ = persistence::ask().await;
                    });
                }
                self.failure.set(None);
                self.done.set(Some(self.done_by(entry)));
            }
            Err(error) => {
                self.done.set(None);
                self.failure.set(Some(Failure::from(error)));
            }
        }
    }

    fn done_by(self, entry: Entry) -> Done {
        let name = match &entry.did {
            Event::Invited { name, .. }
            | Event::Removed { name, .. }
            | Event::Started { name, .. } => Some(name.clone()),
            Event::Connected { user }
            | Event::Disconnected { user, .. }
            | Event::AccessGiven { user }
            | Event::AccessRemoved { user }
            | Event::Edited { user, .. }
            | Event::RoleChanged { user, .. } => self
                .instance
                .with_untracked(|instance| instance.user(*user).map(|user| user.name.clone())),
            Event::AccessGivenToAll { .. }
            | Event::AccessRemovedFromAll { .. }
            | Event::InvitedAll { .. }
            | Event::InvitationTakenBack { .. }
            | Event::Replaced { .. } => None,
        };
        Done {
            name,
            undo: entry.did.inverse().map(Undo::Command),
            event: entry.did,
        }
    }
}

/// Whether there is something from now on that somebody would miss: then the browser is asked to keep
/// it. Some browsers ask the person, so it is not done at every click.
fn is_worth_keeping(event: &Event) -> bool {
    matches!(
        event,
        Event::Started { .. } | Event::InvitedAll { .. } | Event::Replaced { .. }
    )
}
