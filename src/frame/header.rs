//! The header of every page: home, the gear menu, and who is signed in.

use baton_core::views::address::{Page, Route};
use leptos::prelude::*;

use crate::app::use_app;
use crate::parts::continuity::ContinuityMark;
use crate::texts::Locale;
use crate::ui::{Gear, Mark, Menu, MenuGroup, MenuLink, MenuRadio, button};
use crate::words::{Audience, label, said, words};

/// The header, the same on every page and also for somebody who is not signed in.
#[component]
pub fn Header() -> impl IntoView {
    let app = use_app();
    let who = Signal::derive(move || match app.signed_in() {
        Some(user) => said!(app.locale(), header.signed_in_as, name = user.name.as_str()),
        None => said!(app.locale(), header.signed_out).to_owned(),
    });
    let language = move |locale: Locale| {
        view! {
            <MenuRadio
                checked=Signal::derive(move || app.locale() == locale)
                lang=locale.as_str()
                on_choose=Callback::new(move |()| app.set_locale(locale))
            >
                {locale.name()}
            </MenuRadio>
        }
    };
    view! {
        <header class="header">
            <a class="header__home" href=Route::Overview.href() aria-label=words!(app, header.home)>
                <Mark />
                <span class="header__name">{words!(app, header.label)}</span>
            </a>
            <ContinuityMark />
            <div class="header__tools">
                {button("button button--quiet header__who", who, move || app.go(&Route::SignIn))}
                <Menu id="settings-menu" label=label!(app, header.settings_menu) icon=Gear>
                    <MenuLink href=Route::from(Page::Profile).href()>
                        {words!(app, nav.settings)}
                    </MenuLink>
                    <MenuLink href=Route::Practice.href()>{words!(app, practice.menu)}</MenuLink>
                    <MenuGroup label=label!(app, header.language)>
                        {Locale::ALL.into_iter().map(language).collect_view()}
                    </MenuGroup>
                </Menu>
            </div>
        </header>
    }
}
