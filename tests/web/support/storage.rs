//! The browser's storage, as a test sees it: behind the page's back.

use std::collections::BTreeMap;

use baton::browser::storage::{Browser, Home, Registry, Space};
use baton_core::journal::{ALL, Identity, Line, Log, Text};
use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(inline_js = r#"
export async function forget(prefix) {
    for (const storage of [localStorage, sessionStorage]) {
        for (const key of Object.keys(storage)) {
            if (key.startsWith(prefix)) storage.removeItem(key);
        }
    }
    for (const { name } of await indexedDB.databases()) {
        if (!name.startsWith(prefix)) continue;
        await new Promise((resolve, reject) => {
            const request = indexedDB.deleteDatabase(name);
            request.onsuccess = resolve;
            request.onerror = reject;
        });
    }
}

const { add } = IDBObjectStore.prototype;

export function refuse(name) {
    IDBObjectStore.prototype.add = () => { throw new DOMException("for a test", name) };
}

export function accept() {
    IDBObjectStore.prototype.add = add;
}

export function breakOff() {
    IDBObjectStore.prototype.add = function (...args) {
        accept();
        const request = add.apply(this, args);
        this.transaction.abort();
        return request;
    };
}

export async function editLog(database, number, store, value) {
    const open = indexedDB.open(database);
    await new Promise((resolve) => { open.onsuccess = resolve });
    const transaction = open.result.transaction(["entries", "sums"], "readwrite");
    const [entries, sums] = ["entries", "sums"].map((name) => transaction.objectStore(name));
    if (store === "gone") {
        entries.delete(number);
        sums.delete(number);
    } else if (store === "missing") {
        entries.delete(number);
        sums.put("remembered", number);
    } else {
        entries.put(store === "text" ? value : { half: "\ud83d" }, number);
    }
    await new Promise((resolve) => { transaction.oncomplete = resolve });
    open.result.close();
}

export async function put(database, store, key, value) {
    const open = indexedDB.open(database);
    await new Promise((resolve) => { open.onsuccess = resolve });
    const transaction = open.result.transaction(store, "readwrite");
    if (value === undefined) transaction.objectStore(store).delete(key);
    else transaction.objectStore(store).put(value, key);
    await new Promise((resolve) => { transaction.oncomplete = resolve });
    open.result.close();
}
"#)]
extern "C" {
    fn forget(prefix: &str) -> Promise;

    /// Nothing can be added to any database any more, for a reason of this name.
    pub fn refuse(name: &str);

    /// Takes [`refuse`] back. All tests share the page: do it before anything is asserted, because a test that
    /// has stopped cleans nothing up.
    pub fn accept();

    /// The next that is added breaks off.
    #[wasm_bindgen(js_name = breakOff)]
    pub fn break_off();

    #[wasm_bindgen(js_name = editLog)]
    fn edit(database: &str, number: f64, what: &str, text: Option<&str>) -> Promise;

    fn put(database: &str, store: &str, key: f64, value: Option<&str>) -> Promise;
}

/// The space of this name.
pub fn space(name: &'static str) -> Space {
    Space::named(name)
}

/// The storage that all tabs share, in a space.
pub fn local(name: &'static str) -> Browser {
    Browser::local(space(name)).expect("the browser has a storage")
}

/// Forgets everything in a space.
pub async fn empty(name: &'static str) {
    // Whatever path the tests are served under.
    JsFuture::from(forget(&format!("{name}:"))).await.unwrap();
}

async fn identity(name: &'static str) -> Identity {
    let registry = Registry::open(space(name)).await.unwrap();
    registry.current().await.unwrap().expect("an instance")
}

/// The log of a space.
pub async fn log(name: &'static str) -> Home {
    let opened = Home::open(space(name), identity(name).await).await;
    opened.unwrap()
}

/// Every entry of a space's log, under its number.
pub async fn entries(name: &'static str) -> BTreeMap<u64, String> {
    let lines = log(name).await.read(0, ALL).await.unwrap();
    let entry = |line: Line| Some((line.number, line.text.whole()?.to_owned()));
    lines.into_iter().filter_map(entry).collect()
}

/// The number of the last entry.
pub async fn last(name: &'static str) -> u64 {
    *entries(name).await.keys().last().unwrap()
}

/// Puts something under a number of a log, past the log.
pub async fn edit_log(database: &str, number: u64, text: Option<&Text>) {
    let (what, text) = match text {
        Some(Text::Whole(text)) => ("text", Some(text.as_str())),
        Some(Text::NotText) => ("no text", None),
        Some(Text::Missing) => ("missing", None),
        None => ("gone", None),
    };
    let edited = edit(database, number as f64, what, text);
    JsFuture::from(edited).await.unwrap();
}

/// Puts a text in the place of an entry, or nothing.
pub async fn meddle(name: &'static str, number: u64, text: Option<&str>) {
    let database = format!("{}{}", space(name).prefix(), identity(name).await);
    let done = put(&database, "entries", number as f64, text);
    JsFuture::from(done).await.unwrap();
}
