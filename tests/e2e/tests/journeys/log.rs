//! The log: what was said to be done is done, in every tab, whatever becomes of the tab, the browser or its
//! storage; and whatever the storage does, the page says what it knows.

use baton_e2e::target::{alert, any, button, heading, status, text};
use baton_e2e::team::{ANNA, BRUNO, GRANTED, JOOST, NONE};
use baton_e2e::{Stored, User, setting};
use serde_json::json;

const ACCESS: &str = "#/settings/marketo/access";
const TABLE: &str = "User Access";
const KARIN: &str = "Karin O’Neill";
const LEO: &str = "Léo Martin";

const OPENING: &str = "Still waiting, because the browser has not yet read what is saved.";
const STORING: &str = "Still waiting, because the browser has not yet stored this.";
const NO_ANSWER: &str = "The browser’s storage does not answer. What is saved is untouched, but nothing that you do now is kept. Reload this page to try again.";
const NO_STORAGE: &str = "This browser offers this page no storage. Baton runs in this tab only: nothing is kept when you close or reload it.";
const NOT_KNOWN: &str = "It is not known whether this was stored: the browser’s storage has not answered for 9 seconds. What you see is as it was before. When the answer comes, it is shown here.";
const NOT_BEGUN: &str = "Nothing was changed: the browser’s storage has not answered for 9 seconds. Try again, or reload this page.";

/// Nothing but what other tabs tell makes this page look at the log.
const NEVER_IN_FRONT: &str = "for (const event of ['visibilitychange', 'pageshow']) {
    addEventListener(event, (event) => event.stopImmediatePropagation(), { capture: true });
}";

/// Opening a database takes as long as `arguments` says; without an end, for ever.
fn slow_to_open(milliseconds: Option<u32>) -> String {
    let then = milliseconds.map_or("() => {}".to_owned(), |time| {
        format!("(begin) => setTimeout(begin, {time})")
    });
    format!(
        "{{ const {{ open }} = IDBFactory.prototype;
        const later = {then};
        IDBFactory.prototype.open = function (...which) {{
            const held = {{
                real: null,
                get result() {{ return this.real.result; }},
                get error() {{ return this.real.error; }},
                get transaction() {{ return this.real.transaction; }},
            }};
            later(() => {{
                held.real = open.apply(this, which);
                for (const event of ['onsuccess', 'onerror', 'onupgradeneeded', 'onblocked']) {{
                    held.real[event] = (...said) => held[event]?.(...said);
                }}
            }});
            return held;
        }}; }}"
    )
}

/// From now on, what is written in this page is not said to be complete, or later.
async fn is_slow_to_store(user: &User, milliseconds: Option<u32>) {
    let script = "
        const [milliseconds] = arguments;
        const { set } = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete');
        Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
            configurable: true,
            set(listener) {
                if (this.mode !== 'readwrite') return set.call(this, listener);
                if (milliseconds === null) return;
                set.call(this, (event) => setTimeout(() => listener(event), milliseconds));
            },
        });";
    user.runs(script, vec![json!(milliseconds)]).await;
}

async fn gives_access(user: &User, name: &str) {
    user.clicks(button(&format!("Give access to {name}"))).await;
    user.sees(status(&format!("{name} has access now."))).await;
}

async fn removes_access(user: &User, name: &str) {
    user.clicks(button(&format!("Remove access from {name}")))
        .await;
    user.sees(status(&format!("{name} has no access any more.")))
        .await;
}

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
    gives_access(user, JOOST).await;
    user.goes_to_tab("first").await;
    user.sees_in_row(TABLE, JOOST, GRANTED).await;
    gives_access(user, KARIN).await;
    user.goes_to_tab("second").await;
    user.sees_in_row(TABLE, KARIN, GRANTED).await;
    removes_access(user, KARIN).await;
    user.goes_to_tab("first").await;
    user.sees_in_row(TABLE, KARIN, NONE).await;
    removes_access(user, JOOST).await;
    assert_eq!(user.page_was_loaded_at().await, first);
    user.goes_to_tab("second").await;
    user.sees_in_row(TABLE, JOOST, NONE).await;
    assert_eq!(user.page_was_loaded_at().await, second);
}

pub async fn the_browser_is_slow_to_open(user: &User) {
    user.opens(ACCESS).await;
    gives_access(user, KARIN).await;
    user.has_before_every_page("a slow disk", &slow_to_open(Some(2_000)))
        .await;
    user.loads_again().await;
    // The page is there, and says that it is not ready.
    user.sees_in_row(TABLE, KARIN, GRANTED).await;
    let busy = "return document.querySelector('main').getAttribute('aria-busy')";
    assert_eq!(user.runs(busy, Vec::new()).await, "true");
    user.clicks(button(&format!("Give access to {JOOST}")))
        .await;
    user.sees(status(OPENING)).await;
    user.sees(status(&format!("{JOOST} has access now."))).await;
    user.does_not_see(status(OPENING)).await;
    user.sees_in_row(TABLE, JOOST, GRANTED).await;
    assert_eq!(user.runs(busy, Vec::new()).await, "false");
    user.reloads().await;
    user.sees_in_row(TABLE, JOOST, GRANTED).await;
}

pub async fn the_browser_never_opens(user: &User) {
    user.opens(ACCESS).await;
    gives_access(user, KARIN).await;
    user.calls_this_tab("never").await;
    user.has_before_every_page("a broken disk", &slow_to_open(None))
        .await;
    user.loads_again().await;
    user.sees_in_row(TABLE, KARIN, GRANTED).await;
    // Whoever does something meanwhile is not left without an answer.
    user.clicks(button(&format!("Give access to {JOOST}")))
        .await;
    user.sees(status(OPENING)).await;
    user.sees(text(NO_ANSWER)).await;
    user.does_not_see(status(OPENING)).await;
    user.sees_in_row(TABLE, JOOST, GRANTED).await;
    user.finds_no_barrier_wide_or_narrow().await;
    gives_access(user, LEO).await;

    // Without a state there is nothing to show meanwhile.
    user.is_elsewhere().await;
    user.clears_local_storage().await;
    user.loads(ACCESS).await;
    user.sees(text(NO_ANSWER)).await;
    user.sees_in_row(TABLE, KARIN, NONE).await;
    gives_access(user, LEO).await;

    // As it says, nothing of it was kept. In another tab, the browser answers.
    user.opens_tab("another", ACCESS).await;
    user.sees_in_row(TABLE, KARIN, GRANTED).await;
    user.sees_in_row(TABLE, JOOST, NONE).await;
    user.sees_in_row(TABLE, LEO, NONE).await;
    user.does_not_see(text(NO_ANSWER)).await;
}

/// As in some private windows: Baton does not fall back to pretending.
pub async fn there_is_no_database(user: &User) {
    user.opens(ACCESS).await;
    gives_access(user, KARIN).await;
    for (number, missing) in [
        "Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true })",
        "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('', 'SecurityError'); } })",
        "IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); }",
    ]
    .into_iter()
    .enumerate()
    {
        user.opens_tab(&format!("without {number}"), ACCESS).await;
        user.has_before_every_page("no databases", missing).await;
        user.reloads().await;
        user.sees(text(NO_STORAGE)).await;
        user.sees_in_row(TABLE, KARIN, GRANTED).await;
        gives_access(user, JOOST).await;
        user.sees_in_row(TABLE, JOOST, GRANTED).await;
        user.reloads().await;
        user.sees(text(NO_STORAGE)).await;
        user.sees_in_row(TABLE, JOOST, NONE).await;
    }
    user.opens_tab("another", ACCESS).await;
    user.sees_in_row(TABLE, KARIN, GRANTED).await;
    user.sees_in_row(TABLE, JOOST, NONE).await;
    user.does_not_see(text(NO_STORAGE)).await;
}

pub async fn the_browser_never_stores(user: &User) {
    user.opens(ACCESS).await;
    is_slow_to_store(user, None).await;
    user.clicks(button(&format!("Give access to {JOOST}")))
        .await;
    user.sees(status(STORING)).await;
    user.sees(alert(NOT_KNOWN)).await;
    user.does_not_see(status(STORING)).await;
    user.sees_in_row(TABLE, JOOST, NONE).await;
    user.finds_no_barrier_wide_or_narrow().await;
    // The next one is answered too: it was not even tried.
    user.clicks(button(&format!("Give access to {KARIN}")))
        .await;
    user.sees_within(11, alert(NOT_BEGUN)).await;
    user.sees_in_row(TABLE, KARIN, NONE).await;

    // It was stored, as it happens, and the other was not.
    user.reloads().await;
    user.sees_in_row(TABLE, JOOST, GRANTED).await;
    user.sees_in_row(TABLE, KARIN, NONE).await;
}

pub async fn the_browser_stores_late(user: &User) {
    user.opens(ACCESS).await;
    is_slow_to_store(user, Some(13_000)).await;
    user.clicks(button(&format!("Give access to {JOOST}")))
        .await;
    user.sees(status(STORING)).await;
    user.sees(alert(NOT_KNOWN)).await;
    user.sees(status(&format!("{JOOST} has access now."))).await;
    user.does_not_see(alert(NOT_KNOWN)).await;
    user.sees_in_row(TABLE, JOOST, GRANTED).await;
}

/// Hosted under two paths, Baton has two journals.
pub async fn two_paths_of_one_host(user: &User) {
    user.visits(setting::sub_path_address());
    user.opens(ACCESS).await;
    gives_access(user, JOOST).await;
    user.opens_tab("sub-path", ACCESS).await;
    user.sees_in_row(TABLE, JOOST, GRANTED).await;
    let there = user.stored().await;
    assert_eq!(there.home, "baton:/some/where/");

    user.visits(setting::root_address());
    user.opens_tab("root", ACCESS).await;
    user.sees_in_row(TABLE, JOOST, NONE).await;
    removes_access(user, BRUNO).await;
    user.reloads().await;
    let here = user.stored().await;
    assert_eq!(here.home, "baton:/");
    assert_ne!(here.identity(), there.identity());

    user.goes_to_tab("sub-path").await;
    user.sees_in_row(TABLE, BRUNO, GRANTED).await;
    user.sees_in_row(TABLE, JOOST, GRANTED).await;
    assert_eq!(user.stored().await.entries(), there.entries());
}

/// What was shown as done is done, though nobody had time to tidy up.
pub async fn the_browser_is_killed(user: &User) {
    user.opens(ACCESS).await;
    for name in [JOOST, KARIN, LEO] {
        gives_access(user, name).await;
    }
    user.kills_the_browser().await;
    user.opens(ACCESS).await;
    for name in [JOOST, KARIN, LEO] {
        user.sees_in_row(TABLE, name, GRANTED).await;
    }
    nothing_is_missing(user).await;

    // Once more, with a state that is kept and old.
    user.reloads().await;
    removes_access(user, JOOST).await;
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

pub async fn practice_and_the_instance_are_apart(user: &User) {
    user.opens(ACCESS).await;
    gives_access(user, JOOST).await;
    user.calls_this_tab("practice").await;
    user.opens("#/practice").await;
    user.clicks(button("Practise: A copy of your instance"))
        .await;
    user.sees(heading("Overview")).await;
    user.opens(ACCESS).await;
    removes_access(user, JOOST).await;
    user.opens_tab("instance", ACCESS).await;
    user.sees_in_row(TABLE, JOOST, GRANTED).await;
    gives_access(user, KARIN).await;
    let before = user.stored().await.without_practice();

    user.goes_to_tab("practice").await;
    user.sees_in_row(TABLE, JOOST, NONE).await;
    user.sees_in_row(TABLE, KARIN, NONE).await;
    removes_access(user, BRUNO).await;
    user.reloads().await;
    user.sees_in_row(TABLE, BRUNO, NONE).await;
    user.sees_in_row(TABLE, KARIN, NONE).await;
    user.goes_to_tab("instance").await;
    user.sees_in_row(TABLE, BRUNO, GRANTED).await;
    assert_eq!(user.stored().await.without_practice(), before);
}

/// Local storage is no more than a quick way in.
pub async fn local_storage_is_cleared(user: &User) {
    user.opens(ACCESS).await;
    gives_access(user, JOOST).await;
    user.is_elsewhere().await;
    let before = user.stored().await;
    user.clears_local_storage().await;
    user.opens(ACCESS).await;
    user.sees_in_row(TABLE, JOOST, GRANTED).await;
    user.sees(button(&format!("Signed in as {ANNA}"))).await;
    user.does_not_see(any("main").that_says("damaged")).await;
    nothing_was_noted(user, &before).await;

    // While the page is open, and with what it had not kept yet.
    gives_access(user, KARIN).await;
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
        gives_access(user, name).await;
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

    gives_access(user, LEO).await;
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
    gives_access(user, JOOST).await;
    user.empties_the_storage().await;
    gives_access(user, KARIN).await;
    user.reloads().await;
    user.sees_in_row(TABLE, JOOST, GRANTED).await;
    user.sees_in_row(TABLE, KARIN, GRANTED).await;
}
