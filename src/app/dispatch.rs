//! The only way to change the instance.

use std::cell::Cell;
use std::pin::pin;
use std::rc::Rc;

use baton_core::journal::{
    AppendError, CatchUpError, Changed, CommitError, Desk, Entry, Journal, ReadError, commit,
};
use baton_core::rules::{Action, Event, Impact, Instance, UserId};
use baton_core::views::actor::Actor;
use baton_core::views::keeping::Keeping;
use baton_core::views::outcome::{Done, Outcome, Waiting};
use futures_util::future::{Either, select};
use js_sys::Date;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::state::App;
use super::wish::Wish;
use crate::browser::chunk::{in_chunk, when_here};
use crate::browser::read_file::pause;
use crate::browser::{focus, persistence};

/// After how many milliseconds the page says that it is still waiting.
const LONG: i32 = 1_000;

/// After how many more it says that there is no answer.
pub(super) const TOO_LONG: i32 = 8_000;

/// The page, as the journal sees it: it is told only of what has changed.
#[derive(Clone, Copy)]
pub(super) struct AtDesk(pub(super) App);

impl Desk for AtDesk {
    fn with<T>(&self, work: impl FnOnce(&mut Journal, &mut Instance) -> T) -> Option<T> {
        let (mut work, mut outcome) = (Some(work), None);
        self.0.let_work(&mut |journal, instance| {
            outcome = work.take().map(|work| work(journal, instance));
        })?;
        outcome
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
        self.carry_out(Wish::Plain(action), || ());
    }

    /// The same for what somebody confirmed after seeing this impact of it. When another tab was
    /// quicker and it would do something else by now, nothing is done. `then` follows once it is.
    pub fn dispatch_as_shown(self, action: Action, shown: Impact, then: impl FnOnce() + 'static) {
        self.carry_out(Wish::AsShown(action, shown), then);
    }

    /// Stores what somebody wants for whoever acts now, says what came of it, and keeps the keyboard in place.
    pub(super) fn carry_out(self, wish: Wish, then: impl FnOnce() + 'static) {
        let work = carried_out(self, wish, Box::new(then));
        when_here(async move {
            if work.await.is_err() {
                self.say_not_fetched();
            }
            Ok(())
        });
    }

    /// Says that nothing was done, because the code for it did not arrive.
    pub(super) fn say_not_fetched(self) {
        let _ = self.saying.outcome.try_set(Some(Outcome::NotFetched));
    }

    fn carry_out_now(self, wish: Wish, then: Box<dyn FnOnce()>) {
        if self.is_gone() {
            return;
        }
        self.open_if_not_yet();
        let held = focus::held();
        spawn_local(async move {
            // The page may be gone by then: practice has been entered or left.
            let Some(outcome) = self.store(&wish).await else {
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

    /// Stores what somebody wants when it is its turn, and says meanwhile what is being waited for.
    ///
    /// A wish is about the people whom its page showed. Where a backup has taken the place of everyone since,
    /// its ids are somebody else's, and nothing is done.
    async fn store(self, wish: &Wish) -> Option<Result<Entry, CommitError>> {
        let by = self.session.actor.try_get_untracked()?.id();
        let revision = self.ledger.journal.try_with_value(Journal::revision)?;
        let era = revision.era;
        let prepare = |journal: &Journal, instance: &Instance, at| {
            if journal.revision().era != era {
                return Err(CommitError::Changed);
            }
            wish.prepare(journal, instance, by, at)
        };
        let is_withdrawn = Rc::new(Cell::new(false));
        let has_begun = Rc::new(Cell::new(false));
        let work = async {
            let (_turn, log) = self.turn().await?;
            if is_withdrawn.get() {
                return None;
            }
            has_begun.set(true);
            if wish.needs_the_past()
                && let Err(error) = self.read_past(&*log).await?
            {
                return Some(Err(CatchUpError::from(error).into()));
            }
            commit(&*log, &AtDesk(self), &prepare).await
        };
        let mut work = pin!(work);
        for (wait, is_last) in [(LONG, false), (TOO_LONG, true)] {
            match select(work.as_mut(), pin!(pause(wait))).await {
                Either::Left((outcome, _)) => {
                    let _ = self.saying.waiting.try_set(None);
                    return outcome;
                }
                Either::Right(_) if !is_last => {
                    let waiting = match self.ledger.busy.try_get_untracked() {
                        Some(true) => Waiting::Opening,
                        _ => Waiting::Storing,
                    };
                    let _ = self.saying.waiting.try_set(Some(waiting));
                }
                Either::Right(_) => {
                    let _ = self.saying.waiting.try_set(None);
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
    /// is gone. It is one function for all that is done with the two, because it would be compiled anew for
    /// each.
    fn let_work(self, work: &mut dyn FnMut(&mut Journal, &mut Instance)) -> Option<()> {
        let mut journal = self.ledger.journal.try_write_value()?;
        let mut instance = self.instance.try_write()?;
        let before = journal.revision();
        let actor = self.session.actor.get_untracked().id();
        let actor = instance.user(actor).map(|user| user.email.clone());
        work(&mut journal, &mut instance);
        let changed = journal.revision().since(before);
        let same = actor.filter(|_| changed == Changed::Everyone);
        let same = same.and_then(|email| Some(instance.user_by_email(&email)?.id));
        if changed == Changed::Nothing {
            instance.untrack();
        }
        drop((journal, instance));
        if changed >= Changed::People {
            self.people.notify();
        }
        if changed == Changed::Everyone {
            self.identify(same);
        }
        Some(())
    }

    /// In an instance that has taken the place of another, an id can be somebody else's: who acts here
    /// is known by their email address, or not at all.
    fn identify(self, user: Option<UserId>) {
        self.era.update(|era| *era += 1);
        self.clear_outcome();
        match (user, self.session.actor.get_untracked()) {
            (Some(user), Actor::Person(actor)) if user == actor => self.stay_signed_in(user),
            (Some(user), _) => self.sign_in(user),
            (None, Actor::Nobody) => {}
            (None, Actor::Gone | Actor::Person(_)) => self.be_gone(),
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
                if is_worth_keeping(&entry.did)
                    && self.saying.keeping.get_untracked() == Keeping::InThisBrowser
                {
                    // Whatever the browser answers is on the Data page.
                    spawn_local(async {
                        let _ = persistence::ask().await;
                    });
                }
                let done = |now: &Instance| Done::of(entry.did, now);
                let done = self.instance.with_untracked(done);
                self.saying.outcome.set(Some(Outcome::Done(done)));
            }
            Err(error) => {
                self.leave_if_over(&error);
                self.saying.outcome.set(Some(Outcome::Failed(error)));
            }
        }
    }
}

in_chunk! { store:
    fn carried_out(app: App, wish: Wish, then: Box<dyn FnOnce()>) { app.carry_out_now(wish, then); }
}

/// Whether there is something from now on that somebody would miss: then the browser is asked to keep
/// it. Some browsers ask the person, so it is not done at every click.
fn is_worth_keeping(event: &Event) -> bool {
    matches!(
        event,
        Event::Started { .. } | Event::InvitedAll { .. } | Event::Replaced { .. }
    )
}
