//! Giving access to many people at once, and removing it.

use baton_core::rules::{People, Sorted, UserId};
use baton_core::views::bulk_access::{BulkWish, impact, offered, sorted};
use baton_core::views::offer::Offer;
use leptos::prelude::*;

use super::rows::REASON_FOR_ALL;
use crate::app::use_app;
use crate::parts::confirmed::Confirmation;
use crate::parts::listed::{Listed, line_of};
use crate::parts::offered::OfferedButton;
use crate::parts::people_list::SELECTED;
use crate::words::{self, Audience, counted, label};

/// The two buttons for whoever is selected.
#[component]
pub fn BulkAccess(
    /// Who is selected.
    selected: Signal<Vec<UserId>>,
    /// What happens once it is done: the selection has served its purpose then.
    on_done: Callback<()>,
) -> impl IntoView {
    view! {
        <BulkButton wish=BulkWish::Give selected on_done />
        <BulkButton wish=BulkWish::Remove selected on_done />
    }
}

#[component]
fn BulkButton(
    wish: BulkWish,
    selected: Signal<Vec<UserId>>,
    on_done: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let asking = RwSignal::new(false);
    let offer =
        Memo::new(move |_| selected.with(|users| app.read(|now| offered(now, app.actor(), users))));
    let choose = move |()| match (offer.get_untracked(), People::new(selected.get_untracked())) {
        (Offer::Closed(_), Some(users)) => app.dispatch(wish.to_all(users)),
        (Offer::Closed(_) | Offer::NobodyChosen | Offer::Hidden, _) => {}
        (Offer::Open, _) => asking.set(true),
    };
    let reason_id = Signal::derive(move || {
        let is_nobody = offer.with(|offer| *offer == Offer::NobodyChosen);
        String::from(if is_nobody { SELECTED } else { REASON_FOR_ALL })
    });
    // Nobody is judged while nobody asks.
    let sorted = Memo::new(move |_| {
        let judge = || app.read(|now| sorted(now, app.actor(), wish, selected.get()));
        asking.get().then(judge).unwrap_or_default()
    });
    let impact = Memo::new(move |_| {
        sorted.with(|sorted| app.read(|now| impact(now, app.actor(), wish, sorted)))
    });
    let changing = move || sorted.with(|sorted| sorted.can.as_ref().map_or(0, People::len));
    let verb = match wish {
        BulkWish::Give => label!(app, bulk.give),
        BulkWish::Remove => label!(app, bulk.remove),
    };
    let title = move || match wish {
        BulkWish::Give => counted!(app.locale(), changing(), bulk.give_title),
        BulkWish::Remove => counted!(app.locale(), changing(), bulk.remove_title),
    };
    let confirm = move |shown| {
        if let Some(users) = sorted.get_untracked().can {
            app.dispatch_as_shown(wish.to_all(users), shown, move || {
                // Somebody may have left the page meanwhile.
                let _ = on_done.try_run(());
            });
        }
    };
    view! {
        <OfferedButton
            offer
            text=verb
            class="button--small"
            reason_id
            on_choose=Callback::new(choose)
        />
        <Confirmation
            open=asking
            title=Signal::derive(title)
            verb
            impact
            danger=wish == BulkWish::Remove
            on_confirm=Callback::new(confirm)
        >
            <LeftOut sorted />
        </Confirmation>
    }
}

/// Those to whom it cannot be done, each with the reason.
#[component]
fn LeftOut(sorted: Memo<Sorted>) -> impl IntoView {
    let app = use_app();
    // Each of these refusals says whom it is about.
    let line = line_of(sorted, move |sorted, at| {
        let (_, refusal) = sorted.left_out.get(at)?;
        Some(words::refusal(app, refusal))
    });
    move || {
        let many = sorted.with(|sorted| sorted.left_out.len());
        view! { <Listed heading=counted!(app.locale(), many, bulk.left_out) many line /> }
    }
}
