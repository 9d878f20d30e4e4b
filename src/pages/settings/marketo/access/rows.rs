//! The rows of User Access.

use baton_core::rules::{Action, Instance, Refusal, User, UserId};
use baton_core::views::offer::{self, Offer};
use baton_core::views::people_list::Selection;
use leptos::ev;
use leptos::html::Tbody;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::app::{App, use_app};
use crate::parts::offered;
use crate::parts::people_list::{Facts, PeopleList};
use crate::ui::What::{Attribute, Checked, Text};
use crate::ui::{self, Part, Rows, What};
use crate::words::{self, Audience, td_string};

/// The id of the reason that holds for every row.
pub const REASON_FOR_ALL: &str = "access-reason";

/// What a row shows.
struct Shown {
    id: UserId,
    facts: Facts,
    /// The name of the checkbox.
    select: String,
    is_selected: bool,
    /// The text of the button, and its name.
    button: (&'static str, String),
    /// What says why the button is unavailable, if it is.
    described_by: Option<String>,
    is_closed: bool,
    /// The reason, where it is not what holds for every row.
    reason: Option<Reason>,
}

struct Reason {
    id: String,
    text: String,
    /// Where it can be lifted, and what the link to it is called.
    remedy: Option<(String, &'static str)>,
}

impl Shown {
    fn remedy(&self) -> Option<&(String, &'static str)> {
        self.reason.as_ref()?.remedy.as_ref()
    }
}

/// A row to copy, with a blank for each text. What of it was wholly written out would be HTML for the browser to
/// read, which the page's policy forbids.
fn prototype() -> AnyView {
    view! {
        <tr role="row">
            <td role="cell" class="people__pick">
                <input type="checkbox" class="checkbox" checked=false />
            </td>
            {Facts::blank().cells()}
            <td role="cell" class="people__action">
                <button type="button" class="button button--small">
                    {" "}
                </button>
                <p class="reason">
                    <span>{" "}</span>
                    " "
                    <a>{" "}</a>
                </p>
            </td>
        </tr>
    }
    .into_any()
}

/// What of it changes, and what is shown there.
const PARTS: [Part<Shown>; 23] = [
    part("input", Attribute("id"), |row| {
        Some(format!("select-{}", row.id.0).into())
    }),
    part("input", Attribute("aria-label"), |row| some(&row.select)),
    part("input", Checked, |row| there(row.is_selected)),
    part(".people__name", Text, |row| some(&row.facts.name)),
    part(".people__you", Text, |row| some(&row.facts.you)),
    part(".people__email", Text, |row| some(&row.facts.email)),
    part(".people__facts > :first-child", Text, |row| {
        some(row.facts.role)
    }),
    part(".people__facts .badge", Text, |row| some(row.facts.link)),
    part(".people__facts .badge", Attribute("data-link"), |row| {
        some(row.facts.code)
    }),
    part(".people__role", Text, |row| some(row.facts.role)),
    part(".people__link .badge", Text, |row| some(row.facts.link)),
    part(".people__link .badge", Attribute("data-link"), |row| {
        some(row.facts.code)
    }),
    part("button", Text, |row| some(row.button.0)),
    part("button", Attribute("id"), |row| {
        Some(offer::access_id(row.id).into())
    }),
    part("button", Attribute("aria-label"), |row| some(&row.button.1)),
    part("button", Attribute("aria-disabled"), |row| {
        row.is_closed.then_some("true".into())
    }),
    part("button", Attribute("aria-describedby"), |row| {
        some(row.described_by.as_deref()?)
    }),
    part(".reason", Attribute("hidden"), |row| {
        there(row.reason.is_none())
    }),
    part(".reason span", Attribute("id"), |row| {
        some(&row.reason.as_ref()?.id)
    }),
    part(".reason span", Text, |row| some(&row.reason.as_ref()?.text)),
    part(".reason a", Attribute("hidden"), |row| {
        there(row.remedy().is_none())
    }),
    part(".reason a", Attribute("href"), |row| some(&row.remedy()?.0)),
    part(".reason a", Text, |row| some(row.remedy()?.1)),
];

const fn part(
    at: &'static str,
    what: What,
    shows: for<'a> fn(&'a Shown) -> ui::Shown<'a>,
) -> Part<Shown> {
    Part { at, what, shows }
}

fn some(text: &str) -> ui::Shown<'_> {
    Some(text.into())
}

/// What an attribute without a value shows when this is so.
fn there(is_so: bool) -> ui::Shown<'static> {
    is_so.then_some("".into())
}

/// The body of the table.
#[component]
pub fn AccessRows(
    /// The list.
    people: PeopleList,
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
            .or_else(|| Rows::new(body.into(), prototype(), &PARTS).ok())?;
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
    rows: &mut Rows<Shown>,
    people: PeopleList,
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
                    shown(app, instance, user, is_selected, for_all)
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

/// What a person's row shows.
fn shown(app: App, instance: &Instance, user: &User, is_selected: bool, for_all: bool) -> Shown {
    let locale = app.locale();
    let name = user.name.as_str();
    let gives = matches!(offer::access_wish(user), Action::GiveAccess { .. });
    let button = if gives {
        let about = td_string!(locale, action.give_access_to, name);
        (td_string!(locale, action.give_access), about)
    } else {
        let about = td_string!(locale, action.remove_access_from, name);
        (td_string!(locale, action.remove_access), about)
    };
    let reason = own_reason(app, instance, user.id, for_all).map(|refusal| {
        let remedy = offer::remedy(&refusal, app.actor());
        Reason {
            id: format!("access-reason-{}", user.id.0),
            text: words::refusal(app, &refusal),
            remedy: remedy.map(|to| (to.href(), offered::remedy(app, &to.route))),
        }
    });
    let own = reason.as_ref().map(|reason| reason.id.clone());
    Shown {
        id: user.id,
        facts: Facts::of(app, user),
        select: td_string!(locale, select.person, name),
        is_selected,
        button,
        described_by: for_all.then(|| REASON_FOR_ALL.to_owned()).or(own),
        is_closed: for_all || reason.is_some(),
        reason,
    }
}
