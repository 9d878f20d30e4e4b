//! Activity: every accepted command, the newest first.

mod export;
mod filters;
mod shown;
mod table;

use leptos::prelude::*;

use self::export::Export;
use self::filters::Filters;
use self::shown::Shown;
use self::table::Table;
use crate::app::use_app;
use crate::parts::pages::Pages;
use crate::words::{Audience, counted, words};

#[component]
pub fn Activity() -> impl IntoView {
    let app = use_app();
    let shown = Shown::new(app);
    let Shown { all, found, paging } = shown;
    let warning = move || {
        let broken = all.with(|all| all.broken);
        (broken > 0).then(|| {
            let text = counted!(app.locale(), broken, activity.broken_count);
            view! { <p class="notice notice--warning">{text}</p> }
        })
    };
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
