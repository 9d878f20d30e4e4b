//! The rows of User Access.

use std::borrow::Cow;

use baton_core::rules::{Action, Instance, Refusal, User, UserId};
use baton_core::views::offer::{self, Offer};
use baton_core::views::people_list::Selection;
use leptos::ev;
use leptos::html::Tbody;
use leptos::prelude::*;
use leptos_i18n::td_string;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::app::{App, use_app};
use crate::parts::offered;
use crate::parts::people_list::People;
use crate::ui::{Part, Rows, Shown, What};
use crate::words::{self, Audience};

/// The id of the reason that holds for every row.
pub const REASON_FOR_ALL: &str = "access-reason";

/// A row, with a blank for each text.
const ROW: &str = concat!(
    r#"<tr role="row"><td role="cell" class="people__pick"><input type="checkbox" class="checkbox"></td>"#,
    r#"<th role="rowheader" scope="row" class="people__person"><span class="people__name"> </span>"#,
    r#"<span class="people__you muted"> </span><span class="people__email muted"> </span>"#,
    r#"<span class="people__facts"><span> </span> <span class="badge"> </span></span></th>"#,
    r#"<td role="cell" class="people__role"> </td>"#,
    r#"<td role="cell" class="people__link"><span class="badge"> </span></td>"#,
    r#"<td role="cell" class="people__action"><button type="button" class="button button--small"> </button>"#,
    r#"<p class="reason"><span> </span> <a> </a></p></td></tr>"#,
);

/// What of it changes.
const PARTS: [Part; 23] = [
    part("input", What::Attribute("id")),
    part("input", What::Attribute("aria-label")),
    part("input", What::Checked),
    part(".people__name", What::Text),
    part(".people__you", What::Text),
    part(".people__email", What::Text),
    part(".people__facts > :first-child", What::Text),
    part(".people__facts .badge", What::Text),
    part(".people__facts .badge", What::Attribute("data-link")),
    part(".people__role", What::Text),
    part(".people__link .badge", What::Text),
    part(".people__link .badge", What::Attribute("data-link")),
    part("button", What::Text),
    part("button", What::Attribute("id")),
    part("button", What::Attribute("aria-label")),
    part("button", What::Attribute("aria-disabled")),
    part("button", What::Attribute("aria-describedby")),
    part(".reason", What::Attribute("hidden")),
    part(".reason span", What::Attribute("id")),
    part(".reason span", What::Text),
    part(".reason a", What::Attribute("hidden")),
    part(".reason a", What::Attribute("href")),
    part(".reason a", What::Text),
];

const fn part(at: &'static str, what: What) -> Part {
    Part { at, what }
}

/// The body of the table.
#[component]
pub fn AccessRows(
    /// The list.
    people: People,
    /// Whom somebody has selected.
    selected: RwSignal<Selection>,
    /// The reason that holds for every row.
    for_all: Memo<Option<Refusal>>,
) -> impl IntoView {
    let app = use_app();
    let body = NodeRef::<Tbody>::new();
    // Rows that are used again are outside of what a view knows.
    Effect::new(move |before: Option<Option<Rows<_>>>| {
        let body = body.get()?;
        let mut rows = before
            .flatten()
            .or_else(|| Rows::new(body.into(), ROW, PARTS).ok())?;
        show(app, &mut rows, people, selected, for_all);
        Some(rows)
    });
    let choose = move |event: ev::MouseEvent| {
        if let Some(user) = control(&event, "button")
            .as_deref()
            .and_then(offer::person_of)
        {
            let action = untrack(|| app.read(|i| offer::access(i, app.actor(), user).0));
            app.dispatch(action);
        }
    };
    let pick = move |event: ev::Event| {
        let is_in = event_target_checked(&event);
        if let Some(user) = control(&event, "input")
            .as_deref()
            .and_then(offer::person_of)
        {
            selected.update(|selected| selected.set(&[user], is_in));
        }
    };
    view! { <tbody role="rowgroup" node_ref=body on:click=choose on:change=pick></tbody> }
}

/// The id of the control that an event is about.
fn control(event: &ev::Event, kind: &str) -> Option<String> {
    let element: Element = event.target()?.dyn_into().ok()?;
    Some(element.closest(kind).ok()??.id())
}

fn show(
    app: App,
    rows: &mut Rows<{ PARTS.len() }>,
    people: People,
    selected: RwSignal<Selection>,
    for_all: Memo<Option<Refusal>>,
) {
    let for_all = for_all.with(Option::is_some);
    app.read(|instance| {
        selected.with(|selected| {
            people.on_page.with(|page| {
                let listed = page.iter().filter_map(|id| instance.user(*id));
                let listed = listed.map(|user| {
                    let is_selected = selected.contains(user.id);
                    values(app, instance, user, is_selected, for_all)
                });
                // Changing what is in the document does not fail.
                let _ = rows.show(listed);
            });
        });
    });
}

/// Why nothing can be done about this person's access, where it is not what holds for all.
fn own_reason(app: App, instance: &Instance, user: UserId, for_all: bool) -> Option<Refusal> {
    if for_all {
        return None;
    }
    match offer::access(instance, app.actor(), user).1 {
        Offer::Closed(refusal) => Some(refusal),
        Offer::Open | Offer::Hidden | Offer::NobodyChosen => None,
    }
}

/// What a person's row shows, in the order of [`PARTS`].
fn values<'a>(
    app: App,
    instance: &'a Instance,
    user: &'a User,
    is_selected: bool,
    for_all: bool,
) -> [Shown<'a>; PARTS.len()] {
    let locale = app.locale();
    let reason = own_reason(app, instance, user.id, for_all);
    let (id, name) = (user.id.0, user.name.as_str());
    let (role, link) = (words::role(locale, user.role()), user.link());
    let (linked, code) = (words::link(locale, link), link.as_str());
    let gives = matches!(offer::access_wish(user), Action::GiveAccess { .. });
    let (verb, about) = if gives {
        let about = td_string!(locale, action.give_access_to, name = name);
        (td_string!(locale, action.give_access), about)
    } else {
        let about = td_string!(locale, action.remove_access_from, name = name);
        (td_string!(locale, action.remove_access), about)
    };
    let you = (app.actor() == user.id).then(|| format!(" ({})", td_string!(locale, you)));
    let is_closed = for_all || reason.is_some();
    let reason_id = reason.as_ref().map(|_| format!("access-reason-{id}"));
    let described_by = match for_all {
        true => Some(Cow::from(REASON_FOR_ALL)),
        false => reason_id.clone().map(Cow::from),
    };
    let remedy = reason
        .as_ref()
        .and_then(|reason| offer::remedy(reason, app.actor()));
    let remedy_text = remedy.as_ref().map(|to| offered::remedy(app, &to.route));
    [
        Some(format!("select-{id}").into()),
        Some(td_string!(locale, select.person, name = name).into()),
        is_selected.then_some("".into()),
        Some(name.into()),
        you.map(Cow::from),
        Some(user.email.as_str().into()),
        Some(role.into()),
        Some(linked.into()),
        Some(code.into()),
        Some(role.into()),
        Some(linked.into()),
        Some(code.into()),
        Some(verb.into()),
        Some(offer::access_id(user.id).into()),
        Some(about.into()),
        is_closed.then_some("true".into()),
        described_by,
        reason.is_none().then_some("".into()),
        reason_id.map(Cow::from),
        reason.map(|reason| words::refusal(app, &reason).into()),
        remedy.is_none().then_some("".into()),
        remedy.map(|to| to.href().into()),
        remedy_text.map(Cow::from),
    ]
}
