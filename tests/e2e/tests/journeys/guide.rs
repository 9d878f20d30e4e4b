//! The guided handover: the plan in two tabs, a reload in the middle, and the checklist at its end.

use baton_e2e::User;
use baton_e2e::target::{button, dialog, heading, link, text};
use baton_e2e::team::ANNA;

pub async fn to_an_admin_with_access(user: &User) {
    user.opens("#/").await;
    user.signs_in_as(ANNA).await;
    user.calls_this_tab("A").await;
    user.opens("#/settings/marketo/handover").await;
    user.finds_no_barrier_wide_or_narrow().await;
    user.clicks(link("Hand over to Bruno Lefèvre")).await;
    user.sees(heading("From Anna Visser to Bruno Lefèvre"))
        .await;
    user.finds_no_barrier_wide_or_narrow().await;
    user.clicks(button("Remove access")).await;
    user.sees(button("Continue as Bruno Lefèvre")).await;
    user.reloads().await;
    user.sees(button("Continue as Bruno Lefèvre")).await;

    user.opens_tab("B", "#/settings/marketo/handover?from=1&to=2&since=0")
        .await;
    user.clicks(button("Continue as Bruno Lefèvre")).await;
    user.sees(button("Signed in as Bruno Lefèvre")).await;
    user.clicks(button("Connect")).await;
    user.sees(button("Continue as Anna Visser")).await;

    user.goes_to_tab("A").await;
    user.clicks(button("Disconnect")).await;
    let asks = dialog("Disconnect from Marketo?");
    user.sees(
        asks.clone()
            .that_says("Nobody loses access. 6 people keep access."),
    )
    .await;
    user.clicks(button("Disconnect").within(asks)).await;
    user.sees(heading("Handed over")).await;
    user.sees(text(
        "Nobody else lost access on the way: 6 had it before, 6 have it now.",
    ))
    .await;
    user.finds_no_barrier_wide_or_narrow().await;

    user.goes_to_tab("B").await;
    user.clicks(button("Remove Anna Visser")).await;
    let asks = dialog("Remove Anna Visser from the instance?");
    user.clicks(button("Remove").within(asks)).await;
    user.sees(text("Anna Visser has been removed from the instance."))
        .await;
}

/// The last connection went before the other one came: the guide says that it is too late, and why.
pub async fn that_can_no_longer_be_done(user: &User) {
    user.opens("#/").await;
    user.signs_in_as(ANNA).await;
    user.calls_this_tab("guide").await;
    user.opens("#/settings/marketo/handover?from=1&to=2").await;
    user.sees(button("Remove access")).await;

    user.opens_tab("elsewhere", "#/settings/marketo").await;
    user.clicks(button("Disconnect")).await;
    let asks = dialog("Disconnect from Marketo?");
    user.clicks(button("Disconnect").within(asks)).await;
    user.sees(button("Connect")).await;

    user.goes_to_tab("guide").await;
    user.sees(text(
        "Nobody is connected, so there is no connection to hand over any more",
    ))
    .await;
    user.does_not_see(button("Remove access")).await;
}
