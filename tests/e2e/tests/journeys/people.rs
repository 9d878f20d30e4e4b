//! People come, one or many at a time, and are called otherwise; in one tab, and in two at once.

pub mod changes;

use baton_e2e::prelude::*;

const USERS: &str = "#/settings/users";
const TABLE: &str = "User Management";

/// Why nothing is overwritten that somebody has not seen.
fn changed_since(name: &str) -> String {
    format!(
        "{name} has been changed since you looked, and nothing is overwritten unseen. Look at how it is now, then decide again."
    )
}

const INVITES: &str = "Invite users";
const MIA: &str = "Mia Ñandú";

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
    user.does("Invite", &format!("{MIA} is in the instance now."))
        .await;
    user.does_not_see(any("dialog")).await;
    user.is_on(button(INVITES)).await;
    let table = user.reads_table(TABLE).await;
    assert_eq!(table.len(), SIZE + 1);
    assert_eq!(table[MIA], ["Admin", NONE]);
}

async fn the_invitation_is_taken_back(user: &User) {
    user.does("Undo", &format!("{MIA} is no longer in the instance."))
        .await;
    user.does_not_see(button("Undo")).await;
    user.has_not_lost_the_keyboard().await;
    assert_eq!(user.reads_table(TABLE).await.len(), SIZE);
}

async fn it_is_not_when_she_has_got_access(user: &User) {
    user.calls_this_tab("Anna").await;
    user.clicks(button(INVITES)).await;
    user.sees(textbox("Name").holding("")).await;
    user.fills(textbox("Name"), MIA).await;
    user.fills(textbox("Email"), "mia@example.com").await;
    user.does("Invite", &format!("{MIA} is in the instance now."))
        .await;
    user.opens_tab("elsewhere", "#/settings/marketo/access")
        .await;
    user.gives_access(MIA).await;
    let before = user.stored().await;

    user.goes_to_tab("Anna").await;
    user.sees_in_row(TABLE, MIA, GRANTED).await;
    user.is_refused("Undo", &changed_since(MIA)).await;
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
    user.is_told("3 people were added to the instance.").await;
    user.does_not_see(any("dialog")).await;
    let table = user.reads_table(TABLE).await;
    assert_eq!(table.len(), SIZE + 3);
    for person in ["Mia Berg", "Noah Lind", "Otto, P."] {
        assert_eq!(table[person], ["User", NONE]);
    }
    let stored = user.stored().await;
    assert!(!stored.entries().contains_key(&2), "{stored:#?}");

    user.does("Undo", "3 people are no longer in the instance.")
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

fn leave_out(people: usize) -> Target {
    checkbox(&format!("Leave {people} out"))
}
