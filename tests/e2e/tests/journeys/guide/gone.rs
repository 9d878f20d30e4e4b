//! The one who hands over cannot sign in any more: the handover without them.

use baton_e2e::prelude::*;

use crate::guided::{continue_as, now};

const STAYS_OPEN: &str = "Anna Visser is still connected. Only Anna Visser or the vendor’s support can end that, \
    and until then Anna Visser cannot be removed.";

/// Anna is gone, and Bruno has access through her connection. Carla connects, removes it, and Bruno can connect.
pub async fn another_admin_connects_to_help(user: &User) {
    user.opens("#/").await;
    user.signs_in_as(CARLA).await;
    user.opens("#/settings/marketo/handover").await;
    user.sees_text("Bruno Lefèvre").await;
    let gone = || checkbox("Anna Visser can no longer sign in");
    user.clicks(gone().unchecked()).await;
    user.is_on(gone().checked()).await;
    user.finds_no_barrier_wide_or_narrow().await;
    user.clicks(link("Hand over to Bruno Lefèvre")).await;

    let steps = [
        "Carla Jansen connects.",
        "Carla Jansen removes the access of Bruno Lefèvre.",
        "Bruno Lefèvre connects.",
    ];
    for says in steps {
        let item = any("listitem").within(list("Handover steps"));
        user.sees(item.that_says(says)).await;
    }
    user.sees_text(STAYS_OPEN).await;
    user.finds_no_barrier_wide_or_narrow().await;
    user.sees(now().that_says("Only a connected admin can remove somebody’s access."))
        .await;
    user.clicks(button("Connect").within(now())).await;
    user.clicks(button("Remove access").within(now())).await;
    user.clicks(continue_as(BRUNO)).await;
    user.clicks(button("Connect").within(now())).await;

    user.sees(heading("Handed over")).await;
    user.sees_text(STAYS_OPEN).await;
    user.finds_no_barrier_wide_or_narrow().await;
    user.reloads().await;
    user.sees(gone().checked()).await;
    user.sees(heading("Handed over")).await;
}
