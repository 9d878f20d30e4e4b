//! Cutting everyone off (R9) takes more than a click: the number of people who lose their access is
//! typed, and the way that cuts nobody off stands beside it.

use baton_e2e::prelude::*;

/// What the dialog is called.
pub const ASKS: &str = "Disconnect from Marketo?";

/// What is asked for before this many people lose their access.
pub fn the_number(people: usize) -> String {
    match people {
        1 => "Type 1 to confirm that 1 person loses access".to_owned(),
        people => format!("Type {people} to confirm that {people} people lose access"),
    }
}

/// Confirms, in the dialog that is open, that this many people lose their access.
pub async fn confirms_being_cut_off(user: &User, people: usize) {
    let asks = dialog(ASKS);
    let number = the_number(people);
    user.sees(disconnects().unavailable_because(&number)).await;
    user.fills(textbox(&number).within(asks.clone()), &people.to_string())
        .await;
    user.clicks(disconnects().available()).await;
    let lost = match people {
        1 => "You are disconnected. 1 person lost access.".to_owned(),
        people => format!("You are disconnected. {people} people lost access."),
    };
    user.is_told(&lost).await;
    user.does_not_see(asks).await;
}

/// Confirms, in the dialog that is open, that one goes without anybody losing anything.
pub async fn confirms_that_nobody_is_cut_off(user: &User) {
    user.clicks(disconnects().available()).await;
    user.is_told("You are disconnected. Nobody lost access.")
        .await;
}

/// Disconnects, having read who keeps the connection going.
pub async fn leaves_it_to(user: &User, keeper: &str) {
    user.clicks(button("Disconnect")).await;
    user.sees(dialog(ASKS).that_says(&keeps_it_going(keeper)))
        .await;
    confirms_that_nobody_is_cut_off(user).await;
}

/// What is said of somebody else who is connected.
pub fn keeps_it_going(keeper: &str) -> String {
    format!("{keeper} stays connected and keeps the connection going.")
}

/// The button in the dialog.
fn disconnects() -> Target {
    button("Disconnect").within(dialog(ASKS))
}

fn field(people: usize) -> Target {
    textbox(&the_number(people)).within(dialog(ASKS))
}

pub async fn only_by_its_number(user: &User) {
    user.opens("#/settings/marketo").await;
    user.calls_this_tab("Anna").await;
    any_other_number_is_wrong(user).await;
    the_right_number_is_no_confirmation_yet(user).await;
    the_number_is_that_of_now(user).await;
    there_is_a_way_that_cuts_nobody_off(user).await;
    one_person_is_a_person(user).await;
    nobody_is_no_number(user).await;
}

async fn any_other_number_is_wrong(user: &User) {
    let before = user.stored().await;
    user.clicks(button("Disconnect")).await;
    let (asked, reason) = (field(7), the_number(7));
    user.sees(asked.clone().not_wrong().holding("")).await;
    user.clicks(disconnects().unavailable_because(&reason))
        .await;
    for wrong in ["8", "77", "-7", "seven"] {
        user.fills(asked.clone(), wrong).await;
        user.sees(asked.clone().wrong_because("That is not 7."))
            .await;
        user.clicks(disconnects().unavailable_because(&reason))
            .await;
        user.sees(asked.clone().holding(wrong)).await;
    }
    user.finds_no_barrier_wide_or_narrow().await;
    user.tabs_to(disconnects()).await;
    for key in ["Enter", "Space"] {
        user.presses(key).await;
        user.is_on(disconnects().unavailable_because(&reason)).await;
    }
    assert_eq!(user.stored().await, before);
}

/// The dialog is open still. It can be left with the number typed, and asks for it anew.
async fn the_right_number_is_no_confirmation_yet(user: &User) {
    let before = user.stored().await;
    user.fills(field(7), "7").await;
    user.sees(field(7).not_wrong()).await;
    user.sees(disconnects().available()).await;
    user.presses("Enter").await;
    user.presses("Escape").await;
    user.is_on(button("Disconnect")).await;
    user.does_not_see(any("dialog")).await;
    assert_eq!(user.stored().await, before);

    user.clicks(button("Disconnect")).await;
    user.sees(field(7).holding("")).await;
    user.sees(disconnects().unavailable_because(&the_number(7)))
        .await;
    user.fills(field(7), "7").await;
    user.clicks(button("Cancel")).await;
    user.does_not_see(any("dialog")).await;

    user.opens("#/").await;
    user.sees(heading("Overview")).await;
    user.opens("#/settings/marketo").await;
    user.clicks(button("Disconnect")).await;
    user.fills(field(7), "7").await;
    user.goes_back().await;
    user.arrives_at("Overview", "Overview").await;
    user.does_not_see(any("dialog")).await;
    assert_eq!(user.stored().await, before);
}

/// Another tab changes how many they are: the number that was typed for others does not count.
async fn the_number_is_that_of_now(user: &User) {
    user.opens("#/settings/marketo").await;
    user.clicks(button("Disconnect")).await;
    user.fills(field(7), "7").await;
    user.sees(disconnects().available()).await;

    user.opens_tab("elsewhere", "#/settings/marketo/access")
        .await;
    user.gives_access(JOOST).await;

    let before = user.stored().await;

    user.goes_to_tab("Anna").await;
    user.is_on(field(8).holding("7").wrong_because("That is not 8."))
        .await;
    user.clicks(disconnects().unavailable_because(&the_number(8)))
        .await;
    user.sees(dialog(ASKS).that_says("8 people lose access to Marketo:"))
        .await;
    assert_eq!(user.stored().await, before);

    user.goes_to_tab("elsewhere").await;
    user.does("Undo", &format!("{JOOST} has no access any more."))
        .await;
    user.goes_to_tab("Anna").await;
    user.sees(field(7).holding("7").not_wrong()).await;
    user.sees(disconnects().available()).await;
}

async fn there_is_a_way_that_cuts_nobody_off(user: &User) {
    let before = user.stored().await;
    user.clicks(link("Hand over first").within(dialog(ASKS)))
        .await;
    user.is_at("#/settings/marketo/handover?from=1").await;
    user.sees_text(&format!(
        "{ANNA} hands the connection over. Who takes it over?"
    ))
    .await;
    user.does_not_see(any("dialog")).await;
    user.has_not_lost_the_keyboard().await;
    assert_eq!(user.stored().await, before);
}

async fn one_person_is_a_person(user: &User) {
    user.opens("#/settings/marketo").await;
    user.clicks(button("Disconnect")).await;
    confirms_being_cut_off(user, 7).await;
    user.connects().await;
    user.opens("#/settings/marketo/access").await;
    user.gives_access(BRUNO).await;
    user.opens("#/settings/marketo").await;
    user.clicks(button("Disconnect")).await;
    user.sees(dialog(ASKS).that_says("1 person loses access to Marketo:"))
        .await;
    confirms_being_cut_off(user, 1).await;
}

async fn nobody_is_no_number(user: &User) {
    user.connects().await;
    user.clicks(button("Disconnect")).await;
    user.sees(dialog(ASKS).that_says("Nobody has access, so nobody loses any."))
        .await;
    user.does_not_see(any("textbox")).await;
    user.does_not_see(link("Hand over first")).await;
    confirms_that_nobody_is_cut_off(user).await;
}
