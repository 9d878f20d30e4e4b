//! The end of a handover: what is now so, and that the one who handed over can be removed.

use baton_core::rules::{Action, Instance, Refusal, decide};
use leptos::prelude::*;
use leptos_i18n::td_string;

use super::Parties;
use super::proof::dropped;
use super::record::Record;
use super::steps::ContinueAs;
use crate::app::{App, use_app};
use crate::pages::settings::users::RemoveButton;
use crate::words::{self, format, words};

/// The checklist.
#[component]
pub fn Finished(parties: Parties) -> impl IntoView {
    let app = use_app();
    let checks = move || {
        let checks = checks(app, parties);
        let items = checks.into_iter().map(|(is_so, text)| {
            view! { <li data-check=if is_so { "yes" } else { "no" }>{text}</li> }
        });
        items.collect_view()
    };
    view! {
        <section class="card" aria-labelledby="finished">
            <h3 id="finished">{words!(app, handover.finished)}</h3>
            <ul class="checklist">{checks}</ul>
            <div class="actions checklist__actions">{move || removal(app, parties)}</div>
            <Record parties />
        </section>
    }
}

/// What the checklist states, and whether it is so.
fn checks(app: App, parties: Parties) -> Vec<(bool, String)> {
    let locale = app.locale();
    let from = super::name(app, parties, parties.from);
    let connected = app.read(Instance::connected_ids);
    let is_out = !connected.contains(&parties.from);
    let now = app.read(|instance| others_with_access(instance, parties));
    let past = parties.before.with_value(|before| {
        let before = before.as_ref()?;
        let dropped = app.read(|now| dropped(before, now, parties));
        Some((dropped, others_with_access(before, parties)))
    });
    let kept = past.map(|(dropped, had)| {
        if dropped.is_empty() {
            (
                true,
                td_string!(
                    locale,
                    handover.kept_all,
                    before = format::number(locale, had),
                    now = format::number(locale, now)
                ),
            )
        } else {
            let names = words::names(app, &dropped);
            (false, td_string!(locale, handover.not_kept, names = names))
        }
    });
    let removable = removable(app, parties);
    let removal = match &removable {
        None => (
            true,
            td_string!(locale, handover.is_removed, name = from.clone()),
        ),
        Some(Ok(())) => (
            true,
            td_string!(locale, handover.can_be_removed, name = from.clone()),
        ),
        Some(Err(refusal)) => (false, words::refusal(app, refusal)),
    };
    let names = words::names(app, &connected);
    let out = td_string!(locale, handover.is_not_connected, name = from);
    [
        (is_out, out),
        (
            !connected.is_empty(),
            td_string!(locale, handover.is_connected, names = names),
        ),
    ]
    .into_iter()
    .chain(kept)
    .chain([removal])
    .collect()
}

/// How many people have access, not counting the two whose links are meant to change.
fn others_with_access(instance: &Instance, parties: Parties) -> usize {
    let users = instance.with_access();
    users.filter(|user| parties.is_other(user.id)).count()
}

/// Whether the one who took over can remove the other; `None` when that has been done.
fn removable(app: App, parties: Parties) -> Option<Result<(), Refusal>> {
    app.read(|instance| {
        instance.user(parties.from)?;
        let command = Action::Remove { user: parties.from }.by(parties.to);
        Some(decide(instance, &command).map(drop))
    })
}

/// The button that removes, or the way to the person who can.
fn removal(app: App, parties: Parties) -> Option<AnyView> {
    removable(app, parties)?.ok()?;
    let is_own = app.actor() == parties.from;
    let is_admin = app.signed_in().is_some_and(|user| user.is_admin());
    Some(if is_own || !is_admin {
        view! { <ContinueAs id=parties.to /> }.into_any()
    } else {
        let id = parties.from;
        view! { <RemoveButton id reason_id="finished" /> }.into_any()
    })
}
