//! People as a table: who they are, their role, their link, and what may be done.

use leptos::prelude::*;
use leptos_i18n::td_string;

use crate::app::search::Query;
use crate::app::{App, use_app};
use crate::rules::{Link, User, UserId};
use crate::ui::SearchBox;
use crate::words::{self, counted, label, words};

/// How many people a list shows before one is asked to search.
pub const LISTED: usize = 50;

/// A searchable table of everyone in the instance.
#[component]
pub fn PeopleTable(
    /// The table's name.
    #[prop(into)]
    name: Signal<String>,
    /// What stands in a person's last cell.
    actions: fn(UserId) -> AnyView,
) -> impl IntoView {
    let app = use_app();
    let text = RwSignal::new(String::new());
    let people = Memo::new(move |_| found(app, &Query::new(&text.get())));
    let nobody = move || {
        let query = text.get();
        let is_empty = people.with(Vec::is_empty);
        is_empty.then(|| {
            let query = query.trim();
            view! { <p class="empty">{td_string!(app.locale(), search.nobody, query = query)}</p> }
        })
    };
    view! {
        <SearchBox
            label=label!(app, search.label)
            text
            found=Signal::derive(move || count(app, people.with(Vec::len)))
        />
        // The roles are what these elements are; a style sheet that lays them out as blocks on narrow
        // screens would take them away.
        <table class="people" role="table" aria-label=name>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{words!(app, column.person)}</th>
                    <th role="columnheader" scope="col" class="people__role">{words!(app, column.role)}</th>
                    <th role="columnheader" scope="col" class="people__link">{words!(app, column.marketo)}</th>
                    <th role="columnheader" scope="col">{words!(app, column.action)}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">
                <For each=move || listed(people) key=|id| *id let:id>
                    <Row id actions />
                </For>
            </tbody>
        </table>
        {nobody}
        <p class="muted">{move || more_than_listed(app, people.with(Vec::len))}</p>
    }
}

#[component]
fn Row(id: UserId, actions: fn(UserId) -> AnyView) -> impl IntoView {
    let app = use_app();
    let user = Memo::new(move |_| app.read(|instance| instance.user(id).cloned()));
    let name = move || user.get().map(|user| String::from(user.name));
    let email = move || user.get().map(|user| String::from(user.email));
    let role = move || {
        user.get()
            .map(|user| words::role(app.locale(), user.role()))
    };
    let badge = move || {
        user.get()
            .map(|user| view! { <LinkBadge link=user.link() /> })
    };
    let is_you = move || app.actor() == id;
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="people__person">
                <span class="people__name">{name}</span>
                <Show when=is_you><span class="muted">" (" {words!(app, you)} ")"</span></Show>
                <span class="people__email muted">{email}</span>
                <span class="people__facts">{role} {badge}</span>
            </th>
            <td role="cell" class="people__role">{role}</td>
            <td role="cell" class="people__link">{badge}</td>
            <td role="cell" class="people__action">{actions(id)}</td>
        </tr>
    }
}

/// A person's link, in words and with a shape of its own.
#[component]
pub fn LinkBadge(
    /// The link.
    link: Link,
) -> impl IntoView {
    let app = use_app();
    view! {
        <span class="badge" data-link=link_code(link)>{move || words::link(app.locale(), link)}</span>
    }
}

/// The code of a link, for the style sheet.
#[must_use]
pub fn link_code(link: Link) -> &'static str {
    match link {
        Link::None => "none",
        Link::Granted => "granted",
        Link::Connected => "connected",
    }
}

/// Whom a search finds, in the order in which they joined.
#[must_use]
pub fn found(app: App, query: &Query) -> Vec<UserId> {
    app.read(|instance| {
        let users = instance.users().iter().filter(|user| query.finds(user));
        users.map(|user: &User| user.id).collect()
    })
}

/// Those of the people found that are listed.
pub fn listed(people: Memo<Vec<UserId>>) -> Vec<UserId> {
    people.with(|people| people.iter().take(LISTED).copied().collect())
}

/// “12 more people: search for a name.”
#[must_use]
pub fn more_than_listed(app: App, people: usize) -> Option<String> {
    let rest = people.checked_sub(LISTED).filter(|rest| *rest > 0)?;
    Some(counted!(app.locale(), rest, list.search_rest))
}

/// “12 people”.
#[must_use]
pub fn count(app: App, people: usize) -> String {
    counted!(app.locale(), people, search.count)
}
