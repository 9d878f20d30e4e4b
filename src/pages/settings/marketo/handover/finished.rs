//! The end of a handover: what is now so, and that the one who handed over can be removed.

use baton_core::views::handover::{Check, Parties, Removal, checklist, removal};
use leptos::prelude::*;

use super::record::Record;
use super::shown::Shown;
use super::steps::ContinueAs;
use crate::app::{App, use_app};
use crate::parts::removal::RemoveButton;
use crate::words::{self, Audience, format, said, words};

/// The card that ends a handover: the checklist, the removal, and the record.
#[component]
pub fn Finished(shown: Shown) -> impl IntoView {
    let app = use_app();
    let checks = move || {
        let checks = shown
            .before
            .with_value(|before| app.read(|now| checklist(shown.parties, before.as_ref(), now)));
        let items = checks.iter().map(|check| {
            let is_so = if check.is_so() { "yes" } else { "no" };
            view! { <li data-check=is_so>{said(app, shown, check)}</li> }
        });
        items.collect_view()
    };
    view! {
        <section class="card" aria-labelledby="finished">
            <h3 id="finished">{words!(app, handover.finished)}</h3>
            <ul class="checklist">{checks}</ul>
            <div class="actions checklist__actions">{move || removal_of(app, shown.parties)}</div>
            <Record shown />
        </section>
    }
}

/// A line of the checklist in words.
fn said(app: App, shown: Shown, check: &Check) -> String {
    let locale = app.locale();
    let from = || shown.name(app, shown.parties.from);
    let number = |people: usize| format::number(locale, people);
    match check {
        Check::IsOut(_) => said!(locale, handover.is_not_connected, name = from()),
        Check::StaysConnected => said!(locale, handover.stays_connected, name = from()),
        Check::Connected(who) => {
            let names = words::names(app, who);
            said!(locale, handover.is_connected, names)
        }
        Check::KeptAll { before, now } => {
            let (before, now) = (number(*before), number(*now));
            said!(locale, handover.kept_all, before, now)
        }
        Check::Dropped(who) => {
            said!(locale, handover.not_kept, names = words::names(app, who))
        }
        Check::Removal(Removal::Done) => said!(locale, handover.is_removed, name = from()),
        Check::Removal(Removal::Open) => said!(locale, handover.can_be_removed, name = from()),
        Check::Removal(Removal::Closed(refusal)) => words::refusal(app, refusal),
    }
}

/// The button that removes, or the way to the person who can.
fn removal_of(app: App, parties: Parties) -> Option<AnyView> {
    if app.read(|now| removal(parties, now)) != Removal::Open {
        return None;
    }
    let is_own = app.actor() == parties.from;
    let is_admin = app.signed_in().is_some_and(|user| user.is_admin());
    Some(if is_own || !is_admin {
        view! { <ContinueAs id=parties.to /> }.into_any()
    } else {
        let id = parties.from;
        view! { <RemoveButton id reason_id="finished" /> }.into_any()
    })
}
