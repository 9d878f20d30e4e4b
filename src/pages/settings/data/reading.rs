//! A file that is being read: how far it is, Cancel, and what was wrong with it.

use baton_core::files::NotText;
use leptos::prelude::*;
use leptos_i18n::td_string;
use web_sys::File;

use crate::app::{App, use_app};
use crate::browser::read_file::read_file;
use crate::i18n::Locale;
use crate::words::{Audience, format, words};

/// Where the reading of a file is. It is a handful of references and is copied freely.
#[derive(Clone, Copy)]
pub struct Reading {
    state: RwSignal<Phase>,
    /// Which file is read: a later one, or Cancel, makes an earlier one stop.
    turn: StoredValue<u32>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Phase {
    #[default]
    Idle,
    Busy {
        file: String,
        percent: usize,
    },
    Failed(String),
}

/// One file's turn at being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn(u32);

impl Reading {
    /// Nothing is read yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            state: RwSignal::new(Phase::Idle),
            turn: StoredValue::new(0),
        }
    }

    /// Reads a file of at most so many bytes, and says how far that is. `read` makes of its bytes what is in
    /// it. Nothing comes back when that is no longer wanted, nor when nothing can be read, of which `fault`
    /// says why.
    pub async fn read<T, E: From<NotText>>(
        self,
        app: App,
        file: &File,
        most: usize,
        read: impl AsyncFnOnce(Turn, Vec<u8>) -> Result<Option<T>, E>,
        fault: fn(Locale, &E) -> String,
    ) -> Option<T> {
        let turn = self.begin(&file.name());
        let locale = untrack(|| app.locale());
        // A file can be larger than the page has room for.
        let found = match NotText::refuse_size(file.size() as usize, most) {
            Err(too_large) => Err(too_large.into()),
            Ok(()) => match read_file(file).await {
                Ok(bytes) => read(turn, bytes).await,
                Err(_) => {
                    self.fail(turn, td_string!(locale, file_fault.unreadable).to_owned());
                    return None;
                }
            },
        };
        let found = found.map_err(|why| self.fail(turn, fault(locale, &why)));
        let found = found.ok().flatten();
        if found.is_some() {
            self.state.set(Phase::Idle);
        }
        found
    }

    fn begin(self, file: &str) -> Turn {
        let turn = self.next_turn();
        self.state.set(Phase::Busy {
            file: file.to_owned(),
            percent: 0,
        });
        turn
    }

    /// Says how much of it has been read. False when it is no longer wanted, or its page is gone.
    #[must_use]
    pub fn goes_on(self, turn: Turn, (done, all): (usize, usize)) -> bool {
        let is_wanted = self.turn.try_get_value() == Some(turn.0);
        if is_wanted {
            self.state.update(|state| {
                if let Phase::Busy { percent, .. } = state {
                    *percent = done * 100 / all.max(1);
                }
            });
        }
        is_wanted
    }

    /// It could not be read: says why, in a sentence, unless nobody wants to know any more.
    fn fail(self, turn: Turn, why: String) {
        if self.turn.try_get_value() == Some(turn.0) {
            self.state.set(Phase::Failed(why));
        }
    }

    fn cancel(self) {
        self.next_turn();
        self.state.set(Phase::Idle);
    }

    fn next_turn(self) -> Turn {
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
        Turn(self.turn.get_value())
    }
}

/// Progress and Cancel while a file is read; afterwards what was wrong with it.
#[component]
pub fn ReadingState(
    /// Of which file.
    reading: Reading,
) -> impl IntoView {
    let app = use_app();
    move || match reading.state.get() {
        Phase::Idle => ().into_any(),
        Phase::Busy { file, percent } => {
            let locale = app.locale();
            let number = format::number(locale, percent);
            let text = td_string!(locale, data.reading, file = file, percent = number);
            view! {
                <div class="actions" role="status">
                    <progress max="100" value=percent.to_string() aria-label=text.clone()></progress>
                    <span>{text}</span>
                    <button
                        type="button"
                        class="button button--small"
                        on:click=move |_| reading.cancel()
                    >
                        {words!(app, action.cancel)}
                    </button>
                </div>
            }
            .into_any()
        }
        Phase::Failed(why) => view! {
            <p class="reason" role="alert">{why} " " {words!(app, file_fault.nothing_kept)}</p>
        }
        .into_any(),
    }
}
