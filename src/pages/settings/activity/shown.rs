//! What happened, as the address says which of it.

use baton_core::views::activity::{Activity as Everything, Happened, ON_PAGE};
use baton_core::views::paging::Paging;
use leptos::prelude::*;

use crate::app::App;
use crate::words::{self, Audience, format};

/// What the page shows. It is a handful of references and is copied freely.
#[derive(Clone, Copy)]
pub struct Shown {
    /// Everything that happened.
    pub all: Memo<Everything>,
    /// What the filters let through, the newest first.
    pub found: Memo<Vec<Happened>>,
    /// Which page of it.
    pub paging: Memo<Paging>,
}

impl Shown {
    /// As the address says.
    pub fn new(app: App) -> Self {
        let all = Memo::new(move |_| app.with_history(|history| Everything::of(history)));
        let found = Memo::new(move |_| all.with(|all| filtered(app, all)));
        let paging = Memo::new(move |_| {
            let many = found.with(Vec::len);
            app.with_filter(|filter| Paging::of(many, ON_PAGE, filter.page))
        });
        Self { all, found, paging }
    }

    /// How the person who did something is called.
    pub fn who(self, app: App, happened: &Happened) -> String {
        self.all
            .with(|all| app.read(|now| all.names.of(now, happened.number, happened.entry.by)))
    }

    /// What they did.
    pub fn what(self, app: App, happened: &Happened) -> String {
        self.all.with(|all| {
            app.read(|now| {
                words::happened(app.locale(), &happened.entry.did, |user| {
                    all.names.of(now, happened.number, *user)
                })
            })
        })
    }
}

fn filtered(app: App, all: &Everything) -> Vec<Happened> {
    app.with_filter(|filter| {
        app.with_index_if(filter.is_searched(), |index| {
            app.read(|instance| all.filtered(filter, instance, index, format::midnight))
        })
    })
}
