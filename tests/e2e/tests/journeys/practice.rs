//! Practice: everything can be broken in it, every goal can be reached, and the instance is the same to
//! the byte afterwards.

use baton_e2e::prelude::*;

use crate::cut_off::confirms_being_cut_off;
use crate::guide::{TO_BRUNO, TO_DAAN};
use crate::guided::Handover;

const NOTHING_IS_REAL: &str = "Practice: nothing here is real.";

pub async fn everything_is_broken_and_nothing_happened(user: &User) {
    user.opens("#/").await;
    user.signs_in_as(ANNA).await;
    user.opens("#/practice").await;
    user.finds_no_barrier_wide_or_narrow().await;
    let before = user.stored().await;

    practises(user, "A copy of your instance", "None: try what you like.").await;
    user.sees(button(&format!("Signed in as {ANNA}"))).await;
    user.finds_no_barrier_wide_or_narrow().await;
    is_cut_off(user).await;
    user.reloads().await;
    user.sees(frame().that_says(NOTHING_IS_REAL)).await;
    user.sees(button("Connect")).await;
    user.does_not_see(text("Goal reached.")).await;

    leaves_for_good(user, &before).await;
    user.sees_text("Anna Visser holds the Marketo connection, and 7 people rely on it.")
        .await;
}

pub async fn every_goal_is_reached(user: &User) {
    user.opens("#/").await;
    user.signs_in_as(ANNA).await;
    let before = user.stored().await;
    the_articles_handover(user).await;
    a_stand_in_who_is_not_an_admin(user).await;
    the_last_admin_disconnects(user).await;
    the_articles_mistaken_step(user).await;
    leaves_for_later(user, &before).await;
    leaves_for_good(user, &before).await;
}

async fn the_articles_handover(user: &User) {
    practises(
        user,
        "The article's handover",
        "Hand the connection over from Anna to Bruno, who has access, without anyone losing theirs.",
    )
    .await;
    user.opens("#/settings/marketo/handover").await;
    TO_BRUNO.is_chosen(user).await;
    user.sees(frame().that_says("Goal:")).await;
    user.does_not_see(text("Goal reached.")).await;
    TO_BRUNO.is_done_in_one_tab(user, ANNA).await;
    has_reached_the_goal(user).await;
}

async fn a_stand_in_who_is_not_an_admin(user: &User) {
    practises(
        user,
        "A stand-in who is not an admin",
        "Hand the connection over from Anna to Daan, a plain user, without anyone losing access.",
    )
    .await;
    user.opens("#/settings/marketo/handover").await;
    TO_DAAN.is_chosen(user).await;
    TO_DAAN.is_done_in_one_tab(user, ANNA).await;
    has_reached_the_goal(user).await;
}

/// Connecting again is not enough: everyone who lost access has to be given it again.
async fn the_last_admin_disconnects(user: &User) {
    practises(
        user,
        "The last admin disconnects",
        "Let Anna, the last connected admin, disconnect; then bring everyone back who lost access.",
    )
    .await;
    is_cut_off(user).await;
    user.connects().await;
    user.opens("#/settings/marketo/access").await;
    for person in WITH_ACCESS {
        user.does_not_see(text("Goal reached.")).await;
        user.gives_access(person).await;
    }
    has_reached_the_goal(user).await;
}

async fn the_articles_mistaken_step(user: &User) {
    practises(
        user,
        "The article's mistaken step",
        "Bruno's access is removed, and the article now tells him to click Disconnect. Find the step that is meant: get Bruno connected.",
    )
    .await;
    user.signs_in_as(BRUNO).await;
    user.opens("#/settings/marketo").await;
    user.sees(button("Connect").available()).await;
    user.does_not_see(button("Disconnect")).await;
    user.does_not_see(text("Goal reached.")).await;
    user.clicks(button("Connect")).await;
    has_reached_the_goal(user).await;
}

/// What was practised is kept for later, in a tab that shows the instance meanwhile.
async fn leaves_for_later(user: &User, before: &Stored) {
    user.clicks(button("Leave and keep")).await;
    user.sees(button(&format!("Signed in as {ANNA}"))).await;
    user.does_not_see(text(NOTHING_IS_REAL)).await;
    assert_eq!(&user.stored().await.without_practice(), before);
    user.opens("#/practice").await;
    user.clicks(button("Go on where you left off")).await;
    user.sees(button(&format!("Signed in as {BRUNO}"))).await;
    has_reached_the_goal(user).await;
}

/// Ten thousand people, of whom nearly three quarters rely on the connection.
pub async fn a_large_team(user: &User) {
    user.opens("#/").await;
    user.signs_in_as(ANNA).await;
    let before = user.stored().await;
    for typed in ["7498", "7,498"] {
        practises_with_a_large_team(user).await;
        its_number_is_typed(user, typed).await;
    }
    practises_with_a_large_team(user).await;
    let handover = Handover {
        with_access: 7498,
        ..TO_BRUNO
    };
    user.opens("#/settings/marketo/handover").await;
    handover.is_chosen(user).await;
    handover.is_done_in_one_tab(user, ANNA).await;
    has_reached_the_goal(user).await;
    leaves_for_good(user, &before).await;
}

async fn practises_with_a_large_team(user: &User) {
    practises(
        user,
        "A team of 10,000",
        "Hand the connection over from Anna to Bruno; nearly 7,500 people rely on it.",
    )
    .await;
}

/// With or without its groups, and by keyboard: looking at so many people again and again takes long.
async fn its_number_is_typed(user: &User, number: &str) {
    user.opens("#/settings/marketo").await;
    user.clicks(button("Disconnect")).await;
    user.is_on(button("Cancel")).await;
    // Nothing is confirmed without it.
    for key in ["Tab", "Enter", "Shift+Tab", "Shift+Tab"] {
        user.presses(key).await;
    }
    user.types(number).await;
    for key in ["Tab", "Tab", "Enter"] {
        user.presses(key).await;
    }
    user.is_told("You are disconnected. 7,498 people lost access.")
        .await;
}

/// Begins a prepared situation, which says what its goal is.
async fn practises(user: &User, situation: &str, goal: &str) {
    user.opens("#/practice").await;
    user.clicks(button(&format!("Practise: {situation}"))).await;
    user.sees(frame().that_says(&format!("{NOTHING_IS_REAL} Goal: {goal}")))
        .await;
    user.arrives_at("Overview", "Overview").await;
    user.sees(button(&format!("Signed in as {ANNA}"))).await;
    user.does_not_see(text("Goal reached.")).await;
}

async fn has_reached_the_goal(user: &User) {
    user.sees(frame().that_says("Goal reached.")).await;
}

/// Anna, the last one who is connected, disconnects.
async fn is_cut_off(user: &User) {
    user.opens("#/settings/marketo").await;
    user.clicks(button("Disconnect")).await;
    confirms_being_cut_off(user, 7).await;
}

/// Leaves practice, after which there is only what was there before it.
async fn leaves_for_good(user: &User, before: &Stored) {
    user.clicks(button("Leave and discard")).await;
    user.sees(button(&format!("Signed in as {ANNA}"))).await;
    user.does_not_see(text(NOTHING_IS_REAL)).await;
    user.stores_only(before).await;
}

/// What says on every page that this is practice.
fn frame() -> Target {
    region("Practice")
}
