//! Practice: everything can be broken in it, and the instance is the same to the byte afterwards.

use baton_e2e::User;
use baton_e2e::target::{button, dialog, text};
use baton_e2e::team::ANNA;

pub async fn everything_is_broken_and_nothing_happened(user: &User) {
    user.opens("#/").await;
    user.signs_in_as(ANNA).await;
    user.opens("#/practice").await;
    user.finds_no_barrier_wide_or_narrow().await;
    let before = user.stored().await;

    user.clicks(button("Practise: The last admin disconnects"))
        .await;
    user.sees(text("Practice: nothing here is real.")).await;
    user.finds_no_barrier_wide_or_narrow().await;
    user.opens("#/settings/marketo").await;
    user.clicks(button("Disconnect")).await;
    let asks = dialog("Disconnect from Marketo?");
    user.clicks(button("Disconnect").within(asks)).await;
    user.sees(text("You are disconnected. 7 people lost access."))
        .await;
    user.reloads().await;
    user.sees(text("Practice: nothing here is real.")).await;

    user.clicks(button("Leave and discard")).await;
    user.does_not_see(text("Practice: nothing here is real."))
        .await;
    user.sees(text(
        "Anna Visser holds the Marketo connection, and 7 people rely on it.",
    ))
    .await;
    assert_eq!(user.stored().await, before);
}

pub async fn a_goal_is_reached(user: &User) {
    user.opens("#/practice").await;
    user.clicks(button("Practise: The article's mistaken step"))
        .await;
    user.signs_in_as("Bruno Lefèvre").await;
    user.opens("#/settings/marketo").await;
    user.does_not_see(button("Disconnect")).await;
    user.does_not_see(text("Goal reached.")).await;
    user.clicks(button("Connect")).await;
    user.sees(text("Goal reached.")).await;
    user.clicks(button("Leave and keep")).await;
    user.opens("#/practice").await;
    user.clicks(button("Go on where you left off")).await;
    user.sees(text("Goal reached.")).await;
}
