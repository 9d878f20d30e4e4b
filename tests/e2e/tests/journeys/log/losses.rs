//! The browser or its storage is lost, as a whole or in part.

use baton_e2e::target::{any, button, text};
use baton_e2e::team::{ANNA, GRANTED, JOOST, NONE};
use baton_e2e::{Stored, User};

use super::{ACCESS, KARIN, LEO, TABLE};

/// What was shown as done is done, though nobody had time to tidy up.
pub async fn the_browser_is_killed(user: &User) {
    user.opens(ACCESS).await;
    for name in [JOOST, KARIN, LEO] {
        user.gives_access(name).await;
    }
    user.kills_the_browser().await;
    user.opens(ACCESS).await;
    for name in [JOOST, KARIN, LEO] {
        user.sees_in_row(TABLE, name, GRANTED).await;
    }
    nothing_is_missing(user).await;

    // Once more, with a state that is kept and old.
    user.reloads().await;
    user.removes_access(JOOST).await;
    user.kills_the_browser().await;
    user.opens(ACCESS).await;
    user.sees_in_row(TABLE, JOOST, NONE).await;
    user.sees_in_row(TABLE, LEO, GRANTED).await;
    nothing_is_missing(user).await;
}

/// Nothing is said to be, once the page has looked through everything.
async fn nothing_is_missing(user: &User) {
    user.opens("#/settings/activity").await;
    user.sees(text("Gave access to Léo Martin")).await;
    user.does_not_see(text("damaged,")).await;
    user.does_not_see(text("damaged or gone")).await;
    user.does_not_see(text("was damaged")).await;
    user.opens(ACCESS).await;
}

/// Local storage is no more than a quick way in.
pub async fn local_storage_is_cleared(user: &User) {
    user.opens(ACCESS).await;
    user.gives_access(JOOST).await;
    user.is_elsewhere().await;
    let before = user.stored().await;
    user.clears_local_storage().await;
    user.opens(ACCESS).await;
    user.sees_in_row(TABLE, JOOST, GRANTED).await;
    user.sees(button(&format!("Signed in as {ANNA}"))).await;
    user.does_not_see(any("main").that_says("damaged")).await;
    nothing_was_noted(user, &before).await;

    // While the page is open, and with what it had not kept yet.
    user.gives_access(KARIN).await;
    user.clears_local_storage().await;
    user.reloads().await;
    user.sees_in_row(TABLE, KARIN, GRANTED).await;
    let after = user.stored().await;
    assert_eq!(after.entries_since(&before), [2]);
}

async fn nothing_was_noted(user: &User, before: &Stored) {
    assert_eq!(user.stored().await.entries(), before.entries());
}

/// The state is kept, and the history is said to be gone.
pub async fn the_log_is_deleted(user: &User) {
    user.opens(ACCESS).await;
    for name in [JOOST, KARIN] {
        user.gives_access(name).await;
    }
    user.is_elsewhere().await;
    let before = user.stored().await;
    user.deletes_the_log().await;
    user.opens(ACCESS).await;
    user.sees(text("The saved changes from number 0 to 2 are damaged or gone, so the history lacks them. Everybody’s role and access are as they were after them."))
        .await;
    user.does_not_see(text("by hand")).await;
    user.sees_in_row(TABLE, JOOST, GRANTED).await;
    user.sees_in_row(TABLE, KARIN, GRANTED).await;
    user.finds_no_barrier_wide_or_narrow().await;
    let stored = user.stored().await;
    assert_eq!(stored.identity(), before.identity());
    assert_eq!(stored.entries().into_keys().collect::<Vec<_>>(), [3]);

    user.gives_access(LEO).await;
    user.reloads().await;
    user.sees_in_row(TABLE, LEO, GRANTED).await;
    user.does_not_see(text("The saved changes")).await;
    user.opens("#/settings/activity").await;
    user.sees(text("Gave access to Léo Martin")).await;
    user.sees(text("Noted that the entries from number 0 to 2 are damaged or gone; everybody is as they were after them"))
        .await;
}

/// Somebody clears the data of this site while a page shows it: the page goes on, and so does what it shows.
pub async fn everything_is_cleared_meanwhile(user: &User) {
    user.opens(ACCESS).await;
    user.gives_access(JOOST).await;
    user.empties_the_storage().await;
    user.gives_access(KARIN).await;
    user.reloads().await;
    user.sees_in_row(TABLE, JOOST, GRANTED).await;
    user.sees_in_row(TABLE, KARIN, GRANTED).await;
}
