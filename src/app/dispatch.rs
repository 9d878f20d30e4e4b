//! The only way to change the instance.

use std::cell::Cell;
use std::pin::pin;
use std::rc::Rc;

use baton_core::journal::{
    AppendError, CatchUpError, CommitError, Desk, Entry, Journal, Prepared, ReadError, commit,
};
use baton_core::rules::{Action, Event, Impact, Instance, UserId};
use futures_util::future::{Either, select};
use js_sys::Date;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::outcome::{Done, Failure, Undo, Waiting};
use super::state::App;
use crate::browser::read_file::pause;
use crate::browser::storage::vault::Kept;
use crate::browser::{focus, persistence};

/// After how many milliseconds the page says that it is still waiting.
const LONG: i32 = 1_000;

/// After how many more it says that there is no answer.
pub(super) const TOO_LONG: i32 = 8_000;

/// What a command needs beside the instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Needs {
    /// Nothing else.
    Nothing,
    /// What happened before.
    Past,
}

/// Asks for what somebody wants, in the name of whoever acts and at a time: the same again for each attempt.
pub(super) type Preparing =
    dyn Fn(&Journal, &Instance, UserId, u64) -> Result<Prepared, CommitError>;

/// The page, as the journal sees it.
#[derive(Clone, Copy)]
pub(super) struct AtDesk(pub(super) App);

impl Desk for AtDesk {
    fn with<T>(&self, work: impl FnOnce(&mut Journal, &mut Instance) -> T) -> Option<T> {
        self.0.update(work)
    }

    fn now(&self) -> u64 {
        Date::now() as u64
    }
}

impl App {
    /// Wants something done by the person who is signed in: the rules are asked, one entry is appended to the
    /// log, and once it is stored the page shows it. Where somebody else was quicker, it catches up and the
    /// rules are asked again. What came of it is said in the page's status or alert.
    pub fn dispatch(self, action: Action) {
        let prepare = move |journal: &Journal, instance: &Instance, by, at| {
            journal.prepare(instance, &action.clone().by(by), None, at)
        };
        self.carry_out(Box::new(prepare), Box::new(|| ()), Needs::Nothing);
    }

    /// The same for what somebody confirmed after seeing this impact of it. When another tab was
    /// quicker and it would do something else by now, nothing is done. `then` follows once it is.
    pub fn dispatch_as_shown(self, action: Action, shown: Impact, then: impl FnOnce() + 'static) {
        let prepare = move |journal: &Journal, instance: &Instance, by, at| {
            journal.prepare(instance, &action.clone().by(by), Some(&shown), at)
        };
        self.carry_out(Box::new(prepare), Box::new(then), Needs::Nothing);
    }

    /// Stores what is prepared for whoever acts now, says what came of it, and keeps the keyboard in place.
    ///
    /// A wish is about the people whom its page showed. Where a backup has taken the place of everyone since,
    /// its ids are somebody else's, and nothing is done.
    pub(super) fn carry_out(self, prepare: Box<Preparing>, then: Box<dyn FnOnce()>, needs: Needs) {
        let held = focus::held();
        let by = self.actor.get_untracked().unwrap_or(UserId(0));
        let replacements = self.journal.with_value(Journal::replacements);
        let prepare = move |journal: &Journal, instance: &Instance, at| {
            if journal.replacements() != replacements {
                return Err(CommitError::Changed);
            }
            prepare(journal, instance, by, at)
        };
        spawn_local(async move {
            // The page may be gone by then: practice has been entered or left.
            let Some(outcome) = self.store(&prepare, needs).await else {
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

    /// Stores what is prepared when it is this command's turn, and says meanwhile what is being waited for.
    async fn store(
        self,
        prepare: &dyn Fn(&Journal, &Instance, u64) -> Result<Prepared, CommitError>,
        needs: Needs,
    ) -> Option<Result<Entry, CommitError>> {
        let is_withdrawn = Rc::new(Cell::new(false));
        let has_begun = Rc::new(Cell::new(false));
        let work = async {
            let _turn = self.turn.try_get_value()?.lock_arc().await;
            if is_withdrawn.get() {
                return None;
            }
            has_begun.set(true);
            let log = self.log.try_get_value()??;
            if needs == Needs::Past
                && let Err(error) = self.read_past(&*log).await?
            {
                return Some(Err(CatchUpError::from(error).into()));
            }
            commit(&*log, &AtDesk(self), prepare).await
        };
        let mut work = pin!(work);
        for (wait, is_last) in [(LONG, false), (TOO_LONG, true)] {
            match select(work.as_mut(), pin!(pause(wait))).await {
                Either::Left((outcome, _)) => {
                    let _ = self.waiting.try_set(None);
                    return outcome;
                }
                Either::Right(_) if !is_last => {
                    let waiting = match self.busy.try_get_untracked() {
                        Some(true) => Waiting::Opening,
                        _ => Waiting::Storing,
                    };
                    let _ = self.waiting.try_set(Some(waiting));
                }
                Either::Right(_) => {
                    let _ = self.waiting.try_set(None);
                }
            }
        }
        if !has_begun.get() {
            // It has not been tried, so it can be taken back for certain.
            is_withdrawn.set(true);
            self.say_no_answer();
            return None;
        }
        self.say(Err(AppendError::NoAnswer.into()));
        work.await
    }

    /// Lets the journal work on the instance, and tells the page only if it changed. Nothing when the page
    /// is gone.
    pub(super) fn update<T>(
        self,
        work: impl FnOnce(&mut Journal, &mut Instance) -> T,
    ) -> Option<T> {
        let (mut work, mut outcome) = (Some(work), None);
        self.let_work(&mut |journal, instance| {
            outcome = work.take().map(|work| work(journal, instance));
        })?;
        outcome
    }

    /// One function for all that is done with the two, because it would be compiled anew for each.
    fn let_work(self, work: &mut dyn FnMut(&mut Journal, &mut Instance)) -> Option<()> {
        let mut journal = self.journal.try_write_value()?;
        let mut instance = self.instance.try_write()?;
        let (revision, people) = (journal.revision(), journal.people_revision());
        let replacements = journal.replacements();
        let actor = self.actor.get_untracked();
        let actor = actor.and_then(|actor| Some(instance.user(actor)?.email.clone()));
        work(&mut journal, &mut instance);
        if journal.revision() == revision {
            instance.untrack();
            return Some(());
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
        Some(())
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

    /// Says that the storage does not answer, where nothing has been tried yet.
    pub(super) fn say_no_answer(self) {
        self.say(Err(CatchUpError::NotRead(ReadError::NoAnswer).into()));
    }

    pub(super) fn say(self, outcome: Result<Entry, CommitError>) {
        match outcome {
            Ok(entry) => {
                if let Event::Started { user, .. } = entry.did {
                    self.sign_in(user);
                }
                self.save_state_if_far();
                if is_worth_keeping(&entry.did) && self.kept.get_untracked() == Kept::InThisBrowser
                {
                    // Whatever the browser answers is on the Data page.
                    spawn_local(async {
                        let _ = persistence::ask().await;
                    });
                }
                self.failure.set(None);
                self.done.set(Some(self.done_by(entry)));
            }
            Err(error) => {
                self.leave_if_over(&error);
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
            | Event::Replaced { .. }
            | Event::Begun
            | Event::Mended { .. } => None,
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
