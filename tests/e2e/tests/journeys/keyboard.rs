//! Everything by keyboard: the menu and the dialogs key by key, as in the ARIA Authoring Practices, and
//! the whole handover without a pointer.

pub mod tasks;

use baton_e2e::prelude::*;

const GEAR: &str = "Settings menu";

pub async fn the_menu(user: &User) {
    user.opens("#/").await;
    keys_on_the_button(user).await;
    keys_in_the_menu(user).await;
    leaving_the_menu(user).await;
    choosing_from_the_menu(user).await;
}

async fn keys_on_the_button(user: &User) {
    user.tabs_to(button(GEAR)).await;
    user.sees(button(GEAR).expanded(false)).await;
    for (key, lands_on) in [
        ("Enter", menuitem("Settings")),
        ("Space", menuitem("Settings")),
        ("ArrowDown", menuitem("Settings")),
        ("ArrowUp", menuitemradio("Nederlands")),
    ] {
        user.presses(key).await;
        user.sees(menu(GEAR)).await;
        user.is_on(lands_on).await;
        user.sees(button(GEAR).expanded(true)).await;
        user.presses("Escape").await;
        user.does_not_see(menu(GEAR)).await;
        user.is_on(button(GEAR)).await;
        user.sees(button(GEAR).expanded(false)).await;
    }
}

async fn keys_in_the_menu(user: &User) {
    user.presses("ArrowDown").await;
    user.is_on(menuitem("Settings")).await;
    user.finds_no_barrier_wide_or_narrow().await;
    for (key, lands_on) in [
        ("ArrowDown", menuitem("Practise")),
        ("ArrowDown", menuitemradio("English").checked()),
        ("ArrowDown", menuitemradio("Français")),
        ("ArrowDown", menuitemradio("Nederlands")),
        ("ArrowDown", menuitem("Settings")),
        ("ArrowUp", menuitemradio("Nederlands")),
        ("ArrowUp", menuitemradio("Français")),
        ("Home", menuitem("Settings")),
        ("End", menuitemradio("Nederlands")),
        ("f", menuitemradio("Français")),
        ("e", menuitemradio("English")),
        ("n", menuitemradio("Nederlands")),
        ("s", menuitem("Settings")),
        ("x", menuitem("Settings")),
    ] {
        user.presses(key).await;
        user.is_on(lands_on).await;
    }
}

async fn leaving_the_menu(user: &User) {
    user.presses("Tab").await;
    user.does_not_see(menu(GEAR)).await;
    user.is_on(button("Start your own instance")).await;
    user.presses_back_on("Enter", button(GEAR)).await;
    user.is_on(menuitem("Settings")).await;
    user.presses("Shift+Tab").await;
    user.does_not_see(menu(GEAR)).await;
    user.is_on(button(&format!("Signed in as {ANNA}"))).await;

    user.clicks(button(GEAR)).await;
    user.sees(menu(GEAR)).await;
    user.clicks(heading("Overview")).await;
    user.does_not_see(menu(GEAR)).await;
}

async fn choosing_from_the_menu(user: &User) {
    for key in ["Enter", "Space"] {
        user.opens("#/").await;
        user.is_on(heading("Overview")).await;
        user.presses_back_on("Enter", button(GEAR)).await;
        user.is_on(menuitem("Settings")).await;
        user.presses(key).await;
        user.arrives_at("My Profile", "My Profile").await;
        user.does_not_see(menu(GEAR)).await;
    }
    for (gear, key, letter, language, name) in [
        (GEAR, "Enter", "f", "fr", "Menu des paramètres"),
        ("Menu des paramètres", "Space", "e", "en", GEAR),
    ] {
        user.presses_back_on("ArrowDown", button(gear)).await;
        user.is_on(any("menuitem")).await;
        user.presses(letter).await;
        user.is_on(any("menuitemradio")).await;
        user.presses(key).await;
        user.sees_language(language).await;
        user.is_on(button(name)).await;
    }
}

pub async fn the_dialogs(user: &User) {
    user.opens("#/settings/marketo").await;
    opens_and_closes(
        user,
        "Disconnect",
        "Disconnect from Marketo?",
        button("Cancel"),
    )
    .await;
    user.opens("#/settings/users").await;
    let asks = format!("Remove {CARLA} from the instance?");
    opens_and_closes(user, &format!("Remove {CARLA}"), &asks, button("Cancel")).await;
    let start = "Start your own instance";
    opens_and_closes(user, start, start, textbox("Name")).await;
}

/// The keyboard goes into the dialog, and comes back to where it was.
async fn opens_and_closes(user: &User, opener: &str, title: &str, first: Target) {
    for key in ["Enter", "Space"] {
        user.reloads().await;
        user.tabs_to(button(opener)).await;
        user.presses(key).await;
        user.sees(dialog(title)).await;
        user.is_on(first.clone()).await;
        user.presses("Escape").await;
        user.does_not_see(dialog(title)).await;
        user.is_on(button(opener)).await;
    }
    user.presses("Enter").await;
    user.sees(dialog(title)).await;
    user.presses_on("Enter", button("Cancel")).await;
    user.does_not_see(dialog(title)).await;
    user.is_on(button(opener)).await;
}

pub async fn a_dialog_keeps_the_keyboard(user: &User) {
    user.opens("#/settings/marketo").await;
    user.presses_on("Enter", button("Disconnect")).await;
    // The list of people can be scrolled by keyboard, so it is the first place in the dialog.
    let places = [
        any("list"),
        link("Hand over first"),
        any("textbox"),
        button("Cancel"),
        button("Disconnect"),
    ];
    goes_round(user, &places).await;

    user.opens("#/settings/users").await;
    user.presses_on("Enter", button(&format!("Remove {CARLA}")))
        .await;
    let keep = button("7 people keep access.");
    goes_round(user, &[keep, button("Cancel"), button("Remove")]).await;

    // Of the two radio buttons, Tab stops at the chosen one.
    user.presses_back_on("Enter", button("Invite users")).await;
    user.is_on(radio("One person").checked()).await;
    user.presses("ArrowDown").await;
    user.is_on(radio("Several people").checked()).await;
    let places = [
        radio("Several people"),
        textbox("Email addresses"),
        combobox("Role"),
        button("Cancel"),
        button("Invite 0 people"),
    ];
    goes_round(user, &places).await;

    user.presses_back_on("Enter", button("Start your own instance"))
        .await;
    let places = [
        textbox("Name"),
        textbox("Email"),
        button("Cancel"),
        button("Start"),
    ];
    goes_round(user, &places).await;
}

/// After the last place in a dialog comes the first, and the other way round. Then it is left.
async fn goes_round(user: &User, places: &[Target]) {
    user.tabs_to(button("Cancel")).await;
    let at = places.len() - 2;
    let order = [&places[at + 1..], places, &places[..1]].concat();
    for place in &order {
        user.presses("Tab").await;
        user.is_on(place.clone().within(any("dialog"))).await;
    }
    for place in places.iter().rev() {
        user.presses("Shift+Tab").await;
        user.is_on(place.clone().within(any("dialog"))).await;
    }
    user.presses("Escape").await;
    user.does_not_see(any("dialog")).await;
}
