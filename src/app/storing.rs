//! The page and the log: opening it, hearing of others, and reading what happened before.

use std::mem::replace;
use std::pin::{Pin, pin};
use std::rc::Rc;

use async_lock::MutexGuardArc;
use baton_core::journal::{
    ALL, AppendError, CatchUpError, CommitError, Desk, Journal, Log, ReadError, Sum, catch_up,
};
use baton_core::practice::sample_team;
use baton_core::views::keeping::Keeping;
use futures_util::future::{Either, select};
use js_sys::Date;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::boot::{Start, boot};
use super::dispatch::{AtDesk, TOO_LONG};
use super::state::App;
use crate::browser::arrival::painted;
use crate::browser::chunk::{NotFetched, in_chunk, when_here};
use crate::browser::focus;
use crate::browser::read_file::pause;
use crate::browser::storage::Space;
use crate::browser::storage::kept_state::KeptState;
use crate::browser::storage::vault::{self, Place, Vault};

/// How long the page has been there before that begins, in milliseconds.
const REST: i32 = 1_500;

impl App {
    /// Opens the log once the page shows the state that was kept. Commands wait until that is done.
    pub(super) fn open(self) {
        let turn = self.ledger.turn.get_value();
        // Taken at once, before any command can be.
        let first = turn.try_lock_arc();
        spawn_local(async move {
            // The code for it is not in the way of the first paint.
            painted().await;
            if opened(self, first).await.is_err() {
                let _ = self.saying.keeping.try_set(Keeping::NotFetched);
            }
        });
    }

    /// The same, once the code for it is here. The page has the first turn.
    fn open_now(self, first: Option<MutexGuardArc<()>>) {
        if self.is_gone() {
            return;
        }
        self.ledger.is_opening.set_value(true);
        let journal = self.ledger.journal;
        let state = |instance: &_| journal.with_value(|journal| journal.state(instance));
        let state = self.instance.with_untracked(state);
        // At a first visit there is no entry yet, and so nothing that was kept.
        let kept = match state.sum {
            Sum::NONE => KeptState::Absent,
            _ => KeptState::Whole(Box::new(state)),
        };
        spawn_local(async move {
            let _first = first;
            let Vault { place, opened } = open_in_time(self.ledger.space, kept).await;
            let held = focus::held();
            let desk = AtDesk(self);
            let is_there = desk.with(|journal, instance| journal.move_to(instance, &opened));
            if is_there.is_some() {
                self.has_opened(place);
                held.keep();
            }
        });
    }

    /// Opens the log where the code for it had not arrived when the page was there.
    pub(super) fn open_if_not_yet(self) {
        if !self.ledger.is_opening.get_value() {
            let turn = self.ledger.turn.get_value();
            self.open_now(turn.try_lock_arc());
        }
    }

    /// From here on, commands are taken.
    pub(super) fn has_opened(self, place: Place) {
        let Place {
            log,
            home,
            keeping,
            damage,
        } = place;
        self.ledger.is_opening.set_value(true);
        log.tell(Box::new(move || self.hear()));
        self.ledger.log.set_value(Some(log));
        self.ledger.home.set_value(home);
        self.saying.keeping.set(keeping);
        self.saying.damage.set(damage);
        self.ledger.busy.set(false);
        spawn_local(async move {
            pause(REST).await;
            self.save_state_if_far();
            let _ = self.inspect().await;
        });
    }

    /// What other tabs have done is read whenever somebody tells of it, and when this one comes to the front.
    pub(super) fn listen_to_the_storage(self) {
        let hear = move || when_here(heard(self));
        let leave = move || when_here(left(self));
        let told = window_event_listener(ev::storage, move |_| hear());
        let shown = window_event_listener(ev::pageshow, move |_| hear());
        let gone = window_event_listener(ev::pagehide, move |_| leave());
        let turned = window_event_listener_untyped("visibilitychange", move |_| {
            if document().hidden() {
                leave();
            } else {
                hear();
            }
        });
        on_cleanup(move || {
            for listener in [told, shown, gone, turned] {
                listener.remove();
            }
        });
    }

    /// Waits until it is this page's turn with the log. Nothing when the page is gone.
    pub(super) async fn turn(self) -> Option<(MutexGuardArc<()>, Rc<dyn Log>)> {
        let turn = self.ledger.turn.try_get_value()?.lock_arc().await;
        Some((turn, self.ledger.log.try_get_value()??))
    }

    /// Shows what others have done. Where that cannot be followed, this page stays as it is and its next
    /// command says why.
    fn hear(self) {
        spawn_local(async move {
            let Some((_turn, log)) = self.turn().await else {
                return;
            };
            // What had the focus here may go by what was done there.
            let held = focus::held();
            match catch_up(&*log, &AtDesk(self)).await {
                Some(Err(error)) => self.leave_if_over(&error),
                Some(Ok(_)) => held.keep(),
                None => {}
            }
        });
    }

    /// Where there is another instance by now, as when practice was begun anew in another tab, the page
    /// starts again with that.
    pub(super) fn leave_if_over(self, error: &CommitError) {
        if let CommitError::NotStored(AppendError::Over)
        | CommitError::Behind(CatchUpError::NotRead(ReadError::Over)) = error
        {
            // Nothing more is kept of what is over.
            self.ledger.home.set_value(None);
            // Reloading cannot be refused.
            let _ = window().location().reload();
        }
    }

    /// Fetches the past, if nobody has asked for it yet.
    pub(super) fn fetch_past(self) {
        when_here(past_fetched(self));
    }

    fn fetch_past_now(self) {
        let wanted = self.ledger.past_wanted;
        if wanted.try_update_value(|wanted| replace(wanted, true)) != Some(false) {
            return;
        }
        spawn_local(async move {
            if let Some((_turn, log)) = self.turn().await {
                let _ = self.read_past(&*log).await;
            }
        });
    }

    /// Reads the past, where it is not at hand; when it is this page's turn. Nothing when the page is gone.
    pub(super) async fn read_past(self, log: &dyn Log) -> Option<Result<(), ReadError>> {
        if !self.ledger.journal.try_with_value(Journal::remembers)? {
            let lines = log.read(0, ALL).await;
            // What cannot be read now is asked for again by whoever needs it.
            self.ledger.past_wanted.try_set_value(false);
            let lines = match lines {
                Ok(lines) => lines,
                Err(error) => return Some(Err(error)),
            };
            let journal = self.ledger.journal;
            journal.try_update_value(|journal| journal.remember(lines))?;
            self.date_handover();
            self.ledger.past.notify();
        }
        Some(Ok(()))
    }

    /// Waits until the past is at hand. Nothing when the page is gone, or when the storage does not answer,
    /// which is said then.
    pub async fn past_at_hand(self) -> Option<()> {
        match past_awaited(self).await {
            Ok(waiting) => waiting.await,
            Err(NotFetched) => {
                self.say_not_fetched();
                None
            }
        }
    }

    async fn past_at_hand_now(self) -> Option<()> {
        if self.ledger.journal.try_with_value(Journal::remembers)? {
            return Some(());
        }
        let reading = async {
            let (_turn, log) = self.turn().await?;
            self.read_past(&*log).await?.ok()
        };
        match select(pin!(reading), pin!(pause(TOO_LONG))).await {
            Either::Left((read, _)) => read,
            Either::Right(_) => {
                self.say_no_answer();
                None
            }
        }
    }
}

/// What is still to come.
type Coming<T> = Pin<Box<dyn Future<Output = T>>>;

in_chunk! { store:
    fn opened(app: App, first: Option<MutexGuardArc<()>>) { app.open_now(first); }

    /// Reads the log of a space first, and makes the page of that.
    pub(super) fn log_read(space: Space, kept: KeptState) -> Coming<Start> {
        Box::pin(async move {
            let Vault { place, opened } = open_in_time(space, kept).await;
            let start = move || {
                let app = boot(space, opened.journal, opened.instance);
                app.has_opened(place);
                app
            };
            Box::new(start) as Start
        })
    }

    fn heard(app: App) { app.hear(); }

    fn left(app: App) { app.save_state(); }

    fn past_fetched(app: App) { app.fetch_past_now(); }

    fn past_awaited(app: App) -> Coming<Option<()>> { Box::pin(app.past_at_hand_now()) }
}

/// Opens a space, or goes on without it where the browser does not answer.
async fn open_in_time(space: Space, kept: KeptState) -> Vault {
    let now = || Date::now() as u64;
    let state = match &kept {
        KeptState::Whole(state) => Some((**state).clone()),
        _ => None,
    };
    let opening = vault::open(space, kept, sample_team, now());
    match select(pin!(opening), pin!(pause(TOO_LONG))).await {
        Either::Left((vault, _)) => vault,
        Either::Right(_) => vault::in_memory(Keeping::NoAnswer, state, sample_team, now()).await,
    }
}
