//! What the notice says, in every language, by keyboard alone, and where Baton could not even start.

use baton_e2e::prelude::*;

use super::{AT_THE_NEXT_CLICK, DOWNLOAD, FILE, NOTICE, hears_the_last_of_it, sees_the_notice};

/// The words of the notice in a language, and of what is clicked before.
struct Words {
    tag: &'static str,
    give_access_to: &'static str,
    notice: &'static str,
    sentence: &'static str,
    download: &'static str,
    reload: &'static str,
}

const ENGLISH: Words = Words {
    tag: "en",
    give_access_to: "Give access to",
    notice: NOTICE,
    sentence: "What was shown as done is stored",
    download: DOWNLOAD,
    reload: "Reload",
};

const FRENCH: Words = Words {
    tag: "fr",
    give_access_to: "Accorder l'accès à",
    notice: "Baton s’est arrêté",
    sentence: "Ce qui était indiqué comme fait est enregistré",
    download: "Télécharger ce qui est enregistré",
    reload: "Recharger",
};

const DUTCH: Words = Words {
    tag: "nl",
    give_access_to: "Toegang verlenen aan",
    notice: "Baton is gestopt",
    sentence: "Wat als gedaan werd getoond, is opgeslagen",
    download: "Downloaden wat is opgeslagen",
    reload: "Opnieuw laden",
};

pub async fn in_every_language(user: &User) {
    let languages = [ENGLISH, FRENCH, DUTCH];
    for words in &languages {
        user.speaks(words.tag).await;
        user.opens("#/settings/marketo/access").await;
        user.reloads().await;
        user.sees_language(words.tag).await;
        user.runs(AT_THE_NEXT_CLICK).await;
        let gives = button(&format!("{} {JOOST}", words.give_access_to));
        user.clicks(gives.clone()).await;
        sees_the_notice(user, words.notice).await;
        let notice = alertdialog(words.notice).in_language(words.tag);
        user.sees(notice.clone().that_says(words.sentence)).await;
        user.sees(button(words.download)).await;
        for other in languages.iter().filter(|other| other.tag != words.tag) {
            user.does_not_see(notice.clone().that_says(other.sentence))
                .await;
        }
        user.finds_no_barrier_wide_or_narrow().await;

        user.clicks(button(words.reload)).await;
        user.sees(gives).await;
        hears_the_last_of_it(user).await;
        user.does_not_see(any("alertdialog")).await;
    }
}

pub async fn by_keyboard_alone(user: &User) {
    user.opens("#/settings/marketo/access").await;
    user.tabs_to(button(&format!("Give access to {JOOST}")))
        .await;
    user.runs(AT_THE_NEXT_CLICK).await;
    user.presses("Enter").await;
    sees_the_notice(user, NOTICE).await;
    keeps_the_keyboard(user).await;
    user.presses("Enter").await;
    user.sees(searchbox("Search users")).await;

    // It lies over a dialog that is open.
    let asks = "Disconnect from Marketo?";
    user.opens("#/settings/marketo").await;
    user.presses_on("Enter", button("Disconnect")).await;
    user.sees(dialog(asks)).await;
    user.tabs_to(button("Cancel")).await;
    user.runs(AT_THE_NEXT_CLICK).await;
    user.presses("Space").await;
    sees_the_notice(user, NOTICE).await;
    keeps_the_keyboard(user).await;
    user.presses("Space").await;
    user.sees(button("Disconnect")).await;
    hears_the_last_of_it(user).await;
    user.does_not_see(dialog(asks)).await;
}

/// The keyboard begins on what the notice says, goes round its buttons, and ends on Reload.
async fn keeps_the_keyboard(user: &User) {
    let (download, reload) = (button(DOWNLOAD), button("Reload"));
    user.is_on(heading(NOTICE)).await;
    for place in [&download, &reload, &download] {
        user.presses("Tab").await;
        user.is_on(place.clone()).await;
    }
    for place in [&reload, &download, &reload] {
        user.presses("Shift+Tab").await;
        user.is_on(place.clone()).await;
    }
    // Twice, because browsers let the second one pass.
    user.presses("Escape").await;
    user.presses("Escape").await;
    user.is_on(reload.within(alertdialog(NOTICE))).await;
}

/// Where Baton cannot even start, there is still a way to what is stored.
pub async fn before_the_start(user: &User) {
    user.opens("#/settings/marketo/access").await;
    user.gives_access(JOOST).await;
    user.has_no_webassembly().await;
    user.loads("").await;
    user.loads_again().await;
    user.sees(heading("Baton could not start")).await;
    for name in [ENGLISH, FRENCH, DUTCH].map(|words| words.download) {
        let file = user.downloads(button(name), FILE).await;
        assert!(file.contains(JOOST), "{file}");
    }
    user.sees_text("Reload the page").await;
    user.does_not_see(any("alertdialog")).await;
    user.finds_no_barrier_wide_or_narrow().await;
    // The script that starts Baton breaks off, and the browser says so.
    user.hears_complaints().await;
}
