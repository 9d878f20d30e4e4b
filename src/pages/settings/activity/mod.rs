//! Activity: every accepted command, the newest first.

mod export;
mod filters;
mod table;

use baton_core::views::activity::{Activity as Everything, Happened, ON_PAGE};
use baton_core::views::paging::Paging;
use leptos::prelude::*;

use self::export::Export;
use self::filters::Filters;
use self::table::Table;
use crate::app::{App, use_app};
use crate::parts::pages::Pages;
use crate::words::{self, Audience, counted, format, words};

/// What the page shows. It is a handful of references and is copied freely.
#[derive(Clone, Copy)]
pub struct Shown {
    /// Everything that happened.
    all: Memo<Everything>,
    /// What the filters let through, the newest first.
    found: Memo<Vec<Happened>>,
    /// Which page of it.
    paging: Memo<Paging>,
}

#[component]
pub fn Activity() -> impl IntoView {
    let app = use_app();
    let all = Memo::new(move |_| app.with_history(|history| Everything::of(history)));
    let found = Memo::new(move |_| all.with(|all| filtered(app, all)));
    let paging = Memo::new(move |_| {
        let many = found.with(Vec::len);
        app.with_filter(|filter| Paging::of(many, ON_PAGE, filter.page))
    });
    let warning = move || {
        let broken = all.with(|all| all.broken);
        (broken > 0).then(|| {
            let text = counted!(app.locale(), broken, activity.broken_count);
            view! { <p class="notice notice--warning">{text}</p> }
        })
    };
    let shown = Shown { all, found, paging };
    let turn = Callback::new(move |page| app.filter_by(|filter| filter.page = page));
    view! {
        {warning}
        <Filters />
        <p aria-live="polite" class="muted">
            {move || counted!(app.locale(), found.with(Vec::len), activity.count)}
        </p>
        <Table shown />
        <Pages paging on_turn=turn />
        <Export shown />
        <p class="muted">{words!(app, activity.about_chain)}</p>
    }
}

fn filtered(app: App, all: &Everything) -> Vec<Happened> {
    app.with_filter(|filter| {
        app.with_index_if(filter.is_searched(), |index| {
            app.read(|instance| all.filtered(filter, instance, index, format::midnight))
        })
    })
}

impl Shown {
    /// How the person who did something is called.
    fn who(self, app: App, happened: &Happened) -> String {
        self.all
            .with(|all| app.read(|now| all.names.of(now, happened.seq, happened.entry.by)))
    }

    /// What they did.
    fn what(self, app: App, happened: &Happened) -> String {
        self.all.with(|all| {
            app.read(|now| {
                words::happened(app.locale(), &happened.entry.did, |user| {
                    all.names.of(now, happened.seq, *user)
                })
            })
        })
    }
}
