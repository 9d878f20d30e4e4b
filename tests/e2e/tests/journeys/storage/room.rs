//! There is no room to store anything in, or nothing to store it in.

use baton_e2e::target::{button, text};
use baton_e2e::team::{CARLA, GRANTED, JOOST, NONE};
use baton_e2e::{Browser, User};

use super::{ACCESS, KARIN, LEO, STATE, download, sees_access};

/// Firefox finds room for something small as long as one of its pages has any, and lets history give way: see
/// `data::space::none_is_left`.
pub async fn the_storage_is_full(user: &User) {
    if user.browser() == Browser::Firefox {
        return;
    }
    user.opens(ACCESS).await;
    user.gives_access(JOOST).await;
    user.fills_the_database().await;
    let before = user.stored().await;
    let full = "Nothing was changed: the browser’s storage is full. Free some space for this site, then try again.";
    user.is_refused(&format!("Give access to {KARIN}"), full)
        .await;
    user.is_on(button(&format!("Give access to {KARIN}"))).await;
    user.sees_in_row("User Access", KARIN, NONE).await;
    user.finds_no_barrier().await;
    assert_eq!(user.stored().await, before);

    user.frees_the_database().await;
    user.gives_access(KARIN).await;
    user.reloads().await;
    user.sees_in_row("User Access", KARIN, GRANTED).await;
}

/// There is not even room for the sample.
pub async fn the_storage_is_full_from_the_start(user: &User) {
    user.opens(ACCESS).await;
    user.sees(text("The browser’s storage is full. What is saved is untouched, but nothing that you do now is kept.")).await;
    user.finds_no_barrier().await;
    user.gives_access(KARIN).await;
    user.reloads().await;
    user.sees_in_row("User Access", KARIN, NONE).await;
}

/// The log keeps the state where local storage has no room for it.
pub async fn local_storage_is_full(user: &User) {
    user.opens(ACCESS).await;
    user.gives_access(JOOST).await;
    user.is_elsewhere().await;
    user.meddles_with(STATE, None).await;
    user.fills_local_storage().await;
    user.opens(ACCESS).await;
    user.gives_access(KARIN).await;
    user.reloads().await;
    sees_access(user, [GRANTED, GRANTED, NONE]).await;
    user.does_not_see(text("damaged or gone")).await;
    user.gives_access(LEO).await;
    user.reloads().await;
    sees_access(user, [GRANTED; 3]).await;
    assert_eq!(user.kept_state().await, None);
    user.does_not_see(download()).await;

    // A page that was begun with it goes on without the log's.
    user.frees_local_storage().await;
    user.removes_access(LEO).await;
    user.reloads().await;
    sees_access(user, [GRANTED, GRANTED, NONE]).await;
}

pub async fn there_is_no_storage(user: &User) {
    user.opens("#/settings/marketo/access").await;
    user.sees(text("This browser offers this page no storage. Baton runs in this tab only: nothing is kept when you close or reload it.")).await;
    user.finds_no_barrier_wide_or_narrow().await;
    user.gives_access(JOOST).await;
    user.sees_in_row("User Access", JOOST, GRANTED).await;
    user.signs_in_as(CARLA).await;
    user.opens("#/settings/marketo").await;
    user.connects().await;
    user.reloads().await;
    user.opens("#/settings/marketo/access").await;
    user.sees_in_row("User Access", JOOST, NONE).await;
}
