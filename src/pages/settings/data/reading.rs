//! A file that is being read: how far it is, Cancel, and what was wrong with it.

use baton_core::files::NotText;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::app::{App, use_app};
use crate::browser::read_file::read_file;
use crate::texts::Locale;
use crate::ui::button;
use crate::words::{Audience, format, label, said, words};

/// Where the reading of a file is. It is a handful of references and is copied freely.
#[derive(Clone, Copy)]
pub struct Reading {
    /// The name of the last file that was read.
    pub file: RwSignal<String>,
    /// Whether that waits to be confirmed.
    pub asking: RwSignal<bool>,
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
#[derive(Clone, Copy)]
pub struct Turn {
    reading: Reading,
    number: u32,
}

impl Reading {
    /// Of no file yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            file: RwSignal::default(),
            asking: RwSignal::new(false),
            state: RwSignal::default(),
            turn: StoredValue::new(0),
        }
    }

    /// Reads a file of at most so many bytes, says how far that is, and then asks about it. `read` makes of its
    /// bytes what is in it, and `keep` takes that. Nothing comes of it when that is no longer wanted, nor when
    /// nothing can be read, of which `fault` says why.
    pub fn read<T: 'static, E: From<NotText> + 'static>(
        self,
        app: App,
        file: File,
        most: usize,
        read: impl AsyncFnOnce(Turn, Vec<u8>) -> Result<Option<T>, E> + 'static,
        fault: fn(Locale, &E) -> String,
        keep: impl FnOnce(T) + 'static,
    ) {
        let turn = self.next_turn();
        self.state.set(Phase::Busy {
            file: file.name(),
            percent: 0,
        });
        let locale = untrack(|| app.locale());
        spawn_local(async move {
            // A file can be larger than the page has room for.
            let found = match NotText::refuse_size(file.size() as usize, most) {
                Err(too_large) => Err(too_large.into()),
                Ok(()) => match read_file(&file).await {
                    Ok(bytes) => read(turn, bytes).await,
                    Err(_) => {
                        return turn.fail(said!(locale, file_fault.unreadable).to_owned());
                    }
                },
            };
            match found {
                Ok(Some(found)) => {
                    self.state.set(Phase::Idle);
                    keep(found);
                    self.file.set(file.name());
                    self.asking.set(true);
                }
                Ok(None) => {}
                Err(why) => turn.fail(fault(locale, &why)),
            }
        });
    }

    fn cancel(self) {
        self.next_turn();
        self.state.set(Phase::Idle);
    }

    fn next_turn(self) -> Turn {
        let number = self.turn.get_value().wrapping_add(1);
        self.turn.set_value(number);
        Turn {
            reading: self,
            number,
        }
    }
}

impl Turn {
    /// Says how much of the file has been read. False when it is no longer wanted, or its page is gone.
    #[must_use]
    pub fn goes_on(self, (done, all): (usize, usize)) -> bool {
        let is_wanted = self.is_wanted();
        if is_wanted {
            self.reading.state.update(|state| {
                if let Phase::Busy { percent, .. } = state {
                    *percent = done * 100 / all.max(1);
                }
            });
        }
        is_wanted
    }

    /// It could not be read: says why, in a sentence, unless nobody wants to know any more.
    fn fail(self, why: String) {
        if self.is_wanted() {
            self.reading.state.set(Phase::Failed(why));
        }
    }

    fn is_wanted(self) -> bool {
        self.reading.turn.try_get_value() == Some(self.number)
    }
}

/// Progress and Cancel while a file is read; afterwards what was wrong with it.
#[component]
pub fn ReadingState(
    /// Of which file.
    reading: Reading,
) -> impl IntoView {
    let app = use_app();
    let cancel = label!(app, action.cancel);
    move || match reading.state.get() {
        Phase::Idle => ().into_any(),
        Phase::Busy { file, percent } => {
            let locale = app.locale();
            let number = format::number(locale, percent);
            let text = said!(locale, data.reading, file, percent = number);
            view! {
                <div class="actions" role="status">
                    <progress max="100" value=percent.to_string() aria-label=text.clone()></progress>
                    <span>{text}</span>
                    {button("button button--small", cancel, move || reading.cancel())}
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
