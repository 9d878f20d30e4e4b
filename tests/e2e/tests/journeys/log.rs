//! The log: what was said to be done is done, in every tab, whatever becomes of the tab, the browser or its
//! storage; and whatever the storage does, the page says what it knows. Here are tabs that share a log and tabs
//! that do not, and a browser or its storage that is lost, as a whole or in part.

pub mod answers;

use baton_e2e::{prelude::*, setting};

const ACCESS: &str = "#/settings/marketo/access";
const TABLE: &str = "User Access";

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
    user.sees_text("Gave access to Léo Martin").await;
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
    user.sees_text("The saved changes from number 0 to 2 are damaged or gone, so the history lacks them. Everybody’s role and access are as they were after them.")
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
    user.sees_text("Gave access to Léo Martin").await;
    user.sees_text("Noted that the entries from number 0 to 2 are damaged or gone; everybody is as they were after them")
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

/// Nothing but what other tabs tell makes this page look at the log.
const NEVER_IN_FRONT: &str = "for (const event of ['visibilitychange', 'pageshow']) {
    addEventListener(event, (event) => event.stopImmediatePropagation(), { capture: true });
}";

pub async fn two_tabs_side_by_side(user: &User) {
    user.opens(ACCESS).await;
    user.calls_this_tab("first").await;
    user.opens_tab("second", ACCESS).await;
    for tab in ["first", "second"] {
        user.goes_to_tab(tab).await;
        user.has_before_every_page("no front", NEVER_IN_FRONT).await;
        user.reloads().await;
    }
    each_shows_what_the_other_does(user).await;

    // The same in a browser without channels.
    for tab in ["first", "second"] {
        user.goes_to_tab(tab).await;
        user.has_before_every_page("no channels", "delete window.BroadcastChannel")
            .await;
        user.reloads().await;
        let has = user.runs("return 'BroadcastChannel' in window").await;
        assert_eq!(has, false);
    }
    each_shows_what_the_other_does(user).await;
}

async fn each_shows_what_the_other_does(user: &User) {
    user.goes_to_tab("first").await;
    let first = user.page_was_loaded_at().await;
    user.goes_to_tab("second").await;
    let second = user.page_was_loaded_at().await;
    user.gives_access(JOOST).await;
    user.goes_to_tab("first").await;
    user.sees_in_row(TABLE, JOOST, GRANTED).await;
    user.gives_access(KARIN).await;
    user.goes_to_tab("second").await;
    user.sees_in_row(TABLE, KARIN, GRANTED).await;
    user.removes_access(KARIN).await;
    user.goes_to_tab("first").await;
    user.sees_in_row(TABLE, KARIN, NONE).await;
    user.removes_access(JOOST).await;
    assert_eq!(user.page_was_loaded_at().await, first);
    user.goes_to_tab("second").await;
    user.sees_in_row(TABLE, JOOST, NONE).await;
    assert_eq!(user.page_was_loaded_at().await, second);
}

/// Hosted under two paths, Baton has two journals.
pub async fn two_paths_of_one_host(user: &User) {
    user.visits(setting::sub_path_address());
    user.opens(ACCESS).await;
    user.gives_access(JOOST).await;
    user.opens_tab("sub-path", ACCESS).await;
    user.sees_in_row(TABLE, JOOST, GRANTED).await;
    let there = user.stored().await;
    assert_eq!(there.home, "baton:/some/where/");

    user.visits(setting::root_address());
    user.opens_tab("root", ACCESS).await;
    user.sees_in_row(TABLE, JOOST, NONE).await;
    user.removes_access(BRUNO).await;
    user.reloads().await;
    let here = user.stored().await;
    assert_eq!(here.home, "baton:/");
    assert_ne!(here.identity(), there.identity());

    user.goes_to_tab("sub-path").await;
    user.sees_in_row(TABLE, BRUNO, GRANTED).await;
    user.sees_in_row(TABLE, JOOST, GRANTED).await;
    assert_eq!(user.stored().await.entries(), there.entries());
}

pub async fn practice_and_the_instance_are_apart(user: &User) {
    user.opens(ACCESS).await;
    user.gives_access(JOOST).await;
    user.calls_this_tab("practice").await;
    user.opens("#/practice").await;
    user.clicks(button("Practise: A copy of your instance"))
        .await;
    user.sees(heading("Overview")).await;
    user.opens(ACCESS).await;
    user.removes_access(JOOST).await;
    user.opens_tab("instance", ACCESS).await;
    user.sees_in_row(TABLE, JOOST, GRANTED).await;
    user.gives_access(KARIN).await;
    let before = user.stored().await.without_practice();

    user.goes_to_tab("practice").await;
    user.sees_in_row(TABLE, JOOST, NONE).await;
    user.sees_in_row(TABLE, KARIN, NONE).await;
    user.removes_access(BRUNO).await;
    user.reloads().await;
    user.sees_in_row(TABLE, BRUNO, NONE).await;
    user.sees_in_row(TABLE, KARIN, NONE).await;
    user.goes_to_tab("instance").await;
    user.sees_in_row(TABLE, BRUNO, GRANTED).await;
    assert_eq!(user.stored().await.without_practice(), before);
}
