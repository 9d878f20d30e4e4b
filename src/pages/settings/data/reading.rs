//! A file that is being read: how far it is, Cancel, and what was wrong with it.

use leptos::prelude::*;
use leptos_i18n::td_string;

use crate::app::use_app;
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

    /// Begins with a file.
    pub fn begin(self, file: &str) -> Turn {
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

    /// It has been read.
    pub fn finish(self) {
        self.state.set(Phase::Idle);
    }

    /// It could not be: says why, in a sentence, unless nobody wants to know any more.
    pub fn fail(self, turn: Turn, why: String) {
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
