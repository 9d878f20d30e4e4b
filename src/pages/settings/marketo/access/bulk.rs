//! Giving access to many people at once, and removing it.

use baton_core::rules::{Action, Impact, People, Refusal, Sorted, UserId, preview, sort_out};
use baton_core::views::offer::{self, Offer};
use leptos::prelude::*;

use crate::app::{App, use_app};
use crate::parts::confirmed::Confirmation;
use crate::parts::listed::{Listed, line_of};
use crate::parts::offered::OfferedButton;
use crate::parts::people_list::SELECTED;
use crate::words::{self, Audience, counted, label};

/// What is done to all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    Give,
    Remove,
}

impl Wish {
    fn to(self, user: UserId) -> Action {
        match self {
            Self::Give => Action::GiveAccess { user },
            Self::Remove => Action::RemoveAccess { user },
        }
    }

    fn to_all(self, users: People) -> Action {
        match self {
            Self::Give => Action::GiveAccessToAll { users },
            Self::Remove => Action::RemoveAccessFromAll { users },
        }
    }
}

/// The two buttons for whoever is selected.
#[component]
pub fn BulkAccess(
    /// Who is selected.
    selected: Signal<Vec<UserId>>,
    /// What happens once it is done: the selection has served its purpose then.
    on_done: Callback<()>,
    /// The id of the reason that holds for all.
    reason_id: &'static str,
) -> impl IntoView {
    view! {
        <BulkButton wish=Wish::Give selected on_done reason_id />
        <BulkButton wish=Wish::Remove selected on_done reason_id />
    }
}

#[component]
fn BulkButton(
    wish: Wish,
    selected: Signal<Vec<UserId>>,
    on_done: Callback<()>,
    reason_id: &'static str,
) -> impl IntoView {
    let app = use_app();
    let asking = RwSignal::new(false);
    let offer = Memo::new(move |_| {
        let closed = app.read(|instance| offer::access_closed_for_all(instance, app.actor()));
        let nobody = selected.with(Vec::is_empty);
        let closed = closed.or(nobody.then_some(Refusal::NothingToDo));
        closed.map_or(Offer::Open, Offer::Closed)
    });
    let choose = move |()| match (offer.get_untracked(), People::new(selected.get_untracked())) {
        (Offer::Closed(_), Some(users)) => app.dispatch(wish.to_all(users)),
        (Offer::Closed(_), None) => {}
        _ => asking.set(true),
    };
    let reason_id = Signal::derive(move || {
        let is_nobody = offer.with(|offer| *offer == Offer::Closed(Refusal::NothingToDo));
        String::from(if is_nobody { SELECTED } else { reason_id })
    });
    // Nobody is judged while nobody asks.
    let sorted = Memo::new(move |_| match asking.get() {
        true => app.read(|i| sort_out(i, app.actor(), selected.get(), |user| wish.to(user))),
        false => Sorted::default(),
    });
    let impact = Memo::new(move |_| impact(app, wish, &sorted.get()));
    let changing = move || sorted.with(|sorted| sorted.can.as_ref().map_or(0, People::len));
    let verb = match wish {
        Wish::Give => label!(app, bulk.give),
        Wish::Remove => label!(app, bulk.remove),
    };
    let title = move || match wish {
        Wish::Give => counted!(app.locale(), changing(), bulk.give_title),
        Wish::Remove => counted!(app.locale(), changing(), bulk.remove_title),
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
            danger=wish == Wish::Remove
            on_confirm=Callback::new(confirm)
        >
            <LeftOut sorted />
        </Confirmation>
    }
}

/// What it would do to those to whom it can be done.
fn impact(app: App, wish: Wish, sorted: &Sorted) -> Result<Impact, Refusal> {
    match (&sorted.can, sorted.left_out.first()) {
        (Some(users), _) => {
            let command = wish.to_all(users.clone()).by(app.actor());
            app.read(|instance| preview(instance, &command))
        }
        (None, Some((_, refusal))) => Err(refusal.clone()),
        (None, None) => Ok(Impact::default()),
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
