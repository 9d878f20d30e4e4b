//! The host gets a newer build: tabs that show the older one go on and offer the newer one, and a page that is older
//! than its files mends itself.

use baton_e2e::prelude::*;

const ACCESS: &str = "#/settings/marketo/access";
const READY: &str = "A new version is ready";

pub async fn with_two_tabs_open(user: &User) {
    let host = Host::of(user);
    user.opens(ACCESS).await;
    user.waits_until_it_is_kept().await;
    user.opens_anew(ACCESS).await;
    user.calls_this_tab("first").await;
    user.opens_tab("second", ACCESS).await;
    let older = user.build().await;
    user.keeps_builds(1).await;

    host.gets_a_newer_build();
    user.comes_back_until_told(READY).await;
    user.finds_no_barrier_wide_or_narrow().await;
    user.opens_anew(ACCESS).await;
    assert_eq!(user.build().await, older, "nobody has asked for another");
    user.clicks(button("Reload").within(status(READY))).await;
    user.has_another_build_than(&older).await;
    user.does_not_see(status(READY)).await;

    // The other tab goes on, and its files are still there.
    user.goes_to_tab("first").await;
    assert_eq!(user.build().await, older);
    user.gives_access(JOOST).await;
    let style = "const { href } = document.querySelector('link[rel=stylesheet]');
        return fetch(href, { cache: 'no-store' }).then(({ status }) => status)";
    assert_eq!(user.runs(style).await, 200);
    user.keeps_builds(2).await;
    user.clicks(button("Reload").within(status(READY))).await;
    user.has_another_build_than(&older).await;
    user.sees_in_row("User Access", JOOST, GRANTED).await;

    // Once there is one tab only, nothing else is kept.
    user.is_elsewhere().await;
    user.goes_to_tab("second").await;
    user.opens_anew(ACCESS).await;
    user.keeps_builds(1).await;
    user.does_not_see(status(READY)).await;
    user.sees_in_row("User Access", JOOST, GRANTED).await;
}

/// What a newer version has written is left alone, and that version is offered.
pub async fn the_way_out_of_an_older_version(user: &User) {
    let host = Host::of(user);
    user.opens(ACCESS).await;
    user.gives_access(JOOST).await;
    user.waits_until_it_is_kept().await;
    let older = user.build().await;
    user.is_elsewhere().await;
    user.raises_the_version_of_the_log().await;
    let before = user.stored().await;

    host.gets_a_newer_build();
    user.opens(ACCESS).await;
    assert_eq!(user.build().await, older);
    user.sees_text("What is saved was written by a newer version of Baton and is left untouched.")
        .await;
    user.comes_back_until_told(READY).await;
    user.clicks(button("Reload").within(status(READY))).await;
    user.has_another_build_than(&older).await;
    user.is_elsewhere().await;
    assert_eq!(user.stored().await, before);
}

/// The browser has kept a page, and nothing keeps its files, which its host no longer has.
pub async fn a_page_older_than_its_files(user: &User) {
    let host = Host::of(user);
    let is_careless = || {
        host.sends("/*\n  Cache-Control: no-store\n/index.html\n  Cache-Control: max-age=3600\n");
        host.loses("worker", ".js");
    };
    is_careless();
    user.opens(ACCESS).await;
    user.gives_access(JOOST).await;
    let older = user.build().await;
    user.is_elsewhere().await;

    host.gets_a_newer_build();
    is_careless();
    user.loads(ACCESS).await;
    user.has_another_build_than(&older).await;
    user.sees_in_row("User Access", JOOST, GRANTED).await;

    // Where the newest one does not come either, the page says so, and does not try for ever.
    user.is_elsewhere().await;
    host.loses("baton-", ".js");
    user.loads(ACCESS).await;
    user.sees(heading("Baton could not start")).await;
    user.sees_text("A part of it did not arrive.").await;
    user.does_not_see(text("this browser cannot run it")).await;
    user.finds_no_barrier().await;
    // The browser says what did not come.
    assert!(!user.hears_complaints().await.is_empty());
}
