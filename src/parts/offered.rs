//! Actions as the rules offer them: hidden, open, or in place with the reason why not.

use baton_core::rules::Refusal;
use baton_core::views::address::{Page, Route};
use baton_core::views::offer::{self, Offer};
use leptos::prelude::*;

use crate::app::{App, use_app};
use crate::words::{self, Audience, said};

/// A button for an action. While the action is unavailable, the button stays in place, is marked so
/// and is described by the reason; choosing it all the same asks the rules, whose refusal is said.
#[component]
pub fn OfferedButton(
    /// Whether it is offered.
    #[prop(into)]
    offer: Signal<Offer>,
    /// What the button says: the verb.
    #[prop(into)]
    text: Signal<String>,
    /// The button's name, where its text alone does not say what it is about.
    #[prop(into, optional)]
    name: Option<Signal<String>>,
    /// The button's id, for links that lead to it.
    #[prop(into, optional)]
    id: Option<String>,
    /// Further classes.
    class: &'static str,
    /// The id of the reason.
    #[prop(into)]
    reason_id: Signal<String>,
    /// What choosing it does.
    on_choose: Callback<()>,
) -> impl IntoView {
    // Lists have a hundred of these and make them anew for each letter that is typed: what can change
    // is read in one place, which changes the button and keeps it, with the focus that it may have.
    move || {
        let is_closed = match offer.get() {
            Offer::Hidden => return None,
            Offer::Closed(_) | Offer::NobodyChosen => true,
            Offer::Open => false,
        };
        Some(view! {
            <button
                type="button"
                id=id.clone()
                class=format!("button {class}")
                aria-label=name.map(|name| name.get())
                aria-disabled=is_closed.then_some("true")
                aria-describedby=is_closed.then(|| reason_id.get())
                on:click=move |_| on_choose.run(())
            >
                {text.get()}
            </button>
        })
    }
}

/// A reason in words, with a link to where it can be lifted.
#[component]
pub fn Reason(
    /// Its id, for what it describes.
    #[prop(into)]
    id: String,
    /// The reason; nothing is shown while there is none.
    #[prop(into)]
    refusal: Signal<Option<Refusal>>,
) -> impl IntoView {
    let app = use_app();
    move || {
        let refusal = refusal.get()?;
        let id = id.clone();
        let link = offer::remedy(&refusal, app.actor()).map(|address| {
            view! { " " <a href=address.href()>{remedy(app, &address.route)}</a> }
        });
        Some(view! {
            <p class="reason"><span id=id>{words::refusal(app, &refusal)}</span>{link}</p>
        })
    }
}

/// The text of a link to where something can be lifted.
pub fn remedy(app: App, route: &Route) -> &'static str {
    let locale = app.locale();
    match route {
        Route::Settings(Page::UserAccess) => said!(locale, remedy.user_access),
        Route::Settings(Page::SetUp) => said!(locale, remedy.set_up),
        Route::Settings(Page::UserManagement) => said!(locale, remedy.user_management),
        Route::SignIn => said!(locale, remedy.sign_in),
        Route::Settings(Page::Handover(_)) => said!(locale, remedy.handover),
        Route::Settings(Page::Activity) => said!(locale, activity.heading),
        Route::Settings(Page::Data) => said!(locale, data.heading),
        Route::Settings(Page::Profile) => said!(locale, nav.my_profile),
        Route::Overview | Route::Practice | Route::NotFound(_) => said!(locale, nav.overview),
    }
}
