//! People come, one or many at a time, and are called otherwise; in one tab, and in two at once.

use baton_e2e::User;
use baton_e2e::target::{
    Target, alert, any, button, checkbox, combobox, dialog, radio, searchbox, status, textbox,
};
use baton_e2e::team::{ANNA, BRUNO, GRANTED, JOOST, NONE, SIZE};

const USERS: &str = "#/settings/users";
const TABLE: &str = "User Management";
const INVITES: &str = "Invite users";

const MIA: &str = "Mia Ñandú";
const KARIN: &str = "Karin O’Neill";

pub async fn one_is_invited(user: &User) {
    user.opens(USERS).await;
    what_is_wrong_is_said_at_the_field(user).await;
    she_is_in_the_list(user).await;
    the_invitation_is_taken_back(user).await;
    it_is_not_when_she_has_got_access(user).await;
}

async fn what_is_wrong_is_said_at_the_field(user: &User) {
    let before = user.stored().await;
    user.clicks(button(INVITES)).await;
    user.sees(dialog(INVITES)).await;
    user.sees(radio("One person").checked()).await;
    user.sees(textbox("Name").not_wrong()).await;
    user.clicks(button("Invite")).await;
    user.is_on(textbox("Name").wrong_because("Enter a name."))
        .await;
    user.sees(textbox("Email").wrong_because("Enter an email address."))
        .await;
    user.finds_no_barrier_wide_or_narrow().await;
    user.fills(textbox("Name"), MIA).await;
    user.sees(textbox("Name").not_wrong()).await;
    // Another way to write Anna's.
    let taken = " ANNA.Visser@Example.COM ";
    user.fills(textbox("Email"), taken).await;
    user.clicks(button("Invite")).await;
    let reason = format!("{ANNA} already has this email address.");
    user.is_on(textbox("Email").wrong_because(&reason)).await;
    user.sees(dialog(INVITES)).await;
    assert_eq!(user.stored().await, before);
}

async fn she_is_in_the_list(user: &User) {
    user.fills(textbox("Email"), "mia@example.com").await;
    user.sees(textbox("Email").not_wrong()).await;
    user.chooses(combobox("Role").within(dialog(INVITES)), "Admin")
        .await;
    user.clicks(button("Invite")).await;
    user.sees(status(&format!("{MIA} is in the instance now.")))
        .await;
    user.does_not_see(any("dialog")).await;
    user.is_on(button(INVITES)).await;
    let table = user.reads_table(TABLE).await;
    assert_eq!(table.len(), SIZE + 1);
    assert_eq!(table[MIA], ["Admin", NONE]);
}

async fn the_invitation_is_taken_back(user: &User) {
    user.clicks(button("Undo")).await;
    user.sees(status(&format!("{MIA} is no longer in the instance.")))
        .await;
    user.does_not_see(button("Undo")).await;
    user.has_not_lost_the_keyboard().await;
    let table = user.reads_table(TABLE).await;
    assert_eq!(table.len(), SIZE);
}

async fn it_is_not_when_she_has_got_access(user: &User) {
    user.calls_this_tab("Anna").await;
    user.clicks(button(INVITES)).await;
    user.sees(textbox("Name").holding("")).await;
    user.fills(textbox("Name"), MIA).await;
    user.fills(textbox("Email"), "mia@example.com").await;
    user.clicks(button("Invite")).await;
    user.sees(status(&format!("{MIA} is in the instance now.")))
        .await;
    user.opens_tab("elsewhere", "#/settings/marketo/access")
        .await;
    user.clicks(button(&format!("Give access to {MIA}"))).await;
    user.sees(status(&format!("{MIA} has access now."))).await;
    let before = user.stored().await;

    user.goes_to_tab("Anna").await;
    user.sees_in_row(TABLE, MIA, GRANTED).await;
    user.clicks(button("Undo")).await;
    user.sees(alert(&changed_since(MIA))).await;
    user.sees_in_row(TABLE, MIA, GRANTED).await;
    assert_eq!(user.stored().await, before);
}

pub async fn many_are_invited(user: &User) {
    user.opens(USERS).await;
    user.clicks(button(INVITES)).await;
    user.clicks(radio("Several people")).await;
    let none = button("Invite 0 people");
    user.sees(none.unavailable_because("Nobody in this list can be added."))
        .await;
    let before = user.stored().await;
    each_is_found_or_named_with_its_line(user).await;
    nobody_is_left_out_unasked(user).await;
    assert_eq!(user.stored().await, before);
    they_come_and_go_together(user).await;
}

async fn each_is_found_or_named_with_its_line(user: &User) {
    let pasted =
        "Mia Berg <mia@example.com>, noah.lind@example.com; \"Otto, P.\" <otto@example.com>
anna.visser@example.com

not an address
MIA@example.com";
    user.fills(textbox("Email addresses"), pasted).await;
    user.sees(dialog(INVITES).that_says("3 people can be invited."))
        .await;
    user.reads(
        any("listitem").within(dialog(INVITES)),
        &[
            "Line 2: Anna Visser <anna.visser@example.com> — Anna Visser already has this email address (R14).",
            "Line 4: not an address — Leave out the blanks inside the address.",
            "Line 5: MIA <MIA@example.com> — The email address is in line 1 already (R14).",
        ],
    )
    .await;
    user.finds_no_barrier_wide_or_narrow().await;
}

/// The verb waits for that decision, which can be taken back.
async fn nobody_is_left_out_unasked(user: &User) {
    let invites = button("Invite 3 people");
    user.clicks(invites.clone().unavailable()).await;
    user.clicks(leave_out(3).unchecked()).await;
    user.sees(invites.clone().available()).await;
    user.clicks(leave_out(3).checked()).await;
    user.clicks(invites.unavailable()).await;
    user.sees(dialog(INVITES)).await;
}

async fn they_come_and_go_together(user: &User) {
    user.clicks(leave_out(3)).await;
    user.clicks(button("Invite 3 people").available()).await;
    user.sees(status("3 people were added to the instance."))
        .await;
    user.does_not_see(any("dialog")).await;
    let table = user.reads_table(TABLE).await;
    assert_eq!(table.len(), SIZE + 3);
    for person in ["Mia Berg", "Noah Lind", "Otto, P."] {
        assert_eq!(table[person], ["User", NONE]);
    }
    let stored = user.stored().await;
    assert!(!stored.entries().contains_key(&2), "{stored:#?}");

    user.clicks(button("Undo")).await;
    user.sees(status("3 people are no longer in the instance."))
        .await;
    assert_eq!(user.reads_table(TABLE).await.len(), SIZE);

    // All good: nothing to decide.
    user.clicks(button(INVITES)).await;
    user.clicks(radio("Several people")).await;
    user.fills(textbox("Email addresses"), "mia@example.com")
        .await;
    user.sees(button("Invite 1 person").available()).await;
    user.does_not_see(any("checkbox").within(dialog(INVITES)))
        .await;
    user.presses("Escape").await;
    user.is_on(button(INVITES)).await;
    assert_eq!(user.reads_table(TABLE).await.len(), SIZE);
}

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
    user.sees(status("Joost Willems is called Joost de Wit now."))
        .await;
    user.does_not_see(any("dialog")).await;
    user.is_on(button("Edit Joost de Wit")).await;
    user.clicks(button("Undo")).await;
    user.sees(status("Joost de Wit is called Joost Willems now."))
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
    user.sees(status(
        "Joost Willems has the email address JOOST.willems@example.com now.",
    ))
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
    user.sees(status("Joost Willems is called Joost Smit now."))
        .await;
    let before = user.stored().await;

    user.goes_to_tab("Anna").await;
    user.sees(dialog("Edit Joost Smit")).await;
    user.clicks(button("Save")).await;
    user.sees(alert(&changed_since("Joost Smit"))).await;
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
    user.clicks(button("Undo")).await;
    user.sees(alert(&changed_since("Joost Other"))).await;
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
    user.clicks(button("Save")).await;
    user.sees(alert(&changed_since("Karin Other"))).await;
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
    user.sees(status(&format!(
        "{JOOST} has the email address joost@example.com now."
    )))
    .await;
    user.sees(button(&format!("Edit {JOOST}"))).await;
}

/// The other tab removes the person whose dialog is open.
async fn nobody_is_left_to_be_changed(user: &User) {
    edits(user, JOOST).await;
    user.goes_to_tab("other").await;
    user.clicks(button(&format!("Remove {JOOST}"))).await;
    user.clicks(button("Remove")).await;
    user.sees(status(&format!("{JOOST} is no longer in the instance.")))
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
    user.sees(status(&format!("{from} is called {to} now.")))
        .await;
    user.does_not_see(any("dialog")).await;
}

fn leave_out(people: usize) -> Target {
    checkbox(&format!("Leave {people} out"))
}

/// Why nothing is overwritten that somebody has not seen.
fn changed_since(name: &str) -> String {
    format!(
        "{name} has been changed since you looked, and nothing is overwritten unseen. Look at how it is now, then decide again."
    )
}
