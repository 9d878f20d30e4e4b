//! Who a person is, as every table of people says it.

use baton_core::rules::{Link, User};
use leptos::prelude::*;

use crate::app::{App, use_app};
use crate::words::{self, Audience, td_string};

/// What the cells say.
pub struct Facts {
    /// How the person is called.
    pub name: String,
    /// That it is whoever looks, if it is.
    pub you: String,
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
        let you = || format!(" ({})", td_string!(locale, you));
        Self {
            name: user.name.as_str().to_owned(),
            you: (app.actor() == user.id).then(you).unwrap_or_default(),
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
            you: " ".into(),
            email: " ".into(),
            role: " ",
            link: " ",
            code: "",
        }
    }

    /// The cells. On a narrow screen, role and link stand under the name instead of beside it.
    #[must_use]
    pub fn cells(self) -> AnyView {
        let badge = || view! { <span class="badge" data-link=self.code>{self.link}</span> };
        view! {
            <th role="rowheader" scope="row" class="people__person">
                <span class="people__name">{self.name}</span>
                <span class="people__you muted">{self.you}</span>
                <span class="people__email muted">{self.email}</span>
                <span class="people__facts">
                    <span>{self.role}</span>
                    " "
                    {badge()}
                </span>
            </th>
            <td role="cell" class="people__role">{self.role}</td>
            <td role="cell" class="people__link">{badge()}</td>
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
