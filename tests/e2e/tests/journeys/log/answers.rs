//! The browser answers late, or never: the page says what it knows.

use baton_e2e::prelude::*;
use serde_json::json;

use super::{ACCESS, TABLE};

const OPENING: &str = "Still waiting, because the browser has not yet read what is saved.";
const STORING: &str = "Still waiting, because the browser has not yet stored this.";
const NO_ANSWER: &str = "The browser’s storage does not answer. What is saved is untouched, but nothing that you do now is kept. Reload this page to try again.";
const NO_STORAGE: &str = "This browser offers this page no storage. Baton runs in this tab only: nothing is kept when you close or reload it.";
const NOT_KNOWN: &str = "It is not known whether this was stored: the browser’s storage has not answered for 9 seconds. What you see is as it was before. When the answer comes, it is shown here.";
const NOT_BEGUN: &str = "Nothing was changed: the browser’s storage has not answered for 9 seconds. Try again, or reload this page.";

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
    user.runs_with(script, vec![json!(milliseconds)]).await;
}

pub async fn the_browser_is_slow_to_open(user: &User) {
    user.opens(ACCESS).await;
    user.gives_access(KARIN).await;
    user.has_before_every_page("a slow disk", &slow_to_open(Some(2_000)))
        .await;
    user.loads_again().await;
    // The page is there, and says that it is not ready.
    user.sees_in_row(TABLE, KARIN, GRANTED).await;
    let busy = "return document.querySelector('main').getAttribute('aria-busy')";
    assert_eq!(user.runs(busy).await, "true");
    user.does(&format!("Give access to {JOOST}"), OPENING).await;
    user.is_told(&format!("{JOOST} has access now.")).await;
    user.does_not_see(status(OPENING)).await;
    user.sees_in_row(TABLE, JOOST, GRANTED).await;
    assert_eq!(user.runs(busy).await, "false");
    user.reloads().await;
    user.sees_in_row(TABLE, JOOST, GRANTED).await;
}

pub async fn the_browser_never_opens(user: &User) {
    user.opens(ACCESS).await;
    user.gives_access(KARIN).await;
    user.calls_this_tab("never").await;
    user.has_before_every_page("a broken disk", &slow_to_open(None))
        .await;
    user.loads_again().await;
    user.sees_in_row(TABLE, KARIN, GRANTED).await;
    // Whoever does something meanwhile is not left without an answer.
    user.does(&format!("Give access to {JOOST}"), OPENING).await;
    user.sees_within(10, text(NO_ANSWER)).await;
    user.does_not_see(status(OPENING)).await;
    user.sees_in_row(TABLE, JOOST, GRANTED).await;
    user.finds_no_barrier_wide_or_narrow().await;
    user.gives_access(LEO).await;

    // Without a state there is nothing to show meanwhile.
    user.is_elsewhere().await;
    user.clears_local_storage().await;
    user.loads(ACCESS).await;
    user.sees_within(10, text(NO_ANSWER)).await;
    user.sees_in_row(TABLE, KARIN, NONE).await;
    user.gives_access(LEO).await;

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
    user.gives_access(KARIN).await;
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
        user.sees_text(NO_STORAGE).await;
        user.sees_in_row(TABLE, KARIN, GRANTED).await;
        user.gives_access(JOOST).await;
        user.sees_in_row(TABLE, JOOST, GRANTED).await;
        user.reloads().await;
        user.sees_text(NO_STORAGE).await;
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
    user.does(&format!("Give access to {JOOST}"), STORING).await;
    user.sees_within(10, alert(NOT_KNOWN)).await;
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
    user.does(&format!("Give access to {JOOST}"), STORING).await;
    user.sees_within(10, alert(NOT_KNOWN)).await;
    user.is_told(&format!("{JOOST} has access now.")).await;
    user.does_not_see(alert(NOT_KNOWN)).await;
    user.sees_in_row(TABLE, JOOST, GRANTED).await;
}
