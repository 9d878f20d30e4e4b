//! Who a person is, as every table of people says it.

use baton_core::rules::{Link, User};
use leptos::prelude::*;

use crate::app::{App, use_app};
use crate::words::{self, Audience, said};

/// What the cells say.
pub struct Facts {
    /// How the person is called, and that it is whoever looks, if it is.
    pub name: String,
    /// Where they are reached.
    pub email: String,
    /// Their role in words.
    pub role: &'static str,
    /// Their link in words.
    pub link: &'static str,
    /// The same for the style sheet.
    pub code: &'static str,
}

impl Facts {
    /// Those of a person.
    #[must_use]
    pub fn of(app: App, user: &User) -> Self {
        let (locale, link) = (app.locale(), user.link());
        let name = user.name.as_str();
        let is_you = app.actor() == user.id;
        Self {
            name: match is_you {
                true => format!("{name} ({})", said!(locale, you)),
                false => name.to_owned(),
            },
            email: user.email.as_str().to_owned(),
            role: words::role(locale, user.role()),
            link: words::link(locale, link),
            code: link.as_str(),
        }
    }

    /// Blanks, for a row that is filled in later: an empty text would have no place in the document.
    #[must_use]
    pub fn blank() -> Self {
        Self {
            name: " ".into(),
            email: " ".into(),
            role: " ",
            link: " ",
            code: "",
        }
    }

    /// The cells. Of these there are many, so none has an element more than it needs.
    #[must_use]
    pub fn cells(self) -> AnyView {
        view! {
            <th role="rowheader" scope="row" class="people__person">
                {self.name}
                <span class="people__email">{self.email}</span>
            </th>
            <td role="cell" class="people__role">{self.role}</td>
            <td role="cell" class="people__link">
                <span class="badge" data-link=self.code>{self.link}</span>
            </td>
        }
        .into_any()
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
        <span class="badge" data-link=link.as_str()>{move || words::link(app.locale(), link)}</span>
    }
}
