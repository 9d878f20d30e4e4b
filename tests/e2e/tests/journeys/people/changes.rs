//! People are called otherwise, or have another address.

use baton_e2e::prelude::*;

use super::{USERS, changed_since};

pub async fn one_is_called_otherwise(user: &User) {
    user.opens(USERS).await;
    edits(user, JOOST).await;
    user.sees(textbox("Email").holding("joost.willems@example.com"))
        .await;
    user.finds_no_barrier().await;
    user.fills(textbox("Name"), " ").await;
    user.clicks(button("Save")).await;
    user.is_on(textbox("Name").wrong_because("Enter a name."))
        .await;
    saves(user, "Name", "Joost de Wit").await;
    user.is_told("Joost Willems is called Joost de Wit now.")
        .await;
    user.does_not_see(any("dialog")).await;
    user.is_on(button("Edit Joost de Wit")).await;
    user.does("Undo", "Joost de Wit is called Joost Willems now.")
        .await;
    their_address_is_another(user).await;
    both_are_changed_or_neither(user).await;
}

async fn their_address_is_another(user: &User) {
    let before = user.stored().await;
    edits(user, JOOST).await;
    saves(user, "Email", "bruno.lefevre@example.com").await;
    let taken = format!("{BRUNO} already has this email address.");
    user.is_on(textbox("Email").wrong_because(&taken)).await;
    assert_eq!(user.stored().await, before);
    // One's own in capitals is one's own.
    saves(user, "Email", "JOOST.willems@example.com").await;
    user.is_told("Joost Willems has the email address JOOST.willems@example.com now.")
        .await;
    user.fills(searchbox("Search users"), "joost").await;
    user.reads(
        any("rowheader"),
        &["Joost Willems JOOST.willems@example.com"],
    )
    .await;
    user.fills(searchbox("Search users"), "").await;
}

/// Whatever of it is refused, the rest is not done without it.
async fn both_are_changed_or_neither(user: &User) {
    user.calls_this_tab("Anna").await;
    edits(user, JOOST).await;
    user.fills(textbox("Email"), "j@example.com").await;
    user.fills(textbox("Name"), "Joost de Wit").await;
    user.opens_tab("elsewhere", USERS).await;
    edits(user, JOOST).await;
    saves(user, "Name", "Joost Smit").await;
    user.is_told("Joost Willems is called Joost Smit now.")
        .await;
    let before = user.stored().await;

    user.goes_to_tab("Anna").await;
    user.sees(dialog("Edit Joost Smit")).await;
    user.is_refused("Save", &changed_since("Joost Smit")).await;
    assert_eq!(user.stored().await, before);

    edits(user, "Joost Smit").await;
    user.fills(textbox("Email"), "j@example.com").await;
    saves(user, "Name", "Joost de Wit").await;
    user.sees(button("Edit Joost de Wit")).await;
    user.fills(searchbox("Search users"), "joost").await;
    user.reads(any("rowheader"), &["Joost de Wit j@example.com"])
        .await;
    user.clicks(button("Undo")).await;
    user.reads(any("rowheader"), &["Joost Smit JOOST.willems@example.com"])
        .await;
}

pub async fn two_tabs_change_the_same_people(user: &User) {
    user.opens(USERS).await;
    user.calls_this_tab("one").await;
    user.opens_tab("other", USERS).await;
    an_undo_comes_too_late(user).await;
    a_dialog_is_saved_too_late(user, true).await;
    what_the_other_did_not_change_is_saved(user).await;
    nobody_is_left_to_be_changed(user).await;
    user.hears_nothing_from_other_tabs().await;
    a_dialog_is_saved_too_late(user, false).await;
}

/// What was renamed again since is not renamed back.
async fn an_undo_comes_too_late(user: &User) {
    user.goes_to_tab("one").await;
    is_renamed(user, JOOST, "Joost One").await;
    user.goes_to_tab("other").await;
    is_renamed(user, "Joost One", "Joost Other").await;
    let before = user.stored().await;

    user.goes_to_tab("one").await;
    user.sees(button("Edit Joost Other")).await;
    user.is_refused("Undo", &changed_since("Joost Other")).await;
    user.does_not_see(button("Undo")).await;
    user.sees(button("Edit Joost Other")).await;
    assert_eq!(user.stored().await, before);
}

/// Whether this tab has heard of the other's change or not.
async fn a_dialog_is_saved_too_late(user: &User, is_heard: bool) {
    user.goes_to_tab("one").await;
    edits(user, KARIN).await;
    user.fills(textbox("Name"), "Karin Mine").await;
    user.goes_to_tab("other").await;
    is_renamed(user, KARIN, "Karin Other").await;
    let before = user.stored().await;

    user.goes_to_tab("one").await;
    let title = if is_heard { "Karin Other" } else { KARIN };
    user.sees(dialog(&format!("Edit {title}"))).await;
    // What is being typed is not taken away.
    user.is_on(textbox("Name").holding("Karin Mine")).await;
    user.is_refused("Save", &changed_since("Karin Other")).await;
    user.does_not_see(any("dialog")).await;
    user.is_on(button("Edit Karin Other")).await;
    assert_eq!(user.stored().await, before);

    // Having seen it, one can.
    is_renamed(user, "Karin Other", "Karin Mine").await;
    is_renamed(user, "Karin Mine", KARIN).await;
}

async fn what_the_other_did_not_change_is_saved(user: &User) {
    edits(user, "Joost Other").await;
    user.goes_to_tab("other").await;
    is_renamed(user, "Joost Other", JOOST).await;
    user.goes_to_tab("one").await;
    user.sees(dialog(&format!("Edit {JOOST}"))).await;
    saves(user, "Email", "joost@example.com").await;
    user.is_told(&format!(
        "{JOOST} has the email address joost@example.com now."
    ))
    .await;
    user.sees(button(&format!("Edit {JOOST}"))).await;
}

/// The other tab removes the person whose dialog is open.
async fn nobody_is_left_to_be_changed(user: &User) {
    edits(user, JOOST).await;
    user.goes_to_tab("other").await;
    user.clicks(button(&format!("Remove {JOOST}"))).await;
    user.does("Remove", &format!("{JOOST} is no longer in the instance."))
        .await;
    user.goes_to_tab("one").await;
    user.does_not_see(any("dialog")).await;
    user.does_not_see(button(&format!("Edit {JOOST}"))).await;
    user.has_not_lost_the_keyboard().await;
}

/// Opens the dialog in which somebody's name and address are changed.
async fn edits(user: &User, name: &str) {
    let asks = format!("Edit {name}");
    user.clicks(button(&asks)).await;
    user.sees(dialog(&asks)).await;
    user.sees(textbox("Name").holding(name)).await;
}

async fn saves(user: &User, field: &str, text: &str) {
    user.fills(textbox(field), text).await;
    user.clicks(button("Save")).await;
}

async fn is_renamed(user: &User, from: &str, to: &str) {
    edits(user, from).await;
    saves(user, "Name", to).await;
    user.is_told(&format!("{from} is called {to} now.")).await;
    user.does_not_see(any("dialog")).await;
}
