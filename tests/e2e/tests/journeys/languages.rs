//! Languages and themes: by the browser and the system at first, by choice from then on.

use baton_e2e::prelude::*;

pub async fn the_language_of_the_browser(user: &User) {
    user.opens("#/").await;
    user.sees_language("en").await;
    for (asked, given, heading_text) in [
        ("fr-BE,fr,en", "fr", "Vue d'ensemble"),
        ("nl", "nl", "Overzicht"),
        // A language that Baton does not speak leaves the next one that it does, and else English.
        ("fi-FI,nl", "nl", "Overzicht"),
        ("fi-FI", "en", "Overview"),
    ] {
        user.speaks(asked).await;
        user.reloads().await;
        user.sees(heading(heading_text)).await;
        user.sees_language(given).await;
    }
}

/// The words of a language that the design fixes, where a user meets them.
struct Words {
    tag: &'static str,
    settings_menu: &'static str,
    settings: &'static str,
    user_management: &'static str,
    user_access: &'static str,
    connect: &'static str,
    disconnect: &'static str,
    give_access: &'static str,
    remove_access: &'static str,
    admin: &'static str,
    user: &'static str,
    heading: &'static str,
}

const FRENCH: Words = Words {
    tag: "fr",
    settings_menu: "Menu des paramètres",
    settings: "Paramètres",
    user_management: "Gestion des utilisateurs",
    user_access: "Accès utilisateur",
    connect: "Se connecter",
    disconnect: "Déconnecter",
    give_access: "Accorder l'accès",
    remove_access: "Supprimer l'accès",
    admin: "Administrateur",
    user: "Utilisateur",
    heading: "Vue d'ensemble",
};

const DUTCH: Words = Words {
    tag: "nl",
    settings_menu: "Menu Instellingen",
    settings: "Instellingen",
    user_management: "Gebruikersbeheer",
    user_access: "Gebruikerstoegang",
    connect: "Verbinden",
    disconnect: "Verbinding verbreken",
    give_access: "Toegang verlenen",
    remove_access: "Toegang verwijderen",
    admin: "Beheerder",
    user: "Gebruiker",
    heading: "Overzicht",
};

pub async fn the_language_of_ones_choice(user: &User) {
    user.opens("#/").await;
    user.clicks(button("Settings menu")).await;
    user.sees(
        menuitemradio("English")
            .within(menu("Settings menu"))
            .checked(),
    )
    .await;
    user.sees(menuitemradio("Nederlands").in_language("nl"))
        .await;
    user.clicks(menuitemradio("Français")).await;
    user.sees_language("fr").await;
    user.is_on(button("Menu des paramètres")).await;
    speaks(user, &FRENCH).await;

    user.opens("#/settings/profile").await;
    user.sees(combobox("Langue").holding("fr")).await;
    user.chooses(combobox("Langue"), "Nederlands").await;
    user.sees_language("nl").await;
    user.sees(combobox("Taal").holding("nl")).await;
    speaks(user, &DUTCH).await;

    user.opens("#/settings/profile").await;
    user.chooses(combobox("Taal"), "English").await;
    user.sees(heading("My Profile")).await;
    user.sees_language("en").await;
}

async fn speaks(user: &User, words: &Words) {
    user.reloads().await;
    user.sees_language(words.tag).await;
    user.opens("#/").await;
    user.sees(heading(words.heading)).await;
    user.sees_title(&format!("{} · Baton", words.heading)).await;
    user.finds_no_barrier().await;

    user.clicks(button(words.settings_menu)).await;
    user.sees(any("menuitem").that_says(words.settings)).await;
    user.finds_no_barrier().await;
    user.clicks(any("menuitem").that_says(words.settings)).await;
    let settings = navigation(words.settings);
    user.sees(link(words.user_management).within(settings.clone()))
        .await;
    user.finds_no_barrier().await;
    user.clicks(link("Marketo").within(settings.clone())).await;
    user.sees(button(words.disconnect)).await;
    user.finds_no_barrier().await;
    user.clicks(link(words.user_access).within(navigation("Marketo")))
        .await;
    let table = user.reads_table(words.user_access).await;
    assert_eq!(table[ANNA][0], words.admin);
    assert_eq!(table["Léo Martin"][0], words.user);
    user.sees(any("button").that_says(words.give_access)).await;
    user.sees(any("button").that_says(words.remove_access))
        .await;
    user.finds_no_barrier_wide_or_narrow().await;
    user.clicks(link(words.user_management).within(settings))
        .await;
    user.sees(heading(words.user_management)).await;
    user.finds_no_barrier_wide_or_narrow().await;

    user.opens("#/sign-in").await;
    user.clicks(any("button").that_says(CARLA)).await;
    user.opens("#/settings/marketo").await;
    user.sees(button(words.connect)).await;
    user.finds_no_barrier().await;
    user.opens("#/sign-in").await;
    user.clicks(any("button").that_says(&format!(" {ANNA}")))
        .await;
    user.sees(heading(words.heading)).await;
}

pub async fn the_theme_of_ones_choice(user: &User) {
    user.opens("#/settings/profile").await;
    let theme = combobox("Theme");
    user.sees(theme.clone().holding("system")).await;
    user.prefers("dark").await;
    assert!(is_dark(user).await);
    user.prefers("light").await;
    assert!(!is_dark(user).await);

    for (choice, value, other, dark) in [
        ("Dark", "dark", "light", true),
        ("Light", "light", "dark", false),
    ] {
        user.chooses(theme.clone(), choice).await;
        user.sees(theme.clone().holding(value)).await;
        user.prefers(other).await;
        assert_eq!(is_dark(user).await, dark);
        user.reloads().await;
        user.sees(theme.clone().holding(value)).await;
        assert_eq!(is_dark(user).await, dark);
        user.finds_no_barrier().await;
    }
    user.chooses(theme.clone(), "As the system").await;
    user.prefers("dark").await;
    assert!(is_dark(user).await);
    user.finds_no_barrier_wide_or_narrow().await;
}

/// Whether the page is painted dark.
async fn is_dark(user: &User) -> bool {
    let script = "return getComputedStyle(document.documentElement).backgroundColor
        .match(/[0-9.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) < 384";
    user.runs(script).await == true
}
