//! Tabs that share a log, and tabs that do not.

use baton_e2e::target::{button, heading};
use baton_e2e::team::{BRUNO, GRANTED, JOOST, NONE};
use baton_e2e::{User, setting};

use super::{ACCESS, KARIN, TABLE};

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
        let has = user
            .runs("return 'BroadcastChannel' in window", Vec::new())
            .await;
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
