//! Activity: every accepted command, the newest first.

mod export;
mod filters;
mod table;

use std::collections::HashSet;

use baton_core::journal::{Entry, Linked};
use baton_core::rules::UserId;
use baton_core::views::activity::{Filter, Kind};
use baton_core::views::people_list::{View, fold, list};
use leptos::prelude::*;

use self::export::Export;
use self::filters::Filters;
use self::table::Table;
use crate::app::{App, use_app};
use crate::ui::{Pager, PagerWords};
use crate::words::{Names, counted, format, label, words};

/// How many entries a page has.
const ON_PAGE: usize = 50;

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Happened {
    /// The number of its entry.
    pub seq: u64,
    /// Who did what, and when.
    pub entry: Entry,
    /// Whether the entry follows from the one before it.
    pub linked: Linked,
}

/// What the page shows. It is a handful of references and is copied freely.
#[derive(Clone, Copy)]
pub struct Shown {
    /// Everything that the filters let through, the newest first.
    pub found: Memo<Vec<Happened>>,
    /// How those are called who are no longer there.
    pub names: Memo<Names>,
}

/// The page.
#[component]
pub fn Activity() -> impl IntoView {
    let app = use_app();
    let all = Memo::new(move |_| everything(app));
    let names = Memo::new(move |_| {
        all.with(|all| Names::told_by(all.readable.iter().map(|one| (one.seq, &one.entry))))
    });
    let found = Memo::new(move |_| {
        app.with_filter(|filter| {
            all.with(|all| names.with(|names| filtered(app, &all.readable, names, filter)))
        })
    });
    let warning = move || {
        let broken = all.with(|all| all.broken);
        (broken > 0).then(|| {
            let text = counted!(app.locale(), broken, activity.broken_count);
            view! { <p class="notice notice--warning">{text}</p> }
        })
    };
    let shown = Shown { found, names };
    view! {
        {warning}
        <Filters />
        <p aria-live="polite" class="muted">
            {move || counted!(app.locale(), found.with(Vec::len), activity.count)}
        </p>
        <Table shown />
        <Pages shown />
        <Export shown />
        <p class="muted">{words!(app, activity.about_chain)}</p>
    }
}

/// Whether an entry is known not to follow from the one before it.
#[must_use]
pub fn is_broken(happened: &Happened) -> bool {
    happened.linked == Linked::Broken
}

/// Everything that happened, as far as it is kept.
#[derive(Clone, Debug, Default, PartialEq)]
struct Everything {
    /// What can be read, the newest first.
    readable: Vec<Happened>,
    /// How many entries are known not to follow from the one before, those among them that cannot be read.
    broken: usize,
}

fn everything(app: App) -> Everything {
    app.with_history(|history| {
        let mut all = Everything::default();
        for kept in history {
            all.broken += usize::from(kept.linked == Linked::Broken);
            if let Some(entry) = kept.entry {
                let (seq, linked) = (kept.seq, kept.linked);
                all.readable.push(Happened { seq, entry, linked });
            }
        }
        all
    })
}

fn filtered(app: App, all: &[Happened], names: &Names, filter: &Filter) -> Vec<Happened> {
    let text = filter.person.trim();
    let folded = fold(text);
    let people = (!text.is_empty()).then(|| called(app, names, text, &folded));
    // Before everyone was replaced, an id was somebody else's, so names are compared instead.
    let was_called = |seq, user| {
        let name = app.read(|instance| names.of(instance, seq, user));
        fold(&name).contains(&folded)
    };
    let from = filter.from.map(|day| format::midnight(day, 0));
    let to = filter.to.map(|day| format::midnight(day, 1));
    let is_shown = |happened: &&Happened| {
        let Entry { at, by, did, .. } = &happened.entry;
        let is_past = names.is_past(happened.seq);
        let is_person = people.as_ref().is_none_or(|people| {
            let mut told = did.people().into_iter().chain([*by]);
            told.any(|user| match is_past {
                true => was_called(happened.seq, user),
                false => people.contains(&user),
            })
        });
        is_person
            && filter.kind.is_none_or(|kind| kind == Kind::of(did))
            && from.is_none_or(|from| *at >= from)
            && to.is_none_or(|to| *at < to)
    };
    all.iter().filter(is_shown).cloned().collect()
}

/// Everyone whose name or email contains a text, as the lists of people find them, and those of the
/// history who are no longer there.
fn called(app: App, names: &Names, text: &str, folded: &str) -> HashSet<UserId> {
    let view = View {
        search: text.to_owned(),
        ..View::default()
    };
    let found = app.with_index_if(view.is_searched(), |index| {
        app.read(|instance| {
            let order: Vec<usize> = (0..instance.users().len()).collect();
            list(instance, index, &order, &view).matches
        })
    });
    found.into_iter().chain(names.containing(folded)).collect()
}

#[component]
fn Pages(shown: Shown) -> impl IntoView {
    let app = use_app();
    let pages = Signal::derive(move || shown.found.with(Vec::len).div_ceil(ON_PAGE).max(1));
    let page = Signal::derive(move || page(app, pages.get()) + 1);
    let place = Signal::derive(move || {
        let locale = app.locale();
        let (page, pages) = (
            format::number(locale, page.get()),
            format::number(locale, pages.get()),
        );
        leptos_i18n::td_string!(locale, pages.place, page = page, pages = pages)
    });
    view! {
        <Show when=move || { pages.get() > 1 }>
            <Pager
                words=PagerWords {
                    label: label!(app, pages.label),
                    previous: label!(app, pages.previous),
                    next: label!(app, pages.next),
                    place,
                }
                page
                pages
                on_turn=Callback::new(move |to: usize| {
                    app.filter_by(|filter| filter.page = to.saturating_sub(1));
                })
            >
                ""
            </Pager>
        </Show>
    }
}

/// The page that is shown, from 0: the one in the address, or the last.
fn page(app: App, pages: usize) -> usize {
    app.with_filter(|filter| filter.page.min(pages.saturating_sub(1)))
}
